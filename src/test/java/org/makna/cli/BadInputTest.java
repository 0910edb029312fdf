package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input gives one clear sentence that names the file, the documented exit code, and leaves the study sound. */
class BadInputTest {

    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R',
            0, 0, 1, 0};

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void anEmptyStudy() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study);
    }

    /** Imports a bad file beside a good one; gives what was told. */
    private String isRefused(String name) {
        shell.file("good-" + name + ".txt", "Good text of " + name);
        assertThat(shell.run("import", study, shell.path(name), shell.path("good-" + name + ".txt"), "--lang", "en"))
                .isEqualTo(1);
        assertThat(shell.err).contains(name + ": not imported").contains("good-" + name + ".txt: imported")
                .contains("Imported 1").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(shell.err.lines().filter(line -> line.contains("failed:"))).hasSize(1);
        String told = shell.err;
        shell.does("check", study);
        return told;
    }

    @Test
    void aMissingFile() {
        isRefused("missing.docx");
    }

    @Test
    void aPictureNamedDocx() throws IOException {
        Files.write(folder.resolve("photo.docx"), PICTURE);
        isRefused("photo.docx");
    }

    @Test
    void anEmptyDocx() throws IOException {
        Files.write(folder.resolve("empty.docx"), new byte[0]);
        isRefused("empty.docx");
    }

    @Test
    void anEncryptedDocx() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem(); XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("rahasia");
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("kunci");
            try (OutputStream out = encryptor.getDataStream(container)) {
                document.write(out);
            }
            try (OutputStream out = Files.newOutputStream(folder.resolve("secret.docx"))) {
                container.writeFilesystem(out);
            }
        }
        assertThat(isRefused("secret.docx")).containsIgnoringCase("password");
    }

    @Test
    void aTruncatedDocx() throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("whole.docx"))) {
            document.createParagraph().createRun().setText("text");
            document.write(out);
        }
        byte[] whole = Files.readAllBytes(folder.resolve("whole.docx"));
        Files.write(folder.resolve("half.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));
        isRefused("half.docx");
    }

    @Test
    void aSurveyWithoutRows() {
        shell.file("norows.csv", "Id,Age\n");
        isRefused("norows.csv");
    }

    @Test
    void duplicateHeadersAreToldApart() {
        shell.file("twice.csv", "Id,Age,Age\nR1,3,4\nR2,5,6\n");
        shell.does("import", study, shell.path("twice.csv"), "--lang", "en");
        shell.does("cases", "export", study, shell.path("cases.csv"));
        assertThat(shell.read("cases.csv").lines().findFirst().orElseThrow()).contains("Age,Age (2)");
    }

    @Test
    void whatIsNoStudy() throws IOException {
        shell.file("notes.makna", "just text");
        assertThat(shell.run("check", shell.path("notes.makna"), "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("notes.makna");
        Files.write(folder.resolve("empty.makna"), new byte[0]);
        assertThat(shell.run("check", shell.path("empty.makna"))).isEqualTo(1);
        assertThat(shell.run("check", folder.toString())).isEqualTo(1);
        assertThat(shell.run("check", shell.path("nowhere.makna"))).isEqualTo(1);
        assertThat(shell.err.lines()).hasSize(1);
        assertThat(folder.resolve("nowhere.makna")).doesNotExist();
        assertThat(Files.readString(folder.resolve("notes.makna"))).isEqualTo("just text");
    }

    @Test
    void newNeverOverwrites() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(study));
        assertThat(shell.run("new", study, "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("s.makna");
        assertThat(Files.readAllBytes(Path.of(study))).isEqualTo(before);
        assertThat(shell.run("new", shell.path("no/such/folder/s.makna"))).isEqualTo(1);
    }

    @Test
    void wrongUsage() {
        assertThat(shell.run("nonsense")).isEqualTo(2);
        assertThat(shell.run("search", study)).isEqualTo(2);
        assertThat(shell.run("search", study, "x", "--within", "page")).isEqualTo(2);
        assertThat(shell.run("search", study, "x", "--limit", "-1")).isEqualTo(2);
        assertThat(shell.run("undo", study, "0")).isEqualTo(2);
        assertThat(shell.run("codebook")).isEqualTo(2);
        assertThat(shell.run("table", study, "--rows", "codes")).isEqualTo(2);
        assertThat(shell.run("table", study, "--rows", "nonsense", "--columns", "documents")).isEqualTo(2);
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "documents", "--unit", "pages"))
                .isEqualTo(2);
        assertThat(shell.run("segments", study, "--where", "nonsense")).isEqualTo(2);
        assertThat(shell.run("import", study, folder.toString(), "--kind", "novel")).isEqualTo(2);
        assertThat(shell.run("check", study, "--lang", "fr")).isEqualTo(2);
        assertThat(shell.run("table", study, "--rows", "codes", "--columns", "attribute:None")).isEqualTo(1);
    }

    @Test
    void aFaultyQueryMarksThePlace() {
        assertThat(shell.run("search", study, "pelayanan (publik", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err.lines().skip(1).limit(2)).satisfiesExactly(
                query -> assertThat(query).isEqualTo("  pelayanan (publik"),
                place -> assertThat(place).matches(" +\\^"));
        assertThat(shell.out).isEmpty();
    }

    @Test
    void aTargetThatCannotBeWritten() {
        assertThat(shell.run("export", study, folder.toString() + "/none/w.xlsx", "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("w.xlsx");
        assertThat(shell.run("export", study, shell.path("w.pdf"), "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains(".xlsx, .csv");
        assertThat(folder.resolve("w.pdf")).doesNotExist();
    }

    @Test
    void codingsThatDoNotFitAreListedNeverMisplaced() {
        shell.file("t.txt", "satu dua tiga dua satu unik");
        shell.does("import", study, shell.path("t.txt"));
        shell.file("c.csv", """
                document,start,end,code,coder,quote
                t,0,4,A,Ana,satu
                t,0,4,A,Ana,unik
                t,0,3,A,Ana,dua
                t,0,3,A,Ana,hilang
                t,5,99,A,Ana,
                tidak ada,0,4,A,Ana,satu
                """);
        assertThat(shell.run("codings", "import", study, shell.path("c.csv"), "--lang", "en")).isEqualTo(1);
        assertThat(shell.err).contains("2 added").contains("Line 4").contains("Line 5").contains("Line 6")
                .contains("Line 7");
        shell.does("segments", study, "--format", "json");
        assertThat(shell.json().findValuesAsString("text")).containsExactly("satu", "unik");
        shell.does("check", study);
    }
}
