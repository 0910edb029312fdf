package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.makna.intake.AttributeTypes;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Message;
import org.makna.store.Rows;

/**
 * Changes attributes and the values that cases and documents have, each call as one step that can be undone. Whether an owner
 * is a case or a document is told by the attribute.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link org.makna.model.MaknaException} that says why, and
 * nothing was changed then. A change to what is so already is no step.
 */
public final class AttributeEdits {

    private final Study study;

    AttributeEdits(Study study) {
        this.study = study;
    }

    /** A value as it was typed, brought into the form of the study; blank means that nobody said. */
    public static AttributeValue parse(Attribute attribute, String typed) {
        return new TypedValues(attribute).parse(typed);
    }

    /**
     * Sets a value as it was typed; blank takes it away.
     *
     * @return the value in the form of the study; the future fails when it does not fit the attribute's type or levels
     */
    public CompletableFuture<AttributeValue> setValue(long ownerId, long attributeId, String typed) {
        return study.edit(rows -> {
            Attribute attribute = Existing.attribute(rows, attributeId);
            String name = nameOf(rows, attribute, ownerId);
            return typed.isBlank()
                    ? Message.of(attribute.ofDocuments() ? "step.document-value-unassigned" : "step.value-unassigned",
                            name, attribute.name())
                    : Message.of(attribute.ofDocuments() ? "step.document-value" : "step.value", name, attribute.name(),
                            typed.strip());
        }, rows -> set(rows, ownerId, attributeId,
                new TypedValues(Existing.attribute(rows, attributeId)).parse(typed)));
    }

    /**
     * A value as it was typed, for one cell of the table.
     *
     * @param typed blank takes the value away, null says that it is not applicable
     */
    public record Typed(long ownerId, long attributeId, @Nullable String typed) {}

    /**
     * Sets several values as they were typed, all of them or none.
     *
     * @return how many; the future fails with the first that does not fit
     */
    public CompletableFuture<Integer> setValues(List<Typed> cells) {
        List<Typed> all = List.copyOf(cells);
        return study.edit(Message.of("step.values", all.size()), rows -> {
            setAll(rows, all);
            return all.size();
        });
    }

    /**
     * A kind of case, or a case to belong to, as it was typed for a case; blank for none.
     *
     * @param caseId the case, or -1 for the first of the new ones, -2 for the second and so on
     */
    public record Placed(long caseId, String typed) {}

    /**
     * Cells that were pasted. Owners and attributes that are new have negative ids, as in {@link Placed}.
     *
     * @param ofDocuments whether the attributes are of documents
     * @param cases       names of the cases to make
     * @param attributes  names of the attributes to make, of the type that all their values have
     * @param kinds       kinds of cases
     * @param parents     cases that cases are to belong to
     * @param values      values of cases or documents
     */
    public record Pasted(boolean ofDocuments, List<String> cases, List<String> attributes, List<Placed> kinds,
            List<Placed> parents, List<Typed> values) {

        public Pasted {
            cases = List.copyOf(cases);
            attributes = List.copyOf(attributes);
            kinds = List.copyOf(kinds);
            parents = List.copyOf(parents);
            values = List.copyOf(values);
        }

        /** Number of cells besides the names of new cases. */
        public int cells() {
            return kinds.size() + parents.size() + values.size();
        }

        /** Whether nothing would be changed. */
        public boolean isEmpty() {
            return cells() == 0 && cases.isEmpty() && attributes.isEmpty();
        }
    }

    /**
     * Takes all that was pasted, or nothing.
     *
     * @return the new cases; the future fails with the first cell that does not fit
     */
    public CompletableFuture<List<Case>> paste(Pasted pasted) {
        return study.edit(Message.of("step.pasted", pasted.cells(), pasted.cases().size()), rows -> {
            List<Case> made = pasted.cases().stream().map(name -> rows.cases().create(Names.checked(name))).toList();
            List<Attribute> fresh = newAttributes(rows, pasted);
            LongUnaryOperator owner = id -> id < 0 ? made.get((int) (-1 - id)).id() : id;
            LongUnaryOperator attribute = id -> id < 0 ? fresh.get((int) (-1 - id)).id() : id;
            pasted.kinds().forEach(one -> CaseKindEdits.putKind(rows, owner.applyAsLong(one.caseId()), one.typed()));
            rows.kinds().release();
            pasted.parents().forEach(one -> CaseKindEdits.setParent(rows, owner.applyAsLong(one.caseId()),
                    one.typed()));
            setAll(rows, pasted.values().stream().map(one -> new Typed(owner.applyAsLong(one.ownerId()),
                    attribute.applyAsLong(one.attributeId()), one.typed())).toList());
            return made;
        });
    }

    private static List<Attribute> newAttributes(Rows rows, Pasted pasted) {
        List<Attribute> fresh = new ArrayList<>();
        for (String name : pasted.attributes()) {
            long id = -1 - fresh.size();
            List<String> texts = pasted.values().stream().filter(one -> one.attributeId() == id).map(Typed::typed)
                    .filter(text -> text != null && !text.isBlank()).map(String::strip).toList();
            fresh.add(rows.attributes().create(Names.checked(name), AttributeTypes.detect(texts),
                    pasted.ofDocuments(), List.of()));
        }
        return fresh;
    }

    /**
     * Says that there is no value, and why.
     *
     * @param state unassigned or not applicable
     */
    public CompletableFuture<AttributeValue> setState(long ownerId, long attributeId, AttributeValue.State state) {
        return switch (state) {
            case UNASSIGNED -> setValue(ownerId, attributeId, "");
            case NOT_APPLICABLE -> study.edit(rows -> {
                Attribute attribute = Existing.attribute(rows, attributeId);
                return Message.of(
                        attribute.ofDocuments() ? "step.document-value-not-applicable" : "step.value-not-applicable",
                        nameOf(rows, attribute, ownerId),
                        attribute.name());
            }, rows -> set(rows, ownerId, attributeId, AttributeValue.NOT_APPLICABLE));
            case ASSIGNED -> throw new IllegalArgumentException("A value is needed for that");
        };
    }

    /**
     * Makes an attribute behind the others of its owners; the name must be free among them.
     *
     * @param ofDocuments whether documents have it, or cases
     * @param levels      ordered values of an ordinal attribute; other types have none
     */
    public CompletableFuture<Attribute> create(boolean ofDocuments, String name, AttributeType type,
            List<String> levels) {
        return study.edit(Message.of("step.attribute-create", Names.plain(name)), rows -> {
            String plain = Names.checked(name);
            return rows.attributes().create(plain, type, ofDocuments, TypedValues.levels(plain, type, levels));
        });
    }

    /**
     * Changes name, type and levels. Values are brought into the form of the new type; when one does not fit it, the future
     * fails and names it.
     */
    public CompletableFuture<Attribute> update(long id, String name, AttributeType type, List<String> levels) {
        return study.edit(rows -> Message.of("step.attribute-update", Existing.attribute(rows, id).name()), rows -> {
            Attribute before = Existing.attribute(rows, id);
            String plain = Names.checked(name);
            Attribute after = new Attribute(id, before.guid(), plain, type, before.ofDocuments(),
                    TypedValues.levels(plain, type, levels));
            new AttributeConversion(rows).to(after);
            rows.attributes().update(after);
            return after;
        });
    }

    /**
     * Moves an attribute among the others of its owners.
     *
     * @param position index from 0, the attribute itself not counted; beyond the last means last
     */
    public CompletableFuture<Attribute> move(long id, int position) {
        return study.edit(rows -> Message.of("step.attribute-move", Existing.attribute(rows, id).name()), rows -> {
            rows.attributes().move(id, position);
            return Existing.attribute(rows, id);
        });
    }

    /**
     * Deletes an attribute with its values.
     *
     * @return number of values that went
     */
    public CompletableFuture<Integer> delete(long id) {
        return study.edit(rows -> Message.of("step.attribute-delete", Existing.attribute(rows, id).name()), rows -> {
            int values = rows.attributes().ofAttribute(id).size();
            rows.attributes().delete(id);
            return values;
        });
    }

    private static void setAll(Rows rows, List<Typed> cells) {
        Map<Long, Attribute> known = new HashMap<>();
        for (Typed one : cells) {
            Attribute attribute = known.computeIfAbsent(one.attributeId(), id -> Existing.attribute(rows, id));
            String typed = one.typed();
            rows.attributes().set(attribute, one.ownerId(),
                    typed == null ? AttributeValue.NOT_APPLICABLE : new TypedValues(attribute).parse(typed));
        }
    }

    private static AttributeValue set(Rows rows, long ownerId, long attributeId, AttributeValue value) {
        rows.attributes().set(Existing.attribute(rows, attributeId), ownerId, value);
        return value;
    }

    private static String nameOf(Rows rows, Attribute attribute, long ownerId) {
        return attribute.ofDocuments()
                ? Existing.document(rows, ownerId).name()
                : Existing.oneCase(rows, ownerId).name();
    }
}
