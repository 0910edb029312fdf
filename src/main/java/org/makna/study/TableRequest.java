package org.makna.study;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.model.MaknaException;
import org.makna.model.Table;

/**
 * What a table is to count, in the words of the command line.
 *
 * @param rows    an axis such as {@code codes}, or two nested ones joined by {@code /}
 * @param columns the same for the columns
 * @param unit    what a cell counts, such as {@code codings}
 * @param base    what shares are of, such as {@code none}
 * @param rollUp  whether a code also counts those below it: {@code none}, {@code children} or {@code all}
 * @param where   conditions on what is counted at all, or blank
 */
public record TableRequest(String rows, String columns, String unit, String base, String rollUp, String where) {

    /** Counts codings, without shares, roll-up and conditions. */
    public static TableRequest of(String rows, String columns) {
        return new TableRequest(rows, columns, Table.Unit.CODINGS.word(), Table.Base.NONE.word(), "none", "");
    }

    /** The same with other rows and columns. */
    public TableRequest withAxes(String otherRows, String otherColumns) {
        return new TableRequest(otherRows, otherColumns, unit, base, rollUp, where);
    }

    /** The same with another unit. */
    public TableRequest withUnit(Table.Unit other) {
        return new TableRequest(rows, columns, other.word(), base, rollUp, where);
    }

    /** The same with another unit as it is written, such as {@code near/2s}. */
    public TableRequest withUnit(String written) {
        return new TableRequest(rows, columns, written, base, rollUp, where);
    }

    /** The same with another base. */
    public TableRequest withBase(Table.Base other) {
        return new TableRequest(rows, columns, unit, other.word(), rollUp, where);
    }

    /** The same with another roll-up. */
    public TableRequest withRollUp(String other) {
        return new TableRequest(rows, columns, unit, base, other, where);
    }

    /** The same with other conditions. */
    public TableRequest withWhere(String other) {
        return new TableRequest(rows, columns, unit, base, rollUp, other);
    }

    /**
     * The same without cases and documents that have no value of an attribute that stands in rows or columns: they enter
     * neither cells nor bases.
     *
     * @throws org.makna.model.MaknaException if rows or columns are not understood
     */
    public TableRequest withoutUnassigned() {
        String assigned = attributes().map(name -> "attribute." + Filter.quoted(name) + "=*").distinct()
                .filter(condition -> !where.contains(condition)).collect(Collectors.joining(" and "));
        return assigned.isEmpty() ? this : withWhere(where.isBlank() ? assigned : where + " and " + assigned);
    }

    /** Whether an attribute stands in rows or columns, of which some may have no value. */
    public boolean hasAttributes() {
        try {
            return attributes().findAny().isPresent();
        } catch (MaknaException e) {
            return false;
        }
    }

    private Stream<String> attributes() {
        return Stream.of(rows, columns).flatMap(written -> Wording.read(() -> Axis.parseNested(written)).stream())
                .flatMap(axis -> switch (axis) {
                    case Axis.OfAttribute(var name) -> Stream.of(name);
                    case Axis.OverTime(var step, var name) -> Stream.of(name);
                    default -> Stream.empty();
                });
    }

    /** Rows and columns exchanged; no number changes, but where neither are codes, for shares of N, which is that of the columns. */
    public TableRequest transposed() {
        String turned = switch (base) {
            case "row" -> "column";
            case "column" -> "row";
            default -> base;
        };
        return new TableRequest(columns, rows, unit, turned, rollUp, where);
    }
}
