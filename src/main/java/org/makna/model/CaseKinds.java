package org.makna.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of case of a study: which stands above which, and so which case can belong to which.
 *
 * @param all in tree order: a kind stands before those within it
 */
public record CaseKinds(List<CaseKind> all) {

    /** No kinds. */
    public static final CaseKinds NONE = new CaseKinds(List.of());

    public CaseKinds {
        all = List.copyOf(all);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The kind of an id; empty for null too. */
    public Optional<CaseKind> find(@Nullable Long id) {
        return id == null ? Optional.empty() : all.stream().filter(kind -> kind.id() == id).findFirst();
    }

    /** The kind of a name as it was typed: exactly that, else the same in capitals or small letters. */
    public Optional<CaseKind> named(String typed) {
        String plain = typed.strip();
        return all.stream().filter(kind -> kind.name().equals(plain)).findFirst()
                .or(() -> all.stream().filter(kind -> kind.name().equalsIgnoreCase(plain)).findFirst());
    }

    /** The kinds right within a kind, or at the top for null, by position. */
    public List<CaseKind> within(@Nullable Long parentId) {
        return all.stream().filter(kind -> java.util.Objects.equals(kind.parentId(), parentId)).toList();
    }

    /** Number of kinds above a kind. */
    public int depth(CaseKind kind) {
        int depth = 0;
        for (Optional<CaseKind> at = find(kind.parentId()); at.isPresent()
                && depth < all.size(); at = find(at.get().parentId())) {
            depth++;
        }
        return depth;
    }

    /** Whether a kind stands above another, however far; no kind stands above itself or above none. */
    public boolean isAbove(@Nullable Long upper, @Nullable Long kind) {
        int steps = 0;
        for (Optional<CaseKind> at = find(kind); at.isPresent()
                && steps <= all.size(); at = find(at.get().parentId())) {
            if (steps > 0 && upper != null && at.get().id() == upper) {
                return true;
            }
            steps++;
        }
        return false;
    }

    /** The kinds as they would be with one standing within another, or at the top for null; the order is of no account. */
    public CaseKinds moved(long id, @Nullable Long parentId) {
        return new CaseKinds(all.stream().map(kind -> kind.id() == id
                ? new CaseKind(id, kind.guid(), parentId, kind.position(), kind.name())
                : kind).toList());
    }

    /** How many of the cases could not stay with the case they belong to if these were the kinds. */
    public int misplaced(Collection<Case> cases) {
        Map<Long, Case> byId = new HashMap<>();
        cases.forEach(one -> byId.put(one.id(), one));
        return (int) cases.stream().filter(one -> one.parentId() != null)
                .filter(one -> {
                    Case owner = byId.get(one.parentId());
                    return owner == null || !isAbove(owner.kindId(), one.kindId());
                }).count();
    }
}
