package org.makna.intake;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether what stands at the beginning of a line has the form of somebody's name, number or office. */
enum LabelName {

    /** A few plain words. */
    USUAL,
    /**
     * A form that names have, but lists and sentences too: with a comma before titles or the first name, a remark in brackets, a
     * picture sign, a telephone number. It takes more to believe it.
     */
    UNUSUAL,
    /** No name. */
    NONE;

    private static final int LONGEST = 40;
    private static final int LONGEST_UNUSUAL = 60;
    private static final int MOST_WORDS = 5;
    private static final int MOST_WORDS_UNUSUAL = 9;
    /** Longer words with a point are ends of sentences rather than titles. */
    private static final int LONGEST_TITLE = 6;
    private static final int FEWEST_DIGITS = 9;
    private static final int FEWEST_DIGITS_BEHIND_PLUS = 6;
    private static final String JOINING = " '’ʼ.-_&/()#+\"״׳·\u00A0\u200C\u200D\u200E\u200F・፡";
    private static final Pattern TELEPHONE = Pattern.compile("\\+?\\(?\\d[\\d ().*\\-\u2010\u2011]{5,}");
    private static final Pattern REMARK = Pattern.compile("\\([^()]*\\)");
    private static final Set<String> SMALL_WORDS = Set.of("de", "da", "do", "dos", "del", "di", "van", "von", "der",
            "bin", "binti", "of", "and", "dan", "the", "al", "el", "la", "le", "y", "e", "et", "und", "für", "pak",
            "bu", "no");

    /** Looks at a label. */
    static LabelName of(String label) {
        if (isUsual(label)) {
            return USUAL;
        }
        return isTelephone(label) || isUnusual(label) ? UNUSUAL : NONE;
    }

    private static boolean isUsual(String label) {
        String[] words = label.split(" ");
        return isShort(label, LONGEST) && words.length <= MOST_WORDS
                && label.codePoints().anyMatch(Character::isLetter)
                && Character.isLetterOrDigit(label.codePointAt(0))
                && label.codePoints().allMatch(LabelName::mayBePartOfName) && isBracketed(label)
                && endsNoSentence(words);
    }

    private static boolean isUnusual(String label) {
        String plain = REMARK.matcher(label).replaceAll("").strip();
        String[] words = plain.split("[ ,]+");
        return isShort(label, LONGEST_UNUSUAL) && !plain.isEmpty() && words.length <= MOST_WORDS_UNUSUAL
                && plain.codePoints().anyMatch(Character::isLetter)
                && Character.isLetterOrDigit(plain.codePointAt(0))
                && plain.codePoints().allMatch(c -> c == ',' || c == '、' || isSign(c) || mayBePartOfName(c))
                && !label.contains(").") && isBracketed(label) && endsNoSentence(words) && isWrittenAsName(label);
    }

    /** Telephones say the number of somebody who is not in the address book. */
    private static boolean isTelephone(String label) {
        long digits = label.chars().filter(Character::isDigit).count();
        return TELEPHONE.matcher(label).matches()
                && digits >= (label.startsWith("+") ? FEWEST_DIGITS_BEHIND_PLUS : FEWEST_DIGITS);
    }

    private static boolean isShort(String label, int longest) {
        return !label.isEmpty() && label.codePointCount(0, label.length()) <= longest;
    }

    private static boolean isBracketed(String label) {
        return label.chars().filter(c -> c == '(').count() == label.chars().filter(c -> c == ')').count();
    }

    private static boolean endsNoSentence(String[] words) {
        return Arrays.stream(words).noneMatch(word -> word.endsWith(".") && word.length() > LONGEST_TITLE);
    }

    private static boolean isSign(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL;
    }

    private static boolean mayBePartOfName(int c) {
        return Character.isLetterOrDigit(c) || JOINING.indexOf(c) >= 0 || switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /**
     * Whether a label is written as names are: every longer word with a capital, a digit, or in a script without case. What
     * stands in brackets may be anything.
     */
    static boolean isWrittenAsName(String label) {
        String[] words = label.split(" ");
        if (words.length == 1) {
            return true;
        }
        String plain = REMARK.matcher(label).replaceAll("").strip();
        for (String word : plain.isEmpty() ? words : plain.split("[ ,]+")) {
            boolean small = !word.isEmpty() && word.codePoints().noneMatch(Character::isUpperCase)
                    && Character.isLowerCase(word.codePointAt(0));
            if (small && !SMALL_WORDS.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
