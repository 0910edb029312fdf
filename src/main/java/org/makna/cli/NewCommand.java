package org.makna.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an empty study. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "help.study")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--title", descriptionKey = "help.title", paramLabel = "T")
    private String title = "";

    @Option(names = "--language", paramLabel = "CODE")
    private String language = "";

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (Study study = Study.create(file, title, language, console.messages())) {
            console.tell("cli.created", study.path().toString());
        }
        return StudyCommand.DONE;
    }
}
