package org.makna.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Attribute;
import org.makna.model.MaknaException;
import org.makna.model.Table;
import org.makna.study.Tabulation;
import org.makna.study.WorkbookOptions;
import org.makna.ui.common.Choice;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** Asks what the workbook is to count before it is saved; Enter saves. */
final class WorkbookForm {

    private static final double WIDTH = 480;
    /** Room for three lines. */
    private static final double FAULT_HEIGHT = 52;
    private static final String USUAL = "";

    private final Workspace workspace;
    private final Consumer<WorkbookOptions> save;
    private final Choice attributes;
    private final Choice units;
    private final Choice bases;
    private final Choice rollUps;
    private final TextField filter = new TextField();
    private final CheckBox numbered;
    private final Label fault = new Label();
    private String attribute;
    private String unit;
    private String base;
    private String rollUp;

    /**
     * Creates it for one showing.
     *
     * @param last what was chosen last
     * @param save saves the workbook by options that can be counted
     */
    WorkbookForm(Workspace workspace, WorkbookOptions last, Consumer<WorkbookOptions> save) {
        this.workspace = workspace;
        this.save = save;
        attribute = last.attribute();
        unit = last.unit();
        base = last.base();
        rollUp = last.rollUp();
        attributes = new Choice("workbook-attribute", workspace.text("ui.workbook.attribute"),
                value -> attribute = value);
        units = new Choice("workbook-unit", workspace.text("ui.workbook.unit"), value -> {
            unit = value;
            showBases();
        });
        bases = new Choice("workbook-base", workspace.text("ui.workbook.base"), value -> base = value);
        rollUps = new Choice("workbook-rollup", workspace.text("ui.tables.sub-codes"), value -> rollUp = value);
        numbered = new CheckBox(workspace.text("ui.workbook.numbered"));
        numbered.setId("workbook-numbered");
        numbered.setSelected(last.pseudonymiseCoders());
        filter.setText(last.where());
    }

    /** Reads the attributes behind the window and shows the form. */
    void show() {
        workspace.read(() -> workspace.study().corpus().attributes(),
                found -> FrontWindow.find().ifPresent(window -> show(window, found)));
    }

    private void show(Window owner, List<Attribute> found) {
        fill(found);
        Button go = new Button(workspace.text("ui.workbook.save"));
        go.setId("workbook-save");
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text("ui.workbook.title"), content(), go);
        go.setOnAction(event -> check(sheet));
        if (go.getScene().lookup("#sheet-close") instanceof Button close) {
            // Enter saves; Escape closes anyhow.
            close.setDefaultButton(false);
        }
        go.setDefaultButton(true);
        // A tick box and a closed list keep Enter for themselves otherwise.
        sheet.onKey(event -> {
            boolean kept = go.getScene().getFocusOwner() instanceof Button
                    || List.of(attributes, units, bases, rollUps).stream().anyMatch(Choice::isOpen);
            if (event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ENTER && !kept) {
                event.consume();
                check(sheet);
            }
        });
        sheet.show();
        go.requestFocus();
    }

    private Node content() {
        Label label = new Label(workspace.text("ui.tables.filter"));
        label.setLabelFor(filter);
        filter.setId("workbook-filter");
        filter.setAccessibleText(workspace.text("ui.tables.filter"));
        filter.setPromptText(workspace.text("ui.tables.filter-prompt"));
        filter.setTooltip(new Tooltip(workspace.text("ui.tables.filter-help")));
        filter.getStyleClass().add("mk-field");
        fault.setId("workbook-fault");
        fault.setWrapText(true);
        fault.getStyleClass().addAll("mk-error", "mk-small");
        fault.setMinHeight(FAULT_HEIGHT);
        fault.setMaxHeight(FAULT_HEIGHT);
        fault.setAlignment(Pos.TOP_LEFT);
        filter.textProperty().addListener((property, before, now) -> fault.setText(""));
        VBox content = new VBox(8, attributes, units, bases, rollUps, label, filter, fault, numbered);
        content.setPrefWidth(WIDTH);
        return content;
    }

    private void fill(List<Attribute> found) {
        List<Choice.Option> named = new ArrayList<>();
        named.add(new Choice.Option(USUAL, workspace.text("ui.workbook.attribute.usual")));
        found.stream().filter(one -> !one.ofDocuments()).forEach(one -> named.add(
                new Choice.Option(one.name(), workspace.text("ui.frequencies.of-cases", one.name()))));
        // An attribute of documents that is called as one of cases is not to be reached by its name.
        found.stream().filter(Attribute::ofDocuments)
                .filter(one -> named.stream().noneMatch(other -> other.value().equals(one.name())))
                .forEach(one -> named.add(
                        new Choice.Option(one.name(), workspace.text("ui.frequencies.of-documents", one.name()))));
        attribute = show(attributes, named, attribute);
        List<Choice.Option> counted = new ArrayList<>();
        counted.add(new Choice.Option(USUAL, workspace.text("ui.workbook.unit.usual")));
        Arrays.stream(Table.Unit.values()).filter(one -> Tabulation.bases(one).contains(Table.Base.ROW))
                .forEach(one -> counted.add(
                        new Choice.Option(one.word(), workspace.text("ui.tables.unit." + one.word()))));
        unit = show(units, counted, unit);
        showBases();
        rollUp = show(rollUps, List.of(new Choice.Option("none", workspace.text("ui.tables.sub-codes.none")),
                new Choice.Option("children", workspace.text("ui.tables.sub-codes.children")),
                new Choice.Option("all", workspace.text("ui.tables.sub-codes.all"))), rollUp);
    }

    private void showBases() {
        Table.Unit counted = Arrays.stream(Table.Unit.values()).filter(one -> one.word().equals(unit)).findFirst()
                .orElse(Table.Unit.CODINGS);
        base = show(bases, Tabulation.bases(counted).stream()
                .map(one -> new Choice.Option(one.word(), workspace.text("ui.tables.base." + one.word()))).toList(),
                base);
    }

    /** Shows the options; what is chosen is the first where that of before is none of them. */
    private static String show(Choice choice, List<Choice.Option> options, String chosen) {
        Choice.Option now = options.stream().filter(one -> one.value().equals(chosen)).findFirst()
                .orElse(options.getFirst());
        choice.show(options, now);
        return now.value();
    }

    private void check(Sheet sheet) {
        WorkbookOptions options = new WorkbookOptions(attribute, unit, base, rollUp, filter.getText().strip(),
                numbered.isSelected());
        workspace.tasks().read(progress -> {
            workspace.study().output().requireCountable(options);
            return options;
        }, good -> {
            sheet.close();
            save.accept(good);
        }, this::failed);
    }

    /** What is wrong with the filter is told beside it; anything else is a problem of the study. */
    private void failed(Throwable thrown) {
        Throwable cause = thrown instanceof CompletionException
                ? Objects.requireNonNullElse(thrown.getCause(), thrown)
                : thrown;
        if (cause instanceof MaknaException known) {
            fault.setText(workspace.messages().text(known.message()));
            fault.setTooltip(new Tooltip(fault.getText()));
            filter.requestFocus();
        } else {
            workspace.failed(thrown);
        }
    }
}
