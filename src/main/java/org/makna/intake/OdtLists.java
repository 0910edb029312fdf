package org.makna.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the items of the lists that are open. Not for several threads at once. */
final class OdtLists {

    private static final OdtListStyles.Level PLAIN = new OdtListStyles.Level("•", "", "", "", 1, 1, "");

    private final OdtListStyles styles;
    private final Deque<Open> open = new ArrayDeque<>();
    /** The last number of a list that may be continued, by its id or style. */
    private final Map<String, Integer> last = new HashMap<>();

    OdtLists(OdtListStyles styles) {
        this.styles = styles;
    }

    private static final class Open {
        private final String style;
        private final String id;
        private final OdtListStyles.Level level;
        private int next;

        Open(String style, String id, OdtListStyles.Level level, int next) {
            this.style = style;
            this.id = id;
            this.level = level;
            this.next = next;
        }
    }

    void begin(Element list) {
        @Nullable
        Open outer = open.peek();
        String own = list.attr("text:style-name");
        String style = own.isEmpty() && outer != null ? outer.style : own;
        int depth = open.size() + 1;
        OdtListStyles.Level level = styles.of(style, depth);
        OdtListStyles.Level known = level == null ? PLAIN : level;
        String continued = list.attr("text:continue-list");
        boolean goesOn = !continued.isEmpty() || list.attr("text:continue-numbering").equals("true");
        String before = continued.isEmpty() ? style + " " + depth : continued + " " + depth;
        int next = goesOn ? last.getOrDefault(before, known.start() - 1) + 1 : known.start();
        open.push(new Open(style, list.attr("xml:id"), known, next));
    }

    /** What stands before the text of an item. */
    String item(Element item) {
        Open list = open.peek();
        if (list == null) {
            return PLAIN.written(List.of());
        }
        if (holdsOnlyALevel(item)) {
            return "";
        }
        String start = item.attr("text:start-value");
        int number = start.matches("\\d{1,6}") ? Integer.parseInt(start) : list.next;
        list.next = number + 1;
        last.put(list.style + " " + open.size(), number);
        last.put(list.id + " " + open.size(), number);
        List<String> around = new ArrayList<>();
        open.descendingIterator().forEachRemaining(one -> around.add(
                one.level.number(Math.max(one.level.start(), one.next - 1))));
        return list.level.written(around);
    }

    /** An item that only brings in a list of the next level has no number, and is not counted. */
    private static boolean holdsOnlyALevel(Element item) {
        Element first = item.firstElementChild();
        return first != null && first.tagName().equals("text:list");
    }

    void end() {
        open.poll();
    }
}
