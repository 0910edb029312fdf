package org.makna.intake;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How the lists of an OpenDocument text number their items. Not for several threads at once. */
final class OdtListStyles {

    private final Map<String, Level> levels = new HashMap<>();

    /**
     * A level of a list style.
     *
     * @param bullet what stands before an item, or empty where a number does
     * @param way    {@code 1 a A i I}, or empty for no number at all
     * @param prefix what stands before the number
     * @param suffix what stands after it
     * @param start  the first number
     */
    record Level(String bullet, String way, String prefix, String suffix, int start) {

        String written(int number) {
            if (!bullet.isEmpty()) {
                return bullet + " ";
            }
            return way.isEmpty() ? "" : prefix + Numerals.written(number, way) + suffix + " ";
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
            return new Level(readable ? bullet : "•", "", "", "", 1);
        }
        String start = level.attr("text:start-value");
        return new Level("", level.attr("style:num-format"), level.attr("style:num-prefix"),
                level.attr("style:num-suffix"), start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1);
    }

    /** The level of a style, from 1; null when the style does not say. */
    @Nullable
    Level of(String style, int level) {
        return levels.get(style + " " + level);
    }
}
