package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.ui.action.Action;
import org.makna.ui.action.Scope;
import org.makna.ui.cases.GridBook.KindChoice;
import org.makna.ui.workspace.Workspace;

/** The tree of kinds of case; the selected kind says which cases are listed. */
final class KindsPane extends VBox {

    private static final double ROW = 26;
    private static final int MOST_ROWS = 8;

    private final Workspace workspace;
    private final GridBook book;
    private final TreeView<Row> tree = new TreeView<>(new TreeItem<>());
    private final ReadOnlyObjectWrapper<@Nullable CaseKind> selected = new ReadOnlyObjectWrapper<>();
    private @Nullable Long awaited;
    private boolean filling;

    /**
     * A row: a kind, all cases, or those of no kind.
     *
     * @param choice the cases it lists
     * @param kind   the kind, or null
     * @param name   what it says
     * @param count  number of cases
     */
    record Row(KindChoice choice, @Nullable CaseKind kind, String name, long count) {}

    KindsPane(Workspace workspace, GridBook book, KindWork work) {
        this.workspace = workspace;
        this.book = book;
        Label title = new Label(workspace.text("ui.cases.kinds"));
        title.getStyleClass().add("mk-head");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(6, title, space, workspace.actions().iconButton(Action.NEW_KIND));
        head.getStyleClass().add("mk-panel-head");
        tree.setId("cases-kinds");
        tree.setAccessibleText(workspace.text("ui.cases.kinds"));
        tree.getStyleClass().add("mk-code-tree");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(view -> new KindCell(workspace, book, work));
        tree.setContextMenu(workspace.actions().menu(Action.NEW_KIND_WITHIN, Action.RENAME_KIND, null,
                Action.MOVE_KIND_UP, Action.MOVE_KIND_DOWN, Action.MOVE_KIND_IN, Action.MOVE_KIND_OUT, null,
                Action.DELETE_KIND, null, Action.NEW_KIND));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.KINDS));
        tree.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (!filling) {
                chosen(now == null ? null : now.getValue());
            }
        });
        tree.managedProperty().bind(tree.visibleProperty());
        tree.expandedItemCountProperty().addListener((property, before, now) -> fit());
        getChildren().addAll(head, tree);
        book.kinds().addListener((property, before, now) -> fill());
        book.listed().addListener((ListChangeListener<GridLine>) change -> fill());
        book.onRenamed(this::fill);
        fill();
    }

    /** The kind that is selected, or null. */
    ReadOnlyObjectProperty<@Nullable CaseKind> selected() {
        return selected.getReadOnlyProperty();
    }

    /** Selects a kind as soon as it is there, and takes the focus. */
    void select(long id) {
        awaited = id;
        fill();
    }

    /** Lists all cases again. */
    void selectAll() {
        show(KindChoice.ALL);
    }

    private void chosen(@Nullable Row row) {
        selected.set(row == null ? null : row.kind());
        book.filter(row == null ? KindChoice.ALL : row.choice());
    }

    private void fill() {
        CaseKinds kinds = book.kinds().get();
        List<Case> cases = book.cases();
        Map<Long, Long> counts = new HashMap<>();
        long none = 0;
        for (Case one : cases) {
            if (one.kindId() == null) {
                none++;
            } else {
                counts.merge(one.kindId(), 1L, Long::sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(KindChoice.ALL, null, workspace.text("ui.cases.all"), cases.size()));
        kinds.all().forEach(kind -> rows.add(new Row(new KindChoice(false, kind.id()), kind, kind.name(),
                counts.getOrDefault(kind.id(), 0L))));
        if (none > 0 && !kinds.isEmpty()) {
            rows.add(new Row(new KindChoice(false, null), null, workspace.text("ui.cases.no-kind"), none));
        }
        Long wanted = awaited;
        TreeItem<Row> now = tree.getSelectionModel().getSelectedItem();
        KindChoice choice = wanted != null && kinds.find(wanted).isPresent()
                ? new KindChoice(false, wanted)
                : now == null ? KindChoice.ALL : now.getValue().choice();
        boolean arrived = wanted != null && wanted.equals(choice.kindId());
        if (!rows.equals(rows())) {
            filling = true;
            put(rows);
            filling = false;
        }
        show(choice);
        tree.setVisible(!kinds.isEmpty());
        fit();
        if (arrived) {
            awaited = null;
            tree.requestFocus();
        }
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        collect(tree.getRoot(), rows);
        return rows;
    }

    private static void collect(TreeItem<Row> item, List<Row> rows) {
        item.getChildren().forEach(child -> {
            rows.add(child.getValue());
            collect(child, rows);
        });
    }

    private void put(List<Row> rows) {
        Map<Long, TreeItem<Row>> items = new HashMap<>();
        TreeItem<Row> root = new TreeItem<>();
        root.setExpanded(true);
        for (Row row : rows) {
            TreeItem<Row> item = new TreeItem<>(row);
            item.setExpanded(true);
            CaseKind kind = row.kind();
            TreeItem<Row> above = kind == null || kind.parentId() == null ? null : items.get(kind.parentId());
            (above == null ? root : above).getChildren().add(item);
            if (kind != null) {
                items.put(kind.id(), item);
            }
        }
        tree.setRoot(root);
    }

    private void show(KindChoice choice) {
        TreeItem<Row> found = find(tree.getRoot(), choice)
                .or(() -> find(tree.getRoot(), KindChoice.ALL)).orElse(null);
        if (found != null && found != tree.getSelectionModel().getSelectedItem()) {
            tree.getSelectionModel().select(found);
        }
        if (found != null && !Objects.equals(selected.get(), found.getValue().kind())) {
            selected.set(found.getValue().kind());
        }
    }

    private static Optional<TreeItem<Row>> find(TreeItem<Row> from, KindChoice choice) {
        for (TreeItem<Row> item : from.getChildren()) {
            Optional<TreeItem<Row>> found = item.getValue().choice().equals(choice)
                    ? Optional.of(item)
                    : find(item, choice);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private void fit() {
        double height = Math.min(MOST_ROWS, tree.getExpandedItemCount()) * ROW + 6;
        tree.setPrefHeight(height);
        tree.setMinHeight(height);
    }
}
