package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.study.CharsetEdits;
import org.makna.study.CharsetPlan;
import org.makna.study.Importing;
import org.makna.ui.common.Choices;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks in which character set the original of a document is read again, and shows at once how it reads. */
final class CharsetForm {

    private final Workspace workspace;
    private final Document document;
    private final ComboBox<String> charset;
    private final NewTextPane pane;
    private @Nullable FormDialog form;
    private @Nullable CharsetPlan plan;

    /** @param now name of the character set that it was read in */
    CharsetForm(Workspace workspace, Document document, String now) {
        this.workspace = workspace;
        this.document = document;
        List<String> names = new ArrayList<>(Importing.charsets());
        if (!names.contains(now)) {
            names.addFirst(now);
        }
        charset = Choices.box("charset-set", workspace.text("ui.import.charset"), names, one -> one, now);
        charset.setMaxWidth(Double.MAX_VALUE);
        charset.valueProperty().addListener((property, before, chosen) -> look(chosen));
        pane = new NewTextPane(workspace, "charset", workspace.text("ui.charset.anyway"), this::ready);
    }

    void show(Window owner) {
        VBox content = new VBox(10, FormDialog.named(workspace.text("ui.import.charset"), charset), pane.node());
        FormDialog asking = new FormDialog(workspace, owner, workspace.text("ui.charset.title", document.name()),
                content, charset, workspace.text("ui.charset.act")).wide(NewTextPane.WIDTH);
        form = asking;
        look(charset.getValue());
        asking.show(() -> edits().make(java.util.Objects.requireNonNull(plan), pane.kept()), done -> {
        });
    }

    private CharsetEdits edits() {
        return workspace.study().documentEdits().charsets();
    }

    private void look(String wanted) {
        plan = null;
        ready();
        workspace.tasks().read(progress -> edits().plan(document.id(), wanted), read -> {
            if (wanted.equals(charset.getValue())) {
                plan = read;
                pane.show(read.correction(), words(read), read.isCorrected());
                ready();
            }
        }, thrown -> {
            if (!wanted.equals(charset.getValue())) {
                return;
            }
            if (thrown instanceof MaknaException known) {
                pane.fail(workspace.messages().text(known.message()));
            } else {
                workspace.failed(thrown);
            }
        });
    }

    private String words(CharsetPlan read) {
        if (read.isEmpty()) {
            return workspace.text("ui.charset.same");
        }
        StringJoiner words = new StringJoiner(" ");
        words.add(workspace.text("ui.charset.changes", read.correction().patch().replacements().size()));
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
}
