package org.makna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each wall is seen to fall on a planted violation, and to let the innocent through. */
class PlantedViolationsTest {

    private static final String ROOT = "org.makna.architecture.planted";
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

    /**
     * What a wall must and must not report.
     *
     * @param wall     name of the wall
     * @param guilty   what must be named
     * @param innocent what must not be named
     */
    record Case(String wall, List<String> guilty, List<String> innocent) {}

    private static final List<Case> CASES = List.of(
            new Case("rooms", List.of("attic.Stray"), List.of("Main>", "UsesDatabase", "Tree")),
            new Case("room: model", List.of("model.KnowsStore"), List.of("model.Logs")),
            new Case("room: store", List.of("store.KnowsSearch"), List.of("store.UsesDatabase")),
            new Case("room: intake", List.of("intake.KnowsStore"), List.of("intake.IntakeRoom")),
            new Case("room: search", List.of("search.KnowsAnalysis"), List.of("search.KeepsState")),
            new Case("room: analysis", List.of("analysis.KnowsMain"), List.of("analysis.UsesLibraries")),
            new Case("room: exchange", List.of("exchange.KnowsIntake"), List.of("exchange.WritesWorkbook")),
            new Case("room: study", List.of("study.KnowsCli"), List.of("study.KnowsItsOwn")),
            new Case("room: cli", List.of("cli.KnowsStore"), List.of("cli.Exits", "planted.Main")),
            new Case("room: ui", List.of("ui.KnowsSearch", "ui.KnowsMain"), List.of("ui.desk", "ui.Waived")),
            new Case("model alone", List.of("model.Logs", "model.KnowsStore"), List.of("model.ModelRoom")),
            new Case("cycles", List.of("Slice ui.desk", "Slice ui.tree"), List.of("KnowsItsOwn")),
            new Case("library: database", List.of("UsesLibraries.database"), List.of("store.UsesDatabase")),
            new Case("library: text index", List.of("UsesLibraries.textIndex"), List.of("UsesLibraries.database")),
            new Case("library: unicode", List.of("UsesLibraries.unicode"), List.of("UsesLibraries.database")),
            new Case("library: office files", List.of("UsesLibraries.officeFile"), List.of("WritesWorkbook")),
            new Case("library: archives", List.of("UsesLibraries.archive"), List.of("UsesLibraries.csv")),
            new Case("library: csv", List.of("UsesLibraries.csv"), List.of("UsesLibraries.json")),
            new Case("library: json", List.of("UsesLibraries.json"), List.of("UsesLibraries.csv")),
            new Case("library: ciphers", List.of("UsesLibraries.cipher"), List.of("UsesLibraries.csv")),
            new Case("library: pdf", List.of("UsesLibraries.pdf"), List.of("UsesLibraries.csv")),
            new Case("library: rich text", List.of("UsesLibraries.richText"), List.of("UsesLibraries.csv")),
            new Case("library: markup", List.of("UsesLibraries.markup"), List.of("UsesLibraries.csv")),
            new Case("library: statistics", List.of("exchange.UsesStatistics"), List.of("UsesLibraries.csv")),
            new Case("library: command line", List.of("UsesLibraries.commandLine"), List.of("UsesLibraries.csv")),
            new Case("library: window", List.of("UsesLibraries.window"), List.of("UsesLibraries.csv")),
            new Case("library: markdown", List.of("UsesLibraries.markdown"), List.of("UsesLibraries.csv")),
            new Case("library: other toolkits", List.of("ui.PaintsWithAwt"), List.of("ui.Waived")),
            new Case("library: unlisted", List.of("UsesLibraries.unlisted"), List.of("store.UsesDatabase", "Logs>")),
            new Case("streams",
                    List.of("store.Prints.print(java.lang.RuntimeException)> gets field <java.lang.System.err>",
                            "calls method <java.lang.RuntimeException.printStackTrace()>"),
                    List.of("cli.PrintsAsItMay", "planted.Main")),
            new Case("exit", List.of("cli.Exits"), List.of("planted.Main")),
            new Case("logging", List.of("intake.LogsElsewhere"), List.of("model.Logs")),
            new Case("static fields", List.of("KeepsState.counter"), List.of("KeepsState.COUNT", "INNOCENT")),
            new Case("static state", List.of("KeepsState.COUNT", "KeepsState.CACHE"),
                    List.of("KeepsState.counter", "INNOCENT")),
            new Case("threads", List.of("MakesThreads.byConstructor", "MakesThreads.byBuilder", "MakesThreads.byStatic",
                    "MakesThreads$Timetable.<init>"), List.of("study.NamedThreads")),
            new Case("sleep", List.of("Sleeps.byThread", "Sleeps.byUnit"), List.of("study.MakesThreads")),
            new Case("null marked", List.of("store.StoreRoom"), List.of("planted.model.")));

    static Stream<Case> eachWallReportsThePlantedViolationAndNotTheInnocent() {
        return CASES.stream();
    }

    @ParameterizedTest
    @MethodSource
    void eachWallReportsThePlantedViolationAndNotTheInnocent(Case expected) {
        Wall wall = new Walls(ROOT).all().stream().filter(one -> one.name().equals(expected.wall())).findFirst()
                .orElseThrow();
        String report = String.join("\n", wall.violations(PLANTED));
        assertThat(report).contains(expected.guilty()).doesNotContain(expected.innocent());
    }

    @Test
    void noWallIsWithoutAPlantedViolation() {
        assertThat(CASES.stream().map(Case::wall).collect(Collectors.toSet()))
                .isEqualTo(new Walls(ROOT).all().stream().map(Wall::name).collect(Collectors.toSet()));
    }

    @Test
    void aWaiverWithoutAReasonOrAWallIsReported() {
        assertThat(Waivers.faults(PLANTED, new Walls(ROOT).all())).containsExactlyInAnyOrder(
                ROOT + ".ui.WaivedWithoutReason waives “cycles” without a reason",
                ROOT + ".ui.WaivedWithoutReason waives “garden fence”, which is no wall");
    }
}
