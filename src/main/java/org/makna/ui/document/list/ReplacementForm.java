package org.makna.ui.document.list;

import java.nio.file.Path;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.study.ImportPreview;
import org.makna.study.ReplacementEdits;
import org.makna.study.ReplacementPlan;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Shows what becomes of a document and of what lies on it when it gets the text of another file, and asks about what loses its words. */
final class ReplacementForm {

    private final Workspace workspace;
    private final Document document;
    private final Path path;
    private final NewTextPane pane;
    private final PasswordField password = new PasswordField();
    private final VBox asked;
    private @Nullable FormDialog form;
    private @Nullable ReplacementPlan plan;

    ReplacementForm(Workspace workspace, Document document, Path path) {
        this.workspace = workspace;
        this.document = document;
        this.path = path;
        pane = new NewTextPane(workspace, "replacement", workspace.text("ui.replacement.anyway"), this::ready);
        password.setId("replacement-password");
        password.setOnAction(event -> {
            look();
            event.consume();
        });
        asked = FormDialog.named(workspace.text("ui.import.password"), password);
        shown(asked, false);
    }

    void show(Window owner) {
        FormDialog asking = new FormDialog(workspace, owner,
                workspace.text("ui.replacement.title", document.name(), path.getFileName()),
                new VBox(10, asked, pane.node()), pane.node(), workspace.text("ui.replacement.act"))
                .wide(NewTextPane.WIDTH);
        form = asking;
        look();
        asking.show(() -> edits().make(java.util.Objects.requireNonNull(plan), pane.kept()), done -> {
        });
    }

    private ReplacementEdits edits() {
        return workspace.study().documentEdits().replacements();
    }

    private void look() {
        plan = null;
        pane.clear();
        ready();
        String opens = password.getText().isEmpty() ? null : password.getText();
        workspace.tasks().read(progress -> edits().plan(document.id(), path, opens), read -> {
            plan = read;
            shown(asked, false);
            pane.show(read.correction(), words(read), read.isCorrected());
            ready();
            java.util.Objects.requireNonNull(form).act().requestFocus();
        }, thrown -> {
            if (thrown instanceof MaknaException known) {
                pane.fail(workspace.messages().text(known.message()));
                if (ImportPreview.asksPassword(known.message())) {
                    shown(asked, true);
                    password.requestFocus();
                }
            } else {
                workspace.failed(thrown);
            }
        });
    }

    private String words(ReplacementPlan read) {
        if (read.isEmpty()) {
            return workspace.text("ui.replacement.same");
        }
        StringJoiner words = new StringJoiner(" ");
        words.add(workspace.text("ui.replacement.changes", read.correction().patch().replacements().size()));
        if (read.marks() > 0) {
            words.add(workspace.text("ui.charset.marks", read.marks(), read.reworded()));
        }
        return words.toString();
    }

    private void ready() {
        if (form != null) {
            form.act().setDisable(plan == null || !pane.isReady());
        }
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
