package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** A search is narrowed by chips, and chips and text keep in step. */
class FilterJourneyTest extends WindowTest {

    private static final String INTERVIEW = """
            I: Bagaimana sinyal di kantor?
            Sari: Sinyal sering hilang.
            I: Bagaimana sinyal di rumah?
            Budi: Sinyal bagus.
            Sari: Tidak juga.
            Budi: Baik.
            I: Terima kasih.
            """;

    @Test
    void chipsAndTextKeepInStep() throws Exception {
        Path file = folder.resolve("study.makna");
        try (Study study = Study.create(file, "Pelayanan", "id", Messages.in(Locale.ENGLISH))) {
            study.importing().run(List.of(Files.writeString(folder.resolve("P01.txt"), INTERVIEW)),
                    ImportOptions.DEFAULT, Progress.NONE);
        }
        openStudy(file);
        push(KeyCode.CONTROL, KeyCode.F);
        write("sinyal");
        await(() -> hits() == 4);
        MenuButton add = node("find-filter-add");
        interact(add::show);
        await(() -> add.getItems().stream().anyMatch(item -> "find-filter-speaker".equals(item.getId())));
        interact(() -> {
            add.hide();
            add.getItems().stream().filter(item -> "find-filter-speaker".equals(item.getId())).findFirst().orElseThrow()
                    .fire();
        });
        await(() -> values().getItems().size() == 3);
        interact(() -> this.<TextField>node("find-filter-typed").setText("bud"));
        await(() -> values().getItems().equals(List.of("Budi")));
        interact(() -> {
            values().requestFocus();
            values().getSelectionModel().selectFirst();
        });
        push(KeyCode.SPACE);
        await(() -> query().equals("sinyal speaker:Budi"));
        interact(() -> this.<TextField>node("find-filter-typed").setText("sari"));
        await(() -> values().getItems().equals(List.of("Sari")));
        interact(() -> values().requestFocus());
        push(KeyCode.SPACE);
        await(() -> query().contains(" OR "));
        push(KeyCode.ESCAPE);
        await(() -> hits() == 2);
        assertThat(this.<Button>node("find-chip-0").getText()).startsWith("Speaker: ").contains("Sari")
                .contains("Budi");
        picture("filter-chips");

        interact(() -> node("find-chip-0").requestFocus());
        push(KeyCode.SPACE);
        await(() -> lookup("#find-filter-not").tryQuery().isPresent());
        interact(() -> this.<CheckBox>node("find-filter-not").setSelected(true));
        push(KeyCode.ESCAPE);
        await(() -> query().startsWith("sinyal -("));
        assertThat(this.<Button>node("find-chip-0").getText()).startsWith("Not Speaker: ");

        interact(() -> this.<TextField>node("find-field").setText("sinyal document:P01 code:X"));
        await(() -> lookup("#find-chip-1").tryQuery().isPresent());
        assertThat(this.<Button>node("find-chip-0").getText()).isEqualTo("Document: P01");
        clickOn("#find-chip-remove-1");
        await(() -> query().equals("sinyal document:P01") && hits() == 4);
        assertThat(workspace().problems().list()).isEmpty();
    }

    private String query() {
        return this.<TextField>node("find-field").getText();
    }

    private int hits() {
        return lookup("#hits").tryQuery().isPresent() ? this.<ListView<Integer>>node("hits").getItems().size() : -1;
    }

    private ListView<String> values() {
        return node("find-filter-values");
    }
}
