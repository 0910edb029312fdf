package org.makna.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.CodedSegment;
import org.makna.model.Coding;
import org.makna.model.MaknaException;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Segment;
import org.makna.model.TextRange;
import org.makna.store.StudyFile;

/** The coded segments of one document, with all that lists show of them. Read once; for one thread at a time. */
final class DocumentSegments {

    private final CorpusIndex index;
    private final CodedCorpus corpus;
    private final StudyFile file;
    private final int number;
    private final CorpusDocument document;
    private final String text;
    private final CodePoints points;
    private final Map<Long, Segment> segments = new HashMap<>();
    private final Map<Long, Coding> codings = new HashMap<>();
    private final Map<Long, Integer> segmentNumbers = new HashMap<>();
    private final Map<Long, List<String>> codesOfSegment = new HashMap<>();
    private final TreeMap<Integer, TextRange> turns = new TreeMap<>();
    private final Map<Integer, String> speakers = new HashMap<>();
    private final Map<Integer, Integer> turnNumbers = new HashMap<>();
    private final List<Section> sections;
    private final List<CorpusCase> cases;
    private int line = 1;
    private int lineOffset;
    private @Nullable HitContext context;
    private @Nullable Neighbourhood around;
    private @Nullable Map<MemoLink, List<Memo>> memos;

    /**
     * Reads the segments of a document.
     *
     * @param number index of the document in the corpus
     * @param cases  the cases with text in it
     */
    DocumentSegments(CorpusIndex index, int number, List<CorpusCase> cases, StudyTexts texts, StudyFile file) {
        this.index = index;
        this.corpus = index.corpus();
        this.file = file;
        this.number = number;
        this.document = corpus.documents().get(number);
        this.text = texts.text(document.document());
        this.points = texts.codePoints(document.document());
        long id = document.document().id();
        file.read(rows -> {
            rows.codings().segments(id).forEach(segment -> segments.put(segment.id(), segment));
            rows.codings().inDocument(id).forEach(coding -> codings.put(coding.id(), coding));
            return true;
        });
        this.cases = cases;
        for (CorpusSpeaker speaker : corpus.speakers()) {
            for (TextRange turn : speaker.extent().in(number).ranges()) {
                turns.put(turn.start(), turn);
                speakers.put(turn.start(), speaker.label());
            }
        }
        this.sections = file.read(rows -> rows.documents().sections(id));
        sections.stream().filter(section -> section.kind() == SectionKind.TURN).map(section -> section.range().start())
                .sorted().forEach(start -> turnNumbers.putIfAbsent(start, turnNumbers.size() + 1));
        for (int i = index.firstCoding(number); i < index.endOfCodings(number); i++) {
            long segment = corpus.codings().segment()[i];
            segmentNumbers.putIfAbsent(segment, segmentNumbers.size() + 1);
            codesOfSegment.computeIfAbsent(segment, key -> new ArrayList<>()).add(codePath(i));
        }
    }

    /** Hands over the entries of chosen codings, in order. */
    void forEach(BitSet chosen, Consumer<? super CodedSegment> reader) {
        for (int i = chosen.nextSetBit(index.firstCoding(number)); i >= 0
                && i < index.endOfCodings(number); i = chosen.nextSetBit(i + 1)) {
            at(i).ifPresent(reader);
        }
    }

    /** The entry of a coding. One that was removed after the snapshot was taken is no longer listed. */
    Optional<CodedSegment> at(int i) {
        Coding coding = codings.get(corpus.codings().id()[i]);
        Segment segment = segments.get(corpus.codings().segment()[i]);
        return coding == null || segment == null ? Optional.empty() : Optional.of(entry(i, coding, segment));
    }

    /** The entry of a coding with the text around it and the memos about it. */
    Optional<SegmentInContext> inContext(int i, HitContext wanted) {
        return at(i).map(segment -> {
            TextRange range = corpus.codings().range(i);
            Neighbourhood near = around(wanted);
            boolean alone = wanted.count() == 0;
            return new SegmentInContext(segment, alone ? "" : near.before(range.start()),
                    alone ? "" : near.after(range.end()), memosAbout(segment));
        });
    }

    private Neighbourhood around(HitContext wanted) {
        Neighbourhood near = around;
        if (near == null || !wanted.equals(context)) {
            near = new Neighbourhood(text, sections, wanted);
            around = near;
            context = wanted;
        }
        return near;
    }

    /** The memos about the coding or about its segment, in the order they came. */
    private List<Memo> memosAbout(CodedSegment segment) {
        Map<MemoLink, List<Memo>> all = memos;
        if (all == null) {
            all = readMemos();
            memos = all;
        }
        List<Memo> about = new ArrayList<>(
                all.getOrDefault(new MemoLink.OfSegment(segment.segment().id()), List.of()));
        about.addAll(all.getOrDefault(new MemoLink.OfCoding(segment.coding().id()), List.of()));
        return about.stream().distinct().sorted(Comparator.comparingLong(Memo::id)).toList();
    }

    private Map<MemoLink, List<Memo>> readMemos() {
        Set<MemoLink> here = new HashSet<>();
        segments.keySet().forEach(id -> here.add(new MemoLink.OfSegment(id)));
        codings.keySet().forEach(id -> here.add(new MemoLink.OfCoding(id)));
        Map<MemoLink, List<Memo>> found = new HashMap<>();
        for (Memo memo : file.read(rows -> rows.memos().about(here))) {
            memo.links().stream().filter(here::contains)
                    .forEach(link -> found.computeIfAbsent(link, any -> new ArrayList<>()).add(memo));
        }
        return found;
    }

    private CodedSegment entry(int i, Coding coding, Segment segment) {
        TextRange range = corpus.codings().range(i);
        if (range.end() > text.length()) {
            throw new MaknaException("study.range-damaged", document.path(), file.path().toString());
        }
        List<CorpusCase> here = cases.stream().filter(one -> one.extent().intersects(number, range)).toList();
        int firstLine = lineOf(range.start());
        return new CodedSegment(number + 1, segmentNumbers.getOrDefault(segment.id(), 0), document.document(),
                document.path(), document.folder(), corpus.codes().get(corpus.codings().code()[i]).code(),
                codePath(i),
                new TreeSet<>(codesOfSegment.getOrDefault(segment.id(), List.of())).stream().toList(), segment,
                coding,
                corpus.coders().get(corpus.codings().coder()[i]).name(), range.cut(text),
                points.fromUtf16(range.start()),
                points.fromUtf16(range.end()), firstLine, firstLine + breaks(range.start(), range.end()),
                speakerAt(range.start()), turnAt(range.start()),
                here.stream().map(one -> one.oneCase().name()).sorted().toList(),
                values(here));
    }

    private String codePath(int i) {
        return corpus.codes().get(corpus.codings().code()[i]).path();
    }

    /** Number of the line; codings mostly come in the order of their starts, so lines are counted on from the last one. */
    private int lineOf(int offset) {
        if (offset < lineOffset) {
            line = 1;
            lineOffset = 0;
        }
        line += breaks(lineOffset, offset);
        lineOffset = offset;
        return line;
    }

    private int breaks(int from, int to) {
        int count = 0;
        for (int at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) {
            count++;
        }
        return count;
    }

    private String speakerAt(int offset) {
        Map.Entry<Integer, TextRange> turn = turns.floorEntry(offset);
        return turn != null && turn.getValue().contains(offset) ? speakers.getOrDefault(turn.getKey(), "") : "";
    }

    private int turnAt(int offset) {
        Map.Entry<Integer, TextRange> turn = turns.floorEntry(offset);
        return turn != null && turn.getValue().contains(offset) ? turnNumbers.getOrDefault(turn.getKey(), 0) : 0;
    }

    private List<AttributeValue> values(List<CorpusCase> here) {
        List<AttributeValue> values = new ArrayList<>(corpus.attributes().size());
        for (int a = 0; a < corpus.attributes().size(); a++) {
            values.add(corpus.attributes().get(a).ofDocuments() ? document.values().get(a) : joined(here, a));
        }
        return values;
    }

    private static AttributeValue joined(List<CorpusCase> cases, int attribute) {
        if (cases.size() == 1) {
            return cases.getFirst().values().get(attribute);
        }
        String all = cases.stream().map(one -> one.values().get(attribute)).filter(AttributeValue::isAssigned)
                .map(AttributeValue::text).distinct().sorted().collect(Collectors.joining("; "));
        return all.isEmpty() ? AttributeValue.UNASSIGNED : AttributeValue.of(all);
    }
}
