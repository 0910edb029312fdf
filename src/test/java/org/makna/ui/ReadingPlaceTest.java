package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.document.view.ViewPlace;

/** Where one reads stays: in another language, in a tab that is opened again, and at the next start. */
class ReadingPlaceTest extends WindowTest {

    private long first;
    private long second;

    @Test
    void anotherLanguageKeepsThePlaceInEachTab() {
        readTwo();
        List<ViewPlace> before = places();
        push(KeyCode.CONTROL, KeyCode.TAB);
        await(() -> front().isFocused());
        push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> lookup("#preferences-ok").tryQuery().isPresent());
        interact(() -> {
            ComboBox<String> language = lookup("#language").queryAs(ComboBox.class);
            language.setValue("id");
        });
        clickOn("#preferences-ok");
        await(() -> this.<ToggleButton>node("rail-code").getText().equals("Kode"));
        await(() -> tabs().size() == 2 && front().document().length() > 0);
        assertThat(tabs()).extracting(Tab::getText).containsExactly("W01", "W02");
        assertThat(front().getAccessibleText()).isEqualTo("W01");
        assertThat(front().isFocused()).isTrue();
        readTheOther();
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void aTabAndTheNextStartOpenADocumentWhereItWasRead() throws Exception {
        readTwo();
        List<ViewPlace> before = places();
        long revision = workspace().now().get().overview().revision();
        push(KeyCode.CONTROL, KeyCode.F4);
        await(() -> tabs().size() == 1);
        open(second);
        assertThat(places()).isEqualTo(before);

        Path study = workspace().study().path();
        interact(() -> {
            window.close();
            stage.hide();
            stage = new Stage();
        });
        reopen();
        openStudy(study);
        await(() -> tabs().size() == 2 && front().isFocused() && front().document().length() > 0);
        assertThat(tabs()).extracting(Tab::getText).containsExactly("W01", "W02");
        assertThat(front().getAccessibleText()).as("the front one is in front again").isEqualTo("W02");
        assertThat(view(tabs().getFirst()).document().length()).as("what is not seen is not read").isZero();
        readTheOther();
        assertThat(places()).isEqualTo(before);
        assertThat(workspace().now().get().overview().revision()).as("reading is no edit").isEqualTo(revision);
    }

    @Test
    void documentsThatAreOpenedAgainLeaveTheFocusWhereTheUserPutsItMeanwhile() throws Exception {
        readTwo();
        Path study = workspace().study().path();
        interact(() -> window.close());
        reopen();
        interact(() -> window.open(study));
        // At once, before the text is there: on a slow disk there is time for it.
        await(() -> window.workspace().map(opened -> opened.actions().run(Action.GO_TO_CODEBOOK)).orElse(false));
        await(() -> tabs().size() == 2 && front().document().length() > 0);
        assertThat(node("codebook-tree").isFocused()).isTrue();
    }

    @Test
    void aDamagedFileOfPlacesOpensDocumentsAtTheirBeginning() throws Exception {
        readTwo();
        Path study = workspace().study().path();
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.W);
        await(() -> lookup("#welcome").tryQuery().isPresent());
        interact(() -> window.close());
        try (var files = Files.list(folder.resolve("places"))) {
            Path kept = files.findFirst().orElseThrow();
            Files.writeString(kept, Files.readString(kept).replaceAll("=.*", "=-4 9999999999999 x"));
        }
        interact(() -> {
            stage.hide();
            stage = new Stage();
        });
        reopen();
        openStudy(study);
        open(first);
        assertThat(front().getSelection()).isEqualTo(new TextRange(0, 0));
        assertThat(window.services().problems().list()).isEmpty();
    }

    /** Reads two documents somewhere in their middle; in the second, something is selected upwards. */
    private void readTwo() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        first = document("W01");
        second = document("W02");
        open(first);
        interact(() -> {
            front().scrollBy(1500);
            front().select(new TextRange(400, 420));
        });
        open(second);
        interact(() -> {
            front().select(new TextRange(3000, 3000));
            front().reveal(new TextRange(3000, 3000));
        });
        push(KeyCode.SHIFT, KeyCode.UP);
        interact(() -> front().scrollBy(37));
        assertThat(front().caretProperty().get()).isEqualTo(front().getSelection().start()).isNotZero();
        assertThat(places()).allMatch(place -> place.scroll().offset() > 0);
    }

    /** Goes to the other of the two tabs and back. */
    private void readTheOther() {
        push(KeyCode.CONTROL, KeyCode.TAB);
        await(() -> front().isFocused() && front().document().length() > 0);
        push(KeyCode.CONTROL, KeyCode.TAB);
        await(() -> front().isFocused());
    }

    private long document(String name) {
        return workspace().now().get().documents().allDocuments().stream()
                .filter(entry -> entry.document().name().equals(name)).findFirst().orElseThrow().document().id();
    }

    private void open(long document) {
        interact(() -> workspace().navigator().open(document));
        await(() -> !tabs().isEmpty() && front().isFocused() && front().document().length() > 0);
    }

    private List<ViewPlace> places() {
        return tabs().stream().map(tab -> {
            ViewPlace[] place = new ViewPlace[1];
            interact(() -> place[0] = view(tab).place());
            return place[0];
        }).toList();
    }

    private List<Tab> tabs() {
        return lookup(".mk-tabs").queryAs(TabPane.class).getTabs();
    }

    private DocumentView front() {
        return view(lookup(".mk-tabs").queryAs(TabPane.class).getSelectionModel().getSelectedItem());
    }

    private static DocumentView view(Tab tab) {
        return (DocumentView) tab.getContent().lookup("#document-view");
    }
}
