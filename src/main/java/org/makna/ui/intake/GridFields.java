package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.makna.model.GridForm;
import org.makna.model.GridSeen;
import org.makna.ui.common.Choices;
import org.makna.ui.workspace.Workspace;

/** How the file of a survey is read as a grid: shown as it was read, to be changed. */
final class GridFields {

    private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
    private static final List<String> QUOTES = List.of("\"", "'", GridForm.NO_QUOTE);
    private static final List<String> DECIMALS = List.of("", GridForm.POINT, GridForm.COMMA);
    private static final double WIDE = 300;
    private static final double NARROW = 130;

    private final Workspace workspace;
    private final GridSeen seen;
    private final GridForm said;
    private final Changed changed;

    /** Takes another way to read the file. */
    interface Changed {

        /**
         * @param form what is said now
         * @param id   of the control that said it
         */
        void to(GridForm form, String id);
    }

    GridFields(Workspace workspace, GridSeen seen, GridForm said, Changed changed) {
        this.workspace = workspace;
        this.seen = seen;
        this.said = said;
        this.changed = changed;
    }

    /** Whether it can be chosen which sheet is read. */
    boolean hasSheets() {
        return seen.sheets().size() > 1;
    }

    /** Whether the file is text, in which marks stand between the cells. */
    boolean isDelimited() {
        return !seen.form().delimiter().isEmpty();
    }

    /** How the file was read, in a few words. */
    String summary() {
        String names = workspace.text("ui.import.form-names", seen.form().header());
        return isDelimited()
                ? names + " · " + workspace.text("ui.import.form-between", delimiter(seen.form().delimiter()))
                : names;
    }

    Node sheets() {
        ComboBox<String> box = choice("import-sheet", "ui.import.sheet", seen.sheets(), name -> name,
                seen.form().sheet(), said::withSheet);
        box.setPrefWidth(WIDE);
        return box;
    }

    Node delimiters() {
        ComboBox<String> between = choice("import-cells-between", "ui.import.cells-between",
                with(DELIMITERS, seen.form().delimiter()), this::delimiter, seen.form().delimiter(),
                said::withDelimiter);
        ComboBox<String> around = choice("import-cells-around", "ui.import.cells-around",
                with(QUOTES, seen.form().quote()), this::quote, seen.form().quote(), said::withQuote);
        return row(between, beside("ui.import.cells-around", around), around);
    }

    Node header() {
        TextField row = new TextField(Integer.toString(seen.form().header()));
        row.setId("import-header-row");
        row.getStyleClass().add("mk-field");
        row.setPrefWidth(NARROW);
        row.setAccessibleText(workspace.text("ui.import.header-row-help"));
        Runnable apply = () -> {
            String typed = row.getText().strip();
            if (typed.matches("[1-9]\\d{0,6}") && Integer.parseInt(typed) != seen.form().header()) {
                changed.to(said.withHeader(Integer.parseInt(typed)), row.getId());
            } else {
                row.setText(Integer.toString(seen.form().header()));
            }
        };
        row.setOnAction(event -> apply.run());
        row.focusedProperty().addListener((property, before, now) -> {
            // A field that was taken away has nothing to say any more.
            if (!now && row.getScene() != null) {
                apply.run();
            }
        });
        ComboBox<String> decimal = choice("import-decimal", "ui.import.decimal", DECIMALS, this::decimal,
                said.decimal(), said::withDecimal);
        return row(row, beside("ui.import.decimal", decimal), decimal);
    }

    private ComboBox<String> choice(String id, String name, List<String> all, Function<String, String> words,
            String chosen, Function<String, GridForm> with) {
        ComboBox<String> box = Choices.box(id, workspace.text(name), all, words, chosen);
        box.setPrefWidth(NARROW);
        box.valueProperty().addListener((property, before, now) -> changed.to(with.apply(now), id));
        return box;
    }

    private static List<String> with(List<String> usual, String other) {
        List<String> all = new ArrayList<>(usual);
        if (!all.contains(other)) {
            all.add(other);
        }
        return all;
    }

    private Label beside(String key, Node field) {
        Label label = new Label(workspace.text(key));
        label.getStyleClass().add("mk-mute");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        return label;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String delimiter(String sign) {
        return switch (sign) {
            case "," -> workspace.text("ui.import.sign-comma");
            case ";" -> workspace.text("ui.import.sign-semicolon");
            case "\t" -> workspace.text("ui.import.sign-tab");
            default -> sign;
        };
    }

    private String quote(String sign) {
        return sign.equals(GridForm.NO_QUOTE) ? workspace.text("ui.import.sign-none") : sign;
    }

    private String decimal(String sign) {
        return switch (sign) {
            case GridForm.POINT -> workspace.text("ui.import.decimal-point");
            case GridForm.COMMA -> workspace.text("ui.import.decimal-comma");
            default -> workspace.text("ui.import.decimal-found");
        };
    }
}
