package org.makna.ui.workspace;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.makna.model.Code;
import org.makna.model.TextRange;
import org.makna.study.Correction;
import org.makna.study.Lost;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;

/**
 * The codings, annotations and parts of cases that lose their text, each with a box to keep it on other words. A box that is ticked
 * keeps it; Space ticks.
 */
public final class LostRows {

    private static final int LONGEST = 60;
    private static final String UNKNOWN = "#888888";

    private final Workspace workspace;
    private final Correction plan;
    private final double width;
    private final VBox list = new VBox(6);
    private final Map<Lost, CheckBox> boxes = new LinkedHashMap<>();

    /**
     * Creates them.
     *
     * @param width that the words may take
     */
    public LostRows(Workspace workspace, Correction plan, double width) {
        this.workspace = workspace;
        this.plan = plan;
        this.width = width;
        list.setPadding(new Insets(2, 6, 2, 2));
        plan.lost().forEach(one -> list.getChildren().add(row(one)));
    }

    /** The rows, at least one. */
    public Node node() {
        return list;
    }

    /** Takes the focus first. */
    public Node first() {
        return boxes.values().iterator().next();
    }

    /** What stays, on other words. */
    public Set<Lost> kept() {
        return boxes.entrySet().stream().filter(each -> each.getValue().isSelected()).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Node row(Lost one) {
        String name = name(one);
        Optional<TextRange> refuge = plan.refuge(one);
        String was = quoted(one.range().cut(plan.patch().before()));
        String place = refuge.map(range -> workspace.text("ui.lost.stays", was, quoted(range.cut(plan.text()))))
                .orElseGet(() -> workspace.text("ui.lost.nowhere", was));
        CheckBox box = new CheckBox();
        box.setId("lost-" + boxes.size());
        box.setSelected(refuge.isPresent() && plan.isReplaced(one));
        box.setDisable(refuge.isEmpty());
        box.setAccessibleText(workspace.text("ui.lost.keep", name) + ". " + place);
        boxes.put(one, box);
        Label title = UserText.paragraph(name, width - 60);
        title.getStyleClass().add("mk-strong");
        VBox words = new VBox(1, title, small(place));
        String note = note(one);
        if (!note.isEmpty()) {
            words.getChildren().add(small(note));
        }
        HBox row = new HBox(8, box, sign(one), words);
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setMargin(row.getChildren().get(1), new Insets(4, 0, 0, 0));
        row.setOnMouseClicked(event -> {
            if (!box.isDisabled()) {
                box.setSelected(!box.isSelected());
            }
        });
        return row;
    }

    private Node sign(Lost one) {
        return switch (one) {
            case Lost.OfCoding coding -> new Swatch(workspace.now().get().code(coding.coding().codeId())
                    .map(Code::colour).orElse(UNKNOWN));
            case Lost.OfAnnotation annotation -> Icon.ANNOTATION.node();
            case Lost.OfCase part -> Icon.CASES.node();
        };
    }

    private String name(Lost one) {
        return switch (one) {
            case Lost.OfCoding coding -> coding.code() + " · " + coding.coder();
            case Lost.OfAnnotation annotation -> workspace.text("ui.lost.annotation", annotation.coder());
            case Lost.OfCase part -> workspace.text("ui.lost.case", part.name());
        };
    }

    private static String note(Lost one) {
        return switch (one) {
            case Lost.OfCoding coding -> coding.coding().comment().strip();
            case Lost.OfAnnotation annotation -> annotation.annotation().text();
            case Lost.OfCase part -> "";
        };
    }

    private Label small(String words) {
        Label label = UserText.paragraph(words, width - 60);
        label.getStyleClass().addAll("mk-mute", "mk-small");
        return label;
    }

    private static String quoted(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
