package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.study.ForeignProjects;
import org.makna.study.ForeignProjects.QualCoder;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.testfx.util.WaitForAsyncUtils;

/** The project of another program comes in through the dialog. */
class ProjectDialogTest extends WindowTest {

    private static final String TALK = "I: How do you reach the office?\nDewi: By boat, two hours each way 😀.\n"
            + "I: And by message?\nDewi: They answer on the same day.\n";

    private String language = "en";
    private Path study;
    private QualCoder project;

    @Override
    protected String language() {
        return language;
    }

    @BeforeEach
    void aProjectAndAnEmptyStudy() {
        study = folder.resolve("empty.makna");
        Study.create(study, "Empty", "en", Messages.in(Locale.ENGLISH)).close();
        project = ForeignProjects.qualCoder(folder.resolve("Fieldwork 2026.qda"), 17);
        project.source(1, "W1.docx", TALK);
        project.source(2, "W2.docx", TALK.replace("Dewi", "Sari"));
        project.data().put("source", "id", 3, "name", "office.jpg", "mediapath", "/images/office.jpg");
        project.category(1, "Access", null);
        project.code(1, "distance", 1, null);
        project.code(2, "answers", 1, null);
        int boat = TALK.indexOf("By boat");
        project.coding(1, 1, 1, boat, boat + 29, TALK.substring(boat, boat + 29), "Ana");
        int answer = TALK.indexOf("They answer");
        project.coding(2, 2, 1, answer, answer + 11, "They answer", "Ben");
        project.coding(3, 2, 2, answer - 1, answer + 10, "They answer", "Ben");
        project.coding(4, 1, 2, 900, 910, "gone", "Ben");
        for (int i = 1; i <= 3; i++) {
            project.data().put("code_image", "imid", i, "id", 3, "cid", 1, "owner", "Ben");
        }
        project.data().put("cases", "caseid", 1, "name", "Dewi", "memo", "market woman");
        project.data().put("case_text", "id", 1, "caseid", 1, "fid", 1, "pos0", 0, "pos1", TALK.length());
        project.data().put("attribute_type", "name", "Age", "caseOrFile", "case", "valuetype", "numeric");
        project.data().put("attribute", "attrid", 1, "name", "Age", "attr_type", "case", "value", "41", "id", 1);
        project.data().put("journal", "jid", 1, "name", "Day 1", "jentry", "It rained.");
        project.data().put("stored_sql", "title", "q", "ssql", "select 1");
        openStudy(study);
    }

    private void choose() {
        interact(() -> workspace().navigator().bringIn(java.util.List.of(project.folder())));
        await(() -> lookup("#import-start").tryQuery().isPresent());
    }

    private void pictureOfFront(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Window front = Window.getWindows().stream().filter(one -> one != stage && one instanceof Stage).findFirst()
                    .orElse(stage);
            Png.write(front.getScene().snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    private String contents() {
        GridPane grid = node("import-contents");
        StringBuilder text = new StringBuilder();
        grid.getChildren().forEach(one -> text.append(((Label) one).getText()).append('|'));
        return text.toString();
    }

    @Test
    void whatAProjectHoldsIsShownAndItComesIn() throws Exception {
        byte[] before = Files.readAllBytes(project.data().database());
        choose();
        pictureOfFront("project-import");
        assertThat(contents()).contains("Documents|3|2|1|").contains("Codings|4|3|1|").contains("Cases|1|1|0|")
                .contains("Codings of pictures|3|0|3|");
        assertThat(lookup("#import-language").queryAs(ComboBox.class).getValue()).isEqualTo("en");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        pictureOfFront("project-report");
        clickOn("#report-open");
        await(() -> workspace().target().get().place().isPresent());
        picture("project-open");
        assertThat(workspace().now().get().documents().allDocuments()).hasSize(2);
        assertThat(Files.readAllBytes(project.data().database())).isEqualTo(before);
        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> workspace().now().get().documents().allDocuments().isEmpty());
    }

    @Test
    void itIsShownInADarkWindowInIndonesian() throws Exception {
        interact(() -> window.close());
        language = "id";
        reopen();
        openStudy(study);
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        choose();
        pictureOfFront("project-import-dark-id");
        assertThat(contents()).contains("Dokumen|3|2|1|").contains("Pengodean gambar|3|0|3|");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        pictureOfFront("project-report-dark-id");
        push(KeyCode.ESCAPE);
    }
}
