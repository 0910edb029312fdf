package org.makna.ui.picker;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.ui.common.UserText;

/** The rule of the highlighted code: what it means, when to apply it and when not. */
final class RuleFoot extends VBox {

    /** So much of each is shown, in characters; all of it stands in the codebook. */
    private static final int MOST = 150;

    private final Messages messages;
    private final double width;

    RuleFoot(Messages messages, double width) {
        this.messages = messages;
        this.width = width;
        getStyleClass().add("mk-picker-foot");
        setId("picker-rule");
        clear();
    }

    /** Shows the rule of a code; nothing when it has none. */
    void show(Code code) {
        GridPane rules = new GridPane();
        rules.getStyleClass().add("mk-picker-rules");
        add(rules, messages.text("ui.picker.include"), code.include());
        add(rules, messages.text("ui.picker.exclude"), code.exclude());
        getChildren().clear();
        if (!code.definition().isBlank()) {
            getChildren().add(paragraph(code.definition(), width));
        }
        if (!rules.getChildren().isEmpty()) {
            getChildren().add(rules);
        }
        appear();
    }

    /** Shows a hint. */
    void tell(String hint) {
        getChildren().setAll(UserText.paragraph(hint, width));
        appear();
    }

    /** Shows nothing. */
    void clear() {
        getChildren().clear();
        appear();
    }

    private void appear() {
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void add(GridPane rules, String head, String text) {
        if (text.isBlank()) {
            return;
        }
        Label name = new Label(head);
        name.getStyleClass().add("mk-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        rules.addRow(rules.getRowCount(), name, paragraph(text, width - 70));
    }

    private static Label paragraph(String text, double width) {
        String line = UserText.oneLine(text.strip());
        boolean cut = line.codePointCount(0, line.length()) > MOST;
        return UserText.paragraph(cut ? line.substring(0, line.offsetByCodePoints(0, MOST)).strip() + "…" : line,
                width);
    }
}
