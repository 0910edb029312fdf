package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.range;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.HistoryStep;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.StepPlace;
import org.makna.model.StudyChange;

class StudyTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aStepLeadsToWhatItChanged() {
        long id = shop.document("P01", Workshop.INTERVIEW);
        assertThat(placeOfLast()).contains(new StepPlace.InDocument(id, null));
        done(study.coding().applyNew(id, range(3, 12), null, "Sikap"));
        StepPlace coded = new StepPlace.InDocument(id, range(3, 12));
        assertThat(placeOfLast()).contains(coded);
        study.undo();
        assertThat(placeOfLast()).as("the coding is gone, its text is not").contains(coded);
        long code = done(study.codebookEdits().create(null, "Waktu")).id();
        assertThat(placeOfLast()).contains(new StepPlace.OfCode(code));
        long ani = done(study.caseEdits().create("Ani")).id();
        assertThat(placeOfLast()).contains(new StepPlace.OfCase(ani));
        HistoryStep made = study.trail().steps().getLast();
        done(study.caseEdits().delete(List.of(ani)));
        assertThat(study.trail().placeOf(made)).isEmpty();
        done(study.documentEdits().delete(List.of(id)));
        assertThat(placeOfLast()).isEmpty();
    }

    private Optional<StepPlace> placeOfLast() {
        return study.trail().placeOf(study.trail().steps().getLast());
    }

    @Test
    void aDocumentIsReadWithAllThatIsShownOfIt() {
        long id = shop.document("P01", Workshop.INTERVIEW);
        done(study.coding().applyNew(id, range(30, 35), null, "Waktu"));
        done(study.coding().applyNew(id, range(3, 12), null, "Sikap"));
        DocumentContent content = study.document(id).orElseThrow();
        assertThat(content.text()).isEqualTo(Workshop.INTERVIEW);
        assertThat(content.path()).isEqualTo("P01");
        assertThat(content.speakers()).extracting("label").containsExactly("I", "P");
        assertThat(content.sections()).hasSize(4);
        assertThat(content.codings()).extracting("range").containsExactly(range(3, 12), range(30, 35));
        assertThat(study.document(999)).isEmpty();
        assertThat(study.overview()).isEqualTo(new StudyOverview("Pelayanan", 1, 2, 2, 0, 3));
    }

    @Test
    void theCodebookCountsACodeAloneAndWithThoseBelow() {
        long id = shop.document("P01", Workshop.INTERVIEW);
        long top = done(study.coding().applyNew(id, range(0, 2), null, "Akses")).codeId();
        long below = done(study.coding().applyNew(id, range(0, 2), top, "Biaya > besar")).codeId();
        done(study.coding().apply(id, range(5, 9), below));
        done(study.coding().applyNew(id, range(0, 2), null, "Sikap"));
        Codebook codebook = study.codebook();
        assertThat(codebook.entries()).extracting(Codebook.Entry::path).containsExactly("Akses",
                "Akses > \"Biaya > besar\"", "Sikap");
        assertThat(codebook.entry(top).orElseThrow().own()).isEqualTo(1);
        assertThat(codebook.entry(top).orElseThrow().withSubCodes()).isEqualTo(3);
        assertThat(codebook.find("Akses>\"Biaya > besar\"").orElseThrow().depth()).isEqualTo(1);
        assertThat(codebook.find("\"")).isEmpty();
        assertThat(codebook.children(top)).extracting(entry -> entry.code().id()).containsExactly(below);
        assertThat(codebook.children(null)).hasSize(2);
    }

    @Test
    void foldersAndDocumentsStandInNaturalOrderWithTheirTotals() {
        for (String name : List.of("a/P10", "a/P2", "a/b/P1", "Z")) {
            shop.file("in/" + name + ".txt", Workshop.INTERVIEW);
        }
        study.importing().run(List.of(folder.resolve("in")),
                new ImportOptions("", null, null, null, ImportOptions.OnDuplicate.IMPORT), Progress.NONE);
        done(study.coding().applyNew(shop.id("in/a/P10"), range(0, 2), null, "Sikap"));
        done(study.coding().applyNew(shop.id("in/a/b/P1"), range(0, 2), null, "Waktu"));
        DocumentTree.FolderEntry in = study.documents().folders().getFirst();
        DocumentTree.FolderEntry a = in.folders().getFirst();
        assertThat(in.path()).isEqualTo("in");
        assertThat(in.totalDocuments()).isEqualTo(4);
        assertThat(in.totalCodings()).isEqualTo(2);
        assertThat(a.documents()).extracting(entry -> entry.document().name()).containsExactly("P2", "P10");
        assertThat(a.documents()).extracting(DocumentTree.DocumentEntry::codings).containsExactly(0L, 1L);
        assertThat(study.documents().allDocuments()).extracting(DocumentTree.DocumentEntry::path)
                .containsExactly("in/Z", "in/a/P2", "in/a/P10", "in/a/b/P1");
        assertThat(study.corpus().documents()).extracting("path").containsExactly("in/Z", "in/a/P2", "in/a/P10",
                "in/a/b/P1");
    }

    @Test
    void undoGoesBackToARevisionOneStepAfterAnother() {
        long id = shop.document("P01", Workshop.INTERVIEW);
        done(study.coding().applyNew(id, range(0, 2), null, "Satu"));
        long point = shop.revision();
        done(study.coding().applyNew(id, range(0, 2), null, "Dua"));
        done(study.coding().applyNew(id, range(0, 2), null, "Tiga"));
        List<StudyChange> undone = done(study.trail().undoTo(point));
        assertThat(undone).extracting(StudyChange::revision).containsExactly(point + 3, point + 4);
        assertThat(undone.getFirst().label())
                .isEqualTo(Message.of("store.undo", Message.of("step.code-new", "Tiga")));
        assertThat(study.codebook().entries()).extracting(Codebook.Entry::path).containsExactly("Satu");
        assertThat(study.trail().nextUndo().orElseThrow().revision()).isEqualTo(point);
        assertThat(study.trail().nextRedo().map(HistoryStep::label)).contains(Message.of("step.code-new", "Dua"));
        assertThat(done(study.trail().undoTo(point))).isEmpty();
        done(study.trail().redo());
        done(study.trail().redo());
        assertThat(study.codebook().entries()).hasSize(3);
        assertThatThrownBy(() -> done(study.trail().undoTo(99))).isInstanceOf(MaknaException.class);
        assertThat(done(study.trail().undoTo(0))).hasSize(4);
        assertThat(study.trail().nextUndo()).isEmpty();
    }

    @Test
    void watchersHearOfEveryRevisionInOrderWhicheverThreadMadeIt() throws Exception {
        long id = shop.document("P01", Workshop.INTERVIEW);
        done(study.coding().applyNew(id, range(0, 2), null, "Satu"));
        long start = shop.revision();
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        AutoCloseable watching = study.watch(change -> heard.add(change.revision()));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                int from = 3 * thread;
                threads.execute(() -> {
                    for (int i = 0; i < 25; i++) {
                        done(study.coding().applyNew(id, range(from, from + 2), null, "c" + from + "-" + i));
                        study.undo();
                        study.redo();
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        watching.close();
        long end = shop.revision();
        assertThat(heard).containsExactlyElementsOf(LongStream.rangeClosed(start + 1, end).boxed().toList());
        done(study.coding().applyNew(id, range(0, 2), null, "Nachher"));
        assertThat(heard).last().isEqualTo(end);
    }

    @Test
    void aWatcherHearsBeforeTheEditIsSaidToBeDone() {
        long id = shop.document("P01", Workshop.INTERVIEW);
        List<Message> heard = new ArrayList<>();
        study.watch(change -> heard.add(change.label()));
        study.watch(change -> {
            throw new IllegalStateException("a view that fails");
        });
        done(study.coding().applyNew(id, range(0, 2), null, "Satu"));
        assertThat(heard).containsExactly(Message.of("step.code-new", "Satu"));
    }
}
