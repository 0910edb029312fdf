package org.makna.ui.codebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.study.Codebook;

/**
 * A place in the codebook that a code can be moved to.
 *
 * @param parentId the code above, or null at the top
 * @param position index among the siblings there, the moved code not counted
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

    /** Where a step takes a code; empty when there is no such place. */
    static Optional<CodePlace> step(Codebook codebook, long codeId, Step step) {
        Optional<Codebook.Entry> moved = codebook.entry(codeId);
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Long parent = moved.get().code().parentId();
        int index = index(codebook, moved.get().code());
        List<Codebook.Entry> siblings = codebook.children(parent);
        return switch (step) {
            case UP -> index > 0 ? Optional.of(new CodePlace(parent, index - 1)) : Optional.empty();
            case DOWN -> index + 1 < siblings.size() ? Optional.of(new CodePlace(parent, index + 1)) : Optional.empty();
            case IN -> index > 0
                    ? Optional.of(lastUnder(codebook, siblings.get(index - 1).code().id()))
                    : Optional.empty();
            case OUT -> codebook.entry(parent == null ? 0 : parent)
                    .map(above -> new CodePlace(above.code().parentId(), index(codebook, above.code()) + 1));
        };
    }

    /**
     * Where a dropped code goes; empty where it cannot go, or is already.
     *
     * @param dragged  the dragged code
     * @param onto     the code of the row it is dropped on
     * @param zone     where on that row
     * @param unfolded whether codes below that row are shown, so that its lower edge is before the first of them
     */
    static Optional<CodePlace> drop(Codebook codebook, long dragged, long onto, Zone zone, boolean unfolded) {
        Optional<Codebook.Entry> moved = codebook.entry(dragged);
        Optional<Codebook.Entry> row = codebook.entry(onto);
        if (moved.isEmpty() || row.isEmpty() || isWithin(codebook, onto, dragged)) {
            return Optional.empty();
        }
        Code target = row.get().code();
        CodePlace place;
        if (zone == Zone.ONTO) {
            place = lastUnder(codebook, onto);
            if (onto == parentOf(moved.get())) {
                place = new CodePlace(onto, place.position() - 1);
            }
        } else if (zone == Zone.AFTER && unfolded) {
            place = new CodePlace(onto, 0);
        } else {
            int before = index(codebook, target) + (zone == Zone.AFTER ? 1 : 0);
            boolean shifts = parentOf(moved.get()) == parentOf(row.get())
                    && index(codebook, moved.get().code()) < before;
            place = new CodePlace(target.parentId(), before - (shifts ? 1 : 0));
        }
        CodePlace now = new CodePlace(moved.get().code().parentId(), index(codebook, moved.get().code()));
        return place.equals(now) ? Optional.empty() : Optional.of(place);
    }

    /** Behind all codes at the top; empty when it is there already. */
    static Optional<CodePlace> dropAtEnd(Codebook codebook, long dragged) {
        List<Codebook.Entry> top = codebook.children(null);
        return codebook.entry(dragged).isEmpty() || top.getLast().code().id() == dragged
                ? Optional.empty()
                : Optional.of(new CodePlace(null, top.stream().allMatch(one -> one.code().id() != dragged)
                        ? top.size()
                        : top.size() - 1));
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

    private static CodePlace lastUnder(Codebook codebook, long parentId) {
        return new CodePlace(parentId, codebook.children(parentId).size());
    }

    private static long parentOf(Codebook.Entry entry) {
        Long parent = entry.code().parentId();
        return parent == null ? 0 : parent;
    }

    private static int index(Codebook codebook, Code code) {
        List<Codebook.Entry> siblings = codebook.children(code.parentId());
        int index = 0;
        while (siblings.get(index).code().id() != code.id()) {
            index++;
        }
        return index;
    }
}
