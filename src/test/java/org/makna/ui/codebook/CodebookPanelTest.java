package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.ui.action.Action;
import org.testfx.util.WaitForAsyncUtils;

/** The codebook by keys and clicks. */
class CodebookPanelTest extends CodebookJourney {

    @Test
    void codesAreMadeRenamedNestedMovedAndDeletedByKeys() {
        openStudy(study(edits -> {
        }));
        assertThat(lookup("#codebook-first").tryQuery()).isPresent();
        picture("codebook-empty");
        make("Access");
        make("Trust");
        make("Voice");
        assertThat(outline()).isEqualTo("Access Trust Voice");

        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.F2);
        write("Voices");
        push(KeyCode.ENTER);
        await(() -> outline().equals("Access Trust Voices"));
        assertThat(tree().isFocused()).isTrue();

        push(KeyCode.ALT, KeyCode.RIGHT);
        await(() -> outline().equals("Access Trust(Voices)"));
        push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> outline().equals("Access Trust Voices"));
        push(KeyCode.ALT, KeyCode.UP);
        await(() -> outline().equals("Access Voices Trust"));
        assertThat(selected()).isEqualTo("Voices");

        push(KeyCode.INSERT);
        answer("Online");
        await(() -> outline().equals("Access Voices(Online) Trust"));
        assertThat(selected()).isEqualTo("Online");
        push(KeyCode.LEFT);
        push(KeyCode.DELETE);
        awaitDialog("#prompt-ok");
        assertThat(lookup(".dialog-pane .label").queryAllAs(Label.class)).anyMatch(
                label -> label.getText().contains("2 codes go"));
        clickOn("#prompt-ok");
        await(() -> outline().equals("Access Trust"));
        assertThat(selected()).isEqualTo("Trust");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("Access Voices(Online) Trust"));
        assertThat(workspace().study().check()).isEmpty();
    }

    @Test
    void escapeLeavesANameAsItWas() {
        openStudy(study(edits -> edits.create(null, "Trust").join()));
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.F2);
        write("Nonsense");
        push(KeyCode.ESCAPE);
        push(KeyCode.F2);
        push(KeyCode.END);
        write("ed");
        push(KeyCode.ENTER);
        await(() -> outline().equals("Trusted"));
    }

    @Test
    void aFilterShowsMatchesWithThoseAbove() {
        openStudy(study(CodebookJourney::fewCodes));
        clickOn("#codebook-filter").write("cos");
        assertThat(tree().getExpandedItemCount()).isEqualTo(2);
        push(KeyCode.DOWN);
        assertThat(tree().isFocused()).isTrue();
        clickOn("#codebook-filter").write("zzz");
        assertThat(tree().isVisible()).isFalse();
        push(KeyCode.ESCAPE);
        assertThat(tree().isVisible()).isTrue();
        assertThat(tree().getExpandedItemCount()).isEqualTo(4);
    }

    @Test
    void typingInTheTreeFinds() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        write("tru");
        assertThat(selected()).isEqualTo("Trust");
        assertThat(outline()).isEqualTo("Access(Cost Travel) Trust");
    }

    @Test
    void whatIsFoldedAndSelectedStaysWhileTheStudyChanges() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.HOME);
        push(KeyCode.LEFT);
        assertThat(tree().getExpandedItemCount()).isEqualTo(2);
        long trust = id("Trust");
        interact(() -> workspace().selectedCode().set(trust));
        workspace().study().codebookEdits().create(null, "Late").join();
        workspace().study().codebookEdits().move(trust, null, 0).join();
        await(() -> tree().getExpandedItemCount() == 3);
        assertThat(selected()).isEqualTo("Trust");
        assertThat(tree().getSelectionModel().getSelectedItem().getValue().id()).isEqualTo(trust);
        assertThat(tree().isFocused()).isTrue();
    }

    @Test
    void aCodeIsDescribedInOneStep() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        write("tru");
        push(KeyCode.F4);
        awaitDialog("#describe-ok");
        await(() -> node("describe-definition").isFocused());
        clickOn("#describe-definition").write("Being believed.");
        push(KeyCode.TAB);
        write("Relying on it.");
        pictureOf("describe", node("describe-ok"));
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> code("Trust").include().equals("Relying on it."));
        assertThat(code("Trust").definition()).isEqualTo("Being believed.");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> code("Trust").include().isEmpty() && code("Trust").definition().isEmpty());
    }

    @Test
    void aChangedDescriptionIsNotLostUnasked() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        write("tru");
        push(KeyCode.F4);
        awaitDialog("#describe-ok");
        await(() -> node("describe-definition").isFocused());
        clickOn("#describe-definition").write("Being believed.");
        push(KeyCode.ESCAPE);
        awaitDialog("#prompt-ok");
        push(KeyCode.ESCAPE);
        await(() -> lookup("#prompt-ok").tryQuery().isEmpty());
        assertThat(lookup("#describe-ok").tryQuery()).isPresent();
        push(KeyCode.CONTROL, KeyCode.ENTER);
        await(() -> code("Trust").definition().equals("Being believed."));
    }

    @Test
    void aCodeIsRecolouredByKeys() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        write("tru");
        push(KeyCode.F8);
        await(() -> lookup("#colours").tryQuery().isPresent());
        pictureOf("colours", node("colours"));
        clickOn("#colour-digits");
        push(KeyCode.CONTROL, KeyCode.A);
        write("12ab9F");
        push(KeyCode.ENTER);
        await(() -> code("Trust").colour().equals("#12ab9f"));
        push(KeyCode.F8);
        await(() -> lookup("#colours").tryQuery().isPresent());
        clickOn("#colour-e69f00");
        await(() -> code("Trust").colour().equals("#e69f00"));
    }

    @Test
    void aCodeIsMergedIntoAnotherAfterAPreview() {
        openStudy(study(CodebookJourney::fewCodes));
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.HOME);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.J);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("tru");
        push(KeyCode.ENTER);
        awaitDialog("#prompt-ok");
        assertThat(lookup(".dialog-pane .label").queryAllAs(Label.class)).anyMatch(
                label -> label.getText().contains("2 sub-codes move along"));
        pictureOf("merge", node("prompt-ok"));
        clickOn("#prompt-ok");
        await(() -> outline().equals("Trust(Cost Travel)"));
        assertThat(selected()).isEqualTo("Trust");
    }

    @Test
    void twoThousandCodesFollowAnEditAtOnce() {
        openStudy(study(edits -> {
        }));
        workspace().study().editAndWait(org.makna.model.Message.of("step.code-create", "many"), rows -> {
            for (int i = 0; i < 100; i++) {
                long parent = rows.codes().create(org.makna.store.NewCode.named(null, "Group " + i, "#0072b2")).id();
                for (int j = 0; j < 19; j++) {
                    rows.codes().create(org.makna.store.NewCode.named(parent, "Code " + i + " " + j, "#0072b2"));
                }
            }
            return 0;
        });
        await(() -> tree().getExpandedItemCount() == 100);
        long last = id("Group 50");
        interact(() -> workspace().navigator().showCode(last));
        int scrolled = firstRow();
        assertThat(scrolled).isGreaterThan(0);
        for (int i = 0; i < 5; i++) {
            workspace().study().codebookEdits().rename(last, "Renamed " + i).join();
            WaitForAsyncUtils.waitForFxEvents();
        }
        await(() -> selected().equals("Renamed 4"));
        assertThat(firstRow()).isEqualTo(scrolled);
    }

    @Test
    void theSampleInBothThemes() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        Code favourite = workspace().now().get().codebook().entries().get(3).code();
        workspace().study().codebookEdits().setShortcut(favourite.id(), "1").join();
        workspace().study().codebookEdits().rename(workspace().now().get().codebook().entries().get(5).code().id(),
                "A very long name of a code that does not fit into the panel at all").join();
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        picture("codebook-light");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        interact(() -> workspace().actions().run(Action.SWITCH_THEME));
        picture("codebook-dark");
        push(KeyCode.F4);
        awaitDialog("#describe-ok");
        pictureOf("describe-dark", node("describe-ok"));
        push(KeyCode.ESCAPE);
        push(KeyCode.F8);
        await(() -> lookup("#colours").tryQuery().isPresent());
        pictureOf("colours-dark", node("colours"));
    }

    @Test
    void aClickOrEnterAppliesTheCodeToTheSelectedText() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        long document = workspace().now().get().documents().allDocuments().getFirst().document().id();
        Code code = workspace().now().get().codebook().entries().stream().map(Codebook.Entry::code)
                .filter(Code::codable).findFirst().orElseThrow();
        long before = own(code);
        clickOn(code.name());
        assertThat(selected()).isEqualTo(code.name());
        assertThat(own(code)).isEqualTo(before);
        interact(() -> workspace().navigator().open(document, new TextRange(3, 9)));
        await(() -> workspace().target().get() != null && workspace().target().get().hasSelection());
        clickOn(code.name());
        await(() -> own(code) == before + 1);
        interact(() -> workspace().navigator().open(document, new TextRange(12, 20)));
        await(() -> workspace().target().get().hasSelection());
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.ENTER);
        await(() -> own(code) == before + 2);
        picture("codebook-applied");
    }

    private long own(Code code) {
        return workspace().now().get().codebook().entry(code.id()).orElseThrow().own();
    }

    private int firstRow() {
        return ((javafx.scene.control.skin.VirtualFlow<?>) tree().lookup(".virtual-flow")).getFirstVisibleCell()
                .getIndex();
    }
}
