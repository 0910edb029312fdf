package org.makna.ui.codebook;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.study.Codebook;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** Dragging codes in the codebook with the mouse. */
@Tag("display")
class CodebookDragTest extends WindowTest {

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "No display: dragging cannot be tried");
    }

    @Test
    void aCodeIsNestedAndOrderedByDragging() {
        Path path = folder.resolve("codes.makna");
        try (Study study = Study.create(path, "", "", Messages.in(Locale.ENGLISH))) {
            Code access = study.codebookEdits().create(null, "Access").join();
            study.codebookEdits().create(access.id(), "Cost").join();
            study.codebookEdits().create(null, "Trust").join();
            study.codebookEdits().create(null, "Voice").join();
        }
        openStudy(path);
        drag("Voice").onto("Trust", 0);
        await(() -> outline().equals("Access(Cost) Trust(Voice)"));
        drag("Trust").onto("Access", -10);
        await(() -> outline().equals("Trust(Voice) Access(Cost)"));
        drag("Voice").onto("Cost", 10);
        await(() -> outline().equals("Trust Access(Cost Voice)"));
        drag("Access").onto("Cost", 0);
        drag("Cost").onto("Trust", 0);
        await(() -> outline().equals("Trust(Cost) Access(Voice)"));
    }

    @Test
    void selectedCodesAreDraggedTogetherAndBetweenRowsOnlyInOwnOrder() {
        Path path = folder.resolve("several.makna");
        try (Study study = Study.create(path, "", "", Messages.in(Locale.ENGLISH))) {
            for (String name : List.of("Access", "Trust", "Voice", "Zone")) {
                study.codebookEdits().create(null, name).join();
            }
        }
        openStudy(path);
        clickOn("Trust");
        press(KeyCode.CONTROL).clickOn("Zone").release(KeyCode.CONTROL);
        drag("Trust").onto("Access", -10);
        await(() -> outline().equals("Trust Zone Access Voice"));
        drag("Zone").onto("Voice", 0);
        await(() -> outline().equals("Access Voice(Trust Zone)"));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> outline().equals("Trust Zone Access Voice"));
        clickOn("#codebook-arrange");
        clickOn("#codebook-by-order-name");
        clickOn("Voice");
        drag("Voice").onto("Access", -10);
        await(() -> outline().equals("Trust Zone Access(Voice)"));
    }

    private Drag drag(String text) {
        moveTo(text);
        return new Drag();
    }

    private String outline() {
        return outline(workspace().now().get().codebook(), null);
    }

    private static String outline(Codebook codebook, Long parent) {
        List<String> names = codebook.children(parent).stream().map(entry -> {
            String below = outline(codebook, entry.code().id());
            return entry.code().name() + (below.isEmpty() ? "" : "(" + below + ")");
        }).toList();
        return String.join(" ", names);
    }

    /** A drag that begins where the pointer is. */
    private final class Drag {

        Drag() {
            press(MouseButton.PRIMARY);
            moveBy(4, 2);
            moveBy(8, 4);
        }

        void onto(String text, double below) {
            moveTo(text).moveBy(0, below).moveBy(1, 0).moveBy(-1, 0);
            release(MouseButton.PRIMARY);
        }
    }
}
