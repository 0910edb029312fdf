package org.makna.intake.project;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * A text with markup as a reader sees it, and where positions that count the bytes of its text nodes are in it.
 *
 * <p>One line for each paragraph, heading and item of a list; white space is as wide as it shows.
 */
final class MarkedUpText {

    private static final Set<String> BLOCKS = Set.of("p", "div", "ul", "ol", "li", "h1", "h2", "h3", "h4", "h5", "h6",
            "blockquote", "pre", "table", "tr", "hr", "section", "article");

    private final StringBuilder raw = new StringBuilder();
    private final StringBuilder shown = new StringBuilder();
    private final List<Section> headings = new ArrayList<>();
    /** For each unit of the raw text its place in the shown one, or -1 for what does not show. */
    private int[] places = new int[256];
    private final int[] rawOfByte;
    private int pictures;

    MarkedUpText(String markup) {
        Jsoup.parseBodyFragment(markup).body().traverse(new Walk());
        rawOfByte = rawOfByte();
    }

    private final class Walk implements NodeVisitor {

        private final Deque<int[]> lists = new ArrayDeque<>();
        private int breaks;
        private boolean space;
        private String marker = "";
        private int headingFrom;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                text.getWholeText().chars().forEach(c -> add((char) c));
            } else if (node instanceof Element element) {
                begin(element.normalName());
            }
        }

        private void begin(String name) {
            if (name.equals("br")) {
                breaks++;
                space = false;
            } else if (name.equals("img")) {
                pictures++;
            } else if (BLOCKS.contains(name)) {
                block();
            }
            switch (name) {
                case "ul" -> lists.push(new int[]{-1});
                case "ol" -> lists.push(new int[]{0});
                case "li" -> marker = lists.isEmpty() || lists.element()[0] < 0 ? "• " : ++lists.element()[0] + ". ";
                default -> headingFrom = isHeading(name) ? raw.length() : headingFrom;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element) || !BLOCKS.contains(element.normalName())) {
                return;
            }
            String name = element.normalName();
            if (isHeading(name)) {
                TextRange range = shownRange(headingFrom, raw.length());
                if (!range.isEmpty()) {
                    headings.add(new Section(SectionKind.HEADING, range, range.cut(shown.toString()),
                            name.charAt(1) - '0'));
                }
            } else if (name.equals("ul") || name.equals("ol")) {
                lists.poll();
            } else if (name.equals("li")) {
                marker = "";
            }
            block();
        }

        private void block() {
            breaks = Math.max(1, breaks);
            space = false;
        }

        private void add(char c) {
            if (raw.length() == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            int at = raw.length();
            raw.append(c);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                space = true;
                places[at] = -1;
            } else if (c == 0 || c == '\uFEFF' && shown.isEmpty()) {
                places[at] = -1;
            } else {
                lead();
                places[at] = shown.length();
                shown.append(c);
            }
        }

        /** What stands before the next character: line ends, the sign of an item, or a space. */
        private void lead() {
            if (shown.isEmpty()) {
                shown.append(marker);
            } else if (breaks > 0) {
                shown.repeat('\n', breaks).append(marker);
            } else if (space) {
                shown.append(' ');
            }
            breaks = 0;
            space = false;
            marker = "";
        }
    }

    private static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }

    private int[] rawOfByte() {
        byte[] bytes = raw.toString().getBytes(StandardCharsets.UTF_8);
        int[] offsets = new int[bytes.length + 1];
        int offset = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean continues = (bytes[i] & 0xC0) == 0x80;
            if (i > 0 && !continues) {
                offset += Character.isHighSurrogate(raw.charAt(offset)) ? 2 : 1;
            }
            offsets[i] = offset;
        }
        offsets[bytes.length] = raw.length();
        return offsets;
    }

    /** The text, canonical. */
    String text() {
        return shown.toString();
    }

    /** The headings in the text. */
    List<Section> headings() {
        return headings;
    }

    /** How many pictures were left out. */
    int pictures() {
        return pictures;
    }

    /** Number of bytes of the text nodes. */
    int bytes() {
        return rawOfByte.length - 1;
    }

    /** The part of a range of bytes that shows, without white space at its ends; may be empty. */
    TextRange range(long start, long end) {
        int from = Math.clamp(start, 0, bytes());
        int to = Math.clamp(end, from, bytes());
        return shownRange(rawOfByte[from], rawOfByte[to]);
    }

    /** The text nodes between two bytes, as they are. */
    String raw(long start, long end) {
        int from = Math.clamp(start, 0, bytes());
        int to = Math.clamp(end, from, bytes());
        return raw.substring(rawOfByte[from], Math.max(rawOfByte[from], rawOfByte[to]));
    }

    /** Where text nodes read like this, if they do so once; otherwise an empty range. */
    TextRange once(String wanted) {
        int first = wanted.isBlank() ? -1 : raw.indexOf(wanted);
        return first >= 0 && raw.indexOf(wanted, first + 1) < 0
                ? shownRange(first, first + wanted.length())
                : new TextRange(0, 0);
    }

    private TextRange shownRange(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && places[start] < 0) {
            start++;
        }
        while (end > start && places[end - 1] < 0) {
            end--;
        }
        return start == end ? new TextRange(0, 0) : new TextRange(places[start], places[end - 1] + 1);
    }
}
