package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;

/** What people do wrong in a codebook is said kindly, by keys, and can be undone. */
class CodebookWrongMovesTest extends CodebookJourney {

    @Test
    void aNameThatIsThereIsSelectedInsteadAndOneAlikeIsAskedFor() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        answer("Trust");
        awaitDialog(".dialog-pane .button");
        assertThat(dialog()).contains("“Trust” is there already");
        push(KeyCode.ENTER);
        await(() -> selected().equals("Trust"));
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        answer("TRUST");
        awaitDialog("#prompt-ok");
        await(() -> dialog().contains("capital letters"));
        push(KeyCode.ESCAPE);
        await(() -> lookup("#prompt-ok").tryQuery().isEmpty());
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust");
    }

    @Test
    void renamingToATakenNameOffersAMerge() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        write("tra");
        push(KeyCode.F2);
        write("Cost");
        push(KeyCode.ENTER);
        awaitDialog("#prompt-ok");
        assertThat(dialog()).contains("Merge “Travel” into “Cost”?", "is there already");
        push(KeyCode.ENTER);
        await(() -> outline().equals("Access(Cost) Trust"));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("Access(Cost Travel) Trust"));
    }

    @Test
    void anEmptyNameLeavesAllAsItWasAndALongOneStays() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        answer("   ");
        await(() -> lookup("#prompt-ok").tryQuery().isEmpty());
        push(KeyCode.CONTROL, KeyCode.B);
        write("tru");
        push(KeyCode.F2);
        push(KeyCode.BACK_SPACE);
        push(KeyCode.ENTER);
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust");
        Code trust = code("Trust");
        String name = "Long name ".repeat(30).strip();
        workspace().study().codebookEdits().rename(trust.id(), name).join();
        await(() -> selected().equals(name));
        push(KeyCode.DELETE);
        awaitDialog("#prompt-ok");
        assertThat(node("prompt-ok").getScene().getWindow().getWidth()).isLessThan(700);
        pictureOf("delete-long-name", node("prompt-ok"));
        push(KeyCode.ENTER);
        await(() -> outline().equals("Access(Cost Travel)"));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().startsWith("Access(Cost Travel) Long name"));
    }

    @Test
    void aParentIsNeitherMovedNorMergedBelowItself() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.HOME);
        for (KeyCode[] keys : new KeyCode[][]{{KeyCode.CONTROL, KeyCode.M},
                {KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J}}) {
            push(keys);
            await(() -> lookup("#picker-field").tryQuery().isPresent());
            write("cost");
            push(KeyCode.ENTER);
            push(KeyCode.ESCAPE);
            await(() -> lookup("#picker-field").tryQuery().isEmpty());
        }
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust");
    }

    @Test
    void aMoveToWhereTheNameIsTakenSaysSo() {
        openStudy(study(edits -> {
            fewCodes(edits);
            edits.create(null, "Cost").join();
        }));
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.END);
        push(KeyCode.CONTROL, KeyCode.M);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("access");
        push(KeyCode.ENTER);
        awaitDialog(".dialog-pane .button");
        assertThat(dialog()).contains("Cost", "already");
        push(KeyCode.ENTER);
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust Cost");
        assertThat(workspace().problems().list()).isEmpty();
    }
}
