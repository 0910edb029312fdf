package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program may be killed at any moment: what was acknowledged is there, and nothing is half there. */
class KillTest {

    private static final int FILES = 60;

    @TempDir
    Path folder;

    @Test
    void anImportIsThereWholeOrNotAtAll() throws IOException, InterruptedException {
        Shell shell = new Shell(folder);
        Random random = new Random(7);
        for (int i = 0; i < FILES; i++) {
            shell.file("in/T" + i + ".txt", ("Ani: kata " + i + " sinyal\n").repeat(400));
        }
        for (int round = 0; round < 5; round++) {
            String study = shell.path("r" + round + ".makna");
            shell.does("new", study);
            Path told = folder.resolve("told" + round);
            Process importing = start(told, "import", study, shell.path("in"), "--lang", "en");
            // Kill it some moments after it has come to life: the import is then under way or done.
            importing.waitFor(700 + random.nextInt(2500), TimeUnit.MILLISECONDS);
            importing.destroyForcibly().waitFor();
            boolean acknowledged = Files.readString(told).contains("Imported " + FILES);
            shell.does("check", study);
            shell.does("search", study, "sinyal", "--within", "document", "--format", "json");
            long documents = Set.copyOf(shell.json().findValuesAsString("document")).size();
            assertThat(documents).isIn(0L, (long) FILES);
            if (acknowledged) {
                assertThat(documents).isEqualTo(FILES);
            }
            shell.does("import", study, shell.path("in"));
            shell.does("check", study);
        }
    }

    private static Process start(Path told, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dmakna.cache=" + System.getProperty("makna.cache"), "-cp",
                System.getProperty("java.class.path"), "org.makna.Main"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectError(told.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
