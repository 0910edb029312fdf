package org.makna.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.makna.model.Progress;
import org.makna.model.ResultMode;
import org.makna.study.CodingQueries;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** Asking about codings by a sentence of parts and by its text. */
class QuestionJourneyTest extends WindowTest {

    @Test
    void aSentenceIsPutTogetherByKeys() {
        openQuestion();
        push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(node("query-operand-0").isFocused()).isTrue();
        picture("question-begin");
        pick("query-choose-code", "Signal and cov");
        await(() -> text().equals("Accessibility > Signal and coverage"));
        push(KeyCode.ESCAPE);
        choose("query-add", "query-add-near");
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write("Digital div").push(KeyCode.ENTER);
        await(() -> text().endsWith("NEAR/0p SUB Digital divide"));
        answers();
        choose("query-unit-1", "query-unit-1-w");
        await(() -> text().contains("NEAR/0w"));
        interact(() -> node("query-distance-1").requestFocus());
        push(KeyCode.CONTROL, KeyCode.A).write("40").push(KeyCode.ENTER);
        await(() -> text().contains("NEAR/40w"));
        answers();
        picture("question-near");
        interact(() -> node("query-link-1").requestFocus());
        push(KeyCode.SPACE);
        await(() -> this.<MenuButton>node("query-link-1").isShowing());
        pictureOfMenu("question-menu");
        push(KeyCode.ESCAPE);
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        choose("query-link-1", "query-link-1-co-occurs");
        await(() -> text().contains("CO-OCCURS"));
        answers();
        assertThat(lookup("#query-distance-1").tryQuery()).isEmpty();
        choose("query-mode", "query-mode-part");
        long parts = queries().ask(queries().parse(text()), "", ResultMode.PART, Progress.NONE).found().size();
        assertThat(parts).isPositive();
        await(() -> this.<ListView<?>>node("passages").isVisible()
                && this.<ListView<?>>node("passages").getItems().size() == parts);
        picture("question-part");
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void textAndPartsKeepInStep() {
        openQuestion();
        write("SUB Accessibility NOT WITHIN SUB Public engagement {attribute.Region in (Bali, Papua) and coder=Ana}")
                .push(KeyCode.ENTER);
        await(() -> lookup("#query-operand-1").tryQuery().isPresent());
        assertThat(part("query-operand-0")).isEqualTo("Accessibility with sub-codes");
        assertThat(part("query-link-1")).isEqualTo("not within");
        assertThat(part("query-operand-1"))
                .isEqualTo("Public engagement with sub-codes (attribute.Region in (Bali, Papua), coder=Ana)");
        choose("query-operand-1", "query-remove-1");
        await(() -> text().equals("SUB Accessibility"));
        interact(() -> ((TextField) node("segments-query"))
                .setText("SUB Accessibility {attribute.Region in (Bali, Papua) and coder=Ana}"));
        await(() -> part("query-condition-0").equals("Region: Bali, Papua"));
        assertThat(part("query-condition-1")).isEqualTo("Coder: Ana");
        choose("query-condition-0", "query-condition-0-not");
        await(() -> text().equals("SUB Accessibility {attribute.Region not in (Bali, Papua) and coder=Ana}"));
        answers();
        choose("query-condition-1", "query-condition-1-remove");
        await(() -> text().equals("SUB Accessibility {attribute.Region not in (Bali, Papua)}"));
        answers();
        picture("question-where");
        interact(() -> ((TextField) node("segments-query"))
                .setText("SUB Accessibility {attribute.Age<18 and attribute.Region=Bali}"));
        await(() -> part("query-condition-1").equals("Region: Bali"));
        assertThat(part("query-condition-0")).isEqualTo("attribute.Age<18");
        assertThat(queries().ask(queries().parse(text()), "", ResultMode.WHOLE, Progress.NONE).segments().size())
                .isPositive();
        interact(() -> ((TextField) node("segments-query")).setText("ALONE(Trust, Privacy)"));
        await(() -> lookup("#query-note").tryQuery().isPresent());
        assertThat(this.<Label>node("query-note").getText()).contains("as it is written");
        interact(() -> ((TextField) node("segments-query")).setText("Trust WITHIN"));
        await(() -> this.<Label>node("query-note").getText().contains("as soon as"));
        interact(() -> ((TextField) node("segments-query")).setText(""));
        await(() -> part("query-operand-0").startsWith("choose"));
        assertThat(workspace().problems().list()).isEmpty();
    }

    private void pictureOfMenu(String name) {
        interact(() -> {
            var popup = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance).findFirst().orElseThrow();
            Png.write(popup.getScene().snapshot(null), Path.of("target/shots/" + name + ".png"));
        });
    }

    private CodingQueries queries() {
        return workspace().study().codingQueries();
    }

    /** Waits until the list holds what the question finds. */
    private void answers() {
        int size = queries().ask(queries().parse(text()), "", ResultMode.WHOLE, Progress.NONE).segments().size();
        assertThat(size).isPositive();
        await(() -> this.<ListView<?>>node("segments").getItems().size() == size);
    }

    private void openQuestion() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Q);
        await(() -> node("segments-query").isFocused() && lookup("#query-operand-0").tryQuery().isPresent());
    }

    private void pick(String item, String typed) {
        choose("query-operand-0", item);
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        write(typed).push(KeyCode.ENTER);
    }

    /** Opens a part and chooses an entry of its menu. */
    private void choose(String part, String item) {
        interact(() -> {
            MenuButton menu = node(part);
            menu.requestFocus();
            menu.getItems().stream().filter(one -> item.equals(one.getId())).findFirst().orElseThrow().fire();
        });
    }

    private String part(String id) {
        return lookup("#" + id).tryQuery().filter(MenuButton.class::isInstance)
                .map(found -> ((MenuButton) found).getText()).orElse("");
    }

    private String text() {
        Node field = node("segments-query");
        return ((TextField) field).getText();
    }
}
