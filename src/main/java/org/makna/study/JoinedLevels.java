package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import org.makna.intake.LevelOrder;

/** Puts levels that are new among those of an attribute, where there is no doubt about their order. */
final class JoinedLevels {

    private JoinedLevels() {
    }

    /**
     * The levels with the others among them, or as they are where it is not plain how they go together.
     *
     * @param ordered whether the others are in their order
     */
    static List<String> of(List<String> levels, List<String> others, boolean ordered) {
        List<String> keys = levels.stream().map(FreeName::key).toList();
        List<String> fresh = others.stream().filter(one -> !keys.contains(FreeName.key(one))).toList();
        if (fresh.isEmpty()) {
            return levels;
        }
        List<String> all = new ArrayList<>(levels);
        all.addAll(fresh);
        if (LevelOrder.isScale(all)) {
            List<String> scale = LevelOrder.of(all);
            if (scale.stream().filter(levels::contains).toList().equals(levels)) {
                return scale;
            }
        }
        return ordered ? merged(levels, keys, others) : levels;
    }

    /** Both lists need the common levels in the same order, and between two of those only one of them may have levels of its own. */
    private static List<String> merged(List<String> levels, List<String> keys, List<String> others) {
        List<String> longer = new ArrayList<>();
        List<String> run = new ArrayList<>();
        int next = 0;
        for (String other : others) {
            int known = keys.indexOf(FreeName.key(other));
            if (known < 0) {
                run.add(other);
            } else if (known < next || known > next && !run.isEmpty()) {
                return levels;
            } else {
                longer.addAll(run);
                longer.addAll(levels.subList(next, known + 1));
                run.clear();
                next = known + 1;
            }
        }
        if (next == 0 || next < levels.size() && !run.isEmpty()) {
            return levels;
        }
        longer.addAll(run);
        longer.addAll(levels.subList(next, levels.size()));
        return longer;
    }
}
