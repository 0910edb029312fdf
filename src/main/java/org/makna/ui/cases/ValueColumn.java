package org.makna.ui.cases;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.NaturalOrder;
import org.makna.study.ValueRow;

/** A column that can be typed into: the names, the kinds of cases, the cases they belong to, or the values of an attribute. */
final class ValueColumn extends TableColumn<GridLine, ValueRow> {

    /** A width of exactly 80 would have JavaFX measure every column by its cells. */
    private static final int LEAST = 81;

    private final @Nullable Attribute attribute;
    private final long attributeId;
    private final int index;
    private final String name;
    private final Function<ValueRow, String> words;
    private final Function<ValueRow, List<String>> choices;

    private ValueColumn(@Nullable Attribute attribute, long attributeId, int index, String name, String hint,
            Function<ValueRow, String> words, Function<ValueRow, List<String>> choices) {
        this.attribute = attribute;
        this.attributeId = attributeId;
        this.index = index;
        this.name = name;
        this.words = words;
        this.choices = choices;
        Label label = new Label(name);
        label.setTooltip(new Tooltip(hint));
        setGraphic(label);
        setReorderable(false);
        setCellValueFactory(cell -> cell.getValue().row());
        setComparator(comparator());
    }

    /** The column of the names. */
    static ValueColumn ofNames(String title) {
        ValueColumn column = new ValueColumn(null, CellPlace.NAME, -1, title, title, ValueRow::name,
                row -> List.of());
        column.setId("column-name");
        column.setPrefWidth(190);
        column.setMinWidth(110);
        return column;
    }

    /**
     * A column of words that are no value of an attribute.
     *
     * @param place   {@link CellPlace#KIND} or {@link CellPlace#OWNER}
     * @param words   what stands there
     * @param choices what can stand there
     */
    static ValueColumn ofWords(long place, String id, String title, String hint, Function<ValueRow, String> words,
            Function<ValueRow, List<String>> choices) {
        ValueColumn column = new ValueColumn(null, place, -1, title, title + " · " + hint, words, choices);
        column.setId(id);
        column.setPrefWidth(130);
        column.setMinWidth(60);
        return column;
    }

    /**
     * The column of an attribute.
     *
     * @param index its place among the values of a case or document
     * @param hint  its type in words
     * @param chars length of a long value, UTF-16
     */
    static ValueColumn of(Attribute attribute, int index, String hint, int chars) {
        ValueColumn column = new ValueColumn(attribute, attribute.id(), index, attribute.name(),
                attribute.name() + " · " + hint, row -> "", row -> attribute.levels());
        column.setId("column-" + attribute.id());
        column.setPrefWidth(Math.clamp(Math.max(attribute.name().length() * 8L + 30, chars * 8L + 28), LEAST, 190));
        column.setMinWidth(60);
        if (column.isNumber()) {
            column.getStyleClass().add("mk-figure");
        }
        return column;
    }

    /** The attribute, or null where there is none. */
    @Nullable
    Attribute attribute() {
        return attribute;
    }

    /** What stands above it. */
    String name() {
        return name;
    }

    /** What stands in a cell that is no value of an attribute. */
    String words(ValueRow row) {
        return words.apply(row);
    }

    /** What can be chosen in a cell, in order; empty where anything can be typed. */
    List<String> choices(ValueRow row) {
        return choices.apply(row);
    }

    /** Whether a cell can be emptied: all but names. */
    boolean canBeEmpty() {
        return attributeId != CellPlace.NAME;
    }

    /** Place of the attribute among the others, from 0. */
    int index() {
        return index;
    }

    long attributeId() {
        return attributeId;
    }

    boolean isNumber() {
        return attribute != null
                && (attribute.type() == AttributeType.INTEGER || attribute.type() == AttributeType.DECIMAL);
    }

    /** The value of a case or document; unassigned where the column has no attribute. */
    AttributeValue value(ValueRow row) {
        return index < 0 || index >= row.values().size() ? AttributeValue.UNASSIGNED : row.values().get(index);
    }

    private Comparator<ValueRow> comparator() {
        Attribute ours = attribute;
        if (ours == null) {
            return Comparator.comparing(words, NaturalOrder.OF_NAMES);
        }
        // The table turns the order round to go downwards; turned twice, no value stays last.
        return (a, b) -> {
            int up = new ValueOrder(ours).by(getSortType()).compare(value(a), value(b));
            return getSortType() == SortType.ASCENDING ? up : -up;
        };
    }
}
