package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.makna.model.CodedCorpus;
import org.makna.model.Extent;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.RangeSet;
import org.makna.model.Table;
import org.makna.model.TextRange;

/**
 * The text that a filter leaves in, divided among the members of an axis.
 *
 * <p>Under a condition on codes, coders, weights or saved queries only coded text is left, under one on cases only theirs, under one
 * on speakers their turns alone, and without interviewers none of theirs. A code has the text of its codings, a document all of its own.
 */
public final class TextGroups {

    private static final int[] ONLY = {0};
    private static final Set<Condition.Field> OF_CODINGS = EnumSet.of(Condition.Field.CODE, Condition.Field.CODER,
            Condition.Field.QUERY, Condition.Field.WEIGHT);

    private final CodedCorpus corpus;
    private final Scope scope;
    private final List<String> names;
    private final List<Message> notes;
    private final Layer layer;
    private final Extent coded;
    private final List<SpokenText> spoken;
    private final boolean codedOnly;

    /**
     * Text of a document.
     *
     * @param borders start and end of each part, UTF-16, ascending and apart
     * @param groups  for each part the groups it belongs to
     */
    public record Parts(int[] borders, int[][] groups) {}

    private TextGroups(CodedCorpus corpus, Filter filter, Scope scope, List<String> names, List<Message> notes,
            Layer layer) {
        this.corpus = corpus;
        this.scope = scope;
        this.names = List.copyOf(names);
        this.notes = List.copyOf(notes);
        this.layer = layer;
        this.codedOnly = filter.conditions().stream().map(Condition::field)
                .anyMatch(OF_CODINGS::contains)
                || scope.codes().cardinality() < corpus.codes().size();
        this.coded = codedOnly ? textOf(corpus, scope.codings()) : Extent.EMPTY;
        this.spoken = filter.conditions().stream().filter(SpokenText::isAsked)
                .map(condition -> SpokenText.of(corpus, condition)).toList();
    }

    /**
     * All the text that is left in, as one group.
     *
     * @param saved finds the codings of saved queries
     * @throws org.makna.model.MaknaException if the filter names what the corpus does not have
     */
    public static TextGroups whole(CodedCorpus corpus, Filter filter, SavedCodings saved) {
        Scope scope = filter.scope(corpus, saved);
        return new TextGroups(corpus, filter, scope, List.of(""), List.of(), documents(corpus, scope, 1, i -> ONLY));
    }

    /**
     * The text of each member of an axis.
     *
     * @param saved    finds the codings of saved queries
     * @param messages the language of the labels that are no names of the study
     * @throws org.makna.model.MaknaException if the axis or the filter names what the corpus does not have
     */
    public static TextGroups of(CodedCorpus corpus, Axis axis, Filter filter, SavedCodings saved,
            Messages messages) {
        Scope scope = filter.scope(corpus, saved);
        AxisMembers members = new AxisResolver(corpus, scope, saved, messages).resolve(axis, RollUp.ALL);
        List<String> names = members.members().stream().map(Table.Member::label).toList();
        Layer layer = switch (members.kind()) {
            case DOCUMENT -> documents(corpus, scope, members.count(), i -> members.membersOf()[i]);
            case CASE, TEXT -> new Layer(members.extents());
            case CODE -> codings(corpus, scope, members, corpus.codings().code());
            case CODER -> codings(corpus, scope, members, corpus.codings().coder());
            case CODING -> codings(corpus, scope, members, IntStream.range(0, corpus.codings().count()).toArray());
        };
        return new TextGroups(corpus, filter, scope, names, members.notes(), layer);
    }

    /** Names of the groups. */
    public List<String> names() {
        return names;
    }

    /** What a reader must know of the groups. */
    public List<Message> notes() {
        return notes;
    }

    /** Indices of the documents in which there may be text. */
    public BitSet documents() {
        return (BitSet) scope.documents().clone();
    }

    /** Whether only text with codings is left in. */
    public boolean codedOnly() {
        return codedOnly;
    }

    /** The text of a document, none where the filter leaves none. */
    public Parts in(int document) {
        int length = corpus.documents().get(document).document().length();
        RangeSet left = left(document, length);
        Pieces pieces = Pieces.cut(List.of(layer), document, length);
        List<TextRange> ranges = new ArrayList<>();
        List<int[]> groups = new ArrayList<>();
        for (int piece = 0; piece < pieces.count(); piece++) {
            int[] members = pieces.members(0, piece);
            TextRange range = new TextRange(pieces.start(piece), pieces.end(piece));
            for (TextRange each : left.intersect(RangeSet.of(range)).ranges()) {
                ranges.add(each);
                groups.add(members);
            }
        }
        return new Parts(ranges.stream().flatMapToInt(range -> IntStream.of(range.start(), range.end())).toArray(),
                groups.toArray(int[][]::new));
    }

    private RangeSet left(int document, int length) {
        if (!scope.documents().get(document) || length == 0) {
            return RangeSet.EMPTY;
        }
        RangeSet left = RangeSet.of(new TextRange(0, length));
        if (codedOnly) {
            left = left.intersect(coded.in(document));
        }
        Extent ofCases = scope.text();
        if (ofCases != null) {
            left = left.intersect(ofCases.in(document));
        }
        for (SpokenText one : spoken) {
            RangeSet turns = one.turns().in(document);
            left = one.wanted() ? left.intersect(turns) : left.minus(turns);
        }
        return left;
    }

    private static Layer documents(CodedCorpus corpus, Scope scope, int members,
            java.util.function.IntFunction<int[]> membersOf) {
        List<Map<Integer, RangeSet>> texts = new ArrayList<>();
        IntStream.range(0, members).forEach(any -> texts.add(new HashMap<>()));
        scope.documents().stream().forEach(document -> {
            int length = corpus.documents().get(document).document().length();
            if (length > 0) {
                for (int member : membersOf.apply(document)) {
                    texts.get(member).put(document, RangeSet.of(new TextRange(0, length)));
                }
            }
        });
        return new Layer(texts.stream().map(Extent::new).toList());
    }

    private static Layer codings(CodedCorpus corpus, Scope scope, AxisMembers members, int[] column) {
        BitSet[] ofMembers = new BitSet[members.count()];
        Arrays.setAll(ofMembers, any -> new BitSet());
        scope.codings().stream().forEach(coding -> {
            for (int member : members.membersOf()[column[coding]]) {
                ofMembers[member].set(coding);
            }
        });
        return new Layer(Arrays.stream(ofMembers).map(codings -> textOf(corpus, codings)).toList());
    }

    private static Extent textOf(CodedCorpus corpus, BitSet codings) {
        Map<Integer, List<TextRange>> ranges = new HashMap<>();
        codings.stream().forEach(coding -> ranges
                .computeIfAbsent(corpus.codings().document()[coding], any -> new ArrayList<>())
                .add(corpus.codings().range(coding)));
        Map<Integer, RangeSet> texts = new HashMap<>();
        ranges.forEach((document, list) -> {
            RangeSet set = RangeSet.of(list);
            if (!set.isEmpty()) {
                texts.put(document, set);
            }
        });
        return new Extent(texts);
    }
}
