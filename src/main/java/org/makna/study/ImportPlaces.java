package org.makna.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.Folder;
import org.makna.store.Rows;

/** The folders that an import puts documents into, and the names that are taken in each. */
final class ImportPlaces {

    private final Rows rows;
    private final Map<String, Set<String>> takenNames = new HashMap<>();
    private final Map<String, Long> folders = new HashMap<>();
    /** Documents that were there, by folder and key of the name. */
    private final Map<String, Long> found = new HashMap<>();

    ImportPlaces(Rows rows, List<Document> documents) {
        this.rows = rows;
        for (Document document : documents) {
            String key = FreeName.key(document.name());
            taken(document.folderId()).add(key);
            found.putIfAbsent(document.folderId() + "/" + key, document.id());
        }
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
            parent = known != null
                    ? known
                    : find(above, name).orElseGet(() -> rows.folders().create(above, name)).id();
            folders.put(key, parent);
        }
        return parent;
    }

    /** The folder of a name in another, or at the top for null, however letters with marks are written. */
    Optional<Folder> find(@Nullable Long parent, String name) {
        String composed = FreeName.composed(name);
        return rows.folders().find(parent, name).or(() -> rows.folders().all().stream()
                .filter(one -> Objects.equals(one.parentId(), parent))
                .filter(one -> FreeName.composed(one.name()).equals(composed)).findFirst());
    }

    /** The document of a name in a folder, as names are told apart there. */
    Optional<Document> document(@Nullable Long folder, String name) {
        return rows.documents().find(folder, name).or(() -> Optional
                .ofNullable(found.get(folder + "/" + FreeName.key(name))).flatMap(rows.documents()::find)
                .filter(one -> FreeName.key(one.name()).equals(FreeName.key(name))));
    }
}
