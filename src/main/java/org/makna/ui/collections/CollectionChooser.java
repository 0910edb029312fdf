package org.makna.ui.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.study.CollectionList;
import org.makna.ui.common.Fuzzy;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks for a collection by typing: one of the study, or where that is offered, a new one of the typed name. */
final class CollectionChooser {

    private static final double ROW = 30;

    private final Workspace workspace;
    private final Window owner;
    private final InCollections selected;
    private final TextField field = new TextField();
    private final ListView<Row> list = new ListView<>();

    /** A collection, or the name of one to make. */
    private record Row(CollectionList.@Nullable Entry known, String name) {}

    /**
     * Creates it.
     *
     * @param selected what is to be added or taken out; may hold nothing where a collection alone is asked for
     */
    CollectionChooser(Workspace workspace, Window owner, InCollections selected) {
        this.workspace = workspace;
        this.owner = owner;
        this.selected = selected;
        field.setId("collection-field");
        field.getStyleClass().add("mk-field");
        list.setId("collection-list");
        list.setAccessibleText(workspace.text("ui.collections.title"));
        list.setFixedCellSize(ROW);
        list.setPrefHeight(8 * ROW);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new RowCell());
    }

    /**
     * Asks, and does something with the collection.
     *
     * @param word    on the button that does it
     * @param offered the collections
     * @param known   the edit, given the id of a collection
     * @param fresh   the edit, given the name of a collection to make; empty when none can be made
     */
    void ask(String title, String word, List<CollectionList.Entry> offered, LongFunction<CompletableFuture<?>> known,
            Optional<Function<String, CompletableFuture<?>>> fresh) {
        String what = workspace.text(fresh.isPresent() ? "ui.collections.find-or-make" : "ui.collections.find");
        VBox box = new VBox(8, FormDialog.named(what, field), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog form = new FormDialog(workspace, owner, title, box, field, word);
        field.textProperty().addListener((property, before, now) -> fill(offered, fresh.isPresent()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                form.act().fire();
            }
        });
        list.getSelectionModel().selectedItemProperty()
                .addListener((property, before, now) -> form.act().setDisable(now == null));
        fill(offered, fresh.isPresent());
        form.act().setDisable(list.getSelectionModel().isEmpty());
        form.show(() -> {
            Row row = list.getSelectionModel().getSelectedItem();
            CollectionList.Entry entry = row == null ? null : row.known();
            return (entry != null
                    ? known.apply(entry.collection().id())
                    : fresh.orElseThrow().apply(field.getText())).thenApply(Object.class::cast);
        }, done -> {
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP) {
            int next = list.getSelectionModel().getSelectedIndex() + (event.getCode() == KeyCode.DOWN ? 1 : -1);
            list.getSelectionModel().select(Math.clamp(next, 0, Math.max(0, list.getItems().size() - 1)));
            list.scrollTo(Math.max(0, next - 4));
            event.consume();
        }
    }

    private void fill(List<CollectionList.Entry> offered, boolean creates) {
        String typed = field.getText().strip().replaceAll("\\s+", " ");
        String wanted = Fuzzy.fold(typed);
        List<Row> rows = new ArrayList<>();
        for (CollectionList.Entry entry : offered) {
            String name = Fuzzy.fold(entry.collection().name());
            if (name.contains(wanted)) {
                Row row = new Row(entry, entry.collection().name());
                rows.add(name.equals(wanted) ? 0 : rows.size(), row);
            }
        }
        boolean exact = offered.stream().anyMatch(entry -> entry.collection().name().equals(typed));
        if (creates && !typed.isEmpty() && !exact) {
            rows.add(new Row(null, typed));
        }
        list.getItems().setAll(rows);
        list.getSelectionModel().selectFirst();
    }

    /** The name of a collection, and how much of what is selected it holds. */
    private final class RowCell extends ListCell<Row> {

        RowCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            CollectionList.Entry entry = row.known();
            Label name = entry == null
                    ? UserText.label(workspace.text("ui.collections.new-named", row.name()))
                    : UserText.label(row.name());
            name.setGraphic((entry == null ? Icon.ADD : Icon.COLLECTION).node());
            name.setGraphicTextGap(8);
            name.setMinWidth(0);
            Label held = new Label(entry == null ? "" : held(entry));
            held.getStyleClass().addAll("mk-mute", "mk-small");
            held.setMinWidth(Region.USE_PREF_SIZE);
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(8, name, space, held);
            line.setAlignment(Pos.CENTER_LEFT);
            setGraphic(line);
            setAccessibleText(held.getText().isEmpty() ? name.getText() : row.name() + ", " + held.getText());
        }

        private String held(CollectionList.Entry entry) {
            long in = selected.ids().stream().filter(entry.members()::contains).count();
            return in == 0 || selected.ids().isEmpty()
                    ? workspace.text("ui.collections.size-" + selected.kind().word(), entry.members().size())
                    : in == selected.ids().size()
                            ? workspace.text("ui.collections.has-all")
                            : workspace.text("ui.collections.has-some", in, selected.ids().size());
        }
    }
}
