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

/**
 * Cells of the table in sight as a list: with what was expected in them, below the test of the table, or the pairs of codes that
 * meet. Enter on one lists its segments.
 */
final class ListedCells {

    private static final double ROOM = 890;

    /** What is listed. */
    enum Kind {
        /** The test of the table, and its cells with expected counts and residuals. */
        TEST("table.test.heading"),
        /** The pairs of codes that meet. */
        PAIRS("table.pairs.heading");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private final Workspace workspace;
    private final Kind kind;
    private final BiConsumer<String, String> open;
    private final FigureTable result;
    private final FigureTable cells;
    private final Label said = new Label();

    /**
     * Creates it for one showing.
     *
     * @param kind what is listed
     * @param open told row and column of a cell whose segments are wanted
     */
    ListedCells(Workspace workspace, Kind kind, BiConsumer<String, String> open) {
        this.workspace = workspace;
        this.kind = kind;
        this.open = open;
        result = new FigureTable("table-test-result", workspace.messages(), ROOM);
        cells = new FigureTable("table-test-cells", workspace.messages(), ROOM);
    }

    /** Counts, and shows the sheet; says why where the table has no such list. */
    void show(CountedTable counted) {
        workspace.tasks().latest().read(progress -> switch (kind) {
            case TEST -> counted.tables().test(counted.request(), progress);
            case PAIRS -> counted.tables().pairs(counted.request(), progress);
        },
                statistics -> FrontWindow.find().ifPresent(window -> show(window, statistics)), thrown -> {
                    if (thrown instanceof MaknaException known) {
                        workspace.services().prompts().tell(workspace.text(kind.title),
                                workspace.messages().text(known.message()));
                    } else {
                        workspace.problems().failed(thrown);
                    }
                });
    }

    private void show(Window owner, Statistics statistics) {
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text(kind.title),
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
        VBox content = new VBox(8);
        if (kind == Kind.TEST) {
            Block test = statistics.blocks().getFirst();
            result.show(test);
            result.setMinHeight(32 + 26.0 * test.rows().size());
            result.setPrefHeight(32 + 26.0 * test.rows().size());
            Label verdict = UserText.paragraph(words(test.rows().getFirst()), 900);
            verdict.setId("table-test-verdict");
            verdict.getStyleClass().add("mk-strong");
            content.getChildren().addAll(verdict, result);
        }
        Block residuals = statistics.blocks().getLast();
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
        if (kind == Kind.TEST) {
            content.getChildren().add(heading);
        }
        content.getChildren().addAll(cells, said, hint, counted);
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
        String title = workspace.text(kind.title);
        Optional<Path> file = workspace.services().files().save(title, workspace.text(kindKey),
                List.of("*." + ending), (kind == Kind.TEST ? "chi2." : "pairs.") + ending);
        file.ifPresent(to -> workspace.tasks().start(title,
                progress -> workspace.study().output().statisticsTo(statistics, to, false), notes -> {
                    List<String> told = new ArrayList<>(List.of(workspace.text("ui.exported", to.toString())));
                    notes.forEach(note -> told.add(workspace.messages().text(note)));
                    workspace.services().prompts().tell(title, String.join("\n", told));
                }, workspace.problems()::failed));
    }
}
