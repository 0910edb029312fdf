package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;
import org.makna.study.DocumentTree;
import org.makna.study.DocumentTree.FolderEntry;

/**
 * Puts a tree of documents into the tree view, and changes in it only what has changed, so that folders stay open, rows stay
 * selected and the view stays where it is.
 */
final class DocumentRows {

    /** Folders with at most so many documents stand open at first. */
    private static final long SMALL_FOLDER = 20;

    /** The view is told of so many rows that come or go; more are put in behind its back. */
    private static final int MOST_ONE_BY_ONE = 500;

    /** In pixels. */
    private static final double ROW_HEIGHT = 26;

    /** So many rows are selected anew where the view lost them; more would take seconds. */
    private static final int MOST_RESTORED = 500;

    private final TreeView<@Nullable ListRow> view;
    private final Executor later;
    private final TreeItem<@Nullable ListRow> root = new TreeItem<>();
    private Map<ListRow.Key, TreeItem<@Nullable ListRow>> items = new HashMap<>();
    /** How the user left the folders; a filter opens them all for the time being. */
    private final Map<ListRow.Key, Boolean> open = new HashMap<>();
    private int documents;
    private boolean filtered;
    private boolean filling;

    /** @param later does something on the FX thread when it comes to it */
    DocumentRows(TreeView<@Nullable ListRow> view, Executor later) {
        this.view = view;
        this.later = later;
        // Rows of one height spare the view from measuring thousands of them.
        view.setFixedCellSize(ROW_HEIGHT);
        view.setRoot(root);
        view.setShowRoot(false);
        root.setExpanded(true);
    }

    /** Shows a tree; of a filtered one every folder is open. */
    void show(DocumentTree tree, boolean isFiltered) {
        Set<ListRow.Key> selected = selectedKeys();
        int size = tree.allDocuments().size();
        boolean much = isFiltered || filtered || Math.abs(size - documents) > MOST_ONE_BY_ONE;
        documents = size;
        filtered = isFiltered;
        filling = true;
        if (much) {
            // A view that is told of thousands of rows that come or go takes seconds; without them it takes them all at once.
            view.setRoot(null);
        }
        try {
            Map<ListRow.Key, TreeItem<@Nullable ListRow>> before = items;
            items = new HashMap<>();
            fill(root, tree.folders(), tree.documents().stream().map(ListRow.OfDocument::new), before);
        } finally {
            filling = false;
            if (much) {
                view.setRoot(root);
            }
        }
        selected.retainAll(items.keySet());
        if (selected.size() <= MOST_RESTORED && !selected.equals(selectedKeys())) {
            select(selected);
        }
    }

    /** The selected rows from top to bottom. */
    List<ListRow> selected() {
        List<ListRow> rows = new ArrayList<>();
        for (TreeItem<@Nullable ListRow> item : view.getSelectionModel().getSelectedItems()) {
            // While rows go, the selection may for a moment hold places that are no more.
            if (item != null && item.getValue() != null) {
                rows.add(item.getValue());
            }
        }
        return rows;
    }

    /** Selects one row, opens the folders around it and brings it into sight. */
    void reveal(ListRow.Key key) {
        TreeItem<@Nullable ListRow> item = items.get(key);
        if (item == null) {
            return;
        }
        for (TreeItem<@Nullable ListRow> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
        int row = view.getRow(item);
        view.getSelectionModel().clearAndSelect(row);
        focusLater(item);
        view.scrollTo(Math.max(0, row - 3));
    }

    /** Opens or closes a folder. */
    void toggle(ListRow.Key key) {
        TreeItem<@Nullable ListRow> item = items.get(key);
        if (item != null) {
            item.setExpanded(!item.isExpanded());
        }
    }

    /** The first document from the top. */
    Optional<ListRow> firstDocument() {
        return first(root);
    }

    private static Optional<ListRow> first(TreeItem<@Nullable ListRow> item) {
        if (item.getValue() instanceof ListRow.OfDocument document) {
            return Optional.of(document);
        }
        return item.getChildren().stream().flatMap(child -> first(child).stream()).findFirst();
    }

    private Set<ListRow.Key> selectedKeys() {
        Set<ListRow.Key> keys = new HashSet<>();
        selected().forEach(row -> keys.add(row.key()));
        return keys;
    }

    private void select(Set<ListRow.Key> keys) {
        view.getSelectionModel().clearSelection();
        if (keys.isEmpty()) {
            return;
        }
        int[] rows = new int[keys.size()];
        int found = 0;
        int row = 0;
        for (TreeItem<@Nullable ListRow> item : (Iterable<TreeItem<@Nullable ListRow>>) visible(root)::iterator) {
            if (item.getValue() != null && keys.contains(item.getValue().key())) {
                rows[found++] = row;
            }
            row++;
        }
        if (found > 0) {
            view.getSelectionModel().selectIndices(rows[0], java.util.Arrays.copyOf(rows, found));
            focusLater(view.getTreeItem(rows[found - 1]));
        }
    }

    /** The view itself moves its focus along with changed rows a little later, to a row that may no longer be right. */
    private void focusLater(TreeItem<@Nullable ListRow> item) {
        later.execute(() -> view.getFocusModel().focus(view.getRow(item)));
    }

    private static Stream<TreeItem<@Nullable ListRow>> visible(TreeItem<@Nullable ListRow> above) {
        return above.getChildren().stream().flatMap(item -> item.isExpanded()
                ? Stream.concat(Stream.of(item), visible(item))
                : Stream.of(item));
    }

    private void fill(TreeItem<@Nullable ListRow> parent, List<FolderEntry> folders,
            Stream<ListRow.OfDocument> documents, Map<ListRow.Key, TreeItem<@Nullable ListRow>> before) {
        List<TreeItem<@Nullable ListRow>> wanted = new ArrayList<>();
        for (FolderEntry folder : folders) {
            TreeItem<@Nullable ListRow> item = item(new ListRow.OfFolder(folder), before);
            fill(item, folder.folders(), folder.documents().stream().map(ListRow.OfDocument::new), before);
            item.setExpanded(filtered || open.getOrDefault(keyOf(item), folder.totalDocuments() <= SMALL_FOLDER));
            wanted.add(item);
        }
        documents.forEach(document -> wanted.add(item(document, before)));
        replace(parent.getChildren(), wanted);
    }

    private TreeItem<@Nullable ListRow> item(ListRow row, Map<ListRow.Key, TreeItem<@Nullable ListRow>> before) {
        TreeItem<@Nullable ListRow> known = before.get(row.key());
        TreeItem<@Nullable ListRow> item;
        if (known == null) {
            item = new TreeItem<>(row);
            if (row instanceof ListRow.OfFolder) {
                item.expandedProperty().addListener((property, was, now) -> remember(row.key(), now));
            }
        } else {
            item = known;
            if (!row.equals(known.getValue())) {
                known.setValue(row);
            }
        }
        items.put(row.key(), item);
        return item;
    }

    private void remember(ListRow.Key key, boolean isOpen) {
        if (!filling && !filtered) {
            open.put(key, isOpen);
        }
    }

    private static ListRow.Key keyOf(TreeItem<@Nullable ListRow> item) {
        return java.util.Objects.requireNonNull(item.getValue()).key();
    }

    /** Replaces only the stretch that differs: what is equal at the start and at the end keeps its place. */
    private static <T> void replace(List<T> now, List<T> wanted) {
        int shorter = Math.min(now.size(), wanted.size());
        int start = 0;
        while (start < shorter && now.get(start) == wanted.get(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && now.get(now.size() - 1 - end) == wanted.get(wanted.size() - 1 - end)) {
            end++;
        }
        if (start < now.size() - end) {
            now.subList(start, now.size() - end).clear();
        }
        if (start < wanted.size() - end) {
            now.addAll(start, List.copyOf(wanted.subList(start, wanted.size() - end)));
        }
    }
}
