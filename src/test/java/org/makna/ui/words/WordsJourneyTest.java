package org.makna.ui.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.WordComparison.Keyword;
import org.makna.model.WordFrequency;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.drawing.DrawingView;

/** Words are counted, narrowed, left out, compared and taken out in the window, by clicks and keys. */
class WordsJourneyTest extends WindowTest {

    @Test
    void fromTheListToThePlacesOfAWord() {
        openWords();
        assertThat(first().word()).isEqualTo("media");
        assertThat(first().count()).isEqualTo(525);
        assertThat(this.<Label>node("words-said").getText()).contains("Stop words are left out");
        await(() -> marks().size() > 20);
        assertApart();
        picture("words-journey");

        clickOn("#words-filter").write("layan");
        await(() -> list().getItems().stream().allMatch(word -> word.word().contains("layan")));
        clickOn("#words-stems");
        await(() -> list().getItems().size() > 0 && !first().forms().isEmpty());
        assertThat(first().forms()).extracting(form -> form.word()).contains("layanan", "pelayanan");
        interact(() -> list().getSelectionModel().clearAndSelect(0));
        interact(() -> list().requestFocus());
        push(KeyCode.ENTER);
        await(() -> lookup("#find-field").tryQuery().isPresent());
        assertThat(this.<TextInputControl>node("find-field").getText()).contains("\"layanan\" OR ");
        await(() -> this.<Label>node("find-numbers").getText().matches(".*[1-9].*"));
        picture("words-found");
        assertThat(window.services().problems().list()).isEmpty();
    }

    @Test
    void fromAWordOverItsTreeToThePlacesOfASequence() throws Exception {
        openWords();
        WordFrequency akun = list().getItems().stream().filter(word -> word.word().equals("akun")).findFirst()
                .orElseThrow();
        interact(() -> {
            list().getSelectionModel().clearSelection();
            list().getSelectionModel().select(akun);
            list().requestFocus();
        });
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.B);
        await(() -> marks().size() > 10 && marks().get(1).said().startsWith("akun "));
        assertThat(marks().getFirst().said()).isEqualTo("akun: " + akun.count());
        assertThat(marks()).extracting(Mark::said).anyMatch(said -> said.startsWith("akun media sosial: "));
        picture("words-tree");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.B);
        await(() -> marks().size() > 10 && marks().get(1).said().matches("\\S.* akun: .*"));
        assertThat(marks().get(1).area().endX()).isLessThan(marks().getFirst().area().x());
        picture("words-tree-before");
        Path svg = folder.resolve("pohon.svg");
        chosen.add(svg);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.S);
        await(() -> Files.exists(svg));
        assertThat(Files.readString(svg)).contains(">akun</text>");
        javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
        push(KeyCode.ESCAPE);
        interact(() -> drawing().requestFocus());
        push(KeyCode.LEFT);
        String spoken = drawing().spoken();
        assertThat(spoken).endsWith(drawing().cursor().orElseThrow().said()).contains(" akun: ");
        push(KeyCode.ENTER);
        await(() -> lookup("#find-field").tryQuery().isPresent());
        String phrase = spoken.substring(0, spoken.indexOf(':'));
        assertThat(this.<TextInputControl>node("find-field").getText()).isEqualTo('"' + phrase + '"');
        await(() -> this.<Label>node("find-numbers").getText().matches(".*[1-9].*"));
        assertThat(window.services().problems().list()).isEmpty();
    }

    @Test
    void aWordIsLeftOutAndTakenBack() {
        openWords();
        interact(() -> {
            list().getSelectionModel().clearAndSelect(0);
            list().requestFocus();
        });
        push(KeyCode.DELETE);
        await(() -> !first().word().equals("media"));
        assertThat(workspace().study().words().ownStopWords()).containsExactly("media");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> first().word().equals("media"));
        assertThat(workspace().study().words().ownStopWords()).isEmpty();
        clickOn("#words-stop");
        await(() -> !first().word().equals("media"));
        assertThat(list().getItems()).extracting(WordFrequency::word).contains("yang");
        clickOn("#button-edit-stop-words");
        await(() -> lookup("#stop-words-own").tryQuery().isPresent());
        clickOn("#stop-words-own").write("Sosial media");
        assertThat(this.<TextArea>node("stop-words-standard").getText()).contains("yang");
        clickOn("#form-ok");
        await(() -> workspace().study().words().ownStopWords().equals(List.of("media", "sosial")));
    }

    @Test
    void groupsAreComparedAndTheTextIsNarrowed() {
        openWords();
        choose("words-part", "Code: Accessibility");
        await(() -> this.<Label>node("words-said").getText().contains("Only coded text counts"));
        long coded = first().count();
        assertThat(coded).isLessThan(525);
        choose("words-part", "All text");
        choose("words-axis", "Age group");
        await(() -> node("words-compared").isVisible());
        assertThat(compared().getItems()).isNotEmpty();
        double[] measures = compared().getItems().stream().mapToDouble(Keyword::logLikelihood).toArray();
        assertThat(measures[0]).isGreaterThanOrEqualTo(measures[measures.length - 1]);
        picture("words-compared");
        choose("words-measure", "TF-IDF");
        choose("words-axis", "None");
        await(() -> node("words-list").isVisible());
        clickOn("#words-where");
        write("nonsense");
        await(() -> node("words-fault").isVisible());
        interact(() -> this.<TextField>node("words-where").setText("kind=interview"));
        await(() -> !node("words-fault").isVisible());
    }

    @Test
    void listAndCloudLeaveAsFiles() throws Exception {
        openWords();
        Path csv = folder.resolve("kata.csv");
        chosen.add(csv);
        clickOn("#button-words-to-csv");
        await(() -> Files.exists(csv));
        assertThat(Files.readString(csv)).contains("media,5,525,");
        push(KeyCode.ESCAPE);
        Path png = folder.resolve("awan.png");
        chosen.add(png);
        interact(() -> workspace().actions().run(Action.CLOUD_TO_PNG));
        await(() -> Files.exists(png));
        byte[] picture = Files.readAllBytes(png);
        assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
        javafx.scene.image.Image image = new javafx.scene.image.Image(png.toUri().toString());
        assertThat(image.isError()).isFalse();
        assertThat(image.getWidth()).isEqualTo(2 * 960);
        push(KeyCode.ESCAPE);
        Path svg = folder.resolve("awan.svg");
        chosen.add(svg);
        interact(() -> workspace().actions().run(Action.CLOUD_TO_SVG));
        await(() -> Files.exists(svg));
        String drawing = Files.readString(svg);
        assertThat(drawing).contains(">media</text>").endsWith("</svg>\n");
        javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    }

    private void openWords() {
        interact(() -> workspaceOfSample());
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT7);
        await(() -> lookup("#words-list").tryQuery().isPresent() && !list().getItems().isEmpty());
    }

    private void workspaceOfSample() {
        window.services().actions().run(Action.OPEN_SAMPLE);
    }

    private void choose(String box, String starts) {
        ComboBox<Object> combo = node(box);
        await(() -> combo.getItems().stream().anyMatch(item -> item.toString().startsWith(starts)));
        interact(() -> combo.setValue(combo.getItems().stream().filter(item -> item.toString().startsWith(starts))
                .findFirst().orElseThrow()));
    }

    private TableView<WordFrequency> list() {
        return node("words-list");
    }

    private TableView<Keyword> compared() {
        return node("words-compared");
    }

    private DrawingView drawing() {
        return node("words-picture-view");
    }

    private List<Mark> marks() {
        return drawing().drawing().map(Drawing::marks).orElse(List.of());
    }

    private WordFrequency first() {
        return list().getItems().getFirst();
    }

    private void assertApart() {
        List<Mark> words = marks();
        for (int i = 0; i < words.size(); i++) {
            for (Mark other : words.subList(0, i)) {
                assertThat(words.get(i).area().meets(other.area())).as("%s and %s", words.get(i), other).isFalse();
            }
        }
    }
}
