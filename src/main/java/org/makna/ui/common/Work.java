package org.makna.ui.common;

import org.makna.model.Progress;

/** Work that takes longer than a frame; runs on a background thread. */
@FunctionalInterface
public interface Work<T> {

    /**
     * Does the work.
     *
     * @param progress says how far it is and whether it should stop
     */
    T run(Progress progress) throws Exception;
}
