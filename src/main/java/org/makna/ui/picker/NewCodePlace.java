package org.makna.ui.picker;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.study.Codebook;

/** Under which codes a new code may be put, the likeliest first. */
final class NewCodePlace {

    /** Stands for the top of the codebook. */
    static final long TOP = 0;

    private NewCodePlace() {
    }

    /**
     * The selected code and the code above it, the code above the best match, and the top; those where the name is free.
     *
     * @param selected the code selected in the codebook, or null
     * @param best     the best match of the name, if any
     * @param name     the wanted name
     */
    static List<Long> candidates(Codebook codebook, @Nullable Long selected, Optional<Codebook.Entry> best,
            String name) {
        Set<Long> places = new LinkedHashSet<>();
        Optional.ofNullable(selected).flatMap(codebook::entry).ifPresent(entry -> {
            places.add(entry.code().id());
            places.add(above(entry));
        });
        best.ifPresent(entry -> places.add(above(entry)));
        places.add(TOP);
        return places.stream().filter(place -> codebook.children(place == TOP ? null : place).stream()
                .noneMatch(child -> child.code().name().equals(name))).toList();
    }

    private static long above(Codebook.Entry entry) {
        Long parent = entry.code().parentId();
        return parent == null ? TOP : parent;
    }
}
