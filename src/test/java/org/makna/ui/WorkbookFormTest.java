package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.makna.ui.action.Action;

/** What the workbook counts is chosen before it is saved, by keys alone, and remembered. */
class WorkbookFormTest extends WindowTest {

    @Test
    void optionsAreChosenByKeysSavedAndRemembered() throws Exception {
        interact(() -> window.services().actions().run(Action.OPEN_SAMPLE));
        await(() -> window.workspace().isPresent());
        open();
        assertThat(Unnamed.in(this.<TextField>node("workbook-filter").getScene().getRoot())).isEmpty();
        ComboBox<Object> attributes = node("workbook-attribute");
        interact(() -> attributes.setValue(attributes.getItems().stream()
                .filter(item -> item.toString().startsWith("Age group")).findFirst().orElseThrow()));
        clickOn("#workbook-filter").write("folder=Nowhere");
        push(KeyCode.ENTER);
        await(() -> this.<Label>node("workbook-fault").getText().contains("Nowhere"));
        interact(() -> this.<TextField>node("workbook-filter").clear());
        clickOn("#workbook-filter").write("interviewer=no");
        push(KeyCode.TAB);
        push(KeyCode.SPACE);
        interact(() -> Png.write(attributes.getScene().snapshot(null),
                Path.of("target", "shots", "workbook-form.png")));
        Path file = folder.resolve("w.xlsx");
        chosen.add(file);
        push(KeyCode.ENTER);
        await(() -> Files.exists(file) && lookup("#prompt-title").tryQuery().isPresent());
        push(KeyCode.ENTER);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            assertThat(workbook.getSheet("Code x Attribute").getRow(0).getCell(1).getStringCellValue())
                    .startsWith("Age group = ");
            assertThat(workbook.getSheet("README").getRow(5).getCell(1).getStringCellValue()).startsWith("Coder 1");
        }
        await(() -> lookup("#prompt-title").tryQuery().isEmpty());
        open();
        assertThat(this.<TextField>node("workbook-filter").getText()).isEqualTo("interviewer=no");
        assertThat(this.<CheckBox>node("workbook-numbered").isSelected()).isTrue();
        assertThat(this.<ComboBox<Object>>node("workbook-attribute").getValue().toString()).startsWith("Age group");
        push(KeyCode.ESCAPE);
        await(() -> lookup("#workbook-filter").tryQuery().isEmpty());
    }

    private void open() {
        push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.E);
        await(() -> lookup("#workbook-filter").tryQuery().isPresent());
    }
}
