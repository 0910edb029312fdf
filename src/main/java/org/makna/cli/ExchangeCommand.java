package org.makna.cli;

import java.nio.file.Path;
import org.makna.model.Finding;
import org.makna.study.ExchangeReport;
import org.makna.study.Study;
import org.makna.study.StudyPart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings one part of a study in from a file, or takes it out: the codebook, the codings or the cases. */
final class ExchangeCommand {

    private ExchangeCommand() {
    }

    /** Reads the part from a file. */
    @Command(name = "import")
    static final class In extends StudyCommand {

        private final StudyPart part;

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "help.file")
        @SuppressWarnings("NullAway.Init")
        private Path from;

        @Option(names = "--coder", descriptionKey = "help.coder", paramLabel = "C")
        private @org.jspecify.annotations.Nullable String coder;

        In(Console console, StudyPart part) {
            super(console);
            this.part = part;
        }

        @Override
        Study.Access access() {
            return Study.Access.WRITE;
        }

        @Override
        int run(Study study) {
            study.actAs(coder);
            ExchangeReport report = study.exchange(part).importFrom(from);
            console.tell("cli." + part.word() + ".imported", from.toString(), report.added(), report.updated(),
                    report.unchanged());
            for (Finding finding : report.findings()) {
                console.tell(finding);
            }
            return report.complete() ? DONE : FINDING;
        }
    }

    /** Writes the part to a file. */
    @Command(name = "export")
    static final class Out extends StudyCommand {

        private final StudyPart part;

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "help.file")
        @SuppressWarnings("NullAway.Init")
        private Path to;

        Out(Console console, StudyPart part) {
            super(console);
            this.part = part;
        }

        @Override
        Study.Access access() {
            return Study.Access.READ;
        }

        @Override
        int run(Study study) {
            long rows = study.exchange(part).exportTo(to);
            console.tell("cli." + part.word() + ".exported", rows, to.toString());
            return DONE;
        }
    }
}
