package org.makna.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Filter;
import org.makna.analysis.SavedCodings;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.CodedSegment;
import org.makna.model.Coding;
import org.makna.model.MaknaException;
import org.makna.model.SectionKind;
import org.makna.model.Hit;
import org.makna.model.Messages;
import org.makna.model.Segment;
import org.makna.model.SegmentSource;
import org.makna.model.TextRange;
import org.makna.store.StudyFile;

/**
 * A list of coded segments, one entry per coding, in the order of the text; made one document at a time, however long it is.
 *
 * <p>For any thread; entries are read from the study, so not for one that must not wait.
 */
public final class SegmentList {

    /** So many documents are kept, for lists that go to and fro between them. */
    private static final int KEPT = 24;

    private final CorpusIndex index;
    private final CodedCorpus corpus;
    private final StudyTexts texts;
    private final StudyFile file;
    private final BitSet chosen;
    private final List<String> filters;
    private final Map<Integer, List<CorpusCase>> casesOfDocument = new HashMap<>();
    private final int[] entries;
    private final List<Group> groups;
    private final Map<Integer, InDocument> lately = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, InDocument> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Entries that belong together.
     *
     * @param name  what they have in common
     * @param first number of the first, from 0
     * @param count how many
     */
    public record Group(String name, int first, int count) {}

    /**
     * Where an entry stands.
     *
     * @param documentId the document
     * @param range      the segment, UTF-16
     * @param codingId   the coding
     */
    public record Place(long documentId, TextRange range, long codingId) {}

    /**
     * Creates it of chosen codings.
     *
     * @param chosen  indices of the codings in the corpus
     * @param filters what they were chosen by, as written
     */
    SegmentList(CorpusIndex index, StudyTexts texts, StudyFile file, BitSet chosen, List<String> filters) {
        this.index = index;
        this.corpus = index.corpus();
        this.texts = texts;
        this.file = file;
        this.chosen = chosen;
        this.filters = List.copyOf(filters);
        this.entries = chosen.stream().toArray();
        this.groups = List.of();
        for (CorpusCase one : corpus.cases()) {
            one.extent().ranges().keySet()
                    .forEach(document -> casesOfDocument.computeIfAbsent(document, key -> new ArrayList<>()).add(one));
        }
    }

    /** The entries of another list, in groups. */
    private SegmentList(SegmentList other, Map<String, List<Integer>> grouped) {
        this.index = other.index;
        this.corpus = other.corpus;
        this.texts = other.texts;
        this.file = other.file;
        this.chosen = other.chosen;
        this.filters = other.filters;
        this.casesOfDocument.putAll(other.casesOfDocument);
        List<Integer> order = new ArrayList<>();
        List<Group> named = new ArrayList<>();
        grouped.forEach((name, members) -> {
            if (!name.isEmpty()) {
                named.add(new Group(name, order.size(), members.size()));
            }
            order.addAll(members);
        });
        this.entries = order.stream().mapToInt(Integer::intValue).toArray();
        this.groups = List.copyOf(named);
    }

    /**
     * The same segments in groups and in another order; where a segment belongs to several groups it is in each.
     *
     * @param none name of the group of those that belong to none
     */
    public SegmentList arranged(SegmentArrangement arrangement, String none) {
        if (arrangement.equals(SegmentArrangement.PLAIN)) {
            return this;
        }
        return new SegmentList(this, new SegmentGroups(corpus, arrangement, casesOfDocument, none)
                .of(chosen.stream().boxed().toList()));
    }

    /** The groups in order; none where they are not grouped. */
    public List<Group> groups() {
        return groups;
    }

    /** Some of the entries alone, in the order of the text. */
    public SegmentList only(Collection<Integer> rows) {
        BitSet some = new BitSet();
        rows.forEach(row -> some.set(entries[row]));
        return new SegmentList(index, texts, file, some, filters);
    }

    /** The places of the different segments, those of one document side by side. */
    List<Hit> places() {
        List<Hit> places = new ArrayList<>();
        long last = 0;
        for (int coding = chosen.nextSetBit(0); coding >= 0; coding = chosen.nextSetBit(coding + 1)) {
            long segment = corpus.codings().segment()[coding];
            TextRange range = corpus.codings().range(coding);
            if (segment != last && !range.isEmpty()) {
                places.add(new Hit(corpus.documents().get(corpus.codings().document()[coding]).document().id(), range,
                        0));
            }
            last = segment;
        }
        return places;
    }

    /** The study as it was when the list was made. */
    CorpusIndex index() {
        return index;
    }

    /** Number of different segments; several codings can be of one. */
    public long segments() {
        return chosen.stream().mapToLong(i -> corpus.codings().segment()[i]).distinct().count();
    }

    /** The segments of one code, without those of its sub-codes; none for a code that is gone. */
    static SegmentList of(CorpusIndex index, StudyTexts texts, StudyFile file, long codeId) {
        int code = index.code(codeId);
        BitSet own = new BitSet();
        int[] codes = index.corpus().codings().code();
        for (int i = 0; i < codes.length; i++) {
            own.set(i, code >= 0 && codes[i] == code);
        }
        return new SegmentList(index, texts, file, own, List.of());
    }

    /**
     * Creates it by a code and conditions.
     *
     * @param code     index of a code that stands for itself and its sub-codes, or null for all
     * @param codeText the code as asked for
     * @param saved    finds the codings of saved queries that conditions name
     */
    static SegmentList of(CorpusIndex index, StudyTexts texts, StudyFile file, @Nullable Integer code,
            @Nullable String codeText, Filter filter, SavedCodings saved) {
        BitSet chosen = filter.select(index.corpus(), saved);
        List<String> filters = new ArrayList<>(filter.asWritten());
        if (code != null) {
            BitSet wanted = new BitSet();
            for (int one : index.withSubCodes(code)) {
                wanted.set(one);
            }
            chosen.stream().filter(i -> !wanted.get(index.corpus().codings().code()[i])).forEach(chosen::clear);
            filters.add("code=" + codeText);
        }
        return new SegmentList(index, texts, file, chosen, filters);
    }

    /** Number of codings in the list. */
    public int size() {
        return entries.length;
    }

    /** Where an entry stands, known without reading anything. */
    public Place place(int entry) {
        int coding = entries[entry];
        CodedCorpus.Codings codings = corpus.codings();
        return new Place(corpus.documents().get(codings.document()[coding]).document().id(), codings.range(coding),
                codings.id()[coding]);
    }

    /** Number of the entry of a coding, from 0; -1 when it is not in the list. */
    public int indexOf(long codingId) {
        for (int i = 0; i < entries.length; i++) {
            if (corpus.codings().id()[entries[i]] == codingId) {
                return i;
            }
        }
        return -1;
    }

    /** One entry; empty when its coding was removed since the list was made. Quick for entries near the last one asked for. */
    public synchronized Optional<CodedSegment> at(int entry) {
        int coding = entries[entry];
        int document = corpus.codings().document()[coding];
        return lately.computeIfAbsent(document, InDocument::new).at(coding);
    }

    /** The conditions, as written. */
    public List<String> filters() {
        return List.copyOf(filters);
    }

    /** The attributes whose values each entry carries. */
    public List<Attribute> attributes() {
        return corpus.attributes();
    }

    /** Says where entries come from, naming the values of some attributes; those that the study does not have are left out. */
    public SegmentSource source(List<String> named, Messages messages) {
        List<String> all = corpus.attributes().stream().map(Attribute::name).toList();
        return new SegmentSource(named.stream().map(all::indexOf).filter(i -> i >= 0).distinct().toList(), messages);
    }

    /** Length of the longest segment, UTF-16. */
    public int longest() {
        return chosen.stream().map(i -> corpus.codings().range(i).length()).max().orElse(0);
    }

    /** Hands over every entry, in order. */
    public void forEach(Consumer<? super CodedSegment> reader) {
        if (entries.length != chosen.cardinality() || !groups.isEmpty() || !isInOrder()) {
            for (int entry = 0; entry < entries.length; entry++) {
                at(entry).ifPresent(reader);
            }
            return;
        }
        for (int document = 0; document < corpus.documents().size(); document++) {
            int first = chosen.nextSetBit(index.firstCoding(document));
            if (first >= 0 && first < index.endOfCodings(document)) {
                new InDocument(document).forEach(reader);
            }
        }
    }

    private boolean isInOrder() {
        for (int i = 1; i < entries.length; i++) {
            if (entries[i - 1] > entries[i]) {
                return false;
            }
        }
        return true;
    }

    /** The entries of one document. */
    private final class InDocument {

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
        private final List<CorpusCase> cases;
        private int line = 1;
        private int lineOffset;

        InDocument(int number) {
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
            this.cases = casesOfDocument.getOrDefault(number, List.of());
            for (CorpusSpeaker speaker : corpus.speakers()) {
                for (TextRange turn : speaker.extent().in(number).ranges()) {
                    turns.put(turn.start(), turn);
                    speakers.put(turn.start(), speaker.label());
                }
            }
            file.read(rows -> rows.documents().sections(id)).stream()
                    .filter(section -> section.kind() == SectionKind.TURN).map(section -> section.range().start())
                    .sorted().forEach(start -> turnNumbers.putIfAbsent(start, turnNumbers.size() + 1));
            for (int i = index.firstCoding(number); i < index.endOfCodings(number); i++) {
                long segment = corpus.codings().segment()[i];
                segmentNumbers.putIfAbsent(segment, segmentNumbers.size() + 1);
                codesOfSegment.computeIfAbsent(segment, key -> new ArrayList<>()).add(codePath(i));
            }
        }

        void forEach(Consumer<? super CodedSegment> reader) {
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
}
