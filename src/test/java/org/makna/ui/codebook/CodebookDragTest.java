package org.makna.ui.codebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.document.view.DocumentView;

/** Dragging codes and text with the mouse. */
@Tag("display")
@EnabledIf(value = "org.makna.ui.RealDisplay#isThere", disabledReason = "There is no display")
class CodebookDragTest extends WindowTest {

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
    void aCodeIsDraggedOntoTheTextAndTheTextOntoACode() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        Code code = workspace().now().get().codebook().entries().stream().map(Codebook.Entry::code)
                .filter(Code::codable).findFirst().orElseThrow();
        long before = own(code);
        long document = workspace().now().get().documents().allDocuments().getFirst().document().id();
        interact(() -> workspace().navigator().open(document, new TextRange(3, 9)));
        await(() -> workspace().target().get() != null && workspace().target().get().hasSelection());
        drag(code.name()).onto(selection());
        await(() -> own(code) == before + 1);
        interact(() -> workspace().navigator().open(document, new TextRange(12, 20)));
        await(() -> workspace().target().get().hasSelection());
        drag(selection()).onto(code.name(), 0);
        await(() -> own(code) == before + 2);
    }

    private Point2D selection() {
        DocumentView view = lookup(node -> node instanceof DocumentView).query();
        Bounds[] bounds = new Bounds[1];
        interact(() -> bounds[0] = view.localToScreen(view.selectionBounds()));
        return new Point2D(bounds[0].getCenterX(), bounds[0].getCenterY());
    }

    private long own(Code code) {
        return workspace().now().get().codebook().entry(code.id()).orElseThrow().own();
    }

    private Drag drag(String text) {
        moveTo(text);
        return new Drag();
    }

    private Drag drag(Point2D place) {
        moveTo(place);
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

        void onto(Point2D place) {
            moveTo(place).moveBy(1, 0).moveBy(-1, 0);
            release(MouseButton.PRIMARY);
        }
    }
}
