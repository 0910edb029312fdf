package org.makna.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;

/** The blocks of a text, one under the other: paragraphs, headings, lists, quotations. */
final class Paragraphs {

    private static final double INDENT = 22;
    private static final double QUOTE = 14;

    private final Consumer<String> follow;
    private boolean fixed;

    Paragraphs(Consumer<String> follow) {
        this.follow = follow;
    }

    /** Whether some block was broken into lines for this width alone, so that another width needs it anew. */
    boolean isFixed() {
        return fixed;
    }

    /** The blocks within a node, for a page of this width. */
    VBox of(Node parent, double width) {
        VBox box = new VBox();
        box.getStyleClass().add("mk-md-blocks");
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof LinkReferenceDefinition)) {
                box.getChildren().add(block(node, width));
            }
        }
        return box;
    }

    private Region block(Node node, double width) {
        return switch (node) {
            case Heading heading -> words(node, width, "mk-md-h" + Math.min(heading.getLevel(), 3));
            case BulletList list -> list(list, width, number -> "•");
            case OrderedList list -> {
                Integer start = list.getMarkerStartNumber();
                int first = start == null ? 1 : start;
                yield list(list, width, number -> first + number + ".");
            }
            case BlockQuote quote -> {
                VBox box = of(quote, width - QUOTE);
                box.getStyleClass().add("mk-md-quote");
                yield box;
            }
            case FencedCodeBlock code -> plain(code.getLiteral(), width, "mk-md-codeblock");
            case IndentedCodeBlock code -> plain(code.getLiteral(), width, "mk-md-codeblock");
            case HtmlBlock html -> plain(html.getLiteral(), width, "mk-md-codeblock");
            case ThematicBreak line -> {
                Region rule = new Region();
                rule.getStyleClass().add("mk-md-rule");
                yield rule;
            }
            default -> words(node, width, "mk-md-p");
        };
    }

    private Region list(ListBlock list, double width, Function<Integer, String> sign) {
        VBox box = new VBox();
        box.getStyleClass().add(list.isTight() ? "mk-md-list" : "mk-md-blocks");
        List<HBox> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label mark = new Label(sign.apply(items.size()));
            mark.getStyleClass().add("mk-md-mark");
            mark.setMinWidth(INDENT);
            mark.setAlignment(Pos.TOP_RIGHT);
            VBox words = of(item, width - INDENT);
            words.getStyleClass().setAll(list.isTight() ? "mk-md-list" : "mk-md-blocks");
            HBox.setHgrow(words, Priority.ALWAYS);
            HBox row = new HBox(mark, words);
            row.getStyleClass().add("mk-md-item");
            items.add(row);
        }
        box.getChildren().addAll(items);
        return box;
    }

    /** Words that wrap; those with letters from right to left lose their emphasis, as JavaFX must not wrap them. */
    private Region words(Node node, double width, String style) {
        String words = MarkdownText.plain(node);
        if (Scripts.hasRightToLeft(words)) {
            return plain(words, width, style);
        }
        TextFlow flow = new TextFlow();
        flow.getChildren().addAll(Phrases.of(node, follow));
        flow.getStyleClass().add(style);
        return flow;
    }

    private Region plain(String words, double width, String style) {
        fixed |= Scripts.hasRightToLeft(words);
        Label label = UserText.paragraph(words.stripTrailing(), Math.max(40, width));
        label.getStyleClass().add(style);
        return label;
    }
}
