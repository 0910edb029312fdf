package org.makna.cli;

import java.nio.file.Path;
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
            for (Message warning : study.warnings()) {
                console.tell(warning);
            }
            if (access() == Study.Access.WRITE) {
                study.requireWritable();
            }
            int code = run(study);
            console.out().flush();
            return code;
        }
    }

    /** Whether the command changes the study. */
    abstract Study.Access access();

    /** Does the work and returns the exit code. */
    abstract int run(Study study);
}
