package org.makna.ui.memos;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.StudyChange;
import org.makna.study.AnnotatedPassage;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.Workspace;

/**
 * The annotations of all documents, the one changed last first, below the memos and under the same filter.
 *
 * <p>Enter or a double click goes to the annotated words. Nothing is shown where nothing is annotated.
 */
final class AnnotationList extends VBox {

    private final Workspace workspace;
    private final ObservableList<AnnotatedPassage> all = FXCollections.observableArrayList();
    private final FilteredList<AnnotatedPassage> listed = new FilteredList<>(all);
    private final ListView<AnnotatedPassage> list = new ListView<>(listed);
    private final Label count = new Label();

    /** @param typed the filter */
    AnnotationList(Workspace workspace, ReadOnlyStringProperty typed) {
        this.workspace = workspace;
        list.setId("annotations-list");
        list.setAccessibleText(workspace.text("ui.annotations.head"));
        list.setAccessibleHelp(workspace.text("ui.annotations.help"));
        list.setFixedCellSize(46);
        list.setCellFactory(view -> new AnnotationCell());
        Label none = new Label(workspace.text("ui.annotations.none"));
        none.getStyleClass().addAll("mk-mute", "mk-small");
        list.setPlaceholder(none);
        list.setOnKeyPressed(this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                go();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = new Label(workspace.text("ui.annotations.head"));
        title.getStyleClass().add("mk-head");
        count.getStyleClass().add("mk-key");
        HBox head = new HBox(6, title, count);
        head.getStyleClass().add("mk-panel-head");
        getChildren().addAll(head, list);
        show(List.of());
        typed.addListener((property, before, now) -> listed.setPredicate(line -> has(line, now)));
        new ShownReading<>(workspace, this, () -> workspace.study().notes().annotatedPassages(),
                AnnotationList::concerns, this::show);
    }

    private static boolean concerns(StudyChange.Part part) {
        return part instanceof StudyChange.Memos || part instanceof StudyChange.Documents;
    }

    /** Shows these; the selected annotation stays selected while it is listed. */
    private void show(List<AnnotatedPassage> lines) {
        AnnotatedPassage before = list.getSelectionModel().getSelectedItem();
        all.setAll(lines);
        if (before != null) {
            listed.stream().filter(line -> line.annotation().id() == before.annotation().id()).findFirst()
                    .ifPresent(line -> list.getSelectionModel().select(line));
        }
        count.setText(String.valueOf(lines.size()));
        setVisible(!lines.isEmpty());
        setManaged(!lines.isEmpty());
    }

    private static boolean has(AnnotatedPassage line, String typed) {
        String words = String.join("\n", line.annotation().text(), line.words(), line.document())
                .toLowerCase(Locale.ROOT);
        return Stream.of(typed.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(words::contains);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && !event.isAltDown()) {
            go();
            event.consume();
        }
    }

    private void go() {
        AnnotatedPassage line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            workspace.navigator().open(line.annotation().documentId(), line.annotation().range());
            workspace.navigator().focusText();
        }
    }

    private static final class AnnotationCell extends ListCell<AnnotatedPassage> {

        @Override
        protected void updateItem(@Nullable AnnotatedPassage line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Label words = UserText.label(UserText.oneLine(line.annotation().text()));
            words.setMinWidth(0);
            Label place = UserText.label("“" + line.words() + "” · " + line.document());
            place.getStyleClass().addAll("mk-mute", "mk-small");
            place.setMinWidth(0);
            VBox box = new VBox(1, words, place);
            box.setPrefWidth(0);
            setGraphic(box);
            setAccessibleText(words.getText() + ". " + place.getText());
        }
    }
}
