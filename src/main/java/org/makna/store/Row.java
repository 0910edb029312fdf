package org.makna.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row of a query; columns count from 1. Valid only while the query runs. */
final class Row {

    private final ResultSet results;
    private final Sql sql;

    Row(ResultSet results, Sql sql) {
        this.results = results;
        this.sql = sql;
    }

    boolean next() {
        try {
            return results.next();
        } catch (SQLException e) {
            throw sql.failure("next row", e);
        }
    }

    String text(int column) {
        String text = nullableText(column);
        if (text == null) {
            throw new IllegalStateException("Column " + column + " is null");
        }
        return text;
    }

    @Nullable
    String nullableText(int column) {
        try {
            return results.getString(column);
        } catch (SQLException e) {
            throw sql.failure("column " + column, e);
        }
    }

    long number(int column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw sql.failure("column " + column, e);
        }
    }

    int integer(int column) {
        try {
            return results.getInt(column);
        } catch (SQLException e) {
            throw sql.failure("column " + column, e);
        }
    }

    boolean flag(int column) {
        return number(column) != 0;
    }

    @Nullable
    Long nullableNumber(int column) {
        long number = number(column);
        return wasNull() ? null : number;
    }

    @Nullable
    Integer nullableInteger(int column) {
        int number = integer(column);
        return wasNull() ? null : number;
    }

    double decimal(int column) {
        try {
            return results.getDouble(column);
        } catch (SQLException e) {
            throw sql.failure("column " + column, e);
        }
    }

    byte[] bytes(int column) {
        try {
            byte[] bytes = results.getBytes(column);
            // The driver gives null for an empty blob as well.
            return bytes == null ? new byte[0] : bytes;
        } catch (SQLException e) {
            throw sql.failure("column " + column, e);
        }
    }

    private boolean wasNull() {
        try {
            return results.wasNull();
        } catch (SQLException e) {
            throw sql.failure("null check", e);
        }
    }
}
