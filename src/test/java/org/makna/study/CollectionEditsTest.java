package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CollectionKind;
import org.makna.model.StudyChange;
import org.makna.model.StudyCollection;
import org.makna.model.Table;

class CollectionEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CollectionEdits edits;
    private long p1;
    private long p2;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.collections().edits();
        p1 = shop.document("P1", Workshop.INTERVIEW);
        p2 = shop.document("P2", Workshop.INTERVIEW);
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private Set<Long> members(StudyCollection collection) {
        return study.collections().list().entry(collection.id()).orElseThrow().members();
    }

    private long code(String path) {
        return study.codebook().find(path).orElseThrow().code().id();
    }

    @Test
    void collectionsAreMadeRenamedDescribedAndDeleted() {
        StudyCollection round = shop.step("New collection “Round 1” with 2 documents",
                () -> edits.create(CollectionKind.DOCUMENTS, " Round  1 ", List.of(p1, p2, p1)));
        assertThat(round.name()).isEqualTo("Round 1");
        assertThat(members(round)).containsExactlyInAnyOrder(p1, p2);
        shop.step("New collection “Later” with 1 document",
                () -> edits.create(CollectionKind.DOCUMENTS, "Later", List.of(p1, 999L)));
        StudyCollection themes = shop.step("New collection “Themes”",
                () -> edits.create(CollectionKind.CODES, "Themes", List.of()));
        shop.refused(() -> edits.create(CollectionKind.CODES, "Round 1", List.of()), "collection of documents");
        shop.refused(() -> edits.create(CollectionKind.CODES, " ", List.of()), "name is needed");
        shop.refused(() -> edits.rename(themes.id(), "Round 1"), "collection of documents");
        shop.refused(() -> edits.rename(themes.id(), ""), "name is needed");
        shop.step("Rename collection “Round 1” to “Round 2”", () -> edits.rename(round.id(), "Round 2"));
        shop.noStep(() -> edits.rename(round.id(), "Round 2"));
        shop.step("Describe collection “Round 2”", () -> edits.describe(round.id(), "Second visit "));
        shop.noStep(() -> edits.describe(round.id(), "Second visit"));
        assertThat(study.collections().list().entry(round.id()).orElseThrow().collection().description())
                .isEqualTo("Second visit");
        assertThat(study.collections().list().of(CollectionKind.DOCUMENTS))
                .extracting(one -> one.collection().name()).containsExactly("Later", "Round 2");
        shop.step("Delete collection “Themes”", () -> edits.delete(List.of(themes.id())));
        shop.noStep(() -> edits.delete(List.of(themes.id())));
        shop.step("Delete 2 collections", () -> edits.delete(
                study.collections().list().entries().stream().map(one -> one.collection().id()).toList()));
        shop.refused(() -> edits.rename(round.id(), "x"), "no longer");
    }

    @Test
    void membersAreAddedOnceAndTakenOut() {
        StudyCollection round = done(edits.create(CollectionKind.DOCUMENTS, "Round", List.of()));
        assertThat(shop.step("Add “P1” to collection “Round”", () -> edits.add(round.id(), List.of(p1, 77L))))
                .isEqualTo(1);
        assertThat(shop.step("Add “P2” to collection “Round”", () -> edits.add(round.id(), List.of(p1, p2))))
                .isEqualTo(1);
        shop.noStep(() -> edits.add(round.id(), List.of(p1, p2)));
        assertThat(shop.step("Remove 2 documents from collection “Round”",
                () -> edits.remove(round.id(), List.of(p1, p2)))).isEqualTo(2);
        shop.noStep(() -> edits.remove(round.id(), List.of(p1)));
        shop.refused(() -> edits.add(999, List.of(p1)), "no longer");
    }

    @Test
    void aMemberGoesWithItsDocumentCodeOrCaseAndUndoBringsItBack() {
        long code = done(study.codebookEdits().create(null, "A")).id();
        long one = done(study.caseEdits().create("Ani")).id();
        StudyCollection documents = done(edits.create(CollectionKind.DOCUMENTS, "D", List.of(p1, p2)));
        StudyCollection codes = done(edits.create(CollectionKind.CODES, "C", List.of(code)));
        StudyCollection cases = done(edits.create(CollectionKind.CASES, "K", List.of(one)));
        assertThat(study.collections().members(codes.id())).extracting(StudyCollections.Member::name)
                .containsExactly("A");
        assertThat(study.collections().members(cases.id())).extracting(StudyCollections.Member::name)
                .containsExactly("Ani");
        shop.step("Delete document “P1”", () -> study.documentEdits().delete(List.of(p1)));
        assertThat(members(documents)).containsExactly(p2);
        done(study.codebookEdits().delete(code));
        done(study.caseEdits().delete(List.of(one)));
        assertThat(members(codes)).isEmpty();
        assertThat(members(cases)).isEmpty();
        study.undo();
        study.undo();
        study.undo();
        assertThat(members(documents)).containsExactlyInAnyOrder(p1, p2);
        assertThat(members(codes)).containsExactly(code);
        assertThat(members(cases)).containsExactly(one);
    }

    @Test
    void aMergedCodeHandsItsPlacesOnAndNoneIsHeldTwice() {
        for (String name : List.of("A", "B", "C")) {
            done(study.codebookEdits().create(null, name));
        }
        StudyCollection both = done(edits.create(CollectionKind.CODES, "Both", List.of(code("A"), code("B"))));
        StudyCollection one = done(edits.create(CollectionKind.CODES, "One", List.of(code("A"))));
        StudyCollection other = done(edits.create(CollectionKind.CODES, "Other", List.of(code("C"))));
        long kept = code("B");
        done(study.codebookEdits().merge(code("A"), kept));
        assertThat(members(both)).containsExactly(kept);
        assertThat(members(one)).containsExactly(kept);
        assertThat(members(other)).containsExactly(code("C"));
        study.undo();
        assertThat(members(both)).hasSize(2);
    }

    @Test
    void collectionsOfOneKindBecomeOne() {
        StudyCollection a = done(edits.create(CollectionKind.DOCUMENTS, "A", List.of(p1)));
        StudyCollection b = done(edits.create(CollectionKind.DOCUMENTS, "B", List.of(p1, p2)));
        StudyCollection codes = done(edits.create(CollectionKind.CODES, "C", List.of()));
        shop.refused(() -> edits.merge(List.of(b.id(), codes.id()), a.id()), "different kinds");
        shop.step("Merge collection “B” into “A”", () -> edits.merge(List.of(b.id(), a.id()), a.id()));
        assertThat(members(a)).containsExactlyInAnyOrder(p1, p2);
        assertThat(study.collections().list().entries()).hasSize(2);
        shop.noStep(() -> edits.merge(List.of(a.id()), a.id()));
    }

    @Test
    void tablesAndSegmentsAreCountedByCollections() {
        long code = done(study.codebookEdits().create(null, "A")).id();
        done(study.coding().apply(p1, Workshop.of("Cepat"), WantedCodes.of(List.of(code)), false));
        done(study.coding().apply(p2, Workshop.of("Cepat"), WantedCodes.of(List.of(code)), false));
        done(edits.create(CollectionKind.DOCUMENTS, "Round 1", List.of(p1)));
        done(edits.create(CollectionKind.DOCUMENTS, "Both", List.of(p1, p2)));
        Table table = study.tables().count(TableRequest.of("codes", "collections"));
        assertThat(table.columns()).extracting(Table.Member::label).containsExactly("Both", "Round 1");
        assertThat(table.cells()).isEqualTo(new double[][]{{2, 1}});
        assertThat(study.tables().count(TableRequest.of("codes", "collection:Round 1")).columns())
                .extracting(Table.Member::label).containsExactly("P1");
        assertThat(study.segments(null, "collection=\"Round 1\"").size()).isEqualTo(1);
        TableChoices choices = study.tables().choices();
        assertThat(choices.axes()).extracting(TableChoices.Axis::written).contains("collections",
                "collection:Round 1");
        assertThat(choices.collections()).extracting(TableChoices.Collection::condition)
                .containsExactly("collection=Both", "collection=\"Round 1\"");
    }

    @Test
    void watchersHearThatCollectionsChanged() throws Exception {
        List<StudyChange> heard = new ArrayList<>();
        try (AutoCloseable watching = study.watch(heard::add)) {
            done(edits.create(CollectionKind.DOCUMENTS, "A", List.of(p1)));
            done(study.documentEdits().delete(List.of(p1)));
            assertThat(watching).isNotNull();
        }
        assertThat(heard).hasSize(2).allMatch(change -> change.parts().contains(new StudyChange.Collections()));
        assertThat(heard.getFirst().parts()).hasSize(1);
    }
}
