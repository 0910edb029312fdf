package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.MaknaException;
import org.makna.store.Rows;

/**
 * What becomes of every code when some are merged into one, worked out before anything is changed.
 *
 * <p>Sub-codes move along. Where one of the same name stands already, the two become one, and so on below. The names of the
 * codes that go are free: they stand in nobody's way.
 */
final class MergePlan {

    /** What happens to one code. */
    sealed interface Step {
    }

    /** A code becomes one with another and is gone then; nothing stands below it any more. */
    record Join(Code from, Code into) implements Step {}

    /** A code comes to stand behind all others under a parent. */
    record Move(Code code, long parentId) implements Step {}

    private final List<Code> sources;
    private final List<Step> steps = new ArrayList<>();
    /** The codes below each code, by name, as the plan leaves them. */
    private final Map<Long, Map<String, Code>> below = new HashMap<>();

    private MergePlan(List<Code> sources) {
        this.sources = sources;
    }

    /**
     * Plans a merge.
     *
     * @param from ids of the codes that go; the one that stays may be among them and is left out then
     * @param into id of the code that stays
     * @throws MaknaException if a code is gone, none is left to go, or the one that stays stands below one of them
     */
    static MergePlan of(Rows rows, Set<Long> from, long into) {
        Code target = Existing.code(rows, into);
        from.forEach(id -> Existing.code(rows, id));
        List<Code> all = rows.codes().all();
        List<Code> sources = all.stream().filter(code -> from.contains(code.id()) && code.id() != into).toList();
        if (sources.isEmpty()) {
            throw new MaknaException("study.merge-below", target.name(), target.name());
        }
        CodePaths paths = new CodePaths(rows);
        sources.stream().filter(code -> paths.isBelow(into, code.id())).findFirst().ifPresent(code -> {
            throw new MaknaException("study.merge-below", code.name(), target.name());
        });
        MergePlan plan = new MergePlan(sources);
        Set<Long> going = new HashSet<>(sources.stream().map(Code::id).toList());
        all.stream().filter(code -> !going.contains(code.id()))
                .forEach(code -> plan.below(code.parentId()).put(code.name(),
                        code));
        // The deepest first, so that nothing stands below a code when its turn comes.
        sources.reversed().forEach(code -> plan.join(code, target));
        return plan;
    }

    /** The codes that go first of all, in tree order. */
    List<Code> sources() {
        return sources;
    }

    /** What happens, in order. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /**
     * Counts what will happen.
     *
     * @throws MaknaException if codings would come to a code that is not applied itself
     */
    MergePreview preview(Rows rows) {
        Map<Long, List<Code>> joining = new LinkedHashMap<>();
        Map<Long, Code> targets = new HashMap<>();
        int joined = 0;
        int moved = 0;
        for (Step step : steps) {
            switch (step) {
                case Join(Code from, Code into) -> {
                    joining.computeIfAbsent(into.id(), id -> new ArrayList<>()).add(from);
                    targets.put(into.id(), into);
                    joined++;
                }
                case Move move -> moved++;
            }
        }
        long codings = 0;
        long duplicates = 0;
        for (Map.Entry<Long, List<Code>> one : joining.entrySet()) {
            List<Coding> coming = one.getValue().stream().flatMap(code -> rows.codings().ofCode(code.id()).stream())
                    .toList();
            Code into = Objects.requireNonNull(targets.get(one.getKey()));
            requireCodable(into, coming);
            codings += coming.size();
            duplicates += duplicates(rows.codings().ofCode(into.id()), coming);
        }
        return new MergePreview(sources.size(), codings, duplicates, moved, joined - sources.size());
    }

    /** Throws when codings would come to a code that is not applied itself. */
    static void requireCodable(Code into, List<Coding> coming) {
        if (!into.codable() && !coming.isEmpty()) {
            throw new MaknaException("study.not-codable", into.name());
        }
    }

    /** How many of the codings that come to a code meet one that is there, or came before. */
    static long duplicates(List<Coding> there, List<Coding> coming) {
        record Mark(long segment, long coder) {}
        Set<Mark> marks = new HashSet<>();
        there.forEach(coding -> marks.add(new Mark(coding.segmentId(), coding.coderId())));
        return coming.stream().filter(coding -> !marks.add(new Mark(coding.segmentId(), coding.coderId()))).count();
    }

    private void join(Code from, Code into) {
        for (Code child : List.copyOf(below(from.id()).values())) {
            Optional<Code> twin = Optional.ofNullable(below(into.id()).get(child.name()));
            if (twin.isPresent()) {
                join(child, twin.get());
            } else {
                below(into.id()).put(child.name(), child);
                steps.add(new Move(child, into.id()));
            }
        }
        below.remove(from.id());
        steps.add(new Join(from, into));
    }

    private Map<String, Code> below(@Nullable Long id) {
        return below.computeIfAbsent(id == null ? 0 : id, key -> new LinkedHashMap<>());
    }
}
