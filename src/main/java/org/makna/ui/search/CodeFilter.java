package org.makna.ui.search;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Says of which code segments are listed, lets another one be picked, and leads back to all. */
final class CodeFilter {

    private static final double WIDEST = 190;

    private final Workspace workspace;
    private final Consumer<@Nullable Long> choosing;
    private final CodePicker picker;
    private final Button button = new Button();
    private final Button all = new Button(null, Icon.CLOSE.node());
    private final HBox node = new HBox(button, all);

    /**
     * Creates it.
     *
     * @param choosing gets the id of the code, or null for all
     */
    CodeFilter(Workspace workspace, Consumer<@Nullable Long> choosing) {
        this.workspace = workspace;
        this.choosing = choosing;
        this.picker = new CodePicker(workspace);
        button.setId("segments-code");
        button.getStyleClass().add("mk-tool");
        button.setMaxWidth(WIDEST);
        button.setOnAction(event -> pick());
        all.setId("segments-all-codes");
        all.getStyleClass().add("mk-icon-button");
        all.setAccessibleText(workspace.text("ui.segments.all-codes"));
        all.setTooltip(new Tooltip(workspace.text("ui.segments.all-codes")));
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> {
            button.requestFocus();
            choosing.accept(null);
        });
        node.getStyleClass().add("mk-tools");
        show(null);
    }

    Node node() {
        return node;
    }

    /** Says which code is listed; null for all. */
    void show(Codebook.@Nullable Entry entry) {
        String name = entry == null ? workspace.text("ui.segments.all-codes") : UserText.oneLine(entry.code().name());
        button.setText(name + " ▾");
        UserText.dress(button, name);
        button.setGraphic(entry == null ? null : swatch(entry.code()));
        button.setAccessibleText(workspace.text("ui.segments.code") + ": " + name);
        button.setTooltip(new Tooltip(entry == null ? workspace.text("ui.segments.code") : entry.path()));
        all.setVisible(entry != null);
        all.setManaged(entry != null);
    }

    private void pick() {
        picker.show(button, button.localToScreen(button.getBoundsInLocal()), "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                picker.hide();
                choosing.accept(codeId);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                throw new IllegalStateException("A filter makes no code");
            }

            @Override
            public boolean offers(Code code) {
                return true;
            }

            @Override
            public boolean creates() {
                return false;
            }
        });
    }

    private static Rectangle swatch(Code code) {
        Rectangle swatch = new Rectangle(10, 10, Color.web(code.colour()));
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        return swatch;
    }
}
