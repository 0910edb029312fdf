package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Case;
import org.makna.model.MaknaException;

/** Studies of earlier versions, as those versions wrote them. */
class OldStudiesTest {

    @TempDir
    Path folder;

    /** A study of one interview; the case Wati was deleted, the case Joko made and undone. */
    private Path ofVersion(int version) throws IOException {
        Path file = folder.resolve("study.makna");
        try (InputStream in = Objects
                .requireNonNull(getClass().getResourceAsStream("version-" + version + ".makna.gz"));
                InputStream plain = new GZIPInputStream(in)) {
            Files.copy(plain, file);
        }
        return file;
    }

    @Test
    void aStudyOfVersion1HasAllItHadAndIsBackedUpBefore() throws Exception {
        Path file = ofVersion(1);
        byte[] before = Files.readAllBytes(file);
        try (StudyFile study = StudyFile.open(file, Access.WRITE)) {
            assertThat(study.<Long>read(rows -> rows.sql().number("PRAGMA user_version"))).isEqualTo(Schema.VERSION);
            assertThat(study.check()).isEmpty();
            assertThat(study.<List<Case>>read(rows -> rows.cases().all())).singleElement().satisfies(one -> {
                assertThat(one.name()).isEqualTo("Siti Aminah");
                assertThat(one.kindId()).isNull();
                assertThat(one.parentId()).isNull();
            });
            assertThat(study.<Long>read(rows -> rows.sql().number("SELECT count(*) FROM coding"))).isEqualTo(1);
        }
        List<Path> backups = backups();
        assertThat(backups).hasSize(1);
        assertThat(versionOf(backups.getFirst())).isEqualTo(1);
        assertThat(versionOf(file)).isEqualTo(Schema.VERSION);
        assertThat(before).isNotEqualTo(Files.readAllBytes(file));
    }

    @Test
    void theHistoryOfVersion1IsTakenBackToItsBeginningAndForward() throws Exception {
        try (StudyFile study = StudyFile.open(ofVersion(1), Access.WRITE)) {
            String then = LogicalDump.of(study);
            study.redo("Ana").join();
            assertThat(study.<List<Case>>read(rows -> rows.cases().all())).extracting(Case::name)
                    .containsExactly("Siti Aminah", "Joko");
            study.undo("Ana").join();
            assertThat(LogicalDump.of(study)).isEqualTo(then);
            study.undo("Ana").join();
            assertThat(study.<List<Case>>read(rows -> rows.cases().all())).extracting(Case::name)
                    .containsExactly("Siti Aminah", "Wati");
            int undone = 1;
            while (study.undo("Ana").join().isPresent()) {
                undone++;
            }
            assertThat(study.<Long>read(rows -> rows.cases().count())).isZero();
            for (; undone > 0; undone--) {
                study.redo("Ana").join();
            }
            assertThat(LogicalDump.of(study)).isEqualTo(then);
            assertThat(study.check()).isEmpty();
        }
    }

    @Test
    void aMigratedStudyAndAFreshOneHaveTheSameSchema() throws Exception {
        try (StudyFile old = StudyFile.open(ofVersion(1), Access.WRITE);
                StudyFile fresh = StudyFile.create(folder.resolve("fresh.makna"), "t", "")) {
            assertThat(schema(old)).isEqualTo(schema(fresh));
        }
    }

    @Test
    void aStudyOfVersion1ThatCannotBeWrittenIsNotOpened() throws Exception {
        Path file = ofVersion(1);
        assertThatThrownBy(() -> StudyFile.open(file, Access.READ)).isInstanceOfSatisfying(MaknaException.class,
                e -> assertThat(e.message().key()).isEqualTo("store.older-cannot-migrate"));
        assertThat(versionOf(file)).isEqualTo(1);
        assertThat(folder.resolve("study.backups")).doesNotExist();
    }

    private static List<String> schema(StudyFile study) {
        return study.read(rows -> rows.sql().list("SELECT type || ' ' || name || ' ' || coalesce(sql, '') "
                + "FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name", row -> row.text(1)));
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(folder.resolve("study.backups"))) {
            return files.toList();
        }
    }

    private static int versionOf(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
