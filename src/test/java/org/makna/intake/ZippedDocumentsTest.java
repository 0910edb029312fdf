package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.MaknaException;
import org.makna.model.SectionKind;

/** OpenDocument texts and electronic books, written entry by entry. */
class ZippedDocumentsTest {

    private static final String STYLES = "<text:list-style style:name='N'>"
            + "<text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>"
            + "<text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'/></text:list-style>";

    @TempDir
    Path folder;

    private Imported odt(String body) {
        return read("text.odt", Map.of("content.xml", content(body)));
    }

    private static String content(String body) {
        return "<?xml version='1.0'?><office:document-content><office:automatic-styles>" + STYLES
                + "</office:automatic-styles><office:body><office:text>" + body
                + "</office:text></office:body></office:document-content>";
    }

    private Imported read(String name, Map<String, String> entries) {
        return new FileReader().read(Fixtures.write(folder, name, Fixtures.zip(entries)), IntakeOptions.DETECT);
    }

    private static String text(Imported imported) {
        return imported.documents().getFirst().text();
    }

    private void refuses(String name, Map<String, String> entries, String key) {
        assertThatThrownBy(() -> read(name, entries)).isInstanceOfSatisfying(MaknaException.class, e -> {
            assertThat(e.message().key()).isEqualTo(key);
            assertThat(e.getMessage()).contains(name);
        });
    }

    @Test
    void odtKeepsSpacesTabsBreaksAndNotes() {
        Imported read = odt("<text:h text:outline-level='2'>Head</text:h>\n<text:p>a<text:s text:c='3'/>b<text:tab/>c"
                + "<text:line-break/>d\n  e<text:note><text:note-citation>1</text:note-citation><text:note-body>"
                + "<text:p>foot</text:p></text:note-body></text:note>.</text:p><text:p/>");
        assertThat(text(read)).isEqualTo("Head\na   b\tc\nd e [foot].\n");
        assertThat(read.documents().getFirst().sections()).extracting(one -> one.kind() + one.label() + one.level())
                .containsExactly("HEADINGHead2");
        assertThat(read.findings()).contains(Finding.repaired("intake.docx.notes", 1L));
    }

    @Test
    void odtKeepsTheNumbersOfListsAndTheRowsOfTables() {
        assertThat(text(
                odt("<text:list text:style-name='N'><text:list-item><text:p>one</text:p><text:list><text:list-item>"
                        + "<text:p>sub</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>two</text:p>"
                        + "</text:list-item></text:list><text:list text:style-name='N' text:continue-numbering='true'>"
                        + "<text:list-item><text:p>three</text:p></text:list-item></text:list>"
                        + "<table:table><table:table-row><table:table-cell><text:p>A</text:p><text:p>B</text:p></table:table-cell>"
                        + "<table:table-cell/><table:table-cell><text:p>C</text:p></table:table-cell></table:table-row>"
                        + "</table:table><text:p>end</text:p>")))
                .isEqualTo("1. one\na) sub\n2. two\n3. three\nA\nB\t\tC\nend");
    }

    @Test
    void odtNumbersTellOfTheLevelsAroundThem() {
        String styles = "<text:list-style style:name='M'><text:list-level-style-number text:level='1' style:num-format='1'"
                + " style:num-suffix='.'/><text:list-level-style-number text:level='2' style:num-format='a' style:num-suffix=')'"
                + " text:display-levels='2'/><text:list-level-style-number text:level='3' style:num-format='I'"
                + " text:display-levels='3' loext:num-list-format='%3%-%1%'/></text:list-style>";
        String nested = "<text:list><text:list-item><text:p>sub</text:p></text:list-item><text:list-item><text:p>sub</text:p>"
                + "<text:list><text:list-item><text:p>deep</text:p></text:list-item></text:list></text:list-item></text:list>";
        String body = "<text:list text:style-name='M'><text:list-item><text:p>one</text:p></text:list-item><text:list-item>"
                + "<text:p>two</text:p>" + nested + "</text:list-item></text:list><text:list text:style-name='M'"
                + " text:continue-numbering='true'><text:list-item><text:list><text:list-item><text:p>on</text:p></text:list-item>"
                + "</text:list></text:list-item><text:list-item><text:p>three</text:p></text:list-item></text:list>";
        assertThat(text(read("text.odt", Map.of("content.xml", content(body).replace("<text:list-style", styles
                + "<text:list-style"))))).isEqualTo("1. one\n2. two\n2.a) sub\n2.b) sub\nI-2 deep\n2.a) on\n3. three");
    }

    @Test
    void odtCellsThatAreCoveredOrRepeatedKeepTheirColumns() {
        Imported read = odt(
                "<table:table><table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>m</text:p>"
                        + "</table:table-cell><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row><table:table-row>"
                        + "<table:covered-table-cell/><table:table-cell><text:p>z</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row><table:table-cell table:number-columns-spanned='2'><text:p>wide</text:p></table:table-cell>"
                        + "<table:covered-table-cell/><table:table-cell><text:p>v</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:number-rows-repeated='2'><table:table-cell table:number-columns-repeated='2'>"
                        + "<text:p>rep</text:p></table:table-cell><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>"
                        + "</table:table>");
        assertThat(text(read)).isEqualTo("m\tx\n\tz\nwide\tv\nrep\trep\tc\nrep\trep\tc");
        String many = "<table:table-row table:number-rows-repeated='999999'><table:table-cell"
                + " table:number-columns-repeated='999999'><text:p>" + "x".repeat(1000) + "</text:p></table:table-cell>"
                + "</table:table-row>";
        Assertions.assertTimeout(Duration.ofSeconds(20),
                () -> assertThat(odt("<table:table>" + many + "</table:table>").findings())
                        .contains(Finding.lost("intake.docx.objects", 999L)));
    }

    @Test
    void odtShapesWithTextAreBoxesAndHiddenTextIsLeftOut() {
        String styles = "<style:style style:family='text' style:name='H'><style:text-properties text:display='none'/></style:style>"
                + "<style:style style:family='text' style:name='T' style:parent-style-name='H'/>"
                + "<style:style style:family='paragraph' style:name='P'><style:text-properties text:display='none'/></style:style>";
        Imported read = read("text.odt",
                Map.of("content.xml", content("<text:p>be<text:span text:style-name='T'>HID<office:annotation>"
                        + "<text:p>remark</text:p></office:annotation></text:span>fore<draw:custom-shape><text:p>boxed</text:p><loext:table>"
                        + "<loext:table-row><loext:table-cell><text:p>a</text:p></loext:table-cell><loext:table-cell><text:p>b</text:p>"
                        + "</loext:table-cell></loext:table-row></loext:table></draw:custom-shape><draw:rect/> after</text:p>"
                        + "<text:p text:style-name='P'>gone</text:p>")
                        .replace("<text:list-style", styles + "<text:list-style")));
        assertThat(text(read)).isEqualTo("before after\nboxed\na\tb");
        assertThat(read.findings()).contains(Finding.lost("intake.docx.hidden", 7L),
                Finding.repaired("intake.docx.text-boxes", 1L), Finding.repaired("intake.docx.comments", 1L));
    }

    @Test
    void odtTakesChangesAsAcceptedAndListsWhatIsNotText() {
        Imported read = odt(
                "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion>"
                        + "</text:changed-region></text:tracked-changes><text:p>kept<office:annotation><dc:creator>X</dc:creator>"
                        + "<text:p>remark</text:p></office:annotation><draw:frame><draw:text-box><text:p>boxed</text:p>"
                        + "</draw:text-box></draw:frame> on<draw:frame><draw:image/></draw:frame></text:p>");
        assertThat(text(read)).isEqualTo("kept on\nboxed");
        assertThat(read.findings()).contains(Finding.note("intake.docx.deletions", 1L),
                Finding.repaired("intake.docx.comments", 1L), Finding.lost("intake.docx.pictures", 1L),
                Finding.repaired("intake.docx.text-boxes", 1L));
    }

    @Test
    void odtRefusesPasswordsOtherKindsAndBombs() {
        refuses("secret.odt", Map.of("content.xml", "x", "META-INF/manifest.xml",
                "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"),
                "intake.password.needed");
        refuses("sheet.odt", Map.of("content.xml",
                "<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>"),
                "intake.office.other");
        refuses("empty.odt", Map.of("other.xml", "<x/>"), "intake.office.other");
        Assertions.assertTimeout(Duration.ofSeconds(20),
                () -> refuses("bomb.odt", Map.of("content.xml", content("a".repeat(80 << 20))), "intake.office.bomb"));
    }

    @Test
    void odtNeverUnfoldsEntities() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 20; i++) {
            laughs.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        String xml = laughs + "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
                + content("<text:p>&a19;&f;end</text:p>").substring(21);
        assertThat(text(read("laughs.odt", Map.of("content.xml", xml)))).isEqualTo("&a19;&f;end");
    }

    @Test
    void odtIsReadFlatAndDeep() {
        Path flat = Fixtures.write(folder, "flat.fodt", content("<text:p>flat</text:p>"));
        assertThat(text(new FileReader().read(flat, IntakeOptions.DETECT))).isEqualTo("flat");
        assertThat(text(odt("<text:section>".repeat(20_000) + "<text:p>deep</text:p>"))).isEqualTo("deep");
        assertThat(text(odt("<text:p>a<draw:text-box>".repeat(300) + "<text:p>deep</text:p>"))).startsWith("a\na\n");
    }

    private static Map<String, String> book() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("META-INF/container.xml",
                "<container><rootfiles><rootfile full-path='OPS/book.opf'/></rootfiles></container>");
        entries.put("OPS/book.opf", "<package><manifest><item id='n' href='nav.xhtml' properties='nav'/>"
                + "<item id='b' href='text/b%20b.xhtml'/><item id='a' href='a.xhtml'/><item id='x' href='gone.xhtml'/></manifest>"
                + "<spine><itemref idref='n'/><itemref idref='b'/><itemref idref='a'/><itemref idref='x'/></spine></package>");
        entries.put("OPS/nav.xhtml", "<html><body><nav>Contents</nav></body></html>");
        entries.put("OPS/text/b b.xhtml",
                "<?xml version='1.0'?><html><head><title/></head><body><h1>First</h1><p>one<br/>two&nbsp;three</p></body></html>");
        entries.put("OPS/a.xhtml", "<html><body><h1>Second</h1><p>four</p></body></html>");
        return entries;
    }

    @Test
    void booksAreReadInTheOrderOfTheirSpine() {
        Imported read = read("book.epub", book());
        assertThat(text(read)).isEqualTo("First\none\ntwo\u00A0three\nSecond\nfour");
        assertThat(read.documents().getFirst().sections()).filteredOn(one -> one.kind() == SectionKind.HEADING)
                .extracting(one -> one.label()).containsExactly("First", "Second");
        assertThat(read.findings()).contains(Finding.lost("intake.epub.contents"),
                Finding.lost("intake.epub.missing", 1, "OPS/gone.xhtml"));
    }

    @Test
    void encryptedBooksAreRefusedButDisguisedFontsAreNot() {
        Map<String, String> entries = book();
        entries.put("META-INF/encryption.xml", "<encryption><enc:EncryptedData><enc:CipherData>"
                + "<enc:CipherReference URI='OPS/font.otf'/></enc:CipherData></enc:EncryptedData></encryption>");
        assertThat(text(read("font.epub", entries))).startsWith("First");
        entries.put("META-INF/encryption.xml", "<encryption><enc:EncryptedData><enc:CipherData>"
                + "<enc:CipherReference URI='OPS/a.xhtml'/></enc:CipherData></enc:EncryptedData></encryption>");
        refuses("drm.epub", entries, "intake.epub.protected");
        refuses("none.epub", Map.of("mimetype", "application/epub+zip"), "intake.office.other");
    }
}
