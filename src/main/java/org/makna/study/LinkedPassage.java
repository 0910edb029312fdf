package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.MemoLink;
import org.makna.model.Segment;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * The passage that a memo is about.
 *
 * @param document the document
 * @param range    where in its text
 * @param words    the text there
 * @param codeId   the code that was applied, when the memo is about a coding, otherwise null
 */
public record LinkedPassage(Document document, TextRange range, String words, @Nullable Long codeId) {

    /** The passages that links lead to; links to other things, and to what is gone, are left out. */
    static Map<MemoLink, LinkedPassage> read(Rows rows, StudyTexts texts, Collection<MemoLink> links) {
        Map<MemoLink, LinkedPassage> found = new LinkedHashMap<>();
        for (MemoLink link : links) {
            Optional<LinkedPassage> passage = switch (link) {
                case MemoLink.OfSegment segment -> of(rows, texts, segment.segmentId(), null);
                case MemoLink.OfCoding coding -> rows.codings().find(coding.codingId())
                        .flatMap(one -> of(rows, texts, one.segmentId(), one.codeId()));
                case MemoLink.OfDocument document -> Optional.empty();
                case MemoLink.OfCode code -> Optional.empty();
                case MemoLink.OfCase one -> Optional.empty();
            };
            passage.ifPresent(one -> found.put(link, one));
        }
        return found;
    }

    private static Optional<LinkedPassage> of(Rows rows, StudyTexts texts, long segmentId, @Nullable Long codeId) {
        Optional<Segment> segment = rows.codings().segment(segmentId);
        return segment.flatMap(one -> rows.documents().find(one.documentId())
                .map(document -> new LinkedPassage(document, one.range(), one.range().cut(texts.text(document)),
                        codeId)));
    }
}
