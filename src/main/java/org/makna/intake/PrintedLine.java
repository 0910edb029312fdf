package org.makna.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * A line with letters that run to the left, as it is printed, and the order in which it is read.
 *
 * <p>Turns the order of the Unicode bidirectional algorithm (UAX #9) around: Latin words and numbers in a line that runs to the left are
 * read to the right, and the other way about. What the printed order does not tell, such as whether a number comes before or after
 * a Latin word, is decided for the commoner.
 */
final class PrintedLine {

    private static final String PAIRS = "()[]{}«»‹›<>";
    private static final String BETWEEN_DIGITS = ".,:/٫٬";
    private static final String OF_NUMBERS = "%$€£₪#°";

    private final List<Cell> cells = new ArrayList<>();
    private final float widthOfFirstWord;
    /** In Hebrew, other than in Arabic, the sign of a number is printed as in Latin text. */
    private final boolean hebrew;

    /**
     * Whether a file names brackets that run to the left by their shape, as some writers do, or by whether they open or close. What a
     * line tells holds for the next ones that do not.
     */
    static final class Brackets {
        private boolean byShape = true;
    }

    /**
     * What is printed at a place.
     *
     * @param text what the file says it means: a letter with its marks
     * @param from left edge, in points
     * @param to   right edge, in points
     */
    record Sign(String text, float from, float to) {}

    private enum Kind {
        LEFT, RIGHT, DIGIT, NEUTRAL, TAB
    }

    private static final class Cell {
        private final StringBuilder text;
        private final Kind kind;
        private final float from;
        private final float to;
        private boolean turned;

        private Cell(String text, Kind kind, float from, float to) {
            this.text = new StringBuilder(text);
            this.kind = kind;
            this.from = from;
            this.to = to;
        }

        private boolean isOneOf(String signs) {
            return text.length() == 1 && signs.indexOf(text.charAt(0)) >= 0;
        }
    }

    /**
     * Puts the signs in the order of their places.
     *
     * @param space  a gap as wide as that is a space, in points
     * @param tab    one as wide as that parts cells, in points
     * @param toLeft whether the line as a whole runs to the left
     */
    PrintedLine(List<Sign> signs, float space, float tab, boolean toLeft, Brackets brackets) {
        boolean blank = false;
        Cell last = null;
        for (Sign sign : signs.stream().sorted(Comparator.comparing(one -> one.from() + one.to())).toList()) {
            String text = plain(sign.text());
            if (text.isBlank()) {
                blank |= last != null && !text.isEmpty();
            } else {
                if (last != null && (blank || sign.from() - last.to > space)) {
                    boolean wide = sign.from() - last.to > tab;
                    cells.add(new Cell(wide ? "\t" : " ", wide ? Kind.TAB : Kind.NEUTRAL, last.to, sign.from()));
                }
                last = new Cell(text, kind(text), sign.from(), sign.to());
                cells.add(last);
                blank = false;
            }
        }
        hebrew = cells.stream().anyMatch(cell -> Character.UnicodeScript
                .of(cell.text.codePointAt(0)) == Character.UnicodeScript.HEBREW);
        widthOfFirstWord = firstWord(toLeft);
        if (toLeft) {
            Collections.reverse(cells);
        }
        turnRuns(toLeft);
        turnBrackets(cells.stream().filter(cell -> cell.turned != toLeft).toList(), brackets);
    }

    /** Forms of letters as fonts have them are the letters themselves. */
    private static String plain(String text) {
        boolean forms = text.chars().anyMatch(c -> c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFC);
        return forms ? Normalizer.normalize(text, Normalizer.Form.NFKC).strip() : text;
    }

    private static Kind kind(String text) {
        return switch (Character.getDirectionality(text.codePointAt(0))) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> Kind.RIGHT;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Kind.LEFT;
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER -> Kind.DIGIT;
            default -> Kind.NEUTRAL;
        };
    }

    private float firstWord(boolean toLeft) {
        if (cells.isEmpty()) {
            return 0;
        }
        int step = toLeft ? -1 : 1;
        int first = toLeft ? cells.size() - 1 : 0;
        int last = first;
        while (last + step >= 0 && last + step < cells.size() && cells.get(last + step).kind != Kind.TAB
                && !cells.get(last + step).isOneOf(" ")) {
            last += step;
        }
        return Math
                .abs(toLeft ? cells.get(first).to - cells.get(last).from : cells.get(last).to - cells.get(first).from);
    }

    /** Turns the runs around that are read against the direction of the line. */
    private void turnRuns(boolean toLeft) {
        for (int i = 0; i < cells.size(); i++) {
            if (opposes(cells.get(i), toLeft)) {
                int end = toLeft ? endOfLatin(i) : endOfRight(i);
                int from = toLeft ? before(i, end) : i;
                int to = toLeft ? behind(from, end) : end;
                List<Cell> run = cells.subList(from, to);
                Collections.reverse(run);
                run.forEach(cell -> cell.turned = true);
                if (!toLeft) {
                    turnNumbers(from, to);
                }
                i = to - 1;
            }
        }
    }

    private static boolean opposes(Cell cell, boolean toLeft) {
        return toLeft ? cell.kind == Kind.LEFT || cell.kind == Kind.DIGIT : cell.kind == Kind.RIGHT;
    }

    /** The end of a run of Latin words and numbers, read from the right; blanks belong to it only beside words. */
    private int endOfLatin(int start) {
        int end = start + 1;
        boolean letters = cells.get(start).kind == Kind.LEFT;
        for (int next = end; next < cells.size(); next++) {
            Cell cell = cells.get(next);
            if (cell.kind == Kind.RIGHT || cell.kind == Kind.TAB) {
                break;
            }
            if (cell.kind == Kind.NEUTRAL) {
                continue;
            }
            boolean joined = letters || cell.kind == Kind.LEFT || next == end
                    || next == end + 1 && cells.get(end).isOneOf(BETWEEN_DIGITS)
                    || next == end + 1 && hebrew && cells.get(end).isOneOf("-+");
            if (!joined) {
                break;
            }
            letters |= cell.kind == Kind.LEFT;
            end = next + 1;
        }
        return end;
    }

    private int endOfRight(int start) {
        int end = start + 1;
        for (int next = end; next < cells.size(); next++) {
            Kind kind = cells.get(next).kind;
            if (kind == Kind.LEFT || kind == Kind.TAB) {
                break;
            }
            if (kind == Kind.RIGHT) {
                end = next + 1;
            }
        }
        return end;
    }

    private void turnNumbers(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cells.get(i).kind == Kind.DIGIT) {
                int end = Math.min(to, endOfLatin(i));
                Collections.reverse(cells.subList(i, end));
                i = end - 1;
            }
        }
    }

    /** A run takes in the sign before it, in the order of the line, that closes its bracket or belongs to its number. */
    private int before(int from, int to) {
        return from > 0 && (pairs(cells.get(from - 1), from, to, true) || isOfNumber(from - 1, from)) ? from - 1 : from;
    }

    private int behind(int from, int to) {
        return to < cells.size() && (pairs(cells.get(to), from, to, false) || isOfNumber(to, to - 1)) ? to + 1 : to;
    }

    private boolean isOfNumber(int sign, int digit) {
        return hebrew && cells.get(digit).kind == Kind.DIGIT && cells.get(sign).isOneOf(OF_NUMBERS);
    }

    private static void turnBrackets(List<Cell> toLeft, Brackets brackets) {
        List<Cell> found = toLeft.stream().filter(cell -> cell.isOneOf(PAIRS)).toList();
        for (int i = 1; i < found.size(); i++) {
            int first = PAIRS.indexOf(found.get(i - 1).text.charAt(0));
            int second = PAIRS.indexOf(found.get(i).text.charAt(0));
            if ((first ^ 1) == second) {
                brackets.byShape = first > second;
                break;
            }
        }
        if (brackets.byShape) {
            found.forEach(cell -> cell.text.setCharAt(0,
                    PAIRS.charAt(PAIRS.indexOf(cell.text.charAt(0)) ^ 1)));
        }
    }

    private boolean pairs(Cell bracket, int from, int to, boolean closes) {
        int which = bracket.text.length() == 1 ? PAIRS.indexOf(bracket.text.charAt(0)) : -1;
        if (which < 0 || (which % 2 == 1) != closes) {
            return false;
        }
        char own = PAIRS.charAt(which);
        char other = PAIRS.charAt(which ^ 1);
        int open = 0;
        for (Cell cell : cells.subList(from, to)) {
            open += cell.isOneOf(String.valueOf(other)) ? 1 : cell.isOneOf(String.valueOf(own)) ? -1 : 0;
        }
        return open > 0;
    }

    /** The line as it is read. */
    String text() {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.text));
        return text.toString();
    }

    /** How wide the word is with which the line begins, in points. */
    float widthOfFirstWord() {
        return widthOfFirstWord;
    }
}
