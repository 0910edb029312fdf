package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.util.WaitForAsyncUtils;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Messages;
import org.makna.study.CaseTable;
import org.makna.study.Study;

/** What the names of files say is typed as a pattern, previewed, and becomes cases and values. */
class FileNamesJourneyTest extends WindowTest {

    @BeforeEach
    void theDialogWithThreeFiles() throws IOException {
        Path study = folder.resolve("names.makna");
        Study.create(study, "Names", "en", Messages.in(Locale.ENGLISH)).close();
        Path files = Files.createDirectory(folder.resolve("files"));
        for (String name : List.of("P01_female_Bandung.txt", "P02_male_Ende.txt", "notes.txt")) {
            Files.writeString(files.resolve(name), "I: " + name + "?\nP: Yes.\nI: Well?\nP: Well.\n");
        }
        openStudy(study);
        interact(() -> workspace().navigator().bringIn(List.of(files)));
        await(() -> lookup("#import-names").tryQuery().isPresent());
    }

    @Test
    void namesBecomeCasesAndValues() {
        clickOn("#import-names").write("{case}_{Gender");
        await(() -> told().contains("brace is not closed"));
        write("}_{Region}");
        await(() -> told().equals("2 of 3 names match"));
        assertThat(said("P01_female_Bandung.txt")).endsWith("Case P01 · Gender female · Region Bandung");
        assertThat(said("notes.txt")).endsWith("name does not match");
        pictureOfFront("import-names");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        CaseTable cases = workspace().study().caseTable();
        assertThat(cases.rows()).extracting(CaseTable.Row::name).containsExactly("P01", "P02");
        assertThat(cases.attributes()).extracting(Attribute::name).containsExactly("Gender", "Region");
        assertThat(cases.rows().getFirst().values()).containsExactly(AttributeValue.of("female"),
                AttributeValue.of("Bandung"));
        push(KeyCode.ESCAPE);
        await(() -> lookup("#fidelity-report").tryQuery().isEmpty());
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().study().caseTable().rows().isEmpty()
                && workspace().study().documents().allDocuments().isEmpty());
    }

    private void pictureOfFront(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Window front = Window.getWindows().stream().filter(one -> one != stage && one instanceof Stage).findFirst()
                    .orElse(stage);
            Png.write(front.getScene().snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    private String told() {
        return this.<Label>node("import-names-told").getText();
    }

    private String said(String name) {
        return lookup("#import-files .list-cell").queryAll().stream().map(node -> node.getAccessibleText())
                .filter(text -> text != null && text.startsWith(name)).findFirst().orElse("");
    }
}
