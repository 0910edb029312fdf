package org.makna.ui.memos;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.makna.ui.common.UserTextArea;
import org.makna.ui.markdown.MarkdownPane;
import org.makna.ui.workspace.Workspace;

/** The text of a memo: as it is read, or as it is written. A double click, F2 or Enter goes from reading to writing. */
final class MemoBody extends StackPane {

    private final UserTextArea text = new UserTextArea();
    private final MarkdownPane page;
    private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
    private final boolean writable;

    /** @param name start of the ids of what it is made of */
    MemoBody(Workspace workspace, String name) {
        writable = workspace.isWritable();
        page = new MarkdownPane(address -> MemoAddress.copy(workspace, address));
        page.setId(name + "-read");
        text.setId(name + "-text");
        text.getStyleClass().add("mk-memo-text");
        text.setPromptText(workspace.text("ui.memos.text"));
        text.setAccessibleText(workspace.text("ui.memos.text"));
        text.setEditable(writable);
        text.visibleProperty().bind(reading.not());
        page.visibleProperty().bind(reading);
        text.textProperty().addListener((property, before, now) -> render());
        reading.addListener((property, before, now) -> render());
        page.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getClickCount() == 2) {
                write();
            }
        });
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F2 || event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                write();
                event.consume();
            }
        });
        text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !text.getText().isBlank()) {
                read();
                page.requestFocus();
                event.consume();
            }
        });
        getChildren().addAll(text, page);
    }

    UserTextArea text() {
        return text;
    }

    /** Whether the text stands there to be read. */
    ReadOnlyBooleanProperty reading() {
        return reading.getReadOnlyProperty();
    }

    /** Shows the text as it is meant; an empty one stays open for writing. */
    void read() {
        reading.set(!writable || !text.getText().isBlank());
    }

    /** Opens the text for writing, where that is possible, and goes there. */
    void write() {
        if (writable) {
            reading.set(false);
            text.requestFocus();
        }
    }

    void turn() {
        if (reading.get()) {
            write();
        } else {
            boolean had = text.isFocused();
            read();
            if (had && reading.get()) {
                page.requestFocus();
            }
        }
    }

    /** Goes to what is shown of it. */
    void focus() {
        if (reading.get()) {
            page.requestFocus();
        } else {
            text.requestFocus();
        }
    }

    private void render() {
        if (reading.get()) {
            page.show(text.getText());
        }
    }
}
