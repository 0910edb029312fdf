package org.makna.intake;

import java.util.List;

/** Writes a list of names for a message, the first few of a long one. */
final class NameList {

    private static final int MOST = 12;

    private NameList() {
    }

    /** The names with commas, and an ellipsis in place of what is too much to read. */
    static String of(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST, names.size())));
        return names.size() > MOST ? shown + ", … (" + names.size() + ")" : shown;
    }
}
