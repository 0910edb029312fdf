package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.TextChartKind;
import org.makna.ui.WindowTest;
import org.makna.ui.drawing.DrawingView;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.InHand;

/** Looking at where the codes of a document stand, by clicks and keys. */
class CodeLineJourneyTest extends WindowTest {

    @Test
    void theCodeLineAndThePortraitLeadToTheirPassages() throws Exception {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.T);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);
        await(() -> lookup("#code-line").tryQuery().isPresent() && view().drawing().isPresent()
                && view().getWidth() > 0 && view().isFocused() && !drawing().marks().isEmpty());
        picture("code-line");
        push(KeyCode.HOME);
        push(KeyCode.PAGE_DOWN);
        Mark second = drawing().marks().get(1);
        assertThat(view().spoken()).isEqualTo(second.said());
        push(KeyCode.ENTER);
        await(() -> workspace().target().get() != null && workspace().target().get().inHand()
                .filter(InHand.Subject.class::isInstance).isPresent());

        ComboBox<TextChartKind> kinds = node("code-line-kind");
        interact(() -> kinds.setValue(TextChartKind.PORTRAIT));
        await(() -> view().drawing().isPresent() && drawing().caption().contains("tiles"));
        picture("portrait");
        Mark tile = drawing().marks().getFirst();
        clickOn(view().localToScreen(tile.area().x() + 4, tile.area().y() + 4));
        assertThat(view().cursor()).contains(tile);

        Path svg = folder.resolve("portrait.svg");
        chosen.add(svg);
        clickOn("#code-line-svg");
        await(() -> Files.exists(svg));
        assertThat(Files.readString(svg)).contains("Counted: ", "tiles");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        picture("portrait-dark");
        assertThat(workspace().problems().list()).isEmpty();
    }

    @Test
    void theCodeLineFollowsWhatTheTextShowsAndLeavesByTheKeysOfCharts() throws Exception {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.T);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);
        await(() -> lookup("#code-line").tryQuery().isPresent() && view().drawing().isPresent()
                && view().getWidth() > 0 && !drawing().marks().isEmpty());
        int all = drawing().marks().size();
        long first = workspace().now().get().codebook().entries().getFirst().code().id();
        interact(() -> workspace().display().set(Display.ALL.withCodes(Set.of(first))));
        await(() -> view().drawing().isPresent() && drawing().marks().size() < all);
        int some = drawing().marks().size();
        assertThat(drawing().marks()).isNotEmpty();
        assertThat(drawing().caption()).contains(String.valueOf(all - some), "not shown in the text");
        picture("code-line-filtered");
        Path svg = folder.resolve("line.svg");
        chosen.add(svg);
        interact(view()::requestFocus);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.J);
        await(() -> Files.exists(svg));
        assertThat(Files.readString(svg)).contains("not shown in the text");
        Path png = folder.resolve("line.png");
        chosen.add(png);
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.I);
        await(() -> Files.exists(png));
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.T);
        AtomicReference<String> copied = new AtomicReference<>();
        interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.get()).contains("not shown in the text");
        interact(() -> workspace().display().set(Display.ALL));
        await(() -> view().drawing().isPresent() && drawing().marks().size() == all);
        assertThat(workspace().problems().list()).isEmpty();
    }

    private DrawingView view() {
        return node("code-line");
    }

    private Drawing drawing() {
        return view().drawing().orElseThrow();
    }
}
