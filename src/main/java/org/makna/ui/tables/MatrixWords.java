package org.makna.ui.tables;

import org.makna.model.Messages;
import org.makna.model.Table;

/** The words beside the numbers, in the user's language. */
final class MatrixWords {

    private final Messages messages;

    MatrixWords(Messages messages) {
        this.messages = messages;
    }

    /** Heading of a row or column of totals. */
    String of(MatrixData.Margin margin) {
        return messages.text(switch (margin) {
            case TOTAL -> "ui.tables.total";
            case DISTINCT -> "ui.tables.distinct";
            case N -> "ui.tables.n";
        });
    }

    /** What a unit is called, as in <em>61 codings</em>. */
    String of(Table.Unit unit) {
        return messages.text("ui.tables.unit." + unit.word());
    }

    /** The row of a cell by its whole name. */
    String row(MatrixData data, Cell cell) {
        return cell.row() < data.rows().size()
                ? data.rows().get(cell.row()).full()
                : of(data.bottomMargins().get(cell.row() - data.rows().size()));
    }

    /** The column of a cell by its whole name. */
    String column(MatrixData data, Cell cell) {
        return cell.column() < data.columns().size()
                ? data.columns().get(cell.column()).full()
                : of(data.rightMargins().get(cell.column() - data.columns().size()));
    }

    /** The head of a column by its whole name, and how the rows are sorted by it. */
    String columnHead(MatrixData data, int column) {
        String name = column(data, new Cell(0, column));
        if (!data.isSortedBy(column)) {
            return messages.text("ui.tables.head", name);
        }
        return messages.text(data.arrangement().ascending() ? "ui.tables.head-ascending" : "ui.tables.head-descending",
                name);
    }

    /** A cell in a sentence: row, column, value and unit. */
    String sentence(MatrixData data, Cell cell) {
        String number = data.spoken(cell);
        String value = number.isEmpty() ? messages.text("ui.tables.no-value") : number;
        String row = row(data, cell);
        String column = column(data, cell);
        return data.hasShares() && !number.isEmpty()
                ? messages.text("ui.tables.cell-share", row, column, value, data.below(cell).isEmpty()
                        ? "0"
                        : data.below(cell), of(data.table().unit()))
                : messages.text("ui.tables.cell", row, column, value, of(data.table().unit()));
    }
}
