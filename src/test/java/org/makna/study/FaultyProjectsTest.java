package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.makna.model.Coder;
import org.makna.model.Coding;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Memo;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.study.ForeignProjects.Foreign;
import org.makna.study.ForeignProjects.QualCoder;

/** What of a project cannot come in is told, and faulty ones harm nothing. */
class FaultyProjectsTest extends ProjectImporting {

    @Test
    void whatCannotComeInIsTold() {
        QualCoder project = project(17);
        project.source(1, "a.txt", "some short text");
        project.data().put("source", "id", 2, "name", "photo.jpg", "mediapath", "/images/photo.jpg", "memo", "blurred");
        project.data().put("source", "id", 3, "name", "talk.mp3", "mediapath", "audio:/far/talk.mp3");
        project.data().put("source", "id", 4, "name", "far.txt", "fulltext", "far", "mediapath", "docs:/far/far.txt");
        project.category(1, "ring one", 2);
        project.category(2, "ring two", 1);
        project.category(3, "self", 3);
        project.code(1, "code", 99, null);
        project.code(2, "sub one", null, 3);
        project.code(3, "sub two", null, 2);
        project.coding(1, 1, 1, 5, 10, "short", "Ana");
        project.coding(2, 99, 1, 5, 10, "short", "Ana");
        project.coding(3, 1, 99, 5, 10, "short", "Ana");
        project.coding(4, 1, 2, 5, 10, "short", "Ana");
        project.coding(5, 1, 1, 200, 210, "nowhere", "Ana");
        project.coding(6, 1, 1, 11, 40, "", "Ana");
        project.coding(7, 1, 1, 0, 4, "unlike", "Ana");
        project.coding(8, 1, 1, 0, 5, "short", "Ana");
        project.coding(9, 1, 1, 7, 7, "", "Ana");
        project.coding(10, 2, 1, -5, 4, "", null);
        project.data().put("code_text", "ctid", 11, "cid", 1, "fid", 1);
        project.data().put("code_image", "imid", 1, "id", 2, "cid", 1, "owner", "Doni");
        project.data().put("code_image", "imid", 2, "id", 2, "cid", 1, "owner", "Ana");
        project.data().put("code_av", "avid", 1, "id", 3, "cid", 1, "owner", "Ana");
        project.data().put("annotation", "anid", 1, "fid", 1, "pos0", 90, "pos1", 99, "memo", "lost");
        project.data().put("annotation", "anid", 2, "fid", 9, "pos0", 0, "pos1", 2, "memo", "lost");
        project.data().put("annotation", "anid", 3, "fid", 1, "pos0", 0, "pos1", 2, "memo", "");
        project.data().put("cases", "caseid", 1, "name", "A");
        project.data().put("case_text", "id", 1, "caseid", 9, "fid", 1, "pos0", 0, "pos1", 2);
        project.data().put("case_text", "id", 2, "caseid", 1, "fid", 9, "pos0", 0, "pos1", 2);
        project.data().put("case_text", "id", 3, "caseid", 1, "fid", 3, "pos0", 0, "pos1", 0);
        project.data().put("case_text", "id", 4, "caseid", 1, "fid", 1, "pos0", 50, "pos1", 60);
        project.data().put("case_text", "id", 5, "caseid", 1, "fid", 1);
        project.data().put("case_text", "id", 6, "caseid", 1, "fid", 1, "pos0", 0, "pos1", 15);
        project.data().put("attribute_type", "name", "N", "caseOrFile", "case", "valuetype", "numeric");
        project.data().put("attribute", "attrid", 1, "name", "N", "attr_type", "case", "value", "1,5", "id", 1);
        project.data().put("attribute", "attrid", 2, "name", "N", "attr_type", "case", "value", "n/a", "id", 2);
        project.data().put("attribute", "attrid", 3, "name", "Gone", "attr_type", "case", "value", "x", "id", 1);
        project.data().put("attribute", "attrid", 4, "name", "N", "attr_type", "journal", "value", "x", "id", 1);
        project.data().put("journal", "jid", 1, "name", "blank", "jentry", "");
        project.data().put("stored_sql", "title", "q", "ssql", "select 1");
        project.data().put("graph", "grid", 1, "name", "g");
        project.data().run("CREATE TABLE future (id integer, what text)");
        project.data().put("future", "id", 1, "what", "new");
        project.data().run("ALTER TABLE code_text ADD COLUMN mood text");
        project.data().run("UPDATE code_text SET mood = 'fine' WHERE ctid = 1");
        FileReport report = bringIn(project.folder());

        assertSums(report);
        assertThat(count(report, "documents")).containsExactly(4L, 2L, 0L, 2L);
        assertThat(count(report, "codes")).containsExactly(6L, 6L, 0L, 0L);
        assertThat(told(report, "project.code-ring")).hasSize(3);
        assertThat(told(report, "project.code-orphan")).hasSize(1);
        assertThat(count(report, "codings")).containsExactly(11L, 4L, 0L, 7L);
        assertThat(told(report, "project.coding-outside")).hasSize(3);
        assertThat(told(report, "project.coding-cut")).hasSize(2);
        assertThat(told(report, "project.coding-other-words")).hasSize(1);
        assertThat(told(report, "project.coding-twice")).hasSize(1);
        assertThat(told(report, "project.coding-no-code")).hasSize(1);
        assertThat(told(report, "project.mark-no-document")).hasSize(2);
        assertThat(told(report, "project.mark-on-medium")).hasSize(1);
        assertThat(count(report, "image-codings")).containsExactly(2L, 0L, 0L, 2L);
        assertThat(count(report, "media-codings")).containsExactly(1L, 0L, 0L, 1L);
        assertThat(count(report, "annotations")).containsExactly(3L, 0L, 0L, 3L);
        assertThat(count(report, "case-parts")).containsExactly(6L, 1L, 0L, 5L);
        assertThat(count(report, "values")).containsExactly(4L, 1L, 0L, 3L);
        assertThat(count(report, "other")).containsExactly(3L, 0L, 0L, 3L);
        assertThat(told(report, "project.column-unknown").getFirst().args()).containsExactly("code_text", "mood");
        assertThat(study.notes().memos()).extracting(Memo::text).containsExactlyInAnyOrder("About it all", "blurred");
        assertThat(study.coders()).extracting(Coder::name).contains("Doni");
        // Whoever brings a coding in stands for one that nobody knows.
        Coding nobodys = study.read(rows -> rows.codings().ofCode(code("sub one").id())).getFirst();
        assertThat(coder(nobodys.coderId())).isEqualTo("Ana");
        for (String language : List.of("en", "id")) {
            Messages messages = Messages.in(Locale.forLanguageTag(language));
            assertThat(report.findings()).allSatisfy(one -> assertThat(messages.text(one.message())).isNotBlank()
                    .doesNotContain("{"));
        }
    }

    @Test
    void importanceBecomesWeightAndHiddenCodersStayHidden() {
        QualCoder project = project(17);
        fill(project);
        project.data().run("UPDATE code_text SET important = 1, memo = 'key' WHERE ctid = 3");
        project.data().put("coder_names", "name", "Ben", "visibility", 0);
        project.coding(9, 3, 2, 0, 5, "Tidak", "📌 Speaker coding");
        bringIn(project.folder());
        PlacedCoding dear = codings("W1").getLast();
        assertThat(dear.weight()).isEqualTo(100);
        assertThat(dear.comment()).isEqualTo("key");
        assertThat(study.coders()).filteredOn(Coder::hidden).extracting(Coder::name).containsExactly("Ben");
        assertThat(study.coders()).filteredOn(Coder::automatic).extracting(Coder::name)
                .contains("📌 Speaker coding");
    }

    @Test
    void aFolderAnArchiveAndTheDatabaseAreTheSameProject() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Files.writeString(project.folder().resolve("documents/W2.txt"), "Tidak ada antrean.");
        bringIn(project.folder());
        String once = shop.dump();
        Path zipped = project.zip(folder.resolve("kept.qda"), "lapangan.qda/");
        Path flat = project.zip(folder.resolve("flat.qda.zip"), "");
        for (Path path : List.of(zipped, flat, project.data().database())) {
            FileReport report = bringIn(path);
            assertThat(report.status()).as(path.toString()).isEqualTo(FileReport.Status.IMPORTED);
            assertThat(count(report, "codings")).containsExactly(4L, 0L, 4L, 0L);
        }
        assertThat(study.documents().allDocuments()).hasSize(2);
        assertThat(list(rows -> rows.codes().all())).hasSize(5);
        assertThat(once).isNotEmpty();

        Path field = Files.createDirectory(folder.resolve("field"));
        Files.move(project.folder(), field.resolve("inner.qda"));
        Files.writeString(field.resolve("note.txt"), "A note");
        List<ImportPreview> previews = study.importing().preview(List.of(field), Progress.NONE);
        assertThat(previews).extracting(one -> one.file().getFileName().toString())
                .containsExactlyInAnyOrder("note.txt", "inner.qda");
        ImportPreview preview = previews.stream().filter(ImportPreview::isProject).findFirst().orElseThrow();
        assertThat(preview.contents()).extracting(one -> one.part().word() + " " + one.found())
                .contains("documents 2", "codings 4", "codes 5", "cases 2");
        assertThat(preview.findings()).extracting(one -> one.message().key()).contains("project.documents-there");
    }

    @Test
    void whatIsNoProjectSaysSoAndHarmsNothing() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Foreign other = new Foreign(folder.resolve("other.sqlite3"));
        other.run("CREATE TABLE song (id integer)");
        Path text = shop.file("words.qda", "just words");
        Path empty = Files.createFile(folder.resolve("empty.qda"));
        Path archive = shop.file("in/x.txt", "x");
        QualCoder plain = new QualCoder(archive.getParent(), other, 0);
        Path noDatabase = plain.zip(folder.resolve("none.qda"), "");
        byte[] bytes = Files.readAllBytes(project.data().database());
        Path broken = folder.resolve("broken.qda");
        byte[] spoilt = bytes.clone();
        Arrays.fill(spoilt, 4096, spoilt.length - 2000, (byte) 0x5A);
        Files.write(broken, spoilt);
        Path cut = folder.resolve("cut.qda");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        Path brokenZip = folder.resolve("torn.qda");
        byte[] zip = Files.readAllBytes(project.zip(folder.resolve("whole.zip"), ""));
        Files.write(brokenZip, Arrays.copyOf(zip, zip.length / 2));
        String before = shop.dump();
        for (Path path : List.of(other.database(), text, empty, noDatabase, broken, cut, brokenZip)) {
            FileReport report = bringIn(path);
            assertThat(report.status()).as(path.toString()).isEqualTo(FileReport.Status.FAILED);
            String said = Messages.in(Locale.ENGLISH).text(report.findings().getFirst().message());
            assertThat(said).contains(path.toString()).contains("Nothing was imported")
                    .doesNotContain("fault inside Makna");
        }
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void aJournalThatWasLeftIsToldOfAndStays() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Path journal = project.folder().resolve("data.qda-journal");
        Files.write(journal, new byte[]{1, 2, 3});
        FileReport report = bringIn(project.folder());
        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(told(report, "project.left-open")).hasSize(1);
        assertThat(Files.readAllBytes(journal)).containsExactly(1, 2, 3);
        Files.delete(journal);
        assertThat(told(bringIn(project.folder()), "project.left-open")).isEmpty();
    }

    @Test
    void whatACrashLeftHalfWrittenIsTakenBackInTheCopyAlone() throws Exception {
        QualCoder project = project(17);
        fill(project);
        Path crashed = Files.createDirectories(folder.resolve("crashed.qda"));
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + project.data().database());
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            connection.setAutoCommit(false);
            statement.execute("DELETE FROM code_text");
            statement.execute("UPDATE source SET fulltext = 'half written'");
            statement.execute("""
                    INSERT INTO journal (name, jentry) WITH RECURSIVE n (i) AS (VALUES (1) UNION SELECT i + 1 FROM n
                    WHERE i < 3000) SELECT 'j' || i, printf('%.200c', 'x') FROM n""");
            for (String file : List.of("data.qda", "data.qda-journal")) {
                Files.copy(project.folder().resolve(file), crashed.resolve(file));
            }
            connection.rollback();
        }
        byte[] before = Files.readAllBytes(crashed.resolve("data.qda"));
        assertThat(before.length).as("the half of it is on disk").isGreaterThan(200_000);
        FileReport report = bringIn(crashed);
        assertThat(told(report, "project.left-open")).hasSize(1);
        assertThat(count(report, "codings")).containsExactly(4L, 4L, 0L, 0L);
        assertThat(study.notes().memos()).hasSizeLessThan(10);
        assertThat(Files.readAllBytes(crashed.resolve("data.qda"))).isEqualTo(before);
    }

    @Test
    void nothingOutsideTheProjectIsRead() throws Exception {
        Path secret = shop.file("secret.txt", "not yours");
        QualCoder project = project(17);
        project.source(1, "a", "text");
        project.data().run("UPDATE source SET mediapath = '/docs/../../secret.txt' WHERE id = 1");
        FileReport report = bringIn(project.folder());
        assertThat(told(report, "project.originals-missing")).hasSize(1);
        assertThat(list(rows -> rows.documents().all()).getFirst().originalKey()).isNull();
        assertThat(secret).exists();
    }

    @Test
    void cancellingLeavesNothing() {
        QualCoder project = project(17);
        fill(project);
        String before = shop.dump();
        Progress stop = new Progress() {
            @Override
            public void report(long done, long total, String what) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> study.importing().run(List.of(project.folder()),
                ImportOptions.DEFAULT, stop)).isInstanceOf(org.makna.model.MaknaException.class);
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void theSampleOfQualCoderComesInWhole() {
        String data = System.getProperty("makna.data");
        assumeTrue(data != null, "No folder of real files: -Dmakna.data");
        Path sample = Path.of(data, "8_qualcoder", "sample.qda");
        assumeTrue(Files.isDirectory(sample), "No QualCoder project among the real files");
        FileReport report = bringIn(sample);
        assertSums(report);
        Foreign copy = new Foreign(sample.resolve("data.qda"));
        assertThat(codingsPerCode()).isEqualTo(codingsPerCode(copy));
        assertThat(report.findings()).noneMatch(one -> one.severity() == Finding.Severity.LOST);
        List<String> words = copy.rows("SELECT seltext FROM code_text ORDER BY seltext");
        List<String> ours = study.read(rows -> rows.documents().all()).stream()
                .flatMap(document -> study.codings(document.id()).stream()
                        .map(one -> one.range().cut(study.text(document))))
                .sorted().toList();
        assertThat(ours).isEqualTo(words.stream().map(one -> one.replace('\u2029', '\n')).sorted().toList());
        assertThat(list(rows -> rows.cases().parts())).hasSize(3).allMatch(part -> part.range() == null);
        assertThat(list(rows -> rows.documents().all())).allMatch(one -> one.originalKey() != null);
    }
}
