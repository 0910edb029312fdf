package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.SectionKind;

class HtmlReaderTest {

    @TempDir
    Path folder;

    private Imported read(String html) {
        return new FileReader().read(Fixtures.write(folder, "page.html", html), IntakeOptions.DETECT);
    }

    private String text(String html) {
        return read(html).documents().getFirst().text();
    }

    @Test
    void blocksAreLinesAndWhiteSpaceIsOneSpace() {
        assertThat(text(
                "<html><head><title>No</title><style>p{}</style></head><body>\n  <p>One\n   <b>two</b>,<i> three</i></p>"
                        + "<div>four<br>five<p>six</p></div>&nbsp;seven<script>no()</script></body>"))
                .isEqualTo("One two, three\nfour\nfive\nsix\n\u00A0seven");
        assertThat(text("<pre>a  b\n  c</pre>")).isEqualTo("a  b\n  c");
    }

    @Test
    void tablesAreRowsWithTabsAndListsKeepTheirNumbers() {
        Imported read = read("<table><tr><th>Name<th>Age</tr><tr><td></td><td>41</td></tr></table>"
                + "<ol start=3><li>drei<li><p>vier</p><ul><li>Punkt</ul></ol><ol type=a><li>eins</ol>");
        assertThat(read.documents().getFirst().text())
                .isEqualTo("Name\tAge\n\t41\n3. drei\n4. vier\n• Punkt\na. eins");
        assertThat(read.findings()).contains(Finding.note("intake.docx.tables", 1L),
                Finding.note("intake.docx.lists", 4L));
    }

    @Test
    void headingsAreSectionsAndTheLanguageIsTaken() {
        ImportedDocument document = read("<html lang='id'><h1>Satu</h1><p>a</p><h2>Dua</h2><p>b</p><h1>Tiga</h1>")
                .documents().getFirst();
        assertThat(document.language()).isEqualTo("id");
        assertThat(document.sections().stream().filter(one -> one.kind() == SectionKind.HEADING)
                .map(one -> one.label() + one.level() + one.range().length()))
                .containsExactly("Satu113", "Dua26", "Tiga14");
    }

    @Test
    void whatIsLeftOutIsListed() {
        Imported read = read(
                "<p hidden>secret</p><p style='display: none'>more</p><img src='x.png'><iframe src='y'></iframe>"
                        + "<ruby>語<rt>ご</rt></ruby><p><del>old</del><ins>new</ins></p>");
        assertThat(read.documents().getFirst().text()).isEqualTo("語\nnew");
        assertThat(read.findings()).contains(Finding.lost("intake.docx.hidden", 10L),
                Finding.lost("intake.docx.pictures", 1L), Finding.lost("intake.docx.objects", 1L),
                Finding.lost("intake.docx.ruby", 1L), Finding.note("intake.docx.deletions", 1L));
    }

    @Test
    void theDeclaredCharacterSetIsBelievedWhereItFits() {
        String page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=%s'></head><p>%s</p>";
        for (List<String> one : List.of(List.of("iso-8859-1", "“Čaj”—no, “thé”".replace("Č", "C")),
                List.of("koi8-r", "да"), List.of("Shift_JIS", "質問"), List.of("gb2312", "问题"))) {
            String charset = one.getFirst().equals("iso-8859-1") ? "windows-1252" : one.getFirst();
            byte[] bytes = page.formatted(one.getFirst(), one.getLast()).getBytes(Charset.forName(charset));
            Path file = Fixtures.write(folder, "set.htm", bytes);
            assertThat(new FileReader().read(file, IntakeOptions.DETECT).documents().getFirst().text())
                    .isEqualTo(one.getLast());
        }
        assertThat(text(page.formatted("no-such-set", "élan"))).isEqualTo("élan");
        assertThat(text(page.formatted("koi8-r", "élan"))).isEqualTo("élan");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        assertThat(text("\uFEFF<html><head><title>t</title></head><body><p>hi</p></body></html>")).isEqualTo("hi");
    }

    @Test
    void deepAndBrokenPagesAreRead() {
        assertThat(text("<div>".repeat(20_000) + "deep")).isEqualTo("deep");
        assertThat(text("<table><tr><td>a<table><tr><td>b</table><td>c</td>")).isEqualTo("a\nb\tc");
        assertThat(text("<p>half <b")).isEqualTo("half");
        assertThat(text("</td></tr></ul></li>x")).isEqualTo("x");
    }

    @Test
    void timesOfATranscriptInHtmlAreFound() {
        assertThat(read(
                "<p><span class='timestamp' data-timestamp='1.2'>00:01</span> Halo.</p><p><span class='timestamp'>00:05"
                        + "</span> Ya.</p><p><span class='timestamp'>00:09</span> Baik.</p>")
                .documents().getFirst().sections())
                .extracting(one -> one.kind() + one.label()).containsExactly("TIME00:01", "TIME00:05", "TIME00:09");
    }
}
