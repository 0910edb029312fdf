package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.study.SegmentArrangement;
import org.makna.study.SegmentArrangement.Grouping;
import org.makna.study.SegmentList;
import org.makna.ui.WindowTest;

/** Living in the list of segments: grouping, sorting, copying, changing and coding them, by clicks and keys. */
class RetrievalJourneyTest extends WindowTest {

    @Test
    void segmentsAreGroupedSortedCopiedAndWritten() throws IOException {
        openSegments();
        int codings = list().getItems().size();
        choose("segments-order", "segments-group-code");
        SegmentList byCode = workspace().study().segments(null, "")
                .arranged(SegmentArrangement.PLAIN.by(Grouping.CODE, ""), "none");
        await(() -> list().getItems().size() == codings + byCode.groups().size());
        choose("segments-order", "segments-sort-longest");
        await(() -> list().getItems().size() == codings + byCode.groups().size());
        picture("segments-grouped");
        interact(() -> {
            Menu source = (Menu) item("segments-order", "segments-source");
            ((CheckMenuItem) source.getItems().getFirst()).getOnAction().handle(null);
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(1);
        });
        push(KeyCode.CONTROL, KeyCode.C);
        await(() -> lookup("#segments-written").tryQuery().isPresent());
        AtomicReference<String> copied = new AtomicReference<>();
        interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.get()).startsWith("“").endsWith(")").containsPattern("(turn|par\\.) \\d+\\)$");

        Path page = folder.resolve("segments.html");
        chosen.add(page);
        choose("segments-more", "segments-html");
        await(() -> Files.exists(page));
        assertThat(Files.readString(page)).contains("<h2 dir=\"auto\">" + byCode.groups().getFirst().name()
                .replace(">", "&gt;") + " (");
        Path word = folder.resolve("segments.docx");
        chosen.add(word);
        choose("segments-more", "segments-docx");
        await(() -> Files.exists(word));
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void segmentsAreChangedWhereTheyAreListed() {
        openSegments();
        int codings = list().getItems().size();
        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(2);
        });
        push(KeyCode.DELETE);
        await(() -> list().getItems().size() == codings - 1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> list().getItems().size() == codings);

        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(0);
            list().getSelectionModel().selectRange(0, 3);
        });
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("Brokers").push(KeyCode.ENTER);
        await(() -> workspace().study().segments("Efficiency > Brokers", "").size() > 0
                && undo().contains("Brokers"));
        assertThat(undo()).contains("3 codings");
        assertThat(workspace().problems().list()).isEmpty();
    }

    private String undo() {
        return workspace().actions().text(org.makna.ui.action.Action.UNDO).get();
    }

    private void openSegments() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        await(() -> lookup("#segments").tryQuery().isPresent() && list().getItems().size() > 100);
        push(KeyCode.ESCAPE);
        await(() -> !node("segments-query-line").isVisible());
    }

    private void choose(String menu, String id) {
        interact(() -> item(menu, id).fire());
    }

    private MenuItem item(String menu, String id) {
        List<MenuItem> items = this.<MenuButton>node(menu).getItems();
        return items.stream().filter(one -> id.equals(one.getId())).findFirst().orElseThrow();
    }

    private ListView<Integer> list() {
        return node("segments");
    }

}
