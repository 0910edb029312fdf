package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** Speakers of two documents are named, merged and looked for again by keys. */
class SpeakersJourneyTest extends WindowTest {

    @BeforeEach
    void twoDocuments() throws Exception {
        Path study = folder.resolve("speakers.makna");
        List<Path> files = List.of(
                Files.writeString(folder.resolve("P01.txt"), "I: Apa kabar?\nR: Baik.\nI: Bagus.\nR: Ya.\n"),
                Files.writeString(folder.resolve("P02.txt"),
                        "Pewawancara: Lalu?\nR: Susah.\nPewawancara: Oh.\nR: Ya.\nDesa: jauh dari kota.\n"));
        try (Study made = Study.create(study, "Speakers", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(files, ImportOptions.DEFAULT, Progress.NONE);
        }
        openStudy(study);
        await(() -> lookup("#documents-tree").tryQuery().isPresent());
    }

    private void form(String name) {
        interact(() -> Png.write(node("speakers-list").getScene().snapshot(null),
                Path.of("target", "shots", name + ".png")));
    }

    private List<String> speakers() {
        return workspace().study().corpus().speakers().stream().map(one -> one.label()).toList();
    }

    @Test
    void theInterviewersOfTwoDocumentsBecomeOneAndUndoGivesThemBack() {
        push(KeyCode.ALT, KeyCode.P);
        await(() -> lookup("#speaker-name-2").tryQuery().isPresent());
        form("speakers");
        clickOn("#speaker-name-0").push(KeyCode.CONTROL, KeyCode.A).write("Ana");
        clickOn("#speaker-name-2").push(KeyCode.CONTROL, KeyCode.A).write("Ana");
        assertThat(lookup("#speakers-note").queryAs(Label.class).getText()).contains("Ana").contains("Pewawancara");
        clickOn("#speakers-cases");
        form("speakers-merged");
        push(KeyCode.ENTER);
        await(() -> speakers().equals(List.of("Ana", "Desa", "R")));
        assertThat(workspace().study().caseTable().rows()).hasSize(3);
        interact(() -> workspace().navigator().open(
                workspace().now().get().documents().allDocuments().getFirst().document().id()));
        await(() -> workspace().target().get() != null);
        picture("speakers-in-text");
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> speakers().contains("Pewawancara"));
        assertThat(workspace().study().caseTable().rows()).isEmpty();
    }

    @Test
    void turnsAreLookedForAgainWithoutALabelThatIsNoSpeaker() {
        interact(() -> workspace().actions().run(Action.SPEAKERS));
        await(() -> lookup("#speaker-name-0").tryQuery().isPresent());
        clickOn("#speakers-again");
        clickOn("#speakers-never").write("Desa");
        await(() -> lookup("#speakers-tally").queryAs(Label.class).getText().contains("1 gone"));
        form("speakers-again");
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        clickOn("#form-ok");
        await(() -> !speakers().contains("Desa"));
        interact(() -> workspace().actions().run(Action.SPEAKERS));
        await(() -> lookup("#speaker-name-0").tryQuery().isPresent());
        form("speakers-dark");
        push(KeyCode.ESCAPE);
    }
}
