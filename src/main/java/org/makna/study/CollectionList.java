package org.makna.study;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makna.model.CollectionKind;
import org.makna.model.NaturalOrder;
import org.makna.model.StudyCollection;
import org.makna.store.Rows;

/**
 * The collections of a study with their members, as they were at one revision.
 *
 * @param entries by name in natural order
 */
public record CollectionList(List<Entry> entries) {

    /** No collections. */
    public static final CollectionList EMPTY = new CollectionList(List.of());

    public CollectionList {
        entries = List.copyOf(entries);
    }

    /**
     * A collection.
     *
     * @param collection the collection
     * @param members    ids of its documents, codes or cases
     */
    public record Entry(StudyCollection collection, Set<Long> members) {

        public Entry {
            members = Set.copyOf(members);
        }
    }

    static CollectionList read(Rows rows) {
        Map<Long, List<Long>> members = rows.collections().members();
        return new CollectionList(rows.collections().all().stream()
                .sorted(Comparator.comparing(StudyCollection::name, NaturalOrder.OF_NAMES))
                .map(one -> new Entry(one, new HashSet<>(members.getOrDefault(one.id(), List.of())))).toList());
    }

    /** The collection of that id. */
    public Optional<Entry> entry(long id) {
        return entries.stream().filter(one -> one.collection().id() == id).findFirst();
    }

    /** The collections of a kind. */
    public List<Entry> of(CollectionKind kind) {
        return entries.stream().filter(one -> one.collection().kind() == kind).toList();
    }

    /** The collections of a kind that hold at least one of the documents, codes or cases. */
    public List<Entry> holding(CollectionKind kind, Collection<Long> ids) {
        return of(kind).stream().filter(one -> ids.stream().anyMatch(one.members()::contains)).toList();
    }
}
