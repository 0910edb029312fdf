package org.makna.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.exchange.QuotedSegments.Heading;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.SegmentSource;
import org.makna.model.TextBeside;

/** Segments written for reading, with texts that try to be markup. */
class QuotationFilesTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    private static final String HOSTILE = "</blockquote><script>alert('x')</script> & \"<w:p/>\"\n\tline two ]]> \u0000 😀 \uD800";
    private static final String SHOWN = HOSTILE.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');

    @TempDir
    Path folder;

    private static QuotedSegments quoted() {
        List<CodedSegment> segments = List.of(Samples.segment(1, "Cepat."),
                Samples.segment(2, HOSTILE, "A > \"<b>B</b>\"", "Comment & <i>more</i>\nline"),
                Samples.segment(3, "=SUM(A1) مرحبا"));
        return new QuotedSegments(CodedSegments.of(Samples.ATTRIBUTES, List.of("coder=<Ana>"), segments),
                List.of(new Heading("Access > Cost", 0, 1), new Heading("A > \"<b>B</b>\"", 1, 2)),
                new SegmentSource(List.of(0, 3), ENGLISH));
    }

    @Test
    void aPageShowsEveryCharacterAndRunsNothing() throws IOException {
        Path file = folder.resolve("s.html");
        QuotationFiles.html(file, quoted(), Samples.IMPRINT, ENGLISH, Progress.NONE);
        Document page = Jsoup.parse(Files.readString(file));
        assertThat(page.select("script, b, i")).isEmpty();
        assertThat(page.select("h2").eachText()).containsExactly("Access > Cost (1)", "A > \"<b>B</b>\" (2)");
        assertThat(page.select("blockquote")).extracting(Element::wholeText).containsExactly("Cepat.", SHOWN,
                "=SUM(A1) مرحبا");
        assertThat(page.select("figcaption").first().text()).isEqualTo("Sari / Wayan, Bali, P1, turn 12");
        assertThat(page.select("figure").eachAttr("id")).containsExactly("c-" + Samples.guid(4, 1),
                "c-" + Samples.guid(4, 2), "c-" + Samples.guid(4, 3));
        assertThat(page.select(".facts").get(1).text()).endsWith("A > \"<b>B</b>\" · Ana · weight 2");
        assertThat(page.select(".comment")).extracting(Element::wholeText)
                .containsExactly("Comment & <i>more</i>\nline");
        assertThat(page.select(".counted").text()).startsWith("3 coded segments").contains("coder=<Ana>");
        assertThat(Files.readString(file)).doesNotContain("http:", "https:", "src=");
    }

    @Test
    void aDocumentHoldsEveryCharacterInItsStyle() throws IOException {
        Path file = folder.resolve("s.docx");
        QuotationFiles.docx(file, quoted(), Samples.IMPRINT, ENGLISH, Progress.NONE);
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(texts(word, "Heading1")).containsExactly("Access > Cost (1)", "A > \"<b>B</b>\" (2)");
            assertThat(texts(word, "Quote")).containsExactly("Cepat.", SHOWN, "=SUM(A1) مرحبا");
            assertThat(texts(word, "Source").getFirst()).isEqualTo("Sari / Wayan, Bali, P1, turn 12");
            assertThat(texts(word, "Comment")).containsExactly("Comment & <i>more</i>\nline");
            assertThat(texts(word, "Facts")).hasSize(4);
            assertThat(word.getParagraphs().stream().flatMap(p -> p.getCTP().getBookmarkStartList().stream())
                    .map(mark -> mark.getName()))
                    .containsExactly("c_" + Samples.guid(4, 1).replace("-", ""),
                            "c_" + Samples.guid(4, 2).replace("-", ""), "c_" + Samples.guid(4, 3).replace("-", ""));
            assertThat(word.getStyles().styleExist("Quote")).isTrue();
        }
    }

    @Test
    void whatStandsAroundAQuotationIsThereAndTold() throws IOException {
        CodedSegments alone = quoted().segments();
        QuotedSegments around = new QuotedSegments(new CodedSegments(alone.attributes(), alone.filters(), alone.count(),
                alone.longestText(), alone.codings(),
                segment -> segment.documentNumber() == 1
                        ? new TextBeside("Dulu <lama>.\n", " Kini & nanti.")
                        : new TextBeside("", "")),
                List.of(), new SegmentSource(List.of(), ENGLISH));
        Path page = folder.resolve("a.html");
        QuotationFiles.html(page, around, Samples.IMPRINT, ENGLISH, Progress.NONE);
        Document html = Jsoup.parse(Files.readString(page));
        assertThat(html.select("blockquote").first().wholeText()).isEqualTo("Dulu <lama>.\nCepat. Kini & nanti.");
        assertThat(html.select(".around")).extracting(Element::wholeText).containsExactly("Dulu <lama>.\n",
                " Kini & nanti.");
        Path file = folder.resolve("a.docx");
        QuotationFiles.docx(file, around, Samples.IMPRINT, ENGLISH, Progress.NONE);
        try (XWPFDocument word = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(texts(word, "Quote")).containsExactly("Dulu <lama>.\nCepat. Kini & nanti.", SHOWN,
                    "=SUM(A1) مرحبا");
            XWPFParagraph first = word.getParagraphs().stream().filter(p -> "Quote".equals(p.getStyle())).findFirst()
                    .orElseThrow();
            assertThat(first.getRuns()).extracting(run -> run.getColor()).containsExactly("767676", null, "767676");
        }
        Path sheet = folder.resolve("a.csv");
        SegmentFiles.csv(sheet, around.segments(), false, Progress.NONE);
        assertThat(Files.readString(sheet)).contains("Text before,Segment,Text after").contains("Dulu <lama>.");
    }

    @Test
    void theSameSegmentsGiveTheSameBytes() throws IOException {
        for (String name : List.of("a.docx", "b.docx")) {
            QuotationFiles.docx(folder.resolve(name), quoted(), Samples.IMPRINT, ENGLISH, Progress.NONE);
        }
        assertThat(folder.resolve("a.docx")).hasSameBinaryContentAs(folder.resolve("b.docx"));
    }

    @Test
    void whoStopsKeepsTheEarlierFile() throws IOException {
        Path file = folder.resolve("s.html");
        Files.writeString(file, "before");
        Progress stopped = new Progress() {
            @Override
            public boolean cancelled() {
                return true;
            }

            @Override
            public void report(long done, long total, String what) {
            }
        };
        assertThatThrownBy(() -> QuotationFiles.html(file, quoted(), Samples.IMPRINT, ENGLISH, stopped))
                .isInstanceOf(CancellationException.class);
        assertThat(file).hasContent("before");
        assertThat(folder.toFile().list()).containsExactly("s.html");
    }

    private static List<String> texts(XWPFDocument word, String style) {
        return word.getParagraphs().stream().filter(p -> style.equals(p.getStyle())).map(XWPFParagraph::getText)
                .toList();
    }
}
