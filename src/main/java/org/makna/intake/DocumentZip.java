package org.makna.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.zip.ZipException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a zipped document, reached by their names, such as those of an {@code .odt} or {@code .epub} file.
 *
 * <p>Parts are read through {@link GuardedZip}, and their XML by a parser that knows no entities but the named characters, so
 * that neither a zip bomb nor an entity can do harm.
 */
final class DocumentZip implements Closeable {

    /** A part with more text than this would take weeks to read and more memory than there is. */
    private static final int LARGEST_PART = 64 << 20;

    private final Path file;
    private final GuardedZip zip;

    private DocumentZip(Path file, GuardedZip zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens the bytes of a file.
     *
     * @throws MaknaException naming the file, if it is empty, something else or damaged
     */
    static DocumentZip open(Path file, byte[] bytes) {
        if (bytes.length == 0) {
            throw new MaknaException("intake.file.empty", file.toString());
        }
        FileSignature.requireZip(file, bytes);
        try {
            return new DocumentZip(file, GuardedZip.of(bytes));
        } catch (IOException e) {
            throw OfficePackage.damaged(file, e);
        }
    }

    /** The tree of a part; null when there is no such part. */
    @Nullable
    Document xml(String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST_PART + 1);
            if (bytes.length > LARGEST_PART) {
                throw new MaknaException("intake.office.bomb", file.toString());
            }
            String text = TextDecoder.decode(file, bytes).text();
            return Jsoup.parse(text, "", Parser.xmlParser());
        } catch (ZipException e) {
            throw new MaknaException(Message.of("intake.office.damaged", file.toString()), e);
        } catch (IOException e) {
            throw OfficePackage.damaged(file, e);
        }
    }

    /**
     * Reads a part from its beginning to its end, however long it is.
     *
     * @throws MaknaException naming the file, if there is no such part or it is damaged
     */
    void parse(String name, DefaultHandler handler) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file), "ZIP");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            OfficePackage.parse(in, handler);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw OfficePackage.damaged(file, e);
        }
    }

    /** The tree of a part that the format cannot do without. */
    Document required(String name) {
        Document document = xml(name);
        if (document == null) {
            throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file), "ZIP");
        }
        return document;
    }

    /** A path with its steps up and its escapes resolved. */
    static String resolved(String folder, String href) {
        String plain = href.replaceFirst("[#?].*", "");
        try {
            plain = URLDecoder.decode(plain.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // A percent sign that escapes nothing stands for itself.
        }
        ArrayDeque<String> steps = new ArrayDeque<>();
        for (String step : (folder + "/" + plain).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw OfficePackage.damaged(file, e);
        }
    }
}
