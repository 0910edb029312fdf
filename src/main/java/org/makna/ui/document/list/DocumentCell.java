package org.makna.ui.document.list;

import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** One row: the name, cut where there is no room, and its number at the right. A click opens it. */
final class DocumentCell extends TreeCell<@Nullable ListRow> {

    private static final PseudoClass FOLDER = PseudoClass.getPseudoClass("folder");
    private static final double AIR = 14;

    private final Workspace workspace;
    private final Label name = new Label();
    private final Label count = new Label();
    /** Says that a row is a folder, also where it is empty and has no arrow. */
    private final Node sign = Icon.FOLDER.node();
    private final HBox row = new HBox(8);
    private final Tooltip whole = new Tooltip();

    DocumentCell(Workspace workspace, Consumer<ListRow> open) {
        this.workspace = workspace;
        getStyleClass().add("mk-document-cell");
        count.getStyleClass().add("mk-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        sign.getStyleClass().add("mk-folder-sign");
        row.getChildren().addAll(sign, name, count);
        // The row is always as wide as the list: a long name is cut and never scrolls the list sideways.
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.setOnMouseClicked(event -> clicked(event, open));
        // The second press of a double click would fold a folder that the first click has opened.
        row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getClickCount() > 1) {
                event.consume();
            }
        });
    }

    private void clicked(MouseEvent event, Consumer<ListRow> open) {
        ListRow shown = getItem();
        boolean selects = event.isShortcutDown() || event.isShiftDown();
        if (shown != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1
                && event.isStillSincePress() && !selects) {
            open.accept(shown);
        }
    }

    @Override
    protected void updateItem(@Nullable ListRow shown, boolean empty) {
        super.updateItem(shown, empty);
        setText(null);
        if (empty || shown == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        boolean folder = shown instanceof ListRow.OfFolder;
        UserText.showIn(name, shown.name());
        count.setText(String.format(workspace.messages().locale(), "%,d", shown.count()));
        pseudoClassStateChanged(FOLDER, folder);
        sign.setVisible(folder);
        sign.setManaged(folder);
        String numbered = workspace.text(folder ? "ui.documents.folder-holds" : "ui.documents.document-has",
                shown.name(), shown.count());
        whole.setText(UserText.oneLine(shown.path()) + "\n" + workspace.text(folder
                ? "ui.documents.count-documents"
                : "ui.documents.count-codings", shown.count()));
        setTooltip(whole);
        setAccessibleText(numbered);
        setGraphic(row);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() != null) {
            row.resizeRelocate(row.getLayoutX(), 0, Math.max(0, getWidth() - row.getLayoutX() - AIR), getHeight());
        }
    }
}
