package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.study.AttributeEdits.Pasted;
import org.makna.study.AttributeEdits.Placed;
import org.makna.study.AttributeEdits.Typed;
import org.makna.study.CaseKindEdits.CasesOfKind;

class CaseKindEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CaseKindEdits edits;
    private long village;
    private long household;
    private long participant;
    private Case karang;
    private Case home;
    private Case siti;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.caseEdits().kinds();
        village = done(edits.create(null, "Village")).id();
        household = done(edits.create(village, "Household")).id();
        participant = done(edits.create(household, "Participant")).id();
        karang = done(study.caseEdits().create("Karang", village));
        home = done(study.caseEdits().create("Number 7", household));
        siti = done(study.caseEdits().create("Siti", participant));
        done(edits.setParent(home.id(), "Karang"));
        done(edits.setParent(siti.id(), "Number 7"));
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private Case now(Case one) {
        return study.caseTable().row(one.id()).orElseThrow().oneCase();
    }

    private @Nullable Long parent(Case one) {
        return now(one).parentId();
    }

    @Test
    void kindsAreNamedOnceAndNeverGetIntoThemselves() {
        shop.refused(() -> edits.create(null, "Village"), "already");
        shop.refused(() -> edits.create(null, "  "), "name is needed");
        shop.refused(() -> edits.move(village, participant, 0), "into itself");
        shop.refused(() -> edits.move(village, village, 0), "into itself");
        shop.step("Rename kind of case “Village” to “Desa”", () -> edits.rename(village, "Desa"));
        shop.noStep(() -> edits.move(household, village, 0));
    }

    @Test
    void aCaseBelongsOnlyToCasesOfKindsAboveItsOwn() {
        shop.refused(() -> edits.setParent(karang.id(), "Siti"), "does not stand above");
        shop.refused(() -> edits.setParent(siti.id(), "Siti"), "does not stand above");
        shop.refused(() -> edits.setParent(siti.id(), "Nobody"), "no case");
        Case wati = done(study.caseEdits().create("Wati"));
        shop.refused(() -> edits.setParent(wati.id(), "Karang"), "no kind yet");
        shop.step("Case “Siti” belongs to “Karang”", () -> edits.setParent(siti.id(), "Karang"));
        shop.step("Case “Siti” belongs to none", () -> edits.setParent(siti.id(), " "));
        shop.step("Kind of case “Wati”: participant", () -> edits.setKind(wati.id(), "participant"));
        assertThat(now(wati).kindId()).isEqualTo(participant);
        shop.refused(() -> edits.setKind(wati.id(), "Tribe"), "no kind of case");
    }

    @Test
    void casesLeaveInTheStepThatMovesTheirKind() {
        shop.step("Move kind of case “Participant”", () -> edits.move(participant, null, 0));
        assertThat(parent(siti)).isNull();
        assertThat(parent(home)).isEqualTo(karang.id());
        shop.step("Kind of case “Karang”: none", () -> edits.setKind(karang.id(), ""));
        assertThat(parent(home)).isNull();
        study.undo();
        assertThat(parent(home)).isEqualTo(karang.id());
        study.undo();
        assertThat(parent(siti)).isEqualTo(home.id());
    }

    @Test
    void aDeletedKindHandsItsCasesOnAsDecided() {
        shop.step("Delete kind of case “Household”", () -> edits.delete(household, CasesOfKind.OF_KIND_ABOVE));
        assertThat(now(home).kindId()).isEqualTo(village);
        assertThat(parent(home)).isNull();
        assertThat(parent(siti)).isEqualTo(home.id());
        assertThat(study.caseTable().kinds().find(participant).map(CaseKind::parentId)).contains(village);
        study.undo();
        shop.step("Delete kind of case “Household”", () -> edits.delete(household, CasesOfKind.OF_NO_KIND));
        assertThat(now(home).kindId()).isNull();
        assertThat(parent(siti)).isNull();
        study.undo();
        shop.step("Delete kind of case “Household”", () -> edits.delete(household, CasesOfKind.DELETED));
        assertThat(study.caseTable().rows()).hasSize(2);
        assertThat(parent(siti)).isNull();
        study.undo();
        assertThat(parent(siti)).isEqualTo(home.id());
    }

    @Test
    void aPastedBlockIsTakenWholeOrNotAtAll() {
        AttributeEdits attributes = study.caseEdits().attributes();
        Pasted block = new Pasted(false, List.of("Wati"), List.of("Age"),
                List.of(new Placed(-1, "Participant")), List.of(new Placed(-1, "Number 7")),
                List.of(new Typed(-1, -1, "34"), new Typed(siti.id(), -1, "51")));
        shop.step("4 cells and 1 new case from the clipboard", () -> attributes.paste(block));
        Case wati = study.caseTable().rows().stream().map(CaseTable.Row::oneCase)
                .filter(one -> one.name().equals("Wati")).findFirst().orElseThrow();
        assertThat(wati.parentId()).isEqualTo(home.id());
        assertThat(study.caseTable().row(siti.id()).orElseThrow().values()).containsExactly(AttributeValue.of("51"));
        study.undo();
        assertThat(study.caseTable().rows()).hasSize(3);
        shop.refused(() -> attributes.paste(new Pasted(false, List.of("Wati"), List.of(),
                List.of(new Placed(-1, "Tribe")), List.of(), List.of())), "no kind of case");
        assertThat(study.caseTable().rows()).hasSize(3);
    }
}
