package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Codebooks to and from files, by keys. */
class CodebookFilesTest extends CodebookJourney {

    @Test
    void aCodebookComesInAfterItsPlanWasShown() throws IOException {
        openStudy(study(CodebookJourney::fewCodes));
        Path file = folder.resolve("in.csv");
        Files.writeString(file,
                "path,definition,colour\nTrust,Being believed.,\nAccess > Cost,,\nVoice,,\nBad,,nope\n");
        chosen.add(file);
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
        awaitDialog("#form-ok");
        assertThat(this.<Label>node("plan-sum").getText()).contains("1 new", "1 changed", "1 as it is", "1 left out");
        assertThat(this.<ListView<String>>node("plan-list").getItems()).hasSize(4);
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust");
        pictureOf("codebook-plan", node("form-ok"));
        push(KeyCode.ENTER);
        await(() -> outline().equals("Access(Cost Travel) Trust Voice"));
        assertThat(code("Trust").definition()).isEqualTo("Being believed.");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("Access(Cost Travel) Trust"));

        Path out = folder.resolve("out.xlsx");
        chosen.add(out);
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.B);
        awaitDialog(".dialog-pane .button");
        assertThat(dialog()).contains("4 codes", "out.xlsx");
        push(KeyCode.ENTER);
        chosen.add(out);
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.I);
        awaitDialog("#plan-list");
        assertThat(node("form-ok").isDisabled()).isTrue();
        push(KeyCode.ESCAPE);
    }
}
