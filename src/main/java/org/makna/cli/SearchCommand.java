package org.makna.cli;

import org.makna.model.HitRow;
import org.makna.model.TextUnit;
import org.makna.study.FoundHits;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds text and lists the hits in context. */
@Command(name = "search")
final class SearchCommand extends StudyCommand {

    @Parameters(index = "1", paramLabel = "QUERY", descriptionKey = "help.query")
    @SuppressWarnings("NullAway.Init")
    private String query;

    @Option(names = "--within", paramLabel = "sentence|paragraph|turn|section|document")
    private TextUnit within = TextUnit.PARAGRAPH;

    @Option(names = "--stem", descriptionKey = "help.stem")
    private boolean stem;

    @Option(names = "--limit", paramLabel = "N")
    private int limit;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|csv|json")
    private HitFormat format = HitFormat.text;

    SearchCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Usage.require(within != TextUnit.MATCH, "--within", "match");
        Usage.require(limit >= 0, "--limit", Integer.toString(limit));
        FoundHits found = study.finder().search(query, within, stem, limit);
        console.tell(found.understood());
        switch (format) {
            case json -> study.output().hitsAsJson(found.rows(), console.out());
            case csv -> study.output().hitsAsCsv(found.rows(), console.out());
            case text -> found.rows().forEach(this::print);
        }
        console.tell(found.exact() ? "cli.search.found" : "cli.search.found-at-least", found.rows().size(),
                found.total(),
                found.documents());
        return DONE;
    }

    private void print(HitRow row) {
        String speaker = row.speaker().isEmpty() ? "" : " (" + row.speaker() + ")";
        console.out().println(row.document() + ":" + row.startCodePoint() + "-" + row.endCodePoint() + speaker + "\t"
                + line(row.left()) + "[" + line(row.hit()) + "]" + line(row.right()));
    }

    private static String line(String text) {
        return text.replace('\n', ' ').replace('\t', ' ');
    }
}
