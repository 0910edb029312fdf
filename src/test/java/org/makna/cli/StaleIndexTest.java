package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index never answers for another text than the study's, whatever happened to the file in the meantime. */
class StaleIndexTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyWithOneText() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study);
        importText("t1", "merah satu");
    }

    private void importText(String name, String text) {
        shell.does("import", study, shell.file(name + ".txt", text));
    }

    private List<String> hits(String file, String query) {
        shell.does("search", file, query, "--format", "json");
        return shell.json().findValuesAsString("hit");
    }

    @Test
    void afterABackupIsRestoredAndOtherTextsAreImported() {
        shell.does("backup", study);
        importText("t2", "xxxx kuning yyyy");
        assertThat(hits(study, "kuning")).containsExactly("kuning");
        shell.does("restore", study);
        importText("t3", "sama sekali lain isinya");
        assertThat(hits(study, "kuning")).isEmpty();
        assertThat(hits(study, "lain")).containsExactly("lain");
        shell.does("code", study, "--code", "K", "--query", "kuning OR lain");
        shell.does("segments", study, "--format", "json");
        assertThat(shell.json().findValuesAsString("text")).containsExactly("lain");
        shell.does("check", study);
    }

    @Test
    void inACopyThatGoesItsOwnWay() throws IOException {
        assertThat(hits(study, "merah")).hasSize(1);
        String copy = shell.path("copy.makna");
        Files.copy(Path.of(study), Path.of(copy));
        importText("t2", "hijau dua");
        assertThat(hits(study, "hijau")).hasSize(1);
        shell.does("import", copy, shell.file("t3.txt", "biru tiga panjang"));
        assertThat(hits(copy, "hijau")).isEmpty();
        assertThat(hits(copy, "biru")).containsExactly("biru");
        assertThat(hits(study, "biru")).isEmpty();
        Files.copy(Path.of(copy), Path.of(study), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(hits(study, "biru")).containsExactly("biru");
        assertThat(hits(study, "hijau")).isEmpty();
    }

    @Test
    void replaceKeepsTheCaseAndTheCodingsOfADocumentAndLosesNone() {
        shell.file("cases.csv", "case,document,Umur\nIbu,t1,40\n");
        shell.does("cases", "import", study, shell.path("cases.csv"));
        shell.file("t1.txt", "merah dua");
        shell.does("import", study, shell.path("t1.txt"), "--on-duplicate", "replace");
        assertThat(hits(study, "case:Ibu dua")).containsExactly("dua");
        shell.does("code", study, "--code", "M", "--query", "merah");
        shell.file("t1.txt", "merah tiga");
        shell.does("import", study, shell.path("t1.txt"), "--on-duplicate", "replace");
        assertThat(hits(study, "dua")).isEmpty();
        assertThat(hits(study, "case:Ibu code:M merah")).containsExactly("merah");
        shell.file("t1.txt", "tiga");
        assertThat(shell.run("import", study, shell.path("t1.txt"), "--on-duplicate", "replace", "--lang", "en"))
                .isEqualTo(1);
        assertThat(shell.err).contains("was kept, because 1 coding or other mark would lose all words: “merah”");
        assertThat(hits(study, "merah tiga")).containsExactly("merah", "tiga");
        shell.does("check", study);
    }

    @Test
    void replaceNeverLosesAFileOfTheSameImport() {
        shell.file("in/P.txt", "alfa");
        shell.file("in/P.md", "beta");
        shell.does("import", study, shell.path("in"), "--on-duplicate", "replace");
        assertThat(hits(study, "alfa OR beta")).containsExactlyInAnyOrder("alfa", "beta");
    }
}
