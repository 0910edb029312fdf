package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportChoice;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** A document that was coded gets a later version of its transcript. */
class ReplacementJourneyTest extends WindowTest {

    private static final String FIRST = "Ana: Antre di loket lama sekali.\nSari: Berapa jam?\n".repeat(4);

    @BeforeEach
    void aCodedTranscript() throws Exception {
        Path study = folder.resolve("versions.makna");
        Path file = Files.writeString(folder.resolve("P01.txt"), FIRST);
        try (Study made = Study.create(study, "Versions", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(new ImportChoice(file, List.of())), OnDuplicate.SKIP, Progress.NONE);
            made.actAs("Ana");
            long id = made.documents().allDocuments().getFirst().document().id();
            int start = FIRST.indexOf("lama");
            made.coding().applyNew(id, new TextRange(start, start + 4), null, "Waktu").join();
        }
        openStudy(study);
        await(() -> lookup("#documents-tree").tryQuery().isPresent());
        interact(() -> {
            TreeView<?> tree = node("documents-tree");
            tree.requestFocus();
            tree.getSelectionModel().clearAndSelect(0);
        });
    }

    private String text() {
        Study study = workspace().study();
        return study.text(study.documents().allDocuments().getFirst().document());
    }

    private void ask(Path file) {
        chosen.add(file);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.F);
        await(() -> lookup("#replacement-tally").tryQuery().isPresent()
                && !lookup("#replacement-tally").queryAs(Label.class).getText().isEmpty());
    }

    @Test
    void theMarkThatWouldLoseItsWordsIsAskedAbout() throws Exception {
        String later = FIRST.replaceFirst("lama sekali", "cepat");
        ask(Files.writeString(folder.resolve("P01 final.txt"), later));
        assertThat(lookup("#replacement-opening").queryAs(Label.class).getText())
                .startsWith("Ana: Antre di loket cepat");
        assertThat(lookup("#lost-0").queryAs(CheckBox.class).isSelected()).isTrue();
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        interact(() -> Png.write(node("replacement-tally").getScene().snapshot(null),
                Path.of("target", "shots", "replacement.png")));
        clickOn("#form-ok");
        await(() -> text().equals(later));
        await(() -> lookup("#replacement-tally").tryQuery().isEmpty());
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> text().equals(FIRST));
    }

    @Test
    void aFileThatCannotTakeItsPlaceIsRefusedWithTheReason() throws Exception {
        ask(Files.writeString(folder.resolve("survey.csv"), "ID,Why\n1,Because it is far\n2,Because of cost\n"));
        assertThat(lookup("#replacement-tally").queryAs(Label.class).getText()).contains("survey.csv").contains("P01");
        assertThat(node("form-ok").isDisabled()).isTrue();
        push(KeyCode.ESCAPE);
        await(() -> lookup("#replacement-tally").tryQuery().isEmpty());
        assertThat(text()).isEqualTo(FIRST);
        ask(Files.writeString(folder.resolve("same.txt"), FIRST));
        assertThat(node("form-ok").isDisabled()).isTrue();
    }
}
