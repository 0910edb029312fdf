package org.makna.model;

import java.util.List;

/**
 * A property of cases or of documents.
 *
 * @param id          row in the study file, never reused
 * @param guid        identity across copies
 * @param name        unique among the attributes of the same owner
 * @param type        what its values are
 * @param ofDocuments whether it belongs to documents rather than cases
 * @param levels      the ordered values of an ordinal attribute, otherwise empty
 */
public record Attribute(long id, String guid, String name, AttributeType type, boolean ofDocuments,
        List<String> levels) {

    public Attribute {
        levels = List.copyOf(levels);
    }
}
