package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Messages;

class NamedEditsPropertyTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void anyNamedEditsUndoneOneByOneAndAllAtOnceGiveTheVerySameStudy(long seed) {
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            for (String name : List.of("P1", "P2", "P3")) {
                shop.document(name, Workshop.INTERVIEW + name);
            }
            long start = shop.revision();
            RandomStudyEdits edits = new RandomStudyEdits(study, new SplittableRandom(seed));
            List<String> states = new ArrayList<>(List.of(shop.dump()));
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                long before = shop.revision();
                boolean made = edits.one();
                assertThat(shop.revision()).as("seed %d, edit %d", seed, i).isBetween(before,
                        made ? before + 1 : before);
                if (shop.revision() > before) {
                    states.add(shop.dump());
                    labels.add(study.trail().nextUndo().orElseThrow().label().key());
                }
            }
            assertThat(study.check()).as("seed %d", seed).isEmpty();
            assertThat(states).as("seed %d", seed).hasSizeGreaterThan(100);
            assertThat(labels.stream().distinct().count()).as("seed %d, %s", seed, labels).isGreaterThan(25);
            for (int i = states.size() - 2; i > states.size() / 2; i--) {
                study.undo();
                assertThat(shop.dump()).as("seed %d, state %d", seed, i).isEqualTo(states.get(i));
            }
            Workshop.done(study.trail().undoTo(start));
            assertThat(shop.dump()).as("seed %d", seed).isEqualTo(states.getFirst());
            for (int i = 1; i < states.size(); i++) {
                study.redo();
                assertThat(shop.dump()).as("seed %d, redone to %d", seed, i).isEqualTo(states.get(i));
            }
            assertThat(study.check()).as("seed %d", seed).isEmpty();
            study.trail().steps().forEach(step -> assertThat(Messages.in(java.util.Locale.ENGLISH).text(step.label()))
                    .as("seed %d", seed).doesNotStartWith("step."));
        }
    }
}
