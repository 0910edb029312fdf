package org.makna.ui.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;

/**
 * A place that a kind of case can be moved to.
 *
 * @param parentId the kind above, or null at the top
 * @param position index among the siblings there, the moved one not counted
 */
record KindPlace(@Nullable Long parentId, int position) {

    /** A step by a key. */
    enum Step {
        /** Before the sibling above it. */
        UP,
        /** Behind the sibling below it. */
        DOWN,
        /** Within the sibling above it, as the last. */
        IN,
        /** Behind the kind that it stands within. */
        OUT
    }

    /** Where on a row something is dropped. */
    enum Zone {
        BEFORE, ONTO, AFTER;

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

    /** Where a step takes a kind; empty when there is no such place. */
    static Optional<KindPlace> step(CaseKinds kinds, CaseKind moved, Step step) {
        List<CaseKind> siblings = kinds.within(moved.parentId());
        int at = siblings.indexOf(moved);
        return switch (step) {
            case UP -> at > 0 ? Optional.of(new KindPlace(moved.parentId(), at - 1)) : Optional.empty();
            case DOWN -> at < siblings.size() - 1
                    ? Optional.of(new KindPlace(moved.parentId(), at + 1))
                    : Optional.empty();
            case IN -> at > 0
                    ? Optional.of(lastWithin(kinds, siblings.get(at - 1)))
                    : Optional.empty();
            case OUT -> kinds.find(moved.parentId()).map(above -> new KindPlace(above.parentId(),
                    kinds.within(above.parentId()).indexOf(above) + 1));
        };
    }

    /** Where a dropped kind goes; empty where it cannot go, or is already. */
    static Optional<KindPlace> drop(CaseKinds kinds, CaseKind dragged, CaseKind onto, Zone zone) {
        if (dragged.id() == onto.id() || kinds.isAbove(dragged.id(), onto.id())) {
            return Optional.empty();
        }
        if (zone == Zone.ONTO) {
            return Long.valueOf(onto.id()).equals(dragged.parentId())
                    ? Optional.empty()
                    : Optional.of(lastWithin(kinds, onto));
        }
        List<CaseKind> others = kinds.within(onto.parentId()).stream().filter(one -> one.id() != dragged.id()).toList();
        KindPlace place = new KindPlace(onto.parentId(), others.indexOf(onto) + (zone == Zone.AFTER ? 1 : 0));
        boolean same = java.util.Objects.equals(dragged.parentId(), onto.parentId())
                && kinds.within(onto.parentId()).indexOf(dragged) == place.position();
        return same ? Optional.empty() : Optional.of(place);
    }

    private static KindPlace lastWithin(CaseKinds kinds, CaseKind above) {
        return new KindPlace(above.id(), kinds.within(above.id()).size());
    }
}
