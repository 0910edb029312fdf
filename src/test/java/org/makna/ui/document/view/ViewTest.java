package org.makna.ui.document.view;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.shell.Theme;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** A window with a document view, and a button above it that takes the focus away. */
abstract class ViewTest extends ApplicationTest {

    final Recorded host = new Recorded();
    DocumentView view;
    Button other;

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        view = new DocumentView();
        view.setIntentions(host);
        other = new Button("other");
        BorderPane root = new BorderPane(view);
        root.setTop(other);
        Scene scene = new Scene(root, 880, 640);
        scene.getStylesheets().add(
                Objects.requireNonNull(DocumentView.class.getResource("/org/makna/ui/light.css")).toExternalForm());
        stage.setScene(scene);
        // The stage is that of all tests, and keeps the size that another gave it.
        stage.sizeToScene();
        stage.show();
        stage.requestFocus();
    }

    void show(DocumentText document, Span... spans) {
        interact(() -> {
            view.show(document, List.of(spans));
            view.requestFocus();
        });
    }

    /** A place in the text, on the screen; between the character before the offset and the one after it. */
    Point2D at(int offset) {
        return onFx(() -> view.localToScreen(view.pointOf(offset)));
    }

    /** The offset of the words in the text that is shown. */
    int of(String words) {
        int found = view.document().text().indexOf(words);
        if (found < 0) {
            throw new AssertionError("not in the text: " + words);
        }
        return found;
    }

    TextRange range(String words) {
        return new TextRange(of(words), of(words) + words.length());
    }

    String selected() {
        return onFx(() -> view.getSelection().cut(view.document().text()));
    }

    void caretTo(int offset) {
        interact(() -> {
            view.select(new TextRange(offset, offset));
            view.reveal(new TextRange(offset, offset));
            view.requestFocus();
        });
    }

    static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, question);
    }

    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
    }
}
