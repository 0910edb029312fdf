package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.MaknaException;

/** Old Word documents; what they carry is compared with other formats in {@link ParityTest}. */
class DocReaderTest {

    @TempDir
    Path folder;

    private byte[] interview = new byte[0];

    @BeforeEach
    void interview() throws IOException {
        try (InputStream in = Objects.requireNonNull(DocReaderTest.class.getResourceAsStream("interview.doc"))) {
            interview = in.readAllBytes();
        }
    }

    private Imported read(byte[] bytes, IntakeOptions options) {
        return new FileReader().read(Fixtures.write(folder, "talk.doc", bytes), options);
    }

    private void refuses(byte[] bytes, IntakeOptions options, String key) {
        assertThatThrownBy(() -> read(bytes, options)).isInstanceOfSatisfying(MaknaException.class, e -> {
            assertThat(e.message().key()).isEqualTo(key);
            assertThat(e.getMessage()).contains("talk.doc");
        });
    }

    @Test
    void reportsNotesChangesCommentsTablesAndLists() {
        assertThat(read(interview, IntakeOptions.DETECT).findings()).contains(Finding.note("intake.docx.tables", 1L),
                Finding.note("intake.docx.lists", 4L), Finding.repaired("intake.docx.notes", 1L),
                Finding.note("intake.docx.deletions", 1L), Finding.repaired("intake.docx.comments", 1L));
    }

    /** The document was made by LibreOffice 7.4. */
    @Test
    void numbersOfSeveralLevelsBulletsAndNotesWithAMarkOfTheirOwnAreKept() throws IOException {
        try (InputStream in = Objects.requireNonNull(DocReaderTest.class.getResourceAsStream("lists.doc"))) {
            Imported read = read(in.readAllBytes(), IntakeOptions.DETECT);
            assertThat(read.documents().getFirst().text()).isEqualTo("""
                    1. one
                    2. two
                    2.a) sub
                    2.b) sub2
                    I-2 deep
                    3. three
                    3.a) sub3
                    • bullet
                    ◦ bullet2
                    5. five
                    1. six
                    Foot [First note] and own [** Own note]* end.
                    visible
                    m\tx\ty
                    \tz\tw
                    span\tv
                    End.""");
            assertThat(read.findings()).contains(Finding.note("intake.docx.lists", 11L),
                    Finding.repaired("intake.docx.notes", 2L));
        }
    }

    @Test
    void richTextUnderTheOldNameIsRead() {
        Imported read = read("{\\rtf1 rich\\par}".getBytes(StandardCharsets.US_ASCII), IntakeOptions.DETECT);
        assertThat(read.documents().getFirst().text()).isEqualTo("rich");
    }

    @Test
    void otherKindsAreRefused() {
        refuses(new byte[0], IntakeOptions.DETECT, "intake.file.empty");
        refuses("text".getBytes(StandardCharsets.US_ASCII), IntakeOptions.DETECT, "intake.office.unknown");
        refuses(Fixtures.docx(Fixtures.p()), IntakeOptions.DETECT, "intake.office.other");
        refuses(Arrays.copyOf(interview, interview.length / 2), IntakeOptions.DETECT, "intake.office.damaged");
    }

    @Test
    void damageIsToldKindlyWhereverItIs() {
        Random random = new Random(6);
        for (int round = 0; round < 200; round++) {
            byte[] bytes = interview.clone();
            for (int i = 0; i < 20; i++) {
                bytes[512 + random.nextInt(bytes.length - 512)] = (byte) random.nextInt(256);
            }
            try {
                read(bytes, IntakeOptions.DETECT);
            } catch (MaknaException e) {
                assertThat(e.getMessage()).contains("talk.doc");
            }
        }
    }

    @Test
    void aPasswordIsAskedFor() throws IOException {
        byte[] locked = locked("secret");
        refuses(locked, IntakeOptions.DETECT, "intake.password.needed");
        refuses(locked, new IntakeOptions(null, null, null, "other"), "intake.password.wrong");
        assertThat(read(locked, new IntakeOptions(null, null, null, "secret")).documents().getFirst().text())
                .startsWith("Reaching the office\nInterviewer:");
    }

    private byte[] locked(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(interview))) {
            Biff8EncryptionKey.setCurrentUserPassword(password);
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return bytes.toByteArray();
    }
}
