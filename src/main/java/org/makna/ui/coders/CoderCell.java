package org.makna.ui.coders;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Coder;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The row of a coder: colour, name, initials, number of codings, and whether they code now. */
final class CoderCell extends ListCell<CoderCell.Row> {

    private final Workspace workspace;

    /**
     * A coder with what they made.
     *
     * @param coder   the coder
     * @param codings number of their codings
     */
    record Row(Coder coder, long codings) {}

    CoderCell(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Coder coder = row.coder();
        boolean present = coder.name().equals(workspace.now().get().me());
        Label name = UserText.label(coder.name());
        List<Node> parts = new ArrayList<>(List.of(Swatch.ofCoder(coder.colour()), name));
        if (present) {
            name.getStyleClass().add("mk-strong");
            parts.add(Icon.DONE.node());
        }
        Label initials = UserText.label(coder.initials());
        initials.getStyleClass().add("mk-badge");
        initials.setVisible(!coder.initials().isEmpty());
        parts.add(initials);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label kind = new Label(coder.automatic()
                ? workspace.text("ui.coders.automatic")
                : coder.hidden() ? workspace.text("ui.coders.hidden") : "");
        kind.getStyleClass().addAll("mk-mute", "mk-small");
        Label count = new Label(workspace.text("ui.display.numbers", row.codings()));
        count.getStyleClass().add("mk-count");
        for (Label label : List.of(initials, kind, count)) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        parts.addAll(List.of(space, kind, count));
        HBox line = new HBox(8, parts.toArray(Node[]::new));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPrefWidth(0);
        setGraphic(line);
        setAccessibleText(String.join(", ", List.of(coder.name(), count.getText(), kind.getText(),
                present ? workspace.text("ui.coders.present") : "")));
    }
}
