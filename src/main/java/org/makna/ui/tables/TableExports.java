package org.makna.ui.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** Takes the shown table out: to Excel, to CSV, to JSON, to the clipboard. */
final class TableExports {

    private final Workspace workspace;
    private final MatrixWords words;
    private final Supplier<@Nullable MatrixData> shown;
    private final Consumer<String> done;

    /**
     * Creates it.
     *
     * @param shown the table in sight, if there is one
     * @param done  told what was done
     */
    TableExports(Workspace workspace, MatrixWords words, Supplier<@Nullable MatrixData> shown, Consumer<String> done) {
        this.workspace = workspace;
        this.words = words;
        this.shown = shown;
        this.done = done;
        workspace.actions().on(Action.TABLE_TO_EXCEL, () -> write("ui.tables.excel-files", "xlsx"));
        workspace.actions().on(Action.TABLE_TO_CSV, () -> write("ui.tables.csv-files", "csv"));
        workspace.actions().on(Action.TABLE_TO_JSON, () -> write("ui.tables.json-files", "json"));
        workspace.actions().on(Action.COPY_TABLE, this::copy);
    }

    private void write(String kindKey, String ending) {
        MatrixData data = shown.get();
        if (data == null) {
            return;
        }
        Optional<Path> file = workspace.services().files().save(workspace.text("ui.tables.save"),
                workspace.text(kindKey), List.of("*." + ending), fileName(data) + "." + ending);
        Study study = workspace.study();
        file.ifPresent(to -> workspace.tasks().start(workspace.text("ui.tables.writing", to.getFileName().toString()),
                progress -> study.output().tableTo(data.table(), to, false),
                notes -> {
                    notes.forEach(workspace.problems()::say);
                    done.accept(workspace.text("ui.tables.saved", to.getFileName().toString()));
                }, workspace.problems()::failed));
    }

    /** A name that every file system takes. */
    private static String fileName(MatrixData data) {
        String name = data.table().rowAxis() + " x " + data.table().columnAxis();
        return name.replaceAll("[^\\p{L}\\p{N} ._-]+", " ").strip().replaceAll("\\s+", " ");
    }

    private void copy() {
        MatrixData data = shown.get();
        if (data == null) {
            return;
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text(data));
        Clipboard.getSystemClipboard().setContent(content);
        done.accept(workspace.text("ui.tables.copied"));
    }

    /** The table with tabs between its cells, as spreadsheets paste it, and below it what was counted. */
    private String text(MatrixData data) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        StringJoiner head = new StringJoiner("\t");
        head.add("");
        for (int column = 0; column < data.width(); column++) {
            head.add(plain(words.column(data, new Cell(0, column))));
        }
        lines.add(head.toString());
        for (int row = 0; row < data.height(); row++) {
            StringJoiner line = new StringJoiner("\t");
            line.add(plain(words.row(data, new Cell(row, 0))));
            for (int column = 0; column < data.width(); column++) {
                line.add(data.spoken(new Cell(row, column)));
            }
            lines.add(line.toString());
        }
        lines.add("").add(String.join(" ", data.said()));
        return lines.toString();
    }

    private static String plain(String label) {
        return label.replaceAll("[\\t\\n\\r]+", " ");
    }
}
