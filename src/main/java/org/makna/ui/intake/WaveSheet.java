package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.study.WavePlan;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Shows what surveys would do to cases that are there already, before anything is changed, and asks. */
final class WaveSheet {

    private static final double WIDTH = 640;
    /** Height of the notes; more of them are scrolled to. */
    private static final double NOTES = 110;

    private final Workspace workspace;
    private final Stage stage = new Stage();
    private final Button add;

    /** @param decided called with whether what differs takes the place of what is there */
    WaveSheet(Workspace workspace, List<WavePlan> waves, Consumer<Boolean> decided, Window owner) {
        this.workspace = workspace;
        List<String> lines = lines(waves);
        Label title = new Label(workspace.text("ui.wave.title"));
        title.getStyleClass().add("mk-title");
        VBox box = new VBox(10, title);
        waves.forEach(wave -> box.getChildren().add(UserText.paragraph(summary(wave), WIDTH)));
        List<String> notes = waves.stream().flatMap(wave -> wave.notes().stream())
                .map(note -> workspace.messages().text(note.message())).distinct().toList();
        if (!notes.isEmpty()) {
            box.getChildren().add(notes(notes));
        }
        if (!lines.isEmpty()) {
            Label head = new Label(workspace.text("ui.wave.differs", lines.size()));
            head.getStyleClass().add("mk-head");
            ListView<String> list = list(lines);
            VBox.setVgrow(list, Priority.ALWAYS);
            box.getChildren().addAll(head, list);
        }
        add = button("wave-add", lines.isEmpty() ? "ui.import.import" : "ui.wave.add", () -> decided.accept(false));
        Button update = button("wave-update", "ui.wave.update", () -> decided.accept(true));
        update.setVisible(!lines.isEmpty());
        update.setManaged(!lines.isEmpty());
        Button cancel = new Button(workspace.text("ui.cancel"));
        cancel.setId("wave-cancel");
        cancel.setOnAction(event -> stage.close());
        add.setDefaultButton(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label undo = new Label(workspace.text("ui.wave.undo"));
        undo.getStyleClass().add("mk-mute");
        HBox foot = new HBox(8, undo, space, cancel, update, add);
        foot.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(foot);
        box.getStyleClass().add("mk-sheet");
        Scene scene = new Scene(box, WIDTH + 60, (lines.isEmpty() ? 240 : 460) + (notes.isEmpty() ? 0 : NOTES + 10));
        Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                stage.close();
                event.consume();
            }
        });
        stage.initOwner(owner);
        stage.initModality(Modality.WINDOW_MODAL);
        stage.setTitle(workspace.text("ui.wave.title"));
        stage.setScene(scene);
    }

    void show() {
        stage.show();
        add.requestFocus();
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            stage.close();
            work.run();
        });
        return button;
    }

    private String summary(WavePlan wave) {
        StringJoiner parts = new StringJoiner(" · ");
        parts.add(workspace.text("ui.wave.fresh", wave.fresh()));
        parts.add(workspace.text("ui.wave.known", wave.known()));
        parts.add(workspace.text("ui.wave.filled", wave.filled()));
        parts.add(workspace.text("ui.wave.answers", wave.answers()));
        if (wave.same() > 0) {
            parts.add(workspace.text("ui.wave.same", wave.same()));
        }
        return String.valueOf(wave.file().getFileName()) + "\n" + parts;
    }

    private List<String> lines(List<WavePlan> waves) {
        List<String> lines = new ArrayList<>();
        for (WavePlan wave : waves) {
            wave.changes().forEach(one -> lines.add(workspace.text("ui.wave.change", one.caseName(), one.attribute(),
                    value(one.before()), value(one.after()))));
            wave.others().forEach(one -> lines.add(workspace.text(one.tied() ? "ui.wave.tied" : "ui.wave.other",
                    one.question().isEmpty() ? one.caseName() : one.caseName() + " · " + one.question(),
                    one.document())));
        }
        return lines;
    }

    private String value(AttributeValue value) {
        return value.isAssigned() ? value.text() : workspace.text("ui.wave.not-applicable");
    }

    /** What is not just as the files have it. */
    private ScrollPane notes(List<String> notes) {
        VBox box = new VBox(6);
        box.setPadding(new Insets(6, 8, 6, 8));
        notes.forEach(note -> box.getChildren().add(UserText.paragraph(note, WIDTH - 40)));
        ScrollPane pane = new ScrollPane(box);
        pane.setId("wave-notes");
        pane.setAccessibleText(workspace.text("ui.wave.notes"));
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinHeight(Math.min(NOTES, 44 * notes.size()));
        pane.setPrefHeight(NOTES);
        pane.setMaxHeight(NOTES);
        return pane;
    }

    private ListView<String> list(List<String> lines) {
        ListView<String> list = new ListView<>();
        list.setId("wave-changes");
        list.setAccessibleText(workspace.text("ui.wave.differs", lines.size()));
        list.getItems().setAll(lines);
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String line, boolean empty) {
                super.updateItem(line, empty);
                setPrefWidth(0);
                setText(line == null ? null : UserText.oneLine(line));
                setTooltip(line == null ? null : new Tooltip(line));
            }
        });
        return list;
    }
}
