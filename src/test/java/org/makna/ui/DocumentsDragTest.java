package org.makna.ui;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.ImportOptions;
import org.makna.study.Study;

/** Documents are dragged into folders with the mouse. */
@Tag("display")
class DocumentsDragTest extends WindowTest {

    @BeforeAll
    static void needsADisplay() {
        assumeTrue(System.getenv("DISPLAY") != null, "No display: dragging cannot be tried");
    }

    @Test
    void aDocumentIsDraggedIntoAFolderAndBackToTheTop() throws Exception {
        Path offices = Files.createDirectory(folder.resolve("Offices"));
        Files.writeString(offices.resolve("O1.txt"), "We write down every complaint.");
        Path notes = folder.resolve("Notes.txt");
        Files.writeString(notes, "Rain all day.");
        Path path = folder.resolve("drag.makna");
        try (Study study = Study.create(path, "Complaints", "en", Messages.in(Locale.ENGLISH))) {
            study.importing().run(List.of(offices, notes), ImportOptions.DEFAULT, Progress.NONE);
        }
        openStudy(path);
        drag("Notes", "Offices", 0);
        await(() -> paths().equals(List.of("Offices/Notes", "Offices/O1")));
        drag("O1", "O1", 80);
        await(() -> paths().equals(List.of("O1", "Offices/Notes")));
    }

    private List<String> paths() {
        return workspace().now().get().documents().allDocuments().stream().map(DocumentEntry::path).toList();
    }

    /** Moves in small steps, as a hand does: the toolkit begins a drag only after some of them. */
    private void drag(String from, String to, double below) {
        moveTo(from);
        press(MouseButton.PRIMARY);
        moveBy(4, 2);
        moveBy(8, 4);
        moveTo(to).moveBy(0, below).moveBy(1, 0).moveBy(-1, 0);
        release(MouseButton.PRIMARY);
    }
}
