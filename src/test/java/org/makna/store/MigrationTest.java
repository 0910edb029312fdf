package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CollectionKind;
import org.makna.model.StudyCollection;

/** Studies that an older version of the program made are brought up to date, with their history. */
class MigrationTest {

    @TempDir
    Path folder;

    /** Makes a study of the first version with what the statements write as one logged step. */
    private Path firstVersion(String... logged) throws IOException {
        Path file = folder.resolve("old.makna");
        try (Sql sql = new Connections(file).writer(Place.of(folder).journal());
                InputStream schema = Schema.class.getResourceAsStream("schema/001.sql")) {
            for (String statement : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split(";\\s*\n")) {
                sql.run(statement);
            }
            LogTriggers.create(sql);
            sql.run("PRAGMA application_id = " + Schema.APPLICATION_ID);
            sql.run("PRAGMA user_version = 1");
            sql.run("INSERT INTO study (id, guid, title, revision) VALUES (1, 'g', 'Old', 1)");
            sql.run("INSERT INTO history_step (id, kind, label, coder, time) "
                    + "VALUES (1, 'edit', 'test.edit', 'Ana', '2026-03-01T08:00:00.000Z')");
            sql.run("UPDATE history_cursor SET step = 1");
            for (String statement : logged) {
                sql.run(statement);
            }
            sql.run("UPDATE history_cursor SET step = NULL");
            sql.run("UPDATE history_step SET changes = (SELECT count(*) FROM history_change)");
        }
        return file;
    }

    @Test
    void collectionsGetTheKindOfTheirMembersAlsoInTheHistory() throws IOException {
        Path file = firstVersion("INSERT INTO case_ (id, guid, name) VALUES (7, 'c', 'Ani')",
                "INSERT INTO collection (id, guid, name) VALUES (1, 'k1', 'Empty')",
                "INSERT INTO collection (id, guid, name) VALUES (2, 'k2', 'People')",
                "INSERT INTO collection_member (collection, case_) VALUES (2, 7)");
        try (StudyFile study = StudyFile.open(file, Access.WRITE)) {
            assertThat(study.check()).isEmpty();
            List<StudyCollection> all = study.read(rows -> rows.collections().all());
            assertThat(all).extracting(StudyCollection::kind).containsExactly(CollectionKind.DOCUMENTS,
                    CollectionKind.CASES);
            assertThat(study.<List<Long>>read(rows -> rows.collections().members(2))).containsExactly(7L);
            String dump = LogicalDump.of(study);
            study.undo("Ana").join();
            assertThat(study.<List<StudyCollection>>read(rows -> rows.collections().all())).isEmpty();
            study.redo("Ana").join();
            assertThat(LogicalDump.of(study)).isEqualTo(dump);
            assertThat(study.check()).isEmpty();
        }
    }
}
