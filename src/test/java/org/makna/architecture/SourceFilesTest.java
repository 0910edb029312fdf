package org.makna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {

    private static final Path PRODUCT = Path.of("src/main/java");

    @TempDir
    Path planted;

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void noFileIsTooLong(String folder, TestReporter reporter) throws IOException {
        SourceFiles files = new SourceFiles(Path.of(folder));
        files.longerThan(SourceFiles.LONG).forEach(file -> reporter.publishEntry("a missing noun?", file));
        assertThat(files.longerThan(SourceFiles.TOO_LONG)).isEmpty();
    }

    @Test
    void theProductHasNoUnfinishedWorkVanishingExceptionOrWildcardImport() throws IOException {
        assertThat(new SourceFiles(PRODUCT).all()).isNotEmpty();
        assertThat(new SourceFiles(PRODUCT).faults()).isEmpty();
    }

    @Test
    void aPlantedLongFileIsReported() throws IOException {
        Files.writeString(planted.resolve("Fits.java"), "\n".repeat(SourceFiles.TOO_LONG));
        Files.writeString(planted.resolve("Long.java"), "\n".repeat(SourceFiles.TOO_LONG + 1));
        assertThat(new SourceFiles(planted).longerThan(SourceFiles.TOO_LONG)).containsExactly("Long.java: 451 lines");
    }

    @Test
    void plantedFaultsAreReportedWithTheirLine() throws IOException {
        Files.writeString(planted.resolve("Faulty.java"), """
                import java.util.*;
                class Faulty {
                    void a() {
                        try {
                            b();
                        } catch (Exception e) {
                        }
                        // TO\
                DO later
                    }
                }
                """);
        Files.writeString(planted.resolve("Fine.java"), """
                import java.util.List;
                class Fine {
                    void a() {
                        try {
                            b();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                """);
        assertThat(new SourceFiles(planted).faults()).containsExactlyInAnyOrder("Faulty.java:1: import java.util.*;",
                "Faulty.java:6: catch (Exception e) {\n        }", "Faulty.java:8: TODO");
    }
}
