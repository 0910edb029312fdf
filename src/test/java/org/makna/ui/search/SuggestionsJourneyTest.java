package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** Passages are suggested for a code, and accepted or skipped by keys. */
class SuggestionsJourneyTest extends WindowTest {

    private static final String FIRST = "Ongkos angkutan mahal sekali bagi warga.\nKami makan nasi.\n";
    private static final String SECOND = """
            Tadi pagi hujan.
            Ongkos naik, angkutan penuh, warga mahal membayar.
            Nasi goreng enak.
            Ongkos angkutan lagi.
            Angkutan mahal.
            """;

    @Test
    void suggestionsAreAcceptedAndSkippedByKeys() throws Exception {
        Path file = folder.resolve("study.makna");
        try (Study study = Study.create(file, "Ongkos", "id", Messages.in(Locale.ENGLISH))) {
            study.importing().run(List.of(Files.writeString(folder.resolve("P01.txt"), FIRST),
                    Files.writeString(folder.resolve("P02.txt"), SECOND)), ImportOptions.DEFAULT, Progress.NONE);
            long first = study.documents().allDocuments().getFirst().document().id();
            study.coding().applyNew(first, new TextRange(0, 40), null, "Cost").join();
            study.codebookEdits().create(null, "Empty").join();
        }
        openStudy(file);
        interact(() -> workspace().selectedCode().set(code("Empty")));
        push(KeyCode.ALT, KeyCode.E);
        await(() -> lookup("#suggestions-nothing").tryQuery().isPresent()
                && this.<Label>node("suggestions-nothing").getText().contains("has no segments yet"));
        interact(() -> workspace().selectedCode().set(code("Cost")));
        push(KeyCode.ALT, KeyCode.E);
        await(() -> rows().getItems().size() == 3);
        assertThat(this.<Label>node("suggestions-what").getText()).contains("ongkos").contains("understands nothing");
        await(() -> place().contains("P02") && rows().isFocused());
        picture("suggestions");
        push(KeyCode.ENTER);
        await(() -> codings() == 2);
        assertThat(rows().getItems()).hasSize(2);
        push(KeyCode.DELETE);
        await(() -> rows().getItems().size() == 1);
        assertThat(codings()).isEqualTo(2);
        clickOn("#suggestions-again");
        await(() -> rows().getItems().size() == 1);
        PlacedCoding made = workspace().study().codings(second()).getFirst();
        assertThat(made.automatic()).as("who accepts it has coded it").isFalse();
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> rows().getItems().size() == 2);
        assertThat(codings()).as("the skip was done last and is undone first").isEqualTo(2);
        push(KeyCode.CONTROL, KeyCode.Y);
        await(() -> rows().getItems().size() == 1);

        openStudy(file);
        interact(() -> workspace().selectedCode().set(code("Cost")));
        push(KeyCode.ALT, KeyCode.E);
        await(() -> rows().getItems().size() == 1);
        assertThat(this.<ToggleButton>node("suggestions-skipped").getText()).isEqualTo("Skipped 1");
        clickOn("#suggestions-skipped");
        await(() -> this.<Label>node("suggestions-what").getText().contains("Skipped for “Cost”")
                && rows().isFocused());
        assertThat(this.<Button>node("suggestions-skip").isDisabled()).isTrue();
        picture("suggestions-skipped");
        push(KeyCode.ENTER);
        await(() -> rows().getItems().isEmpty());
        assertThat(codings()).as("taking back codes nothing").isEqualTo(2);
        clickOn("#suggestions-skipped");
        await(() -> rows().getItems().size() == 2);
        assertThat(workspace().problems().list()).isEmpty();
    }

    private Long code(String name) {
        return workspace().now().get().codebook().entries().stream().filter(entry -> entry.path().equals(name))
                .findFirst().orElseThrow().code().id();
    }

    private long second() {
        return workspace().now().get().documents().allDocuments().getLast().document().id();
    }

    private String place() {
        return workspace().target().get() == null
                ? ""
                : workspace().target().get().place().map(place -> place.documentId() == second() ? "P02" : "")
                        .orElse("");
    }

    private long codings() {
        return workspace().now().get().overview().codings();
    }

    private ListView<Integer> rows() {
        return node("suggestions");
    }
}
