package org.makna.ui.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.transform.Shear;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** What stands within a paragraph: words, emphasis, code, links. */
final class Phrases extends AbstractVisitor {

    private static final String SLANTED = "mk-md-em";
    private static final Pattern AFTER_BLANKS = Pattern.compile("(?<=\\s)(?=\\S)");
    /** The bundled fonts have no italics, and JavaFX would take bold letters instead. */
    private static final Shear SLANT = new Shear(-0.2, 0, 0, 12);

    private final Consumer<String> follow;
    private final List<Text> pieces = new ArrayList<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private String address = "";

    private Phrases(Consumer<String> follow) {
        this.follow = follow;
    }

    /**
     * The words of a block, as pieces that flow.
     *
     * @param follow gets the address of a link that is clicked
     */
    static List<Text> of(Node block, Consumer<String> follow) {
        Phrases phrases = new Phrases(follow);
        phrases.visitChildren(block);
        return phrases.pieces;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n");
    }

    @Override
    public void visit(Code code) {
        within("mk-md-code", () -> add(code.getLiteral()));
    }

    @Override
    public void visit(Emphasis emphasis) {
        within(SLANTED, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        within("mk-md-strong", () -> visitChildren(strong));
    }

    @Override
    public void visit(Link link) {
        linked(link.getDestination(), link);
    }

    /** A picture is not fetched from anywhere; its words stand for it. */
    @Override
    public void visit(Image image) {
        linked(image.getDestination(), image);
    }

    private void linked(String destination, Node words) {
        String before = address;
        address = destination;
        int count = pieces.size();
        within("mk-md-link", () -> visitChildren(words));
        if (pieces.size() == count) {
            within("mk-md-link", () -> add(destination));
        }
        address = before;
    }

    private void within(String style, Runnable work) {
        styles.push(style);
        work.run();
        styles.pop();
    }

    private void add(String words) {
        if (styles.contains(SLANTED)) {
            // Word by word, as a slanted piece must not be broken into two lines.
            AFTER_BLANKS.splitAsStream(words).forEach(word -> piece(word).getTransforms().add(SLANT));
        } else {
            piece(words);
        }
    }

    private Text piece(String words) {
        Text piece = new Text(words);
        piece.getStyleClass().add("mk-md-text");
        piece.getStyleClass().addAll(styles);
        if (!address.isEmpty()) {
            String there = address;
            piece.setCursor(Cursor.HAND);
            Tooltip.install(piece, new Tooltip(there));
            piece.setOnMouseClicked(event -> {
                follow.accept(there);
                event.consume();
            });
        }
        pieces.add(piece);
        return piece;
    }
}
