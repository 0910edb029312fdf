package org.makna.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The parts of a {@code .docx} or {@code .xlsx} file, reached by their relationships, never by their names.
 *
 * <p>Knows the transitional and the strict form of the format. Every part is read through {@link GuardedZip} and by a
 * parser that refuses document types, so that neither a zip bomb nor an entity can do harm.
 */
final class OfficePackage implements Closeable {

    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    /** Relationships to parts that Word put beside those of the standard. */
    private static final String MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private final Path file;
    private final OPCPackage parts;

    private OfficePackage(Path file, OPCPackage parts) {
        this.file = file;
        this.parts = parts;
    }

    /**
     * Opens the bytes of a file.
     *
     * @throws MaknaException naming the file, if it is empty, of an older format, something else or damaged
     */
    static OfficePackage open(Path file, byte[] bytes) {
        if (bytes.length == 0) {
            throw new MaknaException("intake.file.empty", file.toString());
        }
        if (FileSignature.of(bytes) == FileSignature.OLE) {
            throw new MaknaException("intake.office.old", file.toString());
        }
        FileSignature.requireZip(file, bytes);
        try {
            return new OfficePackage(file, OPCPackage.open(GuardedZip.of(bytes)));
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException e) {
            throw damaged(file, e);
        }
    }

    /** The sentence for a file that is broken inside. */
    static MaknaException damaged(Path file, Throwable cause) {
        for (Throwable t = cause; t != null; t = t instanceof SAXException x ? x.getException() : t.getCause()) {
            if (t instanceof GuardedZip.TooLarge) {
                return new MaknaException(Message.of("intake.office.bomb", file.toString()), cause);
            }
            String said = t instanceof SAXParseException ? String.valueOf(t.getMessage()) : "";
            if (t instanceof XmlTreeHandler.TooDeep || said.contains("maxElementDepth")) {
                return new MaknaException(Message.of("intake.office.nested", file.toString()), cause);
            }
            if (said.contains("DOCTYPE")) {
                return new MaknaException(Message.of("intake.office.doctype", file.toString()), cause);
            }
        }
        return new MaknaException(Message.of("intake.office.damaged", file.toString()), cause);
    }

    /**
     * The part that everything starts from.
     *
     * @param root local name of its root element, {@code document} or {@code workbook}
     */
    PackagePart main(String root) {
        PackagePart main = related(null, "officeDocument").orElse(null);
        if (main == null || !main.getContentType().contains(root.equals("workbook") ? "spreadsheet" : "word")) {
            throw new MaknaException("intake.office.other", file.toString(), FileFormat.extension(file), "ZIP");
        }
        return main;
    }

    /** The first part that another is related to in some way; of the package itself when {@code from} is null. */
    Optional<PackagePart> related(@Nullable PackagePart from, String type) {
        return allRelated(from, type).stream().findFirst();
    }

    /** All parts that another is related to in some way. */
    List<PackagePart> allRelated(@Nullable PackagePart from, String type) {
        List<PackagePart> found = new ArrayList<>();
        try {
            for (String namespace : new String[]{TRANSITIONAL, STRICT, MICROSOFT}) {
                PackageRelationshipCollection relations = from == null
                        ? parts.getRelationshipsByType(namespace + type)
                        : from.getRelationshipsByType(namespace + type);
                for (PackageRelationship relation : relations) {
                    part(from, relation).ifPresent(found::add);
                }
            }
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw damaged(file, e);
        }
        return found;
    }

    /** The part that a relationship id of another part points to. */
    Optional<PackagePart> related(PackagePart from, String type, String id) {
        PackageRelationship relation = from.getRelationship(id);
        if (relation == null || !relation.getRelationshipType().endsWith("/" + type)) {
            return Optional.empty();
        }
        return part(from, relation);
    }

    private Optional<PackagePart> part(@Nullable PackagePart from,
            PackageRelationship relation) {
        if (relation.getTargetMode() == TargetMode.EXTERNAL) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(from == null ? parts.getPart(relation) : from.getRelatedPart(relation));
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads a part from its beginning to its end. */
    void parse(PackagePart part, DefaultHandler handler) {
        try (InputStream in = part.getInputStream()) {
            parse(in, handler);
        } catch (IOException | SAXException | ParserConfigurationException | OpenXML4JRuntimeException e) {
            throw damaged(file, e);
        }
    }

    /** Reads XML that has no document type; entities are nothing. */
    static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.setErrorHandler(handler);
        reader.setEntityResolver((_, _) -> new InputSource(new StringReader("")));
        reader.parse(new InputSource(in));
    }

    /** Reads a small part as a tree. */
    XmlElement tree(PackagePart part) {
        XmlTreeHandler handler = new XmlTreeHandler();
        parse(part, handler);
        return handler.root();
    }

    @Override
    public void close() {
        parts.revert();
    }
}
