package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.Statistics;
import org.makna.study.StatisticsRequest;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Describes numbers of cases or documents, compares them between groups, or correlates them. */
@Command(name = "statistics")
final class StatisticsCommand extends StudyCommand {

    @Parameters(index = "1..*", paramLabel = "VARIABLE", descriptionKey = "help.variables", arity = "1..*")
    @SuppressWarnings("NullAway.Init")
    private List<String> variables;

    @Option(names = "--of", paramLabel = "cases|documents")
    private Owner owner = Owner.cases;

    @Option(names = "--by", paramLabel = "AXIS")
    private @Nullable String by;

    @Option(names = "--correlate", paramLabel = "spearman|pearson|kendall", arity = "0..1", fallbackValue = StatisticsRequest.USUAL_METHOD)
    private @Nullable String method;

    @Option(names = "--frequencies")
    private boolean frequencies;

    @Option(names = "--rollup", paramLabel = "none|children|all")
    private String rollUp = "none";

    @Option(names = "--where", descriptionKey = "help.where", paramLabel = "FILTER")
    private String where = "";

    @Option(names = "--out", descriptionKey = "help.out", paramLabel = "F")
    private @Nullable Path to;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    @Option(names = "--spreadsheet-safe", descriptionKey = "help.spreadsheet-safe")
    private boolean spreadsheetSafe;

    /** Whose numbers are looked at. */
    private enum Owner {
        cases, documents
    }

    StatisticsCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.READ;
    }

    @Override
    int run(Study study) {
        Usage.require(by == null || method == null, "--correlate", String.valueOf(method));
        Usage.require(!frequencies || by == null && method == null, "--frequencies",
                by != null ? "--by" : "--correlate");
        Statistics.Kind single = frequencies ? Statistics.Kind.FREQUENCY : Statistics.Kind.DESCRIPTION;
        Statistics.Kind kind = by != null
                ? Statistics.Kind.COMPARISON
                : method != null ? Statistics.Kind.CORRELATION : single;
        Statistics statistics = study.tables().statistics().answer(new StatisticsRequest(kind, owner == Owner.documents,
                variables, rollUp, by == null ? "" : by, method == null ? "" : method, where), console.progress());
        return StatisticsOutput.write(statistics, study, console, to, format, spreadsheetSafe);
    }
}
