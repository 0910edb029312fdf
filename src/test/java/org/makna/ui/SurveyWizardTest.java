package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Messages;
import org.makna.study.CaseTable;
import org.makna.study.DocumentTree.DocumentEntry;
import org.makna.study.Study;
import org.testfx.util.WaitForAsyncUtils;

/** A survey comes in as the user says of each column, and comes in again. */
class SurveyWizardTest extends WindowTest {

    private static final String HEADER = "Respondent,Village,Mood,Media,Step,Opinion\n";
    private static final String ROWS = IntStream.range(0, 24)
            .mapToObj(i -> "R" + (10 + i) + "," + List.of("Ende", "Bajo").get(i % 2) + ","
                    + List.of("Setuju", "Netral", "Tidak setuju").get(i % 3) + ","
                    + List.of("WhatsApp;Facebook", "TikTok", "Facebook;TikTok").get(i % 3) + ",step " + i % 12 + ","
                    + "\"The road " + i + " was mended last year, and the bus comes twice a day to the market.\"")
            .collect(Collectors.joining("\n"));

    private Path file;

    @BeforeEach
    void anEmptyStudy() throws IOException {
        Path study = folder.resolve("empty.makna");
        Study.create(study, "Empty", "en", Messages.in(Locale.ENGLISH)).close();
        file = Files.writeString(folder.resolve("answers.csv"), HEADER + ROWS + "\n");
        openStudy(study);
    }

    private void bringIn() {
        interact(() -> workspace().navigator().bringIn(List.of(file)));
        await(() -> lookup("#import-column-1").tryQuery().isPresent());
    }

    private void use(int column, String use) {
        ComboBox<?> box = lookup("#import-column-" + column).queryAs(ComboBox.class);
        interact(() -> {
            ListView<?> list = lookup("#import-columns").queryAs(ListView.class);
            list.scrollTo(column);
            box.requestFocus();
        });
        for (int i = 0; i < box.getItems().size(); i++) {
            push(KeyCode.UP);
        }
        for (int i = 0; i < box.getItems().size() && !use.equals(String.valueOf(box.getValue())); i++) {
            push(KeyCode.DOWN);
        }
        assertThat(String.valueOf(box.getValue())).isEqualTo(use);
    }

    /** Whether a column has a use; not while the columns are shown anew. */
    private boolean isUsed(int column, String use) {
        return lookup("#import-column-" + column).tryQuery()
                .filter(node -> use.equals(String.valueOf(((ComboBox<?>) node).getValue()))).isPresent();
    }

    private void pictureOfFront(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            Window front = Window.getWindows().stream().filter(one -> one != stage && one instanceof Stage)
                    .reduce((first, second) -> second).orElse(stage);
            Png.write(front.getScene().snapshot(null), Path.of("target", "shots", name + ".png"));
        });
    }

    /** Presses a link that may stand below what is in sight. */
    private void press(String link) {
        interact(() -> lookup(link).queryAs(Button.class).fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> attributes() {
        return workspace().study().read(rows -> rows.attributes().all()).stream().map(Attribute::name).toList();
    }

    private List<String> paths() {
        return workspace().now().get().documents().allDocuments().stream().map(DocumentEntry::path).toList();
    }

    @Test
    void everyColumnBecomesWhatTheUserSaysAndTheChoicesAreKept() throws IOException {
        bringIn();
        pictureOfFront("survey-wizard");
        use(1, "FOLDER");
        use(4, "ORDINAL");
        TextArea levels = lookup("#import-levels-4").queryAs(TextArea.class);
        assertThat(levels.getText().lines()).hasSize(12).startsWith("step 0", "step 1", "step 2").endsWith("step 11");
        interact(levels::requestFocus);
        interact(() -> levels.positionCaret(0));
        push(KeyCode.ALT, KeyCode.DOWN);
        assertThat(levels.getText().lines()).startsWith("step 1", "step 0", "step 2");
        interact(() -> lookup("#import-columns").queryAs(ListView.class).scrollTo(5));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> lookup("#import-coded-5").query().requestFocus());
        push(KeyCode.SPACE);
        pictureOfFront("survey-wizard-chosen");
        Path map = folder.resolve("answers.map.json");
        chosen.add(map);
        press("#import-map-save");
        assertThat(Files.readString(map)).contains("\"folder\"", "\"multiple\"", "\"step 1\"", "\"code\"");
        interact(() -> lookup("#import-folder").queryAs(ComboBox.class).getEditor().setText("\"open"));
        clickOn("#import-start");
        await(() -> !lookup("#import-problem").queryAs(Label.class).getText().isEmpty());
        pictureOfFront("survey-wizard-problem");
        interact(() -> lookup("#import-folder").queryAs(ComboBox.class).getEditor().setText("Field"));
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        assertThat(paths()).hasSize(24).contains("Field/answers/Ende/R10", "Field/answers/Bajo/R11");
        assertThat(attributes()).containsExactly("Mood", "Media: WhatsApp", "Media: Facebook", "Media: TikTok", "Step");
        assertThat(workspace().study().codebook().find("Opinion")).isPresent();

        push(KeyCode.SHORTCUT, KeyCode.Z);
        await(() -> paths().isEmpty());
        bringIn();
        chosen.add(map);
        press("#import-map-read");
        await(() -> isUsed(1, "FOLDER"));
        push(KeyCode.ESCAPE);
    }

    @Test
    void aLaterWaveShowsItsPlanFirst() throws IOException {
        bringIn();
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        Files.writeString(file, HEADER + ROWS.replace("R10,Ende", "R10,Kupang") + "\nR99,Ende,Netral,TikTok,step 1,"
                + "\"Nobody answers the telephone, so we walk to the office and wait there all morning.\"\n");
        bringIn();
        clickOn("#import-start");
        await(() -> lookup("#wave-changes").tryQuery().isPresent());
        pictureOfFront("survey-wave");
        assertThat(lookup("#wave-changes").queryAs(ListView.class).getItems().toString())
                .isEqualTo("[R10 · Village: Ende → Kupang]");
        clickOn("#wave-update");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        CaseTable table = workspace().study().caseTable();
        assertThat(table.rows()).hasSize(25);
        assertThat(table.rows().getFirst().values().getFirst().text()).isEqualTo("Kupang");
        assertThat(paths()).hasSize(25);
    }

    @Test
    void wordsForMissingValuesAreReadAnew() throws IOException {
        Files.writeString(file, "Respondent,Age\nR1,30\nR2,-\nR3,41\n");
        bringIn();
        assertThat(String.valueOf(lookup("#import-column-1").queryAs(ComboBox.class).getValue())).isEqualTo("TEXT");
        clickOn("#import-unassigned").write("-").push(KeyCode.ENTER);
        await(() -> isUsed(1, "INTEGER"));
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        assertThat(workspace().study().caseTable().rows().get(1).values().getFirst().isAssigned()).isFalse();
    }

    @Test
    void aFileIsReadInAnotherWay() throws IOException {
        Files.writeString(file, "Hasil Survei;;\nNama;Gaji;Lahir\nAna;1.500;03/04/2024\nBudi;2.750;05/06/2024\n");
        bringIn();
        interact(() -> lookup("#import-form-change").queryAs(Button.class).fire());
        assertThat(lookup("#import-header-row").queryAs(TextField.class).getText()).isEqualTo("2");
        assertThat(isUsed(1, "TEXT")).isTrue();
        choose("#import-decimal", ".");
        await(() -> isUsed(1, "DECIMAL"));
        choose("#import-decimal", ",");
        await(() -> isUsed(1, "INTEGER"));
        assertThat(isUsed(2, "DATE")).isTrue();
        assertThat(String.valueOf(lookup("#import-format-2").queryAs(ComboBox.class).getValue())).isEqualTo("d/M/yyyy");
        assertThat(lookup("#import-decimal").query().isFocused()).isTrue();
        pictureOfFront("survey-wizard-form");
        row("99");
        await(() -> lookup("#import-survey-problem").queryAs(Label.class).isVisible());
        assertThat(lookup("#import-header-row").queryAs(TextField.class).getText()).isEqualTo("2");
        choose("#import-cells-between", ",");
        await(() -> !lookup("#import-column-1").tryQuery().isPresent());
        choose("#import-cells-between", ";");
        await(() -> isUsed(1, "INTEGER"));
        Path map = folder.resolve("form.map.json");
        chosen.add(map);
        press("#import-map-save");
        assertThat(Files.readString(map)).contains("\"decimal\" : \",\"", "\"delimiter\" : \";\"",
                "\"format\" : \"d/M/yyyy\"");
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        assertThat(workspace().study().caseTable().rows().getFirst().values()).extracting(AttributeValue::text)
                .containsExactly("1500", "2024-04-03");
    }

    @Test
    void anotherSheetOfAWorkbookIsRead() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook(); OutputStream out = Files.newOutputStream(book)) {
            for (String name : List.of("Gelombang 1", "Gelombang 2")) {
                Sheet sheet = workbook.createSheet(name);
                Row head = sheet.createRow(0);
                head.createCell(0).setCellValue("Respondent");
                head.createCell(1).setCellValue("Age in " + name);
                Row row = sheet.createRow(1);
                row.createCell(0).setCellValue("R1");
                row.createCell(1).setCellValue(30);
            }
            workbook.write(out);
        }
        file = book;
        bringIn();
        choose("#import-sheet", "Gelombang 2");
        await(() -> "Gelombang 2".equals(lookup("#import-sheet").queryAs(ComboBox.class).getValue())
                && lookup("#import-rows").queryAs(TableView.class).getColumns().toString().length() > 0
                && names().contains("Age in Gelombang 2"));
        clickOn("#import-start");
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        clickOn("#sheet-close");
        assertThat(attributes()).containsExactly("Age in Gelombang 2");
    }

    private List<String> names() {
        return ((TableView<?>) lookup("#import-rows").queryAs(TableView.class)).getColumns().stream()
                .map(column -> column.getText()).toList();
    }

    private void row(String number) {
        TextField field = lookup("#import-header-row").queryAs(TextField.class);
        // The robot writes into the window that was clicked last.
        clickOn(field);
        interact(field::selectAll);
        write(number).push(KeyCode.ENTER);
    }

    /** Chooses by keys, from the first choice downwards; each step reads the file anew. */
    private void choose(String box, String value) {
        ComboBox<?> first = lookup(box).queryAs(ComboBox.class);
        int at = first.getItems().indexOf(value);
        int from = first.getSelectionModel().getSelectedIndex();
        interact(first::requestFocus);
        assertThat(Math.abs(at - from)).isEqualTo(1);
        push(at > from ? KeyCode.DOWN : KeyCode.UP);
    }
}
