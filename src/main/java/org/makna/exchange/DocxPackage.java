package org.makna.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.temporal.ChronoUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word document around its text (ECMA-376, WordprocessingML), written one after another, so that a long text
 * needs no memory and the same text gives the same bytes.
 */
final class DocxPackage implements AutoCloseable {

    static final String DOCUMENT = "word/document.xml";
    static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + "wordprocessingml.styles+xml\"/>"
            + "<Override PartName=\"/docProps/core.xml\""
            + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String RELATIONS = "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private final ZipOutputStream zip;
    private final Imprint imprint;
    private final Writer writer;

    /** Begins a document whose dates are that of the revision. */
    DocxPackage(OutputStream out, Imprint imprint) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.imprint = imprint;
        this.writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        part("[Content_Types].xml", TYPES);
        part("_rels/.rels", XML + RELATIONS + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\""
                + " Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
                + " Target=\"docProps/core.xml\"/></Relationships>");
        part("word/_rels/document.xml.rels", XML + RELATIONS + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                + "styles\" Target=\"styles.xml\"/></Relationships>");
        part("word/styles.xml", styles());
        part("docProps/core.xml", core());
    }

    /** Where the text goes; nothing may follow it. */
    Writer document() throws IOException {
        entry(DOCUMENT);
        return writer;
    }

    @Override
    public void close() throws IOException {
        writer.flush();
        zip.closeEntry();
        zip.finish();
    }

    private void part(String name, String xml) throws IOException {
        entry(name);
        writer.write(xml);
        writer.flush();
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(FileTime.from(imprint.revisionTime()));
        zip.putNextEntry(entry);
    }

    private String core() {
        String time = imprint.revisionTime().truncatedTo(ChronoUnit.SECONDS).toString();
        return XML + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
                + "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>"
                + QuotationWriter.escaped(imprint.study()) + "</dc:title><dc:creator>Makna "
                + QuotationWriter.escaped(imprint.appVersion()) + "</dc:creator>"
                + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:created>"
                + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" + time + "</dcterms:modified></cp:coreProperties>";
    }

    private static String styles() {
        return XML + "<w:styles xmlns:w=\"" + WORDS + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/>"
                + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"80\" w:line=\"276\""
                + " w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "", "")
                + style("Title", "Title", "", "", "<w:b/><w:sz w:val=\"32\"/>")
                + style("Heading1", "heading 1", "<w:outlineLvl w:val=\"0\"/>",
                        "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/>", "<w:b/><w:sz w:val=\"26\"/>")
                + style("Quote", "Quote", "", "<w:spacing w:before=\"200\"/><w:ind w:left=\"340\"/>", "")
                + style("Source", "Source", "", "<w:ind w:left=\"340\"/>",
                        "<w:color w:val=\"59636E\"/><w:sz w:val=\"20\"/>")
                + style("Comment", "Comment", "", "<w:ind w:left=\"340\"/>", "<w:i/>")
                + style("Facts", "Facts", "", "<w:ind w:left=\"340\"/>",
                        "<w:color w:val=\"59636E\"/><w:sz w:val=\"17\"/>")
                + "</w:styles>";
    }

    private static String style(String id, String name, String level, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + (id.equals("Normal") ? " w:default=\"1\"" : "") + " w:styleId=\"" + id
                + "\"><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>")
                + "<w:qFormat/><w:pPr>" + paragraph + level + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }
}
