package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Without a display the sample study is worked on by commands. */
class DemonstrationTest {

    @TempDir
    Path folder;

    @Test
    void itWorksOnTheStudyThatTheWindowOpensAndCanRunAgain() throws IOException {
        Path place = folder.resolve("target/sample");
        Files.writeString(folder.resolve("beside.txt"), "mine");
        String first = run(place);
        assertThat(first).contains("234", "228", "33", "976", "$ makna search ", "$ makna check ");
        Files.writeString(place.resolve("left.txt"), "of an earlier run");
        run(place);
        try (var files = Files.list(place)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("sample.makna", "matrix.xlsx",
                    "workbook.xlsx").doesNotContain("left.txt");
        }
        assertThat(folder.resolve("beside.txt")).hasContent("mine");

        Shell shell = new Shell(folder);
        String study = place.resolve("sample.makna").toString();
        shell.does("table", study, "--rows", "codes:top", "--columns", "coders", "--format", "json");
        JsonNode table = shell.json();
        assertThat(table.get("rows")).hasSize(8);
        assertThat(table.get("total").asInt()).isEqualTo(976);
    }

    @Test
    void whatCannotBeMadeIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        StringWriter told = new StringWriter();
        int code = Demonstration.run(file.resolve("sample"), new PrintWriter(told, true));
        assertThat(code).isEqualTo(1);
        assertThat(told.toString()).contains(file.toString());
        assertThat(file).hasContent("no folder");
    }

    private static String run(Path place) {
        StringWriter told = new StringWriter();
        int code = Demonstration.run(place, new PrintWriter(told, true));
        assertThat(code).as(told::toString).isZero();
        List<String> lines = told.toString().lines().toList();
        assertThat(lines.getFirst()).contains(place.toString());
        return told.toString();
    }
}
