package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Codes;
import org.makna.model.NamePath;
import org.makna.store.Rows;

/**
 * Writes the guids of codes into queries that are kept, so that they mean the same codes when those are renamed or moved.
 *
 * <p>A stored path begins with the guid; then come the names that the code had, to name it when it is gone.
 */
final class StoredPaths {

    private static final String GUID = "guid:";

    private final Map<NamePath, String> guids = new HashMap<>();
    private final Map<String, NamePath> paths = new HashMap<>();

    private StoredPaths() {
    }

    static StoredPaths of(Rows rows) {
        StoredPaths stored = new StoredPaths();
        Codebook.of(rows.codes().all(), Map.of()).entries().forEach(entry -> {
            NamePath path = NamePath.parseCode(entry.path());
            stored.guids.put(path, entry.code().guid());
            stored.paths.put(entry.code().guid(), path);
        });
        return stored;
    }

    /** The query with the guids of the codes that are there. */
    CodingQuery toStored(CodingQuery query) {
        return withPaths(query, path -> {
            String guid = guids.get(path);
            if (guid == null) {
                return path;
            }
            List<String> names = new ArrayList<>(List.of(GUID + guid));
            names.addAll(path.names());
            return new NamePath(names);
        });
    }

    /** The query with the paths that the codes have now, or had when they were there. */
    CodingQuery fromStored(CodingQuery stored) {
        return withPaths(stored, path -> {
            String first = path.names().getFirst();
            if (!first.startsWith(GUID) || path.names().size() == 1) {
                return path;
            }
            NamePath now = paths.get(first.substring(GUID.length()));
            return now == null ? new NamePath(path.names().subList(1, path.names().size())) : now;
        });
    }

    private static CodingQuery withPaths(CodingQuery query, UnaryOperator<NamePath> other) {
        return query.withLeaves(
                leaf -> leaf instanceof Codes codes ? new Codes(other.apply(codes.path()), codes.kin()) : leaf);
    }
}
