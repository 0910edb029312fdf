package org.makna.cli;

import java.nio.file.Path;
import org.makna.study.Study;
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

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        study.output().studyTo(to, spreadsheetSafe, console.progress()).forEach(console::tell);
        console.tell("cli.export.done", to.toString());
        return DONE;
    }
}
