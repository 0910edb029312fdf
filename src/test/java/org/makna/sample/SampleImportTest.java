package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Progress;
import org.makna.store.LogicalDump;
import org.makna.study.ExchangeReport;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.study.StudyPart;

/** The sample corpus comes in without loss, and the same every time. */
class SampleImportTest {

    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?Z");

    @TempDir
    Path folder;
    @TempDir
    Path other;

    @Test
    void nothingOfAnyFileIsLost() {
        try (Study study = Study.create(folder.resolve("study.makna"), "", "id", SampleStudies.ENGLISH)) {
            List<FileReport> reports = new ArrayList<>(SampleStudies.add(study, "documents"));
            assertThat(reports).hasSize(35);
            ImportOptions mapped = new ImportOptions("", null, null, Expected.CORPUS.resolve("survey.map.json"),
                    ImportOptions.OnDuplicate.SKIP);
            for (String survey : List.of("survey.xlsx", "survey.csv")) {
                reports.addAll(study.importing().run(List.of(Expected.CORPUS.resolve(survey)), mapped, Progress.NONE));
                // The same respondents once more would be other documents of the same cases.
                study.undo();
            }
            reports.addAll(SampleStudies.add(study, "posts.csv"));
            assertThat(reports).hasSize(38).allSatisfy(report -> {
                assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
                assertThat(report.findings()).as(report.file())
                        .allMatch(finding -> finding.severity() == Finding.Severity.NOTE);
            });
        }
    }

    @Test
    void everyRowOfCodebookCasesAndCodingsIsTaken() {
        try (Study study = Study.create(folder.resolve("study.makna"), "", "id", SampleStudies.ENGLISH)) {
            SampleStudies.add(study, "documents");
            Map<StudyPart, Long> added = new HashMap<>();
            for (StudyPart part : List.of(StudyPart.CODEBOOK, StudyPart.CASES, StudyPart.CODINGS)) {
                Path file = Expected.CORPUS.resolve(part.name().toLowerCase(java.util.Locale.ROOT) + ".csv");
                ExchangeReport report = study.exchange(part).importFrom(file);
                assertThat(report.findings()).isEmpty();
                added.put(part, report.added());
            }
            assertThat(added)
                    .isEqualTo(Map.of(StudyPart.CODEBOOK, 33L, StudyPart.CASES, 28L, StudyPart.CODINGS, 976L));
        }
    }

    @Test
    void twoStudiesOfItAreTheSameButForGuidsAndTimes() {
        String first = dump(folder);
        assertThat(first).contains("W05").contains("<guid 1>").contains("<time>");
        assertThat(dump(other).lines().toList()).isEqualTo(first.lines().toList());
    }

    /** All rows but for the history; a guid becomes the number of its first appearance, so that what shares one still does. */
    private static String dump(Path folder) {
        String rows;
        try (Study study = SampleStudies.make(folder)) {
            SampleStudies.add(study, "posts.csv");
            rows = study.read(LogicalDump::of);
        }
        Map<String, String> seen = new HashMap<>();
        String numbered = GUID.matcher(rows).replaceAll(guid -> Matcher
                .quoteReplacement(seen.computeIfAbsent(guid.group(), one -> "<guid " + (seen.size() + 1) + ">")));
        return TIME.matcher(numbered).replaceAll("<time>");
    }
}
