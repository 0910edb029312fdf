package org.makna.study;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.store.Rows;

/**
 * Changes the kinds of case, and which case belongs to which, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step. Where kinds change so that a case cannot stay with the one it belongs to,
 * it leaves that in the same step.
 */
public final class CaseKindEdits {

    private final Study study;

    CaseKindEdits(Study study) {
        this.study = study;
    }

    /** What becomes of the cases of a kind that is deleted. */
    public enum CasesOfKind {
        /** They are of the kind above, or of none when it stands at the top. */
        OF_KIND_ABOVE,
        /** They are of no kind. */
        OF_NO_KIND,
        /** They are deleted too. */
        DELETED
    }

    /**
     * Makes a kind behind its siblings; the name must be free.
     *
     * @param parentId the kind above, or null for the top
     */
    public CompletableFuture<CaseKind> create(@Nullable Long parentId, String name) {
        return study.edit(Message.of("step.kind-create", Names.plain(name)), rows -> {
            if (parentId != null) {
                kind(rows, parentId);
            }
            return rows.kinds().create(parentId, Names.checked(name));
        });
    }

    /** Renames a kind; the name must be free. */
    public CompletableFuture<CaseKind> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.kind-rename", kind(rows, id).name(), Names.plain(name)), rows -> {
            rows.kinds().rename(id, Names.checked(name));
            return kind(rows, id);
        });
    }

    /**
     * Moves a kind with all within it; refused when the new place lies within it.
     *
     * @param parentId the kind above, or null for the top
     * @param position index among the others there, from 0; beyond the last means last
     */
    public CompletableFuture<CaseKind> move(long id, @Nullable Long parentId, int position) {
        return study.edit(rows -> Message.of("step.kind-move", kind(rows, id).name()), rows -> {
            kind(rows, id);
            rows.kinds().move(id, parentId, position);
            rows.kinds().release();
            return kind(rows, id);
        });
    }

    /** Deletes a kind; the kinds within it stand where it stood. */
    public CompletableFuture<CaseKind> delete(long id, CasesOfKind decision) {
        return study.edit(rows -> Message.of("step.kind-delete", kind(rows, id).name()), rows -> {
            CaseKind gone = kind(rows, id);
            switch (decision) {
                case OF_KIND_ABOVE -> rows.kinds().handOver(id, gone.parentId());
                case OF_NO_KIND -> rows.kinds().handOver(id, null);
                case DELETED -> rows.cases().all().stream().filter(one -> Long.valueOf(id).equals(one.kindId()))
                        .forEach(one -> rows.cases().delete(one.id()));
            }
            List<CaseKind> within = new CaseKinds(rows.kinds().all()).within(id);
            for (int i = 0; i < within.size(); i++) {
                rows.kinds().move(within.get(i).id(), gone.parentId(), gone.position() + 1 + i);
            }
            rows.kinds().delete(id);
            rows.kinds().release();
            return gone;
        });
    }

    /**
     * Says of which kind a case is, as it was typed; blank takes the kind away.
     *
     * @return the case; the future fails when there is no such kind
     */
    public CompletableFuture<Case> setKind(long caseId, String typed) {
        return study.edit(rows -> typed.isBlank()
                ? Message.of("step.case-no-kind", Existing.oneCase(rows, caseId).name())
                : Message.of("step.case-kind", Existing.oneCase(rows, caseId).name(), typed.strip()),
                rows -> setKind(rows, caseId, typed));
    }

    /** Says of which kind cases are, or that they are of none for null. */
    public CompletableFuture<Integer> setKind(Collection<Long> caseIds, @Nullable Long kindId) {
        List<Long> ids = List.copyOf(caseIds);
        return study.edit(rows -> kindId == null
                ? Message.of("step.cases-no-kind", ids.size())
                : Message.of("step.cases-kind", ids.size(), kind(rows, kindId).name()), rows -> {
                    ids.forEach(id -> Existing.oneCase(rows, id));
                    rows.kinds().setKind(ids, kindId);
                    rows.kinds().release();
                    return ids.size();
                });
    }

    /**
     * Lets a case belong to the case of a name; blank takes it out of the one it belongs to.
     *
     * @return the case; the future fails when there is no such case, or its kind does not stand above this one's
     */
    public CompletableFuture<Case> setParent(long caseId, String typed) {
        return study.edit(rows -> typed.isBlank()
                ? Message.of("step.case-leaves", Existing.oneCase(rows, caseId).name())
                : Message.of("step.case-belongs", Existing.oneCase(rows, caseId).name(), Names.plain(typed)),
                rows -> setParent(rows, caseId, typed));
    }

    private static Case setKind(Rows rows, long caseId, String typed) {
        putKind(rows, caseId, typed);
        rows.kinds().release();
        return Existing.oneCase(rows, caseId);
    }

    /** Says of which kind a case is; {@link org.makna.store.CaseKindStore#release} is called for afterwards. */
    static void putKind(Rows rows, long caseId, String typed) {
        Long kind = typed.isBlank()
                ? null
                : (Long) new CaseKinds(rows.kinds().all()).named(typed)
                        .orElseThrow(() -> new MaknaException("study.no-kind", typed.strip())).id();
        rows.kinds().setKind(List.of(caseId), kind);
    }

    static Case setParent(Rows rows, long caseId, String typed) {
        if (typed.isBlank()) {
            rows.kinds().setParent(caseId, null);
            return Existing.oneCase(rows, caseId);
        }
        Case member = Existing.oneCase(rows, caseId);
        Case owner = rows.cases().find(Names.plain(typed))
                .orElseThrow(() -> new MaknaException("study.no-case", Names.plain(typed)));
        CaseKinds kinds = new CaseKinds(rows.kinds().all());
        if (member.kindId() == null) {
            throw new MaknaException("study.member-without-kind", member.name(), owner.name());
        }
        if (!kinds.isAbove(owner.kindId(), member.kindId())) {
            throw new MaknaException("study.kind-not-above", member.name(), name(kinds, member), owner.name(),
                    name(kinds, owner));
        }
        rows.kinds().setParent(caseId, owner.id());
        return Existing.oneCase(rows, caseId);
    }

    private static String name(CaseKinds kinds, Case one) {
        return kinds.find(one.kindId()).map(CaseKind::name).orElse("–");
    }

    private static CaseKind kind(Rows rows, long id) {
        return Existing.orGone(rows.kinds().find(id));
    }
}
