package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Extent;
import org.makna.model.MaknaException;
import org.makna.model.RangeSet;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.search.FieldRanges;

/**
 * Says which text the fields of a query mean, such as {@code speaker:Ani} or {@code code:"Access > Cost"}.
 *
 * <p>Values are compared without regard to case, except the paths of codes. {@code code:} means the code and all codes below
 * it, {@code folder:} the folder and all folders below it, {@code heading:} the heading with all text below it.
 */
final class FieldLookup implements FieldRanges {

    private static final String ATTRIBUTE = "attribute.";

    private final Study study;
    private final CorpusIndex index;
    private final CodedCorpus corpus;

    FieldLookup(Study study, CorpusIndex index) {
        this.study = study;
        this.index = index;
        this.corpus = index.corpus();
    }

    @Override
    public Map<Long, RangeSet> ranges(String field, String value) {
        return switch (field) {
            case "document" -> documents(document -> document.path().equalsIgnoreCase(value)
                    || document.document().name().equalsIgnoreCase(value), "study.no-document", value);
            case "folder" -> documents(document -> isWithin(document.folder(), value), "study.no-folder", value);
            case "speaker" ->
                extents(corpus.speakers().stream().filter(speaker -> speaker.label().equalsIgnoreCase(value))
                        .map(CodedCorpus.CorpusSpeaker::extent).toList(), "study.no-speaker", value);
            case "case" -> extents(corpus.cases().stream().filter(one -> one.oneCase().name().equalsIgnoreCase(value))
                    .map(CodedCorpus.CorpusCase::extent).toList(), "study.no-case", value);
            case "question" ->
                extents(corpus.questions().stream().filter(question -> question.label().equalsIgnoreCase(value))
                        .map(CodedCorpus.CorpusQuestion::extent).toList(), "study.no-question", value);
            case "heading" -> headings(value);
            case "code" -> codings(index.withSubCodes(index.code(value)));
            default -> {
                if (!field.startsWith(ATTRIBUTE)) {
                    throw new IllegalArgumentException("No field of a query: " + field);
                }
                yield attribute(field.substring(ATTRIBUTE.length()), value);
            }
        };
    }

    private Map<Long, RangeSet> headings(String value) {
        Map<Long, List<TextRange>> found = new HashMap<>();
        study.read(rows -> rows.documents().sections(SectionKind.HEADING)).forEach((document, headings) -> {
            if (index.document(document) >= 0) {
                headings.stream().filter(heading -> heading.label().equalsIgnoreCase(value)).map(Section::range)
                        .forEach(range -> found.computeIfAbsent(document, id -> new ArrayList<>()).add(range));
            }
        });
        if (found.isEmpty()) {
            throw new MaknaException("study.no-heading", value);
        }
        return sets(found);
    }

    private static Map<Long, RangeSet> sets(Map<Long, List<TextRange>> found) {
        Map<Long, RangeSet> sets = new HashMap<>();
        found.forEach((document, ranges) -> sets.put(document, RangeSet.of(ranges)));
        return sets;
    }

    private static boolean isWithin(String folder, String wanted) {
        return folder.equalsIgnoreCase(wanted)
                || folder.regionMatches(true, 0, wanted + "/", 0, wanted.length() + 1);
    }

    private Map<Long, RangeSet> documents(Predicate<CorpusDocument> wanted, String problem, String value) {
        Map<Long, RangeSet> found = new HashMap<>();
        for (CorpusDocument document : corpus.documents()) {
            if (wanted.test(document)) {
                found.put(document.document().id(), whole(document));
            }
        }
        if (found.isEmpty()) {
            throw new MaknaException(problem, value);
        }
        return found;
    }

    private Map<Long, RangeSet> attribute(String name, String value) {
        int attribute = -1;
        for (int i = 0; i < corpus.attributes().size(); i++) {
            if (corpus.attributes().get(i).name().equalsIgnoreCase(name)) {
                attribute = i;
            }
        }
        if (attribute < 0) {
            throw new MaknaException("study.no-attribute", name);
        }
        if (corpus.attributes().get(attribute).ofDocuments()) {
            int column = attribute;
            return documents(document -> has(document.values().get(column), value), "study.no-value", value);
        }
        List<Extent> extents = new ArrayList<>();
        for (CodedCorpus.CorpusCase one : corpus.cases()) {
            if (has(one.values().get(attribute), value)) {
                extents.add(one.extent());
            }
        }
        return extents(extents, "study.no-value", value);
    }

    private static boolean has(AttributeValue held, String value) {
        return held.isAssigned() && held.text().equalsIgnoreCase(value);
    }

    private Map<Long, RangeSet> extents(List<Extent> extents, String problem, String value) {
        if (extents.isEmpty()) {
            throw new MaknaException(problem, value);
        }
        Map<Long, RangeSet> found = new HashMap<>();
        for (Extent extent : extents) {
            extent.ranges()
                    .forEach((document, ranges) -> found.merge(corpus.documents().get(document).document().id(), ranges,
                            RangeSet::union));
        }
        return found;
    }

    private Map<Long, RangeSet> codings(int[] codes) {
        CodedCorpus.Codings codings = corpus.codings();
        Map<Long, List<TextRange>> found = new HashMap<>();
        // The codes of a subtree stand side by side in tree order.
        int first = codes[0];
        int last = codes[codes.length - 1];
        for (int i = 0; i < codings.count(); i++) {
            if (codings.code()[i] >= first && codings.code()[i] <= last) {
                found.computeIfAbsent(corpus.documents().get(codings.document()[i]).document().id(),
                        id -> new ArrayList<>())
                        .add(codings.range(i));
            }
        }
        return sets(found);
    }

    private static RangeSet whole(CorpusDocument document) {
        return RangeSet.of(new TextRange(0, document.document().length()));
    }
}
