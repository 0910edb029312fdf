package org.makna.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** All attributes by position, those of cases before those of documents. */
    public List<Attribute> all() {
        return sql.list(COLUMNS + "ORDER BY of_documents, position, id", this::attribute);
    }

    public Optional<Attribute> find(long id) {
        return sql.first(COLUMNS + "WHERE id = ?", this::attribute, id);
    }

    /** The attribute of exactly that name, of documents or of cases. */
    public Optional<Attribute> find(String name, boolean ofDocuments) {
        return sql.first(COLUMNS + "WHERE of_documents = ? AND name = ?", this::attribute, ofDocuments, name);
    }

    /**
     * Adds an attribute after the others of its owners.
     *
     * @param levels the ordered values of an ordinal attribute, otherwise empty
     * @throws MaknaException if the name is taken
     */
    public Attribute create(String name, AttributeType type, boolean ofDocuments, List<String> levels) {
        String guid = stamp.guid(null);
        try {
            long id = sql.insert("""
                    INSERT INTO attribute (guid, position, name, type, of_documents, levels)
                    SELECT ?1, coalesce(max(position) + 1, 0), ?2, ?3, ?4, ?5 FROM attribute WHERE of_documents = ?4""",
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

    /**
     * Moves an attribute among those of the same owners.
     *
     * @param position index from 0; beyond the last means last
     */
    public void move(long id, int position) {
        List<Long> others = sql.list("""
                SELECT id FROM attribute WHERE id <> ?1 AND of_documents = (SELECT of_documents FROM attribute WHERE id = ?1)
                ORDER BY position, id""", row -> row.number(1), id);
        others.add(Math.clamp(position, 0, others.size()), id);
        for (int i = 0; i < others.size(); i++) {
            sql.update("UPDATE attribute SET position = ?1 WHERE id = ?2 AND position <> ?1", i, others.get(i));
        }
    }

    /** How the newest survey wrote the dates or numbers of the attributes, by id; those of which nothing is known are left out. */
    public Map<Long, String> written() {
        Map<Long, String> found = new HashMap<>();
        sql.each("SELECT id, written FROM attribute WHERE written <> ''", row -> found.put(row.number(1), row.text(2)));
        return found;
    }

    /**
     * Keeps how a survey wrote the dates or numbers of an attribute.
     *
     * @param written a pattern of dates, or the decimal sign
     */
    public void setWritten(long id, String written) {
        sql.update("UPDATE attribute SET written = ?1 WHERE id = ?2 AND written <> ?1", written, id);
    }

    /** Deletes an attribute with its values. */
    public void delete(long id) {
        sql.update("DELETE FROM attribute WHERE id = ?", id);
    }

    /** The values of a case by id of the attribute; unassigned ones are left out. */
    public Map<Long, AttributeValue> ofCase(long caseId) {
        return values("SELECT attribute, text FROM attribute_value WHERE case_ = ?", caseId);
    }

    /** The values of all cases, by id of the case and id of the attribute; unassigned ones are left out. */
    public Map<Long, Map<Long, AttributeValue>> ofCases() {
        return ofOwners("case_");
    }

    /** The values of all documents, by id of the document and id of the attribute; unassigned ones are left out. */
    public Map<Long, Map<Long, AttributeValue>> ofDocuments() {
        return ofOwners("document");
    }

    /** The values of an attribute, by id of the case or document; unassigned ones are left out. */
    public Map<Long, AttributeValue> ofAttribute(long attributeId) {
        return values("SELECT coalesce(case_, document), text FROM attribute_value WHERE attribute = ?", attributeId);
    }

    /** The values of a document by id of the attribute; unassigned ones are left out. */
    public Map<Long, AttributeValue> ofDocument(long documentId) {
        return values("SELECT attribute, text FROM attribute_value WHERE document = ?", documentId);
    }

    /** Sets the value of a case or document, whichever have the attribute; unassigned takes it away. */
    public void set(Attribute attribute, long ownerId, AttributeValue value) {
        if (attribute.ofDocuments()) {
            setOfDocument(attribute.id(), ownerId, value);
        } else {
            setOfCase(attribute.id(), ownerId, value);
        }
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

    private Map<Long, Map<Long, AttributeValue>> ofOwners(String column) {
        Map<Long, Map<Long, AttributeValue>> found = new HashMap<>();
        sql.each("SELECT %1$s, attribute, text FROM attribute_value WHERE %1$s IS NOT NULL".formatted(column),
                row -> found.computeIfAbsent(row.number(1), id -> new HashMap<>()).put(row.number(2),
                        value(row.nullableText(3))));
        return found;
    }

    private Map<Long, AttributeValue> values(String query, long owner) {
        Map<Long, AttributeValue> found = new HashMap<>();
        sql.each(query, row -> found.put(row.number(1), value(row.nullableText(2))), owner);
        return found;
    }

    private static AttributeValue value(@Nullable String text) {
        return text == null ? AttributeValue.NOT_APPLICABLE : AttributeValue.of(text);
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
