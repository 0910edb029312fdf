package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.MaknaException;

/** Files that cannot be imported are refused with a sentence that names them. */
class RefusalsTest {

    @TempDir
    Path folder;

    private void refuses(String name, byte[] bytes, String key) {
        Path file = Fixtures.write(folder, name, bytes);
        assertThatThrownBy(() -> new FileReader().read(file, IntakeOptions.DETECT))
                .isInstanceOfSatisfying(MaknaException.class, e -> {
                    assertThat(e.message().key()).isEqualTo(key);
                    assertThat(e.getMessage()).contains(name);
                });
    }

    @Test
    void refusesADocumentWithAPassword() throws IOException {
        refuses("secret.docx", ole("EncryptedPackage"), "intake.password.needed");
        refuses("secret.xlsx", ole("EncryptedPackage"), "intake.password.needed");
    }

    @Test
    void refusesTheOldFormatUnderTheNewName() throws IOException {
        refuses("old.docx", ole("WordDocument"), "intake.office.old");
        refuses("broken.docx", Arrays.copyOf(ole("WordDocument"), 300), "intake.office.old");
    }

    private static byte[] ole(String entry) throws IOException {
        try (POIFSFileSystem old = new POIFSFileSystem()) {
            old.createDocument(new ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            old.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void refusesPicturesTextAndOtherArchivesUnderTheNameOfADocument() {
        refuses("picture.docx", new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2}, "intake.office.other");
        refuses("text.docx", "just text".getBytes(), "intake.office.unknown");
        refuses("sheet.docx", Fixtures.xlsx("<sheets/>", Map.of(), Map.of()), "intake.office.other");
        refuses("word.xlsx", Fixtures.docx(Fixtures.p()), "intake.office.other");
        refuses("empty.docx", new byte[0], "intake.file.empty");
        refuses("photo.png", new byte[]{1, 2, 3}, "intake.file.no-document");
    }

    @Test
    void refusesATruncatedDocument() {
        byte[] whole = Fixtures.docx(Fixtures.p(Fixtures.r("x".repeat(1000))));
        refuses("half.docx", Arrays.copyOf(whole, whole.length / 2), "intake.office.damaged");
    }

    @Test
    void refusesBrokenXmlAndDeepNesting() {
        refuses("broken.docx", Fixtures.docx("<w:p><w:r>"), "intake.office.damaged");
        refuses("deep.docx",
                Fixtures.docx("<w:sdt><w:sdtContent>".repeat(2000) + "</w:sdtContent></w:sdt>".repeat(2000)),
                "intake.office.nested");
    }

    @Test
    void refusesBombsQuicklyAndWithoutUnfoldingThem() {
        byte[] bomb = Fixtures.docx(Fixtures.p(Fixtures.r("a".repeat(64 << 20))));
        String sheets = "<sheets><sheet name='S' r:id='s1'/></sheets>";
        String entities = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>";
        byte[] laughs = Fixtures.xlsx(sheets, Map.of("s1", "<row><c t='s'><v>0</v></c></row>"),
                Map.of("sharedStrings", entities + "<sst><si><t>&b;</t></si></sst>"));
        byte[] flood = Fixtures.xlsx(sheets, Map.of("s1", "<row>" + "<c t='s'><v>0</v></c>".repeat(900) + "</row>"),
                Map.of("sharedStrings", "<sst><si><t>" + "ab".repeat(300_000) + "</t></si></sst>"));
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            refuses("bomb.docx", bomb, "intake.office.bomb");
            refuses("laughs.xlsx", laughs, "intake.office.doctype");
            refuses("flood.xlsx", flood, "intake.office.bomb");
        });
    }

    @Test
    void refusesAFolderAndAMissingFile() {
        assertThatThrownBy(() -> new FileReader().read(folder, IntakeOptions.DETECT)).isInstanceOf(MaknaException.class)
                .hasMessageContaining(folder.toString());
        for (String name : List.of("gone.txt", "gone.docx", "gone.csv", "gone")) {
            assertThatThrownBy(() -> new FileReader().read(folder.resolve(name), IntakeOptions.DETECT))
                    .isInstanceOf(MaknaException.class).hasMessageContaining("does not exist");
        }
    }
}
