package org.makna.ui.picker;

import java.util.Set;
import org.makna.model.Code;
import org.makna.study.Codebook;

/** What a {@link CodePicker} offers, and what is done with the choice; called on the FX thread. */
public interface CodeChoice {

    /**
     * A code was chosen.
     *
     * @param keep whether to go on selecting, by Shift+Enter; the picker stays open then
     */
    void chosen(long codeId, boolean keep);

    /** A new code is wanted; {@code parentId} 0 means at the top. */
    void create(long parentId, String name, boolean keep);

    /** Whether several codes can be marked and chosen at once. */
    default boolean takesSeveral() {
        return false;
    }

    /** The codes that are marked at first. */
    default Set<Long> marked() {
        return Set.of();
    }

    /** Whether the marks can all be taken away, so that no code is chosen. */
    default boolean takesNone() {
        return false;
    }

    /** Codes were chosen, in the order in which they were marked. */
    default void chosen(Set<Long> codeIds, boolean keep) {
        codeIds.forEach(codeId -> chosen(codeId, keep));
    }

    /** A new code is wanted besides those that are marked. */
    default void create(long parentId, String name, Set<Long> marked, boolean keep) {
        create(parentId, name, keep);
    }

    /** Whether a code can be chosen; those that cannot are shown muted. */
    default boolean offers(Code code) {
        return code.codable();
    }

    /** Whether a code is listed at all. */
    default boolean lists(Codebook.Entry entry) {
        return true;
    }

    /** Whether a new code can be made. */
    default boolean creates() {
        return true;
    }
}
