package org.makna.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.AttributeValue.State;
import org.makna.model.MaknaException;

/** Attributes of cases and documents, and their values. */
public final class AttributeStore {

    private static final String COLUMNS = "SELECT id, guid, name, type, of_documents, levels FROM attribute ";

    private final Sql sql;
    private final Stamp stamp;

    AttributeStore(Sql sql, Stamp stamp) {
        this.sql = sql;
        this.stamp = stamp;
    }

    /** All attributes in the order they came. */
    public List<Attribute> all() {
        return sql.list(COLUMNS + "ORDER BY id", this::attribute);
    }

    /** The attribute of exactly that name, of documents or of cases. */
    public Optional<Attribute> find(String name, boolean ofDocuments) {
        return sql.first(COLUMNS + "WHERE of_documents = ? AND name = ?", this::attribute, ofDocuments, name);
    }

    /**
     * Adds an attribute.
     *
     * @param levels the ordered values of an ordinal attribute, otherwise empty
     * @throws MaknaException if the name is taken
     */
    public Attribute create(String name, AttributeType type, boolean ofDocuments, List<String> levels) {
        String guid = stamp.guid(null);
        try {
            long id = sql.insert(
                    "INSERT INTO attribute (guid, name, type, of_documents, levels) VALUES (?, ?, ?, ?, ?)",
                    guid, name, type.word(), ofDocuments, Json.array(levels));
            return new Attribute(id, guid, name, type, ofDocuments, levels);
        } catch (UniqueViolation e) {
            throw taken(name);
        }
    }

    /**
     * Changes name, type and levels. Values stay as they are.
     *
     * @throws MaknaException if the name is taken
     */
    public void update(Attribute attribute) {
        try {
            sql.update("UPDATE attribute SET name = ?, type = ?, levels = ? WHERE id = ?", attribute.name(),
                    attribute.type().word(), Json.array(attribute.levels()), attribute.id());
        } catch (UniqueViolation e) {
            throw taken(attribute.name());
        }
    }

    /** Deletes an attribute with its values. */
    public void delete(long id) {
        sql.update("DELETE FROM attribute WHERE id = ?", id);
    }

    /** The values of a case by id of the attribute; unassigned ones are left out. */
    public Map<Long, AttributeValue> ofCase(long caseId) {
        return values("SELECT attribute, text FROM attribute_value WHERE case_ = ?", caseId);
    }

    /** The values of a document by id of the attribute; unassigned ones are left out. */
    public Map<Long, AttributeValue> ofDocument(long documentId) {
        return values("SELECT attribute, text FROM attribute_value WHERE document = ?", documentId);
    }

    /** Sets the value of a case; unassigned takes it away. */
    public void setOfCase(long attributeId, long caseId, AttributeValue value) {
        if (value.state() == State.UNASSIGNED) {
            sql.update("DELETE FROM attribute_value WHERE case_ = ? AND attribute = ?", caseId, attributeId);
        } else {
            sql.update("""
                    INSERT INTO attribute_value (case_, attribute, text) VALUES (?, ?, ?)
                    ON CONFLICT (case_, attribute) WHERE case_ IS NOT NULL
                    DO UPDATE SET text = excluded.text WHERE text IS NOT excluded.text""", caseId, attributeId,
                    value.isAssigned() ? value.text() : null);
        }
    }

    /** Sets the value of a document; unassigned takes it away. */
    public void setOfDocument(long attributeId, long documentId, AttributeValue value) {
        if (value.state() == State.UNASSIGNED) {
            sql.update("DELETE FROM attribute_value WHERE document = ? AND attribute = ?", documentId, attributeId);
        } else {
            sql.update("""
                    INSERT INTO attribute_value (document, attribute, text) VALUES (?, ?, ?)
                    ON CONFLICT (document, attribute) WHERE document IS NOT NULL
                    DO UPDATE SET text = excluded.text WHERE text IS NOT excluded.text""", documentId, attributeId,
                    value.isAssigned() ? value.text() : null);
        }
    }

    private Map<Long, AttributeValue> values(String query, long owner) {
        Map<Long, AttributeValue> found = new HashMap<>();
        sql.each(query, row -> {
            String text = row.nullableText(2);
            found.put(row.number(1), text == null ? AttributeValue.NOT_APPLICABLE : AttributeValue.of(text));
        }, owner);
        return found;
    }

    private static MaknaException taken(String name) {
        return new MaknaException("store.attribute-taken", name);
    }

    private Attribute attribute(Row row) {
        List<String> levels = sql.list("SELECT value FROM json_each(?)", level -> level.text(1), row.text(6));
        return new Attribute(row.number(1), row.text(2), row.text(3),
                AttributeType.valueOf(row.text(4).toUpperCase(Locale.ROOT)), row.flag(5), levels);
    }
}
