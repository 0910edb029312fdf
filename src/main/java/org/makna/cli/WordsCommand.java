package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Measure;
import org.makna.model.WordFrequencies;
import org.makna.study.Study;
import org.makna.study.WordRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Counts words, or compares the words of groups of texts. */
@Command(name = "words")
final class WordsCommand extends StudyCommand {

    private static final String TF_IDF = "tf-idf";
    private static final String LOG_LIKELIHOOD = "log-likelihood";

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private String where = "";

    @Option(names = "--by", paramLabel = "AXIS")
    private @Nullable String by;

    @Option(names = "--measure", paramLabel = "log-likelihood|tf-idf")
    private String measure = LOG_LIKELIHOOD;

    @Option(names = "--min-length", paramLabel = "N")
    private int leastLength = WordRequest.usual().leastLength();

    @Option(names = "--min-count", paramLabel = "N")
    private int leastCount = 1;

    @Option(names = "--all-words")
    private boolean allWords;

    @Option(names = "--no-numbers")
    private boolean noNumbers;

    @Option(names = "--hyphens")
    private boolean hyphens;

    @Option(names = "--stem", descriptionKey = "help.stem")
    private boolean stem;

    @Option(names = "--ngram", paramLabel = "N")
    private int size = 1;

    @Option(names = "--limit", paramLabel = "N")
    private int limit;

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|csv|json")
    private HitFormat format = HitFormat.text;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    WordsCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Usage.require(size >= 1 && size <= WordRequest.LONGEST, "--ngram", Integer.toString(size));
        Usage.require(leastLength >= 1, "--min-length", Integer.toString(leastLength));
        Usage.require(leastCount >= 1, "--min-count", Integer.toString(leastCount));
        Usage.require(limit >= 0, "--limit", Integer.toString(limit));
        Usage.require(measure.equals(LOG_LIKELIHOOD) || measure.equals(TF_IDF), "--measure", measure);
        WordRequest request = new WordRequest(where, leastLength, !allWords, !noNumbers, hyphens, stem, size);
        List<Message> said = by == null ? list(study, request) : compare(study, request, by);
        said.forEach(console::tell);
        return DONE;
    }

    private List<Message> list(Study study, WordRequest request) {
        WordFrequencies all = study.words().count(request, console.progress());
        WordFrequencies words = new WordFrequencies(all.words().stream()
                .filter(word -> word.count() >= leastCount).limit(limit == 0 ? Long.MAX_VALUE : limit).toList(),
                all.counted(), all.met(), all.documents(), all.filters(), all.said());
        if (to != null) {
            study.output().words().to(words, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.words.exported", words.words().size(), to.toString());
        } else {
            switch (format) {
                case json -> study.output().words().asJson(words, console.out());
                case csv -> study.output().words().asCsv(words, console.out());
                case text -> new WordText(console.messages()).print(words, console.out());
            }
        }
        return words.said();
    }

    private List<Message> compare(Study study, WordRequest request, String axis) {
        WordComparison words = study.words().compare(request, axis,
                measure.equals(TF_IDF) ? Measure.TF_IDF : Measure.LOG_LIKELIHOOD, leastCount, limit,
                console.progress());
        if (to != null) {
            study.output().words().to(words, to, spreadsheetSafe).forEach(console::tell);
            console.tell("cli.words.compared", words.groups().size(), to.toString());
        } else {
            switch (format) {
                case json -> study.output().words().asJson(words, console.out());
                case csv -> study.output().words().asCsv(words, console.out());
                case text -> new WordText(console.messages()).print(words, console.out());
            }
        }
        return words.said();
    }
}
