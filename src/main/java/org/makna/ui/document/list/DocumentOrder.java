package org.makna.ui.document.list;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.makna.study.DocumentTree;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.DocumentTree.FolderEntry;

/** How documents follow one another within their folder; folders always follow by name. */
enum DocumentOrder {
    /** As people order names. */
    NAME((a, b) -> 0),
    /** The most codings first. */
    CODINGS(Comparator.comparingLong(DocumentEntry::codings).reversed()),
    /** The last imported first. */
    NEWEST(Comparator.comparing((DocumentEntry entry) -> entry.document().created()).reversed()),
    /** The longest first. */
    LENGTH(Comparator.comparingInt((DocumentEntry entry) -> entry.document().codePoints()).reversed()),
    /** By what they are to the research. */
    KIND(Comparator.comparing(entry -> entry.document().kind()));

    private final Comparator<DocumentEntry> order;

    DocumentOrder(Comparator<DocumentEntry> order) {
        this.order = order;
    }

    /** The word in keys of texts. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The tree in this order; what is alike keeps the order of names. For any thread. */
    DocumentTree of(DocumentTree tree) {
        return this == NAME ? tree : new DocumentTree(folders(tree.folders()), sorted(tree.documents()));
    }

    private List<FolderEntry> folders(List<FolderEntry> all) {
        return all.stream().map(one -> new FolderEntry(one.folder(), one.path(), folders(one.folders()),
                sorted(one.documents()), one.totalDocuments(), one.totalCodings())).toList();
    }

    private List<DocumentEntry> sorted(List<DocumentEntry> documents) {
        return documents.stream().sorted(order).toList();
    }
}
