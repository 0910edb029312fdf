package org.makna.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the numbered lists of a Word document as Word does, paragraph by paragraph in reading order. */
final class DocxNumbering {

    private static final int LEVELS = 9;

    private final DocxStyles styles;
    private final Map<String, Map<Integer, Level>> lists = new HashMap<>();
    private final Map<String, String> listStyles = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    /**
     * A level of a list.
     *
     * @param start   first number
     * @param format  Word's name of the way to write numbers
     * @param text    the mark with {@code %1} to {@code %9} for the numbers of the levels
     * @param suffix  {@code tab}, {@code space} or {@code nothing}
     * @param restart level (from 1) after which it starts again, 0 never, null after any higher one
     * @param legal   whether numbers of all levels are written in digits
     */
    private record Level(int start, String format, String text, String suffix, @Nullable Integer restart,
            boolean legal) {}

    private record Instance(String list, Map<Integer, Level> levels, Map<Integer, Integer> starts) {}

    private DocxNumbering(DocxStyles styles) {
        this.styles = styles;
    }

    /** Reads the part; a document without one has no lists. */
    static DocxNumbering of(@Nullable XmlElement root, DocxStyles styles) {
        DocxNumbering read = new DocxNumbering(styles);
        if (root == null) {
            return read;
        }
        for (XmlElement child : root.children()) {
            if (child.name().equals("abstractNum")) {
                read.list(child);
            } else if (child.name().equals("num")) {
                read.instance(child);
            }
        }
        return read;
    }

    private void list(XmlElement element) {
        String id = String.valueOf(element.attribute("abstractNumId"));
        lists.put(id, levels(element));
        String link = element.value("numStyleLink");
        if (link != null) {
            listStyles.put(id, link);
        }
    }

    private static Map<Integer, Level> levels(XmlElement parent) {
        Map<Integer, Level> levels = new HashMap<>();
        for (XmlElement child : parent.children()) {
            Integer at = DocxStyles.number(child.attribute("ilvl"));
            if (child.name().equals("lvl") && at != null) {
                levels.put(at, level(child));
            }
        }
        return levels;
    }

    private static Level level(XmlElement element) {
        Integer start = DocxStyles.number(element.value("start"));
        String format = element.value("numFmt");
        String text = element.value("lvlText");
        String suffix = element.value("suff");
        return new Level(start == null ? 0 : start, format == null ? "decimal" : format, text == null ? "" : text,
                suffix == null ? "tab" : suffix, DocxStyles.number(element.value("lvlRestart")), element.isOn("isLgl"));
    }

    private void instance(XmlElement element) {
        Map<Integer, Level> levels = new HashMap<>();
        Map<Integer, Integer> starts = new HashMap<>();
        for (XmlElement change : element.children()) {
            Integer at = DocxStyles.number(change.attribute("ilvl"));
            if (!change.name().equals("lvlOverride") || at == null) {
                continue;
            }
            levels.putAll(levels(change));
            Integer start = DocxStyles.number(change.value("startOverride"));
            if (start != null) {
                starts.put(at, start);
            }
        }
        instances.put(String.valueOf(element.attribute("numId")),
                new Instance(String.valueOf(element.value("abstractNumId")), levels, starts));
    }

    /** The mark of the next paragraph with the space after it, or empty when it is in no list. */
    String next(@Nullable XmlElement paragraphProperties) {
        XmlElement own = paragraphProperties == null ? null : paragraphProperties.child("numPr");
        DocxStyles.StyleNumbering styled = styles.numbering(paragraphProperties);
        String numId = own == null ? null : own.value("numId");
        String level = own == null ? null : own.value("ilvl");
        numId = numId == null ? styled.numId() : numId;
        Integer at = DocxStyles.number(level == null ? styled.level() : level);
        if (numId == null || numId.equals("0")) {
            return "";
        }
        return mark(numId, at == null ? 0 : Math.clamp(at, 0, LEVELS - 1));
    }

    private String mark(String numId, int at) {
        Instance instance = instances.get(numId);
        if (instance == null) {
            return "";
        }
        String list = instance.list;
        String style = listStyles.get(list);
        String linked = style == null ? null : styles.numIdOfStyle(style);
        Instance target = linked == null ? null : instances.get(linked);
        if (target != null) {
            list = target.list;
        }
        Map<Integer, Level> levels = new HashMap<>(lists.getOrDefault(list, Map.of()));
        levels.putAll(instance.levels);
        Level level = levels.get(at);
        if (level == null) {
            return "";
        }
        int[] counter = counters.computeIfAbsent(list, _ -> fresh());
        for (Map.Entry<Integer, Integer> start : instance.starts.entrySet()) {
            if (start.getKey() >= 0 && start.getKey() < LEVELS && started.add(numId + " " + start.getKey())) {
                counter[start.getKey()] = start.getValue() - 1;
            }
        }
        counter[at] = counter[at] == Integer.MIN_VALUE ? level.start : counter[at] + 1;
        for (int below = at + 1; below < LEVELS; below++) {
            Level lower = levels.get(below);
            Integer restart = lower == null ? null : lower.restart;
            if (restart == null || restart > at) {
                counter[below] = Integer.MIN_VALUE;
            }
        }
        String text = level.format.equals("bullet") ? bullet(level.text) : numbers(level, levels, counter);
        return text.isEmpty() ? "" : level.suffix.equals("nothing") ? text : text + " ";
    }

    private static int[] fresh() {
        int[] counter = new int[LEVELS];
        Arrays.fill(counter, Integer.MIN_VALUE);
        return counter;
    }

    private static String numbers(Level level, Map<Integer, Level> levels, int[] counter) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < level.text.length(); i++) {
            char c = level.text.charAt(i);
            int of = i + 1 < level.text.length() ? level.text.charAt(i + 1) - '1' : -1;
            if (c != '%' || of < 0 || of >= LEVELS) {
                text.append(c);
                continue;
            }
            i++;
            Level numbered = levels.get(of);
            String format = numbered == null || level.legal ? "decimal" : numbered.format;
            int number = counter[of] != Integer.MIN_VALUE ? counter[of] : numbered == null ? 1 : numbered.start;
            text.append(number(number, format));
        }
        return text.toString();
    }

    /** The fonts of bullets use private characters; all of them become a plain bullet. */
    static String bullet(String text) {
        if (text.equals("o")) {
            return "◦";
        }
        boolean readable = !text.isBlank()
                && text.codePoints().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
        return readable ? text : "•";
    }

    /** Writes a number in one of Word's ways; those that few use are written in digits. */
    static String number(int number, String format) {
        return switch (format) {
            case "decimalZero" -> number < 10 && number >= 0 ? "0" + number : Integer.toString(number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "ordinal" -> number + ordinalEnding(number);
            case "none", "bullet" -> "";
            default -> Integer.toString(number);
        };
    }

    /** Word counts a … z, aa, bb … zz, aaa. */
    private static String letters(int number) {
        if (number < 1 || number > 780) {
            return Integer.toString(number);
        }
        return Character.toString('a' + (number - 1) % 26).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        String[] marks = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                text.append(marks[i]);
                rest -= values[i];
            }
        }
        return text.toString();
    }

    private static String ordinalEnding(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
