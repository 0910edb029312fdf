package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.Section;
import org.makna.model.SectionKind;

/** One interview is the same in every format, as far as the format can carry it. */
class ParityTest {

    private static final String TEXT = """
            Reaching the office
            Interviewer: How do you reach the office from here?
            Dewi: By boat, and then two hours on foot. [In the dry months only.]
            Interviewer: And when you write to them?
            Dewi: They answer on the same day, which is new.
            Budi: Not to me; see the notice board.
            1. by boat
            2. on foot
            • letters
            • messages
            Name\tVillage\tAge
            Dewi\tEnde\t34
            Budi\t\t51
            Closing
            Interviewer: Is there anything else?
            Budi: One wish: a list of the papers they want.
            Dewi: Nothing, thank you. The café “Rindu” is open.""";
    private static final List<String> HEADINGS = List.of("Reaching the office 1", "Closing 1");

    @TempDir
    Path folder;

    private ImportedDocument read(String name, byte[] bytes) {
        Imported read = new FileReader().read(Fixtures.write(folder, name, bytes), IntakeOptions.DETECT);
        return read.documents().getFirst();
    }

    private ImportedDocument read(String name, String content) {
        return read(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void same(ImportedDocument read, String text) {
        assertThat(read.text()).isEqualTo(text);
        ImportedDocument plain = Transcripts.imported(Path.of("plain.txt"), new byte[0], FileFormat.TEXT, "",
                new ReadText(text, read.sections().stream().filter(one -> one.kind() == SectionKind.HEADING).toList(),
                        List.of()),
                IntakeOptions.DETECT).documents().getFirst();
        assertThat(turns(read)).hasSize(8).isEqualTo(turns(plain));
        assertThat(read.speakers()).extracting(ImportedSpeaker::label, ImportedSpeaker::interviewer).containsExactly(
                org.assertj.core.groups.Tuple.tuple("Interviewer", true),
                org.assertj.core.groups.Tuple.tuple("Dewi", false), org.assertj.core.groups.Tuple.tuple("Budi", false));
        assertThat(read.kind()).isEqualTo(plain.kind());
    }

    private static List<Section> turns(ImportedDocument document) {
        return document.sections().stream().filter(one -> one.kind() == SectionKind.TURN).toList();
    }

    private static void sameWithHeadings(ImportedDocument read, String text) {
        same(read, text);
        assertThat(read.sections().stream().filter(one -> one.kind() == SectionKind.HEADING)
                .map(one -> one.label() + " " + one.level())).isEqualTo(HEADINGS);
    }

    @Test
    void plainTextHasNoHeadings() {
        ImportedDocument read = read("talk.txt", TEXT.replace("\n", "\r\n"));
        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.sections()).noneMatch(one -> one.kind() == SectionKind.HEADING);
        assertThat(turns(read)).hasSize(8);
    }

    @Test
    void wordCarriesAll() {
        sameWithHeadings(read("talk.docx", docx()), TEXT);
    }

    /** The document was made of the one beside it by LibreOffice 7.4. */
    @Test
    void wordOfOldAndFlatOpenDocumentCarryAll() throws IOException {
        for (String name : List.of("interview.doc", "interview.fodt")) {
            try (InputStream in = Objects.requireNonNull(ParityTest.class.getResourceAsStream(name))) {
                sameWithHeadings(read(name, in.readAllBytes()), TEXT);
            }
        }
    }

    @Test
    void openDocumentCarriesAll() throws IOException {
        try (InputStream in = Objects.requireNonNull(ParityTest.class.getResourceAsStream("interview.fodt"))) {
            String flat = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String zipped = flat.replace("office:document ", "office:document-content ").replace("</office:document>",
                    "</office:document-content>");
            sameWithHeadings(read("talk.odt", Fixtures.zip(Map.of("content.xml", zipped))), TEXT);
        }
    }

    @Test
    void richTextCarriesAll() {
        sameWithHeadings(read("talk.rtf", RTF), TEXT);
    }

    /** HTML has no notes, so that its author writes them in brackets. */
    @Test
    void webPagesAndBooksCarryAllButNotes() {
        sameWithHeadings(read("talk.html", "<!DOCTYPE html><html><body>" + HTML + "</body></html>"), TEXT);
        sameWithHeadings(read("talk.epub", Fixtures.zip(Map.of("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='b.opf'/></rootfiles></container>", "b.opf",
                "<package><manifest><item id='a' href='a.xhtml'/></manifest><spine><itemref idref='a'/></spine></package>",
                "a.xhtml", "<html><head><title/></head><body>" + HTML + "</body></html>"))), TEXT);
    }

    /** A PDF knows neither notes nor cells; an empty cell leaves no trace. Its pages are sections too. */
    @Test
    void pdfCarriesAllButEmptyCells() throws IOException {
        ImportedDocument read = read("talk.pdf", pdf());
        sameWithHeadings(read, TEXT.replace("\t\t", "\t"));
        assertThat(read.sections()).filteredOn(one -> one.kind() == SectionKind.PAGE).hasSize(1);
    }

    private static byte[] docx() {
        StringBuilder body = new StringBuilder();
        boolean table = false;
        for (String line : TEXT.lines().toList()) {
            boolean row = line.indexOf('\t') >= 0;
            body.append(row && !table ? "<w:tbl>" : !row && table ? "</w:tbl>" : "");
            table = row;
            if (row) {
                body.append("<w:tr>");
                for (String cell : line.split("\t")) {
                    body.append("<w:tc>").append(cell.isEmpty() ? "<w:p/>" : Fixtures.p(Fixtures.r(cell)))
                            .append("</w:tc>");
                }
                body.append("</w:tr>");
            } else {
                body.append(paragraph(line));
            }
        }
        String numbering = Fixtures.part("numbering",
                "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>"
                        + "<w:lvlText w:val='%1.'/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'>"
                        + "<w:numFmt w:val='bullet'/><w:lvlText w:val='\uF0B7'/></w:lvl></w:abstractNum>"
                        + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>");
        String notes = Fixtures.part("footnotes",
                "<w:footnote w:id='2'>" + Fixtures.p(Fixtures.r("In the dry months only.")) + "</w:footnote>");
        return Fixtures.docx(body.toString(), Map.of("numbering", numbering, "footnotes", notes));
    }

    private static String paragraph(String line) {
        if (line.startsWith("1. ") || line.startsWith("2. ")) {
            return item(1, line.substring(3));
        }
        if (line.startsWith("• ")) {
            return item(2, line.substring(2));
        }
        if (line.indexOf(':') < 0) {
            return "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr>" + Fixtures.r(line) + "</w:p>";
        }
        int note = line.indexOf(" [");
        return note < 0
                ? Fixtures.p(Fixtures.r(line))
                : Fixtures.p(Fixtures.r(line.substring(0, note)), "<w:r><w:footnoteReference w:id='2'/></w:r>");
    }

    private static String item(int list, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
                + Fixtures.r(text) + "</w:p>";
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                float y = 700;
                for (String line : TEXT.lines().toList()) {
                    boolean heading = line.indexOf(':') < 0 && line.indexOf('\t') < 0 && !line.matches("(\\d\\.|•) .*");
                    float x = 72;
                    for (String cell : line.split("\t")) {
                        out.beginText();
                        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), heading ? 18 : 12);
                        out.newLineAtOffset(x, y);
                        out.showText(cell);
                        out.endText();
                        x += 150;
                    }
                    y -= 20;
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static final String HTML = """
            <h1>Reaching the office</h1>
            <p>Interviewer: How do you reach the office from here?</p>
            <p>Dewi: By boat, and then two hours on foot. [In the dry months only.]</p>
            <p>Interviewer: And when you write to them?</p>
            <p>Dewi: They answer on the same day,<del> gone</del> which is new.</p>
            <p>Budi: Not to me; see the <a href="https://example.org">notice
            board</a>.</p>
            <ol><li>by boat</li><li>on foot</li></ol><ul><li>letters</li><li>messages</li></ul>
            <table><tr><th>Name</th><th>Village</th><th>Age</th></tr><tr><td>Dewi</td><td>Ende</td><td>34</td></tr>
            <tr><td>Budi</td><td></td><td>51</td></tr></table>
            <h1>Closing</h1>
            <p>Interviewer: Is there anything else?</p>
            <p>Budi: One wish: a list of the papers they want.</p>
            <p>Dewi: Nothing, thank you. The café “Rindu” is open.</p>""";

    private static final String RTF = """
            {\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset2 Symbol;}}{\\stylesheet{\\s1 heading 1;}}
            \\pard\\s1 Reaching the office\\par\\pard Interviewer: How do you reach the office from here?\\par
            Dewi: By boat, and then two hours on foot.{\\super\\chftn{\\footnote\\chftn In the dry months only.\\par}}\\par
            Interviewer: And when you write to them?\\par
            Dewi: They answer on the same day,{\\deleted  gone} which is new.\\par
            Budi: Not to me; see the {\\field{\\*\\fldinst HYPERLINK "https://example.org"}{\\fldrslt notice board}}.\\par
            {\\listtext 1.\\tab}by boat\\par{\\listtext 2.\\tab}on foot\\par
            {\\listtext\\f1\\'b7\\tab}letters\\par{\\listtext\\f1\\'b7\\tab}messages\\par
            \\trowd\\intbl Name\\cell Village\\cell Age\\cell\\row Dewi\\cell Ende\\cell 34\\cell\\row Budi\\cell\\cell 51\\cell\\row
            \\pard\\s1 Closing\\par\\pard Interviewer: Is there anything else?\\par
            Budi: One wish: a list of the papers they want.\\par
            Dewi: Nothing, thank you. The caf\\'e9 \\ldblquote Rindu\\rdblquote{} is open.\\par}""";
}
