package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CasePart;
import org.makna.model.TextRange;

class CasePlanTest {

    private static final String GROUP = "I: Lalu?\nP: Susah.\nWati: Betul.\nI: Oh.\nWati: Ya.\n";

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        first = shop.document("P01", Workshop.INTERVIEW);
        second = shop.document("P02", GROUP);
        for (long document : List.of(first, second)) {
            done(study.documentEdits().setInterviewer(document, "I", true));
        }
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    @Test
    void eachDocumentBecomesACaseInOneStepAndOnlyOnce() {
        done(study.caseEdits().create("P02"));
        CasePlan plan = CasePlan.ofDocuments(study, List.of(first, second, first));
        assertThat(plan.cases()).extracting(CasePlan.Planned::name).containsExactly("P01", "P02");
        assertThat(plan.cases()).extracting(CasePlan.Planned::known).containsExactly(false, true);
        assertThat(plan.fresh()).isEqualTo(1);
        shop.step("2 cases from documents", () -> study.caseEdits().make(plan));
        assertThat(parts("P01")).containsExactly(new CasePart(id("P01"), first, null, null));
        assertThat(parts("P02")).containsExactly(new CasePart(id("P02"), second, null, null));
        assertThat(CasePlan.ofDocuments(study, List.of(first, second)).cases()).isEmpty();
        shop.noStep(() -> study.caseEdits().make(plan));
        shop.noStep(() -> study.caseEdits().make(new CasePlan(false, List.of())));
    }

    @Test
    void documentsOfOneNameAreToldApartByTheirFolders() {
        long inner = done(study.documentEdits().createFolder(null, "Bandung")).id();
        done(study.documentEdits().moveTo(List.of(second), inner));
        done(study.documentEdits().rename(second, "P01"));
        assertThat(CasePlan.ofDocuments(study, List.of(first, second)).cases()).extracting(CasePlan.Planned::name)
                .containsExactly("P01", "Bandung/P01");
    }

    @Test
    void speakersBecomeCasesButNoInterviewer() {
        CasePlan apart = CasePlan.ofSpeakers(study, List.of(first, second), false);
        assertThat(apart.cases()).extracting(CasePlan.Planned::name)
                .containsExactlyInAnyOrder("P (P01)", "P (P02)", "Wati");
        CasePlan same = CasePlan.ofSpeakers(study, List.of(first, second), true);
        assertThat(same.cases()).extracting(CasePlan.Planned::name).containsExactlyInAnyOrder("P", "Wati");
        shop.step("2 cases from speakers", () -> study.caseEdits().make(same));
        assertThat(parts("P")).containsExactly(new CasePart(id("P"), first, null, "P"),
                new CasePart(id("P"), second, null, "P"));
        assertThat(parts("Wati")).containsExactly(new CasePart(id("Wati"), second, null, "Wati"));
    }

    @Test
    void aPlanThatTheStudyHasOutgrownIsRefused() {
        CasePlan plan = CasePlan.ofDocuments(study, List.of(first, second));
        done(study.documentEdits().delete(List.of(second)));
        shop.refused(() -> study.caseEdits().make(plan), "no longer");
        assertThat(study.caseTable().rows()).isEmpty();
    }

    @Test
    void aPassageBelongsToANewCaseInOneStep() {
        CasePart part = shop.step("A passage of “P01” belongs to case “Ani”",
                () -> study.caseEdits().assignRange(" Ani ", first, of("mahal")));
        assertThat(part).isEqualTo(new CasePart(id("Ani"), first, of("mahal"), null));
        study.undo();
        assertThat(study.caseTable().rows()).isEmpty();
        shop.refused(() -> study.caseEdits().assignRange("Ani", first, new TextRange(3, 3)), "No text");
        shop.refused(() -> study.caseEdits().assignRange(" ", first, of("mahal")), "name is needed");
    }

    private long id(String name) {
        return row(name).oneCase().id();
    }

    private List<CasePart> parts(String name) {
        return row(name).parts().stream().map(CaseTable.Part::part).toList();
    }

    private CaseTable.Row row(String name) {
        return study.caseTable().rows().stream().filter(row -> row.oneCase().name().equals(name)).findFirst()
                .orElseThrow();
    }
}
