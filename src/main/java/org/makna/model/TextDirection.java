package org.makna.model;

/** Which way a text begins to be written. */
public final class TextDirection {

    private TextDirection() {
    }

    /** Whether the first character with a strong direction is written from right to left; false when there is none. */
    public static boolean startsRightToLeft(CharSequence text) {
        int at = 0;
        while (at < text.length()) {
            int point = Character.codePointAt(text, at);
            switch (Character.getDirectionality(point)) {
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
                    return true;
                }
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
                    return false;
                }
                default -> at += Character.charCount(point);
            }
        }
        return false;
    }
}
