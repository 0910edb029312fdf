package org.makna.analysis;

import java.util.BitSet;
import org.makna.model.MaknaException;

/** Finds the codings that saved queries find, for tables and conditions that name them. */
@FunctionalInterface
public interface SavedCodings {

    /** Where there are no saved queries. */
    SavedCodings NONE = name -> {
        throw new MaknaException("table.no-query", name);
    };

    /**
     * The codings that a saved query finds its segments by. The set is not to be changed.
     *
     * @return indices into {@link org.makna.model.CodedCorpus#codings()}
     * @throws MaknaException if there is no query of the name, or it cannot be answered
     */
    BitSet found(String name);
}
