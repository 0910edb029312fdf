package org.makna.ui.coders;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.Coder;
import org.makna.model.MaknaException;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** The coders of the study: who codes now, adding, changing and deleting them. */
public final class CodersSheet {

    private static final double WIDTH = 480;

    private final Workspace workspace;
    private final Window owner;
    private final Consumer<String> become;
    private final ListView<CoderCell.Row> list = new ListView<>();
    private final VBox reason = new VBox();
    private final Button act;
    private final Button edit = new Button();
    private final Button delete = new Button();
    private final Sheet sheet;
    private final ChangeListener<Workspace.Snapshot> followed = (property, before, now) -> read();
    /** The coder to be selected when the list is there again, or 0. */
    private long wanted;

    /**
     * Creates it.
     *
     * @param become gets the name of who codes from now on
     */
    public CodersSheet(Workspace workspace, Window owner, Consumer<String> become) {
        this.workspace = workspace;
        this.owner = owner;
        this.become = become;
        list.setId("coders");
        list.setAccessibleText(workspace.text("ui.coders.list"));
        list.setCellFactory(view -> new CoderCell(workspace));
        list.setPrefSize(WIDTH, 240);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            reason.getChildren().clear();
            needs();
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                become();
            }
        });
        act = button("coders-become", Icon.PERSON, this::become);
        Button add = button("coders-add", Icon.ADD, this::add);
        add.setText(workspace.text("ui.coders.add"));
        add.setDisable(!workspace.isWritable());
        edit.setId("coders-edit");
        edit.setText(workspace.text("ui.coders.edit"));
        edit.setGraphic(Icon.EDIT.node());
        edit.setOnAction(event -> edit());
        delete.setId("coders-delete");
        delete.setText(workspace.text("ui.coders.delete"));
        delete.setGraphic(Icon.REMOVE.node());
        delete.setOnAction(event -> delete());
        Label what = UserText.paragraph(workspace.text("ui.coders.what"), WIDTH);
        what.getStyleClass().add("mk-mute");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(10, what, list, new HBox(8, add, edit, delete), reason);
        content.getStyleClass().add("mk-coders");
        sheet = new Sheet(owner, workspace.services(), workspace.text("ui.coders.title"), content, act);
        needs();
    }

    /** Shows it; the program goes on meanwhile. */
    public void show() {
        read();
        workspace.now().addListener(followed);
        sheet.onHidden(() -> workspace.now().removeListener(followed));
        sheet.show();
        list.requestFocus();
    }

    private Button button(String id, Icon icon, Runnable work) {
        Button button = new Button(null, icon.node());
        button.setId(id);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void read() {
        workspace.read(() -> workspace.study().coderEdits().codingCounts(), this::fill);
    }

    private void fill(Map<Long, Long> counts) {
        String me = workspace.now().get().me();
        long selected = selected().map(Coder::id).orElse(0L);
        list.getItems().setAll(workspace.now().get().coders().stream()
                .map(coder -> new CoderCell.Row(coder, counts.getOrDefault(coder.id(), 0L))).toList());
        list.getItems().stream().filter(row -> selected == 0
                ? row.coder().name().equals(me)
                : row.coder().id() == selected).findFirst().ifPresent(list.getSelectionModel()::select);
        selectWanted();
        needs();
    }

    /** Selects who was just added, as soon as they are listed. */
    private void selectWanted() {
        list.getItems().stream().filter(row -> row.coder().id() == wanted).findFirst().ifPresent(row -> {
            wanted = 0;
            list.getSelectionModel().select(row);
            list.scrollTo(row);
        });
    }

    private Optional<Coder> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(CoderCell.Row::coder);
    }

    private void needs() {
        Optional<Coder> coder = selected();
        boolean present = coder.filter(one -> one.name().equals(workspace.now().get().me())).isPresent();
        boolean rule = coder.filter(Coder::automatic).isPresent();
        act.setText(coder.isEmpty() || present || rule
                ? workspace.text("ui.coders.become-nobody")
                : workspace.text("ui.coders.become", UserText.oneLine(coder.get().name())));
        act.setDisable(coder.isEmpty() || present || rule);
        edit.setDisable(coder.isEmpty() || !workspace.isWritable());
        delete.setDisable(coder.isEmpty() || !workspace.isWritable());
    }

    private void key(KeyEvent event) {
        Runnable work = switch (event.getCode()) {
            case ENTER -> this::become;
            case INSERT -> this::add;
            case F2 -> this::edit;
            case DELETE -> this::delete;
            default -> null;
        };
        if (work != null && (event.getCode() == KeyCode.ENTER || workspace.isWritable())) {
            work.run();
            event.consume();
        }
    }

    private void become() {
        if (!act.isDisabled()) {
            selected().ifPresent(coder -> {
                sheet.close();
                become.accept(coder.name());
            });
        }
    }

    private void add() {
        new CoderForm(workspace, owner()).create(coder -> {
            wanted = coder.id();
            selectWanted();
            list.requestFocus();
        });
    }

    private void edit() {
        selected().ifPresent(coder -> new CoderForm(workspace, owner()).edit(coder, changed -> {
        }));
    }

    private void delete() {
        selected().ifPresent(coder -> {
            CompletableFuture<Coder> gone = workspace.study().coderEdits().delete(coder.id());
            workspace.tasks().follow(gone, done -> {
            }, this::refused);
        });
    }

    private void refused(Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            Label words = UserText.paragraph(workspace.messages().text(known.message()), WIDTH);
            words.setId("coders-reason");
            words.getStyleClass().add("mk-error");
            reason.getChildren().setAll(words);
        } else {
            workspace.failed(thrown);
        }
    }

    private Window owner() {
        return list.getScene() == null ? owner : list.getScene().getWindow();
    }
}
