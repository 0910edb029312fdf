package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.model.Progress;
import org.makna.model.TextUnit;
import org.makna.study.HitContext;
import org.makna.study.SegmentArrangement;
import org.makna.study.SegmentArrangement.Grouping;
import org.makna.study.SegmentList;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists coded segments, one row per coding. */
@Command(name = "segments")
final class SegmentsCommand extends StudyCommand {

    @Option(names = "--code", paramLabel = "PATH")
    private @Nullable String code;

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private String where = "";

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    @Option(names = "--context", descriptionKey = "help.context", paramLabel = "N")
    private int context;

    @Option(names = "--context-unit", descriptionKey = "help.context-unit", paramLabel = "sentence|turn")
    private TextUnit unit = TextUnit.SENTENCE;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    SegmentsCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Usage.require(context >= 0 && context <= HitContext.MOST_UNITS, "--context", Integer.toString(context));
        Usage.require(unit == TextUnit.SENTENCE || unit == TextUnit.TURN, "--context-unit",
                unit.name().toLowerCase(Locale.ROOT));
        HitContext around = HitContext.units(context, unit);
        SegmentList segments = study.segments(code, where);
        if (to != null && isForReading(to)) {
            // Reading goes from code to code; the other files are lists to be sorted by whoever opens them.
            segments = segments.arranged(SegmentArrangement.PLAIN.by(Grouping.CODE, ""), "");
        }
        if (to != null) {
            study.output().segmentsTo(segments, to, spreadsheetSafe, around, List.of(), Progress.NONE)
                    .forEach(console::tell);
            console.tell("cli.segments.exported", segments.size(), to.toString());
        } else {
            switch (format) {
                case json -> study.output().segmentsAsJson(segments, around, console.out());
                case text -> print(segments, around);
            }
            console.tell("cli.segments.listed", segments.size());
        }
        return DONE;
    }

    private static boolean isForReading(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".docx") || name.endsWith(".html");
    }

    private void print(SegmentList segments, HitContext around) {
        if (around.count() == 0) {
            segments.forEach(one -> print(one, one.text()));
            return;
        }
        for (int entry = 0; entry < segments.size(); entry++) {
            segments.inContext(entry, around).ifPresent(one -> print(one.segment(),
                    one.before() + "[" + one.segment().text() + "]" + one.after()));
        }
    }

    private void print(CodedSegment one, String text) {
        console.out().println(one.documentPath() + ":" + one.startCodePoint() + "-" + one.endCodePoint() + "\t"
                + one.codePath() + "\t" + one.coder() + "\t" + text.replace('\n', ' ').replace('\t', ' '));
    }
}
