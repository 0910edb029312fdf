package org.makna.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.makna.intake.ContentTally.Item;

/**
 * Writes a tree of HTML as lines: a block is a line, a table row a line with tabs, list items carry their number or bullet.
 *
 * <p>Walks without recursion, however deep the tree is. Scripts, styles and what is hidden are no text.
 */
final class HtmlBlocks implements NodeFilter {

    private static final Set<String> SILENT = Set.of("head", "script", "style", "template", "noscript", "rp");
    private static final Set<String> EMBEDDED = Set.of("iframe", "object", "embed", "applet", "audio", "video",
            "canvas");
    private static final Set<String> BLOCKS = Set.of("address", "article", "aside", "blockquote", "body", "caption",
            "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
            "form",
            "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p",
            "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "ul", "dir", "textarea",
            "button");

    private final FlowWriter writer;
    private final ContentTally tally;
    private final Deque<ListNumbers> lists = new ArrayDeque<>();
    private final Deque<int[]> rows = new ArrayDeque<>();

    HtmlBlocks(FlowWriter writer, ContentTally tally) {
        this.writer = writer;
        this.tally = tally;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            writer.text(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        return isLeftOut(element) ? FilterResult.SKIP_ENTIRELY : begin(element);
    }

    private boolean isLeftOut(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name)) {
            return true;
        }
        if (EMBEDDED.contains(name)) {
            tally.count(Item.OBJECTS);
            return true;
        }
        if (name.equals("img") || name.equals("svg") || name.equals("picture")) {
            tally.count(Item.PICTURES);
            return true;
        }
        if (name.equals("rt")) {
            tally.count(Item.RUBY);
            return true;
        }
        if (name.equals("del") || name.equals("s") && element.hasAttr("datetime")) {
            tally.count(Item.DELETIONS);
            return true;
        }
        if (isHidden(element)) {
            tally.count(Item.HIDDEN, element.text().length());
            return true;
        }
        return false;
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }

    private FilterResult begin(Element element) {
        String name = element.normalName();
        switch (name) {
            case "br" -> writer.endLine();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                writer.block();
                writer.heading(name.charAt(1) - '0');
            }
            case "tr" -> {
                writer.row();
                rows.push(new int[1]);
            }
            case "td", "th" -> writer.cell(rows.isEmpty() || rows.element()[0]++ == 0);
            case "ins" -> tally.count(Item.INSERTIONS);
            default -> {
                if (BLOCKS.contains(name)) {
                    writer.block();
                }
            }
        }
        switch (name) {
            case "table" -> tally.count(Item.TABLES);
            case "pre", "textarea" -> writer.preserve();
            case "ul", "ol", "menu", "dir" -> lists.push(ListNumbers.of(element));
            case "li" -> {
                tally.count(Item.LISTS);
                writer.marker(lists.isEmpty() ? "• " : lists.element().next(element));
            }
            default -> {
                // Everything else lets its text flow on.
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            end(element.normalName());
        }
        return FilterResult.CONTINUE;
    }

    private void end(String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                writer.block();
                writer.heading(0);
            }
            case "td", "th" -> writer.block();
            case "tr" -> {
                writer.endRow();
                rows.poll();
            }
            case "pre", "textarea" -> {
                writer.block();
                writer.collapse();
            }
            case "ul", "ol", "menu", "dir" -> {
                writer.block();
                lists.poll();
            }
            case "li" -> {
                writer.block();
                writer.marker("");
            }
            default -> {
                if (BLOCKS.contains(name)) {
                    writer.block();
                }
            }
        }
    }
}
