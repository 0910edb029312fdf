package org.makna.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.makna.model.MaknaException;
import org.makna.model.SavedTable;
import org.makna.model.Table;
import org.makna.model.TableRun;

/** Tables that are kept under a name, with the numbers that were kept of them. */
public final class SavedTableStore {

    private static final String COLUMNS = """
            SELECT id, guid, name, definition ->> 'rows', definition ->> 'columns', definition ->> 'unit',
            definition ->> 'base', definition ->> 'rollup', definition ->> 'where',
            coalesce(definition -> 'runs', '[]') FROM saved_table\s""";

    private final Sql sql;
    private final Stamp stamp;

    SavedTableStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All in the order they came. */
    public List<SavedTable> all() {
        return sql.list(COLUMNS + "ORDER BY id", this::table);
    }

    public Optional<SavedTable> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", this::table, id);
    }

    /** The table of exactly that name. */
    public Optional<SavedTable> find(String name) {
        return sql.first(COLUMNS + "WHERE name = ?", this::table, name);
    }

    /**
     * Keeps a table; its id and guid are made.
     *
     * @throws MaknaException if the name is taken
     */
    public SavedTable create(SavedTable table) {
        try {
            long id = sql.insert("INSERT INTO saved_table (guid, name, definition) VALUES (?, ?, ?)", stamp.guid(null),
                    table.name(), definition(table));
            return find(id).orElseThrow();
        } catch (UniqueViolation e) {
            throw new MaknaException("study.table-taken", table.name());
        }
    }

    /**
     * Changes name, definition and kept numbers.
     *
     * @throws MaknaException if the name is taken
     */
    public void update(SavedTable table) {
        try {
            sql.update("""
                    UPDATE saved_table SET name = ?1, definition = ?2
                    WHERE id = ?3 AND (name <> ?1 OR definition <> ?2)""", table.name(), definition(table), table.id());
        } catch (UniqueViolation e) {
            throw new MaknaException("study.table-taken", table.name());
        }
    }

    /** Forgets a table and its numbers. */
    public void delete(long id) {
        sql.update("DELETE FROM saved_table WHERE id = ?", id);
    }

    private static String definition(SavedTable table) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("rows", table.rows());
        members.put("columns", table.columns());
        members.put("unit", table.unit());
        members.put("base", table.base());
        members.put("rollup", table.rollUp());
        members.put("where", table.where());
        members.put("runs", table.runs().stream().map(SavedTableStore::run).toList());
        return Json.object(members);
    }

    private static Map<String, Object> run(TableRun run) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("revision", run.revision());
        members.put("time", run.time());
        members.put("rows", run.rows().stream().map(SavedTableStore::member).toList());
        members.put("columns", run.columns().stream().map(SavedTableStore::member).toList());
        members.put("cells", Arrays.stream(run.cells()).map(row -> Arrays.stream(row)
                // A cell without a value has an empty text.
                .<Object>mapToObj(cell -> Double.isNaN(cell) ? "" : (Object) cell).toList()).toList());
        return members;
    }

    private static List<Object> member(Table.Member member) {
        List<Object> written = new ArrayList<>(List.of(member.id()));
        written.addAll(member.labels());
        return written;
    }

    private SavedTable table(Row row) {
        return new SavedTable(row.number(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                row.text(7), row.text(8), row.text(9), runs(row.text(10)));
    }

    private List<TableRun> runs(String runs) {
        List<TableRun> found = new ArrayList<>();
        sql.each("""
                SELECT value ->> 'revision', value ->> 'time', value -> 'rows', value -> 'columns', value -> 'cells'
                FROM json_each(?)""", row -> found.add(new TableRun(row.number(1), row.text(2), members(row.text(3)),
                members(row.text(4)), cells(row.text(5)))), runs);
        return found;
    }

    private List<Table.Member> members(String written) {
        List<Table.Member> members = new ArrayList<>();
        sql.each("SELECT value FROM json_each(?)", row -> {
            List<Object> parts = Json.read(sql, row.text(1));
            members.add(new Table.Member(parts.stream().skip(1).map(String::valueOf).toList(),
                    (Long) parts.getFirst()));
        }, written);
        return members;
    }

    private double[][] cells(String written) {
        List<double[]> rows = new ArrayList<>();
        sql.each("SELECT value FROM json_each(?)", row -> rows.add(Json.read(sql, row.text(1)).stream()
                .mapToDouble(cell -> cell instanceof Number number ? number.doubleValue() : Double.NaN).toArray()),
                written);
        return rows.toArray(double[][]::new);
    }
}
