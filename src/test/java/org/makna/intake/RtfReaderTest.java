package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.MaknaException;

class RtfReaderTest {

    private static final String HEAD = "{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset128 Gothic;}"
            + "{\\f2\\fcharset2 Symbol;}}{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\*\\cs9 Strong;}}"
            + "{\\info{\\title Not text}{\\author Nobody}}\\pard\\plain\\f0 ";

    @TempDir
    Path folder;

    private Imported read(String body) {
        return raw(HEAD + body + "}");
    }

    private Imported raw(String rtf) {
        Path file = Fixtures.write(folder, "talk.rtf", rtf.getBytes(StandardCharsets.ISO_8859_1));
        return new FileReader().read(file, IntakeOptions.DETECT);
    }

    private static String text(Imported imported) {
        return imported.documents().getFirst().text();
    }

    private void refuses(String rtf, String key) {
        assertThatThrownBy(() -> raw(rtf)).isInstanceOfSatisfying(MaknaException.class, e -> {
            assertThat(e.message().key()).isEqualTo(key);
            assertThat(e.getMessage()).contains("talk.rtf");
        });
    }

    @Test
    void keepsParagraphsBreaksTabsAndSigns() {
        assertThat(text(read(
                "one\\line two\\tab three\\par\\par {\\b bo}ld \\{x\\} a\\~b\\_c\\-d\\emdash\\ldblquote q\\rdblquote\\par")))
                .isEqualTo("one\ntwo\tthree\n\nbold {x} a\u00A0b\u2011c\u00ADd\u2014\u201Cq\u201D");
    }

    @Test
    void readsCharactersOfEverySet() {
        assertThat(
                text(read("caf\\'e9 \\u8364? \\u-10179?\\u-8704? {\\uc2\\u233\\'82\\'82}{\\f1\\'82\\'a0}{\\f2\\'b7}")))
                .isEqualTo("café € 😀 éあ•");
        assertThat(text(raw("{\\rtf1\\ansi\\ansicpg1251 \\'cc\\'e8\\'f0}"))).isEqualTo("Мир");
        assertThat(text(read("a\\bin4 }}{{b"))).isEqualTo("ab");
    }

    @Test
    void writesTablesRowByRow() {
        Imported read = read("before\\par\\trowd\\cellx100\\cellx200\\intbl A\\par B\\cell\\cell\\row"
                + "\\trowd\\intbl C\\cell D\\cell\\row\\pard after\\par");
        assertThat(text(read)).isEqualTo("before\nA\nB\t\nC\tD\nafter");
        assertThat(read.findings()).contains(Finding.note("intake.docx.tables", 1L));
    }

    @Test
    void writesATableInACellAsLinesOfTheCell() {
        assertThat(text(
                read("\\trowd\\intbl outer\\par\\itap2 a\\nestcell b\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}"
                        + "{\\nonesttables\\par}\\itap1\\cell next\\cell\\row\\pard")))
                .isEqualTo("outer\na\tb\tnext");
    }

    @Test
    void putsNotesInPlaceAndLeavesHeadersAndPicturesOut() {
        Imported read = read("said{\\super\\chftn{\\footnote\\pard\\plain\\chftn It was so.\\par}} then"
                + "{\\*\\atnid X}{\\*\\atnauthor Y}{\\*\\annotation remark}{\\pict\\pngblip 89504e47}{\\nonshppict{\\pict 00}}\\par"
                + "{\\header\\pard Running\\par}{\\footer\\pard\\par}");
        assertThat(text(read)).isEqualTo("said [It was so.] then");
        assertThat(read.findings()).contains(Finding.repaired("intake.docx.notes", 1L),
                Finding.repaired("intake.docx.comments", 1L), Finding.lost("intake.docx.pictures", 1L),
                Finding.lost("intake.docx.margins", 1L));
    }

    @Test
    void takesChangesAsAcceptedAndListsWhatIsHidden() {
        Imported read = read("a{\\deleted gone}{\\revised new}{\\v secret}b{\\deleted\\par}c\\par");
        assertThat(text(read)).isEqualTo("anewbc");
        assertThat(read.findings()).contains(Finding.note("intake.docx.deletions", 1L),
                Finding.note("intake.docx.insertions", 1L), Finding.lost("intake.docx.hidden", 6L));
    }

    @Test
    void keepsNumbersOfListsResultsOfFieldsTextBoxesAndHeadings() {
        Imported read = read(
                "\\s1 Head\\par\\pard\\plain{\\listtext\\pard 1.\\tab}one\\par{\\listtext\\f2\\'b7\\tab}two\\par"
                        + "\\pard see {\\field{\\*\\fldinst HYPERLINK \"https://example.org\"}{\\fldrslt the page}}"
                        + "{\\shp{\\*\\shpinst{\\sp{\\sn t}{\\sv 1}}{\\shptxt\\pard boxed\\par}}{\\shprslt x}}\\par{\\*\\unknown no}{\\newer yes}\\par");
        assertThat(text(read)).isEqualTo("Head\n1. one\n• two\nsee the page\nboxed\nyes");
        assertThat(read.documents().getFirst().sections()).extracting(one -> one.kind() + one.label() + one.level())
                .containsExactly("HEADINGHead1");
    }

    @Test
    void aFileThatEndsTooEarlyIsReadUpToThereAndSaysSo() {
        Imported read = raw(HEAD + "half a {\\b sen");
        assertThat(text(read)).isEqualTo("half a sen");
        assertThat(read.findings()).contains(Finding.lost("intake.rtf.cut"));
        assertThat(text(raw("{\\rtf1 whole}}} and \\'zz {more"))).isEqualTo("whole");
        assertThat(text(raw("\r\n{\\rtf1 later}"))).isEqualTo("later");
    }

    @Test
    void refusesOtherKindsAndHarmQuickly() {
        refuses("", "intake.file.empty");
        refuses("just text", "intake.office.unknown");
        refuses("PK\u0003\u0004", "intake.office.other");
        refuses("{\\rtf1", "intake.office.damaged");
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            refuses("{\\rtf1 a\\bin2000000000 x}", "intake.office.damaged");
            refuses("{\\rtf1 " + "{".repeat(2_000_000), "intake.office.damaged");
            refuses("{\\rtf1 a\\u99999999999999999999? b}", "intake.office.damaged");
        });
    }
}
