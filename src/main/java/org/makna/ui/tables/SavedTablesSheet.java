package org.makna.ui.tables;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.SavedTable;
import org.makna.model.Table;
import org.makna.model.TableComparison;
import org.makna.model.TableRun;
import org.makna.study.SavedTables;
import org.makna.study.TableRequest;
import org.makna.ui.common.Choice;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** The saved tables: counted again, their numbers kept, and compared with those kept before. */
final class SavedTablesSheet {

    private static final String NOW = "now";

    private final Workspace workspace;
    private final TableModel model;
    private final Tasks.Latest latest;
    private final ListView<SavedTable> list = new ListView<>();
    private final Choice earlier;
    private final Choice later;
    private final CheckBox onlyChanges;
    private final ComparedCells cells;
    private final Label said = new Label();
    private final List<Button> ofTable = new ArrayList<>();
    private final List<Button> ofComparison = new ArrayList<>();
    private @Nullable Sheet sheet;
    private @Nullable Table now;
    private @Nullable TableComparison compared;
    private String before = "";
    private String after = NOW;

    SavedTablesSheet(Workspace workspace, TableModel model) {
        this.workspace = workspace;
        this.model = model;
        this.latest = workspace.tasks().latest();
        this.cells = new ComparedCells(workspace.messages());
        earlier = new Choice("saved-tables-earlier", workspace.text("ui.saved-tables.earlier"), value -> {
            before = value;
            compare();
        });
        later = new Choice("saved-tables-later", workspace.text("ui.saved-tables.later"), value -> {
            after = value;
            compare();
        });
        onlyChanges = new CheckBox(workspace.text("ui.saved-tables.only-changes"));
        onlyChanges.setId("saved-tables-only-changes");
        onlyChanges.setSelected(true);
        onlyChanges.setOnAction(event -> compare());
    }

    /** Asks for a name and keeps the table in sight under it. */
    void save() {
        CountedTable shown = model.counted().get();
        if (shown != null) {
            workspace.services().prompts().text(workspace.text("ui.action.save-table"),
                    workspace.text("ui.query.name"), "")
                    .ifPresent(name -> edit(workspace.study().tables().saved().save(name, shown.request(),
                            shown.table())));
        }
    }

    /** Shows the sheet. */
    void show() {
        workspace.read(() -> workspace.study().tables().saved().all(), saved -> FrontWindow.find()
                .ifPresent(window -> show(window, saved)));
    }

    private void show(Window owner, List<SavedTable> saved) {
        Button excel = button("excel", "ui.tables.excel", () -> write("xlsx", "ui.tables.excel-files"));
        Button csv = button("csv", "ui.tables.csv", () -> write("csv", "ui.tables.csv-files"));
        ofComparison.addAll(List.of(excel, csv));
        Sheet made = new Sheet(owner, workspace.services(), workspace.text("ui.saved-tables.title"), content(), excel,
                csv);
        made.onHidden(latest::drop);
        sheet = made;
        made.show();
        fill(saved);
        list.requestFocus();
    }

    private Node content() {
        list.setId("saved-tables-list");
        list.setAccessibleText(workspace.text("ui.saved-tables.title"));
        list.setFixedCellSize(28);
        list.setCellFactory(view -> new NameCell());
        list.setPlaceholder(new Label(workspace.text("ui.saved-tables.none")));
        list.getSelectionModel().selectedItemProperty().addListener((property, old, table) -> chosen(table));
        Button open = button("open", "ui.saved-tables.open", this::open);
        Button keep = button("keep", "ui.saved-tables.keep", this::keep);
        Button rename = button("rename", "ui.saved-tables.rename", this::rename);
        Button delete = button("delete", "ui.saved-tables.delete", this::delete);
        ofTable.addAll(workspace.isWritable() ? List.of(open, keep, rename, delete) : List.of(open));
        list.setOnKeyPressed(event -> {
            switch (event.getCode()) {
                case DELETE -> delete.fire();
                case F2 -> rename.fire();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        VBox left = new VBox(8, list, new FlowPane(6, 6, open, keep, rename, delete));
        VBox.setVgrow(list, Priority.ALWAYS);
        left.setPrefWidth(240);
        left.setMinWidth(220);
        said.setId("saved-tables-said");
        said.setWrapText(true);
        VBox.setVgrow(cells, Priority.ALWAYS);
        HBox.setHgrow(earlier, Priority.ALWAYS);
        HBox.setHgrow(later, Priority.ALWAYS);
        VBox right = new VBox(8, new HBox(8, earlier, later), onlyChanges, cells, said);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox content = new HBox(16, left, right);
        content.setPrefSize(940, 560);
        return content;
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId("saved-tables-" + id);
        button.setDisable(true);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void fill(List<SavedTable> saved) {
        SavedTable selected = list.getSelectionModel().getSelectedItem();
        list.setItems(FXCollections.observableArrayList(saved));
        Optional<SavedTable> same = saved.stream().filter(one -> selected != null && one.id() == selected.id())
                .findFirst();
        if (same.isPresent()) {
            list.getSelectionModel().select(same.get());
        } else {
            list.getSelectionModel().selectFirst();
        }
        chosen(list.getSelectionModel().getSelectedItem());
    }

    /** Counts the chosen table as the study is now, and compares it with the numbers kept last. */
    private void chosen(@Nullable SavedTable table) {
        ofTable.forEach(button -> button.setDisable(table == null));
        now = null;
        compared = null;
        if (table == null) {
            latest.drop();
            nothing("");
            return;
        }
        before = table.runs().isEmpty() ? "" : Integer.toString(table.runs().size() - 1);
        after = NOW;
        TableRequest request = SavedTables.request(table);
        latest.read(progress -> workspace.study().tables().count(request, progress), counted -> {
            now = counted;
            compare();
        }, thrown -> {
            if (thrown instanceof MaknaException known) {
                nothing(workspace.messages().text(known.message()));
            } else {
                workspace.problems().failed(thrown);
            }
        });
    }

    private void nothing(String why) {
        compared = null;
        cells.nothing(why);
        said.setText("");
        earlier.setDisable(true);
        later.setDisable(true);
        ofComparison.forEach(button -> button.setDisable(true));
    }

    private void compare() {
        SavedTable table = list.getSelectionModel().getSelectedItem();
        Table counted = now;
        if (table == null || counted == null) {
            return;
        }
        if (before.isEmpty()) {
            nothing(workspace.text("study.table-no-numbers", table.name()));
            return;
        }
        earlier.setDisable(false);
        later.setDisable(false);
        List<Choice.Option> options = new ArrayList<>();
        for (int i = 0; i < table.runs().size(); i++) {
            options.add(new Choice.Option(Integer.toString(i), label(table.runs().get(i))));
        }
        earlier.show(options, options.get(Integer.parseInt(before)));
        Choice.Option today = new Choice.Option(NOW, workspace.text("ui.saved-tables.now", counted.revision()));
        options.add(today);
        later.show(options, after.equals(NOW) ? today : options.get(Integer.parseInt(after)));
        TableRun second = after.equals(NOW)
                ? TableRun.of(counted, "")
                : table.runs().get(Integer.parseInt(after));
        TableComparison comparison = TableComparison.of(table.runs().get(Integer.parseInt(before)), second);
        compared = comparison;
        cells.show(comparison, counted.isShare(), onlyChanges.isSelected());
        said.setText(workspace.text("table.compared", comparison.before().revision(), comparison.after().revision(),
                comparison.changes()));
        ofComparison.forEach(button -> button.setDisable(false));
    }

    private String label(TableRun run) {
        String revision = workspace.text("table.compared.revision", run.revision());
        return run.time().isEmpty()
                ? revision
                : revision + " · " + DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                        .withLocale(workspace.messages().locale()).withZone(ZoneId.systemDefault())
                        .format(Instant.parse(run.time()));
    }

    private void open() {
        SavedTable table = list.getSelectionModel().getSelectedItem();
        if (table != null) {
            model.open(SavedTables.request(table));
            if (sheet != null) {
                sheet.close();
            }
        }
    }

    private void keep() {
        SavedTable table = list.getSelectionModel().getSelectedItem();
        Table counted = now;
        if (table == null || counted == null) {
            return;
        }
        try {
            edit(workspace.study().tables().saved().keep(table.id(), counted));
        } catch (MaknaException e) {
            workspace.services().prompts().tell(workspace.text("ui.saved-tables.title"),
                    workspace.messages().text(e.message()));
        }
    }

    private void rename() {
        SavedTable table = list.getSelectionModel().getSelectedItem();
        if (table != null) {
            workspace.services().prompts().text(workspace.text("ui.saved-tables.rename"),
                    workspace.text("ui.query.name"), table.name())
                    .ifPresent(name -> edit(workspace.study().tables().saved().rename(table.id(), name)));
        }
    }

    private void delete() {
        SavedTable table = list.getSelectionModel().getSelectedItem();
        if (table != null) {
            edit(workspace.study().tables().saved().delete(table.id()));
        }
    }

    /** Edits, and shows the list as it is then. */
    private void edit(CompletableFuture<SavedTable> edit) {
        workspace.edit(edit, done -> {
            if (sheet != null) {
                workspace.read(() -> workspace.study().tables().saved().all(), this::fill);
            }
        });
    }

    private void write(String ending, String kindKey) {
        SavedTable table = list.getSelectionModel().getSelectedItem();
        TableComparison comparison = compared;
        if (table == null || comparison == null) {
            return;
        }
        String title = workspace.text("ui.saved-tables.title");
        String proposed = UserText.oneLine(table.name()).replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip();
        Optional<Path> file = workspace.services().files().save(title, workspace.text(kindKey),
                List.of("*." + ending), proposed + "." + ending);
        file.ifPresent(to -> workspace.tasks().start(title,
                progress -> workspace.study().output().comparisonTo(table.name(), comparison, to, false),
                notes -> workspace.services().prompts().tell(title, workspace.text("ui.exported", to.toString())),
                workspace.problems()::failed));
    }

    private static final class NameCell extends ListCell<SavedTable> {

        @Override
        protected void updateItem(@Nullable SavedTable table, boolean empty) {
            super.updateItem(table, empty);
            setText(empty || table == null ? null : UserText.oneLine(table.name()));
            setTooltip(empty || table == null
                    ? null
                    : new Tooltip(table.name() + "\n" + table.rows() + " × " + table.columns()));
            setPrefWidth(0);
        }
    }
}
