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

/** Names are opened from a list, counted, replaced and taken back. */
class PseudonymsJourneyTest extends WindowTest {

    @BeforeEach
    void twoDocuments() throws Exception {
        Path study = folder.resolve("names.makna");
        List<Path> files = List.of(
                Files.writeString(folder.resolve("P01.txt"),
                        "I: Siapa?\nSiti Aminah: Saya Siti, adik BUDI.\nI: Budi?\nSiti Aminah: Budinya siapa?\n"),
                Files.writeString(folder.resolve("P02.txt"), "Budi pekerti dan Budi. Andi juga.\n"));
        try (Study made = Study.create(study, "Names", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(files, ImportOptions.DEFAULT, Progress.NONE);
        }
        openStudy(study);
        await(() -> lookup("#documents-tree").tryQuery().isPresent());
    }

    private void form(String name) {
        interact(() -> Png.write(node("pseudonyms-list").getScene().snapshot(null),
                Path.of("target", "shots", name + ".png")));
    }

    private String text(int document) {
        Study study = workspace().study();
        return study.text(study.documents().allDocuments().get(document).document());
    }

    @Test
    void aListIsOpenedCountedAppliedReportedAndUndone() throws Exception {
        Path list = Files.writeString(folder.resolve("key.csv"), "name,pseudonym\nBudi,Andi\nSiti Aminah,Dewi\n");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.P);
        await(() -> lookup("#pseudonyms-open").tryQuery().isPresent());
        chosen.add(list);
        clickOn("#pseudonyms-open");
        await(() -> lookup("#pseudonym-name-2").tryQuery().isPresent());
        clickOn("#pseudonym-name-2").write("Siti");
        clickOn("#pseudonym-to-2").write("Rina");
        await(() -> lookup("#pseudonyms-tally").queryAs(Label.class).getText().contains("7 places in 2 documents"));
        assertThat(lookup("#pseudonyms-tally").queryAs(Label.class).getText()).contains("Budinya (1)")
                .contains("Andi (1)");
        form("pseudonyms");
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        form("pseudonyms-dark");
        clickOn("#form-ok");
        await(() -> lookup("#replaced-list").tryQuery().isPresent());
        assertThat(text(0)).isEqualTo("I: Siapa?\nDewi: Saya Rina, adik ANDI.\nI: Andi?\nDewi: Budinya siapa?\n");
        interact(() -> Png.write(node("replaced-list").getScene().snapshot(null),
                Path.of("target", "shots", "pseudonyms-report.png")));
        Path report = folder.resolve("report.csv");
        chosen.add(report);
        clickOn("#replaced-export");
        await(() -> Files.exists(report));
        await(() -> lookup("#sheet-close").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        push(KeyCode.ESCAPE);
        assertThat(report).content().contains("P01,Siti Aminah,Dewi,2");
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> text(0).contains("Siti Aminah"));
    }

    @Test
    void speakersBeginTheListAndANameThatComesTwiceIsRefused() {
        interact(() -> workspace().actions().run(Action.PSEUDONYMS));
        await(() -> lookup("#pseudonyms-speakers").tryQuery().isPresent());
        clickOn("#pseudonyms-speakers");
        await(() -> lookup("#pseudonym-name-1").tryQuery().isPresent());
        clickOn("#pseudonym-to-0").write("A");
        clickOn("#pseudonym-name-1").write("SITI AMINAH");
        clickOn("#pseudonym-to-1").write("B");
        await(() -> lookup("#pseudonyms-tally").queryAs(Label.class).getText().contains("twice"));
        assertThat(node("form-ok").isDisabled()).isTrue();
    }
}
