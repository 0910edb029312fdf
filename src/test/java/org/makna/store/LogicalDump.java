package org.makna.store;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All logged rows of a study as text, in a fixed order, without history and revision: equal dumps are equal studies. */
public final class LogicalDump {

    private LogicalDump() {
    }

    static String of(StudyFile study) {
        return study.read(LogicalDump::of);
    }

    /** The rows that one read sees. */
    public static String of(Rows rows) {
        return of(rows.sql());
    }

    static String of(Sql sql) {
        List<String> lines = new ArrayList<>();
        for (String table : LogTriggers.tables(sql)) {
            String values = LogTriggers.columns(sql, table).stream().map(column -> "quote(\"" + column + "\")")
                    .collect(Collectors.joining(" || '|' || "));
            sql.each("SELECT " + values + " FROM \"" + table + "\" ORDER BY id",
                    row -> lines.add(table + " " + row.text(1)));
        }
        return String.join("\n", lines);
    }
}
