package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Hit;
import org.makna.model.HitRow;
import org.makna.study.HitRows;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** Parts of the text that a question found, in context; not there where it found codings alone. */
final class PassageList {

    private final Workspace workspace;
    private final IntSupplier lines;
    private final PagedList<HitRow> list;
    private final AlsoCoding coding;
    private @Nullable HitRows passages;

    /**
     * Creates it.
     *
     * @param lines lines of text that a row has; 0 where it is one line in all
     * @param told  says what was done
     */
    PassageList(Workspace workspace, IntSupplier lines, Consumer<String> told) {
        this.workspace = workspace;
        this.lines = lines;
        list = new PagedList<>(workspace, "passages", workspace.text("ui.query.passages"),
                () -> new HitRowView(workspace.messages(), lines), this::go);
        list.node().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        coding = new AlsoCoding(workspace, list.node(), told);
        MenuItem code = new MenuItem(workspace.text("ui.query.code-passages"));
        code.setId("passages-code");
        code.setDisable(!workspace.isWritable());
        code.setOnAction(event -> code());
        list.node().setContextMenu(new ContextMenu(code));
        list.node().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        show(null);
    }

    Node node() {
        return list.node();
    }

    /** Lists passages; null or none leaves the place to others. */
    void show(@Nullable HitRows found) {
        passages = found;
        boolean any = found != null && !found.isEmpty();
        list.node().setVisible(any);
        list.node().setManaged(any);
        List<HitRow> rows = found == null ? List.of() : found;
        list.setLines(lines.getAsInt());
        list.show(rows.size(),
                (from, to) -> IntStream.range(from, to).mapToObj(i -> Optional.of(rows.get(i))).toList(), List.of(),
                "");
    }

    private void key(KeyEvent event) {
        if (workspace.isWritable() && workspace.actions().keys().key(Action.CODE_HITS)
                .filter(one -> one.match(event)).isPresent()) {
            event.consume();
            code();
        }
    }

    /** Codes the selected passages, or all where at most one is selected. */
    private void code() {
        HitRows listed = passages;
        if (listed == null || listed.isEmpty()) {
            return;
        }
        List<Integer> rows = list.selection().size() > 1
                ? list.selection()
                : IntStream.range(0, listed.size()).boxed().toList();
        coding.start(path -> workspace.study().finder().planPassages(path, listed, rows),
                path -> workspace.study().finder().codePassages(path, listed, rows));
    }

    private void go(int row) {
        if (passages != null) {
            Hit hit = passages.hit(row);
            workspace.navigator().open(hit.documentId(), hit.range());
        }
    }
}
