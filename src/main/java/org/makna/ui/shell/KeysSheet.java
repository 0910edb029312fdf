package org.makna.ui.shell;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Sheet;

/** All keys, by what they are for; made of the actions. */
final class KeysSheet {

    private final Sheet sheet;

    KeysSheet(Stage owner, Services services) {
        GridPane grid = new GridPane(24, 5);
        grid.setPadding(new Insets(4, 16, 12, 4));
        int row = 0;
        for (Action.Group group : Action.Group.values()) {
            Label head = new Label(services.text(group.textKey()));
            head.getStyleClass().add("mk-head");
            head.setPadding(new Insets(10, 0, 2, 0));
            grid.add(head, 0, row++, 2, 1);
            for (Action action : Action.values()) {
                if (action.group() == group && action.key().isPresent()) {
                    grid.add(new Label(services.text(action.textKey())), 0, row);
                    Label key = new Label(services.actions().key(action).orElse(""));
                    key.getStyleClass().add("mk-mute");
                    grid.add(key, 1, row++);
                }
            }
        }
        for (String line : services.text("ui.keys.text").split("\n")) {
            String[] parts = line.split(" \\| ", 2);
            grid.add(new Label(parts[parts.length - 1]), 0, row);
            Label key = new Label(parts.length > 1 ? parts[0] : "");
            key.getStyleClass().add("mk-mute");
            grid.add(key, 1, row++);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(520, 560);
        sheet = new Sheet(owner, services, services.text("ui.action.show-keys"), scroll);
    }

    void show() {
        sheet.show();
    }
}
