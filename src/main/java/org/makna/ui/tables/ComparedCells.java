package org.makna.ui.tables;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.model.TableComparison;
import org.makna.model.TableComparison.Line;
import org.makna.ui.common.UserText;

/** The cells of a table at two times, one a row, with what changed between. */
final class ComparedCells extends TableView<ComparedCells.Pair> {

    private final Messages messages;
    private final NumberFormat counts;
    private final NumberFormat shares;
    private boolean ofShares;

    /** A cell at two times. */
    record Pair(Line row, Line column, double earlier, double later) {

        double change() {
            return (Double.isNaN(later) ? 0 : later) - (Double.isNaN(earlier) ? 0 : earlier);
        }
    }

    ComparedCells(Messages messages) {
        this.messages = messages;
        counts = NumberFormat.getNumberInstance(messages.locale());
        counts.setMaximumFractionDigits(2);
        shares = NumberFormat.getPercentInstance(messages.locale());
        shares.setMaximumFractionDigits(1);
        setId("saved-tables-compared");
        setAccessibleText(messages.text("ui.saved-tables.compared"));
        getStyleClass().add("mk-grid");
        setFixedCellSize(26);
    }

    /** Shows two times of a table, or of it only the cells that changed. */
    void show(TableComparison comparison, boolean share, boolean onlyChanges) {
        ofShares = share;
        getColumns().clear();
        text("workbook.column.row", pair -> label(pair.row()));
        text("workbook.column.column", pair -> label(pair.column()));
        number(messages.text("table.compared.revision", comparison.before().revision()), Pair::earlier, this::shown);
        number(messages.text("table.compared.revision", comparison.after().revision()), Pair::later, this::shown);
        number(messages.text("table.compared.change"), Pair::change, this::change);
        List<Pair> pairs = new ArrayList<>();
        for (int r = 0; r < comparison.rows().size(); r++) {
            for (int c = 0; c < comparison.columns().size(); c++) {
                if (!onlyChanges || comparison.isChanged(r, c)) {
                    pairs.add(new Pair(comparison.rows().get(r), comparison.columns().get(c),
                            comparison.earlier()[r][c], comparison.later()[r][c]));
                }
            }
        }
        say(messages.text("ui.saved-tables.no-change"));
        setItems(FXCollections.observableArrayList(pairs));
    }

    /** Shows nothing but why. */
    void nothing(String why) {
        getItems().clear();
        getColumns().clear();
        say(why);
    }

    private void say(String why) {
        Label label = new Label(why);
        label.setWrapText(true);
        label.getStyleClass().add("mk-mute");
        setPlaceholder(label);
    }

    private String shown(double number) {
        return Double.isNaN(number) ? "" : (ofShares ? shares : counts).format(number);
    }

    /** The label, and whether it is new or gone. */
    private String label(Line line) {
        return switch (line.presence()) {
            case BOTH -> line.label();
            case NEW -> messages.text("table.compared.new", line.label());
            case GONE -> messages.text("table.compared.gone", line.label());
        };
    }

    private String change(double change) {
        return change == 0 ? "" : (change > 0 ? "+" : "") + shown(change);
    }

    private void text(String key, Function<Pair, String> text) {
        TableColumn<Pair, Pair> column = column(messages.text(key), 200, text);
        column.setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    }

    private void number(String heading, ToDoubleFunction<Pair> number, Function<Double, String> text) {
        TableColumn<Pair, Pair> column = column(heading, 104, pair -> text.apply(number.applyAsDouble(pair)));
        column.setComparator(Comparator.comparingDouble(number));
        column.getStyleClass().add("mk-figure");
    }

    private TableColumn<Pair, Pair> column(String heading, double width, Function<Pair, String> text) {
        TableColumn<Pair, Pair> column = new TableColumn<>(heading);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new PairCell(text));
        getColumns().add(column);
        return column;
    }

    private static final class PairCell extends TableCell<Pair, Pair> {

        private final Function<Pair, String> text;

        PairCell(Function<Pair, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable Pair pair, boolean empty) {
            super.updateItem(pair, empty);
            String shown = empty || pair == null ? null : text.apply(pair);
            setText(shown == null ? null : UserText.oneLine(shown));
            setTooltip(shown == null || shown.length() < 16 ? null : new Tooltip(shown));
        }
    }
}
