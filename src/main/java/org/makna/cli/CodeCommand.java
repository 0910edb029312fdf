package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.makna.model.HitSpan;
import org.makna.model.MaknaException;
import org.makna.model.TextUnit;
import org.makna.study.AutoCoding;
import org.makna.study.CodingRules;
import org.makna.study.RuleWish;
import org.makna.study.Structure;
import org.makna.study.StructureName;
import org.makna.study.Study;
import org.makna.study.WordList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Codes by rules, in one step: what a query finds, by the structure of documents, or by a list of words. */
@Command(name = "code")
final class CodeCommand extends StudyCommand {

    @Option(names = "--code", paramLabel = "PATH")
    private @Nullable String code;

    @Option(names = "--query", paramLabel = "Q")
    private @Nullable String query;

    @Option(names = "--by", paramLabel = "speaker|question|heading")
    private @Nullable Structure by;

    @Option(names = "--name", paramLabel = "NAME")
    private List<String> names = List.of();

    @Option(names = "--dictionary", paramLabel = "FILE")
    private @Nullable Path dictionary;

    @Option(names = "--under", paramLabel = "PATH")
    private String under = "";

    @Option(names = "--around", paramLabel = "N")
    private int around;

    @Option(names = "--uncovered")
    private boolean uncovered;

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
        Usage.require(around >= 0 && around <= HitSpan.MOST_WORDS && (around == 0 || unit == TextUnit.MATCH),
                "--around", Integer.toString(around));
        Usage.need((query == null ? 0 : 1) + (by == null ? 0 : 1) + (dictionary == null ? 0 : 1) == 1,
                "--query, --by, --dictionary");
        List<AutoCoding> done = study.codingRules().make(wishes(study), coder, console.progress());
        for (AutoCoding one : done) {
            console.tell(one.understood());
            console.tell(one.codeCreated() ? "cli.code.done-new-code" : "cli.code.done", one.codePath(), one.hits(),
                    one.coded(), one.present(), one.documents(), one.coder());
            if (one.hits() == 0) {
                console.tell("cli.code.kept");
            }
        }
        return DONE;
    }

    private List<RuleWish> wishes(Study study) {
        if (dictionary != null) {
            WordList list = WordList.read(dictionary);
            list.unread().forEach(line -> console.tell("cli.code.unread", line));
            return list.wishes(under, span(), stem, uncovered);
        }
        if (by != null) {
            return CodingRules.wishes(by, names.isEmpty() ? all(study, by) : names, code == null ? under : code,
                    code == null, uncovered);
        }
        Usage.need(code != null, "--code");
        // With a unit other than the match, all of the query must hold within that unit; else within a paragraph.
        TextUnit within = unit == TextUnit.MATCH ? TextUnit.PARAGRAPH : unit;
        return List.of(new RuleWish(Objects.requireNonNull(code), Objects.requireNonNull(query), span(), within, stem,
                uncovered));
    }

    private HitSpan span() {
        return around > 0 ? HitSpan.around(around) : HitSpan.of(unit);
    }

    private static List<String> all(Study study, Structure structure) {
        List<String> all = study.codingRules().names(structure).stream().filter(StructureName::main)
                .map(StructureName::label).toList();
        if (all.isEmpty()) {
            throw new MaknaException("study.no-names", structure.field());
        }
        return all;
    }
}
