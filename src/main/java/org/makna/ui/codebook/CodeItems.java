package org.makna.ui.codebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;
import org.makna.study.Codebook;

/**
 * The tree's items, kept like the codebook with as few changes as possible, so that what is unfolded, selected and scrolled to
 * stays.
 */
final class CodeItems {

    /** In a larger codebook only the top is shown at first. */
    private static final int UNFOLDED_AT_FIRST = 60;

    private final TreeItem<CodeRow> root = new TreeItem<>();
    private final Map<Long, TreeItem<CodeRow>> items = new HashMap<>();
    private final Set<Long> folded = new HashSet<>();
    private boolean filtered;
    private boolean first = true;

    CodeItems() {
        root.setExpanded(true);
    }

    /** The item above all, which is not shown. */
    TreeItem<CodeRow> root() {
        return root;
    }

    /** The item of a code, which may be filtered away. */
    Optional<TreeItem<CodeRow>> item(long id) {
        return Optional.ofNullable(items.get(id)).filter(item -> item.getParent() != null);
    }

    /** The ids of all codes that no filter hides, from top to bottom, also of those that are folded away. */
    List<Long> inOrder() {
        List<Long> ids = new ArrayList<>();
        collect(root, ids);
        return ids;
    }

    private static void collect(TreeItem<CodeRow> above, List<Long> ids) {
        for (TreeItem<CodeRow> item : above.getChildren()) {
            ids.add(item.getValue().id());
            collect(item, ids);
        }
    }

    /**
     * Becomes like a codebook.
     *
     * @param visible the codes that a filter lets through, or null for all
     * @param order   how codes under the same code follow one another; empty for their own order
     */
    void show(Codebook codebook, @Nullable Set<Long> visible, Optional<Comparator<Codebook.Entry>> order) {
        if (first && !codebook.entries().isEmpty()) {
            first = false;
            if (codebook.entries().size() > UNFOLDED_AT_FIRST) {
                codebook.entries().forEach(entry -> folded.add(entry.code().id()));
            }
        }
        boolean before = filtered;
        filtered = true;
        Map<TreeItem<CodeRow>, List<TreeItem<CodeRow>>> wanted = wanted(codebook, visible);
        order.ifPresent(by -> wanted.values().forEach(
                children -> children.sort(Comparator.comparing(item -> item.getValue().now(), by))));
        // All that goes from its place goes before anything comes, as an item can only be in one place.
        wanted.forEach((parent, children) -> {
            if (!parent.getChildren().equals(children)) {
                Set<TreeItem<CodeRow>> kept = new HashSet<>(children);
                parent.getChildren().removeIf(child -> !kept.contains(child));
            }
        });
        wanted.forEach((parent, children) -> arrange(parent.getChildren(), children));
        if (visible != null || before) {
            unfold(visible != null);
        }
        filtered = visible != null;
    }

    private Map<TreeItem<CodeRow>, List<TreeItem<CodeRow>>> wanted(Codebook codebook, @Nullable Set<Long> visible) {
        Map<TreeItem<CodeRow>, List<TreeItem<CodeRow>>> wanted = new HashMap<>();
        wanted.put(root, new ArrayList<>());
        Set<Long> there = new HashSet<>();
        for (Codebook.Entry entry : codebook.entries()) {
            long id = entry.code().id();
            there.add(id);
            TreeItem<CodeRow> item = items.get(id);
            if (item == null) {
                item = item(entry);
                items.put(id, item);
            }
            item.getValue().show(entry);
            wanted.put(item, new ArrayList<>());
            Long parentId = entry.code().parentId();
            TreeItem<CodeRow> parent = parentId == null ? root : items.getOrDefault(parentId, root);
            if (visible == null || visible.contains(id)) {
                wanted.getOrDefault(parent, new ArrayList<>()).add(item);
            }
        }
        items.keySet().retainAll(there);
        return wanted;
    }

    private TreeItem<CodeRow> item(Codebook.Entry entry) {
        TreeItem<CodeRow> item = new TreeItem<>(new CodeRow(entry));
        long id = entry.code().id();
        item.setExpanded(!folded.contains(id));
        item.expandedProperty().addListener((property, before, now) -> {
            // A filter unfolds all that it shows; what the user had folded is remembered.
            if (!filtered) {
                if (now) {
                    folded.remove(id);
                } else {
                    folded.add(id);
                }
            }
        });
        return item;
    }

    private void unfold(boolean all) {
        items.forEach((id, item) -> item.setExpanded(all || !folded.contains(id)));
    }

    private static void arrange(ObservableList<TreeItem<CodeRow>> now, List<TreeItem<CodeRow>> wanted) {
        if (now.isEmpty() && !wanted.isEmpty()) {
            now.setAll(wanted);
            return;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (i >= now.size()) {
                now.add(wanted.get(i));
            } else if (now.get(i) != wanted.get(i)) {
                now.remove(wanted.get(i));
                now.add(i, wanted.get(i));
            }
        }
    }
}
