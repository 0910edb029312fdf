package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Agreement;
import org.makna.study.AgreementRequest;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares coders. */
@Command(name = "agreement")
final class AgreementCommand extends StudyCommand {

    @Option(names = "--coders", paramLabel = "A,B", split = ",", required = true)
    @SuppressWarnings("NullAway.Init")
    private List<String> coders;

    @Option(names = "--unit", paramLabel = "character|sentence|paragraph|turn")
    private String unit = "character";

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    AgreementCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Agreement agreement = study.agreement(new AgreementRequest(coders, unit), console.progress());
        if (to != null) {
            study.output().agreementTo(agreement, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.agreement.exported", agreement.documents().size(), to.toString());
        } else {
            switch (format) {
                case json -> study.output().agreementAsJson(agreement, console.out());
                case text -> new AgreementText(console.messages()).print(agreement, console.out());
            }
        }
        study.output().counted(agreement).forEach(line -> console.err().println(line));
        return DONE;
    }
}
