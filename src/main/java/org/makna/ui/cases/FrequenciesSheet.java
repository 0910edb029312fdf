package org.makna.ui.cases;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeFrequency;
import org.makna.model.AttributeFrequency.Summary;
import org.makna.model.AttributeFrequency.Value;
import org.makna.model.AttributeType;
import org.makna.ui.common.Choice;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** How often each value of an attribute occurs, and what describes its numbers or levels. */
final class FrequenciesSheet {

    private static final double WIDTH = 560;

    private final Workspace workspace;
    private final NumberFormat counts;
    private final NumberFormat numbers;
    private final NumberFormat shares;
    private final TableView<Line> table = new TableView<>();
    private final Label described = new Label();

    /** A row: those without a value have no valid share. */
    private record Line(String text, int count, double share, double validShare, double cumulativeShare) {}

    FrequenciesSheet(Workspace workspace) {
        this.workspace = workspace;
        this.counts = NumberFormat.getIntegerInstance(workspace.messages().locale());
        this.numbers = NumberFormat.getNumberInstance(workspace.messages().locale());
        numbers.setMaximumFractionDigits(2);
        this.shares = NumberFormat.getPercentInstance(workspace.messages().locale());
        shares.setMinimumFractionDigits(1);
        shares.setMaximumFractionDigits(1);
        table.setId("frequencies");
        table.getStyleClass().add("mk-grid");
        table.setFixedCellSize(28);
        column("value", 200, Line::text);
        column("count-n", 70, line -> counts.format(line.count()));
        column("percent", 80, line -> share(line.share()));
        column("valid-percent", 80, line -> share(line.validShare()));
        column("cumulative-percent", 110, line -> share(line.cumulativeShare()));
    }

    /** Counts behind the window and shows the sheet, with an attribute in front. */
    void show(@Nullable Attribute wanted) {
        workspace.read(() -> workspace.study().tables().attributes(), found -> {
            if (found.isEmpty()) {
                workspace.services().prompts().tell(workspace.text("ui.frequencies.title"),
                        workspace.text("ui.frequencies.none"));
            } else {
                FrontWindow.find().ifPresent(window -> show(window, found, wanted));
            }
        });
    }

    private void show(Window owner, List<AttributeFrequency> found, @Nullable Attribute wanted) {
        List<Choice.Option> options = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Attribute attribute = found.get(i).attribute();
            options.add(new Choice.Option(Integer.toString(i), workspace.text(attribute.ofDocuments()
                    ? "ui.frequencies.of-documents"
                    : "ui.frequencies.of-cases", attribute.name())));
        }
        Choice choice = new Choice("frequencies-attribute", workspace.text("workbook.column.attribute"),
                value -> show(found.get(Integer.parseInt(value))));
        int first = 0;
        for (int i = 0; i < found.size(); i++) {
            first = wanted != null && found.get(i).attribute().id() == wanted.id() ? i : first;
        }
        choice.show(options, options.get(first));
        show(found.get(first));
        described.setId("frequencies-described");
        described.setWrapText(true);
        described.setMinHeight(54);
        described.getStyleClass().add("mk-small");
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(10, choice, table, described);
        content.setPrefSize(WIDTH, 460);
        Button copy = new Button(workspace.text("ui.tables.copy"));
        copy.setId("frequencies-copy");
        copy.setOnAction(event -> copy());
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text("ui.frequencies.title"), content, copy);
        sheet.show();
        choice.requestFocus();
    }

    private void show(AttributeFrequency shown) {
        List<Line> lines = new ArrayList<>();
        for (Value value : shown.values()) {
            lines.add(new Line(value.text(), value.count(), value.share(), value.validShare(),
                    value.cumulativeShare()));
        }
        without(lines, shown, "table.unassigned", shown.unassigned());
        without(lines, shown, "table.not-applicable", shown.notApplicable());
        table.setItems(FXCollections.observableArrayList(lines));
        table.setAccessibleText(shown.attribute().name());
        described.setText(described(shown));
    }

    private void without(List<Line> lines, AttributeFrequency shown, String key, int count) {
        if (count > 0) {
            lines.add(new Line(workspace.text(key), count, shown.ofAll(count), Double.NaN, Double.NaN));
        }
    }

    private String described(AttributeFrequency shown) {
        String counted = workspace.text("ui.frequencies.counted", shown.total(), shown.valid(), shown.unassigned(),
                shown.notApplicable());
        Summary summary = shown.summary();
        if (summary == null) {
            return counted;
        }
        String deviation = Double.isNaN(summary.standardDeviation())
                ? "–"
                : numbers.format(summary.standardDeviation());
        String described = workspace.text("ui.frequencies.described", numbers.format(summary.mean()),
                numbers.format(summary.median()), deviation, numbers.format(summary.minimum()),
                numbers.format(summary.maximum()));
        return shown.attribute().type() == AttributeType.ORDINAL
                ? counted + " " + described + " " + workspace.text("ui.frequencies.levels")
                : counted + " " + described;
    }

    private String share(double share) {
        return Double.isNaN(share) ? "" : shares.format(share);
    }

    private void column(String name, double width, Function<Line, String> text) {
        TableColumn<Line, Line> column = new TableColumn<>(workspace.text("workbook.column." + name));
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new TextCell(text));
        if (!name.equals("value")) {
            column.getStyleClass().add("mk-number");
        }
        table.getColumns().add(column);
    }

    /** The table with tabs between its cells, as spreadsheets paste it, and below it what was counted. */
    private void copy() {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        StringJoiner head = new StringJoiner("\t");
        table.getColumns().forEach(column -> head.add(column.getText()));
        lines.add(head.toString());
        for (Line line : table.getItems()) {
            lines.add(String.join("\t", UserText.oneLine(line.text()), Integer.toString(line.count()),
                    share(line.share()), share(line.validShare()), share(line.cumulativeShare())));
        }
        lines.add("").add(described.getText());
        ClipboardText.set(lines.toString());
    }

    private static final class TextCell extends TableCell<Line, Line> {

        private final Function<Line, String> text;

        TextCell(Function<Line, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : UserText.oneLine(text.apply(line)));
        }
    }
}
