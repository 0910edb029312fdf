package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.ui.document.view.DocumentView;

/** The whole main job by the keyboard alone: new study, import, code, undo across a restart, find, table, Excel. */
class MainJobTest extends WindowTest {

    private static final String INTERVIEW = """
            I: Bagaimana Ibu mengurus surat?
            Dewi: Dulu naik ojek dua jam. Sekarang cukup kirim pesan.
            I: Apakah pesan dijawab?
            Dewi: Dijawab hari itu juga. Kalau sinyal hilang, saya turun ke pantai.
            """;

    @Test
    void fromAnEmptyWindowToATableInExcelWithoutTheMouse() throws Exception {
        Path study = folder.resolve("layanan.makna");
        chosen.add(study);
        push(KeyCode.CONTROL, KeyCode.N);
        await(() -> window.workspace().isPresent());

        Path file = folder.resolve("Dewi.txt");
        Files.writeString(file, INTERVIEW);
        chosen.add(file);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        await(() -> lookup("#import-start").tryQuery().filter(button -> !button.isDisabled()).isPresent());
        push(KeyCode.ENTER);
        await(() -> lookup("#fidelity-report").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        await(() -> workspace().now().get().overview().documents() == 1);

        push(KeyCode.CONTROL, KeyCode.D);
        push(KeyCode.HOME);
        push(KeyCode.ENTER);
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().document().length() > 0
                && view().isFocused());

        // The sentence in which the second speaker tells of the message, by word, sentence.
        interact(() -> view().select(new TextRange(INTERVIEW.indexOf("cukup"), INTERVIEW.indexOf("cukup"))));
        push(KeyCode.CONTROL, KeyCode.W);
        push(KeyCode.CONTROL, KeyCode.W);
        String sentence = "Sekarang cukup kirim pesan.";
        await(() -> view().getSelection().cut(INTERVIEW).equals(sentence));
        write("Tanpa perjalanan");
        await(() -> lookup("#picker-field").tryQuery().isPresent());
        push(KeyCode.ENTER);
        await(() -> codings() == 1);
        PlacedCoding coding = workspace().study().codings(document()).getFirst();
        assertThat(coding.range().cut(INTERVIEW)).isEqualTo(sentence);
        await(() -> !view().spansAt(coding.range().start()).isEmpty());
        picture("main-job-coded");

        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings() == 0);
        await(() -> view().spansAt(coding.range().start()).isEmpty());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> codings() == 1);

        interact(() -> window.close());
        reopen();
        openStudy(study);
        await(() -> lookup("#document-view").tryQuery().isPresent() && view().isFocused()
                && view().document().length() > 0);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> codings() == 0);
        push(KeyCode.CONTROL, KeyCode.Y);
        await(() -> codings() == 1);

        // First in the document that is open again, then in all.
        push(KeyCode.CONTROL, KeyCode.F);
        await(() -> node("find-here").isFocused());
        write("sinyal");
        push(KeyCode.CONTROL, KeyCode.F);
        await(() -> lookup("#drawer .list-view").queryAllAs(ListView.class).stream()
                .anyMatch(list -> list.getItems().size() == 1));
        push(KeyCode.F3);
        await(() -> lookup("#document-view").tryQuery().isPresent()
                && view().document().length() > 0 && view().getSelection().cut(INTERVIEW).equals("sinyal"));

        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> window.services().actions().enabled(org.makna.ui.action.Action.TABLE_TO_EXCEL).get());
        Path xlsx = folder.resolve("table.xlsx");
        chosen.add(xlsx);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await(() -> window.services().tasks().running().isEmpty() && Files.exists(xlsx));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            var sheet = workbook.getSheet("Table");
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Tanpa perjalanan");
            assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(1);
        }
        assertThat(workspace().problems().list()).isEmpty();
        assertThat(workspace().study().check()).isEmpty();
    }

    private DocumentView view() {
        return lookup("#document-view").queryAs(DocumentView.class);
    }

    private long document() {
        return workspace().now().get().documents().allDocuments().getFirst().document().id();
    }

    private long codings() {
        return workspace().now().get().overview().codings();
    }
}
