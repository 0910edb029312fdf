package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.study.DocumentTable;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** Attributes of documents by clicks and keys, in the grid that cases have. */
class DocumentAttributesJourneyTest extends WindowTest {

    @BeforeEach
    void twoDocuments() throws Exception {
        Path study = folder.resolve("documents.makna");
        Path one = Files.writeString(folder.resolve("W01.txt"), "Ana: Apa kabar?\nSiti: Baik.\n");
        Path two = Files.writeString(folder.resolve("W02.txt"), "Ana: Apa kabar?\nWati: Lelah.\n");
        try (Study made = Study.create(study, "Documents", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(one, two), ImportOptions.DEFAULT, Progress.NONE);
            made.caseEdits().create("Siti").join();
        }
        openStudy(study);
        clickOn("#rail-cases");
        await(() -> lookup("#cases-grid").tryQuery().isPresent());
        clickOn("#owners-documents");
        await(() -> lookup("#documents-grid").tryQuery().isPresent() && grid().getItems().size() == 2);
    }

    @Test
    void levelsValuesAndNotApplicableByKeys() {
        clickOn("#button-new-attribute");
        clickOn("#attribute-name");
        write("Quality");
        ComboBox<AttributeType> type = node("attribute-type");
        clickOn(type).push(KeyCode.END).push(KeyCode.ENTER);
        clickOn("#attribute-levels").write("poor\ngood");
        clickOn("#form-ok");
        await(() -> table().attributes().size() == 1);
        assertThat(workspace().study().caseTable().attributes()).isEmpty();

        select("W01");
        write("go").push(KeyCode.ENTER);
        await(() -> value(0).equals(AttributeValue.of("good")));
        write("bad").push(KeyCode.ENTER);
        await(() -> lookup("#cases-refusal").tryQuery().filter(node -> node.isVisible()).isPresent());
        push(KeyCode.ESCAPE);
        push(KeyCode.SHIFT, KeyCode.DELETE);
        await(() -> value(1).equals(AttributeValue.NOT_APPLICABLE));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> value(1).equals(AttributeValue.UNASSIGNED));
        picture("document-attributes");

        push(KeyCode.ALT, KeyCode.D);
        await(() -> lookup("#cases-grid").tryQuery().isPresent());
        assertThat(this.<TableView<GridLine>>node("cases-grid").getItems()).hasSize(1);
        push(KeyCode.ALT, KeyCode.D);
        await(() -> lookup("#documents-grid").tryQuery().isPresent());
    }

    @Test
    void theTypeOfAnAttributeOfDocumentsChangesWithItsValues() {
        var edits = workspace().study().caseEdits().attributes();
        long year = edits.create(true, "Year", AttributeType.TEXT, List.of()).join().id();
        edits.setValue(table().rows().getFirst().id(), year, "2026").join();
        edits.update(year, "Year", AttributeType.INTEGER, List.of()).join();
        assertThat(table().attributes().getFirst().type()).isEqualTo(AttributeType.INTEGER);
        assertThat(value(0)).isEqualTo(AttributeValue.of("2026"));
        edits.setValue(table().rows().get(1).id(), year, "soon").handle((value, thrown) -> {
            assertThat(thrown).isNotNull();
            return null;
        }).join();
        assertThat(edits.delete(year).join()).isEqualTo(1);
    }

    private DocumentTable table() {
        return DocumentTable.of(workspace().study());
    }

    private AttributeValue value(int row) {
        return table().rows().get(row).values().getFirst();
    }

    private void select(String name) {
        await(() -> grid().getColumns().size() == 3);
        interact(() -> {
            int row = grid().getItems().indexOf(grid().getItems().stream()
                    .filter(line -> line.name().equals(name)).findFirst().orElseThrow());
            grid().requestFocus();
            grid().getSelectionModel().clearAndSelect(row, grid().getColumns().getLast());
        });
    }

    private TableView<GridLine> grid() {
        return node("documents-grid");
    }
}
