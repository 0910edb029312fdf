package org.makna.ui.common;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
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

/** A block of statistics as a table that sorts by any column. For the FX thread. */
public final class FigureTable extends TableView<Row> {

    private static final double SMALL = 0.001;
    private static final double HALF_OF_LAST = 0.0005;
    private static final int MOST_DIGITS = 3;
    private static final double LEAST_NAME = 116;
    private static final double MOST_NAME = 260;
    private static final double LEAST_FIGURE = 46;
    private static final double MOST_FIGURE = 110;

    private final double room;
    private final NumberFormat counts;
    private final NumberFormat decimals;
    private final NumberFormat probabilities;
    private final NumberFormat shares;

    /**
     * Creates it.
     *
     * @param id       of the control
     * @param messages the language of the numbers
     * @param room     width that there is for all columns, in pixels
     */
    public FigureTable(String id, Messages messages, double room) {
        this.room = room;
        setId(id);
        getStyleClass().add("mk-grid");
        setFixedCellSize(26);
        setMinHeight(90);
        counts = NumberFormat.getIntegerInstance(messages.locale());
        decimals = NumberFormat.getNumberInstance(messages.locale());
        decimals.setMaximumFractionDigits(MOST_DIGITS);
        probabilities = NumberFormat.getNumberInstance(messages.locale());
        probabilities.setMinimumFractionDigits(3);
        probabilities.setMaximumFractionDigits(3);
        shares = NumberFormat.getPercentInstance(messages.locale());
        shares.setMinimumFractionDigits(1);
        shares.setMaximumFractionDigits(1);
    }

    /** Shows a block and selects its first row. */
    public void show(Block block) {
        getColumns().clear();
        int[] digits = IntStream.range(0, block.columns().size()).map(i -> digits(block, i)).toArray();
        double[] widths = IntStream.range(0, digits.length).mapToDouble(i -> width(block, i, digits[i])).toArray();
        double figures = Arrays.stream(widths).sum();
        double names = Math.clamp((room - figures) / block.names().size(), LEAST_NAME, MOST_NAME);
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
                    widths[i], row -> text(figure, row.figures().get(place), digits[place]));
            column.setComparator(Comparator.comparingDouble(row -> row.figures().get(place)));
            column.getStyleClass().add("mk-figure");
        }
        setAccessibleText(block.heading());
        setItems(FXCollections.observableArrayList(block.rows()));
        if (!getItems().isEmpty()) {
            getSelectionModel().clearAndSelect(0);
        }
    }

    /** Room for a heading and for every number below it. */
    private double width(Block block, int column, int digits) {
        int longest = block.rows().stream().mapToInt(row -> text(block.columns().get(column).figure(),
                row.figures().get(column), digits).length()).max().orElse(0);
        return Math.clamp(20 + 7.2 * Math.max(block.columns().get(column).heading().length(), longest), LEAST_FIGURE,
                MOST_FIGURE);
    }

    /** How many decimals the numbers of a column have, so that their points stand below each other. */
    private static int digits(Block block, int column) {
        for (int digits = 0; digits < MOST_DIGITS; digits++) {
            double scale = Math.pow(10, digits);
            if (block.rows().stream().map(row -> row.figures().get(column)).filter(value -> !Double.isNaN(value))
                    .allMatch(value -> Math.abs(value - Math.rint(value * scale) / scale) < HALF_OF_LAST)) {
                return digits;
            }
        }
        return MOST_DIGITS;
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

    private String text(Figure figure, double value, int digits) {
        if (Double.isNaN(value)) {
            return "";
        }
        return switch (figure) {
            case COUNT -> counts.format(value);
            case SHARE -> shares.format(value);
            // A number just below 0 is 0 when rounded, not minus 0.
            case DECIMAL -> {
                decimals.setMinimumFractionDigits(digits);
                yield decimals.format(Math.abs(value) < HALF_OF_LAST ? 0 : value);
            }
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
