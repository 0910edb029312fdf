package org.makna.ui.statistics;

import java.text.NumberFormat;
import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Figure;
import org.makna.model.Statistics.Row;
import org.makna.ui.common.UserText;

/** A block of statistics as a table that sorts by any column. */
final class FigureTable extends TableView<Row> {

    private static final double SMALL = 0.001;
    private static final double HALF_OF_LAST = 0.0005;
    /** Room that the sheet has for all columns. */
    private static final double ROOM = 700;
    private static final double LEAST_NAME = 116;
    private static final double MOST_NAME = 240;
    private static final double LEAST_FIGURE = 58;
    private static final double MOST_FIGURE = 110;

    private final NumberFormat counts;
    private final NumberFormat decimals;
    private final NumberFormat probabilities;

    FigureTable(String id, Messages messages) {
        setId(id);
        getStyleClass().add("mk-grid");
        setFixedCellSize(26);
        setMinHeight(90);
        counts = NumberFormat.getIntegerInstance(messages.locale());
        decimals = NumberFormat.getNumberInstance(messages.locale());
        decimals.setMaximumFractionDigits(3);
        probabilities = NumberFormat.getNumberInstance(messages.locale());
        probabilities.setMinimumFractionDigits(3);
        probabilities.setMaximumFractionDigits(3);
    }

    /** Shows a block and selects its first row. */
    void show(Block block) {
        getColumns().clear();
        double figures = block.columns().stream().mapToDouble(column -> width(column.heading())).sum();
        double names = Math.clamp((ROOM - figures) / block.names().size(), LEAST_NAME, MOST_NAME);
        for (int i = 0; i < block.names().size(); i++) {
            int place = i;
            TableColumn<Row, Row> column = column(block.names().get(i), names,
                    row -> row.names().get(place));
            column.setComparator(Comparator.comparing(row -> row.names().get(place), String.CASE_INSENSITIVE_ORDER));
        }
        for (int i = 0; i < block.columns().size(); i++) {
            int place = i;
            Figure figure = block.columns().get(i).figure();
            TableColumn<Row, Row> column = column(block.columns().get(i).heading(),
                    width(block.columns().get(i).heading()),
                    row -> text(figure, row.figures().get(place)));
            column.setComparator(Comparator.comparingDouble(row -> row.figures().get(place)));
            column.getStyleClass().add("mk-figure");
        }
        setAccessibleText(block.heading());
        setItems(FXCollections.observableArrayList(block.rows()));
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
    }

    /** Room for a heading and for a number of five digits below it. */
    private static double width(String heading) {
        return Math.clamp(24 + 7.2 * heading.length(), LEAST_FIGURE, MOST_FIGURE);
    }

    private TableColumn<Row, Row> column(String heading, double width, Function<Row, String> text) {
        TableColumn<Row, Row> column = new TableColumn<>(UserText.oneLine(heading));
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new TextCell(text));
        getColumns().add(column);
        return column;
    }

    private String text(Figure figure, double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (figure) {
            case COUNT -> counts.format(value);
            // A number just below 0 is 0 when rounded, not minus 0.
            case DECIMAL -> decimals.format(Math.abs(value) < HALF_OF_LAST ? 0 : value);
            case PROBABILITY -> value < SMALL ? "< " + probabilities.format(SMALL) : probabilities.format(value);
        };
    }

    private static final class TextCell extends TableCell<Row, Row> {

        private final Function<Row, String> text;

        TextCell(Function<Row, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            String shown = empty || row == null ? null : text.apply(row);
            setText(shown == null ? null : UserText.oneLine(shown));
            setTooltip(shown == null || shown.length() < 16 ? null : new Tooltip(shown));
        }
    }
}
