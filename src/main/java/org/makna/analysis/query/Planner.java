package org.makna.analysis.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.makna.analysis.CodeTree;
import org.makna.analysis.Filter;
import org.makna.analysis.SavedCodings;
import org.makna.model.CodedCorpus;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Alone;
import org.makna.model.CodingQuery.Any;
import org.makna.model.CodingQuery.AtLeast;
import org.makna.model.CodingQuery.Codes;
import org.makna.model.CodingQuery.Joined;
import org.makna.model.CodingQuery.Named;
import org.makna.model.CodingQuery.Not;
import org.makna.model.CodingQuery.Where;
import org.makna.model.MaknaException;
import org.makna.model.RangeRelation;
import org.makna.model.RangeSet;
import org.makna.model.ResultMode;
import org.makna.model.TextRange;

/** Looks up the names of a coding query and makes it ready to be asked of each document. */
final class Planner {

    private final CodedCorpus corpus;
    private final CodeTree tree;
    private final QuerySources sources;
    private final ResultMode mode;
    /** The saved queries that are being read, to notice one that is in itself. */
    private final Deque<String> open = new ArrayDeque<>();

    Planner(CodedCorpus corpus, QuerySources sources, ResultMode mode) {
        this.corpus = corpus;
        this.tree = new CodeTree(corpus);
        this.sources = sources;
        this.mode = mode;
    }

    /**
     * Makes a query ready.
     *
     * @throws MaknaException if a name is not there, or a saved query is in itself
     */
    Operand plan(CodingQuery query, World world) {
        return switch (query) {
            case Codes codes -> {
                BitSet wanted = codes(codes);
                yield document -> document.segments(world, wanted);
            }
            case Any any -> document -> document.segments(world);
            case Named named -> named(named, world);
            case Where where -> plan(where.of(), world.and(World.of(corpus,
                    Filter.parse(where.conditions()), SavedCodings.NONE)));
            case Joined joined -> joined(joined, world);
            case Not not -> not(not, world);
            case CodingQuery.Related related -> new Related(related, plan(related.left(), world),
                    plan(related.right(), world), mode, sources);
            case AtLeast atLeast -> atLeast(atLeast, world);
            case Alone alone -> alone(alone, world);
        };
    }

    private List<Operand> plans(List<CodingQuery> queries, World world) {
        return queries.stream().map(query -> plan(query, world)).toList();
    }

    private BitSet codes(Codes codes) {
        int code = tree.find(codes.path());
        return switch (codes.kin()) {
            case ITSELF -> {
                BitSet only = new BitSet();
                only.set(code);
                yield only;
            }
            case SUB -> tree.subtree(code);
            case UP -> tree.above(code);
            case SIBLINGS -> tree.siblings(code);
        };
    }

    private Operand named(Named named, World world) {
        return switch (named.source()) {
            case TEXT -> {
                Map<Integer, List<TextRange>> hits = sources.hits(named.name());
                yield document -> hits.getOrDefault(document.number(), List.of()).stream()
                        .filter(range -> world.touches(document.number(), range))
                        .map(range -> Place.part(document.number(), range)).sorted().distinct().toList();
            }
            case COLLECTION -> {
                BitSet wanted = sources.collection(named.name());
                yield document -> document.segments(world, wanted);
            }
            case QUERY -> {
                if (open.contains(named.name())) {
                    throw new MaknaException("coding-query.in-itself", named.name());
                }
                open.push(named.name());
                Operand saved = plan(sources.saved(named.name()), world);
                open.pop();
                yield saved;
            }
        };
    }

    private Operand joined(Joined joined, World world) {
        if (mode == ResultMode.WHOLE && joined.join() == CodingQuery.Join.OR
                && joined.parts().stream().allMatch(Codes.class::isInstance)) {
            // Any of many codes is asked once of each segment, not once for each code.
            BitSet any = new BitSet();
            joined.parts().forEach(part -> any.or(codes((Codes) part)));
            return document -> document.segments(world, any);
        }
        List<Operand> parts = plans(joined.parts(), world);
        int all = parts.size();
        IntPredicate fits = switch (joined.join()) {
            case AND -> times -> times == all;
            case OR -> times -> times >= 1;
            case XOR -> times -> times == 1;
        };
        return document -> {
            List<List<Place>> found = ask(parts, document);
            return mode == ResultMode.WHOLE
                    ? Sets.inHowMany(found, fits)
                    : Sets.parts(document.number(), Sets.charactersInHowMany(found, fits));
        };
    }

    private Operand not(Not not, World world) {
        Operand of = plan(not.of(), world);
        return document -> {
            List<Place> without = of.in(document);
            if (mode == ResultMode.WHOLE) {
                return Sets.minus(document.segments(world), without);
            }
            RangeSet text = world.text(document.number(), document.length());
            return Sets.parts(document.number(), text.minus(Sets.characters(without)));
        };
    }

    private Operand atLeast(AtLeast atLeast, World world) {
        List<Operand> parts = plans(atLeast.parts(), world);
        IntPredicate enough = times -> times >= atLeast.number();
        return document -> {
            List<List<Place>> found = ask(parts, document);
            RangeSet meeting = Sets.charactersInHowMany(found, enough);
            return mode == ResultMode.PART
                    ? Sets.parts(document.number(), meeting)
                    : Sets.inHowMany(found, any -> true).stream().filter(place -> meeting.intersects(place.range()))
                            .toList();
        };
    }

    private Operand alone(Alone alone, World world) {
        List<Operand> parts = plans(alone.parts(), world);
        return document -> {
            List<List<Place>> found = ask(parts, document);
            List<List<Place>> lone = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                List<List<Place>> others = new ArrayList<>(found);
                others.remove(i);
                Neighbours meeting = new Neighbours(sources, RangeRelation.CO_OCCURS, null,
                        Sets.inHowMany(others, any -> true));
                lone.add(found.get(i).stream().filter(place -> !meeting.any(place)).toList());
            }
            List<Place> all = Sets.inHowMany(lone, any -> true);
            return mode == ResultMode.WHOLE ? all : Sets.parts(document.number(), Sets.characters(all));
        };
    }

    private static List<List<Place>> ask(List<Operand> parts, OneDocument document) {
        return parts.stream().map(part -> part.in(document)).toList();
    }
}
