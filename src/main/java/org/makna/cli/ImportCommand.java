package org.makna.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.ReplacedName;
import org.makna.study.ImportOptions;
import org.makna.study.NamePlan;
import org.makna.study.PseudonymList;
import org.makna.study.PseudonymsAtImport;
import org.makna.study.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files and folders and prints the fidelity report. */
@Command(name = "import")
final class ImportCommand extends StudyCommand {

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "help.path")
    @SuppressWarnings("NullAway.Init")
    private List<Path> paths;

    @Option(names = "--folder", paramLabel = "F")
    private String folder = "";

    @Option(names = "--kind", paramLabel = "KIND")
    private @Nullable String kind;

    @Option(names = "--language", paramLabel = "CODE")
    private @Nullable String language;

    @Option(names = "--map", paramLabel = "MAP.json")
    private @Nullable Path map;

    @Option(names = "--name-pattern", paramLabel = "PATTERN")
    private String namePattern = "";

    @Option(names = "--coder", descriptionKey = "help.coder", paramLabel = "C")
    private @Nullable String coder;

    @Option(names = "--on-duplicate", paramLabel = "skip|import|replace")
    private ImportOptions.OnDuplicate onDuplicate = ImportOptions.OnDuplicate.SKIP;

    @Option(names = "--pseudonyms", paramLabel = "LIST")
    private @Nullable Path pseudonyms;

    @Option(names = "--format", descriptionKey = "help.format", paramLabel = "text|json")
    private ResultFormat format = ResultFormat.text;

    ImportCommand(Console console) {
        super(console);
    }

    @Override
    Study.Access access() {
        return Study.Access.WRITE;
    }

    @Override
    int run(Study study) {
        study.actAs(coder);
        ImportOptions options = new ImportOptions(folder, kind == null ? null : DocumentKind.ofWord(kind), language,
                map, onDuplicate, NamePlan.of(namePattern));
        PseudonymsAtImport names = pseudonyms == null
                ? null
                : new PseudonymsAtImport(PseudonymList.read(pseudonyms));
        List<FileReport> reports = study.importing().run(paths, options, names, console.progress());
        reports.forEach(this::tell);
        if (names != null) {
            replaced(names, reports);
        }
        console.tell("cli.import.done", count(reports, FileReport.Status.IMPORTED),
                count(reports, FileReport.Status.SKIPPED),
                count(reports, FileReport.Status.NOT_A_DOCUMENT), count(reports, FileReport.Status.FAILED));
        if (format == ResultFormat.json) {
            study.output().reports(reports, console.out());
        }
        return count(reports, FileReport.Status.FAILED) > 0 ? FINDING : DONE;
    }

    private void tell(FileReport report) {
        String status = report.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        console.tell("cli.import." + status, report.file(), report.format(),
                report.encoding().isEmpty() ? "" : " " + report.encoding(), report.documents().size(),
                report.characters(), report.turns(), report.speakers().size(), report.cases());
        for (Finding finding : report.findings()) {
            console.tell(finding);
        }
    }

    /** Says which names were replaced where, and what was left. */
    private void replaced(PseudonymsAtImport names, List<FileReport> reports) {
        for (ReplacedName line : names.lines(reports)) {
            console.tell("cli.import.replaced", line.document(), line.name().name(), line.name().replacement(),
                    line.count());
        }
        names.left(reports).forEach((word, count) -> console.tell("cli.import.left", word, count));
    }

    private static long count(List<FileReport> reports, FileReport.Status status) {
        return reports.stream().filter(report -> report.status() == status).count();
    }
}
