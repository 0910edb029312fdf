package org.makna.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keeps the headings of one list apart. */
final class Headings {

    private Headings() {
    }

    /** The headings, of which a repeated one (whatever its case) gets a number: {@code Age}, {@code Age (2)}. */
    static List<String> unique(List<String> headings) {
        Set<String> taken = new HashSet<>();
        List<String> unique = new ArrayList<>();
        for (String heading : headings) {
            String free = heading;
            for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
                free = heading + " (" + n + ")";
            }
            unique.add(free);
        }
        return unique;
    }
}
