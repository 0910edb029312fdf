package org.makna.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files written part by part, so that a test shows the very XML it is about. */
final class Fixtures {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private Fixtures() {
    }

    /** A Word document with a body; further parts by name, such as {@code styles}. */
    static byte[] docx(String body, Map<String, String> parts) {
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> entries = new LinkedHashMap<>();
        int id = 1;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String type = part.getKey().replaceAll("\\d", "");
            types.append("<Override PartName='/word/").append(part.getKey()).append(".xml' ContentType='").append(WORD)
                    .append(type).append("+xml'/>");
            relations.append("<Relationship Id='r").append(id++).append("' Type='").append(REL).append('/').append(type)
                    .append("' Target='").append(part.getKey()).append(".xml'/>");
            entries.put("word/" + part.getKey() + ".xml", part.getValue());
        }
        entries.put("[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/word/document.xml' ContentType='" + WORD + "document.main+xml'/>"
                        + types
                        + "</Types>");
        entries.put("_rels/.rels", relationships(
                "<Relationship Id='r1' Type='" + REL + "/officeDocument' Target='word/document.xml'/>"));
        entries.put("word/_rels/document.xml.rels", relationships(relations.toString()));
        entries.put("word/document.xml", part("document", "<w:body>" + body + "</w:body>"));
        return zip(entries);
    }

    static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** A part of a Word document. */
    static String part(String root, String content) {
        return "<w:" + root + " xmlns:w='" + W + "' xmlns:r='" + REL + "' xmlns:mc='http://schemas.openxmlformats.org/"
                + "markup-compatibility/2006' xmlns:wps='urn:wps' xmlns:v='urn:schemas-microsoft-com:vml'"
                + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>" + content + "</w:" + root
                + ">";
    }

    static String p(String... runs) {
        return "<w:p>" + String.join("", runs) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
    }

    static String relationships(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + content
                + "</Relationships>";
    }

    static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook with one sheet; its cells as XML rows, and the entries of its styles and strings if there are any. */
    static byte[] xlsx(String sheets, Map<String, String> worksheets, Map<String, String> parts) {
        String ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder types = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> entries = new LinkedHashMap<>();
        worksheets.forEach((name, rows) -> {
            types.append("<Override PartName='/xl/").append(name).append(".xml' ContentType='").append(excel)
                    .append("worksheet+xml'/>");
            relations.append("<Relationship Id='").append(name).append("' Type='").append(REL)
                    .append("/worksheet' Target='").append(name).append(".xml'/>");
            entries.put("xl/" + name + ".xml",
                    "<worksheet xmlns='" + ns + "'><sheetData>" + rows + "</sheetData></worksheet>");
        });
        parts.forEach((name, content) -> {
            types.append("<Override PartName='/xl/").append(name).append(".xml' ContentType='").append(excel)
                    .append(name)
                    .append("+xml'/>");
            relations.append("<Relationship Id='").append(name).append("' Type='").append(REL).append('/').append(name)
                    .append("' Target='").append(name).append(".xml'/>");
            entries.put("xl/" + name + ".xml", content);
        });
        entries.put("[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + excel + "sheet.main+xml'/>" + types
                        + "</Types>");
        entries.put("_rels/.rels",
                relationships("<Relationship Id='r1' Type='" + REL + "/officeDocument' Target='xl/workbook.xml'/>"));
        entries.put("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        entries.put("xl/workbook.xml", "<workbook xmlns='" + ns + "' xmlns:r='" + REL + "'>" + sheets + "</workbook>");
        return zip(entries);
    }

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }
}
