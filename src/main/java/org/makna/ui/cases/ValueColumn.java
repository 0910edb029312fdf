package org.makna.ui.cases;

import java.util.Comparator;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.NaturalOrder;
import org.makna.study.CaseTable;

/** A column that can be typed into: the names, or the values of an attribute. */
final class ValueColumn extends TableColumn<CaseLine, CaseTable.Row> {

    /** A width of exactly 80 would have JavaFX measure every column by its cells. */
    private static final int LEAST = 81;

    private final @Nullable Attribute attribute;
    private final int index;

    private ValueColumn(@Nullable Attribute attribute, int index, String name, String hint) {
        this.attribute = attribute;
        this.index = index;
        Label label = new Label(name);
        label.setTooltip(new Tooltip(hint));
        setGraphic(label);
        setReorderable(false);
        setCellValueFactory(cell -> cell.getValue().row());
        setComparator(comparator());
    }

    /** The column of the names. */
    static ValueColumn ofNames(String title) {
        ValueColumn column = new ValueColumn(null, -1, title, title);
        column.setId("column-name");
        column.setPrefWidth(190);
        column.setMinWidth(110);
        return column;
    }

    /**
     * The column of an attribute.
     *
     * @param index its place among the values of a case
     * @param hint  its type in words
     * @param chars length of a long value, UTF-16
     */
    static ValueColumn of(Attribute attribute, int index, String hint, int chars) {
        ValueColumn column = new ValueColumn(attribute, index, attribute.name(), attribute.name() + " · " + hint);
        column.setId("column-" + attribute.id());
        column.setPrefWidth(Math.clamp(Math.max(attribute.name().length() * 8L + 30, chars * 8L + 28), LEAST, 190));
        column.setMinWidth(60);
        if (column.isNumber()) {
            column.getStyleClass().add("mk-figure");
        }
        return column;
    }

    /** The attribute, or null in the column of names. */
    @Nullable
    Attribute attribute() {
        return attribute;
    }

    /** Place of the attribute among the others, from 0. */
    int index() {
        return index;
    }

    long attributeId() {
        return attribute == null ? CellPlace.NAME : attribute.id();
    }

    boolean isNumber() {
        return attribute != null
                && (attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL);
    }

    /** The value of a case; unassigned in the column of names. */
    AttributeValue value(CaseTable.Row row) {
        return index < 0 || index >= row.values().size() ? AttributeValue.UNASSIGNED : row.values().get(index);
    }

    private Comparator<CaseTable.Row> comparator() {
        Attribute ours = attribute;
        if (ours == null) {
            return Comparator.comparing(row -> row.oneCase().name(), NaturalOrder.OF_NAMES);
        }
        // The table turns the order round to go downwards; turned twice, no value stays last.
        return (a, b) -> {
            int up = new ValueOrder(ours).by(getSortType()).compare(value(a), value(b));
            return getSortType() == SortType.ASCENDING ? up : -up;
        };
    }
}
