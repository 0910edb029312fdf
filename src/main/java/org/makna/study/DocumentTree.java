package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.Folder;
import org.makna.model.NamePath;
import org.makna.model.NaturalOrder;

/**
 * The folders and documents of a study with their numbers of codings, as they were at one revision, in natural order.
 *
 * @param folders   folders at the top
 * @param documents documents at the top
 */
public record DocumentTree(List<FolderEntry> folders, List<DocumentEntry> documents) {

    public DocumentTree {
        folders = List.copyOf(folders);
        documents = List.copyOf(documents);
    }

    /**
     * A folder with all in it.
     *
     * @param folder         the folder
     * @param path           its path, as people write it
     * @param folders        folders right in it
     * @param documents      documents right in it
     * @param totalDocuments documents in it and all folders below
     * @param totalCodings   codings of those documents
     */
    public record FolderEntry(Folder folder, String path, List<FolderEntry> folders, List<DocumentEntry> documents,
            long totalDocuments, long totalCodings) {

        public FolderEntry {
            folders = List.copyOf(folders);
            documents = List.copyOf(documents);
        }
    }

    /**
     * A document.
     *
     * @param document the document
     * @param path     its path, as people write it
     * @param codings  number of codings in it
     */
    public record DocumentEntry(Document document, String path, long codings) {}

    static DocumentTree of(List<Folder> folders, List<Document> documents, Map<Long, Long> codings) {
        return new Building(folders, documents, codings).tree();
    }

    /** Every document in the order of the corpus: a folder's own before those of the folders in it. */
    public List<DocumentEntry> allDocuments() {
        List<DocumentEntry> all = new ArrayList<>(documents);
        folders.forEach(folder -> collect(folder, all));
        return all;
    }

    /** The document of that id. */
    public Optional<DocumentEntry> document(long id) {
        return allDocuments().stream().filter(entry -> entry.document().id() == id).findFirst();
    }

    private static void collect(FolderEntry folder, List<DocumentEntry> all) {
        all.addAll(folder.documents());
        folder.folders().forEach(below -> collect(below, all));
    }

    /** Puts a tree together from rows; 0 stands for the top. */
    private static final class Building {

        private final Map<Long, List<Folder>> foldersIn = new HashMap<>();
        private final Map<Long, List<Document>> documentsIn = new HashMap<>();
        private final Map<Long, Long> codings;

        Building(List<Folder> folders, List<Document> documents, Map<Long, Long> codings) {
            folders.stream().sorted(Comparator.comparing(Folder::name, NaturalOrder.OF_NAMES)).forEach(
                    one -> foldersIn.computeIfAbsent(key(one.parentId()), id -> new ArrayList<>()).add(one));
            documents.stream().sorted(Comparator.comparing(Document::name, NaturalOrder.OF_NAMES)).forEach(
                    one -> documentsIn.computeIfAbsent(key(one.folderId()), id -> new ArrayList<>()).add(one));
            this.codings = codings;
        }

        DocumentTree tree() {
            return new DocumentTree(folders(0, null), documents(0, null));
        }

        private static long key(@Nullable Long id) {
            return id == null ? 0 : id;
        }

        private static NamePath path(@Nullable NamePath above, String name) {
            return above == null ? NamePath.of(name) : above.child(name);
        }

        private List<FolderEntry> folders(long parent, @Nullable NamePath above) {
            return foldersIn.getOrDefault(parent, List.of()).stream()
                    .map(folder -> entry(folder, path(above, folder.name()))).toList();
        }

        private FolderEntry entry(Folder folder, NamePath path) {
            List<FolderEntry> below = folders(folder.id(), path);
            List<DocumentEntry> own = documents(folder.id(), path);
            return new FolderEntry(folder, path.toDocumentText(), below, own,
                    own.size() + below.stream().mapToLong(FolderEntry::totalDocuments).sum(),
                    own.stream().mapToLong(DocumentEntry::codings).sum()
                            + below.stream().mapToLong(FolderEntry::totalCodings).sum());
        }

        private List<DocumentEntry> documents(long parent, @Nullable NamePath above) {
            return documentsIn.getOrDefault(parent, List.of()).stream()
                    .map(one -> new DocumentEntry(one, path(above, one.name()).toDocumentText(),
                            codings.getOrDefault(one.id(), 0L)))
                    .toList();
        }
    }
}
