package org.makna.ui.markdown;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Shows Markdown as it is meant: headings, emphasis, lists, quotations, code, links. It fetches nothing from anywhere.
 *
 * <p>For the FX thread. Text is parsed when it is shown and laid out only while it is seen.
 */
public final class MarkdownPane extends ScrollPane {

    private static final double MARGIN = 8;

    private final Parser parser = Parser.builder().build();
    private final Consumer<String> follow;
    private String markdown = "";
    private boolean fixed;

    /** @param follow gets the address of a link that is clicked */
    public MarkdownPane(Consumer<String> follow) {
        this.follow = follow;
        getStyleClass().add("mk-md");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        widthProperty().addListener((property, before, now) -> {
            if (fixed) {
                build();
            }
        });
    }

    /** Shows this text from its beginning, unless it is shown already. */
    public void show(String text) {
        if (!text.equals(markdown) || getContent() == null) {
            markdown = text;
            build();
            setVvalue(0);
            setAccessibleText(MarkdownText.plain(text));
        }
    }

    private void build() {
        Node document = parser.parse(markdown);
        Paragraphs paragraphs = new Paragraphs(follow);
        Region page = paragraphs.of(document, getWidth() <= 0 ? 400 : getWidth() - 2 * MARGIN);
        page.getStyleClass().add("mk-md-page");
        fixed = paragraphs.isFixed();
        setContent(page);
    }
}
