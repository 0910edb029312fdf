package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Sheet;

class SheetReaderTest {

    private static final String SHEETS = "<sheets><sheet name='Data' r:id='s1'/></sheets>";

    @TempDir
    Path folder;

    private Sheet csv(String text) {
        return SheetReader.read(Fixtures.write(folder, "table.csv", text));
    }

    private Sheet xlsx(String sheets, Map<String, String> worksheets, Map<String, String> parts) {
        return SheetReader.read(Fixtures.write(folder, "table.xlsx", Fixtures.xlsx(sheets, worksheets, parts)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void findsTheSeparator(String separator) {
        String text = String.join(separator, "name", "\"a, b; c\"", "n") + "\n"
                + String.join(separator, "Ana", "yes", "1")
                + "\n" + String.join(separator, "Budi", "no, never; ever", "2").replace("no, never; ever",
                        "\"no, never; ever\"")
                + "\n";
        assertThat(csv(text).rows()).containsExactly(List.of("name", "a, b; c", "n"), List.of("Ana", "yes", "1"),
                List.of("Budi", "no, never; ever", "2"));
    }

    @Test
    void obeysALineThatNamesTheSeparator() {
        assertThat(csv("sep=;\r\na;b,c\r\n1;2,5\r\n").rows()).containsExactly(List.of("a", "b,c"), List.of("1", "2,5"));
    }

    @Test
    void keepsLineBreaksQuotationMarksAndBlankCellsInsideCells() {
        assertThat(csv("\uFEFFa,b,c\r\n\"one\r\ntwo\",\"say \"\"hi\"\"\",\r\n,,x\r\n").rows()).containsExactly(
                List.of("a", "b", "c"), List.of("one\ntwo", "say \"hi\"", ""), List.of("", "", "x"));
    }

    @Test
    void keepsAllRowsWhenAQuotationMarkNeverCloses() {
        Sheet sheet = csv("a\tb\n\"open\tx\ny\tz\nthe \"end\tw\n");
        assertThat(sheet.rows()).containsExactly(List.of("a", "b"), List.of("\"open", "x"), List.of("y", "z"),
                List.of("the \"end", "w"));
        assertThat(sheet.findings()).contains(Finding.repaired("intake.sheet.unclosed", 1, "2"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '~', textBlock = """
            P1,"it was, really, good,5                ^ P1|"it was, really, good|5
            P1,"He said "no, never" and left",5       ^ P1|He said "no, never" and left|5
            P1,"12" pipe,5                            ^ P1|12 pipe|5
            P1,"fine" indeed,5                        ^ P1|fine indeed|5
            P1,5" pipe,5                              ^ P1|5" pipe|5
            "P1" x,\"""so"" it is",5                   ^ P1 x|"so" it is|5
            P1,\"""so"", it is",5                      ^ P1|"so", it is|5
            """)
    void aQuotationMarkThatIsOddTearsNoOtherRow(String odd, String cells) {
        Sheet sheet = csv("id,why,n\n" + odd + "\nP2,\"left,\nand \"\"came\"\" back\",6\nP3,\"well, yes\",7\n");
        assertThat(sheet.rows()).containsExactly(List.of("id", "why", "n"), List.of(cells.split("\\|")),
                List.of("P2", "left,\nand \"came\" back", "6"), List.of("P3", "well, yes", "7"));
    }

    @Test
    void understandsSingleQuotationMarksAroundCells() {
        assertThat(csv("'a','b'\n'x, y','z'\n").rows()).containsExactly(List.of("a", "b"), List.of("x, y", "z"));
    }

    @Test
    void keepsBlankRowsSoThatRowsKeepTheirNumbers() {
        assertThat(csv("a,b\n\n1,2\n").rows()).hasSize(3).last().isEqualTo(List.of("1", "2"));
    }

    @Test
    void dropsBlankRowsOfASurveyAndSaysSo() {
        GridHead head = GridHead.of(folder, csv("a,b\n\n1,2\n,\n  ,\n3,4\n\n").rows(), 0);
        assertThat(head.names()).containsExactly("a", "b");
        assertThat(head.rows()).containsExactly(List.of("1", "2"), List.of("3", "4"));
        assertThat(head.findings()).contains(Finding.repaired("intake.sheet.blank-rows", 3));
    }

    @Test
    void readsAnEncodingOtherThanUtf8() {
        Path file = Fixtures.write(folder, "table.csv",
                "nama,kota\nRené,Orléans\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(SheetReader.read(file).rows().getLast()).containsExactly("René", "Orléans");
    }

    @Test
    void readsCellsOfEveryKindAsText() {
        String styles = "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts>"
                + "<numFmt numFmtId='164' formatCode='00000'/><numFmt numFmtId='165' formatCode='dd/mm/yyyy'/></numFmts><cellXfs>"
                + "<xf numFmtId='0'/><xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='9'/><xf numFmtId='2'/><xf numFmtId='22'/>"
                + "</cellXfs></styleSheet>";
        String strings = "<sst><si><t>shared</t></si><si><r><t>rich</t></r><r><t xml:space='preserve'> text</t></r>"
                + "<rPh><t>リッチ</t></rPh></si><si><t>a_x000D_&#10;b</t></si></sst>";
        String row = "<row>"
                + "<c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><t>in line</t></is></c>"
                + "<c r='E1'><v>0</v></c><c r='F1' s='1'><v>42</v></c><c r='G1' s='2'><v>45000</v></c><c r='H1' s='3'><v>0.25</v></c>"
                + "<c r='I1' s='4'><v>2.34567</v></c><c r='J1' t='b'><v>1</v></c><c r='K1' t='e'><v>#N/A</v></c>"
                + "<c r='L1'><f>1+1</f><v>2</v></c><c r='M1'><f>1+1</f></c><c r='N1' s='5'><v>45000.5</v></c>"
                + "<c r='O1' t='str'><f>A1</f><v>made</v></c><c r='P1'><v>1234567890123</v></c><c r='Q1' t='s'><v>2</v></c></row>";
        Sheet sheet = xlsx(SHEETS, Map.of("s1", row), Map.of("styles", styles, "sharedStrings", strings));
        assertThat(sheet.name()).isEqualTo("Data");
        assertThat(sheet.rows())
                .containsExactly(List.of("shared", "rich text", "in line", "", "0", "00042", "2023-03-15", "25%",
                        "2.34567", "true", "#N/A", "2", "", "2023-03-15 12:00:00", "made", "1234567890123", "a\nb"));
        assertThat(sheet.findings()).contains(Finding.note("intake.sheet.errors", 1L),
                Finding.lost("intake.sheet.uncalculated", 1L));
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() {
        String styles = "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>";
        Sheet sheet = xlsx("<workbookPr date1904='1'/>" + SHEETS,
                Map.of("s1", "<row><c s='0'><v>0</v></c><c s='0'><v>366</v></c></row>"),
                Map.of("styles", styles));
        assertThat(sheet.rows()).containsExactly(List.of("1904-01-01", "1905-01-01"));
    }

    @Test
    void choosesTheFirstVisibleSheetThatHoldsAnything() {
        Sheet sheet = xlsx("<sheets><sheet name='Hidden' state='hidden' r:id='s1'/><sheet name='Blank' r:id='s2'/>"
                + "<sheet name='Answers' r:id='s3'/></sheets>",
                Map.of("s1", "<row><c><v>1</v></c></row>", "s2", "", "s3", "<row><c><v>3</v></c></row>"), Map.of());
        assertThat(sheet.name()).isEqualTo("Answers");
        assertThat(sheet.rows()).containsExactly(List.of("3"));
        assertThat(sheet.findings()).contains(Finding.lost("intake.sheet.others", "Answers", "Blank"),
                Finding.lost("intake.sheet.others-hidden", "Answers", "Hidden"));
    }

    @Test
    void refusesATableWithoutAnything() {
        assertThatThrownBy(() -> csv("")).isInstanceOf(MaknaException.class).hasMessageContaining("table.csv");
        assertThatThrownBy(() -> csv(",,\n,,\n")).isInstanceOf(MaknaException.class).hasMessageContaining("table.csv");
        assertThatThrownBy(() -> SheetReader.read(Fixtures.write(folder, "a.docx", "")))
                .isInstanceOf(MaknaException.class)
                .hasMessageContaining("a.docx");
    }
}
