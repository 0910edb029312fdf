package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.AttributeValue.State;
import org.makna.model.CasePart;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.CaseTable;
import org.makna.study.ImportOptions;
import org.makna.study.Study;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

/** Cases by clicks and keys: attributes, values, texts. */
class CasesJourneyTest extends WindowTest {

    @BeforeEach
    void twoCasesAndADocument() throws Exception {
        Path study = folder.resolve("cases.makna");
        Path text = Files.writeString(folder.resolve("Interview.txt"), "Ana: Apa kabar?\nSiti: Baik.\nAna: Bagus.\n");
        try (Study made = Study.create(study, "Cases", "en", Messages.in(Locale.ENGLISH))) {
            made.importing().run(List.of(text), ImportOptions.DEFAULT, Progress.NONE);
            made.caseEdits().create("Siti").join();
            made.caseEdits().create("Wati").join();
        }
        openStudy(study);
        clickOn("#rail-cases");
        await(() -> grid().getItems().size() >= 2);
    }

    @Test
    void makesAnOrdinalAttributeAndTypesItsValues() {
        clickOn("#button-new-attribute");
        clickOn("#attribute-name");
        write("Skill");
        ComboBox<AttributeType> type = node("attribute-type");
        clickOn(type).push(KeyCode.END).push(KeyCode.ENTER);
        assertThat(type.getValue()).isEqualTo(AttributeType.ORDINAL);
        clickOn("#form-ok");
        await(() -> !lookup("#form-reason .label").queryAll().isEmpty());
        clickOn("#attribute-levels").write("low\nmiddle\nhigh");
        clickOn("#form-ok");
        await(() -> attributes().size() == 1);
        assertThat(attributes().getFirst().levels()).containsExactly("low", "middle", "high");

        select("Siti", "Skill");
        write("mi");
        push(KeyCode.ENTER);
        await(() -> value("Siti", 0).equals(AttributeValue.of("middle")));
        assertThat(selectedCase()).isEqualTo("Wati");

        write("sky");
        push(KeyCode.ENTER);
        await(() -> lookup("#cases-refusal").tryQuery().filter(node -> node.isVisible()).isPresent());
        assertThat(((Label) node("cases-refusal")).getText()).contains("low").contains("high");
        assertThat(((TextField) node("cases-field")).getText()).isEqualTo("sky");
        assertThat(value("Wati", 0)).isEqualTo(AttributeValue.UNASSIGNED);
        push(KeyCode.ESCAPE);

        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> value("Siti", 0).equals(AttributeValue.UNASSIGNED));
        push(KeyCode.SHIFT, KeyCode.DELETE);
        await(() -> value("Wati", 0).equals(AttributeValue.NOT_APPLICABLE));
        push(KeyCode.DELETE);
        await(() -> value("Wati", 0).equals(AttributeValue.UNASSIGNED));
    }

    @Test
    void numbersAndTruthByKeysAlone() {
        workspace().study().caseEdits().attributes().create(false, "Age", AttributeType.INTEGER, List.of()).join();
        workspace().study().caseEdits().attributes().create(false, "Online", AttributeType.BOOLEAN, List.of()).join();
        await(() -> grid().getColumns().size() == 5);
        select("Siti", "Age");
        write("34");
        push(KeyCode.TAB);
        await(() -> value("Siti", 0).equals(AttributeValue.of("34")));
        push(KeyCode.SPACE);
        await(() -> value("Siti", 1).equals(AttributeValue.of("true")));
        push(KeyCode.LEFT);
        push(KeyCode.DOWN);
        write("old");
        push(KeyCode.ENTER);
        await(() -> lookup("#cases-refusal").tryQuery().filter(node -> node.isVisible()).isPresent());
        interact(() -> ((TextField) node("cases-field")).clear());
        write("7");
        push(KeyCode.ENTER);
        await(() -> value("Wati", 0).equals(AttributeValue.of("7")));
    }

    @Test
    void assignsADocumentAndASpeakerAndTakesOneAway() {
        clickOn("Siti");
        clickOn("#button-assign-to-case");
        clickOn("#texts-filter").push(KeyCode.DOWN).push(KeyCode.SPACE);
        clickOn("#form-ok");
        await(() -> row("Siti").parts().size() == 1);
        await(() -> node("cases-parts") instanceof ListView<?> parts && parts.getItems().size() == 1);
        CasePart part = row("Siti").parts().getFirst().part();
        assertThat(part.range()).isNull();
        assertThat(part.speaker()).isNull();

        interact(() -> ((ListView<?>) node("cases-parts")).getSelectionModel().select(0));
        clickOn("#button-remove-from-case");
        await(() -> row("Siti").parts().isEmpty());
    }

    @Test
    void assignsTheSelectedTextToANewCase() {
        long document = workspace().now().get().documents().allDocuments().getFirst().document().id();
        interact(() -> workspace().navigator().open(document, new TextRange(0, 15)));
        await(() -> workspace().actions().enabled(Action.ASSIGN_SELECTION).get());
        interact(() -> workspace().actions().run(Action.ASSIGN_SELECTION));
        await(() -> lookup("#case-chooser-field").tryQuery().isPresent());
        clickOn("#case-chooser-field").write("Joko").push(KeyCode.ENTER);
        await(() -> workspace().study().caseTable().rows().stream().anyMatch(row -> !row.parts().isEmpty()));
        CasePart part = row("Joko").parts().getFirst().part();
        assertThat(part.documentId()).isEqualTo(document);
        assertThat(part.range()).isEqualTo(new TextRange(0, 15));
    }

    @Test
    void makesRenamesAndDeletesACase() {
        clickOn("#button-new-case");
        clickOn("#case-name");
        write("Siti").push(KeyCode.ENTER);
        await(() -> !lookup("#form-reason .label").queryAll().isEmpty());
        write(" Aminah").push(KeyCode.ENTER);
        await(() -> grid().getItems().size() == 3 && "Siti Aminah".equals(selectedCase()));
        push(KeyCode.SHIFT, KeyCode.F2);
        write("Joko").push(KeyCode.ENTER);
        await(() -> workspace().study().caseTable().rows().stream()
                .anyMatch(row -> row.oneCase().name().equals("Joko")));
        push(KeyCode.CONTROL, KeyCode.DELETE);
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> grid().getItems().size() == 2);
    }

    @Test
    void aCellBeingTypedIsKeptWhenTheStudyIsClosed() {
        workspace().study().caseEdits().attributes().create(false, "Age", AttributeType.INTEGER, List.of()).join();
        await(() -> grid().getColumns().size() == 4);
        select("Siti", "Age");
        write("34");
        Path file = workspace().study().path();
        interact(() -> workspace().actions().run(Action.CLOSE_STUDY));
        await(() -> window.workspace().isEmpty());
        openStudy(file);
        assertThat(value("Siti", 0)).isEqualTo(AttributeValue.of("34"));
    }

    @Test
    void aBlockShowsWhatItWouldChangeAndEnterPastesItInOneStep() {
        workspace().study().caseEdits().attributes().create(false, "Age", AttributeType.INTEGER, List.of()).join();
        workspace().study().caseEdits().attributes().create(false, "Place", AttributeType.TEXT, List.of()).join();
        await(() -> grid().getColumns().size() == 5);
        select("Siti", "Age");
        paste("0\t\"Solo\nbarat\"\tx\r\nt/b\tn/a\r\n7\tPati\r\n");
        await(() -> lookup("#paste-summary").tryQuery().isPresent());
        assertThat(((Label) node("paste-summary")).getText()).isEqualTo("4 cells change");
        assertThat(((Label) node("paste-columns")).getText()).contains("2 columns: Age, Place").contains("Left out: 3");
        assertThat(((ListView<?>) node("paste-refused")).getItems()).hasSize(1);
        picture("paste-plan");
        clickOn("#paste-summary").push(KeyCode.ESCAPE);
        await(() -> lookup("#paste-summary").tryQuery().isEmpty());
        assertThat(value("Siti", 0)).isEqualTo(AttributeValue.UNASSIGNED);

        push(KeyCode.CONTROL, KeyCode.V);
        await(() -> lookup("#paste-summary").tryQuery().isPresent());
        clickOn("#paste-summary").push(KeyCode.ENTER);
        await(() -> value("Wati", 1).equals(AttributeValue.NOT_APPLICABLE));
        assertThat(row("Siti").values()).containsExactly(AttributeValue.of("0"), AttributeValue.of("Solo\nbarat"));
        assertThat(value("Wati", 0)).isEqualTo(AttributeValue.NOT_APPLICABLE);
        await(() -> lookup("#paste-summary").tryQuery().isEmpty());

        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> row("Wati").values().stream().noneMatch(one -> one.state() == State.NOT_APPLICABLE));
        assertThat(value("Siti", 1)).isEqualTo(AttributeValue.UNASSIGNED);
    }

    @Test
    void aTableWithHeadsMakesCasesAndAttributes() {
        select0();
        paste("Name\tAge\tVillage\nSiti\t34\tSolo\nJoko\t51\tPati\n");
        await(() -> lookup("#paste-summary").tryQuery().isPresent());
        assertThat(((Label) node("paste-summary")).getText()).isEqualTo("No cell changes · 1 new case");
        clickOn("#paste-make");
        await(() -> ((Label) node("paste-summary")).getText()
                .equals("4 cells change · 1 new case · 2 new attributes"));
        clickOn("#paste-summary").push(KeyCode.ENTER);
        await(() -> grid().getItems().size() == 3 && attributes().size() == 2);
        assertThat(attributes().getFirst().type()).isEqualTo(AttributeType.INTEGER);
        assertThat(row("Joko").values()).containsExactly(AttributeValue.of("51"), AttributeValue.of("Pati"));
        await(() -> "Joko".equals(selectedCase()));
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> grid().getItems().size() == 2 && attributes().isEmpty());
    }

    @Test
    void aCellIsCopiedAsItIsShownAndPastedAsItWas() {
        workspace().study().caseEdits().attributes().create(false, "Age", AttributeType.INTEGER, List.of()).join();
        await(() -> grid().getColumns().size() == 4);
        select("Siti", "Age");
        push(KeyCode.SHIFT, KeyCode.DELETE);
        await(() -> value("Siti", 0).equals(AttributeValue.NOT_APPLICABLE));
        push(KeyCode.CONTROL, KeyCode.C);
        select("Wati", "Age");
        push(KeyCode.CONTROL, KeyCode.V);
        await(() -> value("Wati", 0).equals(AttributeValue.NOT_APPLICABLE));
        paste("\r\n");
        await(() -> value("Wati", 0).equals(AttributeValue.UNASSIGNED));
        write("n/a").push(KeyCode.ENTER);
        await(() -> value("Wati", 0).equals(AttributeValue.NOT_APPLICABLE));

        interact(() -> grid().getSelectionModel().clearAndSelect(0, grid().getColumns().get(1)));
        paste("7\n");
        await(() -> !workspace().problems().list().isEmpty());
        assertThat(problem()).contains("counts");
    }

    private void select0() {
        interact(() -> {
            grid().requestFocus();
            grid().getSelectionModel().clearAndSelect(0, grid().getColumns().getFirst());
        });
    }

    private void paste(String text) {
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
        push(KeyCode.CONTROL, KeyCode.V);
    }

    private String problem() {
        return Messages.in(Locale.ENGLISH).text(workspace().problems().list().getFirst().message());
    }

    private void select(String name, String attribute) {
        interact(() -> {
            var column = grid().getColumns().stream()
                    .filter(one -> one instanceof ValueColumn value && value.attribute() != null
                            && value.attribute().name().equals(attribute))
                    .findFirst().orElseThrow();
            int row = grid().getItems().indexOf(
                    grid().getItems().stream().filter(line -> line.name().equals(name)).findFirst().orElseThrow());
            grid().requestFocus();
            grid().getSelectionModel().clearAndSelect(row, column);
        });
    }

    private boolean isFocused(String id) {
        return lookup("#" + id).tryQuery().filter(Node::isFocused).isPresent();
    }

    private String selectedCase() {
        return Optional.ofNullable(grid().getSelectionModel().getSelectedItem()).map(GridLine::name).orElse("");
    }

    private CaseTable.Row row(String name) {
        return workspace().study().caseTable().rows().stream().filter(row -> row.oneCase().name().equals(name))
                .findFirst().orElseThrow();
    }

    private AttributeValue value(String name, int attribute) {
        return row(name).values().get(attribute);
    }

    private List<Attribute> attributes() {
        return workspace().study().caseTable().attributes();
    }

    private TableView<GridLine> grid() {
        return node("cases-grid");
    }
}
