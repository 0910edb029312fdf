package org.makna.ui.memos;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.makna.model.MemoLink;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** What a memo is about, as chips: a click follows one, its cross takes it away, the last button adds. */
final class MemoChips extends FlowPane {

    private static final double NARROWEST = 40;

    private final Workspace workspace;
    private final double width;
    private final Consumer<LinkLine> follow;
    private final Consumer<MemoLink> unlink;
    private final Button add;

    /**
     * Creates it.
     *
     * @param width  of the widest chip
     * @param follow goes where a link leads
     * @param unlink takes a link away
     */
    MemoChips(Workspace workspace, double width, Consumer<LinkLine> follow, Consumer<MemoLink> unlink) {
        super(6, 6);
        this.workspace = workspace;
        this.width = width;
        this.follow = follow;
        this.unlink = unlink;
        add = new Button(workspace.text("ui.memos.link"), Icon.ADD.node());
        add.getStyleClass().add("mk-link");
        add.setDisable(!workspace.isWritable());
        ContextMenu menu = workspace.actions().menu(Action.LINK_TO_PASSAGE, Action.LINK_TO_DOCUMENT,
                Action.LINK_TO_CODE, Action.LINK_TO_CASE);
        add.setOnAction(event -> menu.show(add, Side.BOTTOM, 0, 4));
    }

    /** The button that adds a link. */
    Button add() {
        return add;
    }

    void show(List<LinkLine> lines) {
        getChildren().setAll(lines.stream().map(this::chip).toList());
        getChildren().add(add);
    }

    private HBox chip(LinkLine line) {
        Button go = new Button(UserText.oneLine(line.text()), line.icon().node());
        go.getStyleClass().add("mk-chip-go");
        go.setMaxWidth(width);
        go.setTooltip(new Tooltip(line.text()));
        go.setOnAction(event -> follow.accept(line));
        UserText.dress(go, line.text());
        Button remove = new Button(null, Icon.CLOSE.node());
        remove.getStyleClass().add("mk-chip-remove");
        remove.setAccessibleText(workspace.text("ui.memos.unlink", line.text()));
        remove.setTooltip(new Tooltip(workspace.text("ui.memos.unlink", line.text())));
        remove.setDisable(!workspace.isWritable());
        remove.setOnAction(event -> unlink.accept(line.link()));
        HBox chip = new HBox(go, remove);
        chip.getStyleClass().add("mk-chip");
        go.setMinWidth(NARROWEST);
        remove.setMinWidth(Region.USE_PREF_SIZE);
        chip.maxWidthProperty().bind(widthProperty());
        return chip;
    }

    /** A long chip is cut where there is little room, and does not take room from what stands beside. */
    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }
}
