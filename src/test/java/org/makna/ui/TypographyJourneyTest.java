package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.TextRange;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.document.view.TextStyle;
import org.makna.ui.shell.PreferencesFile;

/** How documents are set: chosen with a preview, kept, and changed by the wheel and by keys. */
class TypographyJourneyTest extends WindowTest {

    @BeforeEach
    void anOpenDocument() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        long document = workspace().now().get().documents().allDocuments().stream()
                .filter(one -> one.document().name().equals("W02")).findFirst().orElseThrow().document().id();
        interact(() -> workspace().navigator().open(document));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());
    }

    @Test
    void fontSpacingAndWidthAreChosenWithAPreviewAndKept() {
        push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> lookup("#preferences-ok").tryQuery().isPresent());
        interact(() -> {
            lookup("#font").<ComboBox<String>>query().setValue("Noto Sans");
            lookup("#spacing").<Spinner<Double>>query().getValueFactory().setValue(1.4);
            lookup("#measure").<Spinner<Integer>>query().getValueFactory().setValue(55);
            lookup("#joining").<CheckBox>query().setSelected(true);
        });
        DocumentView preview = lookup("#preferences-preview").query();
        TextStyle wanted = new TextStyle("Noto Sans", 15, 1.4, 55);
        assertThat(preview.textStyle()).isEqualTo(wanted);
        assertThat(view().textStyle()).as("not before it is agreed to").isEqualTo(TextStyle.DEFAULT);
        interact(() -> Png.write(preview.getScene().snapshot(null), Path.of("target", "shots", "preferences.png")));
        clickOn("#preferences-ok");
        await(() -> view().textStyle().equals(wanted));
        picture("typography-narrow");
        PreferencesFile kept = new PreferencesFile(folder.resolve("preferences.properties"));
        assertThat(kept.preferences().text()).isEqualTo(wanted);
        assertThat(kept.preferences().joining()).isTrue();
    }

    @Test
    void theWheelAndKeysZoom() {
        interact(() -> turnWheel(40));
        await(() -> view().textStyle().size() > 15);
        double larger = view().textStyle().size();
        push(KeyCode.CONTROL, KeyCode.MINUS);
        await(() -> view().textStyle().size() == larger - 1);
        interact(() -> {
            TextRange place = new TextRange(900, 900);
            view().select(place);
            view().reveal(place);
        });
        for (int i = 0; i < 12; i++) {
            push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        await(() -> view().textStyle().size() > 24);
        picture("typography-large");
        interact(() -> assertThat(view().pointOf(900).getY()).as("the caret stays in sight")
                .isBetween(0.0, view().getHeight()));
        push(KeyCode.CONTROL, KeyCode.DIGIT0);
        await(() -> view().textStyle().size() == TextStyle.DEFAULT.size());
    }

    /** The headless platform has no wheel. */
    private void turnWheel(double delta) {
        Event.fireEvent(view(), new ScrollEvent(ScrollEvent.SCROLL, 10, 10, 10, 10, false, true, false, false, false,
                false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }
}
