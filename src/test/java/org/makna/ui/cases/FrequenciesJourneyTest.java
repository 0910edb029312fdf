package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.makna.model.Progress;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** Frequencies of attributes in the window and in the workbook. */
class FrequenciesJourneyTest extends WindowTest {

    @Test
    void attributesOfTheSampleAreCounted() throws Exception {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.A);
        await(() -> lookup("#frequencies").tryQuery().isPresent());
        ComboBox<Object> attributes = node("frequencies-attribute");
        interact(() -> attributes.setValue(attributes.getItems().stream()
                .filter(item -> item.toString().startsWith("Age group")).findFirst().orElseThrow()));
        TableView<Object> table = node("frequencies");
        assertThat(table.getItems().size()).isGreaterThan(4);
        assertThat(this.<Label>node("frequencies-described").getText()).contains("N = ", "unassigned", "Mean ",
                "Levels are numbered from 1.");
        interact(() -> Png.write(table.getScene().snapshot(null), Path.of("target", "shots", "frequencies.png")));
        clickOn("#frequencies-copy");
        String[] copied = {""};
        interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("Value\tn\t%\tValid %\tCumulative %").contains("N = ");
        push(KeyCode.ESCAPE);
        Path file = folder.resolve("all.xlsx");
        workspace().study().output().studyTo(file, false, Progress.NONE);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(18);
            assertThat(sheet.getSheetName()).isEqualTo("Attribute frequency");
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("Valid %");
            assertThat(sheet.getRow(1).getCell(4).getCellStyle().getDataFormatString()).isEqualTo("0.00%");
            assertThat(workbook.getSheet("Word frequency").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("media");
        }
    }
}
