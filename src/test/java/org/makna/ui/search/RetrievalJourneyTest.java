package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.makna.model.MemoLink;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.study.HitContext;
import org.makna.study.SegmentArrangement;
import org.makna.study.SegmentArrangement.Grouping;
import org.makna.study.SegmentInContext;
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
        choose("segments-export", "segments-html");
        await(() -> Files.exists(page));
        assertThat(Files.readString(page)).contains("<h2 dir=\"auto\">" + byCode.groups().getFirst().name()
                .replace(">", "&gt;") + " (");
        Path word = folder.resolve("segments.docx");
        chosen.add(word);
        choose("segments-export", "segments-docx");
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

    @Test
    void segmentsShowWhatStandsAroundThemAndWhatWasNoted() throws Exception {
        openSegments();
        SegmentList all = workspace().study().segments(null, "");
        SegmentList.Place first = all.place(0);
        workspace().edit(workspace().study().coding().setComment(first.codingId(), "Ask again"));
        workspace().edit(workspace().study().memoEdits().create("Hopes", "of quick answers",
                List.of(new MemoLink.OfCoding(first.codingId()))));
        double line = list().getFixedCellSize();
        push(KeyCode.ALT, KeyCode.PERIOD);
        push(KeyCode.ALT, KeyCode.PERIOD);
        await(() -> list().getFixedCellSize() > 4 * line);
        interact(() -> list().scrollTo(0));
        await(() -> row(0).contains("Comment: Ask again · Memo “Hopes”: of quick answers"));
        SegmentInContext shown = all.inContext(0, new HitContext(2000, 2, TextUnit.SENTENCE)).orElseThrow();
        assertThat(shown.before() + shown.after()).isNotBlank();
        assertThat(row(0)).contains(shown.after().strip().substring(0, 20));
        assertThat(this.<Slider>node("segments-context").getValue()).isEqualTo(2);
        picture("segments-context");

        interact(() -> {
            Menu source = (Menu) item("segments-order", "segments-source");
            ((CheckMenuItem) source.getItems().getFirst()).getOnAction().handle(null);
            this.<Slider>node("segments-context").setValue(1);
        });
        interact(() -> {
            stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            window.close();
            stage = new Stage();
        });
        reopen();
        openSegments();
        assertThat(this.<Slider>node("segments-context").getValue()).isEqualTo(1);
        assertThat(((CheckMenuItem) ((Menu) item("segments-order", "segments-source")).getItems().getFirst())
                .isSelected()).isTrue();
    }

    @Test
    void boundsAreMovedWhereTheSegmentIsListed() {
        openSegments();
        SegmentList.Place place = workspace().study().segments(null, "").place(0);
        String text = workspace().study().document(place.documentId()).orElseThrow().text();
        interact(() -> {
            list().requestFocus();
            list().getSelectionModel().clearAndSelect(0);
        });
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        await(() -> !range(place.codingId()).equals(place.range()));
        TextRange moved = range(place.codingId());
        assertThat(moved.start()).isEqualTo(place.range().start());
        assertThat(place.range().cut(text)).startsWith(moved.cut(text));
        assertThat(place.range().cut(text).substring(moved.length()).strip().split("\\s+")).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> range(place.codingId()).equals(place.range()));
        interact(() -> ((Menu) context("segments-bounds")).getItems().getFirst().fire());
        await(() -> range(place.codingId()).start() < place.range().start());
    }

    private TextRange range(long codingId) {
        SegmentList now = workspace().study().segments(null, "");
        return now.place(now.indexOf(codingId)).range();
    }

    /** What a screen reader says of a row that is in sight. */
    private String row(int number) {
        return lookup("#segments .list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> !cell.isEmpty() && cell.getIndex() == number)
                .map(cell -> String.valueOf(cell.getAccessibleText())).findFirst().orElse("");
    }

    private MenuItem context(String id) {
        list().getContextMenu().getOnShowing().handle(null);
        return list().getContextMenu().getItems().stream().filter(one -> id.equals(one.getId())).findFirst()
                .orElseThrow();
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
