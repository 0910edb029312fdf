package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.ui.action.Action;

/** Codes of the tree applied to text by Enter, and codes in use deleted, by keys. */
class CodebookUseTest extends CodebookJourney {

    private long document;

    private void reading() {
        openStudy(study(CodebookJourney::fewCodes));
        document = document("one", "Costs are high and trust is low here.");
        await(() -> workspace().now().get().documents().allDocuments().size() == 1);
    }

    private void select(int from, int to) {
        interact(() -> workspace().navigator().open(document, new TextRange(from, to)));
        await(() -> workspace().target().get() != null && workspace().target().get().hasSelection());
        push(KeyCode.CONTROL, KeyCode.B);
    }

    @Test
    void aUsedCodeGoesWithItsCodingsAndUndoBringsAllBack() {
        reading();
        for (String name : List.of("Access", "Cost", "Trust")) {
            workspace().study().coding().apply(document, new TextRange(0, 5), id(name)).join();
        }
        List<PlacedCoding> before = workspace().study().codings(document);
        String own = outline();
        push(KeyCode.CONTROL, KeyCode.B);
        push(KeyCode.HOME);
        push(KeyCode.DELETE);
        awaitDialog("#prompt-ok");
        assertThat(dialog()).contains("3 codes go", "2 codings in 1 document");
        pictureOf("delete-used", node("prompt-ok"));
        push(KeyCode.ENTER);
        await(() -> outline().equals("Trust"));
        assertThat(workspace().study().codings(document)).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals(own));
        assertThat(workspace().study().codings(document)).isEqualTo(before);
        assertThat(workspace().study().check()).isEmpty();
    }

    @Test
    void enterAppliesAllSelectedCodesInOneStep() {
        reading();
        select(0, 5);
        push(KeyCode.HOME);
        push(KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(chosen()).isEqualTo("Cost Travel Trust");
        push(KeyCode.ENTER);
        await(() -> workspace().now().get().overview().codings() == 3);
        assertThat(workspace().study().codings(document).stream()
                .map(coding -> workspace().now().get().code(coding.codeId()).orElseThrow().name())
                .collect(Collectors.toSet())).containsExactlyInAnyOrder("Cost", "Travel", "Trust");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().now().get().overview().codings() == 0);
    }

    @Test
    void whatOnlyGroupsOthersIsNotAppliedAndSaysWhy() {
        reading();
        workspace().study().codebookEdits().several(List.of(id("Access"))).setCodable(false).join();
        select(0, 5);
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        await(() -> hint().contains("not applied: “Access”"));
        picture("codebook-groups-only");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.ENTER);
        await(() -> workspace().now().get().overview().codings() == 1);
        assertThat(workspace().study().codings(document).getFirst().codeId()).isEqualTo(id("Cost"));
        interact(() -> workspace().actions().run(Action.SWITCH_THEME));
        select(6, 9);
        push(KeyCode.CONTROL, KeyCode.T);
        write("acc");
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        push(KeyCode.UP);
        push(KeyCode.UP);
        await(() -> lookup("#picker-rule .label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().contains("only groups others")));
        pictureOf("picker-groups-only", node("picker-field"));
    }

    private String hint() {
        return lookup(".mk-hint").queryAllAs(Label.class).stream().map(Label::getText)
                .collect(Collectors.joining(" "));
    }
}
