package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.study.CaseTable;

/** Cases under those they belong to, the kinds in their order, and the cases of a kind as they were read. */
final class CaseOrder {

    /** Stands for cases that belong to none; no case has this id. */
    private static final long TOP = 0;

    private final List<GridLine> all;
    private final Map<Long, List<GridLine>> members = new HashMap<>();

    CaseOrder(CaseKinds kinds, List<GridLine> all) {
        this.all = all;
        if (kinds.isEmpty()) {
            return;
        }
        Map<Long, Integer> place = new HashMap<>();
        for (CaseKind kind : kinds.all()) {
            place.put(kind.id(), place.size());
        }
        for (GridLine line : all) {
            members.computeIfAbsent(orTop(parent(line)), id -> new ArrayList<>()).add(line);
        }
        members.values().forEach(lines -> lines.sort(Comparator.comparingInt(
                line -> line.ofCase().map(row -> row.oneCase().kindId()).map(place::get).orElse(place.size()))));
    }

    /** The lines to show, in order; each is told under how many of them it stands. */
    List<GridLine> shown(Predicate<GridLine> passes) {
        List<GridLine> shown = new ArrayList<>();
        if (members.isEmpty()) {
            for (GridLine line : all) {
                if (passes.test(line)) {
                    line.depth().set(0);
                    shown.add(line);
                }
            }
        } else {
            collect(TOP, 0, passes, shown);
        }
        return shown;
    }

    private void collect(long id, int depth, Predicate<GridLine> passes, List<GridLine> shown) {
        for (GridLine line : members.getOrDefault(id, List.of())) {
            boolean listed = passes.test(line);
            if (listed) {
                line.depth().set(depth);
                shown.add(line);
            }
            collect(line.id(), listed ? depth + 1 : depth, passes, shown);
        }
    }

    private static @Nullable Long parent(GridLine line) {
        return line.ofCase().map(CaseTable.Row::oneCase).flatMap(one -> Optional.ofNullable(one.parentId()))
                .orElse(null);
    }

    private static long orTop(@Nullable Long id) {
        return id == null ? TOP : id;
    }
}
