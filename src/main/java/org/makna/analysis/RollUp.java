package org.makna.analysis;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.makna.model.MaknaException;

/** Which codings a code counts besides its own. Codings are added; words and characters are those of the union. */
public enum RollUp {
    /** Its own codings only. */
    NONE,
    /** Its own and those of the codes directly below it. */
    CHILDREN,
    /** Its own and those of all codes below it. */
    ALL;

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@link #word()}, in any case.
     *
     * @throws MaknaException if no roll-up has that word; names those there are
     */
    public static RollUp ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(() -> new MaknaException("table.unknown-rollup", word,
                        Arrays.stream(values()).map(RollUp::word).collect(Collectors.joining(", "))));
    }
}
