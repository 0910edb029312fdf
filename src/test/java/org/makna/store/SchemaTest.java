package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    @TempDir
    Path folder;

    private <T> T ask(Function<Sql, T> question) {
        try (StudyFile study = Studies.create(folder)) {
            return study.read(rows -> question.apply(rows.sql()));
        }
    }

    @Test
    void everyLoggedTableHasAllThreeTriggers() {
        List<String> tables = ask(LogTriggers::tables);
        assertThat(tables).hasSize(25).contains("coding", "memo_link", "pseudonym").doesNotContain("content",
                "history_step", "history_change", "history_cursor");
        try (StudyFile study = StudyFile.open(folder.resolve("study.makna"), Access.READ)) {
            List<String> triggers = study.read(rows -> rows.sql()
                    .list("SELECT name FROM sqlite_schema WHERE type = 'trigger'", row -> row.text(1)));
            assertThat(triggers).containsExactlyInAnyOrderElementsOf(tables.stream()
                    .flatMap(
                            table -> Stream.of("insert", "update", "delete").map(event -> "log_" + table + "_" + event))
                    .toList());
        }
    }

    @Test
    void everyTableIsStrictAndItsIdsAreNeverReused() {
        List<String> loose = ask(sql -> sql.list("""
                SELECT name FROM sqlite_schema JOIN pragma_table_list USING (name)
                WHERE sqlite_schema.type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
                AND (NOT strict OR instr(sql, 'id INTEGER PRIMARY KEY AUTOINCREMENT') = 0)""", row -> row.text(1)));
        assertThat(loose).isEmpty();
    }

    @Test
    void everyForeignKeySaysWhatADeletionDoesAndHasAnIndex() {
        record Key(String table, String column, String onDelete) {}
        List<Key> keys = ask(sql -> sql.list("""
                SELECT t.name, f."from", f.on_delete FROM sqlite_schema AS t, pragma_foreign_key_list(t.name) AS f
                WHERE t.type = 'table'""", row -> new Key(row.text(1), row.text(2), row.text(3))));
        assertThat(keys).hasSizeGreaterThan(30).noneMatch(key -> key.onDelete().equals("NO ACTION"));
        try (StudyFile study = StudyFile.open(folder.resolve("study.makna"), Access.READ)) {
            for (Key key : keys) {
                String plan = study.read(rows -> rows.sql().text("SELECT group_concat(detail) FROM (SELECT detail FROM "
                        + "(SELECT i.name AS detail FROM pragma_index_list('" + key.table() + "') AS i, "
                        + "pragma_index_info(i.name) AS c WHERE c.seqno = 0 AND c.name = '" + key.column() + "'))"));
                assertThat(plan).as("%s", key).isNotEmpty();
            }
        }
    }

    @Test
    void noStatementReplacesRowsBecauseThatWouldBypassTheLog() throws IOException {
        Path sources = Path.of("src/main");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().contains("store") && Files.isRegularFile(path))
                    .toList()) {
                assertThat(Files.readString(file).toUpperCase(Locale.ROOT)).as("%s", file).doesNotContain("OR REPLACE",
                        "REPLACE INTO", "RECURSIVE_TRIGGERS");
            }
        }
    }

    @Test
    void everyConnectionEnforcesReferencesAndTheWriterIsSafeAgainstPowerLoss() {
        try (StudyFile study = Studies.create(folder)) {
            assertThat(study.<Long>read(rows -> rows.sql().number("PRAGMA foreign_keys"))).isEqualTo(1);
            assertThat(study.<Long>read(rows -> rows.sql().number("PRAGMA query_only"))).isEqualTo(1);
            assertThat(Studies.<Long>edit(study, rows -> rows.sql().number("PRAGMA foreign_keys"))).isEqualTo(1);
            assertThat(Studies.<Long>edit(study, rows -> rows.sql().number("PRAGMA synchronous"))).isEqualTo(2);
            assertThat(Studies.<String>edit(study, rows -> rows.sql().text("PRAGMA journal_mode"))).isEqualTo("wal");
            assertThat(study.<Long>read(rows -> rows.sql().number("PRAGMA application_id")))
                    .isEqualTo(Schema.APPLICATION_ID);
            assertThat(study.<Long>read(rows -> rows.sql().number("PRAGMA user_version"))).isEqualTo(Schema.VERSION);
        }
    }
}
