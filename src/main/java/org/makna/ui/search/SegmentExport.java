package org.makna.ui.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.study.HitArrangement;
import org.makna.study.HitContext;
import org.makna.study.HitRows;
import org.makna.study.SegmentList;
import org.makna.ui.workspace.Workspace;

/** The menu that writes what is listed to a file: segments, or the passages that a question found. */
final class SegmentExport {

    private static final String SEGMENTS = "segments-";
    private static final String PASSAGES = "passages-";

    private final Workspace workspace;
    private final Supplier<HitContext> around;
    private final Supplier<List<String>> named;
    private final Consumer<String> told;
    private final MenuButton menu = new MenuButton();
    private @Nullable SegmentList segments;
    private @Nullable HitRows passages;
    private String question = "";

    /**
     * Creates it.
     *
     * @param around how much is shown around each, and so written too
     * @param named names of the attributes that the source of a quotation tells
     * @param told  says what was done
     */
    SegmentExport(Workspace workspace, Supplier<HitContext> around, Supplier<List<String>> named,
            Consumer<String> told) {
        this.workspace = workspace;
        this.around = around;
        this.named = named;
        this.told = told;
        menu.setId("segments-export");
        menu.getStyleClass().add("mk-tool");
        menu.setText(workspace.text("ui.segments.export-menu"));
        menu.setTooltip(new Tooltip(workspace.text("ui.segments.export-tip")));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.getItems().setAll(entry(SEGMENTS + "excel", "ui.segments.excel", "ui.segments.excel-kind", "xlsx"),
                entry(SEGMENTS + "csv", "ui.segments.csv", "ui.segments.csv-kind", "csv"),
                entry(SEGMENTS + "docx", "ui.segments.docx", "ui.segments.docx-kind", "docx"),
                entry(SEGMENTS + "html", "ui.segments.html", "ui.segments.html-kind", "html"),
                entry(PASSAGES + "excel", "ui.query.passages-excel", "ui.segments.excel-kind", "xlsx"),
                entry(PASSAGES + "csv", "ui.query.passages-csv", "ui.segments.csv-kind", "csv"));
        of(null, null, "");
    }

    MenuButton node() {
        return menu;
    }

    /**
     * Takes what is listed; only that can be written.
     *
     * @param asked the question that found it, or empty
     */
    void of(@Nullable SegmentList listed, @Nullable HitRows read, String asked) {
        segments = listed;
        passages = read;
        question = asked;
        boolean codings = listed != null && listed.size() > 0;
        boolean any = read != null && !read.isEmpty();
        menu.setDisable(!codings && !any);
        menu.getItems().forEach(item -> item.setDisable(item.getId().startsWith(SEGMENTS) ? !codings : !any));
    }

    private MenuItem entry(String id, String text, String kind, String ending) {
        MenuItem item = new MenuItem(workspace.text(text));
        item.setId(id);
        item.setOnAction(event -> {
            String name = workspace.now().get().overview().title() + " " + workspace.text("ui.segments.file") + "."
                    + ending;
            workspace.services().files()
                    .save(workspace.text("ui.segments.export"), workspace.text(kind), List.of("*." + ending),
                            name.replaceAll("[\\\\/:]", "-"))
                    .ifPresent(id.startsWith(SEGMENTS) ? this::writeSegments : this::writePassages);
        });
        return item;
    }

    private void writeSegments(Path file) {
        SegmentList listed = segments;
        if (listed == null) {
            return;
        }
        List<String> attributes = named.get();
        HitContext context = around.get();
        workspace.tasks().start(workspace.text("ui.segments.writing", fileName(file)),
                progress -> workspace.study().output().segmentsTo(listed, file, false, context, attributes, progress),
                said -> {
                    said.forEach(workspace.problems()::say);
                    told.accept(workspace.text("ui.segments.written", listed.size(), file.toString()));
                }, workspace.problems()::failed);
    }

    private void writePassages(Path file) {
        HitRows read = passages;
        Message asked = Message.of("query.asked", question);
        if (read != null) {
            workspace.tasks().start(workspace.text("ui.segments.writing", fileName(file)), progress -> {
                workspace.study().output().hitsTo(read.arranged(HitArrangement.PLAIN, ""), asked, file, progress);
                return read.size();
            }, size -> told.accept(workspace.text("ui.query.passages-written", size, file.toString())),
                    workspace.problems()::failed);
        }
    }

    private static String fileName(Path file) {
        return Objects.toString(file.getFileName(), file.toString());
    }
}
