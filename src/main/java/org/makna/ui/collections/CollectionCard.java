package org.makna.ui.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.CollectionKind;
import org.makna.study.CollectionEdits;
import org.makna.study.CollectionList;
import org.makna.study.StudyCollections.Member;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.common.UserTextArea;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Workspace;

/** One collection: what brings its members together, and who they are. */
final class CollectionCard {

    private static final double WIDTH = 340;

    private final Workspace workspace;
    private final Supplier<Window> window;
    private final Runnable leave;
    private final Consumer<Throwable> refused;
    private final Label title = new Label();
    private final UserTextArea description = new UserTextArea();
    private final ListView<Member> members = new ListView<>();
    private final Button add = new Button();
    private final Button remove = new Button();
    private final Button go = new Button();
    private final VBox box;
    private final Tasks.Latest reading;
    private CollectionList.@Nullable Entry shown;

    /**
     * Creates it.
     *
     * @param window  over which forms stand
     * @param leave   closes what the card stands in
     * @param refused told why an edit was not made
     */
    CollectionCard(Workspace workspace, Supplier<Window> window, Runnable leave, Consumer<Throwable> refused) {
        this.workspace = workspace;
        this.window = window;
        this.leave = leave;
        this.refused = refused;
        reading = workspace.tasks().latest();
        title.getStyleClass().add("mk-strong");
        title.setMinWidth(0);
        description.setId("collection-description");
        description.setPromptText(workspace.text("ui.collections.description"));
        description.setAccessibleText(workspace.text("ui.collections.description"));
        description.setPrefRowCount(3);
        description.setMinHeight(64);
        description.setEditable(workspace.isWritable());
        description.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                keep();
            }
        });
        // Tab leads on to the members instead of into the text.
        description.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && !event.isShortcutDown()) {
                members.requestFocus();
                event.consume();
            }
        });
        members.setId("collection-members");
        members.setAccessibleText(workspace.text("ui.collections.members"));
        members.setFixedCellSize(26);
        members.setPrefSize(WIDTH, 200);
        members.setCellFactory(view -> new MemberCell());
        members.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Label none = new Label(workspace.text("ui.collections.no-members"));
        none.getStyleClass().addAll("mk-mute", "mk-small");
        members.setPlaceholder(none);
        members.getSelectionModel().getSelectedItems()
                .addListener((ListChangeListener<Member>) change -> needs());
        members.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        members.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                goThere();
            }
        });
        dress(add, "collection-add", "ui.collections.add-members", Icon.ADD, this::add);
        dress(remove, "collection-remove", "ui.collections.remove", Icon.REMOVE, this::remove);
        dress(go, "collection-go", "ui.collections.go", Icon.RIGHT, this::goThere);
        VBox.setVgrow(members, Priority.ALWAYS);
        box = new VBox(8, title, description, members, new HBox(8, add, remove, go));
        box.setMinWidth(WIDTH);
    }

    Node node() {
        return box;
    }

    /** Goes to the members. */
    void focus() {
        members.requestFocus();
        if (members.getSelectionModel().isEmpty()) {
            members.getSelectionModel().selectFirst();
        }
    }

    /** Shows a collection, or nothing for null; a description that was typed is kept before. */
    void show(CollectionList.@Nullable Entry entry) {
        if (Objects.equals(entry, shown)) {
            return;
        }
        boolean same = entry != null && shown != null && entry.collection().id() == shown.collection().id();
        if (!same) {
            keep();
            members.getItems().clear();
        }
        boolean typing = same && description.isFocused() && !isKept();
        shown = entry;
        box.setVisible(entry != null);
        if (entry == null) {
            reading.drop();
            return;
        }
        title.setText(UserText.oneLine(entry.collection().name()));
        UserText.dress(title, entry.collection().name());
        if (!typing) {
            description.setText(entry.collection().description());
        }
        long id = entry.collection().id();
        reading.read(progress -> workspace.study().collections().members(id), this::fill, refused);
        needs();
    }

    /** Keeps the description that was typed. */
    void keep() {
        CollectionList.Entry entry = shown;
        if (entry != null && workspace.isWritable() && !isKept()) {
            follow(edits().describe(entry.collection().id(), description.getText()));
        }
    }

    private boolean isKept() {
        return shown == null || description.getText().strip().equals(shown.collection().description());
    }

    private void fill(List<Member> read) {
        List<Member> before = chosen();
        if (!read.equals(members.getItems())) {
            members.getItems().setAll(read);
            members.getSelectionModel().clearSelection();
            before.stream().map(read::indexOf).filter(row -> row >= 0).forEach(members.getSelectionModel()::select);
        }
        needs();
    }

    private List<Member> chosen() {
        return new ArrayList<>(members.getSelectionModel().getSelectedItems()).stream().filter(Objects::nonNull)
                .toList();
    }

    private void needs() {
        boolean writable = workspace.isWritable();
        add.setDisable(!writable || shown == null);
        remove.setDisable(!writable || chosen().isEmpty());
        go.setDisable(chosen().size() != 1);
    }

    private void key(KeyEvent event) {
        Runnable work = switch (event.getCode()) {
            case INSERT -> this::add;
            case DELETE -> this::remove;
            case ENTER -> this::goThere;
            default -> null;
        };
        if (work != null) {
            work.run();
            event.consume();
        }
    }

    private void add() {
        CollectionList.Entry entry = shown;
        if (entry != null && workspace.isWritable()) {
            new MemberChooser(workspace, window.get(), entry).ask();
        }
    }

    private void remove() {
        CollectionList.Entry entry = shown;
        List<Member> chosen = chosen();
        if (entry != null && !chosen.isEmpty() && workspace.isWritable()) {
            follow(edits().remove(entry.collection().id(), chosen.stream().map(Member::id).toList()));
        }
    }

    private void goThere() {
        CollectionList.Entry entry = shown;
        List<Member> chosen = chosen();
        if (entry == null || chosen.size() != 1) {
            return;
        }
        long id = chosen.getFirst().id();
        CollectionKind kind = entry.collection().kind();
        leave.run();
        switch (kind) {
            case DOCUMENTS -> workspace.navigator().open(id);
            case CODES -> {
                workspace.navigator().show(Desk.CODE);
                workspace.navigator().showCode(id);
            }
            case CASES -> {
                workspace.navigator().show(Desk.CASES);
                workspace.selectedCase().set(id);
            }
        }
    }

    private void follow(java.util.concurrent.CompletableFuture<?> edit) {
        workspace.tasks().follow(edit, done -> {
        }, refused);
    }

    private CollectionEdits edits() {
        return workspace.study().collections().edits();
    }

    private void dress(Button button, String id, String key, Icon icon, Runnable work) {
        button.setId(id);
        button.setText(workspace.text(key));
        button.setGraphic(icon.node());
        button.getStyleClass().add("mk-link");
        button.setOnAction(event -> work.run());
    }

    private static final class MemberCell extends ListCell<Member> {

        MemberCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Member member, boolean empty) {
            super.updateItem(member, empty);
            setText(member == null || empty ? null : UserText.oneLine(member.name()));
        }
    }
}
