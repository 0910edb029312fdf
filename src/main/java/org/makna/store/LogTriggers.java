package org.makna.store;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The triggers that write the change log, made from the schema as it stands.
 *
 * <p>Each logged table has one for inserts, updates and deletes, which also fire for cascades. They write the row before
 * and after as a JSON object, and do nothing unless a step is being recorded.
 */
final class LogTriggers {

    private LogTriggers() {
    }

    /** The tables whose rows are logged: all but the log itself and the immutable contents. */
    static List<String> tables(Sql sql) {
        return sql.list("""
                SELECT name FROM sqlite_schema
                WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT LIKE 'history!_%' ESCAPE '!'
                    AND name <> 'content'
                ORDER BY name""", row -> row.text(1));
    }

    /** The columns of a table that are logged: all but the study's revision, which only rises. */
    static List<String> columns(Sql sql, String table) {
        return sql.list(
                "SELECT name FROM pragma_table_info(?1) WHERE NOT (?1 = 'study' AND name = 'revision') ORDER BY cid",
                row -> row.text(1), table);
    }

    static void drop(Sql sql) {
        for (String trigger : sql.list(
                "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'log!_%' ESCAPE '!'",
                row -> row.text(1))) {
            sql.run("DROP TRIGGER \"" + trigger + '"');
        }
    }

    static void create(Sql sql) {
        for (String table : tables(sql)) {
            List<String> columns = columns(sql, table);
            String differs = joined(columns, " OR ", column -> "old.%1$s IS NOT new.%1$s".formatted(quoted(column)));
            sql.run(trigger(table, "insert", "", "new", "'I', NULL, " + image(columns, "new")));
            sql.run(trigger(table, "update", "AND (" + differs + ")", "new",
                    "'U', " + image(columns, "old") + ", " + image(columns, "new")));
            sql.run(trigger(table, "delete", "", "old", "'D', " + image(columns, "old") + ", NULL"));
        }
    }

    private static String trigger(String table, String event, String when, String row, String values) {
        return """
                CREATE TRIGGER "log_%1$s_%2$s" AFTER %2$s ON "%1$s"
                WHEN (SELECT step FROM history_cursor WHERE id = 1) IS NOT NULL %3$s BEGIN
                    INSERT INTO history_change (step, tbl, row_id, op, before, after)
                    VALUES ((SELECT step FROM history_cursor WHERE id = 1), '%1$s', %4$s.id, %5$s);
                END""".formatted(table, event, when, row, values);
    }

    private static String image(List<String> columns, String row) {
        return joined(columns, ", ", column -> "'" + column + "', " + row + '.' + quoted(column))
                .transform(pairs -> "json_object(" + pairs + ')');
    }

    private static String joined(List<String> columns, String separator, UnaryOperator<String> form) {
        return columns.stream().map(form).collect(Collectors.joining(separator));
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
