package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.intake.Fixtures.p;
import static org.makna.intake.Fixtures.part;
import static org.makna.intake.Fixtures.r;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Finding;
import org.makna.model.Section;

class DocxReaderTest {

    private static final Path FILE = Path.of("talk.docx");

    private static ReadText read(String body) {
        return DocxReader.read(FILE, Fixtures.docx(body));
    }

    private static String text(String body) {
        return read(body).text();
    }

    @Test
    void keepsParagraphsEmptyLinesBreaksTabsAndSpecialCharacters() {
        assertThat(text(p(r("One")) + p()
                + p("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/>"
                        + "<w:t>d</w:t><w:softHyphen/><w:t>e</w:t><w:cr/><w:t>👩‍🔬</w:t></w:r>")))
                .isEqualTo("One\n\na\nb\tc\u2011d\u00ADe\n👩‍🔬");
    }

    @Test
    void takesALineBreakInsideTheXmlForASpace() {
        assertThat(text(p("<w:r><w:t>one\n   two</w:t></w:r>"))).isEqualTo("one    two");
    }

    @Test
    void writesTablesRowByRowWithEveryParagraphOfACellOnItsOwnLine() {
        String cell = "<w:tc>" + p(r("Ana")) + "</w:tc><w:tc>" + p(r("one")) + p(r("two")) + "</w:tc>";
        String nested = "<w:tc>" + p(r("x")) + "<w:tbl><w:tr><w:tc>" + p(r("n1")) + "</w:tc><w:tc>" + p(r("n2"))
                + "</w:tc></w:tr></w:tbl>" + p() + "</w:tc><w:tc>" + p() + "</w:tc>";
        ReadText read = read(
                "<w:tbl><w:tr>" + cell + "</w:tr><w:tr>" + nested + "</w:tr></w:tbl>" + p(r("end")));
        assertThat(read.text()).isEqualTo("Ana\tone\ntwo\nx\nn1\tn2\t\nend");
        assertThat(read.findings()).contains(Finding.note("intake.docx.tables", 2L));
    }

    @Test
    void putsNotesInPlaceApartFromTheWordBeforeThem() {
        String notes = part("footnotes", "<w:footnote w:id='0' w:type='separator'>" + p(r("---")) + "</w:footnote>"
                + "<w:footnote w:id='2'>" + p(r("first")) + p(r("second")) + "</w:footnote>");
        ReadText read = DocxReader.read(FILE, Fixtures.docx(p(r("word"),
                "<w:r><w:footnoteReference w:id='2'/></w:r>", r(" more"), "<w:r><w:footnoteReference w:id='9'/></w:r>"),
                Map.of("footnotes", notes)));
        assertThat(read.text()).isEqualTo("word [first second] more");
        assertThat(read.findings()).contains(Finding.repaired("intake.docx.notes", 1L),
                Finding.lost("intake.docx.missing-notes", 1L));
    }

    @Test
    void takesTrackedChangesAsAccepted() {
        String body = p(r("keep "), "<w:ins>" + r("new ") + "</w:ins>",
                "<w:del><w:r><w:delText>old </w:delText></w:r></w:del>", "<w:moveFrom>" + r("from") + "</w:moveFrom>",
                "<w:moveTo>" + r("to") + "</w:moveTo>")
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("joined ") + "</w:p>" + p(r("line"));
        ReadText read = read(body);
        assertThat(read.text()).isEqualTo("keep new to\njoined line");
        assertThat(read.findings()).contains(Finding.note("intake.docx.insertions", 2L),
                Finding.note("intake.docx.deletions", 2L));
    }

    @Test
    void readsATextBoxOnceThoughItIsStoredTwice() {
        String box = "<w:txbxContent>" + p(r("boxed")) + "</w:txbxContent>";
        String twice = "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" + box
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        ReadText read = read(p(r("before"), twice, r(" after")));
        assertThat(read.text()).isEqualTo("before after\nboxed");
        assertThat(read.findings()).containsExactly(Finding.repaired("intake.docx.text-boxes", 1L));
    }

    @Test
    void readsTheResultOfAFieldAndNotItsInstruction() {
        String field = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("7")
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        String nested = "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>" + field
                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("yes")
                + "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        String check = "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData>"
                + "</w:fldChar></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>";
        assertThat(text(p(r("p "), field, r(" "), nested, r(" "), check, "<w:fldSimple w:instr='X'>" + r(" simple")
                + "</w:fldSimple><w:hyperlink>" + r(" link") + "</w:hyperlink><w:sdt><w:sdtContent>" + r(" control")
                + "</w:sdtContent></w:sdt>"))).isEqualTo("p 7 yes ☒ simple link control");
    }

    @Test
    void reportsWhatIsLeftOut() {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>";
        String ruby = "<w:r><w:ruby><w:rt>" + r("とう") + "</w:rt><w:rubyBase>" + r("東") + "</w:rubyBase></w:ruby></w:r>";
        ReadText read = DocxReader.read(FILE,
                Fixtures.docx(p(r("seen"), hidden, ruby), Map.of("comments",
                        part("comments", "<w:comment w:id='1'>" + p(r("aside")) + "</w:comment>"), "header1",
                        part("hdr", p(r("top"))), "footer1", part("ftr", p()))));
        assertThat(read.text()).isEqualTo("seen東");
        assertThat(read.findings()).containsExactly(Finding.lost("intake.docx.hidden", 6L),
                Finding.lost("intake.docx.ruby", 1L), Finding.repaired("intake.docx.comments", 1L),
                Finding.lost("intake.docx.margins", 1L));
    }

    @Test
    void writesListNumbersAsWordShowsThem() {
        String numbering = part("numbering", """
                <w:abstractNum w:abstractNumId='0'>
                  <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl>
                  <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='lowerLetter'/><w:lvlText w:val='%1.%2)'/></w:lvl>
                  <w:lvl w:ilvl='2'><w:numFmt w:val='bullet'/><w:lvlText w:val='\uF0B7'/></w:lvl>
                </w:abstractNum>
                <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
                <w:num w:numId='2'><w:abstractNumId w:val='0'/>
                  <w:lvlOverride w:ilvl='0'><w:startOverride w:val='5'/></w:lvlOverride></w:num>""");
        String body = item(1, 0, "a") + item(1, 1, "b") + item(1, 1, "c") + item(1, 2, "d") + item(1, 0, "e")
                + item(1, 1, "f")
                + item(2, 0, "g") + item(2, 0, "h") + item(0, 0, "none");
        assertThat(DocxReader.read(FILE, Fixtures.docx(body, Map.of("numbering", numbering))).text())
                .isEqualTo("1. a\n1.a) b\n1.b) c\n• d\n2. e\n2.a) f\n5. g\n6. h\nnone");
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list + "'/></w:numPr></w:pPr>"
                + r(text)
                + "</w:p>";
    }

    @ParameterizedTest
    @CsvSource({"3,upperRoman,III", "28,lowerLetter,bb", "4,decimalZero,04", "22,ordinal,22nd", "13,ordinal,13th",
            "1994,lowerRoman,mcmxciv", "5,chineseCounting,5"})
    void writesNumbersInTheWaysOfWord(int number, String format, String written) {
        assertThat(DocxNumbering.number(number, format)).isEqualTo(written);
    }

    @Test
    void findsHeadingsByLevelBaseStyleAndLocalName() {
        String styles = part("styles",
                """
                        <w:style w:type='paragraph' w:styleId='A'><w:name w:val='Own'/><w:basedOn w:val='B'/></w:style>
                        <w:style w:type='paragraph' w:styleId='B'><w:name w:val='base'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>
                        <w:style w:type='paragraph' w:styleId='C'><w:name w:val='Judul 2'/></w:style>
                        <w:style w:type='paragraph' w:styleId='L1'><w:name w:val='loop'/><w:basedOn w:val='L2'/></w:style>
                        <w:style w:type='paragraph' w:styleId='L2'><w:name w:val='loop too'/><w:basedOn w:val='L1'/></w:style>""");
        String body = styled("A", "One") + p(r("a")) + styled("C", "Two") + p(r("b")) + styled("Heading2", "Three")
                + styled("L1", "c") + styled("A", "Four") + styled("A", "");
        ReadText read = DocxReader.read(FILE, Fixtures.docx(body, Map.of("styles", styles)));
        assertThat(read.sections())
                .extracting(Section::label, Section::level, heading -> heading.range().cut(read.text()))
                .containsExactly(row("One", 1, "One\na\nTwo\nb\nThree\nc\n"), row("Two", 2, "Two\nb\n"),
                        row("Three", 2, "Three\nc\n"), row("Four", 1, "Four\n"));
    }

    private static org.assertj.core.groups.Tuple row(String label, int level, String text) {
        return org.assertj.core.groups.Tuple.tuple(label, level, text);
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>" + r(text) + "</w:p>";
    }

    @Test
    void readsAnEmptyDocumentAsNoText() {
        assertThat(text("")).isEmpty();
    }
}
