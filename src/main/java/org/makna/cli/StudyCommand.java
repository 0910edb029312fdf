package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.makna.model.Message;
import org.makna.study.Study;
import picocli.CommandLine.Parameters;

/** A command that works on one study: opens it, does its work and closes it again. */
abstract class StudyCommand implements Callable<Integer> {

    /** Everything went well. */
    static final int DONE = 0;
    /** Something was found or could not be done. */
    static final int FINDING = 1;

    final Console console;

    @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "help.study")
    @SuppressWarnings("NullAway.Init")
    Path file;

    StudyCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        try (Study study = Study.open(file, access(), console.messages())) {
            List<Message> warnings = study.warnings();
            warnings.forEach(console::tell);
            int told = warnings.size();
            if (access() == Study.Access.WRITE) {
                study.requireWritable();
            }
            int code = run(study);
            console.out().flush();
            // What came up meanwhile, such as a backup that could not be written.
            study.warnings().stream().skip(told).forEach(console::tell);
            return code;
        }
    }

    /** Whether the command changes the study. */
    abstract Study.Access access();

    /** Does the work and returns the exit code. */
    abstract int run(Study study);
}
