package org.makna.ui.document.list;

import org.jspecify.annotations.Nullable;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.DocumentTree.FolderEntry;

/** A row of the list: a folder or a document. */
sealed interface ListRow {

    /** What stays the same while names and counts change. */
    Key key();

    /** What the row shows. */
    String name();

    /** Folders and name. */
    String path();

    /** The number at the right: documents of a folder, codings of a document. */
    long count();

    /** The folder that something dropped on this row goes into; null for the top. */
    @Nullable
    Long homeId();

    /**
     * Identity of a row.
     *
     * @param folder whether it is a folder
     * @param id     of the folder or the document
     */
    record Key(boolean folder, long id) {}

    /** A folder. */
    record OfFolder(FolderEntry entry) implements ListRow {

        @Override
        public Key key() {
            return new Key(true, entry.folder().id());
        }

        @Override
        public String name() {
            return entry.folder().name();
        }

        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public long count() {
            return entry.totalDocuments();
        }

        @Override
        public @Nullable Long homeId() {
            return entry.folder().id();
        }
    }

    /** A document. */
    record OfDocument(DocumentEntry entry) implements ListRow {

        @Override
        public Key key() {
            return new Key(false, entry.document().id());
        }

        @Override
        public String name() {
            return entry.document().name();
        }

        @Override
        public String path() {
            return entry.path();
        }

        @Override
        public long count() {
            return entry.codings();
        }

        @Override
        public @Nullable Long homeId() {
            return entry.document().folderId();
        }
    }
}
