package org.makna.ui.workspace;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.ReplacedName;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.UserText;

/** Shows which names were replaced how often in which document, and takes that out as a file. */
public final class ReplacedReport {

    private final Workspace workspace;

    public ReplacedReport(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Shows it over the window in front. */
    public void show(List<ReplacedName> lines) {
        ListView<ReplacedName> list = new ListView<>();
        list.setId("replaced-list");
        list.setAccessibleText(workspace.text("ui.pseudonyms.report"));
        list.getItems().setAll(lines);
        list.setCellFactory(view -> new LineCell());
        list.setPrefSize(560, Math.clamp(28L * lines.size() + 24, 120, 420));
        Button export = new Button(workspace.text("ui.report.export"));
        export.setId("replaced-export");
        export.setOnAction(event -> export(lines));
        FrontWindow.find().ifPresent(window -> new Sheet(window, workspace.services(),
                workspace.text("ui.pseudonyms.report"), list, export).show());
    }

    private void export(List<ReplacedName> lines) {
        String title = workspace.text("ui.pseudonyms.report");
        workspace.services().files().save(title, workspace.text("ui.report.files"), List.of("*.xlsx", "*.csv"),
                title + ".xlsx").ifPresent(file -> workspace.tasks().start(title, progress -> {
                    workspace.study().output().replacedTo(lines, file);
                    return file;
                }, done -> workspace.services().prompts().tell(title, workspace.text("ui.exported", done.toString())),
                        thrown -> {
                            if (thrown instanceof MaknaException known) {
                                workspace.services().prompts().tell(title, workspace.messages().text(known.message()));
                            } else {
                                workspace.failed(thrown);
                            }
                        }));
    }

    private final class LineCell extends ListCell<ReplacedName> {

        @Override
        protected void updateItem(@Nullable ReplacedName line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                return;
            }
            String words = line.name().name() + " → " + line.name().replacement();
            Label names = UserText.label(words);
            Label place = UserText.label(line.document());
            place.getStyleClass().add("mk-mute");
            place.setMinWidth(0);
            Label count = new Label(workspace.text("ui.who.count", line.count()));
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            setGraphic(new HBox(10, names, place, space, count));
            setAccessibleText(words + ", " + line.document() + ", " + count.getText());
        }
    }
}
