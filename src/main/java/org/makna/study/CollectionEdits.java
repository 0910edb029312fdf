package org.makna.study;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.makna.model.CollectionKind;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.StudyCollection;
import org.makna.store.Rows;

/**
 * Changes collections and what is in them, each call as one step that can be undone.
 *
 * <p>For any thread; never waits. A future that fails holds the {@link MaknaException} that says why, and nothing was changed
 * then. A change to what is so already is no step. Documents, codes and cases that are gone already do not matter.
 */
public final class CollectionEdits {

    private final Study study;

    CollectionEdits(Study study) {
        this.study = study;
    }

    /**
     * Makes a collection; the name must be free.
     *
     * @param members ids of documents, codes or cases, by the kind
     */
    public CompletableFuture<StudyCollection> create(CollectionKind kind, String name, Collection<Long> members) {
        Set<Long> wanted = new LinkedHashSet<>(members);
        return study.edit(
                rows -> Message.of("step.collection-create-" + kind.word(), Names.plain(name),
                        there(rows, kind, wanted).size()),
                rows -> {
                    requireFree(rows, Names.checked(name));
                    StudyCollection made = rows.collections().create(kind, Names.checked(name), "");
                    rows.collections().add(made, there(rows, kind, wanted));
                    return made;
                });
    }

    /** Renames a collection; the name must be free. */
    public CompletableFuture<StudyCollection> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.collection-rename", existing(rows, id).name(), Names.plain(name)),
                rows -> {
                    StudyCollection before = existing(rows, id);
                    String plain = Names.checked(name);
                    if (!plain.equals(before.name())) {
                        requireFree(rows, plain);
                    }
                    rows.collections().update(id, plain, before.description());
                    return existing(rows, id);
                });
    }

    /** Says what brings the members together; may be empty. */
    public CompletableFuture<StudyCollection> describe(long id, String description) {
        return study.edit(rows -> Message.of("step.collection-describe", existing(rows, id).name()), rows -> {
            rows.collections().update(id, existing(rows, id).name(), description.strip());
            return existing(rows, id);
        });
    }

    /**
     * Deletes collections; what is in them stays in the study.
     *
     * @return how many were deleted
     */
    public CompletableFuture<Integer> delete(Collection<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        return study.edit(rows -> {
            List<StudyCollection> there = there(rows, wanted);
            return there.size() == 1
                    ? Message.of("step.collection-delete", there.getFirst().name())
                    : Message.of("step.collections-delete", there.size());
        }, rows -> {
            List<StudyCollection> there = there(rows, wanted);
            there.forEach(one -> rows.collections().delete(one.id()));
            return there.size();
        });
    }

    /**
     * Adds documents, codes or cases, by the kind of the collection.
     *
     * @return how many were not in it yet
     */
    public CompletableFuture<Integer> add(long id, Collection<Long> members) {
        Set<Long> wanted = new LinkedHashSet<>(members);
        return study.edit(rows -> {
            StudyCollection into = existing(rows, id);
            return moved("add", rows, into, missing(rows, into, wanted));
        }, rows -> {
            StudyCollection into = existing(rows, id);
            List<Long> missing = missing(rows, into, wanted);
            rows.collections().add(into, missing);
            return missing.size();
        });
    }

    /**
     * Takes documents, codes or cases out; they stay in the study.
     *
     * @return how many were in it
     */
    public CompletableFuture<Integer> remove(long id, Collection<Long> members) {
        Set<Long> wanted = new LinkedHashSet<>(members);
        return study.edit(rows -> {
            StudyCollection from = existing(rows, id);
            return moved("remove", rows, from, present(rows, from, wanted));
        }, rows -> {
            StudyCollection from = existing(rows, id);
            List<Long> present = present(rows, from, wanted);
            rows.collections().remove(from, present);
            return present.size();
        });
    }

    /**
     * Takes collections into another of the same kind, which then holds what any of them held; the others go.
     *
     * @param from those that go; the one that stays does not matter among them
     * @return the collection that stays; the future fails if the kinds differ
     */
    public CompletableFuture<StudyCollection> merge(Collection<Long> from, long into) {
        Set<Long> wanted = new LinkedHashSet<>(from);
        wanted.remove(into);
        return study.edit(rows -> {
            List<StudyCollection> there = there(rows, wanted);
            String name = existing(rows, into).name();
            return there.size() == 1
                    ? Message.of("step.collection-merge", there.getFirst().name(), name)
                    : Message.of("step.collections-merge", there.size(), name);
        }, rows -> {
            StudyCollection kept = existing(rows, into);
            for (StudyCollection gone : there(rows, wanted)) {
                if (gone.kind() != kept.kind()) {
                    throw new MaknaException("study.collections-of-kinds", gone.name(), kept.name());
                }
                rows.collections().add(kept, rows.collections().members(gone.id()));
                rows.collections().delete(gone.id());
            }
            return kept;
        });
    }

    private static Message moved(String how, Rows rows, StudyCollection collection, List<Long> members) {
        return members.size() == 1
                ? Message.of("step.collection-" + how, collection.name(),
                        nameOf(rows, collection.kind(), members.getFirst()))
                : Message.of("step.collection-" + how + "-" + collection.kind().word(), collection.name(),
                        members.size());
    }

    private static String nameOf(Rows rows, CollectionKind kind, long id) {
        return switch (kind) {
            case DOCUMENTS -> Existing.document(rows, id).name();
            case CODES -> Existing.code(rows, id).name();
            case CASES -> Existing.oneCase(rows, id).name();
        };
    }

    /** Those that are in the study and not in the collection. */
    private static List<Long> missing(Rows rows, StudyCollection collection, Set<Long> ids) {
        Set<Long> held = Set.copyOf(rows.collections().members(collection.id()));
        return there(rows, collection.kind(), ids).stream().filter(id -> !held.contains(id)).toList();
    }

    /** Those that are in the collection. */
    private static List<Long> present(Rows rows, StudyCollection collection, Set<Long> ids) {
        return rows.collections().members(collection.id()).stream().filter(ids::contains).toList();
    }

    private static List<Long> there(Rows rows, CollectionKind kind, Set<Long> ids) {
        return ids.stream().filter(id -> switch (kind) {
            case DOCUMENTS -> rows.documents().find(id).isPresent();
            case CODES -> rows.codes().find(id).isPresent();
            case CASES -> rows.cases().find(id).isPresent();
        }).toList();
    }

    private static List<StudyCollection> there(Rows rows, Set<Long> ids) {
        return ids.stream().flatMap(id -> rows.collections().find(id).stream()).toList();
    }

    private static void requireFree(Rows rows, String name) {
        rows.collections().find(name).ifPresent(taken -> {
            throw new MaknaException("study.collection-taken-" + taken.kind().word(), name);
        });
    }

    private static StudyCollection existing(Rows rows, long id) {
        return Existing.orGone(rows.collections().find(id));
    }
}
