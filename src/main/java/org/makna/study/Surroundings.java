package org.makna.study;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Hit;
import org.makna.model.HitRow;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/** Shows hits of one document in context: the text around them, who speaks, under which heading, and the codes there. */
final class Surroundings {

    private final CorpusIndex index;
    private final int document;
    private final String text;
    private final CodePoints points;
    private final List<Section> sections;
    private final Neighbourhood around;

    /**
     * Creates it.
     *
     * @param document index of the document in the corpus
     * @param sections the document's sections, sorted by start
     * @param context  how much to show around each hit
     */
    Surroundings(CorpusIndex index, int document, String text, CodePoints points, List<Section> sections,
            HitContext context) {
        this.index = index;
        this.document = document;
        this.text = text;
        this.points = points;
        this.sections = sections;
        this.around = new Neighbourhood(text, sections, context);
    }

    HitRow row(Hit hit) {
        TextRange range = hit.range();
        CorpusDocument home = index.corpus().documents().get(document);
        return new HitRow(home.path(), home.document().guid(), range, points.fromUtf16(range.start()),
                points.fromUtf16(range.end()), around.before(range.start()), range.cut(text), around.after(range.end()),
                label(range.start(), Set.of(SectionKind.TURN)), turn(range.start()),
                label(range.start(), Set.of(SectionKind.HEADING, SectionKind.QUESTION)), codes(range), hit.score());
    }

    /** The number of the turn at the offset, from 1; 0 outside turns. */
    private int turn(int offset) {
        int number = 0;
        int found = 0;
        for (Section section : sections) {
            if (section.range().start() > offset) {
                break;
            }
            if (section.kind() == SectionKind.TURN) {
                number++;
                if (section.range().contains(offset)) {
                    found = number;
                }
            }
        }
        return found;
    }

    /** The label of the innermost section of the kinds at the offset: the last one that starts at or before it and reaches over it. */
    private String label(int offset, Set<SectionKind> kinds) {
        String label = "";
        for (Section section : sections) {
            if (section.range().start() > offset) {
                break;
            }
            if (kinds.contains(section.kind()) && section.range().contains(offset)) {
                label = section.label();
            }
        }
        return label;
    }

    private List<String> codes(TextRange range) {
        CodedCorpus.Codings codings = index.corpus().codings();
        Set<String> paths = new TreeSet<>();
        for (int i = index.firstCoding(document); i < index.endOfCodings(document); i++) {
            if (codings.start()[i] >= range.end()) {
                break;
            }
            if (codings.range(i).intersects(range)) {
                paths.add(index.corpus().codes().get(codings.code()[i]).path());
            }
        }
        return List.copyOf(paths);
    }
}
