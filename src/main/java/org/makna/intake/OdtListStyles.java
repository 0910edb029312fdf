package org.makna.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How the lists of an OpenDocument text number their items. Not for several threads at once. */
final class OdtListStyles {

    private static final Pattern PLACE = Pattern.compile("%(\\d{1,2})%");

    private final Map<String, Level> levels = new HashMap<>();

    /**
     * A level of a list style.
     *
     * @param bullet what stands before an item, or empty where a number does
     * @param way    {@code 1 a A i I}, or empty for no number at all
     * @param prefix what stands before the number
     * @param suffix what stands after it
     * @param start  the first number
     * @param shown  how many levels the number tells of, this one the last
     * @param format how newer programs say the same, such as {@code %1%.%2%)}; or empty
     */
    record Level(String bullet, String way, String prefix, String suffix, int start, int shown, String format) {

        /** @param around the numbers of the levels from the outermost to this one, each as it is written there */
        String written(List<String> around) {
            if (!bullet.isEmpty()) {
                return bullet + " ";
            }
            if (way.isEmpty()) {
                return "";
            }
            if (format.isEmpty()) {
                List<String> told = around.subList(Math.max(0, around.size() - shown), around.size());
                return prefix + String.join(".", told.stream().filter(one -> !one.isEmpty()).toList()) + suffix + " ";
            }
            return PLACE.matcher(format).replaceAll(place -> {
                int of = Integer.parseInt(place.group(1));
                return Matcher.quoteReplacement(of >= 1 && of <= around.size() ? around.get(of - 1) : "");
            }) + " ";
        }

        /** The number alone, in the way of the level. */
        String number(int number) {
            return way.isEmpty() ? "" : Numerals.written(number, way);
        }
    }

    /** Adds the list styles of a part. */
    void add(Document part) {
        for (Element style : part.getElementsByTag("text:list-style")) {
            String name = style.attr("style:name");
            for (Element level : style.children()) {
                levels.put(name + " " + level.attr("text:level"), level(level));
            }
        }
    }

    private static Level level(Element level) {
        if (!level.tagName().equals("text:list-level-style-number")) {
            String bullet = level.attr("text:bullet-char");
            boolean readable = !bullet.isBlank()
                    && bullet.codePoints().noneMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
            return new Level(readable ? bullet : "•", "", "", "", 1, 1, "");
        }
        String start = level.attr("text:start-value");
        String shown = level.attr("text:display-levels");
        return new Level("", level.attr("style:num-format"), level.attr("style:num-prefix"),
                level.attr("style:num-suffix"), start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1,
                shown.matches("[1-9]\\d?") ? Integer.parseInt(shown) : 1, level.attr("loext:num-list-format"));
    }

    /** The level of a style, from 1; null when the style does not say. */
    @Nullable
    Level of(String style, int level) {
        return levels.get(style + " " + level);
    }
}
