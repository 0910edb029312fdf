package org.makna.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.store.Rows;

/** The folders that an import puts documents into, and the names that are taken in each. */
final class ImportPlaces {

    private final Rows rows;
    private final Map<String, Set<String>> takenNames = new HashMap<>();
    private final Map<String, Long> folders = new HashMap<>();

    ImportPlaces(Rows rows, List<Document> documents) {
        this.rows = rows;
        documents.forEach(document -> taken(document.folderId()).add(FreeName.key(document.name())));
    }

    /** Names of documents in a folder, or at the top for null, in the form in which they are compared; to be added to. */
    Set<String> taken(@Nullable Long folder) {
        return takenNames.computeIfAbsent(String.valueOf(folder), key -> new HashSet<>());
    }

    /** The folder of a path, made where it is not there; null for the top. */
    @Nullable
    Long folder(List<String> names) {
        Long parent = null;
        StringBuilder path = new StringBuilder();
        for (String name : names) {
            path.append('/').append(name);
            String key = path.toString();
            Long above = parent;
            Long known = folders.get(key);
            parent = known != null ? known : rows.folders().findOrCreate(above, name).id();
            folders.put(key, parent);
        }
        return parent;
    }
}
