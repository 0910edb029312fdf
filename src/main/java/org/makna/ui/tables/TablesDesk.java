package org.makna.ui.tables;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.Table;
import org.makna.model.TableArrangement;
import org.makna.study.TableChoices;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Workspace;

/** Counts codes against documents, cases and attributes. */
public final class TablesDesk {

    private static final double LONGEST_TITLE = 330;

    private final Workspace workspace;
    private final TableModel model;
    private final MatrixWords words;
    private final TableControls controls;
    private final Matrix matrix;
    private final CellSegments segments;
    private final TableChart chart;
    private final Node cells;
    private final Label title = new Label() {
        /** The title gives way last. */
        @Override
        protected double computeMinWidth(double height) {
            return Math.min(computePrefWidth(height), LONGEST_TITLE);
        }
    };
    private final Label subtitle = new Label();
    private final PauseTransition noted = new PauseTransition(Duration.seconds(4));
    private final Paragraph tested = new Paragraph();
    private final Button pairs;
    private final Paragraph said = new Paragraph();
    private final VBox table;
    private final VBox empty;
    private final StackPane middle = new StackPane();

    public TablesDesk(Workspace workspace) {
        this.workspace = workspace;
        model = new TableModel(workspace);
        words = new MatrixWords(workspace.messages());
        controls = new TableControls(workspace, model, words);
        segments = new CellSegments(workspace, words);
        matrix = new Matrix(words, this::chosen, this::sort);
        matrix.setId("tables-matrix");
        matrix.setAccessibleText(workspace.text("ui.desk.tables"));
        new TableExports(workspace, words, this::shown, this::note);
        chart = new TableChart(workspace, words, this::listed, this::note);
        cells = inset(matrix);
        pairs = link(Action.TABLE_PAIRS, "ui.tables.pairs");
        noted.setOnFinished(event -> showSubtitle());
        VBox.setVgrow(matrix, Priority.SOMETIMES);
        VBox.setVgrow(segments, Priority.ALWAYS);
        table = new VBox(head(), cells, chart, testing(), said, segments);
        VBox.setVgrow(chart, Priority.ALWAYS);
        charted(false);
        empty = nothing();
        middle.setId("tables");
        middle.setAccessibleText(workspace.text("ui.desk.tables"));
        middle.getStyleClass().add("mk-tables");
        middle.getChildren().addAll(table, empty);
        said.setId("tables-counted");
        said.getStyleClass().addAll("mk-mute", "mk-small", "mk-table-counted");
        tested.setId("tables-tested");
        tested.getStyleClass().addAll("mk-small", "mk-table-tested");
        table.setVisible(false);
        empty.setVisible(false);
        model.counted().addListener((property, before, now) -> show(now));
        model.choices().addListener((property, before, now) -> show(model.counted().get()));
        model.arrangement().addListener((property, before, now) -> show(model.counted().get()));
        workspace.actions().on(Action.SORT_TABLE,
                () -> matrix.cursor().ifPresent(cell -> sort(cell.column())));
        middle.sceneProperty().addListener((property, before, now) -> model.show(now != null));
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(controls, middle, null, this::focus);
    }

    private void focus() {
        if (matrix.data().isPresent() && table.isVisible()) {
            (chart.isVisible() ? chart.view() : matrix).requestFocus();
        } else if (empty.isVisible()) {
            controls.focus();
        } else {
            // The table is still being counted and takes the focus from here when it is there.
            middle.requestFocus();
        }
    }

    private @Nullable MatrixData shown() {
        return matrix.data().orElse(null);
    }

    private Node head() {
        title.setId("tables-title");
        title.getStyleClass().add("mk-title");
        subtitle.setId("tables-subtitle");
        subtitle.getStyleClass().add("mk-mute");
        subtitle.setMinWidth(0);
        Label counting = new Label(workspace.text("ui.tables.counting"));
        counting.setId("tables-counting");
        counting.getStyleClass().add("mk-mute");
        counting.visibleProperty().bind(model.counting());
        counting.managedProperty().bind(model.counting());
        counting.setMinWidth(Region.USE_PREF_SIZE);
        ToggleButton heat = new ToggleButton(workspace.text("ui.tables.heat"));
        heat.setId("tables-heat");
        heat.getStyleClass().addAll("mk-link", "mk-heat");
        heat.setTooltip(new Tooltip(workspace.text("ui.tables.heat-what")));
        heat.selectedProperty().bindBidirectional(matrix.heat());
        heat.setMinWidth(Region.USE_PREF_SIZE);
        HBox names = new HBox(10, title, subtitle, counting);
        names.setAlignment(Pos.BASELINE_LEFT);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox asTable = new HBox(heat, link(Action.TABLE_TO_EXCEL, "ui.tables.excel"),
                link(Action.TABLE_TO_CSV, "ui.tables.csv"), link(Action.TABLE_TO_JSON, "ui.tables.json"),
                link(Action.COPY_TABLE, "ui.tables.copy"));
        HBox asChart = new HBox(chart.kinds(), link(Action.CHART_TO_PNG, "ui.tables.png"),
                link(Action.CHART_TO_SVG, "ui.tables.svg"), link(Action.COPY_CHART, "ui.tables.copy"));
        asTable.visibleProperty().bind(chart.visibleProperty().not());
        asTable.managedProperty().bind(asTable.visibleProperty());
        asChart.visibleProperty().bind(chart.visibleProperty());
        asChart.managedProperty().bind(asChart.visibleProperty());
        asChart.setAlignment(Pos.CENTER_LEFT);
        asTable.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(10, names, asTable, asChart, tableOrChart());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("mk-table-head");
        return head;
    }

    /** What the test of the table says, and the way to its numbers. */
    private Node testing() {
        Button numbers = link(Action.TEST_TABLE, "ui.tables.test");
        numbers.managedProperty().bind(numbers.visibleProperty());
        pairs.managedProperty().bind(pairs.visibleProperty());
        numbers.visibleProperty().bind(pairs.visibleProperty().not());
        HBox testing = new HBox(8, tested, numbers, pairs);
        testing.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(tested, Priority.ALWAYS);
        testing.visibleProperty().bind(tested.visibleProperty().or(pairs.visibleProperty()));
        testing.managedProperty().bind(testing.visibleProperty());
        workspace.actions().on(Action.TEST_TABLE, () -> matrix.data()
                .ifPresent(
                        data -> new ListedCells(workspace, ListedCells.Kind.TEST, this::choose).show(data.counted())));
        workspace.actions().on(Action.TABLE_PAIRS, () -> matrix.data().ifPresent(
                data -> new ListedCells(workspace, ListedCells.Kind.PAIRS, this::choose).show(data.counted())));
        return testing;
    }

    /** Chooses the cell of a row and a column by their names. */
    private void choose(String row, String column) {
        matrix.data().flatMap(data -> data.cell(row, column)).ifPresent(cell -> {
            charted(false);
            matrix.requestFocus();
            matrix.choose(cell);
        });
    }

    private Node tableOrChart() {
        ToggleButton drawn = new ToggleButton(workspace.text("ui.tables.chart"), Icon.CHART.node());
        drawn.setId("tables-chart-switch");
        drawn.getStyleClass().addAll("mk-link", "mk-heat");
        drawn.setMinWidth(Region.USE_PREF_SIZE);
        drawn.accessibleTextProperty().bind(workspace.actions().text(Action.TABLE_OR_CHART));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.concat(workspace.actions().text(Action.TABLE_OR_CHART),
                workspace.actions().key(Action.TABLE_OR_CHART).map(one -> "  " + one).orElse("")));
        drawn.setTooltip(tooltip);
        drawn.setOnAction(event -> charted(drawn.isSelected()));
        chart.visibleProperty().addListener((property, before, now) -> drawn.setSelected(now));
        workspace.actions().on(Action.TABLE_OR_CHART, () -> {
            boolean inSight = middle.getScene() != null;
            if (!inSight) {
                workspace.actions().run(Action.SHOW_TABLES);
            }
            charted(!inSight || !chart.isVisible());
            focus();
        });
        return drawn;
    }

    /** Shows the numbers as a chart or as a table; a chart says itself what was counted. */
    private void charted(boolean drawn) {
        chart.setVisible(drawn);
        for (Node one : new Node[]{cells, said}) {
            one.setVisible(!drawn);
            one.setManaged(!drawn);
        }
    }

    /** An action by a short name; screen readers get the whole one. */
    private Button link(Action action, String key) {
        Button link = workspace.actions().button(action);
        link.textProperty().unbind();
        link.setText(workspace.text(key));
        link.accessibleTextProperty().bind(workspace.actions().text(action));
        link.setMinWidth(Region.USE_PREF_SIZE);
        link.getStyleClass().add("mk-link");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Bindings.concat(workspace.actions().text(action),
                workspace.actions().key(action).map(one -> "  " + one).orElse("")));
        link.setTooltip(tooltip);
        return link;
    }

    private static Node inset(Node node) {
        VBox inset = new VBox(node);
        inset.getStyleClass().add("mk-table-inset");
        VBox.setVgrow(inset, Priority.SOMETIMES);
        return inset;
    }

    /** What stands there while there is nothing to count. */
    private VBox nothing() {
        Label head = new Label(workspace.text("ui.tables.nothing"));
        head.getStyleClass().add("mk-title");
        Label how = UserText.paragraph(workspace.text("ui.tables.nothing-how"), 440);
        how.getStyleClass().add("mk-mute");
        HBox ways = new HBox(10, workspace.actions().button(Action.SHOW_CODE),
                workspace.actions().button(Action.IMPORT_FILES), workspace.actions().button(Action.OPEN_SAMPLE));
        ways.setAlignment(Pos.CENTER);
        VBox nothing = new VBox(12, head, how, ways);
        nothing.setId("tables-nothing");
        nothing.setAlignment(Pos.CENTER);
        return nothing;
    }

    private void show(@Nullable CountedTable counted) {
        TableChoices found = model.choices().get();
        boolean countable = found == null || found.codings() > 0;
        empty.setVisible(!countable);
        table.setVisible(countable && counted != null);
        showNumbers(counted);
        if (middle.isFocused() && (empty.isVisible() || table.isVisible())) {
            focus();
        }
    }

    private void showNumbers(@Nullable CountedTable counted) {
        TableArrangement arrangement = model.arrangement().get();
        if (counted == null || shown() != null && shown().counted() == counted
                && shown().arrangement().equals(arrangement)) {
            return;
        }
        MatrixData data = new MatrixData(counted, arrangement, workspace.now().get().codebook(), workspace.messages());
        matrix.show(data);
        chart.show(data, label(counted, counted.table().rowAxis()) + " × "
                + label(counted, counted.table().columnAxis()), subtitle(data.table()));
        matrix.chosen().ifPresentOrElse(cell -> segments.show(data, cell), segments::clear);
        Table numbers = counted.table();
        String name = label(counted, numbers.rowAxis()) + " × " + label(counted, numbers.columnAxis());
        title.setText(UserText.oneLine(name));
        title.setTooltip(new Tooltip(name));
        noted.stop();
        showSubtitle();
        tested.setVisible(!counted.tested().isEmpty());
        pairs.setVisible(
                Table.Unit.ofCodesByCodes().contains(numbers.unit()) && numbers.rows().equals(numbers.columns()));
        tested.show(String.join(" ", counted.tested()));
        said.show(String.join(" ", data.said()) + " " + workspace.text("ui.tables.legend"));
    }

    private static String label(CountedTable counted, String written) {
        List<String> parts = counted.choices().parts(written).stream().map(TableChoices.Axis::label).toList();
        return String.join(" / ", parts);
    }

    /** Says for a moment what was done, in the place of the subtitle. */
    private void note(String what) {
        subtitle.setText(UserText.oneLine(what));
        noted.playFromStart();
    }

    private void showSubtitle() {
        matrix.data().ifPresent(data -> {
            String text = subtitle(data.table());
            subtitle.setText(text);
            subtitle.setTooltip(new Tooltip(text));
        });
    }

    private String subtitle(Table numbers) {
        String unit = words.of(numbers.unit());
        return switch (numbers.base()) {
            case NONE -> numbers.unit() == Table.Unit.COVERAGE ? workspace.text("ui.tables.subtitle.coverage") : unit;
            case ROW -> workspace.text("ui.tables.subtitle.row", unit);
            case COLUMN -> workspace.text("ui.tables.subtitle.column", unit);
            case TABLE -> workspace.text("ui.tables.subtitle.table", unit);
            case N -> workspace.text("ui.tables.subtitle.n", unit);
            case LENGTH -> workspace.text("ui.tables.subtitle.length", unit);
            case NORMALISED -> workspace.text("ui.tables.subtitle.normalised", unit);
        };
    }

    private void listed(List<Cell> cells) {
        matrix.data().ifPresent(data -> segments.show(data, cells));
    }

    /** Sorts the rows by a column, or by name for -1; again, the other way round; and then no longer. */
    private void sort(int column) {
        matrix.data().ifPresent(data -> model.arrangement().set(data.arrangement()
                .turned(column < 0 ? TableArrangement.NAME : data.sortOf(column))));
    }

    private void chosen(Cell cell) {
        matrix.data().ifPresent(data -> segments.show(data, cell));
    }
}
