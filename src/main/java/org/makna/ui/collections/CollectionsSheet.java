package org.makna.ui.collections;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.StudyCollection;
import org.makna.study.CollectionEdits;
import org.makna.study.CollectionList;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** All collections of the study: making, renaming, describing, merging and deleting them, and what is in each. */
final class CollectionsSheet {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 330;

    private final Workspace workspace;
    private final Window owner;
    private final ListView<CollectionList.Entry> list = new ListView<>();
    private final CollectionCard card;
    private final VBox reason = new VBox();
    private final Button rename;
    private final Button merge;
    private final Button delete;
    private final Sheet sheet;
    private final ChangeListener<Workspace.Snapshot> followed = (property, before, now) -> fill();
    /** The collection to be selected as soon as it is listed. */
    private @Nullable Long wanted;

    CollectionsSheet(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        list.setId("collections");
        list.setAccessibleText(workspace.text("ui.collections.title"));
        list.setCellFactory(view -> new CollectionCell(workspace));
        list.setFixedCellSize(30);
        list.setPrefSize(WIDTH, HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = UserText.paragraph(workspace.text("ui.collections.empty",
                workspace.actions().key(Action.ADD_TO_COLLECTION).orElse("")), WIDTH - 40);
        none.getStyleClass().add("mk-mute");
        list.setPlaceholder(none);
        card = new CollectionCard(workspace, this::window, this::close, this::refused);
        list.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<CollectionList.Entry>) change -> selected());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Button add = button("collections-new", "ui.collections.new", Icon.ADD, this::create);
        add.setDisable(!workspace.isWritable());
        rename = button("collections-rename", "ui.collections.rename", Icon.EDIT, this::rename);
        merge = button("collections-merge", "ui.collections.merge", Icon.MERGE, this::merge);
        delete = button("collections-delete", "ui.collections.delete", Icon.REMOVE, this::delete);
        VBox left = new VBox(8, list, new HBox(4, add, rename, merge, delete));
        VBox.setVgrow(list, Priority.ALWAYS);
        Node right = card.node();
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(20, left, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox content = new VBox(10, both, reason);
        content.getStyleClass().add("mk-collections");
        sheet = new Sheet(owner, workspace.services(), workspace.text("ui.collections.title"), content);
    }

    /** Shows it with a collection selected, or the first for null; the program goes on meanwhile. */
    void show(@Nullable Long collectionId) {
        wanted = collectionId;
        fill();
        workspace.now().addListener(followed);
        sheet.onHidden(() -> {
            card.keep();
            workspace.now().removeListener(followed);
        });
        sheet.show();
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private Button button(String id, String key, Icon icon, Runnable work) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.getStyleClass().add("mk-icon-button");
        button.setAccessibleText(workspace.text(key));
        button.setTooltip(new javafx.scene.control.Tooltip(workspace.text(key)));
        button.setOnAction(event -> work.run());
        return button;
    }

    private void fill() {
        List<CollectionList.Entry> all = workspace.now().get().collections().entries();
        List<Long> before = chosen().stream().map(StudyCollection::id).toList();
        if (!all.equals(list.getItems())) {
            list.getItems().setAll(all);
            list.getSelectionModel().clearSelection();
            select(before);
        }
        Long fresh = wanted;
        if (fresh != null && all.stream().anyMatch(one -> one.collection().id() == fresh)) {
            wanted = null;
            list.getSelectionModel().clearSelection();
            select(List.of(fresh));
        }
        if (list.getSelectionModel().isEmpty() && !all.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        selected();
    }

    private void select(List<Long> ids) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (ids.contains(list.getItems().get(i).collection().id())) {
                list.getSelectionModel().select(i);
            }
        }
    }

    private List<StudyCollection> chosen() {
        return list.getSelectionModel().getSelectedItems().stream().filter(java.util.Objects::nonNull)
                .map(CollectionList.Entry::collection).toList();
    }

    private void selected() {
        List<StudyCollection> chosen = chosen();
        boolean one = chosen.size() == 1;
        boolean writable = workspace.isWritable();
        rename.setDisable(!writable || !one);
        delete.setDisable(!writable || chosen.isEmpty());
        merge.setDisable(!writable || mergeInto(chosen).isEmpty());
        card.show(one ? workspace.now().get().collections().entry(chosen.getFirst().id()).orElse(null) : null);
    }

    /** The collections that the chosen ones can become: those of their kind, themselves only where several are chosen. */
    private List<CollectionList.Entry> mergeInto(List<StudyCollection> chosen) {
        if (chosen.isEmpty() || chosen.stream().map(StudyCollection::kind).distinct().count() > 1) {
            return List.of();
        }
        return workspace.now().get().collections().of(chosen.getFirst().kind()).stream()
                .filter(one -> chosen.size() > 1 || !chosen.contains(one.collection())).toList();
    }

    private void key(KeyEvent event) {
        Runnable work = switch (event.getCode()) {
            case INSERT -> this::create;
            case F2 -> this::rename;
            case DELETE -> this::delete;
            case M -> event.isShortcutDown() ? this::merge : null;
            default -> null;
        };
        if (work != null && workspace.isWritable()) {
            work.run();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            card.focus();
            event.consume();
        }
    }

    private void create() {
        new CollectionForm(workspace, window()).create(made -> {
            wanted = made.id();
            fill();
            list.requestFocus();
        });
    }

    private void rename() {
        if (!rename.isDisabled()) {
            new CollectionForm(workspace, window()).rename(chosen().getFirst());
        }
    }

    private void merge() {
        List<StudyCollection> chosen = chosen();
        List<CollectionList.Entry> into = mergeInto(chosen);
        if (!into.isEmpty()) {
            String title = chosen.size() == 1
                    ? workspace.text("ui.collections.merge-one", chosen.getFirst().name())
                    : workspace.text("ui.collections.merge-many", chosen.size());
            List<Long> ids = chosen.stream().map(StudyCollection::id).toList();
            new CollectionChooser(workspace, window(),
                    new InCollections(chosen.getFirst().kind(), java.util.Set.of()))
                    .ask(title, workspace.text("ui.collections.merge-do"), into, id -> {
                        wanted = id;
                        return edits().merge(ids, id);
                    }, Optional.empty());
        }
    }

    private void delete() {
        List<StudyCollection> chosen = chosen();
        if (chosen.isEmpty()) {
            return;
        }
        String title = chosen.size() == 1
                ? workspace.text("ui.collections.delete-one", chosen.getFirst().name())
                : workspace.text("ui.collections.delete-many", chosen.size());
        if (workspace.services().prompts().confirm(title,
                workspace.text("ui.collections.delete-text", workspace.actions().key(Action.UNDO).orElse("")),
                workspace.text("ui.collections.delete"))) {
            CompletableFuture<Integer> gone = edits().delete(chosen.stream().map(StudyCollection::id).toList());
            workspace.tasks().follow(gone, done -> reason.getChildren().clear(), this::refused);
        }
    }

    private void refused(Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            Label words = UserText.paragraph(workspace.messages().text(known.message()), 2 * WIDTH);
            words.setId("collections-reason");
            words.getStyleClass().add("mk-error");
            reason.getChildren().setAll(words);
        } else {
            workspace.failed(thrown);
        }
    }

    private void close() {
        sheet.close();
    }

    private CollectionEdits edits() {
        return workspace.study().collections().edits();
    }

    private Window window() {
        return list.getScene() == null || list.getScene().getWindow() == null ? owner : list.getScene().getWindow();
    }
}
