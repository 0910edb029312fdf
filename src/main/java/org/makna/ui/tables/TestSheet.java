package org.makna.ui.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Row;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.common.FigureTable;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** The test of the table in sight: what was expected in each cell, and how far the counts are from it. */
final class TestSheet {

    private static final double ROOM = 890;

    private final Workspace workspace;
    private final BiConsumer<String, String> open;
    private final FigureTable result;
    private final FigureTable cells;
    private final Label said = new Label();

    /**
     * Creates it for one showing.
     *
     * @param open told row and column of a cell whose segments are wanted
     */
    TestSheet(Workspace workspace, BiConsumer<String, String> open) {
        this.workspace = workspace;
        this.open = open;
        result = new FigureTable("table-test-result", workspace.messages(), ROOM);
        cells = new FigureTable("table-test-cells", workspace.messages(), ROOM);
    }

    /** Counts, and shows the sheet; says why where the table cannot be tested. */
    void show(CountedTable counted) {
        workspace.tasks().latest().read(progress -> counted.tables().test(counted.request(), progress),
                statistics -> FrontWindow.find().ifPresent(window -> show(window, statistics)), thrown -> {
                    if (thrown instanceof MaknaException known) {
                        workspace.services().prompts().tell(workspace.text("table.test.heading"),
                                workspace.messages().text(known.message()));
                    } else {
                        workspace.problems().failed(thrown);
                    }
                });
    }

    private void show(Window owner, Statistics statistics) {
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text("table.test.heading"),
                content(statistics), button("excel", "ui.tables.excel", () -> write(statistics, "xlsx",
                        "ui.tables.excel-files")),
                button("csv", "ui.tables.csv", () -> write(statistics, "csv", "ui.tables.csv-files")),
                button("copy", "ui.tables.copy",
                        () -> ClipboardText.set(workspace.study().output().statisticsAsText(statistics))));
        cells.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                goTo(sheet);
            }
        });
        cells.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goTo(sheet);
                event.consume();
            }
        });
        sheet.show();
        cells.requestFocus();
    }

    private Node content(Statistics statistics) {
        Block test = statistics.blocks().getFirst();
        result.show(test);
        result.setMinHeight(32 + 26.0 * test.rows().size());
        result.setPrefHeight(32 + 26.0 * test.rows().size());
        Block residuals = statistics.blocks().getLast();
        Label verdict = UserText.paragraph(words(test.rows().getFirst()), 900);
        verdict.setId("table-test-verdict");
        verdict.getStyleClass().add("mk-strong");
        Label heading = new Label(residuals.heading());
        heading.getStyleClass().add("mk-head");
        said.setId("table-test-said");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        cells.getSelectionModel().selectedItemProperty()
                .addListener((property, before, row) -> said.setText(words(row)));
        cells.show(residuals);
        Label counted = UserText.paragraph(statistics.counted().stream().map(workspace.messages()::text)
                .collect(Collectors.joining(" ")), 900);
        counted.getStyleClass().addAll("mk-mute", "mk-small");
        Label hint = new Label(workspace.text("table.test.open-cell"));
        hint.getStyleClass().addAll("mk-mute", "mk-small");
        VBox.setVgrow(cells, Priority.ALWAYS);
        VBox content = new VBox(8, verdict, result, heading, cells, said, hint, counted);
        content.setPrefSize(920, 640);
        return content;
    }

    private String words(@Nullable Row row) {
        Message words = row == null ? null : row.said();
        return words == null ? "" : workspace.messages().text(words);
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId("table-test-" + id);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void goTo(Sheet sheet) {
        Row row = cells.getSelectionModel().getSelectedItem();
        if (row != null) {
            sheet.close();
            open.accept(row.names().getFirst(), row.names().getLast());
        }
    }

    private void write(Statistics statistics, String ending, String kindKey) {
        String title = workspace.text("table.test.heading");
        Optional<Path> file = workspace.services().files().save(title, workspace.text(kindKey),
                List.of("*." + ending), "chi2." + ending);
        file.ifPresent(to -> workspace.tasks().start(title,
                progress -> workspace.study().output().statisticsTo(statistics, to, false), notes -> {
                    List<String> told = new ArrayList<>(List.of(workspace.text("ui.exported", to.toString())));
                    notes.forEach(note -> told.add(workspace.messages().text(note)));
                    workspace.services().prompts().tell(title, String.join("\n", told));
                }, workspace.problems()::failed));
    }
}
