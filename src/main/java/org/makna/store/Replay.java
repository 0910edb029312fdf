package org.makna.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Puts the rows of a step back as they were before or after it.
 *
 * <p>The log holds every row in the order it changed, so replaying it passes through the very states the study was in,
 * only that rows of one cascade come child first: hence the deferred foreign keys. SQLite counts what is still violated and
 * refuses the commit unless that is nothing.
 *
 * <p>Images stay inside SQLite; only their numbers pass through here, so a step of a million rows needs no memory.
 */
final class Replay {

    private final Sql sql;
    private final Map<String, Statements> byTable = new HashMap<>();

    /** The three ways to bring a row into the state of an image. */
    private record Statements(String delete, String insertBefore, String insertAfter, String updateBefore,
            String updateAfter) {}

    Replay(Sql sql) {
        this.sql = sql;
    }

    /** Undoes a step; runs inside the caller's transaction. */
    void backward(long step) {
        sql.run("PRAGMA defer_foreign_keys = 1");
        sql.each("SELECT id, tbl, row_id, op FROM history_change WHERE step = ? ORDER BY id DESC", row -> {
            Statements statements = statements(row.text(2));
            switch (row.text(4)) {
                case "I" -> one(statements.delete(), row.number(3));
                case "U" -> one(statements.updateBefore(), row.number(1), row.number(3));
                default -> one(statements.insertBefore(), row.number(1));
            }
        }, step);
    }

    /** Redoes a step; runs inside the caller's transaction. */
    void forward(long step) {
        sql.run("PRAGMA defer_foreign_keys = 1");
        sql.each("SELECT id, tbl, row_id, op FROM history_change WHERE step = ? ORDER BY id", row -> {
            Statements statements = statements(row.text(2));
            switch (row.text(4)) {
                case "I" -> one(statements.insertAfter(), row.number(1));
                case "U" -> one(statements.updateAfter(), row.number(1), row.number(3));
                default -> one(statements.delete(), row.number(3));
            }
        }, step);
    }

    private void one(String statement, Long... args) {
        int rows = sql.update(statement, (Object[]) args);
        if (rows != 1) {
            throw new IllegalStateException("The change log does not fit the rows: " + rows + " for " + statement + " "
                    + List.of(args));
        }
    }

    private Statements statements(String table) {
        return byTable.computeIfAbsent(table, name -> {
            List<String> columns = LogTriggers.columns(sql, name);
            return new Statements("DELETE FROM \"" + name + "\" WHERE id = ?", insert(name, columns, "before"),
                    insert(name, columns, "after"), update(name, columns, "before"), update(name, columns, "after"));
        });
    }

    private static String insert(String table, List<String> columns, String image) {
        return "INSERT INTO \"" + table + "\" (" + names(columns) + ") SELECT " + values(columns, image)
                + " FROM history_change WHERE id = ?";
    }

    private static String update(String table, List<String> columns, String image) {
        return "UPDATE \"" + table + "\" SET (" + names(columns) + ") = (SELECT " + values(columns, image)
                + " FROM history_change WHERE id = ?1) WHERE id = ?2";
    }

    private static String names(List<String> columns) {
        return columns.stream().map(LogTriggers::quoted).collect(Collectors.joining(", "));
    }

    private static String values(List<String> columns, String image) {
        return columns.stream().map(column -> "json_extract(" + image + ", '$." + column + "')")
                .collect(Collectors.joining(", "));
    }
}
