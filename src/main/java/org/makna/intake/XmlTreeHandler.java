package org.makna.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Builds trees of {@link XmlElement} while a part is parsed.
 *
 * <p>Elements of the main vocabularies (word processing, spreadsheets, relationships of the package) have plain names,
 * others one of the prefixes {@code m: mc: a: v: x:}. The children of one chosen parent can be handed on as soon as they
 * are complete and are then forgotten, so that a long document never stands in memory as a whole.
 */
final class XmlTreeHandler extends DefaultHandler {

    /** Deeper nesting is no document of this world, and would exhaust the stack of those who walk the tree. */
    private static final int DEEPEST = 400;

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", ""),
            Map.entry("http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""),
            Map.entry("http://purl.oclc.org/ooxml/spreadsheetml/main", ""),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"),
            Map.entry("urn:schemas-microsoft-com:vml", "v:"));

    /** Elements whose characters count; between all others they are the layout of the XML. */
    private static final Set<String> TEXTUAL = Set.of("t", "delText", "instrText", "m:t", "a:t", "v", "is");

    /** Elements inside one another deeper than any program writes them. */
    static final class TooDeep extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Set<String> streamed;
    private final @Nullable Consumer<XmlElement> consumer;
    private @Nullable XmlElement root;

    /** Builds one tree. */
    XmlTreeHandler() {
        this.streamed = Set.of();
        this.consumer = null;
    }

    /** Hands on each child of an element with one of the names, in order. */
    XmlTreeHandler(Set<String> parents, Consumer<XmlElement> consumer) {
        this.streamed = parents;
        this.consumer = consumer;
    }

    /** The tree, without the children that were handed on. */
    XmlElement root() {
        return root == null ? new XmlElement("") : root;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) throws SAXException {
        if (open.size() > DEEPEST) {
            throw new TooDeep();
        }
        XmlElement element = new XmlElement(PREFIXES.getOrDefault(uri, "x:") + local);
        for (int i = 0; i < attributes.getLength(); i++) {
            String prefix = attributes.getURI(i).isEmpty() ? "" : PREFIXES.getOrDefault(attributes.getURI(i), "x:");
            element.put(prefix + attributes.getLocalName(i), attributes.getValue(i));
        }
        open.push(element);
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        XmlElement element = open.peek();
        if (element != null && TEXTUAL.contains(element.name())) {
            element.add(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        XmlElement element = open.pop();
        XmlElement parent = open.peek();
        if (parent == null) {
            root = element;
        } else if (consumer != null && open.size() == 2 && streamed.contains(parent.name())) {
            consumer.accept(element);
        } else {
            parent.add(element);
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }
}
