package org.makna.intake;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which styles of an OpenDocument text hide what is written in them. Not for several threads at once. */
final class OdtHiddenStyles {

    private static final int DEEPEST = 50;

    /** What a style says itself: {@code none} hides. */
    private final Map<String, String> displays = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /** Adds the styles of a part. */
    void add(Document part) {
        for (Element style : part.getElementsByTag("style:style")) {
            String key = style.attr("style:family") + " " + style.attr("style:name");
            for (Element properties : style.children()) {
                if (properties.tagName().equals("style:text-properties") && properties.hasAttr("text:display")) {
                    displays.put(key, properties.attr("text:display"));
                }
            }
            String parent = style.attr("style:parent-style-name");
            if (!parent.isEmpty()) {
                parents.put(key, style.attr("style:family") + " " + parent);
            }
        }
    }

    /** Whether a paragraph, heading or span is written in such a style, or one that comes from it. */
    boolean hides(Element element) {
        if (displays.isEmpty()) {
            return false;
        }
        String family = element.tagName().equals("text:span") ? "text " : "paragraph ";
        @Nullable
        String key = family + element.attr("text:style-name");
        for (int i = 0; i < DEEPEST && key != null; i++) {
            String display = displays.get(key);
            if (display != null) {
                return display.equals("none");
            }
            key = parents.get(key);
        }
        return false;
    }
}
