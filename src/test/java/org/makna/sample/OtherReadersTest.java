package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Progress;
import org.makna.study.Study;
import tools.jackson.databind.JsonNode;

/** Other programs read the workbook of the sample study as it was meant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherReadersTest {

    private Path folder;
    private Path file;

    @BeforeAll
    void write(@TempDir Path made) throws IOException {
        folder = made;
        file = folder.resolve("w.xlsx");
        try (Study study = SampleStudies.make(folder)) {
            study.output().studyTo(file, false, Progress.NONE);
        }
    }

    @Test
    void libreOfficeShowsEveryNumberOfEverySheet() throws Exception {
        assertThat(OtherReaders.libreOfficeShowsAll(folder, file)).isGreaterThan(5_000);
    }

    @Test
    void libreOfficeShowsTheCharts() throws Exception {
        assertThat(OtherReaders.chartsOfLibreOffice(folder, List.of(file)).getFirst()).isPositive();
    }

    @Test
    void openpyxlFindsNumbersAsNumbersAndNoFormula() throws Exception {
        JsonNode read = OtherReaders.openpyxlReads(folder, file);
        assertThat(read.get("Coded segments").get("filter").asString()).startsWith("A1:");
        assertThat(read.get("Charts").get("charts").asInt()).isPositive();
    }
}
