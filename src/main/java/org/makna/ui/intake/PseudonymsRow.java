package org.makna.ui.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.makna.model.MaknaException;
import org.makna.model.Pseudonym;
import org.makna.study.PseudonymList;
import org.makna.study.PseudonymsAtImport;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Lets names come in as pseudonyms: a tick that asks for the list of names. */
final class PseudonymsRow {

    private final Workspace workspace;
    private final ImportPlan plan;
    private final Consumer<String> complain;
    private final CheckBox box = new CheckBox();
    private final Label list = UserText.label("");

    /** @param complain told what is wrong with a list; empty when nothing is */
    PseudonymsRow(Workspace workspace, ImportPlan plan, Consumer<String> complain) {
        this.workspace = workspace;
        this.plan = plan;
        this.complain = complain;
        box.setId("import-pseudonyms");
        box.setText(workspace.text("ui.import.pseudonyms"));
        box.setOnAction(event -> ticked());
        list.setId("import-pseudonyms-list");
        list.getStyleClass().add("mk-mute");
        list.setMinWidth(0);
    }

    Node node() {
        HBox row = new HBox(8, box, list);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void ticked() {
        boolean wanted = box.isSelected();
        take(List.of(), "");
        if (wanted) {
            workspace.services().files().open(workspace.text("ui.pseudonyms.open"),
                    workspace.text("ui.pseudonyms.files"), List.of("*.csv", "*.xlsx")).ifPresent(this::read);
        }
    }

    private void read(Path file) {
        workspace.tasks().read(progress -> checked(PseudonymList.read(file)),
                names -> take(names, workspace.text("ui.import.pseudonyms-list", String.valueOf(file.getFileName()),
                        names.size())),
                thrown -> {
                    if (thrown instanceof MaknaException known) {
                        complain.accept(workspace.messages().text(known.message()));
                    } else {
                        workspace.failed(thrown);
                    }
                });
    }

    /** Refuses a list in which a name comes twice before it is needed. */
    private static List<Pseudonym> checked(List<Pseudonym> names) {
        new PseudonymsAtImport(names);
        return names;
    }

    private void take(List<Pseudonym> names, String words) {
        plan.setPseudonyms(names);
        box.setSelected(!names.isEmpty());
        list.setText(words);
        complain.accept("");
    }
}
