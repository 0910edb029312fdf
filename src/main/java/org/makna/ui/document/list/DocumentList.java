package org.makna.ui.document.list;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.MemoLink;
import org.makna.study.DocumentCriteria;
import org.makna.study.DocumentFacts;
import org.makna.study.DocumentTree;
import org.makna.ui.action.Action;
import org.makna.ui.action.Need;
import org.makna.ui.action.Scope;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.InHand;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The tree of folders and documents with its filter; empty, it says how to get documents. For the FX thread. */
public final class DocumentList {

    private final Workspace workspace;
    private final TreeView<@Nullable ListRow> tree = new TreeView<>();
    private final DocumentRows rows;
    private final TextField filter = new TextField();
    private final DocumentChoices choices;
    private final HBox asked = new HBox();
    private final Label askedWords = new Label();
    private final Label none = new Label();
    private final Node empty;
    private final VBox box;
    private final Tasks.Latest filtering;

    /** Shows the documents of a study from now on. */
    public DocumentList(Workspace workspace) {
        this.workspace = workspace;
        rows = new DocumentRows(tree, workspace.tasks()::later);
        filtering = workspace.tasks().latest();
        tree.setId("documents-tree");
        tree.setAccessibleText(workspace.text("ui.documents.list"));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        DocumentActions actions = new DocumentActions(workspace, rows);
        actions.register();
        DocumentDrag drag = new DocumentDrag(rows, actions::move);
        tree.setCellFactory(view -> {
            DocumentCell cell = new DocumentCell(workspace, this::clicked);
            drag.install(cell);
            return cell;
        });
        drag.install(tree);
        workspace.inHand().add(tree, () -> InHand.of(Chosen.of(rows.selected()).allDocuments().stream()
                .map(one -> new MemoLink.OfDocument(one.document().id())).toList()));
        tree.setContextMenu(workspace.actions().menu(Action.RENAME_DOCUMENT, Action.MOVE_DOCUMENT,
                Action.DELETE_DOCUMENT, Action.DESCRIBE_DOCUMENT, null, Action.NEW_FOLDER, Action.IMPORT_FILES,
                Action.IMPORT_FOLDER, null, Action.CASES_OF_DOCUMENTS, Action.CASES_OF_SPEAKERS, Action.NEW_MEMO, null,
                Action.ADD_TO_COLLECTION, Action.REMOVE_FROM_COLLECTION, null, Action.NARROW_DOCUMENTS,
                Action.SHOW_CODE_LINE, Action.READ_AGAIN, Action.REPLACE_TEXT, Action.SHOW_REPORT));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.DOCUMENTS));
        tree.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<TreeItem<@Nullable ListRow>>) change -> selected());

        filter.setId("documents-filter");
        filter.setPromptText(workspace.text("ui.documents.filter"));
        filter.setAccessibleText(workspace.text("ui.documents.filter-what"));
        filter.getStyleClass().add("mk-field");
        filter.textProperty().addListener((property, before, now) -> show());
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInFilter);
        choices = new DocumentChoices(workspace, this::focus);
        choices.criteria().addListener((property, before, now) -> show());
        choices.order().addListener((property, before, now) -> show());
        workspace.actions().on(Action.NARROW_DOCUMENTS, () -> choices.show(!choices.isShown()));
        Button narrow = workspace.actions().iconButton(Action.NARROW_DOCUMENTS);
        narrow.setId("documents-narrow");
        HBox.setHgrow(filter, Priority.ALWAYS);
        HBox filterBox = new HBox(4, filter, narrow);
        filterBox.setAlignment(Pos.CENTER_LEFT);
        filterBox.getStyleClass().add("mk-panel-filter");
        buildAsked();
        none.getStyleClass().addAll("mk-mute", "mk-documents-none");
        none.setMouseTransparent(true);
        StackPane lists = new StackPane(tree, none);
        StackPane.setAlignment(none, Pos.TOP_LEFT);
        VBox.setVgrow(lists, Priority.ALWAYS);
        empty = new EmptyDocuments(workspace);
        box = new VBox(filterBox, choices.node(), asked, lists, empty);

        workspace.now().addListener((property, before, now) -> show());
        show();
        selected();
    }

    /** What the panel shows under its head. */
    public Node node() {
        return box;
    }

    /** Puts the focus into the list. */
    public void focus() {
        if (empty.isVisible()) {
            empty.lookupAll(".button").stream().findFirst().ifPresent(Node::requestFocus);
            return;
        }
        tree.requestFocus();
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
    }

    private void show() {
        DocumentTree all = workspace.now().get().documents();
        boolean nothing = all.documents().isEmpty() && all.folders().isEmpty();
        show(filter.getParent(), !nothing);
        show(choices.node(), choices.isShown() && !nothing);
        show(none.getParent(), !nothing);
        show(empty, nothing);
        String typed = filter.getText();
        DocumentCriteria criteria = choices.criteria().get();
        DocumentOrder order = choices.order().get();
        if (typed.isBlank() && criteria.isEmpty()) {
            filtering.drop();
            fill(order.of(all), all, "");
        } else {
            filtering.read(progress -> order.of(filter(typed, criteria).of(all)), left -> fill(left, all, typed),
                    workspace::failed);
        }
    }

    /** Reads what is asked about documents; for any thread. */
    private DocumentFilter filter(String typed, DocumentCriteria criteria) {
        if (criteria.isEmpty()) {
            return new DocumentFilter(typed, null);
        }
        DocumentFacts facts = workspace.study().documentFacts();
        return new DocumentFilter(typed, entry -> facts.meets(entry.document().id(), criteria));
    }

    /** The line that says that not all documents are listed, with the way back. */
    private void buildAsked() {
        asked.setId("documents-asked");
        askedWords.setMinWidth(0);
        askedWords.setMaxWidth(Double.MAX_VALUE);
        askedWords.getStyleClass().addAll("mk-mute", "mk-small");
        HBox.setHgrow(askedWords, Priority.ALWAYS);
        Button all = new Button();
        all.setId("documents-all");
        all.setGraphic(Icon.CLOSE.node());
        all.getStyleClass().add("mk-icon-button");
        all.setAccessibleText(workspace.text("ui.documents.show-all"));
        all.setTooltip(new Tooltip(workspace.text("ui.documents.show-all")));
        all.setOnAction(event -> {
            choices.criteria().set(DocumentCriteria.NONE);
            focus();
        });
        asked.setAlignment(Pos.CENTER_LEFT);
        asked.getStyleClass().add("mk-documents-asked");
        asked.getChildren().addAll(askedWords, all);
        show(asked, false);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void fill(DocumentTree shown, DocumentTree all, String typed) {
        boolean narrowed = !choices.criteria().get().isEmpty();
        rows.show(shown, !typed.isBlank() || narrowed);
        boolean nothing = shown.documents().isEmpty() && shown.folders().isEmpty();
        none.setText(!nothing
                ? ""
                : typed.isBlank()
                        ? workspace.text("ui.documents.none-asked")
                        : workspace.text("ui.documents.none-match", typed));
        none.setVisible(nothing);
        String words = workspace.text("ui.documents.asked", shown.allDocuments().size(), all.allDocuments().size(),
                String.join(" · ", choices.words()));
        askedWords.setText(UserText.oneLine(words));
        askedWords.setTooltip(new Tooltip(words));
        show(asked, narrowed);
    }

    private void selected() {
        List<ListRow> chosen = rows.selected();
        workspace.actions().have(Need.LISTED_DOCUMENT).set(!chosen.isEmpty());
        workspace.actions().have(Need.LISTED_DOCUMENT_WRITABLE).set(!chosen.isEmpty() && workspace.isWritable());
        workspace.actions().have(Need.DESCRIBABLE_DOCUMENT)
                .set(workspace.isWritable() && !Chosen.of(chosen).allDocuments().isEmpty());
        boolean folder = chosen.size() == 1 && chosen.getFirst() instanceof ListRow.OfFolder;
        workspace.actions().name(Action.RENAME_DOCUMENT, workspace.text(folder
                ? "ui.documents.rename-folder"
                : Action.RENAME_DOCUMENT.textKey()));
        workspace.actions().name(Action.DELETE_DOCUMENT, chosen.size() > 1
                ? workspace.text("ui.documents.delete-many", chosen.size())
                : workspace.text(folder ? "ui.documents.delete-folder" : Action.DELETE_DOCUMENT.textKey()));
    }

    private void clicked(ListRow row) {
        if (row instanceof ListRow.OfDocument document) {
            workspace.navigator().open(document.entry().document().id());
        } else {
            rows.toggle(row.key());
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        if (plain && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
            TreeItem<@Nullable ListRow> item = tree.getFocusModel().getFocusedItem();
            if (item != null && item.getValue() != null) {
                clicked(item.getValue());
                if (event.getCode() == KeyCode.ENTER && item.getValue() instanceof ListRow.OfDocument) {
                    workspace.navigator().focusText();
                }
            }
            event.consume();
        }
    }

    private void pressedInFilter(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                if (filter.getText().isEmpty()) {
                    focus();
                }
                filter.clear();
                event.consume();
            }
            case DOWN -> {
                focus();
                event.consume();
            }
            case ENTER -> {
                rows.firstDocument().ifPresent(row -> {
                    rows.reveal(row.key());
                    clicked(row);
                });
                event.consume();
            }
            default -> {
                // Everything else is typed.
            }
        }
    }
}
