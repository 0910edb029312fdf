package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected numbers of the sample corpus are those that their script counts. */
class ExpectedFilesTest {

    @TempDir
    Path folder;
    @TempDir
    Path beside;

    @Test
    void theScriptWritesTheFilesThatAreKept() throws IOException, InterruptedException {
        assumeTrue(python("-c", "import sys; sys.exit(sys.version_info < (3, 10))"),
                "There is no python3 of version 3.10 or later to count the expected numbers again");
        boolean counted = python(Expected.CORPUS.resolve("expected.py").toString(), folder.toString());
        assertThat(counted).as(() -> told()).isTrue();
        assertThat(names(folder)).isNotEmpty().isEqualTo(names(Expected.FOLDER));
        for (String name : names(folder)) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(Expected.FOLDER.resolve(name));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Whether python3 is there and ends well. */
    private boolean python(String... words) throws InterruptedException {
        List<String> command = Stream.concat(Stream.of("python3", "-B"), Stream.of(words)).toList();
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(beside.resolve("told").toFile()).start();
        } catch (IOException e) {
            return false;
        }
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }

    private String told() {
        try {
            return Files.readString(beside.resolve("told"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
