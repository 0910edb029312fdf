package org.makna.study;

import org.makna.model.Message;
import org.makna.model.TextPatch;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;

/** Says in a sentence what a correction changed: whole words, and long ones cut short. */
final class CorrectionWords {

    /** Letters of the word on either side that are told. */
    private static final int LONGEST = 40;

    private CorrectionWords() {
    }

    /** The sentence for the history. */
    static Message label(TextPatch patch, String after, String document) {
        if (patch.replacements().size() != 1) {
            return Message.of("step.correct-several", patch.replacements().size(), document);
        }
        Replacement only = patch.replacements().getFirst();
        int start = only.range().start();
        int end = only.range().end();
        String before = patch.before();
        int freshEnd = start + only.text().length();
        boolean joins = !only.range().cut(before).isBlank() && !only.text().isBlank()
                || isWithinWord(after, start) || isWithinWord(after, freshEnd)
                || isWithinWord(before, start) || isWithinWord(before, end);
        int back = 0;
        while (joins && back < LONGEST && isLetter(before, start - back - 1)) {
            back++;
        }
        int on = 0;
        while (joins && on < LONGEST && isLetter(before, end + on)) {
            on++;
        }
        String old = ShortQuote.of(before, new TextRange(start - back, end + on));
        String fresh = ShortQuote.of(after, new TextRange(start - back, freshEnd + on));
        if (old.isEmpty()) {
            return Message.of("step.correct-put-in", fresh, document);
        }
        return fresh.isEmpty()
                ? Message.of("step.correct-taken-out", old, document)
                : Message.of("step.correct", old, fresh, document);
    }

    private static boolean isWithinWord(String text, int at) {
        return isLetter(text, at - 1) && isLetter(text, at);
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at))
                || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
    }
}
