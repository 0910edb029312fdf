package org.makna.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.study.Pictures;
import org.makna.study.TableChoices;
import org.makna.ui.action.Action;
import org.makna.ui.drawing.DrawingExports;
import org.makna.ui.drawing.DrawingPane;
import org.makna.ui.drawing.DrawingView;
import org.makna.ui.workspace.Workspace;

/** The shown table as a chart; a bar or cell that is chosen lists its segments. For the FX thread. */
final class TableChart extends VBox {

    /** Width of a drawing that leaves the window. */
    private static final double PAGE = 960;

    private final Workspace workspace;
    private final MatrixWords words;
    private final Consumer<List<Cell>> choose;
    private final DrawingView view = new DrawingView(this::chosen);
    private final ComboBox<ChartKind> kinds = new ComboBox<>();
    private final ChartControls controls;
    private @Nullable Chartable shown;
    /** The kind that was chosen by hand; it comes back with a table that it fits. */
    private @Nullable ChartKind wanted;
    private boolean showing;

    /**
     * Creates it.
     *
     * @param choose told of a chosen cell, and of those that belong to it
     * @param done   told what was done
     */
    TableChart(Workspace workspace, MatrixWords words, Consumer<List<Cell>> choose, Consumer<String> done) {
        this.workspace = workspace;
        this.words = words;
        this.choose = choose;
        view.setId("tables-chart");
        DrawingPane scroll = new DrawingPane(view);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMinHeight(160);
        controls = new ChartControls(workspace, this::draw);
        getChildren().addAll(controls, scroll);
        managedProperty().bind(visibleProperty());
        kinds.setId("tables-chart-kind");
        kinds.setAccessibleText(workspace.text("ui.tables.chart-kind"));
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable ChartKind kind) {
                return kind == null ? "" : workspace.text("ui.tables.chart." + kind.word());
            }

            @Override
            public ChartKind fromString(String text) {
                throw new UnsupportedOperationException("Kinds are chosen, not written");
            }
        });
        kinds.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                wanted = now;
                scroll.setVvalue(0);
                draw();
            }
        });
        DrawingExports exports = new DrawingExports(workspace, this::page, done);
        workspace.actions().on(Action.CHART_TO_PNG, exports::png);
        workspace.actions().on(Action.CHART_TO_SVG, exports::svg);
        workspace.actions().on(Action.COPY_CHART, exports::copy);
    }

    /** What takes the focus. */
    DrawingView view() {
        return view;
    }

    /** The choice among the kinds that fit the table. */
    Node kinds() {
        return kinds;
    }

    /** Shows another table. */
    void show(MatrixData data, String title, String unit) {
        Chartable next = new Chartable(data.table(), data.counts(), names(data.rows()),
                names(data.columns()), title, unit, words.of(data.table().unit()),
                String.join(" ", data.said()), above(data));
        shown = next;
        List<ChartKind> fit = pictures().kinds(next);
        showing = true;
        kinds.getItems().setAll(fit);
        kinds.setValue(wanted != null && fit.contains(wanted) ? wanted : fit.isEmpty() ? null : fit.getFirst());
        showing = false;
        draw();
    }

    /** For each code the row of the code above it; codes that count those below them as well make no tree. */
    private static List<Integer> above(MatrixData data) {
        List<Heads.Head> rows = data.rows();
        boolean codes = data.counted().choices().parts(data.table().rowAxis()).stream()
                .allMatch(TableChoices.Axis::isEachACode);
        // Rows in an order of their own do not stand below the codes above them.
        if (!codes || data.isSorted() || !data.counted().request().rollUp().equals("none")
                || data.table().rowAxis().equals("codes:top")) {
            return List.of();
        }
        List<Integer> above = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = row - 1;
            // In tree order the code above is the last one of a lesser depth; where it is not shown there is none.
            while (at >= 0 && rows.get(at).depth() >= rows.get(row).depth()) {
                at = above.get(at);
            }
            above.add(at);
        }
        return above;
    }

    private static List<Chartable.Name> names(List<Heads.Head> heads) {
        return heads.stream().map(head -> new Chartable.Name(
                head.above().isEmpty() ? head.text() : head.above() + " / " + head.text(), head.full(), head.colour()))
                .toList();
    }

    private void draw() {
        Chartable table = shown;
        ChartKind kind = kinds.getValue();
        if (table != null && kind != null) {
            Pictures pictures = pictures();
            controls.offer(kind, pictures.isOfMeetings(table), table.rows().size());
            ChartSettings settings = controls.settings();
            view.show((width, lettering) -> pictures.draw(kind, table, settings, width, false, lettering));
        }
    }

    /** The drawing as it leaves: as wide as a page, with its title. */
    private Optional<Drawing> page() {
        ChartKind kind = kinds.getValue();
        return Optional.ofNullable(kind == null ? null : shown)
                .map(table -> pictures().draw(kind, table, controls.settings(), PAGE, true, view.lettering()));
    }

    private Pictures pictures() {
        return workspace.study().output().pictures();
    }

    private void chosen(Mark mark) {
        if (mark.row() >= 0) {
            choose.accept(List.of(new Cell(mark.row(), mark.column())));
        } else if (kinds.getValue() == ChartKind.DENDROGRAM) {
            controls.set(settings -> settings.withClusters(-mark.row()));
        } else if (kinds.getValue() == ChartKind.TREEMAP) {
            choose.accept(withBelow(-2 - mark.row()));
        }
    }

    /** All columns of a code and of those below it. */
    private List<Cell> withBelow(int code) {
        Chartable table = shown;
        List<Integer> rows = new ArrayList<>(List.of(code));
        if (table != null) {
            for (int row = code + 1; row < table.above().size(); row++) {
                if (rows.contains(table.above().get(row))) {
                    rows.add(row);
                }
            }
        }
        int all = table == null ? 0 : table.columns().size();
        return rows.stream().map(row -> new Cell(row, all)).toList();
    }
}
