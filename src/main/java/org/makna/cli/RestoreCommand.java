package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.makna.study.StudyBackups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of a study; the study as it is now is kept beside it. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "STUDY", descriptionKey = "help.study")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Parameters(index = "1", arity = "0..1", paramLabel = "BACKUP", descriptionKey = "help.backup")
    private @Nullable Path backup;

    @Option(names = "--list")
    private boolean list;

    RestoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Path> backups = StudyBackups.of(file);
        if (list) {
            backups.forEach(console.out()::println);
            console.out().flush();
            console.tell("cli.restore.listed", backups.size());
            return StudyCommand.DONE;
        }
        if (backup == null && backups.isEmpty()) {
            console.tell("cli.restore.none", file.toString());
            return StudyCommand.FINDING;
        }
        Path from = backup == null ? backups.getFirst() : backup;
        Optional<Path> kept = StudyBackups.restore(file, from);
        console.tell("cli.restore.done", file.toString(), from.toString());
        kept.ifPresent(before -> console.tell("cli.restore.kept", before.toString()));
        return StudyCommand.DONE;
    }
}
