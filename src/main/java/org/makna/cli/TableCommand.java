package org.makna.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.makna.model.Table;
import org.makna.study.Study;
import org.makna.study.TableRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts codings in rows and columns. */
@Command(name = "table")
final class TableCommand extends StudyCommand {

    @Option(names = "--rows", paramLabel = "R", required = true)
    @SuppressWarnings("NullAway.Init")
    private String rows;

    @Option(names = "--columns", paramLabel = "C", required = true)
    @SuppressWarnings("NullAway.Init")
    private String columns;

    @Option(names = "--unit", paramLabel = "U")
    private String unit = "codings";

    @Option(names = "--base", paramLabel = "B")
    private String base = "none";

    @Option(names = "--rollup", paramLabel = "none|children|all")
    private String rollUp = "none";

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private String where = "";

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    TableCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Table table = study.tables().count(new TableRequest(rows, columns, unit, base, rollUp, where));
        if (to != null) {
            study.output().tableTo(table, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.table.exported", table.rows().size(), table.columns().size(), to.toString());
        } else {
            switch (format) {
                case json -> study.output().tableAsJson(table, console.out());
                case text -> new TextTable(console.messages()).print(table, console.out());
            }
        }
        study.output().counted(table).forEach(line -> console.err().println(line));
        return DONE;
    }
}
