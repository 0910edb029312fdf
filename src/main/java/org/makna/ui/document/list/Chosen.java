package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.DocumentTree.FolderEntry;

/**
 * What selected rows stand for: folders with all in them, and documents in none of these folders.
 *
 * @param folders   the folders that lie in no other of them
 * @param documents the documents beside them
 */
record Chosen(List<FolderEntry> folders, List<DocumentEntry> documents) {

    static Chosen of(List<ListRow> rows) {
        Set<Long> within = new LinkedHashSet<>();
        Set<Long> documentsWithin = new LinkedHashSet<>();
        for (ListRow row : rows) {
            if (row instanceof ListRow.OfFolder folder) {
                folder.entry().folders().forEach(below -> collect(below, within, documentsWithin));
                folder.entry().documents().forEach(one -> documentsWithin.add(one.document().id()));
            }
        }
        List<FolderEntry> folders = new ArrayList<>();
        List<DocumentEntry> documents = new ArrayList<>();
        for (ListRow row : rows) {
            if (row instanceof ListRow.OfFolder folder && !within.contains(folder.entry().folder().id())) {
                folders.add(folder.entry());
            } else if (row instanceof ListRow.OfDocument one
                    && !documentsWithin.contains(one.entry().document().id())) {
                documents.add(one.entry());
            }
        }
        return new Chosen(folders, documents);
    }

    /** The folders, by id. */
    List<Long> folderIds() {
        return folders.stream().map(one -> one.folder().id()).toList();
    }

    /** The documents on their own, by id. */
    List<Long> documentIds() {
        return documents.stream().map(one -> one.document().id()).toList();
    }

    /** The documents on their own and those in the folders. */
    List<DocumentEntry> allDocuments() {
        List<DocumentEntry> all = new ArrayList<>();
        folders.forEach(folder -> collect(folder, all));
        all.addAll(documents);
        return all;
    }

    /** Names of all that is chosen. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        folders.forEach(one -> names.add(one.folder().name()));
        documents.forEach(one -> names.add(one.document().name()));
        return names;
    }

    private static void collect(FolderEntry entry, Set<Long> folders, Set<Long> documents) {
        folders.add(entry.folder().id());
        entry.documents().forEach(one -> documents.add(one.document().id()));
        entry.folders().forEach(below -> collect(below, folders, documents));
    }

    private static void collect(FolderEntry entry, List<DocumentEntry> documents) {
        documents.addAll(entry.documents());
        entry.folders().forEach(below -> collect(below, documents));
    }
}
