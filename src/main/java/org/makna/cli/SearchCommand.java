package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makna.model.HitRow;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.FoundHits;
import org.makna.study.HitArrangement;
import org.makna.model.NoteHit;
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

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--notes")
    private boolean notes;

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
        if (notes) {
            return inNotes(study);
        }
        FoundHits found = study.finder().search(query, within, stem, limit);
        console.tell(found.understood());
        if (to != null) {
            study.output().hitsTo(found.rows().arranged(HitArrangement.PLAIN, ""), found.understood(), to,
                    Progress.NONE);
            console.tell("cli.search.exported", found.rows().size(), to.toString());
            return DONE;
        }
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

    /** Lists hits in memos, annotations, rules of codes and comments. */
    private int inNotes(Study study) {
        List<NoteHit> found = study.finder().notes().find(query, within, stem, Progress.NONE);
        List<NoteHit> shown = limit == 0 ? found : found.subList(0, Math.min(limit, found.size()));
        if (to != null) {
            study.output().notesTo(shown, query, to);
            console.tell("cli.search.exported", shown.size(), to.toString());
            return DONE;
        }
        switch (format) {
            case json -> study.output().notesAsJson(shown, console.out());
            case csv -> study.output().notesAsCsv(shown, console.out());
            case text -> shown.forEach(hit -> console.out().println(hit.kind().name().toLowerCase(Locale.ROOT) + " "
                    + line(hit.about()) + "\t" + line(hit.left()) + "[" + line(hit.hit()) + "]" + line(hit.right())));
        }
        console.tell("cli.search.found-notes", shown.size(), found.size());
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
