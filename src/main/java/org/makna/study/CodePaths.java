package org.makna.study;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.NamePath;
import org.makna.store.NewCode;
import org.makna.store.Rows;

/** Finds codes by path within an edit, and makes those that are missing. */
final class CodePaths {

    private final Rows rows;
    private final Map<NamePath, Code> known = new HashMap<>();
    private int created;

    CodePaths(Rows rows) {
        this.rows = rows;
    }

    /** Number of codes made so far. */
    int created() {
        return created;
    }

    /** Forgets what was found, after codes were renamed or moved. */
    void forget() {
        known.clear();
    }

    /** Knows a code as it is after a change that left its name and place. */
    void changed(NamePath path, Code code) {
        known.put(path, code);
    }

    Optional<Code> find(NamePath path) {
        Code found = known.get(path);
        if (found != null) {
            return Optional.of(found);
        }
        for (String name : path.names()) {
            Optional<Code> next = rows.codes().find(found == null ? null : found.id(), name);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            found = next.get();
        }
        Code end = java.util.Objects.requireNonNull(found);
        known.put(path, end);
        return Optional.of(end);
    }

    /** The code at the path, made with all codes above it where missing. */
    Code findOrCreate(NamePath path) {
        return find(path).orElseGet(() -> create(path, null));
    }

    /**
     * Makes the code at the path, and the codes above it where missing.
     *
     * @param guid identity of the code, or null for a new one
     */
    Code create(NamePath path, @Nullable String guid) {
        List<String> above = path.names().subList(0, path.names().size() - 1);
        Code parent = above.isEmpty() ? null : findOrCreate(new NamePath(above));
        Long parentId = parent == null ? null : parent.id();
        String colour = CodeColours.next(parent, rows.codes().children(parentId));
        Code code = rows.codes().create(
                new NewCode(parentId, path.name(), colour, true, "", "", "", "", "", guid));
        known.put(path, code);
        created++;
        return code;
    }

    /** Whether the code stands below another, or is it. */
    boolean isBelow(@Nullable Long code, long above) {
        for (Long at = code; at != null; at = rows.codes().find(at).map(Code::parentId).orElse(null)) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }
}
