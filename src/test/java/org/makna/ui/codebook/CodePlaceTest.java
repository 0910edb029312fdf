package org.makna.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.study.Codebook;
import org.makna.study.Study;
import org.makna.ui.codebook.CodePlace.Step;
import org.makna.ui.codebook.CodePlace.Zone;

/** Where keys and drops take a code. */
class CodePlaceTest {

    @TempDir
    private Path folder;

    private Study study;
    private long access;
    private long cost;
    private long travel;
    private long trust;

    @BeforeEach
    void makeCodes() {
        study = Study.create(folder.resolve("codes.makna"), "", "", Messages.in(Locale.ENGLISH));
        access = create(null, "Access");
        cost = create(access, "Cost");
        travel = create(access, "Travel");
        trust = create(null, "Trust");
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void stepsGoUpDownInAndOut() {
        assertThat(step(travel, Step.UP)).contains(new CodePlace(access, 0));
        assertThat(step(cost, Step.DOWN)).contains(new CodePlace(access, 1));
        assertThat(step(trust, Step.IN)).contains(new CodePlace(access, 2));
        assertThat(step(cost, Step.OUT)).contains(new CodePlace(null, 1));
    }

    @Test
    void stepsEndAtTheEnds() {
        assertThat(step(cost, Step.UP)).isEmpty();
        assertThat(step(travel, Step.DOWN)).isEmpty();
        assertThat(step(access, Step.IN)).isEmpty();
        assertThat(step(trust, Step.OUT)).isEmpty();
        assertThat(step(999, Step.OUT)).isEmpty();
    }

    @Test
    void severalCodesStepTogether() {
        long voice = create(null, "Voice");
        long water = create(null, "Water");
        List<Long> two = List.of(voice, trust);
        assertThat(CodePlace.step(codebook(), two, Step.UP)).contains(new CodePlace(null, 0));
        assertThat(CodePlace.step(codebook(), two, Step.DOWN)).contains(new CodePlace(null, 2));
        assertThat(CodePlace.step(codebook(), two, Step.IN)).contains(new CodePlace(access, 2));
        assertThat(CodePlace.step(codebook(), List.of(cost, travel), Step.OUT)).contains(new CodePlace(null, 1));
        assertThat(CodePlace.step(codebook(), List.of(access, cost, trust), Step.DOWN))
                .contains(new CodePlace(null, 1));
        assertThat(CodePlace.drop(codebook(), List.of(cost, water), trust, Zone.AFTER, false))
                .contains(new CodePlace(null, 2));
        assertThat(CodePlace.drop(codebook(), List.of(trust, access), cost, Zone.ONTO, false)).isEmpty();
        assertThat(CodePlace.dropAtEnd(codebook(), List.of(water, voice))).isEmpty();
        assertThat(CodePlace.dropAtEnd(codebook(), List.of(water, trust))).contains(new CodePlace(null, 2));
    }

    @Test
    void theZonesOfARow() {
        assertThat(Zone.at(0)).isEqualTo(Zone.BEFORE);
        assertThat(Zone.at(0.5)).isEqualTo(Zone.ONTO);
        assertThat(Zone.at(0.99)).isEqualTo(Zone.AFTER);
    }

    @Test
    void aDropNestsOrOrders() {
        assertThat(drop(trust, access, Zone.ONTO, true)).contains(new CodePlace(access, 2));
        assertThat(drop(trust, access, Zone.BEFORE, true)).contains(new CodePlace(null, 0));
        assertThat(drop(trust, access, Zone.AFTER, true)).contains(new CodePlace(access, 0));
        assertThat(drop(trust, cost, Zone.AFTER, false)).contains(new CodePlace(access, 1));
        assertThat(drop(cost, travel, Zone.AFTER, false)).contains(new CodePlace(access, 1));
        assertThat(drop(travel, cost, Zone.BEFORE, false)).contains(new CodePlace(access, 0));
        assertThat(CodePlace.dropAtEnd(codebook(), List.of(cost))).contains(new CodePlace(null, 2));
        assertThat(CodePlace.dropAtEnd(codebook(), List.of(access))).contains(new CodePlace(null, 1));
    }

    @Test
    void aDropThatChangesNothingOrCannotBeIsNone() {
        assertThat(drop(access, access, Zone.ONTO, true)).isEmpty();
        assertThat(drop(access, cost, Zone.ONTO, false)).isEmpty();
        assertThat(drop(access, trust, Zone.BEFORE, false)).isEmpty();
        assertThat(drop(trust, access, Zone.AFTER, false)).isEmpty();
        assertThat(drop(travel, access, Zone.ONTO, true)).isEmpty();
        assertThat(drop(999, access, Zone.ONTO, true)).isEmpty();
        assertThat(CodePlace.dropAtEnd(codebook(), List.of(trust))).isEmpty();
    }

    @Test
    void aDroppedCodeStandsWhereItsLineWasPainted() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            var entries = codebook().entries();
            create(random.nextBoolean() ? null : entries.get(random.nextInt(entries.size())).code().id(), "Code " + i);
        }
        for (int round = 0; round < 120; round++) {
            Codebook before = codebook();
            long dragged = before.entries().get(random.nextInt(before.entries().size())).code().id();
            long onto = before.entries().get(random.nextInt(before.entries().size())).code().id();
            Zone zone = Zone.values()[random.nextInt(3)];
            boolean unfolded = !before.children(onto).isEmpty() && random.nextBoolean();
            Optional<CodePlace> place = CodePlace.drop(before, List.of(dragged), onto, zone, unfolded);
            if (place.isEmpty()) {
                continue;
            }
            study.codebookEdits().move(dragged, place.get().parentId(), place.get().position()).join();
            Codebook after = codebook();
            var moved = after.entry(dragged).orElseThrow().code();
            var row = after.entry(onto).orElseThrow().code();
            String what = "seed " + seed + ", round " + round + ", " + zone;
            if (zone == Zone.ONTO) {
                assertThat(after.children(onto).getLast().code().id()).as(what).isEqualTo(dragged);
            } else if (zone == Zone.AFTER && unfolded) {
                assertThat(after.children(onto).getFirst().code().id()).as(what).isEqualTo(dragged);
            } else {
                assertThat(moved.parentId()).as(what).isEqualTo(row.parentId());
                assertThat(moved.position() - row.position()).as(what).isEqualTo(zone == Zone.AFTER ? 1 : -1);
            }
        }
    }

    private long create(Long parent, String name) {
        return study.codebookEdits().create(parent, name).join().id();
    }

    private Codebook codebook() {
        return study.codebook();
    }

    private Optional<CodePlace> step(long code, Step step) {
        return CodePlace.step(codebook(), List.of(code), step);
    }

    private Optional<CodePlace> drop(long dragged, long onto, Zone zone, boolean unfolded) {
        return CodePlace.drop(codebook(), List.of(dragged), onto, zone, unfolded);
    }
}
