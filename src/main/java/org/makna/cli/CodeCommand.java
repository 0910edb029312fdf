package org.makna.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.HitSpan;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.AutoCoding;
import org.makna.study.RuleWish;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Codes what a query finds, in one step. */
@Command(name = "code")
final class CodeCommand extends StudyCommand {

    @Option(names = "--code", paramLabel = "PATH", required = true)
    @SuppressWarnings("NullAway.Init")
    private String code;

    @Option(names = "--query", paramLabel = "Q", required = true)
    @SuppressWarnings("NullAway.Init")
    private String query;

    @Option(names = "--unit", paramLabel = "match|sentence|paragraph|turn|document")
    private TextUnit unit = TextUnit.MATCH;

    @Option(names = "--stem", descriptionKey = "help.stem")
    private boolean stem;

    @Option(names = "--coder", descriptionKey = "help.coder", paramLabel = "C")
    private @Nullable String coder;

    CodeCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.WRITE;
    }

    @Override
    int run(Study study) {
        study.actAs(coder);
        AutoCoding done = study.codingRules().make(List.of(wish()), coder, Progress.NONE).getFirst();
        console.tell(done.understood());
        console.tell(done.codeCreated() ? "cli.code.done-new-code" : "cli.code.done", done.codePath(), done.hits(),
                done.coded(), done.present(), done.documents(), done.coder());
        return DONE;
    }

    /** With a unit other than the match, all of the query must hold within that unit; else within a paragraph. */
    private RuleWish wish() {
        TextUnit within = unit == TextUnit.MATCH ? TextUnit.PARAGRAPH : unit;
        return new RuleWish(code, query, HitSpan.of(unit), within, stem, false);
    }
}
