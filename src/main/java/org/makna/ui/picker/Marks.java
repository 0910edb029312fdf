package org.makna.ui.picker;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The codes that were marked so that several are chosen at once.
 *
 * <p>Enter chooses the marked ones and also the highlighted one, unless the last thing done was to mark: then that row has had
 * its say.
 */
final class Marks {

    private final Set<Long> ids = new LinkedHashSet<>();
    private boolean settled;

    /** Begins with these. */
    void begin(Set<Long> first) {
        ids.clear();
        ids.addAll(first);
        settled = !first.isEmpty();
    }

    /** Marks a code, or takes its mark away. */
    void toggle(long id) {
        if (!ids.remove(id)) {
            ids.add(id);
        }
        settled = true;
    }

    /** Only these can still be chosen. */
    void keep(Set<Long> there) {
        ids.retainAll(there);
    }

    /** Another row was gone to. */
    void moved() {
        settled = false;
    }

    boolean contains(long id) {
        return ids.contains(id);
    }

    Set<Long> ids() {
        return new LinkedHashSet<>(ids);
    }

    /**
     * What Enter chooses, in the order of marking.
     *
     * @param highlighted the highlighted code, if it can be chosen
     * @param mayBeNone   whether no code at all can be chosen
     */
    Set<Long> chosen(Optional<Long> highlighted, boolean mayBeNone) {
        Set<Long> all = ids();
        if (!settled || all.isEmpty() && !mayBeNone) {
            highlighted.ifPresent(all::add);
        }
        return all;
    }
}
