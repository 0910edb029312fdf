package org.makna.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.QueryException;

/** Makes a query ready for the index: looks words up in the right fields, asks for the ranges of fields, names candidates. */
final class QueryPlanner {

    /** Words of a long phrase that choose its candidates; the others are verified only. */
    private static final int PHRASE_WORDS = 12;

    private final ParsedQuery query;
    private final List<String> stemLanguages;
    private final boolean stem;
    private final FieldRanges fields;
    private final Map<TokenSource, Integer> sources = new LinkedHashMap<>();
    private final Map<LeafPlan, Integer> leaves = new LinkedHashMap<>();
    private int slots;

    /**
     * Creates one.
     *
     * @param stem          whether to look words up by stem
     * @param stemLanguages languages the index has stems of
     */
    QueryPlanner(ParsedQuery query, boolean stem, List<String> stemLanguages, FieldRanges fields) {
        this.query = query;
        this.stem = stem;
        this.stemLanguages = stemLanguages;
        this.fields = fields;
    }

    /** A part of the query, ready. */
    private record Part(@Nullable Query candidates, Judgement judgement) {}

    QueryPlan plan() {
        Part root = part(query.root());
        if (root.candidates() == null) {
            throw new IllegalStateException("The parser let a query without anything to find pass: " + query);
        }
        return new QueryPlan(root.candidates(), List.copyOf(sources.keySet()), List.copyOf(leaves.keySet()), slots,
                root.judgement());
    }

    private Part part(QueryNode node) {
        if (node.isRegion()) {
            Region region = region(node);
            return new Part(documents(region), new Judgement.Ranges(slots++, region));
        }
        return switch (node) {
            case QueryNode.All all -> all(all);
            case QueryNode.Any any -> any(any);
            case QueryNode.None none -> new Part(null, new Judgement.None(part(none.operand()).judgement()));
            case QueryNode.Leaf leaf -> leaf(leaf);
            case QueryNode.FieldIs field -> throw new IllegalStateException("A field is a region: " + field);
        };
    }

    private Part all(QueryNode.All all) {
        int slot = slots++;
        List<Region> regions = new ArrayList<>();
        List<Judgement> judgements = new ArrayList<>();
        BooleanQuery.Builder candidates = new BooleanQuery.Builder();
        boolean found = false;
        for (QueryNode operand : all.operands()) {
            if (operand.isRegion()) {
                regions.add(region(operand));
                continue;
            }
            Part part = part(operand);
            judgements.add(part.judgement());
            if (part.candidates() != null) {
                candidates.add(part.candidates(), Occur.MUST);
                found = true;
            }
        }
        Region region = regions.isEmpty()
                ? null
                : regions.size() == 1 ? regions.getFirst() : new Region.Common(regions);
        Query documents = region == null ? null : documents(region);
        if (documents != null) {
            candidates.add(documents, found ? Occur.FILTER : Occur.MUST);
        }
        return new Part(candidates.build(), new Judgement.All(slot, region, !found, judgements));
    }

    private Part any(QueryNode.Any any) {
        BooleanQuery.Builder candidates = new BooleanQuery.Builder();
        List<Judgement> judgements = new ArrayList<>();
        for (QueryNode operand : any.operands()) {
            Part part = part(operand);
            judgements.add(part.judgement());
            if (part.candidates() != null) {
                candidates.add(part.candidates(), Occur.SHOULD);
            }
        }
        return new Part(candidates.build(), new Judgement.Any(judgements));
    }

    private Region region(QueryNode node) {
        return switch (node) {
            case QueryNode.FieldIs field -> where(field);
            case QueryNode.All all -> new Region.Common(all.operands().stream().map(this::region).toList());
            case QueryNode.Any any -> new Region.Together(any.operands().stream().map(this::region).toList());
            case QueryNode.None none -> new Region.Outside(region(none.operand()));
            case QueryNode.Leaf leaf -> throw new IllegalStateException("No region: " + leaf);
        };
    }

    private Region where(QueryNode.FieldIs field) {
        try {
            return new Region.Where(fields.ranges(field.name(), field.value()));
        } catch (QueryException e) {
            throw e;
        } catch (MaknaException e) {
            throw new QueryException(query.source(), field.position(), e.message().key(),
                    e.message().args().toArray());
        }
    }

    /** Finds the documents of a region; null when it may be in any. */
    private static @Nullable Query documents(Region region) {
        Set<Long> documents = region.documents();
        if (documents == null) {
            return null;
        }
        // "Slow" only where few of very many documents are asked for; as a filter beside words it is the fastest there is.
        long[] ids = documents.stream().mapToLong(Long::longValue).sorted().toArray();
        return new ConstantScoreQuery(NumericDocValuesField.newSlowSetQuery(IndexSchema.ID, ids));
    }

    private Part leaf(QueryNode.Leaf leaf) {
        BooleanQuery.Builder candidates = new BooleanQuery.Builder();
        LeafPlan plan = switch (leaf) {
            case QueryNode.Sequence sequence -> adjacent(sequence, candidates);
            case QueryNode.Near near -> new LeafPlan.Near(
                    near.parts().stream().map(part -> adjacent(part, candidates)).toList(), near.others());
            case QueryNode.Before before -> new LeafPlan.Before(
                    before.parts().stream().map(part -> adjacent(part, candidates)).toList(), before.others());
        };
        int number = leaves.computeIfAbsent(plan, key -> leaves.size());
        return new Part(candidates.build(), new Judgement.Word(slots++, number));
    }

    private LeafPlan.Adjacent adjacent(QueryNode.Sequence sequence, BooleanQuery.Builder candidates) {
        List<Integer> numbers = new ArrayList<>();
        List<Atom.Plain> run = new ArrayList<>();
        for (Atom atom : sequence.atoms()) {
            switch (atom) {
                case Atom.Plain plain -> {
                    run.add(plain);
                    for (String word : plain.words()) {
                        numbers.add(number(source(word)));
                    }
                }
                case Atom.Pattern pattern -> {
                    addRun(run, candidates);
                    run.clear();
                    TokenSource source = source(pattern);
                    numbers.add(number(source));
                    candidates.add(source.candidates(), Occur.MUST);
                }
            }
        }
        addRun(run, candidates);
        return new LeafPlan.Adjacent(List.copyOf(numbers));
    }

    private int number(TokenSource source) {
        return sources.computeIfAbsent(source, key -> sources.size());
    }

    private TokenSource source(String word) {
        Term exact = new Term(IndexSchema.EXACT, Folding.word(word));
        if (!stem || stemLanguages.isEmpty()) {
            Strictness strict = query.strictness();
            return strict.equals(Strictness.FOLDED)
                    ? new TokenSource.OneTerm(exact)
                    : new TokenSource.AsWritten(exact, word, strict);
        }
        Map<String, Term> stems = new LinkedHashMap<>();
        for (String language : stemLanguages) {
            stems.put(language, stem(language, word));
        }
        return new TokenSource.Stems(stems, exact);
    }

    private TokenSource source(Atom.Pattern pattern) {
        Strictness strict = query.strictness();
        if (strict.equals(Strictness.FOLDED)) {
            return new TokenSource.Matching(pattern.words());
        }
        try {
            return new TokenSource.MatchingAsWritten(pattern.words(), strict, new CharacterRunAutomaton(
                    Operations.determinize(pattern.written().apply(strict),
                            Operations.DEFAULT_DETERMINIZE_WORK_LIMIT)));
        } catch (TooComplexToDeterminizeException e) {
            throw new QueryException(query.source(), 0, "query.pattern-too-complex", pattern.shown());
        }
    }

    private static Term stem(String language, String word) {
        return new Term(IndexSchema.stemField(language), Stemmers.stems(language, word).getFirst());
    }

    /** Names the documents that have words one after the other, in whichever field they are looked up. */
    private void addRun(List<Atom.Plain> run, BooleanQuery.Builder candidates) {
        List<String> words = run.stream().flatMap(plain -> plain.words().stream()).limit(PHRASE_WORDS).toList();
        if (words.isEmpty()) {
            return;
        }
        if (words.size() == 1) {
            candidates.add(source(words.getFirst()).candidates(), Occur.MUST);
            return;
        }
        Query exact = phrase(words.stream().map(word -> new Term(IndexSchema.EXACT, Folding.word(word))).toList());
        if (!stem || stemLanguages.isEmpty()) {
            candidates.add(exact, Occur.MUST);
            return;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String language : stemLanguages) {
            any.add(phrase(words.stream().map(word -> stem(language, word)).toList()), Occur.SHOULD);
        }
        any.add(TokenSource.Stems.stemless(exact), Occur.SHOULD);
        candidates.add(any.build(), Occur.MUST);
    }

    private static Query phrase(List<Term> terms) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        terms.forEach(phrase::add);
        return phrase.build();
    }
}
