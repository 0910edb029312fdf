package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Message;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * Changes cases, what belongs to them, their attributes and values, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link org.makna.model.MaknaException} that says why, and
 * nothing was changed then. A change to what is so already is no step.
 */
public final class CaseEdits {

    private final Study study;
    private final StudyTexts texts;

    CaseEdits(Study study, StudyTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /** Makes a case; the name must be free. */
    public CompletableFuture<Case> create(String name) {
        return study.edit(Message.of("step.case-create", Names.plain(name)),
                rows -> rows.cases().create(Names.checked(name)));
    }

    /** Renames a case; the name must be free. */
    public CompletableFuture<Case> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.case-rename", nameOf(rows, id), Names.plain(name)), rows -> {
            rows.cases().rename(id, Names.checked(name));
            return Existing.oneCase(rows, id);
        });
    }

    /**
     * Deletes cases with their values; documents and codings stay. Those that are gone already do not matter.
     *
     * @return how many were deleted
     */
    public CompletableFuture<Integer> delete(Collection<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        return study.edit(rows -> {
            List<Case> there = there(rows, wanted);
            return there.size() == 1
                    ? Message.of("step.case-delete", there.getFirst().name())
                    : Message.of("step.cases-delete", there.size());
        }, rows -> {
            List<Case> there = there(rows, wanted);
            there.forEach(one -> rows.cases().delete(one.id()));
            return there.size();
        });
    }

    /** Lets a whole document belong to a case. */
    public CompletableFuture<CasePart> assignDocument(long caseId, long documentId) {
        return study.edit(
                rows -> Message.of("step.case-document", nameOf(rows, caseId),
                        Existing.document(rows, documentId).name()),
                rows -> add(rows, new CasePart(caseId, documentId, null, null)));
    }

    /** Lets a range of a document belong to a case, widened to whole characters. */
    public CompletableFuture<CasePart> assignRange(long caseId, long documentId, TextRange range) {
        return study.edit(
                rows -> Message.of("step.case-range", nameOf(rows, caseId), Existing.document(rows, documentId).name()),
                rows -> add(rows, new CasePart(caseId, documentId,
                        Passage.whole(Existing.document(rows, documentId), range, texts), null)));
    }

    /** Lets a range of a document, widened to whole characters, belong to the case of a name, which is made if there is none. */
    public CompletableFuture<CasePart> assignRange(String caseName, long documentId, TextRange range) {
        return study.edit(
                rows -> Message.of("step.case-range", Names.plain(caseName),
                        Existing.document(rows, documentId).name()),
                rows -> {
                    TextRange whole = Passage.whole(Existing.document(rows, documentId), range, texts);
                    Case one = rows.cases().findOrCreate(Names.checked(caseName));
                    return add(rows, new CasePart(one.id(), documentId, whole, null));
                });
    }

    /**
     * Makes the cases of a plan with their text; where one of the name is there already, it gets the text.
     *
     * @return the cases
     */
    public CompletableFuture<List<Case>> make(CasePlan plan) {
        return study.edit(Message.of(plan.ofSpeakers() ? "step.cases-of-speakers" : "step.cases-of-documents",
                plan.cases().size()), rows -> plan.cases().stream().map(planned -> {
                    Case one = rows.cases().findOrCreate(Names.checked(planned.name()));
                    planned.texts().forEach(text -> {
                        Existing.document(rows, text.documentId());
                        if (text.speaker() != null) {
                            Existing.speaker(rows, text.documentId(), text.speaker());
                        }
                        add(rows, new CasePart(one.id(), text.documentId(), null, text.speaker()));
                    });
                    return one;
                }).toList());
    }

    /** Lets all turns of a speaker in a document belong to a case. */
    public CompletableFuture<CasePart> assignSpeaker(long caseId, long documentId, String speaker) {
        return study.edit(rows -> Message.of("step.case-speaker", nameOf(rows, caseId),
                Existing.document(rows, documentId).name(), Existing.speaker(rows, documentId, speaker).label()),
                rows -> add(rows, new CasePart(caseId, documentId, null, speaker)));
    }

    /** Lets several whole documents or speakers belong to one case; their ranges must be whole characters already. */
    public CompletableFuture<Integer> assignAll(long caseId, List<CasePart> parts) {
        List<CasePart> all = List.copyOf(parts);
        return study.edit(rows -> Message.of("step.case-parts", nameOf(rows, caseId), all.size()), rows -> {
            all.forEach(part -> {
                Existing.document(rows, part.documentId());
                if (part.speaker() != null) {
                    Existing.speaker(rows, part.documentId(), part.speaker());
                }
                rows.cases().addPart(new CasePart(caseId, part.documentId(), part.range(), part.speaker()));
            });
            return all.size();
        });
    }

    /** Takes text away from a case; the text itself stays. */
    public CompletableFuture<CasePart> removePart(CasePart part) {
        return study.edit(rows -> Message.of("step.case-remove-part", nameOf(rows, part.caseId()),
                Existing.document(rows, part.documentId()).name()), rows -> {
                    rows.cases().removePart(part);
                    return part;
                });
    }

    /**
     * Sets a value as it was typed; blank takes it away.
     *
     * @return the value in the form of the study; the future fails when it does not fit the attribute's type or levels
     */
    public CompletableFuture<AttributeValue> setValue(long caseId, long attributeId, String typed) {
        return study.edit(rows -> {
            String name = nameOf(rows, caseId);
            String attribute = Existing.attribute(rows, attributeId).name();
            return typed.isBlank()
                    ? Message.of("step.value-unassigned", name, attribute)
                    : Message.of("step.value", name, attribute, typed.strip());
        }, rows -> set(rows, caseId, attributeId,
                new TypedValues(Existing.attribute(rows, attributeId)).parse(typed)));
    }

    /**
     * A value as it was typed, for one cell of the table.
     *
     * @param typed blank takes the value away, null says that it is not applicable
     */
    public record Typed(long caseId, long attributeId, @Nullable String typed) {}

    /**
     * Sets several values as they were typed, all of them or none.
     *
     * @return how many; the future fails with the first that does not fit
     */
    public CompletableFuture<Integer> setValues(List<Typed> cells) {
        List<Typed> all = List.copyOf(cells);
        return study.edit(Message.of("step.values", all.size()), rows -> {
            all.forEach(one -> {
                String typed = one.typed();
                TypedValues values = new TypedValues(Existing.attribute(rows, one.attributeId()));
                set(rows, one.caseId(), one.attributeId(),
                        typed == null ? AttributeValue.NOT_APPLICABLE : values.parse(typed));
            });
            return all.size();
        });
    }

    /**
     * Says that there is no value, and why.
     *
     * @param state unassigned or not applicable
     */
    public CompletableFuture<AttributeValue> setState(long caseId, long attributeId, AttributeValue.State state) {
        return switch (state) {
            case UNASSIGNED -> setValue(caseId, attributeId, "");
            case NOT_APPLICABLE -> study.edit(
                    rows -> Message.of("step.value-not-applicable", nameOf(rows, caseId),
                            Existing.attribute(rows, attributeId).name()),
                    rows -> set(rows, caseId, attributeId, AttributeValue.NOT_APPLICABLE));
            case ASSIGNED -> throw new IllegalArgumentException("A value is needed for that");
        };
    }

    /**
     * Makes an attribute behind the others; the name must be free.
     *
     * @param levels ordered values of an ordinal attribute; other types have none
     */
    public CompletableFuture<Attribute> createAttribute(String name, AttributeType type, List<String> levels) {
        return study.edit(Message.of("step.attribute-create", Names.plain(name)), rows -> {
            String plain = Names.checked(name);
            return rows.attributes().create(plain, type, false, TypedValues.levels(plain, type, levels));
        });
    }

    /**
     * Changes name, type and levels. Values are brought into the form of the new type; when one does not fit it, the future
     * fails and names it.
     */
    public CompletableFuture<Attribute> updateAttribute(long id, String name, AttributeType type, List<String> levels) {
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
     * Moves an attribute among the others.
     *
     * @param position index from 0, the attribute itself not counted; beyond the last means last
     */
    public CompletableFuture<Attribute> moveAttribute(long id, int position) {
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
    public CompletableFuture<Integer> deleteAttribute(long id) {
        return study.edit(rows -> Message.of("step.attribute-delete", Existing.attribute(rows, id).name()), rows -> {
            int values = rows.attributes().ofAttribute(id).size();
            rows.attributes().delete(id);
            return values;
        });
    }

    private static AttributeValue set(Rows rows, long caseId, long attributeId, AttributeValue value) {
        rows.attributes().setOfCase(attributeId, caseId, value);
        return value;
    }

    private static CasePart add(Rows rows, CasePart part) {
        rows.cases().addPart(part);
        return part;
    }

    private static String nameOf(Rows rows, long id) {
        return Existing.oneCase(rows, id).name();
    }

    private static List<Case> there(Rows rows, Set<Long> ids) {
        return ids.stream().flatMap(id -> rows.cases().find(id).stream()).toList();
    }
}
