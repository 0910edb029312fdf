package org.makna.model;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The tables of a database that another program wrote.
 *
 * <p>Nothing is taken for granted: a table or column that is not there gives no rows or no values, since each version of such a
 * program has other ones.
 */
public interface ForeignTables {

    /** Names of all tables that hold rows of their own; no views. */
    Set<String> tables();

    /** Names of the columns of a table; empty when there is no such table. */
    Set<String> columns(String table);

    /** Number of rows of a table; 0 when there is no such table. */
    long count(String table);

    /** Number of rows of a table that have neither null nor an empty text in a column; 0 when there is none such. */
    long countFilled(String table, String column);

    /**
     * Hands over every row, by its number in the file.
     *
     * @param columns those to read; one that is missing is null in every row. {@code rowid} is the number of the row
     */
    void each(String table, Collection<String> columns, Consumer<ForeignRow> reader);
}
