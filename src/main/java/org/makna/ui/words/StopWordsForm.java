package org.makna.ui.words;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.study.StudyWords;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** The stop words of the study as a text that can be changed, beside those that come with the program. */
final class StopWordsForm {

    private static final double WIDTH = 520;

    private final Workspace workspace;

    StopWordsForm(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Reads the words and shows the form. */
    void show() {
        StudyWords words = workspace.study().words();
        workspace.read(() -> new String[]{String.join("\n", words.ownStopWords()),
                String.join(" ", words.standardStopWords())},
                read -> FrontWindow.find().ifPresent(window -> show(window, words, read[0], read[1])));
    }

    private void show(Window owner, StudyWords words, String own, String standard) {
        TextArea field = area("stop-words-own", own, 10);
        TextArea given = area("stop-words-standard", standard, 6);
        given.setEditable(false);
        Label how = UserText.paragraph(workspace.text("ui.words.stop-how"), WIDTH);
        how.getStyleClass().add("mk-mute");
        VBox content = new VBox(10, how, FormDialog.named(workspace.text("ui.words.stop-own"), field),
                FormDialog.named(workspace.text("ui.words.stop-standard"), given));
        VBox.setVgrow(content, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner,
                workspace.text("ui.words.stop-title"), content, field, workspace.text("ui.words.stop-save"))
                .wide(WIDTH).guard(() -> !field.getText().strip().equals(own.strip()));
        form.show(() -> words.setStopWords(field.getText()), done -> {
        });
    }

    private static TextArea area(String id, String text, int rows) {
        TextArea area = new TextArea(text);
        area.setId(id);
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        return area;
    }
}
