package org.makna.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.Messages;
import org.makna.study.CaseTable;
import org.makna.study.Study;
import org.makna.ui.WindowTest;

/** Kinds of case by clicks and keys: made, nested, moved, deleted; and cases that belong to cases. */
class KindsJourneyTest extends WindowTest {

    @BeforeEach
    void threeCases() {
        Path study = folder.resolve("kinds.makna");
        try (Study made = Study.create(study, "Kinds", "en", Messages.in(Locale.ENGLISH))) {
            for (String name : List.of("Karang", "Number 7", "Siti")) {
                made.caseEdits().create(name).join();
            }
        }
        openStudy(study);
        clickOn("#rail-cases");
        await(() -> grid().getItems().size() == 3);
    }

    @Test
    void aVillageHasHouseholdsAndAHouseholdPeopleByKeysAlone() {
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.K);
        await(() -> lookup("#kind-name").tryQuery().isPresent());
        clickOn("#kind-name");
        write("Village").push(KeyCode.ENTER);
        await(() -> kinds().size() == 1 && tree().isVisible());
        interact(() -> tree().requestFocus());
        await(() -> "Village".equals(selectedKind()));
        push(KeyCode.INSERT);
        await(() -> lookup("#kind-name").tryQuery().isPresent());
        clickOn("#kind-name");
        write("Household").push(KeyCode.ENTER);
        await(() -> "Household".equals(selectedKind()));
        push(KeyCode.INSERT);
        await(() -> lookup("#kind-name").tryQuery().isPresent());
        clickOn("#kind-name");
        write("Village").push(KeyCode.ENTER);
        await(() -> !lookup("#form-reason .label").queryAll().isEmpty());
        push(KeyCode.CONTROL, KeyCode.A);
        write("Participant").push(KeyCode.ENTER);
        await(() -> "Participant".equals(selectedKind()));
        assertThat(kinds()).extracting(CaseKind::name).containsExactly("Village", "Household", "Participant");

        push(KeyCode.HOME);
        await(() -> grid().getItems().size() == 3);
        assertThat(grid().getColumns()).anyMatch(column -> "column-kind".equals(column.getId()));
        select("Karang", "column-kind");
        write("v").push(KeyCode.ENTER);
        await(() -> "Village".equals(kindOf("Karang")));
        select("Number 7", "column-kind");
        write("h").push(KeyCode.TAB);
        await(() -> "Household".equals(kindOf("Number 7")));
        write("ka").push(KeyCode.ENTER);
        await(() -> "Karang".equals(ownerOf("Number 7")));
        select("Siti", "column-owner");
        write("Karang").push(KeyCode.ENTER);
        await(() -> lookup("#cases-refusal").tryQuery().filter(node -> node.isVisible()).isPresent());
        push(KeyCode.ESCAPE);
        select("Siti", "column-kind");
        write("p").push(KeyCode.TAB);
        await(() -> "Participant".equals(kindOf("Siti")));
        write("nu").push(KeyCode.ENTER);
        await(() -> "Number 7".equals(ownerOf("Siti")));
        await(() -> grid().getItems().stream().map(line -> line.depth().get()).toList().equals(List.of(0, 1, 2)));
        picture("kinds-nested");

        // Out of the household the kind of participants cannot stay: that asks first.
        interact(() -> tree().requestFocus());
        push(KeyCode.END);
        await(() -> "Participant".equals(selectedKind()));
        assertThat(grid().getItems()).extracting(GridLine::name).containsExactly("Siti");
        push(KeyCode.ALT, KeyCode.LEFT);
        await(() -> lookup("#prompt-ok").tryQuery().isPresent());
        clickOn("#prompt-ok");
        await(() -> ownerOf("Siti").isEmpty());
        assertThat(kindOf("Siti")).isEqualTo("Participant");
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> "Number 7".equals(ownerOf("Siti")));
    }

    @Test
    void aKindIsDeletedWithADecisionAboutItsCases() {
        long village = workspace().study().caseEdits().kinds().create(null, "Village").join().id();
        long household = workspace().study().caseEdits().kinds().create(village, "Household").join().id();
        workspace().study().caseEdits().kinds().create(household, "Participant").join();
        workspace().study().caseEdits().kinds().setKind(id("Number 7"), "Household").join();
        workspace().study().caseEdits().kinds().setKind(id("Siti"), "Participant").join();
        workspace().study().caseEdits().kinds().setParent(id("Siti"), "Number 7").join();
        await(() -> tree().isVisible() && tree().getExpandedItemCount() == 5);
        clickOn("Household");
        await(() -> "Household".equals(selectedKind()));
        push(KeyCode.DELETE);
        await(() -> lookup("#kind-above").tryQuery().isPresent());
        push(KeyCode.ESCAPE);
        await(() -> lookup("#kind-above").tryQuery().isEmpty());
        assertThat(kinds()).hasSize(3);
        push(KeyCode.DELETE);
        await(() -> lookup("#kind-above").tryQuery().isPresent());
        clickOn("#kind-above");
        clickOn("#form-ok");
        await(() -> kinds().size() == 2);
        assertThat(kindOf("Number 7")).isEqualTo("Village");
        assertThat(ownerOf("Siti")).isEqualTo("Number 7");
        assertThat(kinds().get(1).parentId()).isEqualTo(village);
        push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> kinds().size() == 3);
        assertThat(kindOf("Number 7")).isEqualTo("Household");
        assertThat(workspace().study().check()).isEmpty();
    }

    private List<CaseKind> kinds() {
        return workspace().study().caseTable().kinds().all();
    }

    private String selectedKind() {
        return Optional.ofNullable(tree().getSelectionModel().getSelectedItem())
                .map(item -> item.getValue().name()).orElse("");
    }

    private long id(String name) {
        return one(name).id();
    }

    private Case one(String name) {
        return workspace().study().caseTable().rows().stream().map(CaseTable.Row::oneCase)
                .filter(found -> found.name().equals(name)).findFirst().orElseThrow();
    }

    private String kindOf(String name) {
        return workspace().study().caseTable().kinds().find(one(name).kindId()).map(CaseKind::name).orElse("");
    }

    private String ownerOf(String name) {
        CaseTable table = workspace().study().caseTable();
        return Optional.ofNullable(one(name).parentId()).flatMap(table::row).map(CaseTable.Row::name).orElse("");
    }

    private void select(String name, String column) {
        interact(() -> {
            TableColumn<GridLine, ?> at = grid().getColumns().stream().filter(one -> column.equals(one.getId()))
                    .findFirst().orElseThrow();
            int row = grid().getItems().indexOf(grid().getItems().stream()
                    .filter(line -> line.name().equals(name)).findFirst().orElseThrow());
            grid().requestFocus();
            grid().getSelectionModel().clearAndSelect(row, at);
        });
    }

    private TreeView<KindsPane.Row> tree() {
        return node("cases-kinds");
    }

    private TableView<GridLine> grid() {
        return node("cases-grid");
    }
}
