package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Message;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * Changes cases and what belongs to them, each call as one step that can be undone.
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

    /** Changes the kinds of case, and which case belongs to which. */
    public CaseKindEdits kinds() {
        return new CaseKindEdits(study);
    }

    /** Changes attributes and values, of cases and of documents. */
    public AttributeEdits attributes() {
        return new AttributeEdits(study);
    }

    /** Makes a case; the name must be free. */
    public CompletableFuture<Case> create(String name) {
        return create(name, null);
    }

    /** Makes a case of a kind, or of none for null; the name must be free. */
    public CompletableFuture<Case> create(String name, @Nullable Long kindId) {
        return study.edit(Message.of("step.case-create", Names.plain(name)), rows -> {
            Case made = rows.cases().create(Names.checked(name));
            rows.kinds().setKind(List.of(made.id()), kindId);
            return Existing.oneCase(rows, made.id());
        });
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
                plan.cases().size()), plan::make);
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
