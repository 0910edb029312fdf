package org.makna.ui.collections;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.study.CollectionList;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A collection in a list: the picture of its kind, its name and how many are in it. */
final class CollectionCell extends ListCell<CollectionList.Entry> {

    private final Workspace workspace;

    CollectionCell(Workspace workspace) {
        this.workspace = workspace;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CollectionList.@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        if (empty || entry == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label name = UserText.label(entry.collection().name());
        name.setGraphic(InCollections.icon(entry.collection().kind()).node());
        name.setGraphicTextGap(8);
        name.setMinWidth(0);
        String size = workspace.text("ui.collections.size-" + entry.collection().kind().word(),
                entry.members().size());
        Label count = new Label(size);
        count.getStyleClass().addAll("mk-mute", "mk-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, name, space, count);
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(entry.collection().name() + ", " + size);
    }
}
