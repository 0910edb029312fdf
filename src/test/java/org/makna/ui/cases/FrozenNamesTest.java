package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.study.AttributeEdits.Pasted;
import org.makna.study.AttributeEdits.Typed;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** The names of cases stand still while 120 attributes of 5,000 cases are scrolled sideways. */
class FrozenNamesTest extends WindowTest {

    private static final int CASES = 5000;
    private static final int ATTRIBUTES = 120;

    @BeforeEach
    void aLargeGrid() {
        Path study = folder.resolve("large.makna");
        try (Study made = Study.create(study, "Large", "en", Messages.in(Locale.ENGLISH))) {
            List<String> cases = new ArrayList<>();
            List<Typed> values = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                cases.add("R%04d".formatted(i + 1));
                values.add(new Typed(-1 - i, -1 - i % ATTRIBUTES, Integer.toString(i)));
            }
            List<String> attributes = new ArrayList<>();
            for (int i = 0; i < ATTRIBUTES; i++) {
                attributes.add("Q%03d".formatted(i + 1));
            }
            made.caseEdits().attributes()
                    .paste(new Pasted(false, cases, attributes, List.of(), List.of(), values)).join();
        }
        openStudy(study);
        clickOn("#rail-cases");
        await(() -> grid().getItems().size() == CASES && grid().getColumns().size() == ATTRIBUTES + 3);
    }

    @Test
    void namesStandStillAndKeysNeverGoUnderThem() {
        assertThat(frozen().isVisible()).isFalse();
        interact(() -> {
            grid().requestFocus();
            grid().getSelectionModel().clearAndSelect(2, grid().getColumns().get(20));
            grid().scrollToColumn(grid().getColumns().get(20));
        });
        await(() -> frozen().isVisible());
        assertThat(names()).startsWith("R0001", "R0002", "R0003");
        for (int i = 0; i < 6; i++) {
            push(KeyCode.LEFT);
            await(() -> !isCovered());
        }
        interact(() -> bar(Orientation.VERTICAL).setValue(0.5));
        await(() -> !names().isEmpty() && names().getFirst().startsWith("R24"));
        picture("names-stand-still");
        // Only what is in sight has cells.
        assertThat(lookup("#cases-grid .table-cell").queryAll().size()).isLessThan(2000);

        clickOn(labels().get(3));
        String name = ((Label) labels().get(3)).getText();
        await(() -> grid().getSelectionModel().getSelectedItem().name().equals(name));
        assertThat(frozen().isVisible()).isTrue();
        push(KeyCode.HOME);
        push(KeyCode.F2);
        await(() -> lookup("#cases-field").tryQuery().filter(Node::isFocused).isPresent());
        assertThat(frozen().isVisible()).isFalse();
    }

    /** Whether the selected cell lies under the names. */
    private boolean isCovered() {
        Node cell = lookup("#cases-grid .table-cell:selected").queryAll().stream().findFirst().orElseThrow();
        Bounds at = cell.localToScene(cell.getBoundsInLocal());
        Bounds names = labels().getFirst().localToScene(labels().getFirst().getBoundsInLocal());
        return frozen().isVisible() && at.getMinX() < names.getMaxX() - 1;
    }

    private List<String> names() {
        return labels().stream().map(node -> ((Label) node).getText()).toList();
    }

    private List<Node> labels() {
        return lookup("#cases-grid-names .mk-frozen-row").queryAll().stream().filter(Node::isVisible)
                .sorted(java.util.Comparator.comparingDouble(Node::getLayoutY)).toList();
    }

    private ScrollBar bar(Orientation orientation) {
        return lookup("#cases-grid .scroll-bar").queryAllAs(ScrollBar.class).stream()
                .filter(bar -> bar.getOrientation() == orientation).findFirst().orElseThrow();
    }

    private Node frozen() {
        return node("cases-grid-names");
    }

    private TableView<GridLine> grid() {
        return node("cases-grid");
    }
}
