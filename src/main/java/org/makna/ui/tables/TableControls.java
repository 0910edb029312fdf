package org.makna.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.Table;
import org.makna.study.TableChoices;
import org.makna.study.TablePreset;
import org.makna.study.TableRequest;
import org.makna.study.Tabulation;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choice;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The panel that says what is counted: ready tables, rows, columns, unit, base, sub-codes, coder, collection, query, filter. */
final class TableControls extends ScrollPane {

    private static final Duration WHILE_TYPING = Duration.millis(250);
    private static final String NONE = "";

    private final Workspace workspace;
    private final TableModel model;
    private final MatrixWords words;
    private final ListView<Preset> presets = new ListView<>();
    private final Label presetsHead;
    private final Choice programs;
    private final Choice rows;
    private final Choice rowsWithin;
    private final Choice columns;
    private final Choice columnsWithin;
    private final Choice unit;
    private final NearChoice near;
    private final Choice base;
    private final Choice subCodes;
    private final Choice coders;
    private final Choice collections;
    private final Choice queries;
    private final TextField filter = new TextField();
    private final Paragraph fault = new Paragraph();
    private final PauseTransition typing = new PauseTransition(WHILE_TYPING);
    private boolean showing;

    /** A ready table. */
    private record Preset(String label, String rows, String columns) {}

    TableControls(Workspace workspace, TableModel model, MatrixWords words) {
        this.workspace = workspace;
        this.model = model;
        this.words = words;
        setId("tables-side");
        getStyleClass().add("mk-table-controls");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        rows = new Choice("tables-rows", workspace.text("ui.tables.axis"), value -> axes(value, null, null, null));
        rowsWithin = new Choice("tables-rows-within", workspace.text("ui.tables.within"),
                value -> axes(null, value, null, null));
        columns = new Choice("tables-columns", workspace.text("ui.tables.axis"),
                value -> axes(null, null, value, null));
        columnsWithin = new Choice("tables-columns-within", workspace.text("ui.tables.within"),
                value -> axes(null, null, null, value));
        unit = new Choice("tables-unit", workspace.text("ui.tables.unit"),
                value -> model.ask(request -> NearChoice.with(request, Table.Unit.valueOf(value))));
        near = new NearChoice(workspace, model);
        base = new Choice("tables-base", workspace.text("ui.tables.base"),
                value -> model.ask(request -> request.withBase(Table.Base.valueOf(value))));
        subCodes = new Choice("tables-sub-codes", workspace.text("ui.tables.sub-codes"),
                value -> model.ask(request -> request.withRollUp(value)));
        coders = new Choice("tables-coder", workspace.text("ui.tables.coder"), model::askFor);
        collections = new Choice("tables-collection", workspace.text("ui.tables.collection"), model::askWithin);
        queries = new Choice("tables-query", workspace.text("ui.tables.query"), model::askFound);
        programs = new Choice("tables-as", workspace.text("ui.tables.as"), this::countAs);
        presetsHead = head("ui.tables.presets");
        workspace.actions().on(Action.SAVE_TABLE, () -> new SavedTablesSheet(workspace, model).save());
        workspace.actions().on(Action.SAVED_TABLES, () -> new SavedTablesSheet(workspace, model).show());
        setContent(content());
        presets.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                model.ask(request -> request.withAxes(now.rows(), now.columns()));
            }
        });
        model.choices().addListener((property, before, now) -> show());
        model.request().addListener((property, before, now) -> show());
        model.coder().addListener((property, before, now) -> show());
        model.collection().addListener((property, before, now) -> show());
        model.query().addListener((property, before, now) -> show());
        model.fault().addListener((property, before, now) -> fault(now));
        fault("");
    }

    /** Takes the focus. */
    void focus() {
        (presets.isVisible() ? presets : filter).requestFocus();
    }

    private Node content() {
        presets.setId("tables-presets");
        presets.setAccessibleText(workspace.text("ui.tables.presets"));
        presets.setFixedCellSize(26);
        presets.setPrefHeight(26);
        presets.setCellFactory(list -> new PresetCell());
        presets.setMinHeight(Region.USE_PREF_SIZE);
        presets.setMaxHeight(Region.USE_PREF_SIZE);
        Button turn = new Button(null, Icon.EXCHANGE.node());
        turn.setId("tables-transpose");
        turn.getStyleClass().add("mk-icon-button");
        turn.setAccessibleText(workspace.text("ui.tables.transpose"));
        turn.setTooltip(new Tooltip(workspace.text("ui.tables.transpose")));
        turn.setOnAction(event -> model.ask(TableRequest::transposed));

        Label label = new Label(workspace.text("ui.tables.filter"));
        label.setLabelFor(filter);
        filter.setId("tables-filter");
        filter.getStyleClass().add("mk-field");
        filter.setPromptText(workspace.text("ui.tables.filter-prompt"));
        filter.setAccessibleText(workspace.text("ui.tables.filter"));
        typing.setOnFinished(event -> filtered());
        filter.textProperty().addListener((property, before, now) -> {
            if (!showing) {
                typing.playFromStart();
            }
        });
        filter.setOnAction(event -> filtered());
        Paragraph help = new Paragraph();
        help.show(workspace.text("ui.tables.filter-help"));
        help.setId("tables-filter-help-text");
        help.getStyleClass().addAll("mk-mute", "mk-small");
        ToggleButton helping = new ToggleButton(null, Icon.HELP.node());
        helping.setId("tables-filter-help");
        helping.getStyleClass().add("mk-icon-button");
        helping.setAccessibleText(workspace.text("ui.tables.filter-how"));
        helping.setTooltip(new Tooltip(workspace.text("ui.tables.filter-how")));
        help.visibleProperty().bind(helping.selectedProperty());
        help.managedProperty().bind(helping.selectedProperty());
        fault.setId("tables-fault");
        fault.getStyleClass().addAll("mk-error", "mk-small");
        VBox filtering = new VBox(4, row(label, helping), filter, help, fault);
        filtering.getStyleClass().add("mk-table-filter");

        VBox further = new VBox(6);
        for (Action action : List.of(Action.SAVE_TABLE, Action.SAVED_TABLES, Action.STATISTICS, Action.SIMILARITY)) {
            Button button = workspace.actions().button(action);
            button.setMaxWidth(Double.MAX_VALUE);
            further.getChildren().add(button);
        }
        VBox.setMargin(programs, new Insets(6, 0, 0, 0));
        VBox.setMargin(further, new Insets(14, 12, 8, 12));

        VBox content = new VBox(presetsHead, presets, programs, head("ui.tables.rows"), rows,
                rowsWithin,
                row(head("ui.tables.columns"), turn), columns, columnsWithin, head("ui.tables.counted"), unit, near,
                base,
                subCodes, coders, collections, queries, filtering, head("ui.tables.shown"),
                new TableLayoutControls(workspace, model), further);
        content.getStyleClass().add("mk-table-controls-body");
        return content;
    }

    private Label head(String key) {
        Label head = new Label(workspace.text(key));
        head.getStyleClass().addAll("mk-head", "mk-table-controls-head");
        return head;
    }

    private static HBox row(Label left, Node right) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(left, space, right);
        row.setAlignment(Pos.BOTTOM_LEFT);
        row.getStyleClass().add("mk-table-controls-row");
        return row;
    }

    private void filtered() {
        typing.stop();
        model.ask(request -> request.withWhere(filter.getText().strip()));
    }

    private void fault(String text) {
        fault.show(text);
        fault.setVisible(!text.isEmpty());
        fault.setManaged(!text.isEmpty());
    }

    /** Changes what is not null of rows and columns; an empty inner axis is none. */
    private void axes(@Nullable String row, @Nullable String rowWithin, @Nullable String column,
            @Nullable String columnWithin) {
        TableChoices found = model.choices().get();
        if (found != null) {
            model.ask(request -> request.withAxes(nested(found.parts(request.rows()), row, rowWithin),
                    nested(found.parts(request.columns()), column, columnWithin)));
        }
    }

    private static String nested(List<TableChoices.Axis> now, @Nullable String outer, @Nullable String inner) {
        String first = outer != null ? outer : now.getFirst().written();
        String second = inner != null ? inner : now.size() > 1 ? now.getLast().written() : NONE;
        return second.equals(NONE) || second.equals(first) ? first : first + "/" + second;
    }

    private void show() {
        TableChoices found = model.choices().get();
        TableRequest request = model.request().get();
        if (found == null || request == null) {
            return;
        }
        showing = true;
        showPresets(found, request);
        showPrograms(found, request);
        showAxes(found, rows, rowsWithin, request.rows());
        showAxes(found, columns, columnsWithin, request.columns());
        unit.show(model.units(request).stream().map(this::option).toList(), option(model.unit(request)));
        near.show(request);
        base.show(Tabulation.bases(model.unit(request)).stream().map(this::option).toList(),
                option(TableModel.base(request)));
        List<Choice.Option> rollUps = List.of(new Choice.Option("none", workspace.text("ui.tables.sub-codes.none")),
                new Choice.Option("children", workspace.text("ui.tables.sub-codes.children")),
                new Choice.Option("all", workspace.text("ui.tables.sub-codes.all")));
        List<TableChoices.Axis> codes = Stream.of(request.rows(), request.columns())
                .flatMap(written -> found.parts(written).stream()).filter(TableChoices.Axis::isCodes).toList();
        // Codes at the top always count all below them, and where there are no codes nothing is rolled up.
        boolean top = !codes.isEmpty() && codes.stream().allMatch(axis -> axis.written().equals("codes:top"));
        String rollUp = top ? "all" : request.rollUp();
        subCodes.setDisable(top || codes.isEmpty());
        subCodes.show(rollUps, rollUps.stream().filter(one -> one.value().equals(rollUp)).findFirst()
                .orElse(rollUps.getFirst()));
        showCondition(coders, "ui.tables.coder.all", found.coders().stream()
                .map(one -> new Choice.Option(one.condition(), one.name())), model.coder().get());
        showCondition(collections, "ui.tables.collection.all", found.collections().stream()
                .map(one -> new Choice.Option(one.condition(), one.name())), model.collection().get());
        offer(collections, !found.collections().isEmpty() || !model.collection().get().isEmpty());
        showCondition(queries, "ui.tables.query.all", found.queries().stream()
                .map(one -> new Choice.Option(one.condition(), one.name())), model.query().get());
        offer(queries, !found.queries().isEmpty() || !model.query().get().isEmpty());
        if (!filter.getText().strip().equals(request.where()) && !filter.isFocused()) {
            filter.setText(request.where());
        }
        showing = false;
    }

    private static void offer(Node choice, boolean offered) {
        choice.setVisible(offered);
        choice.setManaged(offered);
    }

    private void showCondition(Choice choice, String allKey, Stream<Choice.Option> offered, String chosen) {
        List<Choice.Option> options = Stream
                .concat(Stream.of(new Choice.Option("", workspace.text(allKey))), offered).toList();
        choice.show(options, options.stream().filter(one -> one.value().equals(chosen)).findFirst()
                .orElse(new Choice.Option(chosen, chosen)));
    }

    private void showPresets(TableChoices found, TableRequest request) {
        List<Preset> ready = new ArrayList<>();
        for (String axis : List.of("documents", "cases", "codes")) {
            found.axes().stream().filter(one -> one.written().equals(axis)).forEach(one -> ready.add(preset(one)));
        }
        found.attributes().forEach(one -> ready.add(preset(one)));
        if (ready.isEmpty() || !ready.equals(presets.getItems())) {
            presets.setItems(FXCollections.observableArrayList(ready));
            presetsHead.setVisible(!ready.isEmpty());
            presetsHead.setManaged(!ready.isEmpty());
            presets.setVisible(!ready.isEmpty());
            presets.setManaged(!ready.isEmpty());
            presets.setPrefHeight(Math.min(ready.size(), 9) * presets.getFixedCellSize() + 2);
        }
        Optional<Preset> same = ready.stream()
                .filter(one -> one.rows().equals(request.rows()) && one.columns().equals(request.columns()))
                .findFirst();
        if (same.isPresent()) {
            presets.getSelectionModel().select(same.get());
        } else {
            presets.getSelectionModel().clearSelection();
        }
    }

    private void showPrograms(TableChoices found, TableRequest request) {
        Choice.Option own = new Choice.Option(NONE, workspace.text("ui.tables.as.own"));
        List<Choice.Option> options = new ArrayList<>(List.of(own));
        Choice.Option now = own;
        for (TablePreset preset : TablePreset.values()) {
            if (preset.request(found, request).isPresent()) {
                Choice.Option option = new Choice.Option(preset.name(),
                        workspace.text("ui.tables.as." + preset.word()));
                options.add(option);
                now = now.equals(own) && preset.is(request) ? option : now;
            }
        }
        programs.show(options, now);
    }

    private void countAs(String program) {
        TableChoices found = model.choices().get();
        if (found != null && !program.equals(NONE)) {
            model.ask(request -> TablePreset.valueOf(program).request(found, request).orElse(request));
        }
    }

    private Preset preset(TableChoices.Axis axis) {
        return new Preset(workspace.text("ui.tables.codes-by", axis.label()), "codes", axis.written());
    }

    private void showAxes(TableChoices found, Choice outer, Choice inner, String written) {
        List<TableChoices.Axis> now = found.parts(written);
        List<Choice.Option> all = found.axes().stream().map(TableControls::option).toList();
        outer.show(all, option(now.getFirst()));
        Choice.Option none = new Choice.Option(NONE, workspace.text("ui.tables.within.none"));
        List<Choice.Option> within = new ArrayList<>();
        within.add(none);
        found.axes().stream().filter(axis -> !axis.equals(now.getFirst()))
                .filter(axis -> !(axis.isCodes() && now.getFirst().isCodes())).map(TableControls::option)
                .forEach(within::add);
        inner.show(within, now.size() > 1 ? option(now.getLast()) : none);
    }

    private static Choice.Option option(TableChoices.Axis axis) {
        return new Choice.Option(axis.written(), axis.label());
    }

    private Choice.Option option(Table.Unit one) {
        return new Choice.Option(one.name(), words.of(one));
    }

    private Choice.Option option(Table.Base one) {
        return new Choice.Option(one.name(), workspace.text("ui.tables.base." + one.word()));
    }

    private static final class PresetCell extends ListCell<Preset> {

        @Override
        protected void updateItem(@Nullable Preset preset, boolean empty) {
            super.updateItem(preset, empty);
            setText(empty || preset == null ? null : UserText.oneLine(preset.label()));
            setTooltip(empty || preset == null ? null : new Tooltip(preset.label()));
            setPrefWidth(0);
        }
    }
}
