package org.makna.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportChoice;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** A text that reads wrong is read again in another character set, after it was coded. */
class CharsetJourneyTest extends WindowTest {

    private static final Charset KOI8 = Charset.forName("KOI8-R");
    private static final String TEXT = "Ведущий: Добрый день.\nОльга: Здравствуйте.\n".repeat(3);

    @BeforeEach
    void aTextThatWasMisread() throws Exception {
        Path study = folder.resolve("sets.makna");
        Path file = Files.write(folder.resolve("K1.txt"), TEXT.getBytes(KOI8));
        try (Study made = Study.create(study, "Sets", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(new ImportChoice(file, List.of()).withCharset("windows-1251")),
                    OnDuplicate.SKIP, Progress.NONE);
            made.actAs("Ana");
            long id = made.documents().allDocuments().getFirst().document().id();
            made.coding().applyNew(id, new TextRange(0, 7), null, "Host").join();
        }
        openStudy(study);
        await(() -> lookup("#documents-tree").tryQuery().isPresent());
        select(0);
    }

    private void select(int row) {
        interact(() -> {
            TreeView<?> tree = node("documents-tree");
            tree.requestFocus();
            tree.getSelectionModel().clearAndSelect(row);
        });
    }

    private String text() {
        return text(0);
    }

    private String text(int document) {
        Study study = workspace().study();
        return study.text(study.documents().allDocuments().get(document).document());
    }

    private void form(String name) {
        interact(() -> Png.write(node("charset-set").getScene().snapshot(null),
                Path.of("target", "shots", name + ".png")));
    }

    private String opening() {
        return lookup("#charset-opening").queryAs(Label.class).getText();
    }

    private void ask(String charset) {
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.C);
        await(() -> lookup("#charset-set").tryQuery().isPresent() && !opening().isEmpty());
        assertThat(node("form-ok").isDisabled()).isTrue();
        choose(charset);
    }

    private void choose(String charset) {
        interact(() -> lookup("#charset-set").queryComboBox().setValue(charset));
    }

    @Test
    void theSetIsChosenWhatItMakesIsSeenAndUndoneInOneStep() {
        ask("KOI8-R");
        await(() -> opening().startsWith("Ведущий: Добрый") && !node("form-ok").isDisabled());
        form("charset");
        clickOn("#form-ok");
        await(() -> text().equals(TEXT));
        Study study = workspace().study();
        long id = study.documents().allDocuments().getFirst().document().id();
        assertThat(study.document(id).orElseThrow().codings().getFirst().range().cut(text())).isEqualTo("Ведущий");
        await(() -> lookup("#charset-set").tryQuery().isEmpty());
        interact(() -> workspace().actions().run(Action.UNDO));
        await(() -> !text().equals(TEXT));
    }

    @Test
    void whatWasCorrectedOrLosesItsWordsIsDecidedFirst() throws Exception {
        // The second byte of this sign is a backslash by itself.
        Path file = Files.write(folder.resolve("S1.txt"), "satu 表 dua\n".getBytes(Charset.forName("windows-31j")));
        Study study = workspace().study();
        study.importing().run(List.of(new ImportChoice(file, List.of()).withCharset("windows-1252")), OnDuplicate.SKIP,
                Progress.NONE);
        await(() -> workspace().now().get().documents().allDocuments().size() == 2);
        long id = study.documents().allDocuments().get(1).document().id();
        int sign = text(1).indexOf('•');
        study.coding().applyNew(id, new TextRange(sign, sign + 1), null, "Sign").join();
        int dua = text(1).indexOf("dua");
        study.textCorrections().make(study.textCorrections().plan(id,
                study.document(id).orElseThrow().document().textKey(), new TextRange(dua, dua + 3), "tiga"), Set.of())
                .join();
        select(1);
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        ask("Shift-JIS");
        await(() -> lookup("#lost-0").tryQuery().isPresent() && node("charset-anyway").isVisible());
        form("charset-lost");
        assertThat(node("form-ok").isDisabled()).isTrue();
        clickOn("#charset-anyway");
        assertThat(lookup("#lost-0").queryAs(CheckBox.class).isSelected()).isTrue();
        clickOn("#lost-0").clickOn("#form-ok");
        await(() -> lookup("#charset-set").tryQuery().isEmpty());
        assertThat(study.document(id).orElseThrow().codings()).isEmpty();
        assertThat(text(1)).isEqualTo("satu 表 dua\n");
    }
}
