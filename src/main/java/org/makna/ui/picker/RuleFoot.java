package org.makna.ui.picker;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;

/**
 * The rule of the highlighted code: what it means, when to apply it and when not; in short, or whole with an example.
 */
final class RuleFoot extends VBox {

    /** In short each part has two lines; more characters than this may not fit into them. */
    private static final int SHORT = 80;
    private static final double TWO_LINES = 35;
    private static final double HEAD = 78;
    private static final double SCROLL_BAR = 14;

    private final Messages messages;
    private final double width;
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Code shown;
    private boolean whole;

    RuleFoot(Messages messages, double width) {
        this.messages = messages;
        this.width = width;
        getStyleClass().add("mk-picker-foot");
        setId("picker-rule");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        clear();
    }

    /** Shows the rule of a code; nothing when it has none. */
    void show(Code code) {
        shown = code;
        getChildren().clear();
        if (whole) {
            VBox rule = rule(code, width - SCROLL_BAR);
            if (!rule.getChildren().isEmpty()) {
                scroll.setContent(rule);
                scroll.setVvalue(0);
                getChildren().add(scroll);
            }
        } else {
            getChildren().setAll(rule(code, width).getChildren());
        }
        appear();
    }

    /** Whether the rule says more than is shown in short. */
    boolean hasMore() {
        Code code = shown;
        return code != null && (!code.example().isBlank() || isLong(code.definition()) || isLong(code.include())
                || isLong(code.exclude()));
    }

    boolean isWhole() {
        return whole;
    }

    /**
     * Shows the rule whole, or in short again.
     *
     * @param height room for the whole rule, pixels
     */
    void setWhole(boolean wanted, double height) {
        whole = wanted;
        scroll.setPrefHeight(height);
        scroll.setMaxHeight(height);
        if (shown != null) {
            show(shown);
        }
    }

    /** Scrolls the whole rule by about a line. */
    void scroll(boolean down) {
        if (scroll.getContent() instanceof Region content) {
            double most = Math.max(1, content.getHeight() - scroll.getViewportBounds().getHeight());
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + (down ? 36 : -36) / most, 0, 1));
        }
    }

    /** Shows a hint. */
    void tell(String hint) {
        shown = null;
        getChildren().setAll(UserText.paragraph(hint, width));
        appear();
    }

    /** Shows nothing. */
    void clear() {
        shown = null;
        getChildren().clear();
        appear();
    }

    private VBox rule(Code code, double room) {
        VBox rule = new VBox(4);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        GridPane parts = new GridPane();
        parts.getStyleClass().add("mk-picker-rules");
        add(parts, messages.text("ui.picker.include"), code.include(), room);
        add(parts, messages.text("ui.picker.exclude"), code.exclude(), room);
        if (whole) {
            add(parts, messages.text("ui.picker.example"), code.example(), room);
        }
        if (!code.definition().isBlank()) {
            rule.getChildren().add(paragraph(code.definition(), room));
        }
        if (!parts.getChildren().isEmpty()) {
            rule.getChildren().add(parts);
        }
        return rule;
    }

    private void appear() {
        setVisible(!getChildren().isEmpty());
        setManaged(!getChildren().isEmpty());
    }

    private void add(GridPane rules, String head, String text, double room) {
        if (text.isBlank()) {
            return;
        }
        Label name = new Label(head);
        name.getStyleClass().add("mk-strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(name, VPos.TOP);
        Node words = paragraph(text, room - HEAD);
        rules.addRow(rules.getRowCount(), name, words);
    }

    private Label paragraph(String text, double room) {
        if (whole) {
            return UserText.paragraph(text.strip(), room);
        }
        String line = UserText.oneLine(text.strip());
        if (isLong(line) && Scripts.hasRightToLeft(line)) {
            // Such text is broken into lines here, and the label would not cut it.
            return UserText.paragraph(line.substring(0, line.offsetByCodePoints(0, SHORT)).strip() + "…", room);
        }
        Label label = UserText.paragraph(line, room);
        label.setMinHeight(Region.USE_COMPUTED_SIZE);
        label.setMaxHeight(TWO_LINES);
        return label;
    }

    private static boolean isLong(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) > SHORT;
    }
}
