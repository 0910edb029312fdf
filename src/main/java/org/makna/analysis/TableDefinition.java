package org.makna.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Distance;
import org.makna.model.MaknaException;
import org.makna.model.Table;

/**
 * What a table is to count, before there is a corpus to count it in.
 *
 * @param rows    one axis, or two nested ones whose members are crossed
 * @param columns the same for the columns
 * @param unit    what a cell counts; of codes by codes, codings stand for the events in which codes meet
 * @param near    how far apart segments may be in the unit near; null in all others
 * @param base    what shares are of
 * @param rollUp  which codings a code counts besides its own; {@code codes:top} always counts all below
 * @param filter  what is counted at all
 */
public record TableDefinition(List<Axis> rows, List<Axis> columns, Table.Unit unit, @Nullable Distance near,
        Table.Base base, RollUp rollUp, Filter filter) {

    public TableDefinition {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        requireOneOrTwo(rows);
        requireOneOrTwo(columns);
        if ((unit == Table.Unit.NEAR) != (near != null)) {
            throw new IllegalArgumentException("Near, and nothing else, has a distance");
        }
    }

    /** Counts codings, without shares, roll-up and filter. */
    public static TableDefinition of(Axis rows, Axis columns) {
        return new TableDefinition(List.of(rows), List.of(columns), Table.Unit.CODINGS, null, Table.Base.NONE,
                RollUp.NONE, Filter.NONE);
    }

    /**
     * Reads a definition as it is given on the command line. Unit, base, roll-up and filter may be blank: codings, none,
     * none and nothing filtered.
     *
     * @throws MaknaException if a part is not understood; says which, and what is possible
     */
    public static TableDefinition parse(String rows, String columns, String unit, String base, String rollUp,
            String where) {
        return new TableDefinition(Axis.parseNested(rows), Axis.parseNested(columns),
                unit.isBlank() ? Table.Unit.CODINGS : unit(unit.strip()), near(unit.strip()),
                base.isBlank() ? Table.Base.NONE : base(base.strip()),
                rollUp.isBlank() ? RollUp.NONE : RollUp.ofWord(rollUp.strip()), Filter.parse(where));
    }

    /** The same with another unit. */
    public TableDefinition withUnit(Table.Unit other) {
        return new TableDefinition(rows, columns, other, other == Table.Unit.NEAR ? near : null, base, rollUp, filter);
    }

    /** The same with another base. */
    public TableDefinition withBase(Table.Base other) {
        return new TableDefinition(rows, columns, unit, near, other, rollUp, filter);
    }

    /** The same with another roll-up. */
    public TableDefinition withRollUp(RollUp other) {
        return new TableDefinition(rows, columns, unit, near, base, other, filter);
    }

    /** The same with another filter. */
    public TableDefinition withFilter(Filter other) {
        return new TableDefinition(rows, columns, unit, near, base, rollUp, other);
    }

    /** Rows and columns exchanged; the numbers stay, but where neither are codes and the base is N, which is that of the columns. */
    public TableDefinition transposed() {
        Table.Base other = switch (base) {
            case ROW -> Table.Base.COLUMN;
            case COLUMN -> Table.Base.ROW;
            case NONE, TABLE, N, LENGTH, NORMALISED -> base;
        };
        return new TableDefinition(columns, rows, unit, near, other, rollUp, filter);
    }

    /** The axes of the rows, and then those of the columns. */
    List<Axis> axes() {
        return Stream.concat(rows.stream(), columns.stream()).toList();
    }

    /** The axes as written, joined by {@code /}. */
    static String written(List<Axis> axes) {
        return axes.stream().map(Axis::written).collect(Collectors.joining("/"));
    }

    private static Table.Unit unit(String word) {
        return Table.Unit.ofWord(word)
                .orElseThrow(() -> new MaknaException("table.unknown-unit", word,
                        Arrays.stream(Table.Unit.values()).map(Table.Unit::word).collect(Collectors.joining(", "))));
    }

    private static @Nullable Distance near(String written) {
        boolean isNear = Table.Unit.ofWord(written).filter(unit -> unit == Table.Unit.NEAR).isPresent();
        if (!isNear) {
            if (written.contains("/")) {
                throw new MaknaException("table.near-alone", written);
            }
            return null;
        }
        return Distance.of(written.substring(written.indexOf('/') + 1))
                .orElseThrow(() -> new MaknaException("table.near-distance", written));
    }

    private static Table.Base base(String word) {
        return Arrays.stream(Table.Base.values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst()
                .orElseThrow(
                        () -> new MaknaException("table.unknown-base", word,
                                "none, row, column, table, N, length, normalised"));
    }

    private static void requireOneOrTwo(List<Axis> axes) {
        if (axes.isEmpty() || axes.size() > 2) {
            throw new IllegalArgumentException("One axis or two nested ones, not " + axes.size());
        }
    }
}
