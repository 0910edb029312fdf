package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.makna.analysis.AxisMembers.Kind;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCollection;
import org.makna.model.CollectionKind;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Table;

/** Finds the members of axes that are made of collections; what the filter leaves out is no member. */
final class CollectionAxes {

    private final CodedCorpus corpus;
    private final Scope scope;
    private final RollUp rollUp;

    CollectionAxes(CodedCorpus corpus, Scope scope, RollUp rollUp) {
        this.corpus = corpus;
        this.scope = scope;
        this.rollUp = rollUp;
    }

    /**
     * The collection of exactly that name.
     *
     * @throws MaknaException if there is none; offers the one that differs in upper and lower case only
     */
    static CorpusCollection find(CodedCorpus corpus, String name) {
        List<CorpusCollection> all = corpus.collections();
        return all.get(Choices.indexOf(name, all.stream().map(one -> one.collection().name()).toList(),
                "table.unknown-collection", "table.unknown-collection-offer"));
    }

    /** The indices of the members as a set. */
    static BitSet set(CorpusCollection collection) {
        BitSet set = new BitSet();
        collection.members().forEach(set::set);
        return set;
    }

    /** The documents, codes or cases of a collection, one by one. */
    AxisMembers members(String name) {
        CorpusCollection collection = find(corpus, name);
        BitSet set = set(collection);
        return switch (collection.collection().kind()) {
            case DOCUMENTS -> AxisResolver.documents(corpus, both(set, scope.documents()));
            case CODES -> AxisResolver.codes(corpus, scope, set.stream(), rollUp);
            case CASES -> AxisResolver.cases(corpus, both(set, scope.cases()));
        };
    }

    /**
     * The collections of a kind, each as a whole; what is in several counts in each.
     *
     * @throws MaknaException if the study has none of the kind
     */
    AxisMembers wholes(CollectionKind kind) {
        List<CorpusCollection> all = corpus.collections().stream().filter(one -> one.collection().kind() == kind)
                .toList();
        if (all.isEmpty()) {
            throw new MaknaException("table.no-collections-" + kind.word());
        }
        BitSet inScope = switch (kind) {
            case DOCUMENTS -> scope.documents();
            case CODES -> scope.codes();
            case CASES -> scope.cases();
        };
        int count = switch (kind) {
            case DOCUMENTS -> corpus.documents().size();
            case CODES -> corpus.codes().size();
            case CASES -> corpus.cases().size();
        };
        List<Table.Member> members = new ArrayList<>();
        BitSet[] membersOf = new BitSet[count];
        Arrays.setAll(membersOf, any -> new BitSet());
        for (CorpusCollection one : all) {
            BitSet counted = counted(kind, one);
            if (counted.intersects(inScope)) {
                both(counted, kind == CollectionKind.CODES ? counted : inScope).stream()
                        .forEach(i -> membersOf[i].set(members.size()));
                // Negative, as a collection is neither of the codes that it may be crossed with.
                members.add(new Table.Member(List.of(one.collection().name()), -one.collection().id()));
            }
        }
        int[][] indices = Arrays.stream(membersOf).map(set -> set.stream().toArray()).toArray(int[][]::new);
        return switch (kind) {
            case DOCUMENTS -> new AxisMembers(Kind.DOCUMENT, members, indices, List.of(), outside(indices, kind));
            case CODES -> new AxisMembers(Kind.CODE, members, indices, List.of(), List.of());
            case CASES -> new AxisMembers(Kind.CASE, members, indices,
                    AxisResolver.textOf(corpus, members.size(), indices), outside(indices, kind));
        };
    }

    /** The members and, of codes, those below them that the roll-up counts too. */
    private BitSet counted(CollectionKind kind, CorpusCollection collection) {
        if (kind != CollectionKind.CODES) {
            return set(collection);
        }
        CodeTree tree = new CodeTree(corpus);
        BitSet counted = new BitSet();
        collection.members().forEach(code -> counted.or(tree.counted(code, rollUp)));
        return counted;
    }

    /** Says how many in scope are in none of the collections, as they are not counted. */
    private List<Message> outside(int[][] membersOf, CollectionKind kind) {
        BitSet inScope = kind == CollectionKind.DOCUMENTS ? scope.documents() : scope.cases();
        long none = inScope.stream().filter(i -> membersOf[i].length == 0).count();
        List<Message> notes = new ArrayList<>();
        if (none > 0) {
            notes.add(Message.of("table.in-no-collection-" + kind.word(), none));
        }
        if (kind == CollectionKind.CASES) {
            notes.add(Message.of("table.text-of-cases"));
        }
        return notes;
    }

    private static BitSet both(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }
}
