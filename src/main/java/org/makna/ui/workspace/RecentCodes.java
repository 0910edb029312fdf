package org.makna.ui.workspace;

import java.util.ArrayList;
import java.util.List;

/** The codes that were applied last, by id, for all places that offer codes. For the FX thread. */
public final class RecentCodes {

    private static final int MOST = 12;

    private final List<Long> ids = new ArrayList<>();

    /** Remembers that a code was applied. */
    public void used(long codeId) {
        ids.remove(codeId);
        ids.addFirst(codeId);
        if (ids.size() > MOST) {
            ids.removeLast();
        }
    }

    /** The last one first. */
    public List<Long> ids() {
        return List.copyOf(ids);
    }
}
