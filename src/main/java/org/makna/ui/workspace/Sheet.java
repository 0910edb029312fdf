package org.makna.ui.workspace;

import javafx.beans.binding.Bindings;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** A small window over the main one with something to read; Escape closes it. */
public final class Sheet {

    private final Stage stage = new Stage(StageStyle.UTILITY);

    /**
     * Fills it.
     *
     * @param buttons stand at the foot, before the one that closes
     */
    public Sheet(Window owner, Services services, String title, Node content, Button... buttons) {
        Label heading = new Label(title);
        heading.getStyleClass().add("mk-title");
        Button close = new Button(services.text("ui.close"));
        close.setId("sheet-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> stage.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox foot = new HBox(8, buttons);
        foot.getChildren().addAll(space, close);
        VBox box = new VBox(12, heading, content, foot);
        box.getStyleClass().add("mk-sheet");
        VBox.setVgrow(content, Priority.ALWAYS);
        Scene scene = new Scene(box);
        if (owner.getScene() != null) {
            // Bound, so that an open sheet follows when the theme of the window changes.
            Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        }
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
            }
        });
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(title);
        stage.setScene(scene);
    }

    /** Shows it; the program goes on meanwhile. */
    public void show() {
        stage.show();
    }

    /** Does something when it has been taken away. */
    public void onHidden(Runnable work) {
        stage.setOnHidden(event -> work.run());
    }

    /** Sees every key before anything in it does. */
    public void onKey(EventHandler<KeyEvent> filter) {
        stage.addEventFilter(KeyEvent.ANY, filter);
    }

    /** Takes it away. */
    public void close() {
        stage.close();
    }
}
