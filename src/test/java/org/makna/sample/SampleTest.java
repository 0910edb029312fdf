package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.makna.model.NamePath;

/** The bundled sample is whole and fits together. */
class SampleTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/makna/sample");

    @Test
    void theListNamesEveryFileAndEachCanBeLoaded() throws IOException {
        List<String> listed = Files.readAllLines(FOLDER.resolve("files.txt"));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("files.txt")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        for (String name : listed) {
            assertThat(SampleTest.class.getResource("/org/makna/sample/" + name)).as(name).isNotNull();
        }
    }

    @Test
    void everyTranscriptIsAShortConversation() throws IOException {
        for (Path file : transcripts()) {
            String text = Files.readString(file);
            assertThat(text.split("\\s+")).as(file.toString()).hasSizeBetween(300, 500);
            assertThat(text.lines().filter(line -> line.matches("[\\p{L} ]+\\d?: .+")).count()).as(file.toString())
                    .isGreaterThanOrEqualTo(12);
            assertThat(text).doesNotContain("\r", "\t", "  ").endsWith("\n");
        }
    }

    @Test
    void theSurveyHasTwentyRespondentsWithNineAnswers() throws IOException {
        List<CSVRecord> rows = read("survei.csv");
        assertThat(rows).hasSize(21).allMatch(row -> row.size() == 9);
        assertThat(rows.stream().map(row -> row.get(0)).distinct()).hasSize(21);
        Set<String> levels = Set.of("sangat tidak puas", "tidak puas", "cukup puas", "puas", "sangat puas");
        assertThat(rows.stream().skip(1).map(row -> row.get(6))).allMatch(levels::contains);
    }

    @Test
    void everyExampleOfTheCodebookStandsInATranscript() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : transcripts()) {
            all.append(Files.readString(file));
        }
        for (CSVRecord row : read("codebook.csv").subList(1, 13)) {
            assertThat(all.toString()).contains(row.get(4));
        }
    }

    @Test
    void everyCodeStandsBelowItsParentAndHasAGuidOfItsOwn() throws IOException {
        List<CSVRecord> rows = read("codebook.csv");
        assertThat(rows.getFirst().stream()).containsExactly("path", "definition", "include", "exclude", "example",
                "colour", "codable", "guid");
        Set<List<String>> seen = new HashSet<>();
        Set<String> guids = new HashSet<>();
        for (CSVRecord row : rows.subList(1, rows.size())) {
            List<String> names = NamePath.parseCode(row.get(0)).names();
            List<String> parent = names.subList(0, names.size() - 1);
            assertThat(parent.isEmpty() || seen.contains(parent)).as(row.get(0)).isTrue();
            assertThat(seen.add(names)).as(row.get(0)).isTrue();
            assertThat(guids.add(row.get(7))).as(row.get(7)).isTrue();
            assertThat(row.get(5)).matches("#[0-9a-f]{6}");
            assertThat(row.get(6)).isEqualTo(parent.isEmpty() ? "false" : "true");
        }
        assertThat(seen).hasSize(12);
    }

    private static List<Path> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d.*\\.txt")).sorted().toList();
        }
    }

    private static List<CSVRecord> read(String name) throws IOException {
        try (CSVParser parser = CSVParser.parse(FOLDER.resolve(name), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return new ArrayList<>(parser.getRecords());
        }
    }
}
