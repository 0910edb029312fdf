package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Coder;
import org.makna.model.MaknaException;

class BackupsTest {

    @TempDir
    Path folder;

    private final Studies.SetClock clock = new Studies.SetClock();
    private final Keeping keeping = new Keeping(clock, 3, Duration.ofMinutes(30));

    private Path file() {
        return folder.resolve("study.makna");
    }

    private StudyFile create() {
        return new Opening(file(), keeping).create("t", "");
    }

    private static void editAt(StudyFile study, String name) {
        Studies.edit(study, rows -> rows.coders().create(name, false));
    }

    private static List<String> names(List<Path> backups) {
        return backups.stream().map(path -> path.getFileName().toString()).toList();
    }

    @Test
    void aBackupIsMadeByTheFirstEditAfterTheTimeIsUpAndOnlyThen() {
        try (StudyFile study = create()) {
            editAt(study, "a");
            clock.advance(Duration.ofMinutes(29));
            editAt(study, "b");
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(StudyFile.backupsOf(file())).isEmpty();
        try (StudyFile study = new Opening(file(), keeping).open(Access.WRITE)) {
            editAt(study, "c");
        }
        try (StudyFile study = new Opening(file(), keeping).open(Access.WRITE)) {
            clock.advance(Duration.ofMinutes(10));
            editAt(study, "d");
        }
        assertThat(names(StudyFile.backupsOf(file()))).containsExactly("study backup 2026-03-01 08-30-00.makna");
        try (StudyFile backup = StudyFile.open(StudyFile.backupsOf(file()).getFirst(), Access.READ)) {
            assertThat(backup.<Optional<Coder>>read(rows -> rows.coders().find("c"))).isPresent();
            assertThat(backup.<Optional<Coder>>read(rows -> rows.coders().find("d"))).isEmpty();
        }
    }

    @Test
    void onlyTheNewestStay() {
        for (int i = 0; i < 5; i++) {
            try (StudyFile study = i == 0 ? create() : new Opening(file(), keeping).open(Access.WRITE)) {
                clock.advance(Duration.ofHours(1));
                editAt(study, "coder " + i);
            }
        }
        assertThat(names(StudyFile.backupsOf(file()))).containsExactly("study backup 2026-03-01 13-00-00.makna",
                "study backup 2026-03-01 12-00-00.makna", "study backup 2026-03-01 11-00-00.makna");
    }

    @Test
    void twoBackupsInOneSecondAreTwo() {
        try (StudyFile study = create()) {
            assertThat(study.backup()).isNotEqualTo(study.backup());
            assertThat(study.backups()).hasSize(2);
        }
    }

    @Test
    void aBackupThatCannotBeMadeIsAWarningAndTheEditStands() throws IOException {
        Files.createFile(folder.resolve("study.backups"));
        StudyFile study = create();
        clock.advance(Duration.ofHours(1));
        editAt(study, "a");
        study.close();
        assertThat(study.warnings()).extracting(message -> message.key()).containsExactly("store.backup-failed");
        try (StudyFile again = StudyFile.open(file(), Access.READ)) {
            assertThat(again.<List<Coder>>read(rows -> rows.coders().all())).hasSize(1);
        }
    }

    @Test
    void aDamagedBackupIsNotPutBack() throws IOException {
        Path backup;
        try (StudyFile study = create()) {
            backup = study.backup();
        }
        Files.write(backup, new byte[8192]);
        assertThatThrownBy(() -> StudyFile.restore(file(), backup)).isInstanceOf(MaknaException.class)
                .hasMessageContaining("not put back");
        StudyFile.open(file(), Access.READ).close();
    }

    @Test
    void restoringBringsBackAStudyThatIsGone() throws IOException {
        Path backup;
        String dump;
        try (StudyFile study = create()) {
            editAt(study, "a");
            dump = LogicalDump.of(study);
            backup = study.backup();
        }
        Files.delete(file());
        assertThat(StudyFile.restore(file(), backup)).isEmpty();
        try (StudyFile study = StudyFile.open(file(), Access.WRITE)) {
            assertThat(LogicalDump.of(study)).isEqualTo(dump);
        }
    }
}
