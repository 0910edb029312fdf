package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.SectionKind;

class PdfReaderTest {

    @TempDir
    Path folder;

    private final PDDocument document = new PDDocument();
    private float left = 72;

    /** A page whose lines stand 14 points apart; a line may begin with {@code size|}, an empty one leaves a gap. */
    private PDPage page(String... lines) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            write(out, left, lines);
        }
        return page;
    }

    private static void write(PDPageContentStream out, float x, String... lines) throws IOException {
        float y = 700;
        for (String line : lines) {
            boolean sized = line.matches("\\d+\\|.*");
            float size = sized ? Float.parseFloat(line.substring(0, line.indexOf('|'))) : 12;
            float at = x;
            for (String cell : line.substring(line.indexOf('|') + 1).split("\t")) {
                out.beginText();
                out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
                out.newLineAtOffset(at, y);
                out.showText(cell);
                out.endText();
                at += 150;
            }
            y -= 14;
        }
    }

    /** Lines in Hebrew as a program prints them, from left to right, flush at the right. */
    private void hebrew(String... printed) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (InputStream in = Objects.requireNonNull(PDDocument.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
                PDPageContentStream out = new PDPageContentStream(document, page)) {
            PDType0Font font = PDType0Font.load(document, in);
            float y = 700;
            for (String line : printed) {
                out.beginText();
                out.setFont(font, 12);
                out.newLineAtOffset(540 - font.getStringWidth(line) * 12 / 1000, y);
                out.showText(line);
                out.endText();
                y -= 14;
            }
        }
    }

    @Test
    void linesThatRunToTheLeftAreReadAsTheyWereWrittenAndShortOnesStayApart() throws IOException {
        hebrew("?2024 תנשב )םויה( ךמולש המ :תנייארמ", ".Hello World רמא ,הבר הדות ,בוט :הנד", "?דוע :תנייארמ",
                ".אל :הנד");
        Imported read = read();
        assertThat(text(read)).isEqualTo("""
                מראיינת: מה שלומך (היום) בשנת 2024?
                דנה: טוב, תודה רבה, אמר Hello World.
                מראיינת: עוד?
                דנה: לא.""");
    }

    private Imported read() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return read(bytes.toByteArray());
    }

    private Imported read(byte[] bytes) {
        return new FileReader().read(Fixtures.write(folder, "talk.pdf", bytes), IntakeOptions.DETECT);
    }

    private void refuses(byte[] bytes, String key) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(MaknaException.class, e -> {
            assertThat(e.message().key()).isEqualTo(key);
            assertThat(e.getMessage()).contains("talk.pdf");
        });
    }

    private static String text(Imported imported) {
        return imported.documents().getFirst().text();
    }

    @Test
    void joinsLinesToParagraphsAndKeepsShortLinesApart() throws IOException {
        page("24|The heading", "", "Ana: We moved here because of the work that was promised to all of us,",
                "and then we stayed for the children.", "Budi: I see.",
                "Ana: Yes, and the school was near the place where my mother lived in",
                "those days, which helped.", "Budi: And then?", "Ana: Then we moved.", "", "1. first", "2. second",
                "Name\tAge", "Rina\t41");
        Imported read = read();
        assertThat(text(read)).isEqualTo("""
                The heading
                Ana: We moved here because of the work that was promised to all of us, and then we stayed for the children.
                Budi: I see.
                Ana: Yes, and the school was near the place where my mother lived in those days, which helped.
                Budi: And then?
                Ana: Then we moved.
                1. first
                2. second
                Name\tAge
                Rina\t41""");
        ImportedDocument found = read.documents().getFirst();
        assertThat(found.sections()).filteredOn(one -> one.kind() == SectionKind.HEADING).extracting(one -> one.label())
                .containsExactly("The heading");
        assertThat(found.speakers()).hasSize(2);
    }

    @Test
    void pagesAreSectionsAndAParagraphMayGoOnOverThePage() throws IOException {
        page("This sentence is long enough to reach the right margin of a page that",
                "it is written on and it goes on over the end of the page to where the");
        page("next one begins.", "Short.");
        Imported read = read();
        assertThat(text(read)).contains("where the next one begins.\nShort.");
        assertThat(read.documents().getFirst().sections()).extracting(one -> one.kind() + one.label() + text(read)
                .substring(one.range().start()).split(" ")[0]).containsExactly("PAGE1This", "PAGE2next");
    }

    @Test
    void runningHeadersAndPageNumbersAreLeftOutAndCounted() throws IOException {
        for (int i = 1; i <= 4; i++) {
            page("A study of things", "", "", "Text of page " + "abcd".charAt(i - 1) + ".", "", "", "",
                    "- " + i + " -");
        }
        Imported read = read();
        assertThat(text(read)).isEqualTo("Text of page a.\nText of page b.\nText of page c.\nText of page d.");
        assertThat(read.findings()).contains(Finding.lost("intake.pdf.running", 8));
    }

    @Test
    void numbersBesideTheTextAndWhatLiesBeyondThePageAreLeftOut() throws IOException {
        PDPage page = page("Here we talk.", "And here.", "Then of this.", "Then of that.", "At last.");
        try (PDPageContentStream out = new PDPageContentStream(document, page, AppendMode.APPEND, true)) {
            write(out, 30, "1", "2", "3", "4", "5");
            write(out, 700, "unseen");
        }
        Imported read = read();
        assertThat(text(read)).isEqualTo("Here we talk. And here. Then of this. Then of that. At last.");
        assertThat(read.findings()).contains(Finding.lost("intake.pdf.numbers", 5),
                Finding.lost("intake.pdf.outside", 6L));
    }

    @Test
    void wordsThatWereDividedArePutTogetherButDoubledOnesStay() throws IOException {
        page("Everybody said that this was quite an impor-", "tant matter, and that the children, anak-",
                "anak, were of the same opinion as the older", "people of this village were.");
        Imported read = read();
        assertThat(text(read))
                .isEqualTo("Everybody said that this was quite an important matter, and that the children, anak-anak,"
                        + " were of the same opinion as the older people of this village were.");
        assertThat(read.findings()).contains(Finding.repaired("intake.pdf.hyphens", 1L));
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
            write(out, 72, "left one goes on to the", "left two.");
            write(out, 320, "right one goes on to the", "right two.");
        }
        assertThat(text(read())).isEqualTo("left one goes on to the left two.\nright one goes on to the right two.");
    }

    @Test
    void pagesWithoutTextAreNamedAndAFileOfThemIsRefused() throws IOException {
        page("Some text.");
        page();
        assertThat(read().findings()).contains(Finding.lost("intake.pdf.scanned", 1, "2"));
        PDDocument scan = new PDDocument();
        scan.addPage(new PDPage());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        scan.save(bytes);
        refuses(bytes.toByteArray(), "intake.pdf.no-text");
    }

    @Test
    void passwordsAreRefusedKindly() throws IOException {
        page("Secret.");
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        refuses(bytes.toByteArray(), "intake.password.needed");
        Path file = Fixtures.write(folder, "talk.pdf", bytes.toByteArray());
        assertThat(text(new FileReader().read(file, new IntakeOptions(null, null, null, "user")))).isEqualTo("Secret.");
        assertThatThrownBy(() -> new FileReader().read(file, new IntakeOptions(null, null, null, "other")))
                .isInstanceOfSatisfying(MaknaException.class,
                        e -> assertThat(e.message().key()).isEqualTo("intake.password.wrong"));
    }

    @Test
    void damagedFilesAndOtherKindsAreRefused() throws IOException {
        page("Whole.");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        refuses(Arrays.copyOf(bytes.toByteArray(), 40), "intake.office.damaged");
        refuses("just text".getBytes(StandardCharsets.UTF_8), "intake.office.damaged");
        refuses(Fixtures.docx(Fixtures.p()), "intake.office.other");
        refuses(new byte[0], "intake.file.empty");
    }

    @Test
    void aStreamThatUnfoldsBeyondMeasureIsRefusedWithoutUnfoldingIt() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 300; i++) {
                out.write(spaces);
            }
        }
        PDPage page = new PDPage();
        document.addPage(page);
        PDStream stream = new PDStream(document);
        try (var raw = stream.getCOSObject().createRawOutputStream()) {
            raw.write(packed.toByteArray());
        }
        stream.getCOSObject().setItem(COSName.FILTER, COSName.FLATE_DECODE);
        page.setContents(List.of(stream));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> refuses(bytes.toByteArray(), "intake.office.bomb"));
    }
}
