package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteConfig.JournalMode;

class PlaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "smbfs", "fuse.sshfs", "9p"})
    void aNetworkDriveGetsTheSafeJournalAndAWarning(String type) {
        Place place = Place.of(Path.of("/data/study.makna"), type);
        assertThat(place.journal()).isEqualTo(JournalMode.DELETE);
        assertThat(place.warning().orElseThrow().key()).isEqualTo("store.on-network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "NTFS", "apfs", "fuseblk", ""})
    void aLocalDiskGetsTheFastOne(String type) {
        assertThat(Place.of(Path.of("/data/Dropbox.makna"), type)).isEqualTo(
                new Place(JournalMode.WAL, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dropbox (Universitas)", "OneDrive - UGM", "Google Drive", "iCloudDrive",
            "Mobile Documents"})
    void aStudyInASynchronisedFolderWorksAndWarns(String name) throws Exception {
        Path synced = Files.createDirectories(folder.resolve(name).resolve("riset"));
        try (StudyFile study = Studies.create(synced)) {
            Studies.addDocument(study, "P01", Studies.TEXT);
            assertThat(study.warnings()).singleElement()
                    .satisfies(warning -> assertThat(warning.args()).contains(name));
            assertThat(Studies.<String>edit(study, rows -> rows.sql().text("PRAGMA journal_mode"))).isEqualTo("delete");
            assertThat(synced.resolve("study.makna-wal")).doesNotExist();
        }
    }

    @Test
    void aStudyMovedIntoASynchronisedFolderChangesItsJournal() throws Exception {
        Studies.create(folder).close();
        Path synced = Files.createDirectories(folder.resolve("Dropbox")).resolve("study.makna");
        Files.move(folder.resolve("study.makna"), synced);
        try (StudyFile study = StudyFile.open(synced, Access.WRITE)) {
            assertThat(Studies.<String>edit(study, rows -> rows.sql().text("PRAGMA journal_mode"))).isEqualTo("delete");
        }
    }
}
