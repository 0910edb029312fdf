package org.makna.ui.document.list;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.makna.study.DocumentTree;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.DocumentTree.FolderEntry;

/**
 * Leaves of a tree what is meant: all words that are typed occur in the path, without regard to case and accents, and the document
 * is one of those asked for.
 */
final class DocumentFilter {

    private final List<String> words;
    private final boolean wholeFolders;
    private final Predicate<DocumentEntry> asked;

    /**
     * Creates it.
     *
     * @param typed words, or blank
     * @param asked which documents there may be, or null for all
     */
    DocumentFilter(String typed, @Nullable Predicate<DocumentEntry> asked) {
        words = List.of(fold(typed).strip().split("\\s+"));
        this.asked = asked == null ? entry -> true : asked;
        // An empty folder answers a word, but not a question about documents.
        wholeFolders = asked == null;
    }

    /** The tree with only the documents that match, and the folders that hold them; for any thread. */
    DocumentTree of(DocumentTree tree) {
        return new DocumentTree(folders(tree.folders()), documents(tree.documents()));
    }

    private List<FolderEntry> folders(List<FolderEntry> all) {
        List<FolderEntry> kept = new ArrayList<>();
        for (FolderEntry entry : all) {
            List<FolderEntry> below = folders(entry.folders());
            List<DocumentEntry> own = documents(entry.documents());
            if (!below.isEmpty() || !own.isEmpty() || wholeFolders && matches(entry.path())) {
                kept.add(new FolderEntry(entry.folder(), entry.path(), below, own,
                        own.size() + below.stream().mapToLong(FolderEntry::totalDocuments).sum(),
                        own.stream().mapToLong(DocumentEntry::codings).sum()
                                + below.stream().mapToLong(FolderEntry::totalCodings).sum()));
            }
        }
        return kept;
    }

    private List<DocumentEntry> documents(List<DocumentEntry> all) {
        return all.stream().filter(entry -> matches(entry.path()) && asked.test(entry)).toList();
    }

    private boolean matches(String path) {
        String folded = fold(path);
        return words.stream().allMatch(folded::contains);
    }

    private static String fold(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return Normalizer.isNormalized(lower, Normalizer.Form.NFD)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
    }
}
