package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Coder;
import org.makna.model.MaknaException;
import org.makna.model.Message;

class StudyFileTest {

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("study.makna");
    }

    private void createAndClose() {
        Studies.create(folder).close();
    }

    private static void refuses(Path file, String key) {
        assertThatThrownBy(() -> StudyFile.open(file, Access.WRITE)).isInstanceOfSatisfying(MaknaException.class, e -> {
            assertThat(e.message().key()).isEqualTo(key);
            assertThat(e.getMessage()).contains(file.getFileName().toString());
        });
    }

    private void raw(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void aNewStudyIsEmptySoundAndSaysWhatItIs() {
        try (StudyFile study = Studies.create(folder)) {
            assertThat(study.info().title()).isEqualTo("Pelayanan");
            assertThat(study.info().language()).isEqualTo("id");
            assertThat(study.info().revision()).isZero();
            assertThat(study.readOnly()).isFalse();
            assertThat(study.check()).isEmpty();
            assertThat(study.corpus().documents()).isEmpty();
        }
    }

    @Test
    void closingLeavesOneFileAndNothingBesideIt() throws IOException {
        try (StudyFile study = Studies.create(folder)) {
            Studies.addDocument(study, "P01", Studies.TEXT);
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void namesWithSignsThatAddressesUseAreFine() {
        Path odd = folder.resolve("apa? 100% #1 & 'é' 😀.makna");
        StudyFile.create(odd, "t", "").close();
        assertThat(odd).isRegularFile();
        try (StudyFile study = StudyFile.open(odd, Access.READ)) {
            assertThat(study.info().title()).isEqualTo("t");
        }
    }

    @Test
    void creatingNeverOverwritesAndNamesWhatIsMissing() throws IOException {
        Files.writeString(file(), "keep me");
        assertThatThrownBy(() -> Studies.create(folder)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("study.makna").hasMessageContaining("not touched");
        assertThat(file()).hasContent("keep me");
        assertThatThrownBy(() -> StudyFile.create(folder.resolve("none/study.makna"), "t", ""))
                .isInstanceOf(MaknaException.class).hasMessageContaining("none");
    }

    @Test
    void eachFileThatIsNoStudyIsRefusedInItsOwnWordsAndLeftAlone() throws Exception {
        refuses(file(), "store.missing");
        refuses(Files.createDirectory(folder.resolve("folder.makna")), "store.is-folder");
        refuses(Files.createFile(folder.resolve("empty.makna")), "store.empty");
        Path text = Files.writeString(folder.resolve("text.makna"), "Just a text. ".repeat(500));
        refuses(text, "store.no-study");
        assertThat(text).hasContent("Just a text. ".repeat(500));
        Path few = Files.writeString(folder.resolve("few.makna"), "PK");
        refuses(few, "store.no-study");
        Path other = folder.resolve("other.makna");
        raw(other, "CREATE TABLE diary (entry TEXT)");
        byte[] before = Files.readAllBytes(other);
        refuses(other, "store.no-study");
        assertThat(other).hasBinaryContent(before);
    }

    @Test
    void aStudyOfANewerVersionIsRefusedAndLeftAlone() throws Exception {
        createAndClose();
        raw(file(), "PRAGMA user_version = 99");
        byte[] before = Files.readAllBytes(file());
        refuses(file(), "store.newer");
        assertThat(file()).hasBinaryContent(before);
    }

    @Test
    void aDamagedStudyNamesTheNewestGoodBackupWhichCanBePutBack() throws Exception {
        String dump;
        Path backup;
        try (StudyFile study = Studies.create(folder)) {
            Studies.addDocument(study, "P01", Studies.TEXT.repeat(300));
            dump = LogicalDump.of(study);
            backup = study.backup();
        }
        Path real = file().toRealPath();
        byte[] bytes = Files.readAllBytes(file());
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);

        assertThatThrownBy(() -> StudyFile.open(file(), Access.WRITE)).isInstanceOfSatisfying(MaknaException.class,
                e -> assertThat(e.message()).isEqualTo(Message.of("store.damaged", real.toString(),
                        backup.getFileName().toString(), backup.getParent().toString())));
        assertThat(StudyFile.backupsOf(file())).containsExactly(backup);

        Path aside = StudyFile.restore(file(), backup).orElseThrow();
        assertThat(aside).hasBinaryContent(bytes);
        try (StudyFile study = StudyFile.open(file(), Access.WRITE)) {
            assertThat(LogicalDump.of(study)).isEqualTo(dump);
            assertThat(study.undo("Ana").join()).isPresent();
        }
    }

    @Test
    void aBrokenReferenceIsDamageToo() throws Exception {
        createAndClose();
        raw(file(), "PRAGMA foreign_keys = 0", "INSERT INTO memo (guid, title, coder, created, modified) "
                + "VALUES ('g', 't', 77, 'now', 'now')");
        refuses(file(), "store.damaged-no-backup");
    }

    @Test
    void anotherInstanceReadsButCannotEditAndSaysWhoDoes() {
        try (StudyFile first = Studies.create(folder)) {
            Studies.edit(first, rows -> rows.coders().create("Ana", false));
            try (StudyFile second = StudyFile.open(file(), Access.WRITE)) {
                assertThat(second.readOnly()).isTrue();
                assertThat(second.readOnlyReason().orElseThrow().key()).isEqualTo("store.in-use");
                assertThat(second.readOnlyReason().orElseThrow().args()).contains(System.getProperty("user.name"));
                assertThat(second.<Optional<Coder>>read(rows -> rows.coders().find("Ana"))).isPresent();
                assertThatThrownBy(() -> Studies.edit(second, rows -> rows.coders().create("Budi", false)))
                        .hasCauseInstanceOf(MaknaException.class).hasMessageContaining("reading only");
                Studies.edit(first, rows -> rows.coders().create("Cici", false));
                assertThat(second.<List<Coder>>read(rows -> rows.coders().all())).hasSize(2);
            }
            Studies.edit(first, rows -> rows.coders().create("Dodi", false));
        }
        try (StudyFile again = StudyFile.open(file(), Access.WRITE)) {
            assertThat(again.readOnly()).isFalse();
        }
    }

    @Test
    void aStudyThatIsOpenCannotBeReplaced() {
        try (StudyFile study = Studies.create(folder)) {
            Path backup = study.backup();
            assertThatThrownBy(() -> StudyFile.restore(file(), backup)).isInstanceOf(MaknaException.class)
                    .hasMessageContaining("being edited");
        }
    }

    @Test
    void aLockFileLeftBehindByADeadInstanceDoesNoHarm() throws IOException {
        createAndClose();
        Files.createFile(folder.resolve("study.makna.lock"));
        try (StudyFile study = StudyFile.open(file(), Access.WRITE)) {
            assertThat(study.readOnly()).isFalse();
        }
        assertThat(folder.resolve("study.makna.lock")).doesNotExist();
    }

    @Test
    void aLockFileThatIsRubbishIsMadeAnew() throws IOException {
        createAndClose();
        Files.writeString(folder.resolve("study.makna.lock"), "rubbish ".repeat(600));
        try (StudyFile study = StudyFile.open(file(), Access.WRITE)) {
            assertThat(study.readOnly()).isFalse();
        }
    }

    @Test
    void aStudyThatMayNotBeWrittenOpensToRead() {
        createAndClose();
        assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder),
                "This user may write everywhere, so a write-protected folder cannot be tried");
        try (StudyFile study = StudyFile.open(file(), Access.WRITE)) {
            assertThat(study.readOnlyReason().orElseThrow().key()).isEqualTo("store.not-writable");
            assertThat(study.info().title()).isEqualTo("Pelayanan");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
    }

    @Test
    void theWriterThreadCannotCloseTheStudyItWorksFor() {
        try (StudyFile study = Studies.create(folder)) {
            CompletableFuture<?> closing = study.edit(Studies.label("close"), "Ana", rows -> {
                study.close();
                return 0;
            });
            assertThatThrownBy(closing::join).hasCauseInstanceOf(IllegalStateException.class);
            Studies.edit(study, rows -> rows.coders().create("Ana", false));
        }
    }

    @Test
    void anEditThatFailsLeavesNothingAndGivesItsOwnException() {
        try (StudyFile study = Studies.create(folder)) {
            String before = LogicalDump.of(study);
            IllegalArgumentException mine = new IllegalArgumentException("mine");
            CompletableFuture<?> failed = study.edit(Studies.label("fails"), "Ana", rows -> {
                rows.coders().create("Ana", false);
                throw mine;
            });
            assertThatThrownBy(failed::join).isInstanceOf(CompletionException.class).cause().isSameAs(mine);
            assertThat(LogicalDump.of(study)).isEqualTo(before);
            assertThat(study.history()).isEmpty();
            assertThat(Studies.edit(study, rows -> rows.coders().create("Budi", false)).name()).isEqualTo("Budi");
            assertThat(study.info().revision()).isEqualTo(1);
        }
    }

    @Test
    void aReadSeesOneStateHoweverMuchIsCommittedMeanwhile() throws Exception {
        try (StudyFile study = Studies.create(folder)) {
            CountDownLatch counted = new CountDownLatch(1);
            CountDownLatch edited = new CountDownLatch(1);
            CompletableFuture<List<Integer>> reading = CompletableFuture.supplyAsync(() -> study.read(rows -> {
                int first = rows.coders().all().size();
                counted.countDown();
                Waiting.uninterruptibly(() -> {
                    edited.await();
                    return true;
                });
                return List.of(first, rows.coders().all().size());
            }));
            counted.await();
            Studies.edit(study, rows -> rows.coders().create("Ana", false));
            edited.countDown();
            assertThat(reading.join()).containsExactly(0, 0);
            assertThat(study.<List<Coder>>read(rows -> rows.coders().all())).hasSize(1);
        }
    }

    @Test
    void aReadCannotWrite() {
        try (StudyFile study = Studies.create(folder)) {
            assertThatThrownBy(() -> study.read(rows -> rows.coders().create("Ana", false)))
                    .isInstanceOf(MaknaException.class);
            assertThat(study.<List<Coder>>read(rows -> rows.coders().all())).isEmpty();
        }
    }

    @Test
    void closingFinishesWhatWasHandedInAndRefusesWhatComesAfter() {
        StudyFile study = Studies.create(folder);
        for (int i = 0; i < 50; i++) {
            String name = "Coder " + i;
            study.edit(Studies.label("edit"), "Ana", rows -> rows.coders().create(name, false));
        }
        study.close();
        study.close();
        assertThatThrownBy(() -> Studies.edit(study, rows -> 0)).hasCauseInstanceOf(MaknaException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(study::info).isInstanceOf(MaknaException.class).hasMessageContaining("closed");
        try (StudyFile again = StudyFile.open(file(), Access.READ)) {
            assertThat(again.<List<Coder>>read(rows -> rows.coders().all())).hasSize(50);
        }
    }

    @Test
    void contentsArePutOnceAndDiscardedOnlyWhenNothingRefersToThem() {
        try (StudyFile study = Studies.create(folder)) {
            Content used = Content.of(Studies.TEXT);
            Content unused = Content.of(new byte[]{0, 1, 2});
            Content undone = Content.of("undone");
            assertThat(study.putContent(List.of(used, unused, used)).join()).containsExactlyInAnyOrder(used.key(),
                    unused.key());
            Studies.addDocument(study, "P01", Studies.TEXT);
            Studies.addDocument(study, "P02", "undone");
            study.undo("Ana").join();
            assertThat(study.discardContent(List.of(used.key(), unused.key(), undone.key())).join()).isEqualTo(1);
            study.redo("Ana").join();
            assertThat(study.<String>read(rows -> rows.contents().text(used.key()))).isEqualTo(Studies.TEXT);
            assertThat(study.<String>read(rows -> rows.contents().text(undone.key()))).isEqualTo("undone");
            assertThat(study.<Boolean>read(rows -> rows.contents().has(unused.key()))).isFalse();
            assertThat(study.check()).isEmpty();
        }
    }

    @Test
    void aTextWithHalfASurrogatePairIsNotKept() {
        assertThatThrownBy(() -> Content.of("a\ud83d")).isInstanceOf(IllegalArgumentException.class);
    }
}
