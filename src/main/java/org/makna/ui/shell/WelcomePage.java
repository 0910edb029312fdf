package org.makna.ui.shell;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Services;

/** What is shown while no study is open: new, open, sample, recent ones, and a place to drop files. */
final class WelcomePage extends StackPane {

    /**
     * Creates it.
     *
     * @param recent studies opened lately
     * @param open   opens a study
     * @param forget takes a study off the list
     * @param drop   starts a study of files
     */
    WelcomePage(Services services, List<Path> recent, Consumer<Path> open, Consumer<Path> forget,
            Consumer<List<Path>> drop) {
        setId("welcome");
        getStyleClass().add("mk-welcome");
        Label title = new Label("Makna");
        title.getStyleClass().add("mk-welcome-title");
        Label what = UserText.paragraph(services.text("ui.welcome.what"), 600);
        what.getStyleClass().add("mk-mute");

        HBox choices = new HBox(10, choice(services, Action.NEW_STUDY, true),
                choice(services, Action.OPEN_STUDY, false),
                choice(services, Action.OPEN_SAMPLE, false));

        Label dropText = new Label(services.text("ui.welcome.drop"), Icon.IMPORT.node());
        dropText.getStyleClass().add("mk-mute");
        HBox dropPlace = new HBox(dropText);
        dropPlace.setId("welcome-drop");
        dropPlace.getStyleClass().add("mk-drop");

        VBox card = new VBox(title, what, choices, dropPlace);
        card.getStyleClass().add("mk-welcome-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        if (!recent.isEmpty()) {
            Label head = new Label(services.text("ui.welcome.recent"));
            head.getStyleClass().add("mk-head");
            VBox list = new VBox(2);
            list.setId("welcome-recent");
            recent.forEach(study -> list.getChildren().add(row(services, study, open, forget)));
            card.getChildren().addAll(head, list);
        }
        HBox foot = new HBox(4, small(services, Action.PREFERENCES), small(services, Action.SHOW_KEYS),
                small(services, Action.SWITCH_THEME));
        card.getChildren().add(foot);
        getChildren().add(card);

        setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                over(dropPlace, true);
            }
            event.consume();
        });
        setOnDragExited(event -> over(dropPlace, false));
        setOnDragDropped(event -> dropped(event, open, drop));
    }

    private static void over(Region place, boolean now) {
        place.getStyleClass().remove("mk-over");
        if (now) {
            place.getStyleClass().add("mk-over");
        }
    }

    private static void dropped(DragEvent event, Consumer<Path> open, Consumer<List<Path>> drop) {
        List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        if (files.size() == 1 && files.getFirst().toString().endsWith(".makna")) {
            open.accept(files.getFirst());
        } else if (!files.isEmpty()) {
            drop.accept(files);
        }
    }

    private static Button choice(Services services, Action action, boolean first) {
        Button button = services.actions().button(action);
        button.setGraphic(action.icon().node());
        if (first) {
            button.setDefaultButton(true);
        }
        return button;
    }

    private static Button small(Services services, Action action) {
        Button button = services.actions().button(action);
        button.getStyleClass().add("mk-link");
        return button;
    }

    private static HBox row(Services services, Path study, Consumer<Path> open, Consumer<Path> forget) {
        String name = study.getFileName() == null ? study.toString() : study.getFileName().toString();
        Hyperlink link = new Hyperlink(name.replaceFirst("\\.makna$", ""));
        link.setOnAction(event -> open.accept(study));
        link.setMinWidth(Region.USE_PREF_SIZE);
        Label folder = UserText.label(study.getParent() == null ? "" : study.getParent().toString());
        folder.getStyleClass().addAll("mk-mute", "mk-small");
        folder.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(folder, Priority.ALWAYS);
        folder.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(10, link, folder);
        row.setAlignment(Pos.CENTER_LEFT);
        if (!Files.exists(study)) {
            Label missing = new Label(services.text("ui.welcome.missing"));
            missing.getStyleClass().addAll("mk-small", "mk-error");
            Button remove = new Button(null, Icon.CLOSE.node());
            remove.getStyleClass().add("mk-icon-button");
            remove.setAccessibleText(services.text("ui.welcome.forget", name));
            remove.setOnAction(event -> forget.accept(study));
            row.getChildren().addAll(missing, remove);
        }
        return row;
    }
}
