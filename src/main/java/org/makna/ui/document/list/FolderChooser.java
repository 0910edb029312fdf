package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.study.DocumentTree;
import org.makna.study.DocumentTree.FolderEntry;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Lets the user choose a folder in a small list. */
final class FolderChooser {

    private final Workspace workspace;
    private final Window owner;

    /**
     * A place to move to.
     *
     * @param folderId the folder, or null for the top
     * @param name     what the list says
     * @param depth    how deep it lies
     */
    record Place(@Nullable Long folderId, String name, int depth) {}

    FolderChooser(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
    }

    /**
     * Asks for a folder.
     *
     * @param title  the question
     * @param refuse folders that are no answer, with all in them
     */
    Optional<Place> ask(String title, Set<Long> refuse) {
        ListView<Place> list = new ListView<>();
        list.setId("folder-list");
        list.setAccessibleText(workspace.text("ui.documents.folders"));
        list.getItems().setAll(places(refuse));
        list.setCellFactory(view -> new PlaceCell());
        list.getSelectionModel().selectFirst();
        list.setPrefSize(360, Math.clamp(list.getItems().size() * 28L + 8, 120, 320));
        Label heading = UserText.label(title);
        heading.getStyleClass().add("mk-title");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.getDialogPane().getStyleClass().add("mk-dialog");
        dialog.getDialogPane().setContent(new VBox(12, heading, list));
        Bindings.bindContent(dialog.getDialogPane().getStylesheets(), owner.getScene().getStylesheets());
        ButtonType ok = new ButtonType(workspace.text("ui.documents.move"), ButtonData.OK_DONE);
        dialog.getDialogPane().getButtonTypes().addAll(ok,
                new ButtonType(workspace.text("ui.cancel"), ButtonData.CANCEL_CLOSE));
        Node button = dialog.getDialogPane().lookupButton(ok);
        button.setId("folder-ok");
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                dialog.setResult(ok);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                dialog.setResult(ok);
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                // The list would keep the key to itself.
                dialog.setResult(ButtonType.CANCEL);
                event.consume();
            }
        });
        dialog.setOnShown(event -> workspace.tasks().later(list::requestFocus));
        return dialog.showAndWait().filter(ok::equals).map(chosen -> list.getSelectionModel().getSelectedItem());
    }

    private List<Place> places(Set<Long> refuse) {
        DocumentTree tree = workspace.now().get().documents();
        List<Place> places = new ArrayList<>();
        places.add(new Place(null, workspace.text("ui.documents.top"), 0));
        tree.folders().forEach(folder -> collect(folder, 0, refuse, places));
        return places;
    }

    private static void collect(FolderEntry folder, int depth, Set<Long> refuse, List<Place> places) {
        if (!refuse.contains(folder.folder().id())) {
            places.add(new Place(folder.folder().id(), folder.folder().name(), depth));
            folder.folders().forEach(below -> collect(below, depth + 1, refuse, places));
        }
    }

    private static final class PlaceCell extends ListCell<Place> {

        PlaceCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Place place, boolean empty) {
            super.updateItem(place, empty);
            setText(place == null ? null : "    ".repeat(place.depth()) + UserText.oneLine(place.name()));
        }
    }
}
