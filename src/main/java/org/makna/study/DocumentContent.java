package org.makna.study;

import java.util.List;
import java.util.Optional;
import org.makna.model.Annotation;
import org.makna.model.Document;
import org.makna.model.PlacedCoding;
import org.makna.model.Section;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/**
 * All that is shown of one document, as it was at one revision.
 *
 * @param document    the document
 * @param path        its folders and name, as people write them
 * @param text        its canonical text
 * @param sections    its structure, by start
 * @param speakers    those who speak, in the order of their appearance
 * @param codings     its codings, by start, end and id
 * @param annotations the remarks on its ranges, by start, end and id
 */
public record DocumentContent(Document document, String path, String text, List<Section> sections,
        List<Speaker> speakers, List<PlacedCoding> codings, List<Annotation> annotations) {

    public DocumentContent {
        sections = List.copyOf(sections);
        speakers = List.copyOf(speakers);
        codings = List.copyOf(codings);
        annotations = List.copyOf(annotations);
    }

    /** The same document with other codings on its text. */
    public DocumentContent withCodings(List<PlacedCoding> other) {
        return new DocumentContent(document, path, text, sections, speakers, other, annotations);
    }

    /** The same document with other remarks on its text. */
    public DocumentContent withAnnotations(List<Annotation> other) {
        return new DocumentContent(document, path, text, sections, speakers, codings, other);
    }

    static Optional<DocumentContent> read(Rows rows, StudyTexts texts, long id) {
        return rows.documents().find(id)
                .map(document -> new DocumentContent(document, rows.folders().path(document).toDocumentText(),
                        texts.text(document), rows.documents().sections(id), rows.documents().speakers(id),
                        rows.codings().placedIn(id), rows.annotations().inDocument(id)));
    }
}
