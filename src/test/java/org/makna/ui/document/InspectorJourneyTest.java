package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.document.view.DocumentView;

/** What is known of the codings at the caret, and changing them from there. */
class InspectorJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar?\nSari: Baik, tetapi sinyal hilang terus.\n";

    private long document;

    @Override
    protected double width() {
        return 1200;
    }

    @BeforeEach
    void twoCodersOfOnePassage() throws Exception {
        Path study = folder.resolve("inspector.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Inspector", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            long signal = made.codebookEdits().create(null, "Signal").join().id();
            made.codebookEdits().create(null, "Cost").join();
            made.actAs("Ana");
            made.coding().apply(document, of("sinyal hilang terus"), signal).join();
            made.actAs("Budi Santoso");
            made.coding().apply(document, of("sinyal hilang"), signal).join();
        }
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
        interact(() -> view().select(new TextRange(of("hilang").start(), of("hilang").start())));
        await(() -> cards().size() == 2);
    }

    @Test
    void bothCodersOfACodeAreNamedAndTabGoesFromOneToTheOther() {
        picture("inspector-two");
        assertThat(labels()).contains("Ana", "AN", "Budi Santoso", "BS");
        push(KeyCode.TAB);
        await(() -> chosen().equals(List.of("Ana")));
        assertThat(cards()).as("the other one stays in sight").hasSize(2);
        push(KeyCode.TAB);
        await(() -> chosen().equals(List.of("Budi Santoso")));
        interact(() -> workspace().actions().run(org.makna.ui.action.Action.SWITCH_THEME));
        picture("inspector-one-dark");
    }

    @Test
    void aCodingIsWeighedCommentedRecodedAndTakenAwayFromItsCard() {
        fire("#inspector-weigh-coding");
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        clickOn("#prompt-field");
        write("60");
        push(KeyCode.ENTER);
        await(() -> Objects.equals(coding(0).weight(), 60));
        await(() -> labels().stream().anyMatch(label -> label.contains("weight 60")));

        fire("#inspector-comment-coding");
        await(() -> lookup("#prompt-field").tryQuery().isPresent());
        clickOn("#prompt-field");
        write("penting");
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> coding(0).comment().equals("penting"));
        await(() -> labels().contains("penting"));

        fire("#inspector-recode");
        await(() -> lookup("#picker-field").tryQuery().filter(field -> field.getScene().getWindow().isShowing())
                .isPresent());
        write("cost");
        push(KeyCode.ENTER);
        await(() -> labels().contains("Cost"));

        fire("#inspector-uncode");
        await(() -> this.<Label>node("document-hint").isVisible());
        fire("#inspector-uncode");
        await(() -> workspace().study().codings(document).size() == 1);
        assertThat(view().isFocused()).isTrue();
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().study().codings(document).size() == 2);
    }

    @Test
    void inANarrowWindowTheInspectorStandsInThePlaceOfTheLists() {
        interact(() -> stage.setWidth(1000));
        await(() -> lookup("#inspector").tryQuery().isEmpty());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        await(() -> cards().size() == 2);
        assertThat(lookup("#codebook-tree").tryQuery()).isEmpty();
        assertThat(view().isFocused()).isTrue();
        picture("inspector-narrow");
        push(KeyCode.F6);
        push(KeyCode.F6);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        await(() -> lookup("#inspector").tryQuery().isEmpty());
        assertThat(lookup("#codebook-tree").tryQuery()).isPresent();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        await(() -> cards().size() == 2);
        push(KeyCode.CONTROL, KeyCode.B);
        await(() -> lookup("#codebook-tree").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(lookup("#inspector").tryQuery()).isEmpty();
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        await(() -> view().isFocused() && cards().size() == 2);
    }

    /** The inspector lies beyond the headless screen, where nothing can be clicked on. */
    private void fire(String id) {
        // The question waits for its answer.
        Platform.runLater(() -> ((Button) inspector().lookup(id)).fire());
    }

    private static TextRange of(String words) {
        return new TextRange(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    /** The shortest coding, whose card comes first, is Budi's. */
    private PlacedCoding coding(int number) {
        return workspace().study().codings(document).get(number);
    }

    private Node inspector() {
        return lookup("#inspector").query();
    }

    private List<Node> cards() {
        return lookup("#inspector .mk-card").queryAll().stream()
                .filter(card -> card.lookup(".mk-card-tools") != null).toList();
    }

    /** Whose coding is marked as the chosen one. */
    private List<String> chosen() {
        return lookup("#inspector .mk-card-chosen .label").queryAllAs(Label.class).stream().map(Label::getText)
                .filter(List.of("Ana", "Budi Santoso")::contains).toList();
    }

    private List<String> labels() {
        return lookup("#inspector .label").queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }
}
