package org.makna.ui.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makna.model.CaseKind;
import org.makna.model.Messages;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** Kinds of case are dragged onto each other and between each other with the mouse. */
@Tag("display")
class KindsDragTest extends WindowTest {

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "No display: dragging cannot be tried");
    }

    @Test
    void aKindIsDraggedOntoAnotherAndNeverIntoItself() {
        Path path = folder.resolve("drag.makna");
        try (Study study = Study.create(path, "Kinds", "en", Messages.in(Locale.ENGLISH))) {
            for (String name : List.of("Village", "Household", "Participant")) {
                study.caseEdits().kinds().create(null, name).join();
            }
        }
        openStudy(path);
        clickOn("#rail-cases");
        await(() -> lookup("#cases-kinds").tryQuery().filter(node -> node.isVisible()
                && ((TreeView<?>) node).getExpandedItemCount() == 4).isPresent());
        drag("Household", "Village", 0);
        await(() -> Objects.equals(kind("Household").parentId(), kind("Village").id()));
        drag("Participant", "Household", 0);
        await(() -> Objects.equals(kind("Participant").parentId(), kind("Household").id()));
        drag("Village", "Participant", 0);
        drag("Participant", "Village", -9);
        await(() -> kind("Participant").parentId() == null && kind("Participant").position() == 0);
        await(() -> kind("Village").parentId() == null);
    }

    private CaseKind kind(String name) {
        return workspace().study().caseTable().kinds().named(name).orElseThrow();
    }

    /** Moves in small steps, as a hand does: the toolkit begins a drag only after some of them. */
    private void drag(String from, String to, double below) {
        moveTo(row(from));
        press(MouseButton.PRIMARY);
        moveBy(4, 2);
        moveBy(8, 4);
        moveTo(row(to)).moveBy(0, below).moveBy(1, 0).moveBy(-1, 0);
        release(MouseButton.PRIMARY);
    }

    private Node row(String name) {
        return lookup("#cases-kinds .tree-cell").queryAllAs(KindCell.class).stream()
                .filter(cell -> !cell.isEmpty() && cell.getItem().name().equals(name)).findFirst().orElseThrow();
    }
}
