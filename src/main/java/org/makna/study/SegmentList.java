package org.makna.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Filter;
import org.makna.analysis.SavedCodings;
import org.makna.model.Attribute;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedSegment;
import org.makna.model.Hit;
import org.makna.model.Messages;
import org.makna.model.SegmentSource;
import org.makna.model.TextBeside;
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
    private final List<RowGroup> groups;
    private final Map<Integer, DocumentSegments> lately = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, DocumentSegments> eldest) {
            return size() > KEPT;
        }
    };

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
        List<RowGroup> named = new ArrayList<>();
        grouped.forEach((name, members) -> {
            if (!name.isEmpty()) {
                named.add(new RowGroup(name, order.size(), members.size()));
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
        return new SegmentList(this, new SegmentGroups(corpus, arrangement, casesOfDocument, times(arrangement), none)
                .of(chosen.stream().boxed().toList()));
    }

    private Map<Long, String> times(SegmentArrangement arrangement) {
        return arrangement.sort() == SegmentArrangement.Sort.LATEST
                ? file.read(rows -> rows.codings().times())
                : Map.of();
    }

    /** The groups in order; none where they are not grouped. */
    public List<RowGroup> groups() {
        return groups;
    }

    /** Some of the entries alone, in the order of the text. */
    public SegmentList only(Collection<Integer> rows) {
        BitSet some = new BitSet();
        rows.forEach(row -> some.set(entries[row]));
        return new SegmentList(index, texts, file, some, filters);
    }

    /**
     * These segments and those of another list, each once, in the order of the text.
     *
     * @throws IllegalArgumentException if the other list was made of another revision
     */
    public SegmentList with(SegmentList other) {
        if (other.corpus.revision() != corpus.revision()) {
            throw new IllegalArgumentException("Lists of two revisions");
        }
        BitSet both = (BitSet) chosen.clone();
        both.or(other.chosen);
        return new SegmentList(index, texts, file, both, filters);
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
        return ofDocument(coding).at(coding);
    }

    /** One entry with the text around it and the memos about it; see {@link #at}. */
    public synchronized Optional<SegmentInContext> inContext(int entry, HitContext context) {
        int coding = entries[entry];
        return ofDocument(coding).inContext(coding, context);
    }

    private DocumentSegments ofDocument(int coding) {
        return lately.computeIfAbsent(corpus.codings().document()[coding], this::read);
    }

    private DocumentSegments read(int document) {
        return new DocumentSegments(index, document, casesOfDocument.getOrDefault(document, List.of()), texts, file);
    }

    /**
     * Reads what stands around entries, quickest for those that come document by document; for one thread at a time.
     *
     * @param context how much; nothing where it counts no sentences or turns
     */
    Function<CodedSegment, TextBeside> beside(HitContext context) {
        return new SegmentsBeside(texts, file, context);
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
                read(document).forEach(chosen, reader);
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
}
