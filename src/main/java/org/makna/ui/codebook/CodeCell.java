package org.makna.ui.codebook;

import java.util.OptionalLong;
import java.util.function.BiConsumer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Workspace;

/** The row of a code: colour, name, key and number of codings; its name can be typed anew in place. */
final class CodeCell extends TreeCell<CodeRow> {

    private final Workspace workspace;
    private final CodeTree tree;
    private final BiConsumer<Long, String> rename;
    private final Swatch swatch = new Swatch();
    private final Label name = new Label();
    private final Label key = new Label();
    private final Label count = new Label();
    private final Region space = new Region();
    private final HBox row = new HBox(8, swatch, name, key, space, count);
    private final ChangeListener<Object> changed = (property, before, now) -> draw();
    private @Nullable TextField field;
    private @Nullable CodeRow shown;
    private @Nullable TreeItem<CodeRow> item;

    /**
     * Creates it.
     *
     * @param rename gets the id of a code and the new name typed here
     */
    CodeCell(Workspace workspace, CodeTree tree, CodeDrop drop, BiConsumer<Long, String> rename) {
        this.workspace = workspace;
        this.tree = tree;
        this.rename = rename;
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        name.setMinWidth(20);
        HBox.setHgrow(space, Priority.ALWAYS);
        key.getStyleClass().add("mk-badge");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.managedProperty().bind(key.visibleProperty());
        count.getStyleClass().add("mk-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip tooltip = new Tooltip();
        tooltip.setOnShowing(event -> {
            if (shown != null) {
                tooltip.setGraphic(CodeCard.of(workspace.messages(), shown.now()));
            }
        });
        emptyProperty().addListener((property, before, now) -> setTooltip(now ? null : tooltip));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        drop.install(this);
        tree.renamed().addListener(changed);
        tree.numbers().state().addListener(changed);
    }

    @Override
    protected void updateItem(@Nullable CodeRow next, boolean empty) {
        super.updateItem(next, empty);
        CodeRow now = empty ? null : next;
        TreeItem<CodeRow> nowItem = empty ? null : getTreeItem();
        if (shown != now) {
            if (shown != null) {
                shown.entry().removeListener(changed);
            }
            if (now != null) {
                now.entry().addListener(changed);
            }
            shown = now;
        }
        if (item != nowItem) {
            if (item != null) {
                item.expandedProperty().removeListener(changed);
                item.leafProperty().removeListener(changed);
            }
            if (nowItem != null) {
                nowItem.expandedProperty().addListener(changed);
                nowItem.leafProperty().addListener(changed);
            }
            item = nowItem;
        }
        draw();
    }

    private void draw() {
        CodeRow now = shown;
        setText(null);
        if (now == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Codebook.Entry entry = now.now();
        Code code = entry.code();
        boolean folded = item != null && !item.isLeaf() && !item.isExpanded();
        if (code.codable()) {
            swatch.show(code.colour());
        } else {
            swatch.showRing(code.colour());
        }
        UserText.showIn(name, code.name());
        key.setText(code.shortcut());
        key.setVisible(!code.shortcut().isEmpty());
        OptionalLong number = tree.numbers().of(entry, folded);
        // What only groups others has no codings to tell of while those are in sight.
        boolean silent = number.isEmpty() || number.getAsLong() == 0 && !code.codable();
        count.setText(silent ? "" : workspace.text("ui.codebook.count", number.getAsLong()));
        setAccessibleText(tree.numbers().inWords(entry).orElse(code.name()));
        Long renamed = tree.renamed().get();
        if (renamed != null && renamed == code.id()) {
            edit(code);
        } else {
            field = null;
            row.getChildren().setAll(swatch, name, key, space, count);
        }
        setGraphic(row);
    }

    private void edit(Code code) {
        if (field != null) {
            return;
        }
        TextField typed = new TextField(code.name());
        typed.setId("codebook-rename");
        typed.setAccessibleText(workspace.text("ui.action.rename-code"));
        typed.getStyleClass().add("mk-inline");
        HBox.setHgrow(typed, Priority.ALWAYS);
        typed.addEventHandler(KeyEvent.ANY, event -> {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
                switch (event.getCode()) {
                    case ENTER -> finish(code, typed.getText());
                    case ESCAPE -> finish(code, code.name());
                    default -> {
                        // All other keys belong to the field.
                    }
                }
            }
            // The tree behind must not move on what is typed here.
            event.consume();
        });
        typed.focusedProperty().addListener((property, had, has) -> {
            if (had && !has && field == typed) {
                finish(code, typed.getText());
            }
        });
        field = typed;
        row.getChildren().setAll(swatch, typed);
        typed.requestFocus();
        typed.selectAll();
    }

    private void finish(Code code, String typed) {
        boolean focused = field != null && field.isFocused();
        field = null;
        tree.renamed().set(null);
        if (focused) {
            tree.view().requestFocus();
        }
        String wanted = typed.strip();
        if (!wanted.isEmpty() && !wanted.equals(code.name())) {
            rename.accept(code.id(), wanted);
        }
    }

    /** A click applies the code to the selected text, if any is; selecting the row is the tree's own doing. */
    private void clicked(MouseEvent event) {
        CodeRow now = shown;
        boolean onRow = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()
                && !event.isShortcutDown() && !event.isShiftDown() && event.getX() >= row.getBoundsInParent().getMinX();
        if (now == null || !onRow || field != null) {
            return;
        }
        CodingTarget target = workspace.target().get();
        if (target == null || !target.hasSelection()) {
            return;
        }
        if (now.now().code().codable()) {
            target.apply(now.id());
        } else {
            target.say(workspace.text("ui.codebook.groups-only",
                    workspace.text("ui.codebook.quoted", now.now().code().name())));
        }
    }
}
