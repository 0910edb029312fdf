package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.HistoryStep;
import org.makna.model.HistoryStep.State;
import org.makna.model.Message;
import org.makna.model.PlacedCoding;
import org.makna.model.StudyChange;
import org.makna.model.StudyChange.Codings;
import org.makna.model.StudyChange.Memos;

class UndoRedoTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyEditsUndoneAndRedoneGiveTheVerySameStudy(long seed) {
        RandomEdits edits = new RandomEdits(new SplittableRandom(seed));
        StudyFile study = Studies.create(folder);
        RandomEdits.putTexts(study);
        List<String> states = new ArrayList<>(List.of(LogicalDump.of(study)));
        for (int i = 0; i < 120; i++) {
            long before = study.info().revision();
            edits.one(study);
            if (study.info().revision() > before) {
                states.add(LogicalDump.of(study));
            }
        }
        assertThat(states).as("seed %d", seed).hasSizeGreaterThan(60);
        assertThat(study.check()).as("seed %d", seed).isEmpty();

        for (int i = states.size() - 2; i >= 0; i--) {
            assertThat(study.undo("Ana").join()).isPresent();
            if (i == states.size() / 2) {
                study.close();
                study = StudyFile.open(folder.resolve("study.makna"), Access.WRITE);
            }
            assertThat(LogicalDump.of(study)).as("seed %d, state %d undone", seed, i).isEqualTo(states.get(i));
        }
        assertThat(study.undo("Ana").join()).isEmpty();
        for (int i = 1; i < states.size(); i++) {
            assertThat(study.redo("Ana").join()).isPresent();
            if (i == states.size() / 2) {
                study.close();
                study = StudyFile.open(folder.resolve("study.makna"), Access.WRITE);
            }
            assertThat(LogicalDump.of(study)).as("seed %d, state %d redone", seed, i).isEqualTo(states.get(i));
        }
        assertThat(study.redo("Ana").join()).isEmpty();
        assertThat(study.check()).as("seed %d", seed).isEmpty();
        study.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void undoRedoAndNewEditsInAnyOrderFollowAPlainStack(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomEdits edits = new RandomEdits(random);
        try (StudyFile study = Studies.create(folder)) {
            RandomEdits.putTexts(study);
            List<String> done = new ArrayList<>(List.of(LogicalDump.of(study)));
            List<String> undone = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                long before = study.info().revision();
                switch (random.nextInt(5)) {
                    case 0, 1 -> {
                        boolean possible = done.size() > 1;
                        assertThat(study.undo("Ana").join().isPresent()).isEqualTo(possible);
                        if (possible) {
                            undone.add(done.removeLast());
                        }
                    }
                    case 2 -> {
                        boolean possible = !undone.isEmpty();
                        assertThat(study.redo("Ana").join().isPresent()).isEqualTo(possible);
                        if (possible) {
                            done.add(undone.removeLast());
                        }
                    }
                    default -> {
                        edits.one(study);
                        if (study.info().revision() > before) {
                            done.add(LogicalDump.of(study));
                            undone.clear();
                        }
                    }
                }
                assertThat(LogicalDump.of(study)).as("seed %d, move %d", seed, i).isEqualTo(done.getLast());
                assertThat(study.info().revision()).isBetween(before, before + 1);
            }
            assertThat(study.check()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void anEditThatChangesNoRowIsNoStep() {
        try (StudyFile study = Studies.create(folder)) {
            Committed<Integer> nothing = study.edit(Studies.label("nothing"), "Ana", rows -> 7).join();
            Committed<String> same = study.edit(Studies.label("same"), "Ana", rows -> {
                rows.info().setTitle("Pelayanan");
                return "kept";
            }).join();
            assertThat(nothing).isEqualTo(new Committed<>(7, Optional.empty()));
            assertThat(same.change()).isEmpty();
            assertThat(study.history()).isEmpty();
            assertThat(study.info().revision()).isZero();
        }
    }

    @Test
    void aNothingAfterAnUndoKeepsTheWayToRedo() {
        try (StudyFile study = Studies.create(folder)) {
            Studies.edit(study, rows -> rows.coders().create("Ana", false));
            study.undo("Ana").join();
            Studies.edit(study, rows -> 0);
            assertThat(study.redo("Ana").join()).isPresent();
        }
    }

    @Test
    void theHistorySaysWhatWasDoneByWhomAndWhatBecameOfIt() {
        Message label = Message.of("test.merge", "Akses \"😀\"\n", 3, 2.5,
                Message.of("test.inner", "x", 9_000_000_000L));
        try (StudyFile study = Studies.create(folder)) {
            study.edit(label, "Ana", rows -> rows.coders().create("Ana", false)).join();
            study.edit(Studies.label("lost"), "Budi", rows -> rows.coders().create("Budi", false)).join();
            study.undo("Cici").join();
            study.edit(Studies.label("after"), "Ana", rows -> rows.coders().create("Dodi", false)).join();

            List<HistoryStep> history = study.history();
            assertThat(history).extracting(HistoryStep::revision).containsExactly(1L, 2L, 3L, 4L);
            assertThat(history).extracting(HistoryStep::state).containsExactly(State.DONE, State.DROPPED, State.DONE,
                    State.DONE);
            assertThat(history).extracting(HistoryStep::coder).containsExactly("Ana", "Budi", "Cici", "Ana");
            assertThat(history.get(0).label()).isEqualTo(
                    Message.of("test.merge", "Akses \"😀\"\n", 3L, 2.5, Message.of("test.inner", "x", 9_000_000_000L)));
            assertThat(history.get(2).label()).isEqualTo(Message.of("store.undo", Studies.label("lost")));
            assertThat(history.get(2).target()).isEqualTo(2);
        }
    }

    @Test
    void aChangeNamesTheDocumentsOfCodingsAlsoWhenTheirSegmentsAreGone() {
        try (StudyFile study = Studies.create(folder)) {
            long document = Studies.addDocument(study, "P01", Studies.TEXT).id();
            long other = Studies.addDocument(study, "P02", Studies.TEXT).id();
            long coder = Studies.edit(study, rows -> rows.coders().create("Ana", false).id());
            long code = Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")).id());
            long coding = Studies.edit(study,
                    rows -> rows.codings().apply(NewCoding.of(document, Studies.range(3, 9), code, coder)).id());
            Studies.edit(study, rows -> rows.codings().apply(NewCoding.of(other, Studies.range(3, 9), code, coder)));
            long revision = study.info().revision();

            StudyChange removed = study.edit(Studies.label("uncode"), "Ana", rows -> {
                rows.codings().remove(coding);
                return 0;
            }).join().change().orElseThrow();
            assertThat(removed.parts()).containsExactly(new Codings(Set.of(document), Set.of(coding)));
            assertThat(study.undo("Ana").join().orElseThrow().parts()).isEqualTo(removed.parts());

            StudyChange commented = study.edit(Studies.label("comment"), "Ana", rows -> {
                rows.codings().setComment(coding, "penting");
                return 0;
            }).join().change().orElseThrow();
            assertThat(commented.parts()).isEqualTo(removed.parts());
            StudyChange all = study.changesSince(revision).orElseThrow();
            assertThat(all.revision()).isEqualTo(study.info().revision());
            assertThat(all.parts()).isEqualTo(removed.parts());
            assertThat(study.changesSince(study.info().revision()).orElseThrow().parts()).isEmpty();
            assertThat(study.changesSince(study.info().revision() + 1)).isEmpty();
            assertThat(study.changesSince(-1)).isEmpty();
        }
    }

    @Test
    void aChangeNamesTheDocumentsWhoseAnnotationsChangedAndNoneForMemos() {
        try (StudyFile study = Studies.create(folder)) {
            long document = Studies.addDocument(study, "P01", Studies.TEXT).id();
            long coder = Studies.edit(study, rows -> rows.coders().create("Ana", false).id());
            StudyChange annotated = study.edit(Studies.label("annotate"), "Ana",
                    rows -> rows.annotations().create(document, Studies.range(3, 9), coder, "hm")).join().change()
                    .orElseThrow();
            assertThat(annotated.parts()).containsExactly(new Memos(Set.of(document)));
            assertThat(study.undo("Ana").join().orElseThrow().parts()).isEqualTo(annotated.parts());
            StudyChange noted = study.edit(Studies.label("memo"), "Ana",
                    rows -> rows.memos().create("Catatan", "", coder)).join().change().orElseThrow();
            assertThat(noted.parts()).containsExactly(new Memos(Set.of()));
            assertThat(StudyChange.together(List.of(annotated, noted)).parts()).isEqualTo(annotated.parts());
        }
    }

    @Test
    void aChangeNamesTheCodingsOnAMovedSegmentAndNoneWhenTheyAreMany() {
        try (StudyFile study = Studies.create(folder)) {
            long document = Studies.addDocument(study, "P01", Studies.TEXT).id();
            long coder = Studies.edit(study, rows -> rows.coders().create("Ana", false).id());
            long code = Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")).id());
            long first = Studies.edit(study,
                    rows -> rows.codings().apply(NewCoding.of(document, Studies.range(3, 9), code, coder)).id());
            StudyChange moved = study.edit(Studies.label("move"), "Ana", rows -> {
                rows.codings().moveBounds(first, Studies.range(3, 8));
                return 0;
            }).join().change().orElseThrow();
            assertThat(moved.parts()).containsExactly(new Codings(Set.of(document), Set.of(first)));
            List<PlacedCoding> all = study.read(rows -> rows.codings().placedIn(document));
            List<PlacedCoding> asked = study.read(rows -> rows.codings().placedIn(document, List.of(first, 999L)));
            assertThat(asked).isEqualTo(all).hasSize(1);

            StudyChange many = study.edit(Studies.label("codes"), "Ana", rows -> {
                for (int i = 0; i <= Codings.MOST_NAMED; i++) {
                    long other = rows.codes().create(NewCode.named(null, "Kode " + i, "#d55e00")).id();
                    rows.codings().apply(NewCoding.of(document, Studies.range(3, 9), other, coder));
                }
                return 0;
            }).join().change().orElseThrow();
            assertThat(many.parts()).contains(new Codings(Set.of(document), Set.of()));
        }
    }
}
