package org.makna.ui.document;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.makna.model.TextRange;
import org.makna.ui.workspace.Workspace;

/** The open documents in their tabs. */
public final class DocumentArea implements AutoCloseable {

    private final StackPane box = new StackPane();
    private final Label place = new Label();

    /**
     * Creates it.
     *
     * @param family font of the text
     * @param size   its size in pixels
     */
    public DocumentArea(Workspace workspace, String family, double size) {
        box.setId("document-area");
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }

    /** What the status bar says of the caret, such as turn 4 of 61. */
    public Label place() {
        return place;
    }

    /** Sets the font of all documents. */
    public void setFont(String family, double size) {
    }

    /** Opens a document where the reader was last. */
    public void open(long documentId) {
    }

    /** Opens a document at a place and selects it; the focus stays where it is. */
    public void open(long documentId, TextRange range) {
    }

    /** Opens a document at a coding and selects the coding. */
    public void openCoding(long documentId, TextRange range, long codingId) {
    }

    /** Puts the focus into the text. */
    public void focusText() {
    }

    @Override
    public void close() {
    }
}
