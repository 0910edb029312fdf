package org.makna.ui.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.study.Codebook;

/**
 * A place in the codebook that codes can be moved to, to stand behind one another.
 *
 * @param parentId the code above, or null at the top
 * @param position index among the siblings there, the moved codes not counted
 */
record CodePlace(@Nullable Long parentId, int position) {

    /** A step by a key. */
    enum Step {
        /** Before the sibling above it. */
        UP,
        /** Behind the sibling below it. */
        DOWN,
        /** Under the sibling above it, as the last. */
        IN,
        /** Behind the code that it stands under. */
        OUT
    }

    /** Where on a row something is dropped. */
    enum Zone {
        /** On its upper edge. */
        BEFORE,
        /** In its middle. */
        ONTO,
        /** On its lower edge. */
        AFTER;

        private static final double EDGE = 0.27;

        /**
         * The zone of a point.
         *
         * @param share how far down the row it is, 0 to 1
         */
        static Zone at(double share) {
            return share < EDGE ? BEFORE : share > 1 - EDGE ? AFTER : ONTO;
        }
    }

    /**
     * Where a step takes codes, as seen from the first of them; empty when there is no such place.
     *
     * @param moved ids of the codes; those below another of them go with it
     */
    static Optional<CodePlace> step(Codebook codebook, Collection<Long> moved, Step step) {
        List<Code> top = topmost(codebook, moved);
        if (top.isEmpty()) {
            return Optional.empty();
        }
        Code first = top.getFirst();
        Long parent = first.parentId();
        List<Code> others = others(codebook, parent, top);
        int before = before(codebook, first, others);
        return switch (step) {
            case UP -> before > 0 ? Optional.of(new CodePlace(parent, before - 1)) : Optional.empty();
            case DOWN -> {
                Code last = top.stream().filter(code -> sameParent(code, first)).reduce(first, (a, b) -> b);
                int behind = before(codebook, last, others);
                yield behind < others.size() ? Optional.of(new CodePlace(parent, behind + 1)) : Optional.empty();
            }
            case IN -> before > 0
                    ? Optional.of(lastUnder(codebook, others.get(before - 1).id(), top))
                    : Optional.empty();
            case OUT -> codebook.entry(parent == null ? 0 : parent).map(Codebook.Entry::code)
                    .map(above -> new CodePlace(above.parentId(),
                            before(codebook, above, others(codebook, above.parentId(), top)) + 1));
        };
    }

    /**
     * Where dropped codes go; empty where they cannot go, or are already.
     *
     * @param dragged  ids of the dragged codes; those below another of them go with it
     * @param onto     the code of the row they are dropped on
     * @param zone     where on that row
     * @param unfolded whether codes below that row are shown, so that its lower edge is before the first of them
     */
    static Optional<CodePlace> drop(Codebook codebook, Collection<Long> dragged, long onto, Zone zone,
            boolean unfolded) {
        List<Code> top = topmost(codebook, dragged);
        Optional<Code> row = codebook.entry(onto).map(Codebook.Entry::code);
        if (top.isEmpty() || row.isEmpty() || top.stream().anyMatch(code -> isWithin(codebook, onto, code.id()))) {
            return Optional.empty();
        }
        Code target = row.get();
        CodePlace place;
        if (zone == Zone.ONTO) {
            place = lastUnder(codebook, onto, top);
        } else if (zone == Zone.AFTER && unfolded) {
            place = new CodePlace(onto, 0);
        } else {
            int before = before(codebook, target, others(codebook, target.parentId(), top));
            place = new CodePlace(target.parentId(), before + (zone == Zone.AFTER ? 1 : 0));
        }
        return place.changes(codebook, top) ? Optional.of(place) : Optional.empty();
    }

    /** Behind all codes at the top; empty when they are there already. */
    static Optional<CodePlace> dropAtEnd(Codebook codebook, Collection<Long> dragged) {
        List<Code> top = topmost(codebook, dragged);
        CodePlace place = new CodePlace(null, others(codebook, null, top).size());
        return !top.isEmpty() && place.changes(codebook, top) ? Optional.of(place) : Optional.empty();
    }

    /** Those of some codes that stand below none of the others, in tree order; those that are gone are left out. */
    static List<Code> topmost(Codebook codebook, Collection<Long> ids) {
        Set<Long> chosen = new HashSet<>(ids);
        List<Code> top = new ArrayList<>();
        for (Codebook.Entry entry : codebook.entries()) {
            Long parent = entry.code().parentId();
            if (chosen.contains(entry.code().id())) {
                if (parent == null || !chosen.contains(parent)) {
                    top.add(entry.code());
                }
            } else if (parent != null && chosen.contains(parent)) {
                chosen.add(entry.code().id());
            }
        }
        return top;
    }

    /** Whether a code is another one or stands below it. */
    static boolean isWithin(Codebook codebook, long codeId, long above) {
        for (long at = codeId; at != 0; at = codebook.entry(at).map(CodePlace::parentOf).orElse(0L)) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    /** Whether codes that come here stand otherwise than they do. */
    private boolean changes(Codebook codebook, List<Code> moved) {
        List<Long> then = new ArrayList<>(others(codebook, parentId, moved).stream().map(Code::id).toList());
        then.addAll(position, moved.stream().map(Code::id).toList());
        return !then.equals(codebook.children(parentId).stream().map(entry -> entry.code().id()).toList());
    }

    private static CodePlace lastUnder(Codebook codebook, long parentId, List<Code> moved) {
        return new CodePlace(parentId, others(codebook, parentId, moved).size());
    }

    private static List<Code> others(Codebook codebook, @Nullable Long parentId, List<Code> moved) {
        Set<Long> going = new HashSet<>(moved.stream().map(Code::id).toList());
        return codebook.children(parentId).stream().map(Codebook.Entry::code)
                .filter(code -> !going.contains(code.id())).toList();
    }

    /** How many of its siblings that are not moved stand before a code. */
    private static int before(Codebook codebook, Code code, List<Code> others) {
        Set<Long> staying = new HashSet<>(others.stream().map(Code::id).toList());
        return (int) codebook.children(code.parentId()).stream().map(entry -> entry.code().id())
                .takeWhile(id -> id != code.id()).filter(staying::contains).count();
    }

    private static boolean sameParent(Code one, Code other) {
        return Objects.equals(one.parentId(), other.parentId());
    }

    private static long parentOf(Codebook.Entry entry) {
        Long parent = entry.code().parentId();
        return parent == null ? 0 : parent;
    }
}
