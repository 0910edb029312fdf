package org.makna.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.makna.model.HitSpan;
import org.makna.model.TextUnit;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The line above the hits that codes them: which hits, what around them, and then the code. Later it says what was done. */
final class CodingBar {

    private final Workspace workspace;
    private final Runnable choosing;
    private final Runnable left;
    private final HBox node = new HBox();
    private final CheckBox uncovered = new CheckBox();
    private HitSpan span = HitSpan.of(TextUnit.MATCH);
    private boolean all;
    private boolean asking;

    /**
     * Creates it.
     *
     * @param choosing lets a code be chosen
     * @param left     gives the focus back
     */
    CodingBar(Workspace workspace, Runnable choosing, Runnable left) {
        this.workspace = workspace;
        this.choosing = choosing;
        this.left = left;
        uncovered.setId("hits-code-uncovered");
        uncovered.setText(workspace.text("ui.find.code.uncovered"));
        uncovered.setTooltip(new Tooltip(workspace.text("ui.find.code.uncovered-tip")));
        node.setId("hits-coding");
        node.getStyleClass().add("mk-bar");
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                hide();
                left.run();
            }
        });
        hide();
    }

    Node node() {
        return node;
    }

    /** Whether all hits are to be coded rather than those selected. */
    boolean all() {
        return all;
    }

    /** Whether it asks what to code, rather than saying what was done. */
    boolean isAsking() {
        return asking;
    }

    /** What is to be coded around each hit. */
    HitSpan span() {
        return span;
    }

    /** Whether places inside text that carries the code already are left out. */
    boolean uncovered() {
        return uncovered.isSelected();
    }

    /** Asks what to code. */
    void ask(int selected, int hits) {
        all = selected <= 1;
        ToggleGroup which = new ToggleGroup();
        RadioButton some = new RadioButton(workspace.text("ui.find.code.selected", selected));
        some.setId("hits-code-selected");
        some.setToggleGroup(which);
        some.setDisable(selected == 0);
        some.setTooltip(new Tooltip(workspace.text("ui.find.code.selected-tip", workspace.study().coder())));
        RadioButton every = new RadioButton(workspace.text("ui.find.code.all", hits));
        every.setId("hits-code-all");
        every.setToggleGroup(which);
        every.setTooltip(new Tooltip(workspace.text("ui.find.code.all-tip")));
        which.selectToggle(all ? every : some);
        which.selectedToggleProperty().addListener((property, before, now) -> all = now == every);
        SpanChoice what = new SpanChoice(workspace, "hits-code-unit", span);
        what.span().subscribe(now -> span = now);
        Button code = new Button(workspace.text("ui.find.code.choose"));
        code.setId("hits-code-choose");
        code.setOnAction(event -> choosing.run());
        FlowPane parts = new FlowPane(12, 6, some, every, what.node(), uncovered, code);
        parts.setRowValignment(javafx.geometry.VPos.CENTER);
        HBox.setHgrow(parts, Priority.ALWAYS);
        show(parts);
        asking = true;
        code.requestFocus();
    }

    /** Says what was done, with a way back. */
    void tell(String sentence, boolean canUndo) {
        Label text = UserText.label(sentence);
        text.setId("hits-coded");
        text.setMinWidth(0);
        text.setTooltip(new Tooltip(sentence));
        HBox parts = new HBox(10, text);
        parts.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        if (canUndo) {
            Button undo = new Button(workspace.text(Action.UNDO.textKey()));
            undo.setId("hits-undo");
            undo.getStyleClass().add("mk-link");
            undo.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            undo.setOnAction(event -> {
                hide();
                left.run();
                workspace.actions().run(Action.UNDO);
            });
            parts.getChildren().add(undo);
        }
        HBox.setHgrow(parts, Priority.ALWAYS);
        show(parts);
    }

    void hide() {
        asking = false;
        node.setVisible(false);
        node.setManaged(false);
        node.getChildren().clear();
    }

    private void show(Node parts) {
        asking = false;
        Button close = new Button(null, Icon.CLOSE.node());
        close.setId("hits-coding-close");
        close.getStyleClass().add("mk-icon-button");
        close.setAccessibleText(workspace.text("ui.find.code.close"));
        close.setTooltip(new Tooltip(workspace.text("ui.find.code.close")));
        close.setOnAction(event -> {
            hide();
            left.run();
        });
        node.getChildren().setAll(parts, close);
        node.setVisible(true);
        node.setManaged(true);
    }
}
