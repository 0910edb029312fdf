package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makna.intake.SheetReader;
import org.makna.model.NamePath;

/** The files of the sample corpus are whole and fit together. */
class CorpusFilesTest {

    private static List<String> listed() throws IOException {
        return Files.readAllLines(Expected.CORPUS.resolve("files.txt"));
    }

    @Test
    void theListNamesEveryDocumentAndAllThatBelongsToTheStudy() throws IOException {
        List<String> parts = new ArrayList<>(
                List.of("cases.csv", "codebook.csv", "codings.csv", "survey.map.json", "survey.xlsx"));
        try (Stream<Path> files = Files.walk(Expected.CORPUS.resolve("documents"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> parts.add(Expected.CORPUS.relativize(file).toString().replace('\\', '/')));
        }
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(parts);
    }

    @Test
    void theProgramCarriesWhatIsListed() throws IOException {
        for (String name : listed()) {
            try (var in = CorpusFilesTest.class.getResourceAsStream("/org/makna/corpus/" + name)) {
                assertThat(in).as(name).isNotNull().hasBinaryContent(Files.readAllBytes(Expected.CORPUS.resolve(name)));
            }
        }
    }

    @Test
    void everyTextIsPlain() throws IOException {
        try (Stream<Path> files = Files.walk(Expected.CORPUS)) {
            for (Path file : files.filter(one -> one.toString().matches(".*\\.(txt|csv|json|md|py)")).toList()) {
                String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                        .toString();
                assertThat(text).as(file.toString()).doesNotContain("\r", "\t", "\uFEFF", "\u00A0").endsWith("\n")
                        .doesNotEndWith("\n\n");
            }
        }
    }

    @Test
    void everyCodeStandsBelowItsConceptAndItsExampleIsMadeUpForIt() throws IOException {
        List<Map<String, String>> rows = Expected.corpus("codebook.csv");
        StringBuilder all = new StringBuilder();
        for (String name : listed()) {
            if (name.endsWith(".txt")) {
                all.append(Files.readString(Expected.CORPUS.resolve(name)));
            }
        }
        Set<List<String>> concepts = new HashSet<>();
        Set<String> guids = new HashSet<>();
        for (Map<String, String> row : rows) {
            List<String> names = NamePath.parseCode(row.get("path")).names();
            boolean concept = names.size() == 1;
            assertThat(concept ? concepts.add(names) : concepts.contains(names.subList(0, 1))).as(row.get("path"))
                    .isTrue();
            assertThat(row.get("codable")).isEqualTo(concept ? "false" : "true");
            // Codes below a concept take shades of its colour when they are made.
            assertThat(row.get("colour")).matches(concept ? "#[0-9A-F]{6}" : "");
            assertThat(guids.add(row.get("guid"))).as(row.get("path")).isTrue();
            assertThat(row.entrySet()).as(row.get("path"))
                    .noneMatch(cell -> cell.getValue().isBlank() && !cell.getKey().equals("colour"));
            assertThat(all).doesNotContain(row.get("example"));
        }
        assertThat(concepts).hasSize(8);
        assertThat(rows).hasSize(33);
    }

    @Test
    void theSurveyHasTheSameRowsTwice() {
        List<List<String>> workbook = SheetReader.read(Expected.CORPUS.resolve("survey.xlsx")).rows();
        List<List<String>> text = SheetReader.read(Expected.CORPUS.resolve("survey.csv")).rows();
        assertThat(text).hasSize(201);
        for (int row = 0; row < text.size(); row++) {
            assertThat(plain(workbook.get(row))).isEqualTo(plain(text.get(row)));
        }
        assertThat(workbook).hasSameSizeAs(text);
    }

    /** The cells without what a workbook does not tell: 2 from 2.0, and nothing at the end from an empty cell. */
    private static List<String> plain(List<String> row) {
        List<String> cells = new ArrayList<>(
                row.stream().map(cell -> cell.replaceFirst("^(\\d+)\\.0$", "$1")).toList());
        while (cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
