package org.makna.ui.codebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.Codebook;
import org.makna.study.CodebookEdits;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.testfx.util.WaitForAsyncUtils;

/** What journeys through the codebook have in common. */
abstract class CodebookJourney extends WindowTest {

    static void fewCodes(CodebookEdits edits) {
        Code access = edits.create(null, "Access").join();
        edits.create(access.id(), "Cost").join();
        edits.create(access.id(), "Travel").join();
        edits.create(null, "Trust").join();
    }

    void make(String name) {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        answer(name);
        await(() -> selected().equals(name));
    }

    void answer(String name) {
        awaitDialog("#prompt-field");
        clickOn("#prompt-field").write(name);
        push(KeyCode.ENTER);
    }

    /** Waits until a dialog is in front, so that keys go to it. */
    void awaitDialog(String id) {
        await(() -> lookup(id).tryQuery().filter(node -> node.getScene().getWindow().isFocused()
                && node.getScene().getFocusOwner() != null).isPresent());
    }

    TreeView<CodeRow> tree() {
        return lookup("#codebook-tree").query();
    }

    String selected() {
        Long id = workspace().selectedCode().get();
        return id == null ? "" : workspace().now().get().code(id).map(Code::name).orElse("");
    }

    Code code(String name) {
        return workspace().now().get().codebook().entries().stream().map(Codebook.Entry::code)
                .filter(code -> code.name().equals(name)).findFirst().orElseThrow();
    }

    long id(String name) {
        return code(name).id();
    }

    /** The codebook of the study in one line. */
    String outline() {
        return outline(workspace().study().codebook(), null);
    }

    static String outline(Codebook codebook, Long parent) {
        List<String> names = codebook.children(parent).stream().map(entry -> {
            String below = outline(codebook, entry.code().id());
            return entry.code().name() + (below.isEmpty() ? "" : "(" + below + ")");
        }).toList();
        return String.join(" ", names);
    }

    Path study(Consumer<CodebookEdits> make) {
        Path path = folder.resolve("codes.makna");
        try (Study study = Study.create(path, "", "", Messages.in(Locale.ENGLISH))) {
            make.accept(study.codebookEdits());
        }
        return path;
    }

    void pictureOf(String name, Node node) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Window shown = node.getScene().getWindow();
            Png.write(shown.getScene().snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    /** Names of the selected codes, from top to bottom. */
    String chosen() {
        return String.join(" ", tree().getSelectionModel().getSelectedIndices().stream().sorted()
                .map(row -> tree().getTreeItem(row).getValue().now().code().name()).toList());
    }

    /** What the dialog in front says. */
    String dialog() {
        return String.join("\n", lookup(".dialog-pane .label").queryAllAs(Label.class).stream().map(Label::getText)
                .toList());
    }

    /** Brings a document into the open study; its id. */
    long document(String name, String text) {
        Path file = folder.resolve(name + ".txt");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Study study = workspace().study();
        study.importing().run(List.of(file),
                new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
        return study.documents().allDocuments().getLast().document().id();
    }
}
