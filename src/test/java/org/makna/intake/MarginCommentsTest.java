package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.intake.Fixtures.p;
import static org.makna.intake.Fixtures.part;
import static org.makna.intake.Fixtures.r;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Finding;
import org.makna.model.MaknaException;

/** Comments in the margin come with their author and time, on the words that they mark. */
class MarginCommentsTest {

    @TempDir
    Path folder;

    private static String start(int id) {
        return "<w:commentRangeStart w:id='" + id + "'/>";
    }

    private static String end(int id) {
        return "<w:commentRangeEnd w:id='" + id + "'/>" + reference(id);
    }

    private static String reference(int id) {
        return "<w:r><w:commentReference w:id='" + id + "'/></w:r>";
    }

    private static String comment(int id, String author, String words) {
        return "<w:comment w:id='" + id + "'" + (author.isEmpty() ? "" : " w:author='" + author + "'")
                + " w:date='2026-03-01T08:0" + id + ":00Z'><w:p w14:paraId='0000000" + id
                + "'><w:r><w:annotationRef/></w:r>" + words + "</w:p></w:comment>";
    }

    private static ReadText docx(String body, String comments) {
        String w14 = "<w:comments xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'";
        return DocxReader.read(Path.of("talk.docx"), Fixtures.docx(body,
                Map.of("comments", part("comments", comments).replace("<w:comments", w14))));
    }

    /** Each comment as {@code words|author|time|remark}. */
    private static List<String> told(ReadText read) {
        return read.comments().stream().map(one -> one.range().cut(read.text()) + "|" + one.author() + "|"
                + one.written() + "|" + one.text()).toList();
    }

    @Test
    void wordsOfOneOrSeveralParagraphsAndCellsAreMarked() {
        ReadText read = docx(
                p(r("Ana: By "), start(0), r("boat"), end(0), r(".")) + p(start(1), r(" One"))
                        + p(r("two"), end(1), r(" x"))
                        + "<w:tbl><w:tr><w:tc>" + p(r("a")) + "</w:tc><w:tc>" + p(start(2), r("b"), end(2))
                        + "</w:tc></w:tr></w:tbl>" + start(3) + p(r("whole")) + "<w:commentRangeEnd w:id='3'/>"
                        + p(reference(3)),
                comment(0, "Rina", r("Which boat?")) + comment(1, "", r("long") + "<w:r><w:br/></w:r>" + r("remark"))
                        + comment(2, "Rina", r("cell")) + comment(3, "Rina", r("between")));
        assertThat(read.text()).isEqualTo("Ana: By boat.\n One\ntwo x\na\tb\nwhole\n");
        assertThat(told(read)).containsExactly("boat|Rina|2026-03-01T08:00|Which boat?",
                "One\ntwo||2026-03-01T08:01|long\nremark", "b|Rina|2026-03-01T08:02|cell",
                "whole|Rina|2026-03-01T08:03|between");
        assertThat(read.findings()).contains(Finding.repaired("intake.docx.comments", 4L));
    }

    @Test
    void whereNothingIsMarkedTheNearestWordsAre() {
        ReadText read = docx(
                p(r("one two"), reference(0), r(" three")) + p(reference(1), r("four five"))
                        + p(r("six "),
                                "<w:del>" + start(2) + "<w:r><w:delText>gone</w:delText></w:r>" + end(2) + "</w:del>",
                                r("seven"))
                        + p() + p(reference(3)) + p(r("👨‍👩‍👧 "), start(4), r(" "), end(4)),
                comment(0, "A", r("point")) + comment(1, "A", r("first")) + comment(2, "A", r("deleted"))
                        + comment(3, "A", r("empty line")) + comment(4, "A", r("blank")) + comment(5, "A", r("nowhere"))
                        + comment(6, "A", ""));
        assertThat(told(read)).containsExactly("one|A|2026-03-01T08:05|nowhere", "two|A|2026-03-01T08:00|point",
                "four|A|2026-03-01T08:01|first", "six|A|2026-03-01T08:02|deleted",
                "six seven|A|2026-03-01T08:03|empty line", "👨‍👩‍👧|A|2026-03-01T08:04|blank");
        assertThat(read.findings()).contains(Finding.repaired("intake.docx.comments", 6L),
                Finding.lost("intake.docx.lost-comments", 1L));
        assertThat(docx(p(), comment(0, "A", r("of nothing"))).findings())
                .contains(Finding.lost("intake.docx.lost-comments", 1L));
    }

    @Test
    void severalOfOneIdAllStandWhereTheFirstDoes() {
        ReadText read = docx(p(r("Ask "), start(0), r("her"), end(0)),
                comment(0, "A", r("one")) + comment(0, "B", r("two")));
        assertThat(told(read)).containsExactly("her|A|2026-03-01T08:00|one", "her|B|2026-03-01T08:00|two");
        assertThat(read.findings()).contains(Finding.repaired("intake.docx.comments", 2L));
    }

    @Test
    void aBrokenPartOfTheCommentsDoesNotCostTheText() {
        byte[] bytes = Fixtures.docx(p(r("Ask "), start(0), r("her"), end(0)),
                Map.of("comments", "<w:comments", "commentsExtended", "<x"));
        ReadText read = DocxReader.read(Path.of("talk.docx"), bytes);
        assertThat(read.text()).isEqualTo("Ask her");
        assertThat(read.comments()).isEmpty();
        assertThat(read.findings()).contains(Finding.lost("intake.docx.unread-comments"),
                Finding.lost("intake.docx.unread-threads"));
        byte[] hostile = Fixtures.docx(p(r("Ask her")), Map.of("comments", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
        assertThatThrownBy(() -> DocxReader.read(Path.of("talk.docx"), hostile)).isInstanceOf(MaknaException.class);
    }

    @Test
    void anAnswerStandsWhereTheCommentDoesAndANoteKeepsItsOwn() {
        String threads = "<w15:commentsEx xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'>"
                + "<w15:commentEx w15:paraId='00000000'/><w15:commentEx w15:paraId='00000001' w15:paraIdParent='00000000'/>"
                + "</w15:commentsEx>";
        String comments = part("comments", comment(0, "Rina", r("Who?")) + comment(1, "Budi", r("She."))
                + comment(2, "Rina", r("in a note")))
                .replace("<w:comments", "<w:comments xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'");
        String notes = part("footnotes", "<w:footnote w:id='2'>" + p(r("so "), start(2), r("it"), end(2), r(" was"))
                + "</w:footnote>");
        byte[] bytes = Fixtures.docx(p(r("Ask "), start(0), r("her"), end(0), r(" then."),
                "<w:r><w:footnoteReference w:id='2'/></w:r>"),
                Map.of("comments", comments, "commentsExtended", threads, "footnotes", notes));
        ReadText read = DocxReader.read(Path.of("talk.docx"), bytes);
        assertThat(told(read)).containsExactly("her|Rina|2026-03-01T08:00|Who?", "her|Budi|2026-03-01T08:01|She.",
                "so it was|Rina|2026-03-01T08:02|in a note");
    }

    @Test
    void openDocumentNamesWhereAPassageEnds() {
        ReadText read = OdtReader.readFlat(Path.of("talk.fodt"), ("<office:document><office:body><office:text>"
                + "<text:list><text:list-item><text:p>By <office:annotation office:name='n1'><dc:creator>Rina</dc:creator>"
                + "<dc:date>2026-03-01T08:00:00.123</dc:date><text:p>Which</text:p><text:p>boat?</text:p></office:annotation>"
                + "the   <text:span>boat</text:span><office:annotation-end office:name='n1'/><office:annotation"
                + " office:name='n2' loext:parent-name='n1'><dc:creator>Budi</dc:creator><text:p>His.</text:p>"
                + "</office:annotation> now</text:p></text:list-item></text:list><text:p>End<office:annotation>"
                + "<text:p>here</text:p></office:annotation></text:p></office:text></office:body></office:document>")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.text()).isEqualTo("• By the boat now\nEnd");
        assertThat(told(read)).containsExactly("the boat|Rina|2026-03-01T08:00|Which\nboat?", "the boat|Budi|null|His.",
                "End||null|here");
    }

    @Test
    void richTextTellsOfCommentsAroundThem() {
        ReadText read = RtfReader.read(Path.of("talk.rtf"), ("{\\rtf1\\ansi Ask {\\*\\atrfstart 7}her{\\*\\atrfend 7}"
                + "{\\v{\\*\\atnid R}{\\*\\atnauthor Rin\\u225 ?}\\chatn{\\*\\annotation{\\*\\atnref 7}{\\*\\atndate 132385344}"
                + "\\pard Who?\\par And why?}} then{\\*\\atnid X}{\\*\\atnauthor Y}{\\*\\annotation a point}.\\par"
                + "\\trowd\\cellx100\\cellx200\\intbl A\\cell {\\*\\atrfstart 8}B{\\*\\atrfend 8}{\\*\\annotation{\\*\\atnref 8}cell}"
                + "\\cell\\row}").getBytes(StandardCharsets.US_ASCII));
        assertThat(read.text()).isEqualTo("Ask her then.\nA\tB");
        assertThat(told(read)).containsExactly("her|Riná|2026-04-01T09:00|Who?\nAnd why?", "then.|Y|null|a point",
                "B||null|cell");
    }

    /** The document was made of the one beside it by LibreOffice 7.4. */
    @Test
    void oldWordDocumentsHoldThemInTables() throws IOException {
        try (InputStream in = Objects.requireNonNull(MarginCommentsTest.class.getResourceAsStream("interview.doc"))) {
            assertThat(told(DocReader.read(Path.of("talk.doc"), in.readAllBytes(), null))).singleElement().asString()
                    .startsWith("board.|Rina|").endsWith("|Ask which board.");
        }
    }
}
