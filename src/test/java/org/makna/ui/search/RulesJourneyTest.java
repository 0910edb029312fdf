package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.study.ImportOptions;
import org.makna.study.ListedRule;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;

/** Coding by rules, and what becomes of the rules, by keys and clicks in the real window. */
class RulesJourneyTest extends WindowTest {

    private static final String INTERVIEW = """
            I: Bagaimana pelayanan di kantor?
            Sari: Pelayanan cepat, tetapi sinyal sering hilang.
            I: Bagaimana sinyal di rumah?
            Sari: Sinyal bagus. Dilayani lewat pesan.
            """;
    private static final String LATER = """
            I: Apa kabar?
            Sari: Sinyal mati.
            I: Lalu?
            Sari: Menunggu.
            """;

    @Test
    void speakersAreCodedAndTheRulesRunAgainAndWithdrawn() throws Exception {
        openInterview();
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.O);
        await(() -> lookup("#code-by-names").tryQuery().isPresent()
                && tally().equals("Makes 2 codings with 1 code."));
        clickOn("#code-by-path");
        write("People");
        await(() -> !this.<Button>node("form-ok").isDisabled());
        pictureOf("code-by-speaker");
        push(KeyCode.ENTER);
        await(() -> codings() == 2);
        await(() -> lookup("#hits-coded").tryQuery().isPresent());
        assertThat(this.<Label>node("hits-coded").getText()).isEqualTo("2 codings made with 1 code by 1 rule.");
        assertThat(workspace().now().get().codebook().entries()).extracting(entry -> entry.path())
                .containsExactly("People", "People > Sari");

        importLater();
        push(KeyCode.ALT, KeyCode.O);
        await(() -> lookup("#rules").tryQuery().isPresent() && rules().getItems().size() == 1);
        assertThat(rules().getItems().getFirst().newDocuments()).isEqualTo(1);
        pictureOf("rules");
        clickOn("#rules-run");
        await(() -> codings() == 4);
        await(() -> rules().getItems().getFirst().codings() == 4);
        assertThat(told()).isEqualTo("2 codings made in 1 document.");
        assertThat(node("rules-run").isDisabled()).as("nothing is new any more").isTrue();

        PlacedCoding first = workspace().study().codings(document("sari")).getFirst();
        interact(() -> workspace().edit(workspace().study().coding().setComment(first.id(), "Hm")));
        await(() -> rules().getItems().getFirst().changed() == 1);
        interact(() -> rules().requestFocus());
        push(KeyCode.DELETE);
        await(() -> codings() == 1 && rules().getItems().isEmpty());
        assertThat(told()).isEqualTo("3 codings were taken away; 1 that was changed by hand stays.");
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings() == 4);
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void aListOfWordsIsCodedAfterItWasCounted() throws Exception {
        openInterview();
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.O);
        await(() -> lookup("#code-by-words").tryQuery().isPresent());
        clickOn("#code-by-words");
        Path file = Files.writeString(folder.resolve("words.csv"),
                "word,code\nsinyal,Signal\nlayan*,Service\npelayanan,Service\n\"!\",None\n");
        chosen.add(file);
        await(() -> node("code-by-file").isVisible());
        clickOn("#code-by-file");
        await(() -> this.<TextArea>words().getText().startsWith("sinyal → Signal"));
        await(() -> tally().startsWith("Makes 5 codings with 2 codes."));
        assertThat(tally()).contains("1 line says no code");
        interact(() -> this.<MenuButton>node("code-by-span").getItems().get(2).fire());
        await(() -> tally().startsWith("Makes 6 codings with 2 codes.")
                || tally().startsWith("Makes 5 codings with 2 codes."));
        interact(() -> this.<MenuButton>node("code-by-span").getItems().get(1).fire());
        await(() -> node("code-by-span-words").isVisible());
        interact(() -> this.<TextField>node("code-by-span-words").setText("1"));
        await(() -> !this.<Button>node("form-ok").isDisabled());
        pictureOf("code-by-words");
        clickOn("#form-ok");
        await(() -> codings() > 0);
        assertThat(workspace().study().codings(document("sari")).stream()
                .map(coding -> coding.range().cut(INTERVIEW)).toList()).contains("tetapi sinyal sering");
        assertThat(workspace().study().codingRules().list()).hasSize(2);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings() == 0);
        assertThat(workspace().now().get().codebook().entries()).isEmpty();
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void openInterview() throws Exception {
        Path file = folder.resolve("study.makna");
        try (Study study = Study.create(file, "Pelayanan", "id", Messages.in(Locale.ENGLISH))) {
            study.importing().run(List.of(Files.writeString(folder.resolve("sari.txt"), INTERVIEW)),
                    new ImportOptions("", null, "id", null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
        }
        openStudy(file);
    }

    private void importLater() throws Exception {
        Path later = Files.writeString(folder.resolve("later.txt"), LATER);
        workspace().study().importing().run(List.of(later), ImportOptions.DEFAULT, Progress.NONE);
        await(() -> workspace().now().get().documents().allDocuments().size() == 2);
    }

    private long codings() {
        return workspace().now().get().overview().codings();
    }

    private long document(String name) {
        return workspace().now().get().documents().allDocuments().stream()
                .filter(entry -> entry.path().equals(name)).findFirst().orElseThrow().document().id();
    }

    private String tally() {
        return this.<Label>node("code-by-tally").getText();
    }

    private String told() {
        return this.<Label>node("rules-told-text").getText();
    }

    private ListView<ListedRule> rules() {
        return node("rules");
    }

    private TextArea words() {
        return node("code-by-list");
    }

    private void pictureOf(String name) {
        interact(() -> {
            Optional<Window> front = Window.getWindows().stream()
                    .filter(window -> window instanceof Stage && window != stage && window.isShowing()).findFirst();
            front.ifPresent(window -> Png.write(window.getScene().snapshot(null),
                    Path.of("target", "shots", name + ".png")));
        });
    }
}
