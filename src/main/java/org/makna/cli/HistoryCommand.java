package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makna.model.HistoryStep;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the audit trail: who did what, when. */
@Command(name = "history")
final class HistoryCommand extends StudyCommand {

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    HistoryCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        List<HistoryStep> steps = study.trail().steps();
        if (to != null) {
            study.output().historyTo(steps, to);
            console.tell("cli.history.exported", steps.size(), to.toString());
            return DONE;
        }
        switch (format) {
            case json -> study.output().historyAsJson(steps, console.out());
            case text -> steps.forEach(this::print);
        }
        return DONE;
    }

    private void print(HistoryStep step) {
        String state = step.state() == HistoryStep.State.DONE
                ? ""
                : console.messages().text("history.state." + step.state().name().toLowerCase(Locale.ROOT));
        console.out().println(step.revision() + "\t" + step.time() + "\t" + step.coder() + "\t"
                + console.messages().text(step.label()) + (state.isEmpty() ? "" : " (" + state + ")"));
    }
}
