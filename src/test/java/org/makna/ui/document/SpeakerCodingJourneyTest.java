package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.document.view.DocumentView;

/** All that a speaker says is coded with one key. */
class SpeakerCodingJourneyTest extends WindowTest {

    private static final String TEXT = "I: Apa kabar Ibu hari ini?\nIbu Sari: Baik, tetapi sinyal hilang.\n"
            + "Sinyal itu mahal juga.\nI: Sering?\n\nIbu Sari: Setiap malam.\nPak Adi: Di sini tidak.\n";

    private long document;

    @BeforeEach
    void anOpenDocument() throws Exception {
        Path study = folder.resolve("speakers.makna");
        Path file = Files.writeString(folder.resolve("P07.txt"), TEXT);
        try (Study made = Study.create(study, "Speakers", "id", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            document = made.documents().allDocuments().getFirst().document().id();
            made.codebookEdits().create(null, "Signal").join();
        }
        openStudy(study);
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent()
                && this.<DocumentView>node("document-view").document().length() > 0
                && this.<DocumentView>node("document-view").isFocused());
    }

    @Test
    void allTurnsOfTwoSpeakersAreCodedInOneStep() {
        DocumentView view = node("document-view");
        int at = TEXT.indexOf("mahal");
        interact(() -> view.select(new TextRange(at, at)));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        await(() -> lookup("#speakers-count").tryQuery().isPresent());
        assertThat(this.<Label>node("speakers-count").getText()).isEqualTo("2 turns will be coded.");
        interact(() -> Png.write(lookup("#speakers").query().getScene().snapshot(null),
                Path.of("target", "shots", "speakers.png")));
        push(KeyCode.SPACE);
        assertThat(this.<Label>node("speakers-count").getText()).isEqualTo("No turn will be coded.");
        assertThat(this.<Button>node("form-ok").isDisabled()).isTrue();
        push(KeyCode.SPACE);
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        assertThat(this.<Label>node("speakers-count").getText()).isEqualTo("3 turns will be coded.");
        push(KeyCode.ENTER);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("sig");
        push(KeyCode.ENTER);
        await(() -> coded().size() == 3);
        assertThat(coded()).containsExactly("Ibu Sari: Baik, tetapi sinyal hilang.\nSinyal itu mahal juga.",
                "Ibu Sari: Setiap malam.", "Pak Adi: Di sini tidak.");
        assertThat(Messages.in(Locale.ENGLISH).text(workspace().study().trail().nextUndo().orElseThrow().label()))
                .isEqualTo("Code “Signal” on 3 turns of Ibu Sari, Pak Adi");
        await(() -> view.overlay().shownCodings() == 3);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> coded().isEmpty() && view.overlay().shownCodings() == 0);
    }

    private List<String> coded() {
        return workspace().study().codings(document).stream().map(coding -> coding.range().cut(TEXT)).toList();
    }
}
