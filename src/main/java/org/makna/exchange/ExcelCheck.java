package org.makna.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a written Excel file back, one sheet after the other, and counts the rows. */
final class ExcelCheck {

    private ExcelCheck() {
    }

    /**
     * Counts the rows of every sheet.
     *
     * @param expected rows of each sheet, in order
     * @throws IOException if a sheet is missing, is no XML or has another number of rows
     */
    static void rows(Path file, List<Long> expected) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int i = 0; i < expected.size(); i++) {
                String name = "xl/worksheets/sheet" + (i + 1) + ".xml";
                ZipEntry entry = zip.getEntry(name);
                if (entry == null) {
                    throw new IOException(name + " is missing");
                }
                long rows;
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                    rows = rows(factory.createXMLStreamReader(in));
                }
                if (rows != expected.get(i)) {
                    throw new IOException(name + ": " + rows + " rows instead of " + expected.get(i));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static long rows(XMLStreamReader xml) throws XMLStreamException {
        long rows = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                rows++;
            }
        }
        return rows;
    }
}
