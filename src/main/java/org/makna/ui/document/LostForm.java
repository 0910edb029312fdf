package org.makna.ui.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Code;
import org.makna.model.Document;
import org.makna.model.TextRange;
import org.makna.study.Correction;
import org.makna.study.Lost;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks what becomes of the codings, annotations and parts of cases whose text a correction takes away. */
final class LostForm {

    private static final double WIDTH = 400;
    private static final double HIGHEST = 320;
    private static final int LONGEST = 60;
    private static final String UNKNOWN = "#888888";

    private final Workspace workspace;
    private final Correction plan;
    private final Map<Lost, CheckBox> boxes = new LinkedHashMap<>();

    LostForm(Workspace workspace, Correction plan) {
        this.workspace = workspace;
        this.plan = plan;
    }

    /**
     * Asks, and makes the correction as it is decided.
     *
     * @param made told afterwards; not told when the user goes back to the text
     */
    void show(Window owner, Consumer<Document> made) {
        VBox rows = new VBox(6);
        rows.setPadding(new Insets(2, 6, 2, 2));
        plan.lost().forEach(one -> rows.getChildren().add(row(one)));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setId("lost-list");
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        VBox content = new VBox(12, UserText.paragraph(workspace.text("ui.lost.text"), WIDTH), scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner, workspace.text("ui.lost.title", plan.lost().size()), content,
                boxes.values().iterator().next(), workspace.text("ui.lost.act"));
        // A box would take Enter as a tick; here Space ticks, and Enter corrects.
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        form.show(() -> workspace.study().textCorrections().make(plan, kept()), made);
    }

    private Set<Lost> kept() {
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
        Label title = UserText.paragraph(name, WIDTH - 60);
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

    private static Label small(String words) {
        Label label = UserText.paragraph(words, WIDTH - 60);
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
