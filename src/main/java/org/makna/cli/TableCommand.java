package org.makna.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.SavedTable;
import org.makna.model.Table;
import org.makna.model.TableArrangement;
import org.makna.model.TableComparison;
import org.makna.study.SavedTables;
import org.makna.study.Study;
import org.makna.study.TablePreset;
import org.makna.study.TableRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts codings in rows and columns. */
@Command(name = "table")
final class TableCommand extends StudyCommand {

    @Option(names = "--rows", paramLabel = "R")
    private @Nullable String rows;

    @Option(names = "--columns", paramLabel = "C")
    private @Nullable String columns;

    @Option(names = "--as", paramLabel = "P")
    private @Nullable String as;

    @Option(names = "--unit", paramLabel = "U")
    private String unit = "codings";

    @Option(names = "--base", paramLabel = "B")
    private String base = "none";

    @Option(names = "--rollup", paramLabel = "none|children|all")
    private String rollUp = "none";

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private String where = "";

    @Option(names = "--unassigned", paramLabel = "show|hide")
    private Unassigned unassigned = Unassigned.show;

    @Option(names = "--hide-empty")
    private boolean hideEmpty;

    @Option(names = "--sort", paramLabel = "COLUMN|total|name")
    private String sort = "";

    @Option(names = "--reverse")
    private boolean reverse;

    @Option(names = "--save", paramLabel = "NAME")
    private @Nullable String save;

    @Option(names = "--saved", paramLabel = "NAME")
    private @Nullable String saved;

    @Option(names = "--test")
    private boolean test;

    @Option(names = "--pairs")
    private boolean pairs;

    @Option(names = "--compare")
    private boolean compare;

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    /** Whether cases and documents without a value of an attribute have a place of their own, or none. */
    private enum Unassigned {
        // named as they are typed
        show, hide
    }

    TableCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return save == null ? Study.Access.READ : Study.Access.WRITE;
    }

    @Override
    int run(Study study) {
        SavedTable kept = saved == null ? null : study.tables().saved().named(saved);
        boolean ready = kept != null || as != null;
        Usage.require(ready || rows != null, "--rows", "");
        Usage.require(ready || columns != null, "--columns", "");
        Usage.require(kept != null || !compare, "--compare", "");
        Usage.require(!test && !pairs || save == null && !compare, test ? "--test" : "--pairs",
                save != null ? "--save" : "--compare");
        Usage.require(!test || !pairs, "--test", "--pairs");
        TableRequest written = kept != null ? SavedTables.request(kept) : asked(study);
        TableRequest request = unassigned == Unassigned.hide ? written.withoutUnassigned() : written;
        if (pairs) {
            return StatisticsOutput.write(study.tables().pairs(request, console.progress()), study, console, to, format,
                    spreadsheetSafe);
        }
        if (test) {
            return StatisticsOutput.write(study.tables().test(request, console.progress()), study, console, to, format,
                    spreadsheetSafe);
        }
        Table table = study.tables().count(request, console.progress());
        if (save != null) {
            study.tables().saved().saveAndWait(save, request, table);
        }
        if (kept != null && compare) {
            compare(study, kept, table);
        } else {
            table = arranged(table);
            show(study, table);
        }
        study.output().counted(table).forEach(line -> console.err().println(line));
        return DONE;
    }

    private TableRequest asked(Study study) {
        TableRequest written = new TableRequest(String.valueOf(rows), String.valueOf(columns), unit, base, rollUp,
                where);
        if (as == null) {
            return written;
        }
        TablePreset preset = TablePreset.ofWord(as);
        return preset.request(study.tables().choices(), written)
                .orElseThrow(() -> new MaknaException("table.preset-without-columns", preset.word()));
    }

    private Table arranged(Table table) {
        TableArrangement arrangement = new TableArrangement(hideEmpty, sort,
                sort.equals(TableArrangement.NAME) != reverse);
        if (!sort.isEmpty() && !arrangement.isSorted(table)) {
            throw new MaknaException("table.unknown-column", sort,
                    table.columns().stream().map(Table.Member::label).collect(Collectors.joining(", ")));
        }
        return table.arranged(arrangement.order(table));
    }

    private void show(Study study, Table table) {
        if (to != null) {
            study.output().tableTo(table, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.table.exported", table.rows().size(), table.columns().size(), to.toString());
        } else {
            switch (format) {
                case json -> study.output().tableAsJson(table, console.out());
                case text -> new TextTable(console.messages()).print(table, console.out());
            }
        }
    }

    private void compare(Study study, SavedTable kept, Table table) {
        TableComparison comparison = study.tables().saved().compare(kept, table);
        if (to != null) {
            study.output().comparisonTo(kept.name(), comparison, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.table.exported", table.rows().size(), table.columns().size(), to.toString());
        } else {
            new TextTable(console.messages()).print(comparison, table, console.out());
        }
        console.tell("table.compared", comparison.before().revision(), comparison.after().revision(),
                comparison.changes());
    }
}
