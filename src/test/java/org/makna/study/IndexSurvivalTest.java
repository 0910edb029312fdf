package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextUnit;

/** Search stays right whatever happens to the index: it is killed while it is built, deleted, or kept by another program. */
class IndexSurvivalTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final int TEXTS = 400;

    @TempDir
    Path folder;

    @Test
    void killedWhileItIsBuilt() throws Exception {
        Path path = folder.resolve("s.makna");
        try (Study study = Study.create(path, "", "id", ENGLISH)) {
            for (int i = 0; i < TEXTS; i++) {
                text("in/T" + i + ".txt", ("Antrean nomor " + i + " panjang, sinyal hilang lagi.\n").repeat(120));
            }
            study.importing().run(List.of(folder.resolve("in")), ImportOptions.DEFAULT, Progress.NONE);
        }
        int killed = 0;
        for (int round = 0; round < 3; round++) {
            delete(indexes());
            Process searching = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED", "-Dmakna.cache=" + folder.resolve("cache"), "-cp",
                    System.getProperty("java.class.path"), "org.makna.Main", "search", path.toString(), "sinyal")
                    .redirectErrorStream(true).redirectOutput(folder.resolve("said" + round).toFile()).start();
            // Killed as soon as there are files of an index, or a little later.
            while (searching.isAlive() && files(indexes()) < 2 + 3 * round) {
                searching.waitFor(5, TimeUnit.MILLISECONDS);
            }
            killed += searching.isAlive() ? 1 : 0;
            searching.destroyForcibly().waitFor();
            String before = System.getProperty("makna.cache", "");
            System.setProperty("makna.cache", folder.resolve("cache").toString());
            try (Study study = Study.open(path, Study.Access.READ, ENGLISH)) {
                assertThat(hits(study, "sinyal")).isEqualTo(TEXTS * 120L);
                assertThat(hits(study, "\"nomor 7\"")).isEqualTo(120);
                assertThat(study.check()).isEmpty();
            } finally {
                System.setProperty("makna.cache", before);
            }
        }
        assertThat(killed).as("rounds in which there was something to kill").isPositive();
    }

    @Test
    void deletedWhileTheStudyIsOpen() throws IOException {
        String before = System.getProperty("makna.cache", "");
        System.setProperty("makna.cache", folder.resolve("cache").toString());
        try (Study study = Study.create(folder.resolve("s.makna"), "", "id", ENGLISH)) {
            bring(study, "a", "air sungai\n");
            assertThat(hits(study, "air")).isEqualTo(1);
            delete(folder.resolve("cache"));
            assertThat(hits(study, "air")).isEqualTo(1);
            bring(study, "b", "air hujan\n");
            assertThat(hits(study, "air")).isEqualTo(2);
            delete(folder.resolve("cache"));
            Files.writeString(folder.resolve("cache"), "no folder any more");
            bring(study, "c", "air laut\n");
            assertThat(hits(study, "air")).isEqualTo(3);
            bring(study, "d", "air mata\n");
            assertThat(hits(study, "air")).isEqualTo(4);
        } finally {
            System.setProperty("makna.cache", before);
        }
    }

    @Test
    void keptByAnotherInstanceThatGoesOnWriting() {
        String before = System.getProperty("makna.cache", "");
        System.setProperty("makna.cache", folder.resolve("cache").toString());
        Path path = folder.resolve("s.makna");
        try (Study writer = Study.create(path, "", "id", ENGLISH)) {
            bring(writer, "a", "air sungai\n");
            assertThat(hits(writer, "air")).isEqualTo(1);
            try (Study reader = Study.open(path, Study.Access.READ, ENGLISH)) {
                assertThat(hits(reader, "air")).isEqualTo(1);
                bring(writer, "b", "air hujan\n");
                assertThat(hits(reader, "air")).as("before the other one has indexed it").isEqualTo(2);
                assertThat(hits(writer, "air")).isEqualTo(2);
                bring(writer, "c", "air laut\n");
                assertThat(hits(writer, "air")).isEqualTo(3);
                assertThat(hits(reader, "air")).as("after the other one has indexed it").isEqualTo(3);
            }
            bring(writer, "d", "air mata\n");
            assertThat(hits(writer, "air")).isEqualTo(4);
        } finally {
            System.setProperty("makna.cache", before);
        }
    }

    private static long hits(Study study, String query) {
        return study.finder().search(query, TextUnit.PARAGRAPH, false, 0).total();
    }

    private void bring(Study study, String name, String words) {
        study.importing().run(List.of(text(name + ".txt", words)), ImportOptions.DEFAULT, Progress.NONE);
    }

    private Path text(String name, String words) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, words);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path indexes() {
        return folder.resolve("cache").resolve("index");
    }

    private static long files(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).count();
        } catch (java.io.UncheckedIOException e) {
            // A file went while the folder was read.
            return 0;
        }
    }

    private static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
