package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.CodingTarget;

/** Finding, walking through hits and segments, and coding hits, by keys in the real window. */
class FindJourneyTest extends WindowTest {

    private static final String INTERVIEW = """
            I: Bagaimana pelayanan di kantor?
            Sari: Pelayanan cepat, tetapi sinyal sering hilang. Melayani warga itu tugas.
            I: Bagaimana sinyal di rumah?
            Sari: Sinyal bagus. Dilayani lewat pesan.
            """;
    private static final String ARABIC = "الخدمة سريعة في المكتب، والناس ينتظرون الخدمة كل يوم.\n";

    @Test
    void hitsAreWalkedThroughWhileTheFocusStaysInTheList() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        awaitHits(3);
        assertThat(this.<Label>node("find-numbers").getText()).isEqualTo("3 hits in 1 document");
        assertThat(inFront()).as("typing moves no text").isEmpty();
        push(KeyCode.DOWN);
        awaitPlace("sinyal", 0);
        push(KeyCode.DOWN);
        awaitPlace("sinyal", 1);
        assertThat(hits().isFocused()).isTrue();
        interact(() -> node("find-field").requestFocus());
        push(KeyCode.F3);
        awaitPlace("sinyal", 2);
        push(KeyCode.F3);
        awaitPlace("sinyal", 0);
        push(KeyCode.SHIFT, KeyCode.F3);
        awaitPlace("sinyal", 2);
        assertThat(node("find-field").isFocused()).as("the key works anywhere and moves no focus").isTrue();
        clickOn(from(this.<Node>node("find-documents")).lookup(".list-cell").nth(0).<Node>query());
        awaitPlace("sinyal", 0);
        Path file = folder.resolve("hits.csv");
        chosen.add(file);
        clickOn("#hits-more");
        clickOn("#hits-csv");
        await(() -> lookup("#hits-coded").tryQuery().isPresent());
        assertThat(Files.readString(file).lines()).hasSize(4);
    }

    @Test
    void hitsAreGroupedRankedAndShownAmongMoreText() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal OR pelayanan");
        await(() -> lookup("#hits").tryQuery().isPresent() && hits().getItems().size() > 4);
        int all = hits().getItems().size();
        choose("hits-order", "hits-group-document");
        await(() -> hits().getItems().size() > all);
        int heads = hits().getItems().size() - all;
        assertThat(heads).isEqualTo(this.<ListView<?>>node("find-documents").getItems().size());
        assertThat(rowText(0)).matches("\\S+ \\(\\d+\\)");
        choose("hits-order", "hits-sort-ranked");
        interact(() -> hits().requestFocus());
        push(KeyCode.F3);
        await(() -> inFront().isPresent());
        assertThat(hits().getSelectionModel().getSelectedIndices()).as("the head of a group is passed over")
                .containsExactly(1);
        double line = hits().getFixedCellSize();
        push(KeyCode.ALT, KeyCode.PERIOD);
        await(() -> hits().getFixedCellSize() > 3 * line);
        await(() -> hits().getSelectionModel().getSelectedIndices().equals(List.of(1)));
        picture("hits-grouped");
        Path file = folder.resolve("hits.xlsx");
        chosen.add(file);
        clickOn("#hits-more");
        clickOn("#hits-excel");
        await(() -> Files.exists(file));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await(() -> lookup("#hits-code-all").tryQuery().isPresent());
        assertThat(this.<RadioButton>node("hits-code-all").getText()).isEqualTo("All " + all + " hits");
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void notesAreSearchedTooAndCapitalsCanBeToldApart() throws Exception {
        openInterviews();
        interact(() -> workspace().edit(workspace().study().memoEdits().create("Sinyal",
                "Apakah Sinyal hilang setiap sore?", List.of())));
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        awaitHits(3);
        await(() -> node("find-notes").isVisible());
        assertThat(this.<Button>node("find-notes").getText()).isEqualTo("2 hits in notes");
        clickOn("#find-notes");
        await(() -> lookup("#notes").tryQuery().isPresent() && this.<ListView<?>>node("notes").isFocused());
        await(() -> lookup("Apakah Sinyal hilang setiap sore?").tryQuery().isPresent());
        picture("find-notes");
        clickOn("#find-case");
        await(() -> !node("find-notes").isVisible());
        clickOn("#drawer-hits");
        awaitHits(2);
        interact(() -> this.<TextField>node("find-field").setText("Sinyal"));
        awaitHits(1);
        await(() -> node("find-notes").isVisible());
        clickOn("#find-stem");
        awaitHits(3);
        assertThat(node("find-case").isDisabled()).isTrue();
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void choose(String menu, String id) {
        interact(() -> this.<MenuButton>node(menu).getItems().stream().filter(one -> id.equals(one.getId()))
                .findFirst().orElseThrow().fire());
    }

    @Test
    void allFormsOfAWordAreMoreThanTheWord() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("pelayanan");
        awaitHits(2);
        clickOn("#find-stem");
        await(() -> hits().getItems().size() > 2);
        int stems = hits().getItems().size();
        clickOn("#find-exact");
        awaitHits(2);
        assertThat(stems).isEqualTo(4);
    }

    @Test
    void aFaultyQueryIsShownUnderTheFieldAndTheHitsStay() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        awaitHits(3);
        // At once: typed slowly, the letters of the operator would be looked for on the way.
        interact(() -> this.<TextField>node("find-field").appendText(" AND ("));
        await(() -> node("find-fault").isVisible());
        assertThat(this.<Label>node("find-fault-text").getText()).contains("parenthesis");
        assertThat(this.<Label>node("find-fault-place").getText()).isEqualTo("(");
        assertThat(hits().getItems()).hasSize(3);
        assertThat(workspace().problems().list()).isEmpty();
        push(KeyCode.BACK_SPACE);
        push(KeyCode.BACK_SPACE);
        push(KeyCode.BACK_SPACE);
        push(KeyCode.BACK_SPACE);
        push(KeyCode.BACK_SPACE);
        await(() -> !node("find-fault").isVisible());
    }

    @Test
    void theRowStaysSelectedWhenTheStudyChanges() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        awaitHits(3);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        awaitPlace("sinyal", 1);
        interact(() -> workspace().edit(workspace().study().coding()
                .applyNew(document("sari"), place("sinyal", 1), null, "Signal")));
        await(() -> rowText(1).contains("Signal"));
        assertThat(hits().getSelectionModel().getSelectedIndices()).containsExactly(1);
        assertThat(hits().isFocused()).isTrue();
    }

    @Test
    void segmentsAreWalkedThroughAndWrittenToAFile() throws Exception {
        openInterviews();
        interact(() -> {
            workspace()
                    .edit(workspace().study().coding().applyNew(document("sari"), place("sinyal", 1), null, "Signal"));
            workspace().edit(workspace().study().coding().applyNew(document("sari"), place("cepat", 0), null, "Speed"));
        });
        await(() -> workspace().now().get().overview().codings() == 2);
        interact(() -> workspace().navigator().showSegments("Signal", "", ""));
        await(() -> segments().getItems().size() == 1);
        assertThat(this.<javafx.scene.control.ToggleButton>node("drawer-segments").getText()).isEqualTo("Segments 1");
        assertThat(workspace().problems().list()).isEmpty();
        clickOn("#segments-all-codes");
        await(() -> segments().getItems().size() == 2);
        clickOn("#segments-code");
        write("spe");
        push(KeyCode.ENTER);
        await(() -> segments().getItems().size() == 1);
        clickOn("#segments-all-codes");
        await(() -> segments().getItems().size() == 2);
        interact(() -> segments().requestFocus());
        push(KeyCode.HOME);
        push(KeyCode.DOWN);
        await(() -> inFront().isPresent());
        Path file = folder.resolve("segments.csv");
        chosen.add(file);
        clickOn("#segments-export").clickOn("#segments-csv");
        await(() -> lookup("#segments-written").tryQuery().isPresent());
        assertThat(this.<Label>node("segments-written").getText()).startsWith("Wrote 2 segments to ");
        assertThat(Files.readString(file)).contains("Signal").contains("cepat");
        interact(() -> workspace().navigator().showSegments(null, "code=Signal and coder=Budi", "Budi"));
        await(() -> node("segments-bar").isVisible() && segments().getItems().isEmpty());
        clickOn("#segments-show-all");
        await(() -> segments().getItems().size() == 2);
    }

    @Test
    void aQuestionAboutCodingsIsTypedAnsweredAndKept() throws Exception {
        openInterviews();
        interact(() -> {
            workspace()
                    .edit(workspace().study().coding().applyNew(document("sari"), place("sinyal", 1), null, "Signal"));
            workspace().edit(workspace().study().coding().applyNew(document("sari"), place("cepat", 0), null, "Speed"));
        });
        await(() -> workspace().now().get().overview().codings() == 2);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        await(() -> node("segments-query").isFocused());
        write("Speed NEAR/1p Signal");
        push(KeyCode.ENTER);
        await(() -> segments().getItems().size() == 1);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        write("Speed AND");
        push(KeyCode.ENTER);
        await(() -> node("segments-query-fault").isVisible());
        assertThat(this.<Label>node("segments-query-fault-text").getText()).contains("expected");
        picture("question");
        push(KeyCode.CONTROL, KeyCode.A);
        write("Nothing");
        push(KeyCode.ENTER);
        await(() -> this.<Label>node("segments-query-fault-text").getText().contains("Nothing"));
        await(() -> segments().getItems().isEmpty());
        push(KeyCode.CONTROL, KeyCode.A);
        write("Speed OR Signal");
        push(KeyCode.ENTER);
        await(() -> segments().getItems().size() == 2);
        assertThat(node("segments-query-fault").isVisible()).isFalse();
        interact(() -> workspace().edit(workspace().study().codingQueries().save("Both",
                workspace().study().codingQueries().parse("SUB Signal"))));
        await(() -> this.<MenuButton>node("segments-saved").getItems().size() > 1);
        clickOn("#segments-saved");
        push(KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> segments().getItems().size() == 1);
        assertThat(this.<TextField>node("segments-query").getText()).isEqualTo("SUB Signal");
        interact(() -> node("segments-query").requestFocus());
        push(KeyCode.ESCAPE);
        await(() -> segments().getItems().size() == 2);
        assertThat(node("segments-query-line").isVisible()).isFalse();
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void allHitsAreCodedInOneStepThatCanBeUndone() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        awaitHits(3);
        push(KeyCode.ENTER);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await(() -> node("hits-code-choose").isFocused());
        assertThat(this.<RadioButton>node("hits-code-all").isSelected()).isTrue();
        push(KeyCode.ENTER);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("Signal");
        push(KeyCode.ENTER);
        await(() -> lookup("#hits-coded").tryQuery().isPresent());
        assertThat(this.<Label>node("hits-coded").getText()).isEqualTo("3 codings made with Signal. Coder: Automatic.");
        await(() -> workspace().now().get().overview().codings() == 3);
        await(() -> rowText(0).contains("Signal"));
        assertThat(hits().isFocused()).isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().now().get().overview().codings() == 0);
        assertThat(workspace().now().get().codebook().entries()).as("one step made the code too").isEmpty();
    }

    @Test
    void selectedHitsAreCodedAsSentencesByWhoCodes() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        awaitHits(3);
        push(KeyCode.ENTER);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        await(() -> node("hits-code-choose").isFocused());
        assertThat(this.<RadioButton>node("hits-code-selected").isSelected()).isTrue();
        interact(() -> this.<MenuButton>node("hits-code-unit").getItems().get(2).fire());
        push(KeyCode.ENTER);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("Signal");
        push(KeyCode.ENTER);
        await(() -> workspace().now().get().overview().codings() == 2);
        List<PlacedCoding> codings = workspace().study().codings(document("sari"));
        assertThat(codings).extracting(coding -> coding.range().cut(INTERVIEW)).containsExactly(
                "Sari: Pelayanan cepat, tetapi sinyal sering hilang.", "I: Bagaimana sinyal di rumah?");
        assertThat(codings).noneMatch(PlacedCoding::automatic);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().now().get().overview().codings() == 0);
    }

    @Test
    void rightToLeftRowsAreLaidOutAtEveryWidth() throws Exception {
        openInterviews();
        push(KeyCode.CONTROL, KeyCode.F);
        interact(() -> this.<TextField>node("find-field").setText("الخدمة"));
        awaitHits(2);
        for (int width = 1000; width >= 700; width -= 5) {
            int now = width;
            interact(() -> stage.setWidth(now));
        }
        interact(() -> stage.setWidth(1000));
        await(() -> rowText(0).contains("الخدمة"));
        picture("find-right-to-left");
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void theSampleIsPleasantToLookAt() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT3);
        picture("find-empty");
        write("layan*");
        await(() -> lookup("#hits").tryQuery().isPresent() && hits().getItems().size() > 20
                && !node("find-building").isVisible());
        push(KeyCode.ENTER);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        picture("find-hits");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        picture("find-code");
        clickOn("#find-help-toggle");
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal AND (");
        await(() -> node("find-fault").isVisible());
        picture("find-fault");
        clickOn("#drawer-segments");
        await(() -> !segments().getItems().isEmpty());
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        clickOn("#find-help-toggle");
        picture("find-segments-dark");
        clickOn("#segments-code");
        write("tr");
        interact(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                .forEach(popup -> Png.write(popup.getScene().snapshot(null),
                        Path.of("target", "shots", "find-code-picker.png"))));
        push(KeyCode.ESCAPE);
        clickOn("#drawer-hits");
        picture("find-hits-dark");
        interact(() -> workspace().navigator().showSegments(null, "coder=Ana", "Ana"));
        await(() -> node("segments-bar").isVisible());
        picture("find-segments-bar");
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void openInterviews() throws Exception {
        Path file = folder.resolve("study.makna");
        try (Study study = Study.create(file, "Pelayanan", "id", Messages.in(Locale.ENGLISH))) {
            study.importing().run(
                    List.of(Files.writeString(folder.resolve("sari.txt"), INTERVIEW),
                            Files.writeString(folder.resolve("arab.txt"), ARABIC)),
                    new ImportOptions("", null, "id", null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
        }
        openStudy(file);
    }

    private void awaitHits(int count) {
        await(() -> lookup("#hits").tryQuery().isPresent() && hits().getItems().size() == count
                && !node("find-building").isVisible());
    }

    private void awaitPlace(String word, int nth) {
        TextRange wanted = place(word, nth);
        await(() -> inFront().filter(place -> place.range().equals(wanted)).isPresent());
    }

    private Optional<CodingTarget.Place> inFront() {
        return Optional.ofNullable(workspace().target().get()).flatMap(CodingTarget::place);
    }

    private static TextRange place(String word, int nth) {
        int at = -1;
        for (int i = 0; i <= nth; i++) {
            at = INTERVIEW.toLowerCase(Locale.ROOT).indexOf(word, at + 1);
        }
        return new TextRange(at, at + word.length());
    }

    private long document(String name) {
        return workspace().now().get().documents().allDocuments().stream()
                .filter(entry -> entry.document().name().equals(name)).findFirst().orElseThrow().document().id();
    }

    private ListView<Integer> hits() {
        return node("hits");
    }

    private ListView<Integer> segments() {
        return node("segments");
    }

    /** The words of a visible row of hits. */
    private String rowText(int row) {
        return from(hits()).lookup(".mk-row").<Node>queryAll().stream()
                .filter(cell -> cell instanceof javafx.scene.control.ListCell<?> one && one.getIndex() == row)
                .flatMap(cell -> from(cell).lookup(".label").<Label>queryAll().stream()).map(Label::getText)
                .reduce("", (all, text) -> all + "|" + text);
    }
}
