package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.AttributeValue;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.model.TextRange;
import org.makna.study.CaseTable;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.Study;
import org.testfx.util.WaitForAsyncUtils;

/** Later waves of a survey come in from files of other names, with other questions, and with answers that were coded. */
class LaterWaveJourneyTest extends WindowTest {

    private static final String FIRST = """
            Respondent,Age,Media,Opinion
            R1,34,WA; FB,The office is much quicker now than it was before the road came
            R2,51,FB; TV,I still wait from the morning on and go home without any paper
            R3,29,WA; TV,The clerk is kind and has answered all that I wanted to know
            """;
    private static final String SECOND = """
            Respondent,Age,Media,Opinion,Wish
            r1,34.5,FB,The office is much quicker now than it was before the road came,A bench to sit on while we wait for the clerk
            R2,unknown,TV,Now I do not wait any longer since the counter opens at seven,A counter that is open on Saturdays as well
            R3,about 30,WA,The clerk was kind but could not tell me what I wanted to know,
            R4,62,FB,I was there for the first time this year and was helped at once,
            """;

    private Path first;
    private Path second;

    @BeforeEach
    void anEmptyStudy() throws IOException {
        Path study = folder.resolve("empty.makna");
        Study.create(study, "Empty", "en", Messages.in(Locale.ENGLISH)).close();
        first = Files.writeString(folder.resolve("spring.csv"), FIRST);
        second = Files.writeString(folder.resolve("autumn.csv"), SECOND);
        openStudy(study);
        bringIn(first);
        clickOn("#import-start");
        reported();
        Code code = workspace().study().codebookEdits().create(null, "Waiting").join();
        String text = text("spring/R2");
        int start = text.indexOf("wait from the morning");
        workspace().study().coding()
                .apply(id("spring/R2"), new TextRange(start, start + "wait from the morning".length()), code.id())
                .join();
    }

    private void bringIn(Path file) {
        interact(() -> workspace().navigator().bringIn(List.of(file)));
        await(() -> lookup("#import-column-1").tryQuery().isPresent());
    }

    private void reported() {
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
    }

    private List<String> paths() {
        return workspace().study().documents().allDocuments().stream().map(DocumentEntry::path).sorted().toList();
    }

    private long id(String path) {
        return workspace().study().documents().allDocuments().stream().filter(one -> one.path().equals(path))
                .findFirst().orElseThrow().document().id();
    }

    private String text(String path) {
        return workspace().study().text(workspace().study().document(id(path)).orElseThrow().document());
    }

    private Map<String, String> values(String oneCase) {
        CaseTable table = workspace().study().caseTable();
        CaseTable.Row row = table.rows().stream().filter(one -> one.name().equals(oneCase)).findFirst().orElseThrow();
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < table.attributes().size(); i++) {
            AttributeValue value = row.values().get(i);
            values.put(table.attributes().get(i).name(), value.isAssigned() ? value.text() : "");
        }
        return values;
    }

    private void pictureOfFront(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Window front = Window.getWindows().stream().filter(one -> one instanceof Stage)
                    .reduce((one, later) -> later).orElse(stage);
            Png.write(front.getScene().snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    private String notes() {
        return lookup("#wave-notes .label").queryAllAs(Label.class).stream().map(Label::getText).toList().toString();
    }

    @Test
    void thePlanIsShownAndTheWaveUpdatesWhatIsNotCoded() {
        bringIn(second);
        assertThat(String.valueOf(lookup("#import-column-2").queryAs(ComboBox.class).getValue()))
                .isEqualTo("MULTIPLE");
        clickOn("#import-start");
        await(() -> lookup("#wave-changes").tryQuery().isPresent());
        pictureOfFront("later-wave");
        assertThat(notes()).contains("r1 = R1", "unknown", "about 30", "decimal");
        assertThat(lookup("#wave-changes").queryAs(ListView.class).getItems().toString())
                .contains("R1 · Age: 34 → 34.5", "R1 · Media: WA: true → false", "R2 · Opinion", "is coded or noted",
                        "R3 · Opinion");
        clickOn("#wave-update");
        reported();
        assertThat(paths()).containsExactly("autumn/R2", "autumn/R4", "spring/R1", "spring/R2", "spring/R3");
        assertThat(text("spring/R1")).endsWith("\n\nWish\nA bench to sit on while we wait for the clerk");
        assertThat(text("spring/R2")).contains("wait from the morning").endsWith("open on Saturdays as well");
        assertThat(text("autumn/R2")).isEqualTo(
                "Opinion\nNow I do not wait any longer since the counter opens at seven");
        assertThat(text("spring/R3")).contains("could not tell me");
        assertThat(values("R1")).containsEntry("Age", "34.5").containsEntry("Media: FB", "true")
                .containsEntry("Media: WA", "false");
        assertThat(values("R3")).containsEntry("Age", "29");
        assertThat(workspace().study().codings(id("spring/R2"))).hasSize(1);
        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> paths().size() == 3);
        assertThat(values("R1")).containsEntry("Age", "34").containsEntry("Media: WA", "true");
        assertThat(workspace().study().check()).isEmpty();
    }

    @Test
    void whatIsThereStaysWhenOnlyTheNewIsAdded() {
        bringIn(second);
        clickOn("#import-start");
        await(() -> lookup("#wave-add").tryQuery().isPresent());
        push(KeyCode.ENTER);
        reported();
        assertThat(paths()).containsExactly("autumn/R2", "autumn/R3", "autumn/R4", "spring/R1", "spring/R2",
                "spring/R3");
        assertThat(text("spring/R2")).doesNotContain("Saturdays");
        assertThat(text("autumn/R2")).contains("Saturdays");
        assertThat(values("R1")).containsEntry("Age", "34").containsEntry("Media: WA", "true");
    }
}
