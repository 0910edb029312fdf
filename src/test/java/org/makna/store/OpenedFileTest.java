package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Message;

/** A study whose file goes while it is open; Windows does not let it go. */
@DisabledOnOs(OS.WINDOWS)
class OpenedFileTest {

    @TempDir
    Path folder;

    @Test
    void nothingSeemsSavedInAFileThatIsGoneAndABackupStillHoldsEverything() throws Exception {
        Path file = folder.resolve("s.makna");
        Path backup;
        try (StudyFile study = StudyFile.create(file, "S", "id")) {
            coder(study, "Ana");
            Path moved = Files.move(file, folder.resolve("moved.makna"));
            assertThatThrownBy(() -> coder(study, "Budi")).isInstanceOf(CompletionException.class)
                    .hasMessageContaining("s.makna");
            assertThatThrownBy(study::info).hasMessageContaining("s.makna");
            assertThat(file).doesNotExist();
            backup = study.backup();
            Files.copy(moved, file);
            assertThatThrownBy(() -> coder(study, "Budi")).hasMessageContaining("replaced");
            Files.delete(file);
            Files.move(moved, file);
            coder(study, "Citra");
        }
        try (StudyFile rescued = StudyFile.open(backup, Access.READ)) {
            assertThat(rescued.<Boolean>read(rows -> rows.coders().find("Ana").isPresent())).isTrue();
        }
        try (StudyFile study = StudyFile.open(file, Access.WRITE)) {
            assertThat(study.<Boolean>read(rows -> rows.coders().find("Citra").isPresent())).isTrue();
        }
    }

    private static void coder(StudyFile study, String name) {
        study.edit(Message.of("step.coder-create", name), name, rows -> rows.coders().findOrCreate(name, false)).join();
    }
}
