package org.makna.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An element of an office part: light, and free of the prefixes that its writer chose.
 *
 * <p>Names carry the prefixes of {@link XmlTreeHandler}; attributes of the element's own vocabulary carry none.
 */
final class XmlElement {

    private final String name;
    private final Map<String, String> attributes = new HashMap<>(4);
    private final List<XmlElement> children = new ArrayList<>(4);
    private final StringBuilder text = new StringBuilder(0);

    XmlElement(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void put(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Nullable
    String attribute(String attribute) {
        return attributes.get(attribute);
    }

    /** The attribute {@code val} of a child, or null. */
    @Nullable
    String value(String child) {
        XmlElement found = child(child);
        return found == null ? null : found.attribute("val");
    }

    /** Whether a child that switches something on is there and does not say no. */
    boolean isOn(String child) {
        XmlElement found = child(child);
        if (found == null) {
            return false;
        }
        String value = found.attribute("val");
        return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    List<XmlElement> children() {
        return children;
    }

    /** The first child of a name, or null. */
    @Nullable
    XmlElement child(String childName) {
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return null;
    }

    /** The characters directly inside the element. */
    CharSequence text() {
        return text;
    }

    /** Whether an element of the name lies anywhere below. */
    boolean holds(String descendant) {
        for (XmlElement child : children) {
            if (child.name.equals(descendant) || child.holds(descendant)) {
                return true;
            }
        }
        return false;
    }
}
