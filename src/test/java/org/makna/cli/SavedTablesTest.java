package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.model.SavedTable;
import org.makna.study.SavedTables;
import org.makna.study.Study;

/** Tables are saved, counted again on the study as it is then, and compared with what they were. */
class SavedTablesTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyWithASavedTable() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study, "--title", "x", "--lang", "en");
        shell.file("P01.txt", "kuota mahal sekali");
        shell.does("import", study, shell.path("P01.txt"), "--lang", "en");
        code("P01,0,5,Biaya,Ana\nP01,0,11,Biaya > \"Mahal\",Ana\n".replace("\"", ""));
        shell.does("table", study, "--rows", "codes", "--columns", "documents", "--where", "coder=Ana", "--save",
                "Kode =1", "--lang", "en");
    }

    @Test
    void savedTableIsCountedAgainAndCompared() {
        code("P01,6,11,Biaya,Ana\nP01,6,18,Baru,Ana\nP01,6,18,Baru,Budi\n");
        shell.does("table", study, "--saved", "Kode =1", "--format", "json", "--lang", "en");
        assertThat(shell.json().get("cells").toString()).isEqualTo("[[2],[1],[1]]");
        assertThat(shell.json().get("filters").get(0).asString()).isEqualTo("coder=Ana");
        shell.does("table", study, "--saved", "Kode =1", "--compare", "--lang", "en");
        assertThat(shell.out).contains("1 → 2", "Baru (new)", " → 1");
        assertThat(shell.err).contains("compared with revision", "2 numbers changed");
        shell.does("table", study, "--saved", "Kode =1", "--compare", "--out", shell.path("v.csv"), "--lang", "en");
        assertThat(shell.read("v.csv")).contains("Biaya,P01,1,2,1,", "Baru,P01,,1,,new");
        shell.does("table", study, "--saved", "Kode =1", "--compare", "--out", shell.path("v.xlsx"), "--lang", "id");
        assertThat(folder.resolve("v.xlsx")).isNotEmptyFile();
    }

    @Test
    void numbersAreKeptOncePerRevisionAndComeBackAfterUndo() {
        Messages messages = Messages.in(Locale.ENGLISH);
        try (Study open = Study.open(Path.of(study), Study.Access.WRITE, messages)) {
            SavedTables tables = open.tables().saved();
            SavedTable saved = tables.named("Kode =1");
            assertThat(saved.runs()).hasSize(1);
            assertThat(saved.runs().getFirst().cells()).isDeepEqualTo(new double[][]{{1}, {1}});
            assertThat(saved.runs().getFirst().time()).isNotEmpty();
            SavedTable kept = tables.keep(saved.id(), open.tables().count(SavedTables.request(saved))).join();
            assertThat(kept.runs()).hasSize(2);
            assertThat(tables.rename(saved.id(), " Kode  2 ").join().name()).isEqualTo("Kode 2");
            tables.delete(saved.id()).join();
            assertThat(tables.all()).isEmpty();
            open.undo();
            open.undo();
            assertThat(tables.named("Kode =1").runs()).hasSize(2);
        }
    }

    @Test
    void namesAreFreeOrItIsSaid() {
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "documents", "--save", "Kode =1",
                "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("saved table named “Kode =1” already");
        assertThat(shell.run("table", study, "--saved", "Kode", "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("There are: Kode =1");
        assertThat(shell.run("table", study, "--columns", "documents", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("--rows");
    }

    private void code(String rows) {
        shell.does("codings", "import", study, shell.file("c.csv", "document,start,end,code,coder\n" + rows), "--lang",
                "en");
    }
}
