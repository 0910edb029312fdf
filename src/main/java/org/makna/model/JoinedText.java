package org.makna.model;

/** Puts two texts together when the things they were written about become one, so that nothing that was said is lost. */
public final class JoinedText {

    private JoinedText() {
    }

    /** Both with the separator between, or one where the other is blank or says the same. */
    public static String of(String first, String second, String separator) {
        if (second.isBlank() || first.equals(second)) {
            return first;
        }
        return first.isBlank() ? second : first + separator + second;
    }
}
