package org.makna.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.makna.study.Study;
import org.makna.study.WorkbookOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Exports the study as a whole: the workbook, one tidy table of all codings, or a notebook with its tables. */
@Command(name = "export")
final class ExportCommand extends StudyCommand {

    @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "help.file")
    @SuppressWarnings("NullAway.Init")
    private Path to;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    @Option(names = "--attribute", paramLabel = "NAME")
    private @Nullable String attribute;

    @Option(names = "--unit", paramLabel = "U")
    private @Nullable String unit;

    @Option(names = "--base", paramLabel = "B")
    private @Nullable String base;

    @Option(names = "--rollup", paramLabel = "none|children|all")
    private @Nullable String rollUp;

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private @Nullable String where;

    @Option(names = "--pseudonymise-coders")
    private boolean pseudonymiseCoders;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        WorkbookOptions usual = WorkbookOptions.USUAL;
        WorkbookOptions options = new WorkbookOptions(chosen(attribute, usual.attribute()), chosen(unit, usual.unit()),
                chosen(base, usual.base()), chosen(rollUp, usual.rollUp()), chosen(where, usual.where()),
                pseudonymiseCoders);
        if (options.equals(usual)) {
            study.output().studyTo(to, spreadsheetSafe, console.progress()).forEach(console::tell);
        } else {
            study.output().workbookTo(to, options, console.progress());
        }
        console.tell("cli.export.done", to.toString());
        return DONE;
    }

    private static String chosen(@Nullable String option, String usual) {
        return option == null ? usual : option;
    }
}
