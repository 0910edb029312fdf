package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Code;
import org.makna.model.Finding;
import org.makna.study.CodebookPlan.Kind;

/** Codebooks to and from files, and the plan that is shown before. */
class CodebookPlanTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private CodebookExchange exchange;
    private Code a;
    private Code b;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        exchange = shop.study.codebookExchange();
        CodebookEdits edits = shop.study.codebookEdits();
        a = done(edits.create(null, "A > \"odd\", name"));
        b = done(edits.create(a.id(), "=B"));
        done(edits.describe(b.id(), "Two\nlines, \"quoted\"", " +1 ", "@x", "'=SUM(A1)"));
        done(edits.setCodable(a.id(), false));
        done(edits.create(null, "C"));
    }

    @AfterEach
    void close() {
        assertThat(shop.study.check()).isEmpty();
        shop.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes.csv", "codes.xlsx"})
    void aRoundTripChangesNothing(String name) {
        Path file = folder.resolve(name);
        assertThat(exchange.exportTo(file)).isEqualTo(3);
        String before = shop.dump();
        CodebookPlan plan = exchange.plan(file);
        assertThat(plan.rows()).extracting(CodebookPlan.Row::kind).containsOnly(Kind.UNCHANGED).hasSize(3);
        assertThat(plan.findings()).allMatch(finding -> finding.severity() == Finding.Severity.NOTE);
        assertThat(plan.changesAnything()).isFalse();
        shop.noStep(() -> java.util.concurrent.CompletableFuture.completedFuture(exchange.bringIn(plan)));
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void thePlanSaysWhatHappensAndChangesNothing() {
        String before = shop.dump();
        Path file = shop.file("in.csv", "path,definition,colour,guid\n"
                + "New > Sub,made,,\n"
                + "C,changed,,\n"
                + "C,again,,\n"
                + "D,,no colour,\n"
                + "C,,," + b.guid() + "\n");
        CodebookPlan plan = exchange.plan(file);
        assertThat(shop.dump()).isEqualTo(before);
        assertThat(plan.rows()).extracting(CodebookPlan.Row::line, CodebookPlan.Row::kind).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, Kind.NEW), org.assertj.core.groups.Tuple.tuple(3, Kind.CHANGED));
        assertThat(plan.findings()).hasSize(3);
        ExchangeReport report = exchange.bringIn(plan);
        assertThat(List.of(report.added(), report.updated(), report.unchanged())).isEqualTo(List.of(2L, 1L, 0L));
        shop.study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void subCodesWithoutAColourTakeShadesOfTheOneThatTheFileGivesTheirParent() {
        exchange.bringIn(
                exchange.plan(shop.file("in.csv", "path,colour\nWater > Well,\nWater,#e69f00\nWater > Pump,\n")));
        Codebook codebook = shop.study.codebook();
        Code water = codebook.find("Water").orElseThrow().code();
        String first = CodeColours.next(water, List.of());
        assertThat(codebook.find("Water > Well").orElseThrow().code().colour()).isEqualTo(first);
        assertThat(codebook.find("Water > Pump").orElseThrow().code().colour())
                .isEqualTo(CodeColours.next(water, List.of(codebook.find("Water > Well").orElseThrow().code())))
                .isNotEqualTo(first);
    }

    @Test
    void whatTheCodebookStandsAgainstIsAConflict() {
        Path file = shop.file("in.csv", "path,guid\nC," + b.guid() + "\n");
        CodebookPlan plan = exchange.plan(file);
        assertThat(plan.rows()).extracting(CodebookPlan.Row::kind).containsExactly(Kind.CONFLICT);
        assertThat(plan.changesAnything()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"codes.csv", "codes.xlsx"})
    void textsLongerThanACellComeBackWhole(String name) {
        String definition = "Panjang sekali 🙂 ".repeat(6_000).strip();
        done(shop.study.codebookEdits().describe(a.id(), definition, "x".repeat(32_768), "", "y".repeat(32_767)));
        Path file = folder.resolve(name);
        exchange.exportTo(file);
        String before = shop.dump();
        assertThat(exchange.plan(file).changesAnything()).isFalse();
        done(shop.study.codebookEdits().describe(a.id(), "", "", "", ""));
        exchange.importFrom(file);
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void codesCanChangePlacesWhateverTheOrderOfTheRows() {
        Code c = shop.study.codebook().find("C").orElseThrow().code();
        Code d = done(shop.study.codebookEdits().create(null, "D"));
        Code kid = done(shop.study.codebookEdits().create(c.id(), "kid"));
        Path file = shop.file("in.csv", "path,guid\nE > kid," + kid.guid() + "\nD," + c.guid() + "\nE," + d.guid()
                + "\nD > below," + b.guid() + "\n");

        CodebookPlan plan = exchange.plan(file);
        assertThat(plan.rows()).extracting(CodebookPlan.Row::line, CodebookPlan.Row::kind).containsExactly(
                org.assertj.core.groups.Tuple.tuple(2, Kind.CHANGED),
                org.assertj.core.groups.Tuple.tuple(3, Kind.CHANGED),
                org.assertj.core.groups.Tuple.tuple(4, Kind.CHANGED),
                org.assertj.core.groups.Tuple.tuple(5, Kind.CHANGED));
        exchange.bringIn(plan);
        assertThat(shop.study.codebook().entries()).extracting(Codebook.Entry::path)
                .containsExactly("\"A > \"\"odd\"\", name\"", "D", "D > below", "E", "E > kid");
        assertThat(shop.study.codebook().find("D").orElseThrow().code().id()).isEqualTo(c.id());
    }

    @Test
    void aRefusedRenameKeepsTheNameAndWhatStandsBelow() {
        Code c = shop.study.codebook().find("C").orElseThrow().code();
        done(shop.study.codebookEdits().create(null, "Taken"));
        Path file = shop.file("in.csv", "path,guid\nTaken," + c.guid() + "\n");
        String before = shop.dump();
        assertThat(exchange.plan(file).count(Kind.CONFLICT)).isEqualTo(1);
        exchange.importFrom(file);
        assertThat(shop.dump()).isEqualTo(before);
    }
}
