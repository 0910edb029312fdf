package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Codes that are to be applied together, one of which may have to be made first.
 *
 * @param codeIds codes that are there
 * @param newName name of a code to make, or null for none
 * @param parent  the code to put the new one under, or null for the top
 */
public record WantedCodes(Set<Long> codeIds, @Nullable String newName, @Nullable Long parent) {

    public WantedCodes {
        codeIds = new LinkedHashSet<>(codeIds);
    }

    /** Codes that are there. */
    public static WantedCodes of(Collection<Long> codeIds) {
        return new WantedCodes(new LinkedHashSet<>(codeIds), null, null);
    }

    /** One code that is there. */
    public static WantedCodes of(long codeId) {
        return of(List.of(codeId));
    }

    /**
     * A code that has to be made, and others that are there.
     *
     * @param parent the code to put the new one under, or null for the top
     */
    public static WantedCodes made(@Nullable Long parent, String name, Collection<Long> others) {
        return new WantedCodes(new LinkedHashSet<>(others), name, parent);
    }
}
