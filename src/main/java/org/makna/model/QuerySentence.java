package org.makna.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodingQuery.Any;
import org.makna.model.CodingQuery.Codes;
import org.makna.model.CodingQuery.Join;
import org.makna.model.CodingQuery.Joined;
import org.makna.model.CodingQuery.Named;
import org.makna.model.CodingQuery.Not;
import org.makna.model.CodingQuery.Related;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.CodingQuery.Where;

/**
 * A coding query that reads from left to right like a sentence: segments of this, which lie so to that, and so on, where
 * such conditions hold. Each part works on all that stands before it.
 *
 * <p>Many queries are no such sentence, those with parentheses on the right of an operator for one.
 *
 * @param first      what the sentence starts with
 * @param clauses    what follows, in order
 * @param conditions conditions on all of it, as in {@code --where}, or blank
 */
public record QuerySentence(Operand first, List<Clause> clauses, String conditions) {

    public QuerySentence {
        clauses = List.copyOf(clauses);
    }

    /**
     * Something that is found or compared with.
     *
     * @param leaf       codes, every segment, or what stands under a name
     * @param conditions conditions on it alone, or blank
     */
    public record Operand(CodingQuery leaf, String conditions) {

        public Operand {
            if (!isLeaf(leaf)) {
                throw new IllegalArgumentException("No operand: " + leaf);
            }
        }

        /** An operand without conditions. */
        public static Operand of(CodingQuery leaf) {
            return new Operand(leaf, "");
        }

        CodingQuery query() {
            return conditions.isBlank() ? leaf : new Where(leaf, conditions);
        }
    }

    /** A part of the sentence after the first. */
    public record Clause(Link link, Operand operand) {}

    /**
     * How a part works on what stands before it.
     *
     * @param join     how they are joined as sets, or null where {@code relation} says how they lie
     * @param relation how they lie, or null
     * @param negated  whether those are meant that do not; of the joins only {@link Join#AND} can be
     * @param distance the greatest distance, or null
     * @param taking   what is taken of a pair, or null
     */
    public record Link(@Nullable Join join, @Nullable RangeRelation relation, boolean negated,
            @Nullable Distance distance, @Nullable Taking taking) {

        public Link {
            if ((join == null) == (relation == null)) {
                throw new IllegalArgumentException("Either a join or a relation");
            }
            if (join != null && (distance != null || taking != null || (negated && join != Join.AND))) {
                throw new IllegalArgumentException("A join has no distance, and only AND can be negated");
            }
        }

        /** A join of sets. */
        public static Link of(Join join, boolean negated) {
            return new Link(join, null, negated, null, null);
        }

        /** A relation; where it must have a distance, in the same paragraph. */
        public static Link of(RangeRelation relation) {
            return new Link(null, relation, false,
                    relation == RangeRelation.NEAR ? new Distance(0, Distance.Unit.PARAGRAPH) : null, null);
        }
    }

    /** A sentence of one operand. */
    public static QuerySentence of(Operand first) {
        return new QuerySentence(first, List.of(), "");
    }

    /** The sentence of a query; empty when it cannot be said so. */
    public static Optional<QuerySentence> of(CodingQuery query) {
        List<Clause> clauses = new ArrayList<>();
        CodingQuery rest = query instanceof Where where ? where.of() : query;
        Optional<Operand> first = unfold(rest, clauses);
        return first
                .map(start -> new QuerySentence(start, clauses, query instanceof Where where ? where.conditions() : ""))
                .filter(sentence -> sentence.query().equals(query));
    }

    /** Takes clauses off the end of a query, and puts them into order. */
    private static Optional<Operand> unfold(CodingQuery query, List<Clause> clauses) {
        if (query instanceof Related related) {
            Optional<Operand> right = operand(related.right());
            Optional<Operand> first = right.flatMap(any -> unfold(related.left(), clauses));
            first.ifPresent(any -> clauses.add(new Clause(new Link(null, related.relation(), related.negated(),
                    related.distance(), related.taking()), right.orElseThrow())));
            return first;
        }
        if (query instanceof Joined joined) {
            Optional<Operand> first = unfold(joined.parts().getFirst(), clauses);
            for (CodingQuery part : joined.parts().subList(1, joined.parts().size())) {
                boolean negated = part instanceof Not && joined.join() == Join.AND;
                Optional<Operand> operand = operand(part instanceof Not not && negated ? not.of() : part);
                if (operand.isEmpty()) {
                    return Optional.empty();
                }
                clauses.add(new Clause(Link.of(joined.join(), negated), operand.get()));
            }
            return first;
        }
        return operand(query);
    }

    private static Optional<Operand> operand(CodingQuery query) {
        if (isLeaf(query)) {
            return Optional.of(Operand.of(query));
        }
        return query instanceof Where where && isLeaf(where.of())
                ? Optional.of(new Operand(where.of(), where.conditions()))
                : Optional.empty();
    }

    private static boolean isLeaf(CodingQuery query) {
        return query instanceof Codes || query instanceof Any || query instanceof Named;
    }

    /** The query that the sentence says. */
    public CodingQuery query() {
        CodingQuery said = first.query();
        Join before = null;
        for (Clause clause : clauses) {
            Link link = clause.link();
            RangeRelation relation = link.relation();
            Join join = link.join();
            if (relation != null) {
                said = new Related(said, link.negated(), relation, link.distance(), link.taking(),
                        clause.operand().query());
            } else if (join != null) {
                CodingQuery part = link.negated() ? new Not(clause.operand().query()) : clause.operand().query();
                List<CodingQuery> parts = new ArrayList<>(
                        said instanceof Joined joined && join == before ? joined.parts() : List.of(said));
                parts.add(part);
                said = new Joined(join, parts);
            }
            before = join;
        }
        return conditions.isBlank() ? said : new Where(said, conditions);
    }

    /** The operand of a number: 0 is the first. */
    public Operand operand(int number) {
        return number == 0 ? first : clauses.get(number - 1).operand();
    }

    /** The same with another operand. */
    public QuerySentence with(int number, Operand operand) {
        if (number == 0) {
            return new QuerySentence(operand, clauses, conditions);
        }
        return with(number - 1, new Clause(clauses.get(number - 1).link(), operand));
    }

    /** The same with another clause in the place of one. */
    public QuerySentence with(int clause, Clause other) {
        List<Clause> changed = new ArrayList<>(clauses);
        changed.set(clause, other);
        return new QuerySentence(first, changed, conditions);
    }

    /** The same with a clause at the end. */
    public QuerySentence and(Clause clause) {
        List<Clause> longer = new ArrayList<>(clauses);
        longer.add(clause);
        return new QuerySentence(first, longer, conditions);
    }

    /** The same without a clause. */
    public QuerySentence without(int clause) {
        List<Clause> shorter = new ArrayList<>(clauses);
        shorter.remove(clause);
        return new QuerySentence(first, shorter, conditions);
    }

    /** The same with other conditions on all of it. */
    public QuerySentence where(String others) {
        return new QuerySentence(first, clauses, others);
    }
}
