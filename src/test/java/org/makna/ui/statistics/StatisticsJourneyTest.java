package org.makna.ui.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.makna.model.Statistics.Row;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choice;

/** Numbers of the sample are described, compared and correlated by keys, and taken out. */
class StatisticsJourneyTest extends WindowTest {

    @Test
    void theSampleIsDescribedComparedAndCorrelated() throws Exception {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.N);
        await(() -> lookup("#statistics-first").tryQuery().isPresent());
        TableView<Row> first = node("statistics-first");
        await(() -> !first.getItems().isEmpty());
        assertThat(first.getItems().getFirst().names()).containsExactly("Age group");
        assertThat(first.getItems().getFirst().figures().getFirst()).isEqualTo(228.0);
        Label said = node("statistics-said");
        assertThat(said.getText()).startsWith("Age group: 2.86 on average");
        Label counted = node("statistics-counted");
        assertThat(counted.getText()).contains("Of 228 cases.", "Levels are numbered from 1");
        picture("describe", first);

        choose("statistics-kind", "FREQUENCY");
        await(() -> first.getColumns().size() == 6);
        // Words are listed as well as levels, each with its share of all and of those who have a value.
        assertThat(first.getItems()).extracting(row -> row.names().getFirst()).contains("Gender", "Region");
        Row level = first.getItems().getFirst();
        assertThat(level.figures().get(1)).isEqualTo(level.figures().getFirst() / 228);
        assertThat(said.getText()).startsWith("Age group: most often ");
        picture("frequencies", first);

        choose("statistics-kind", "COMPARISON");
        choose("statistics-by", "attribute:Gender");
        await(() -> first.getColumns().getFirst().getText().equals("Variable") && first.getColumns().size() == 9);
        TableView<Row> second = node("statistics-second");
        await(() -> !second.getItems().isEmpty());
        Row answered = first.getItems().stream().filter(row -> row.names().getFirst().startsWith("Q6")).findFirst()
                .orElseThrow();
        interact(() -> first.getSelectionModel().select(answered));
        assertThat(said.getText()).startsWith("Q6 Complaints answered: higher in Laki-laki than in Perempuan");
        picture("compare", first);
        Path file = folder.resolve("statistics.xlsx");
        chosen.add(file);
        clickOn("#statistics-excel");
        await(() -> stages() == 3);
        push(KeyCode.ENTER);
        await(() -> stages() == 2);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheet("Statistics");
            assertThat(sheet.getRow(0).getCell(9).getStringCellValue()).isEqualTo("In words");
            assertThat(sheet.getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(1).getCell(9).getStringCellValue()).startsWith("Age group: no difference");
        }

        choose("statistics-kind", "CORRELATION");
        await(() -> first.getItems().size() > 50);
        ListView<Object> variables = node("statistics-variables");
        interact(() -> {
            variables.requestFocus();
            variables.getSelectionModel().clearAndSelect(0);
        });
        int before = first.getItems().size();
        push(KeyCode.SPACE);
        await(() -> first.getItems().size() < before);
        assertThat(said.getText()).contains("Education", "ρ = ").doesNotContain("Age group");
        picture("correlate", first);
        clickOn("#statistics-copy");
        String[] copied = {""};
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("Pairs\nVariable\tWith\tn\t").contains("Matrix of Spearman's ρ");
        push(KeyCode.ESCAPE);
        await(() -> stages() == 1);
    }

    private static long stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).count();
    }

    private void choose(String id, String value) {
        ComboBox<Choice.Option> box = node(id);
        interact(() -> box.setValue(box.getItems().stream().filter(option -> option.value().equals(value)).findFirst()
                .orElseThrow()));
    }

    private void picture(String name, TableView<?> table) {
        interact(() -> Png.write(table.getScene().snapshot(null),
                Path.of("target", "shots", "statistics-" + name + ".png")));
    }
}
