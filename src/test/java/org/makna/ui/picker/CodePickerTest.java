package org.makna.ui.picker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.study.CodebookEdits;
import org.makna.study.Study;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.picker.Ranking.Match;
import org.testfx.util.WaitForAsyncUtils;

/** Choosing a code in the window by typing. */
class CodePickerTest extends WindowTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void typingAndEnterChooses() {
        openCodes();
        CodePicker picker = show("tr");
        assertThat(((TextField) node("picker-field")).getText()).isEqualTo("tr");
        write("u");
        assertThat(listed()).first().isEqualTo("Trust");
        push(KeyCode.ENTER);
        assertThat(told).containsExactly("chosen Trust false");
        assertThat(picker.isShowing()).isFalse();
    }

    @Test
    void shiftEnterChoosesAndStays() {
        openCodes();
        CodePicker picker = show("trust");
        push(KeyCode.SHIFT, KeyCode.ENTER);
        write("cost");
        push(KeyCode.ENTER);
        assertThat(told).containsExactly("chosen Trust true", "chosen Cost false");
        assertThat(picker.isShowing()).isFalse();
    }

    @Test
    void whatOnlyGroupsCannotBeChosen() {
        openCodes();
        CodePicker picker = show("access");
        assertThat(listed()).first().isEqualTo("Access");
        interact(() -> list().getSelectionModel().select(0));
        push(KeyCode.ENTER);
        assertThat(told).isEmpty();
        assertThat(picker.isShowing()).isTrue();
    }

    @Test
    void theLastRowCreatesWhereTabSays() {
        openCodes();
        long trust = id("Trust");
        interact(() -> workspace().selectedCode().set(trust));
        show("zeal");
        push(KeyCode.ENTER);
        show("zest");
        push(KeyCode.TAB);
        push(KeyCode.ENTER);
        assertThat(told).containsExactly("create zeal under " + trust + " false", "create zest under 0 false");
    }

    @Test
    void aNewCodeGoesBesideTheBestMatch() {
        openCodes();
        show("cos");
        push(KeyCode.PAGE_DOWN);
        push(KeyCode.ENTER);
        assertThat(told).containsExactly("create cos under " + id("Access") + " false");
    }

    @Test
    void escapeAndAClick() {
        openCodes();
        CodePicker picker = show("");
        push(KeyCode.ESCAPE);
        assertThat(picker.isShowing()).isFalse();
        show("trust");
        clickOn("#picker-list .list-cell:filled");
        assertThat(told).containsExactly("chosen Trust false");
    }

    @Test
    void anEmptyCodebookSaysHow() {
        openStudy(study("empty", edits -> {
        }));
        CodePicker picker = show("");
        assertThat(lookup("#picker-rule .label").queryLabeled().getText()).contains("empty");
        push(KeyCode.ENTER);
        assertThat(picker.isShowing()).isTrue();
        write("First");
        pictureOfPopup("picker-empty");
        push(KeyCode.ENTER);
        assertThat(told).containsExactly("create First under 0 false");
    }

    @Test
    void longAndForeignNamesFit() {
        openStudy(study("long", edits -> {
            Code top = edits.create(null, "wide ".repeat(60).strip()).join();
            edits.describe(top.id(), "wide ".repeat(80), "wide ".repeat(80), "", "").join();
            Code below = edits.create(top.id(), "W" + "w".repeat(299)).join();
            edits.describe(below.id(), "", "ولكن ".repeat(60), "", "").join();
            edits.create(null, "الوصول إلى الخدمات wide العامة".repeat(10)).join();
        }));
        show("w");
        pictureOfPopup("picker-long");
        push(KeyCode.DOWN);
        push(KeyCode.DOWN);
        pictureOfPopup("picker-long-2");
        push(KeyCode.ESCAPE);
        show("wide ".repeat(60) + "x");
        pictureOfPopup("picker-long-3");
        push(KeyCode.ENTER);
        assertThat(told.getLast()).contains("under");
    }

    @Test
    void theSampleInBothThemes() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        interact(() -> workspace().recentCodes().used(workspace().now().get().codebook().entries().get(3).code().id()));
        show("co");
        pictureOfPopup("picker-light");
        push(KeyCode.ESCAPE);
        interact(() -> workspace().actions().run(org.makna.ui.action.Action.SWITCH_THEME));
        show("");
        push(KeyCode.DOWN);
        pictureOfPopup("picker-dark");
        Bounds picker = node("picker").localToScreen(node("picker").getLayoutBounds());
        assertThat(picker.intersects(BESIDE)).isFalse();
    }

    private static final Bounds BESIDE = new BoundingBox(400, 300, 200, 20);

    private CodePicker show(String typed) {
        CodePicker[] picker = new CodePicker[1];
        interact(() -> {
            picker[0] = new CodePicker(workspace());
            picker[0].show(stage.getScene().getRoot(), BESIDE, typed, new CodeChoice() {
                @Override
                public void chosen(long codeId, boolean keep) {
                    told.add("chosen " + workspace().now().get().code(codeId).orElseThrow().name() + " " + keep);
                }

                @Override
                public void create(long parentId, String name, boolean keep) {
                    told.add("create " + name + " under " + parentId + " " + keep);
                }
            });
        });
        WaitForAsyncUtils.waitForFxEvents();
        return picker[0];
    }

    private ListView<Match> list() {
        return lookup("#picker-list").query();
    }

    private List<String> listed() {
        return list().getItems().stream().map(match -> match.entry().code().name()).toList();
    }

    private long id(String name) {
        return workspace().now().get().codebook().entries().stream().map(entry -> entry.code())
                .filter(code -> code.name().equals(name)).findFirst().orElseThrow().id();
    }

    private void openCodes() {
        openStudy(study("codes", edits -> {
            Code access = edits.create(null, "Access").join();
            edits.setCodable(access.id(), false).join();
            edits.create(access.id(), "Cost").join();
            Code trust = edits.create(null, "Trust").join();
            edits.describe(trust.id(), "Being believed.", "When people say that they rely on it.", "Mere hope.", "")
                    .join();
        }));
    }

    private Path study(String name, java.util.function.Consumer<CodebookEdits> make) {
        Path path = folder.resolve(name + ".makna");
        try (Study study = Study.create(path, name, "", Messages.in(Locale.ENGLISH))) {
            make.accept(study.codebookEdits());
        }
        return path;
    }

    private void pictureOfPopup(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> Png.write(node("picker").getScene().snapshot(null),
                Path.of("target", "shots", name + ".png")));
    }
}
