package org.makna.ui.document;

import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Document;
import org.makna.study.Correction;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.LostRows;
import org.makna.ui.workspace.Workspace;

/** Asks what becomes of the codings, annotations and parts of cases whose text a correction takes away. */
final class LostForm {

    private static final double WIDTH = 400;
    private static final double HIGHEST = 320;

    private final Workspace workspace;
    private final Correction plan;
    private final LostRows rows;

    LostForm(Workspace workspace, Correction plan) {
        this.workspace = workspace;
        this.plan = plan;
        this.rows = new LostRows(workspace, plan, WIDTH);
    }

    /**
     * Asks, and makes the correction as it is decided.
     *
     * @param made told afterwards; not told when the user goes back to the text
     */
    void show(Window owner, Consumer<Document> made) {
        ScrollPane scroll = new ScrollPane(rows.node());
        scroll.setId("lost-list");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        VBox content = new VBox(12, UserText.paragraph(workspace.text("ui.lost.text"), WIDTH), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner, workspace.text("ui.lost.title", plan.lost().size()), content,
                rows.first(), workspace.text("ui.lost.act"));
        // A box would take Enter as a tick; here Space ticks, and Enter corrects.
        rows.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        form.show(() -> workspace.study().textCorrections().make(plan, rows.kept()), made);
    }
}
