package org.makna.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.makna.study.SimilarityRequest;
import org.makna.study.Study;
import org.makna.study.WordRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says how alike codes, documents, cases or words are, and clusters them. */
@Command(name = "similarity")
final class SimilarityCommand extends StudyCommand {

    @Option(names = "--items", paramLabel = "codes|documents|cases|words")
    private String items = "codes";

    @Option(names = "--by", paramLabel = "codings|words|attributes")
    private String by = "codings";

    @Option(names = "--index", paramLabel = "pearson|jaccard|sorensen")
    private String index = "pearson";

    @Option(names = "--cut", paramLabel = "K")
    private int clusters = SimilarityRequest.USUAL_CLUSTERS;

    @Option(names = "--stem")
    private boolean stem;

    @Option(names = "--all-words")
    private boolean allWords;

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private String where = "";

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    SimilarityCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Usage.require(clusters > 0, "--cut", Integer.toString(clusters));
        WordRequest usual = WordRequest.usual();
        WordRequest words = new WordRequest(where, usual.leastLength(), !allWords, usual.numbers(), usual.hyphens(),
                stem, 1);
        return StatisticsOutput.write(study.tables().similarity()
                .answer(SimilarityRequest.parse(items, by, index, clusters, where, words), 0, console.progress())
                .statistics(), study, console, to, format, spreadsheetSafe);
    }
}
