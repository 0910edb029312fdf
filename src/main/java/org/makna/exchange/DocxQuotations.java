package org.makna.exchange;

import java.io.IOException;
import java.io.Writer;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.model.TextBeside;

/** Quotations as the body of a Word document. */
final class DocxQuotations extends QuotationWriter {

    private static final int LONGEST_BOOKMARK = 40;
    private static final String MUTED = "<w:rPr><w:color w:val=\"767676\"/></w:rPr>";

    private int bookmarks;

    DocxQuotations(QuotedSegments quoted, Imprint imprint, Messages messages, Writer out) {
        super(quoted, imprint, messages, out);
    }

    @Override
    void begin(String title, String counted) throws IOException {
        write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\""
                + DocxPackage.WORDS + "\"><w:body>");
        paragraph("Title", title);
        paragraph("Facts", counted);
    }

    @Override
    void heading(String text) throws IOException {
        paragraph("Heading1", text);
    }

    @Override
    void quotation(CodedSegment segment, TextBeside around, String source, String facts) throws IOException {
        int id = bookmarks++;
        String name = "c_" + segment.coding().guid().replaceAll("[^0-9A-Za-z]", "");
        begin("Quote");
        run(around.before(), MUTED);
        write("<w:bookmarkStart w:id=\"" + id + "\" w:name=\""
                + name.substring(0, Math.min(name.length(), LONGEST_BOOKMARK)) + "\"/>");
        run(segment.text(), "");
        write("<w:bookmarkEnd w:id=\"" + id + "\"/>");
        run(around.after(), MUTED);
        write("</w:p>");
        paragraph("Source", source);
        if (!segment.coding().comment().isBlank()) {
            paragraph("Comment", segment.coding().comment());
        }
        paragraph("Facts", facts);
    }

    @Override
    void end() throws IOException {
        write("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                + "<w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\""
                + " w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    }

    private void paragraph(String style, String text) throws IOException {
        begin(style);
        run(text, "");
        write("</w:p>");
    }

    private void begin(String style) throws IOException {
        write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
    }

    private void run(String text, String look) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        write("<w:r>" + look);
        String[] lines = text.split("\n", -1);
        for (int line = 0; line < lines.length; line++) {
            if (line > 0) {
                write("<w:br/>");
            }
            String[] parts = lines[line].split("\t", -1);
            for (int part = 0; part < parts.length; part++) {
                write((part > 0 ? "<w:tab/>" : "") + "<w:t xml:space=\"preserve\">" + escaped(parts[part]) + "</w:t>");
            }
        }
        write("</w:r>");
    }
}
