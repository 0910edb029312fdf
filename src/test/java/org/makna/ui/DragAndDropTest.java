package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.document.view.DocumentView;
import org.testfx.util.WaitForAsyncUtils;

/** Dragging on a real display: codes onto text, text onto codes, codes onto codes. */
@Tag("display")
class DragAndDropTest extends WindowTest {

    private static final String TEXT = "Sinyal hilang setiap sore. Kami menunggu di pantai.\n";

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "No display: dragging cannot be tried");
    }

    @Test
    void aCodeIsDraggedOntoTheSelectedText() throws Exception {
        open();
        interact(() -> view().select(new TextRange(0, 13)));
        drag(row("Akses"), pointOf(6));
        await(() -> codings().size() == 1);
        assertThat(codings().getFirst().range()).isEqualTo(new TextRange(0, 13));
    }

    @Test
    void theSelectedTextIsDraggedOntoACode() throws Exception {
        open();
        interact(() -> view().select(new TextRange(0, 13)));
        drag(pointOf(6), row("Suara"));
        await(() -> codings().size() == 1);
        assertThat(code(codings().getFirst().codeId())).isEqualTo("Suara");
    }

    @Test
    void aCodeIsDraggedOntoAnotherAndStandsBelowIt() throws Exception {
        open();
        drag(row("Suara"), row("Akses"));
        await(() -> workspace().now().get().codebook().find("Akses > Suara").isPresent());
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> workspace().now().get().codebook().find("Suara").isPresent());
    }

    private void open() throws Exception {
        Path file = folder.resolve("Sari.txt");
        java.nio.file.Files.writeString(file, TEXT);
        Path path = folder.resolve("drag.makna");
        try (Study study = Study.create(path, "", "id", Messages.in(java.util.Locale.ENGLISH))) {
            study.importing().run(List.of(file), ImportOptions.DEFAULT, Progress.NONE);
            study.codebookEdits().create(null, "Akses").join();
            study.codebookEdits().create(null, "Suara").join();
        }
        openStudy(path);
        interact(() -> workspace().navigator().open(document()));
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0);
    }

    /** Moves in small steps, as a hand does: the toolkit begins a drag only after some of them. */
    private void drag(Point2D from, Point2D to) {
        moveTo(from);
        press(MouseButton.PRIMARY);
        moveBy(4, 4);
        moveBy(6, 6);
        moveTo(to.add(-3, -2));
        moveTo(to);
        moveBy(1, 1);
        release(MouseButton.PRIMARY);
    }

    private Point2D row(String code) {
        Node label = lookup("#codebook-tree .tree-cell").queryAll().stream()
                .filter(cell -> !from(cell).lookup(code).queryAll().isEmpty()).findFirst().orElseThrow();
        javafx.geometry.Bounds bounds = label.localToScreen(label.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + 80, bounds.getCenterY());
    }

    private Point2D pointOf(int offset) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> view().localToScreen(view().pointOf(offset)));
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }

    private long document() {
        return workspace().now().get().documents().allDocuments().getFirst().document().id();
    }

    private List<PlacedCoding> codings() {
        return workspace().study().codings(document());
    }

    private String code(long id) {
        return workspace().now().get().codebook().entry(id).map(Codebook.Entry::path).orElseThrow();
    }
}
