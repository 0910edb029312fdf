package org.makna.cli;

import java.util.Optional;
import org.makna.model.StudyChange;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Undoes or redoes steps. */
abstract class UndoCommand extends StudyCommand {

    @Parameters(index = "1", arity = "0..1", paramLabel = "N", descriptionKey = "help.steps", defaultValue = "1")
    private int steps;

    UndoCommand(Console console) {
        super(console);
    }

    /** Does one step, or nothing when there is none left. */
    abstract Optional<StudyChange> step(Study study);

    /** First part of the message keys. */
    abstract String word();

    @Override
    final Study.Access access() {
        return Study.Access.WRITE;
    }

    @Override
    final int run(Study study) {
        Usage.require(steps > 0, "N", Integer.toString(steps));
        for (int done = 0; done < steps; done++) {
            Optional<StudyChange> change = step(study);
            if (change.isEmpty()) {
                console.tell("cli." + word() + ".nothing", done, steps);
                return FINDING;
            }
            console.tell(change.get().label());
        }
        return DONE;
    }

    /** Undoes the latest steps. */
    @Command(name = "undo")
    static final class Back extends UndoCommand {

        Back(Console console) {
            super(console);
        }

        @Override
        Optional<StudyChange> step(Study study) {
            return study.undo();
        }

        @Override
        String word() {
            return "undo";
        }
    }

    /** Redoes steps that were undone. */
    @Command(name = "redo")
    static final class Forth extends UndoCommand {

        Forth(Console console) {
            super(console);
        }

        @Override
        Optional<StudyChange> step(Study study) {
            return study.redo();
        }

        @Override
        String word() {
            return "redo";
        }
    }
}
