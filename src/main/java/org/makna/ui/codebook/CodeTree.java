package org.makna.ui.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;
import org.makna.model.MemoLink;
import org.makna.study.Codebook;
import org.makna.ui.codebook.CodebookChoices.Order;
import org.makna.ui.common.OnScreen;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.Workspace;

/** The tree of the codebook, live: it follows the study and keeps what is unfolded, selected and in sight. */
final class CodeTree {

    private final Workspace workspace;
    private final TreeView<CodeRow> view = new TreeView<>();
    private final CodeItems items = new CodeItems();
    private final CodeNumbers numbers;
    private final ObjectProperty<@Nullable Long> renamed = new SimpleObjectProperty<>();
    private String filter = "";
    private @Nullable Set<Long> only;
    private Runnable chosen = () -> {
    };
    private boolean refreshing;

    /**
     * Creates it.
     *
     * @param choices what it counts, and its order
     * @param rename  gets the id of a code and the new name typed into its row
     */
    CodeTree(Workspace workspace, CodebookChoices choices, BiConsumer<Long, String> rename) {
        this.workspace = workspace;
        numbers = new CodeNumbers(workspace, choices);
        view.setId("codebook-tree");
        view.setAccessibleText(workspace.text("ui.codebook.tree"));
        view.getStyleClass().add("mk-code-tree");
        view.setShowRoot(false);
        view.setFixedCellSize(26);
        view.setRoot(items.root());
        view.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        CodeDrop drop = new CodeDrop(workspace, this);
        view.setCellFactory(tree -> new CodeCell(workspace, this, drop, rename));
        drop.acceptBelow(view);
        TypeToFind.install(view, this::find);
        workspace.inHand().add(view, () -> InHand.of(chosenIds().stream().map(MemoLink.OfCode::new).toList()));
        view.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!refreshing) {
                workspace.selectedCode().set(now == null ? null : now.getValue().id());
            }
        });
        view.getSelectionModel().getSelectedItems().addListener((ListChangeListener<TreeItem<CodeRow>>) change -> {
            if (!refreshing) {
                chosen.run();
            }
        });
        workspace.selectedCode().addListener((property, before, now) -> {
            if (!refreshing && !Objects.equals(now, selected().orElse(null))) {
                select(now);
            }
        });
        refresh();
        workspace.now().addListener((property, before, now) -> refresh());
        numbers.state().addListener((property, before, now) -> {
            if (before.choices().order() != Order.OWN || now.choices().order() != Order.OWN) {
                refresh();
                selected().ifPresent(this::reveal);
            }
        });
    }

    /** What the rows count, and in which order they stand. */
    CodeNumbers numbers() {
        return numbers;
    }

    TreeView<CodeRow> view() {
        return view;
    }

    /** The code whose name is being typed into its row, or null. */
    ObjectProperty<@Nullable Long> renamed() {
        return renamed;
    }

    /** Shows only codes that match, with those above them; blank shows all. */
    void filter(String typed) {
        filter = typed.strip();
        refresh();
        selected().ifPresent(this::reveal);
    }

    /** What is filtered by; blank when all are shown. */
    String filter() {
        return filter;
    }

    /** Shows only these codes, with those above them; null shows all. */
    void only(@Nullable Set<Long> codes) {
        only = codes;
        refresh();
        selected().ifPresent(this::reveal);
    }

    /** Whether a filter is set that nothing matches. */
    boolean isNothingFound() {
        return (!filter.isEmpty() || only != null) && items.root().getChildren().isEmpty();
    }

    /** Does something when other codes are selected, or these are no longer what they were. */
    void onChosen(Runnable work) {
        chosen = work;
    }

    /** The selected codes in tree order. */
    List<Codebook.Entry> chosen() {
        Set<Long> ids = new HashSet<>(chosenIds());
        return workspace.now().get().codebook().entries().stream().filter(entry -> ids.contains(entry.code().id()))
                .toList();
    }

    /** Ids of the selected codes; a selected code that a filter hides counts when no other is selected. */
    List<Long> chosenIds() {
        List<Long> rows = rows();
        Long hidden = workspace.selectedCode().get();
        return rows.isEmpty() && hidden != null ? List.of(hidden) : rows;
    }

    /**
     * Selects codes and brings one of them into sight.
     *
     * @param lead the one that has the focus
     */
    void show(Collection<Long> ids, long lead) {
        List<Long> wanted = new ArrayList<>(ids);
        wanted.remove(lead);
        wanted.add(lead);
        choose(wanted);
        reveal(lead);
    }

    /** Selects a code and brings it into sight. */
    void show(long codeId) {
        if (items.item(codeId).isPresent()) {
            select(codeId);
            reveal(codeId);
        }
    }

    /** The first code that a filter shows, or the first of all. */
    void selectFirst() {
        if (selected().isEmpty() && view.getExpandedItemCount() > 0) {
            view.getSelectionModel().select(0);
        }
    }

    /** Where the row of a code is on the screen, or the tree itself when it is out of sight. */
    Bounds placeOf(long codeId) {
        OnScreen.of(view);
        Node place = view.lookupAll(".tree-cell").stream().filter(node -> node instanceof TreeCell<?> cell
                && cell.getItem() instanceof CodeRow row && row.id() == codeId && cell.isVisible()).findFirst()
                .orElse(view);
        return OnScreen.of(place);
    }

    /** Whether the filters let a code through. */
    boolean isShown(long codeId) {
        return items.item(codeId).isPresent();
    }

    /** Unfolds a code. */
    void unfold(long codeId) {
        items.item(codeId).ifPresent(item -> item.setExpanded(true));
    }

    private Optional<Long> selected() {
        return Optional.ofNullable(view.getSelectionModel().getSelectedItem()).map(item -> item.getValue().id());
    }

    private List<Long> rows() {
        List<Long> ids = new ArrayList<>();
        for (TreeItem<CodeRow> item : view.getSelectionModel().getSelectedItems()) {
            // While rows go, the selection may for a moment hold places that are no more.
            if (item != null && item.getValue() != null) {
                ids.add(item.getValue().id());
            }
        }
        return ids;
    }

    private void select(@Nullable Long codeId) {
        choose(codeId == null ? List.of() : List.of(codeId));
    }

    /** Selects codes, the last of which gets the focus; those that are not shown are left out. */
    private void choose(List<Long> ids) {
        List<TreeItem<CodeRow>> found = ids.stream().flatMap(id -> items.item(id).stream()).toList();
        found.forEach(CodeTree::unfoldAbove);
        int[] rows = found.stream().mapToInt(view::getRow).toArray();
        if (rows.length == 1) {
            view.getSelectionModel().clearAndSelect(rows[0]);
        } else {
            view.getSelectionModel().clearSelection();
            if (rows.length > 0) {
                view.getSelectionModel().selectIndices(rows[0], rows);
            }
        }
    }

    private static void unfoldAbove(TreeItem<CodeRow> item) {
        for (TreeItem<CodeRow> above = item.getParent(); above != null; above = above.getParent()) {
            above.setExpanded(true);
        }
    }

    private void reveal(long codeId) {
        items.item(codeId).ifPresent(item -> {
            int row = view.getRow(item);
            boolean inSight = Optional.ofNullable(view.lookup(".virtual-flow"))
                    .map(VirtualFlow.class::cast)
                    .filter(flow -> flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null)
                    .filter(flow -> flow.getFirstVisibleCell().getIndex() < row
                            && row < flow.getLastVisibleCell().getIndex())
                    .isPresent();
            if (row >= 0 && !inSight) {
                view.scrollTo(Math.max(0, row - 3));
            }
        });
    }

    private void refresh() {
        Codebook codebook = workspace.now().get().codebook();
        Long before = workspace.selectedCode().get();
        List<Long> rows = rows();
        List<Long> order = before != null && codebook.entry(before).isEmpty() ? shownIds() : List.of();
        refreshing = true;
        try {
            items.show(codebook, filter.isEmpty() && only == null ? null : CodeFilter.visible(codebook, filter, only),
                    numbers.order());
            Long after = before == null || codebook.entry(before).isPresent()
                    ? before
                    : rows.stream().filter(id -> items.item(id).isPresent()).reduce((one, other) -> other)
                            .orElseGet(() -> neighbour(order, before, codebook));
            keep(rows, after);
            workspace.selectedCode().set(after);
        } finally {
            refreshing = false;
        }
        chosen.run();
    }

    /** Selects again what was selected before rows came and went. */
    private void keep(List<Long> rows, @Nullable Long lead) {
        List<Long> wanted = new ArrayList<>(rows);
        wanted.removeIf(id -> items.item(id).isEmpty() || id.equals(lead));
        if (lead != null && items.item(lead).isPresent()) {
            wanted.add(lead);
        }
        if (!new HashSet<>(wanted).equals(new HashSet<>(rows())) || !Objects.equals(lead, selected().orElse(null))) {
            choose(wanted);
        }
    }

    private List<Long> shownIds() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < view.getExpandedItemCount(); i++) {
            ids.add(view.getTreeItem(i).getValue().id());
        }
        return ids;
    }

    /** The nearest row below a code that is gone, else above; null when none is left. */
    private static @Nullable Long neighbour(List<Long> order, long gone, Codebook now) {
        int index = order.indexOf(gone);
        for (int i = index + 1; index >= 0 && i < order.size(); i++) {
            if (now.entry(order.get(i)).isPresent()) {
                return order.get(i);
            }
        }
        for (int i = index - 1; i >= 0; i--) {
            if (now.entry(order.get(i)).isPresent()) {
                return order.get(i);
            }
        }
        return null;
    }

    /** Goes to the next code whose name starts with what was typed. */
    private void find(String typed, boolean fromNext) {
        Codebook codebook = workspace.now().get().codebook();
        List<Long> ids = items.inOrder();
        int start = Math.max(0, ids.indexOf(selected().orElse(0L)));
        for (int i = fromNext ? 1 : 0; i <= ids.size() && !ids.isEmpty(); i++) {
            long id = ids.get(Math.floorMod(start + i, ids.size()));
            if (codebook.entry(id).filter(entry -> TypeToFind.starts(entry.code().name(), typed)).isPresent()) {
                show(id);
                return;
            }
        }
    }
}
