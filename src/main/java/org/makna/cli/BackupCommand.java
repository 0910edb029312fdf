package org.makna.cli;

import java.nio.file.Path;
import org.makna.study.Study;
import picocli.CommandLine.Command;

/** Copies the study into its ring of backups. */
@Command(name = "backup")
final class BackupCommand extends StudyCommand {

    BackupCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Path copy = study.backup();
        console.tell("cli.backup.done", copy.toString());
        return DONE;
    }
}
