package org.makna.architecture.planted.analysis;

import com.ibm.icu.util.ULocale;
import com.rtfparserkit.parser.IRtfParser;
import java.sql.Connection;
import javax.crypto.Cipher;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.lucene.document.Document;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Workbook;
import org.assertj.core.api.SoftAssertions;
import org.commonmark.parser.Parser;
import org.jsoup.nodes.Element;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** Planted: libraries that have their place in other rooms, and one that has none. */
class UsesLibraries {
    Connection database;
    Document textIndex;
    ULocale unicode;
    Workbook officeFile;
    ZipFile archive;
    CSVFormat csv;
    JsonNode json;
    PDDocument pdf;
    IRtfParser richText;
    Cipher cipher;
    Element markup;
    CommandLine commandLine;
    javafx.util.Duration window;
    Parser markdown;
    SoftAssertions unlisted;
}
