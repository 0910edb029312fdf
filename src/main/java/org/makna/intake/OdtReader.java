package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ContentTally.Item;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.MaknaException;

/** Reads texts of OpenDocument, zipped or flat: the body in reading order, with notes in place, headings as
 * sections and the comments of its margin. */
final class OdtReader {

    private OdtReader() {
    }

    /**
     * Reads the bytes of a zipped file.
     *
     * @param password what opens the file, or null
     * @throws MaknaException naming the file, if it is no readable text or has another password
     */
    static ReadText read(Path file, byte[] bytes, @Nullable String password) {
        try (DocumentZip zip = DocumentZip.open(file, LockedOpenDocument.unlocked(file, bytes, password))) {
            return read(file, zip.required("content.xml"), zip.xml("styles.xml"));
        }
    }

    /**
     * Reads the bytes of a flat file, which is a single XML document.
     *
     * @throws MaknaException naming the file, if it is no readable text
     */
    static ReadText readFlat(Path file, byte[] bytes) {
        Document document = Jsoup.parse(TextDecoder.decode(file, bytes).text(), "", Parser.xmlParser());
        return read(file, document, null);
    }

    private static ReadText read(Path file, Document content, @Nullable Document styles) {
        Element body = content.getElementsByTag("office:text").first();
        if (body == null) {
            throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file),
                    content.getElementsByTag("office:body").isEmpty() ? "XML" : "OpenDocument");
        }
        OdtListStyles lists = new OdtListStyles();
        OdtHiddenStyles hidden = new OdtHiddenStyles();
        lists.add(content);
        hidden.add(content);
        ContentTally tally = new ContentTally();
        Document margins = styles == null ? content : styles;
        if (styles != null) {
            lists.add(styles);
            hidden.add(styles);
        }
        LineSink sink = new LineSink();
        MarginComments comments = new MarginComments();
        OdtBlocks blocks = new OdtBlocks(sink, lists, hidden, comments, tally);
        NodeTraversor.filter(blocks, body);
        blocks.finish();
        for (String margin : List.of("style:header", "style:footer")) {
            tally.count(Item.MARGINS, margins.getElementsByTag(margin).stream().filter(Element::hasText).count());
        }
        String text = sink.text().text();
        List<ImportedComment> placed = comments.on(text, sink.comments(), tally);
        List<Finding> findings = new ArrayList<>(sink.text().findings());
        findings.addAll(tally.findings());
        return new ReadText(text, sink.sections(), findings, placed);
    }
}
