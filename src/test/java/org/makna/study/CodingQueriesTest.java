package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CollectionKind;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.model.QueryException;
import org.makna.model.ResultMode;
import org.makna.model.SavedQuery;
import org.makna.model.Table;
import org.makna.model.TextRange;

/** Coding queries over a study: units of its texts, text hits, collections and what is saved. */
class CodingQueriesTest {

    @TempDir
    Path folder;

    private Workshop workshop;
    private CodingQueries queries;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        queries = workshop.study.codingQueries();
        long interview = workshop.document("P1", Workshop.INTERVIEW);
        code(interview, "Cepat 😀", "Kecepatan");
        code(interview, "tapi mahal", "Biaya");
        code(interview, "Mereka antre lama.", "Kecepatan > Antrean");
        code(interview, "Dan keluarga 👨‍👩‍👧?", "Keluarga");
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void distancesAreCountedInTheUnitsOfTheText() {
        assertThat(found("Kecepatan PRECEDES/2c Biaya")).containsExactly("Cepat 😀");
        assertThat(found("Kecepatan PRECEDES/1c Biaya")).isEmpty();
        assertThat(found("Kecepatan PRECEDES/1w Biaya")).containsExactly("Cepat 😀");
        assertThat(found("Kecepatan PRECEDES/0w Biaya")).isEmpty();
        assertThat(found("Biaya NEAR Kecepatan")).containsExactly("tapi mahal");
        assertThat(found("Biaya NEAR/0p Keluarga")).isEmpty();
        assertThat(found("Biaya NEAR/1p Keluarga")).containsExactly("tapi mahal");
        assertThat(found("Biaya NEAR/1t Keluarga")).containsExactly("tapi mahal");
        assertThat(found("Biaya NEAR/0s Keluarga")).isEmpty();
        assertThat(found("SUB Kecepatan FOLLOWS Biaya")).containsExactly("Mereka antre lama.");
    }

    @Test
    void textHitsAndCollectionsAreOperands() {
        assertThat(found("ANY ENCLOSES text:mahal")).containsExactly("tapi mahal");
        assertThat(found("ANY ENCLOSES text:\"antre OR keluarga\"")).containsExactly("Dan keluarga 👨‍👩‍👧?",
                "Mereka antre lama.");
        done(workshop.study.collections().edits().create(CollectionKind.CODES, "Uang dan waktu",
                List.of(codeId("Biaya"), codeId("Kecepatan > Antrean"))));
        assertThat(found("collection:\"Uang dan waktu\"")).containsExactly("tapi mahal", "Mereka antre lama.");
        assertThatThrownBy(() -> found("collection:Lain")).hasMessageContaining("Lain");
        assertThatThrownBy(() -> found("text:\"(\"")).isInstanceOf(MaknaException.class);
    }

    @Test
    void aCodeJoinedWithATextIsToldWhatMayBeMeant() {
        assertThat(ask("Biaya AND text:mahal", ResultMode.WHOLE).hint().orElseThrow().key())
                .isEqualTo("query.text-as-segment");
        assertThat(ask("Biaya AND text:mahal", ResultMode.PART).hint()).as("the common part is there").isEmpty();
        assertThat(ask("Biaya ENCLOSES text:mahal", ResultMode.WHOLE).hint()).isEmpty();
        assertThat(ask("Biaya AND Keluarga", ResultMode.WHOLE).hint()).as("no text is asked for").isEmpty();
        assertThat(ask("text:mahal AND text:antre", ResultMode.WHOLE).hint()).as("no code is asked for").isEmpty();
    }

    @Test
    void anAnswerListsItsSegmentsAndTheirCodings() {
        QueryAnswer answer = ask("Kecepatan OR Biaya", ResultMode.WHOLE);
        assertThat(answer.documents()).isEqualTo(1);
        assertThat(answer.segments().size()).isEqualTo(2);
        assertThat(answer.segments().at(1).orElseThrow().text()).isEqualTo("tapi mahal");
        assertThat(answer.segments().filters()).containsExactly("Kecepatan OR Biaya");
        QueryAnswer parts = ask("NOT ANY", ResultMode.PART);
        assertThat(parts.segments().size()).isZero();
        assertThat(parts.found()).first().extracting(QueryAnswer.Found::range)
                .isEqualTo(new TextRange(0, of("Cepat").start()));
    }

    @Test
    void tablesAndConditionsTakeSavedQueries() {
        done(queries.save("Mahal, cepat", queries.parse("Biaya OR Kecepatan")));
        done(queries.save("Semua", queries.parse("ANY")));
        done(queries.save("Kata", queries.parse("text:mahal")));
        Tabulation tables = workshop.study.tables();
        assertThat(tables.choices().axes()).extracting(TableChoices.Axis::written)
                .contains("query:\"Mahal, cepat\",Semua,Kata", "query:\"Mahal, cepat\"");

        TableRequest request = TableRequest.of("query:\"Mahal, cepat\",Semua,Kata", "codes");
        Table table = tables.count(request);
        assertThat(table.cells()).isDeepEqualTo(new double[][]{{1, 0, 1, 0}, {1, 1, 1, 1}, {0, 0, 0, 0}});
        assertThat(workshop.study.output().counted(table)).anyMatch(line -> line.contains("Kata"));
        assertThat(tables.segmentsOf(request, 0, 2, Progress.NONE).at(0).orElseThrow().text()).isEqualTo("tapi mahal");
        assertThat(tables.segmentsOf(request, 0, 4, Progress.NONE).size()).isEqualTo(2);

        String found = tables.choices().queries().getFirst().condition();
        assertThat(tables.count(TableRequest.of("codes", "documents").withWhere(found)).total()).isEqualTo(2);
        assertThat(workshop.study.segments(null, found).size()).isEqualTo(2);
        assertThat(queries.ask(queries.parse("ANY"), "query!=\"Mahal, cepat\"", ResultMode.WHOLE, Progress.NONE)
                .segments().size()).isEqualTo(2);
        assertThatThrownBy(() -> tables.count(TableRequest.of("query:Lain", "codes"))).hasMessageContaining("Lain");
        assertThatThrownBy(() -> queries.parse("ANY {query=Semua}")).isInstanceOf(QueryException.class)
                .extracting("position").isEqualTo(4);
    }

    @Test
    void whatAQuestionFoundIsCodedAsOneStep() {
        SegmentList found = ask("Kecepatan OR Biaya", ResultMode.WHOLE).segments();
        AutoCoding plan = workshop.study.finder().planSegments("Baru", found);
        assertThat(plan.coded()).isEqualTo(2);
        assertThat(workshop.study.codebook().find("Baru")).isEmpty();
        AutoCoding done = workshop.study.finder().codeSegments("Baru", found);
        assertThat(done.coded()).isEqualTo(2);
        assertThat(found("Baru")).containsExactly("Cepat 😀", "tapi mahal");
        assertThat(workshop.study.finder().planSegments("Baru", found.only(List.of(0))).present()).isEqualTo(1);
        workshop.study.undo();
        assertThat(workshop.study.codebook().find("Baru")).isEmpty();
    }

    @Test
    void conditionsHoldForTheWholeQuery() {
        assertThat(queries.ask(queries.parse("ANY"), "coder=Ana", ResultMode.WHOLE, Progress.NONE).found()).hasSize(4);
        assertThat(queries.ask(queries.parse("ANY"), "kind=survey", ResultMode.WHOLE, Progress.NONE).found())
                .isEmpty();
        assertThatThrownBy(() -> queries.ask(queries.parse("ANY"), "nobody", ResultMode.WHOLE, Progress.NONE))
                .isInstanceOf(MaknaException.class);
    }

    @Test
    void aSavedQueryMeansTheSameCodesWhenTheyAreRenamedOrMoved() {
        SavedQuery saved = workshop.step("Save query “Mahal dan lama”",
                () -> queries.save("Mahal dan lama", queries.parse("Biaya NEAR SUB Kecepatan")));
        done(workshop.study.codebookEdits().rename(codeId("Biaya"), "Ongkos AND tarif"));
        done(workshop.study.codebookEdits().rename(codeId("Kecepatan"), "Waktu"));

        assertThat(queries.saved()).extracting(SavedQuery::definition)
                .containsExactly("\"Ongkos AND tarif\" NEAR/0p SUB Waktu");
        assertThat(found("query:\"Mahal dan lama\"")).containsExactly("tapi mahal");
        done(workshop.study.codebookEdits().delete(codeId("Ongkos AND tarif")));
        assertThatThrownBy(() -> found("query:\"Mahal dan lama\"")).hasMessageContaining("Biaya");
        workshop.step("Delete query “Mahal dan lama”", () -> queries.delete(saved.id()));
    }

    @Test
    void queriesThatNameAQueryFollowItsName() {
        SavedQuery inner = done(queries.save("A", queries.parse("Biaya")));
        SavedQuery outer = done(queries.save("B", queries.parse("query:A OR Kecepatan")));
        workshop.refused(() -> queries.save(" A ", queries.parse("Keluarga")), "A");
        workshop.refused(() -> queries.rename(inner.id(), "B"), "B");
        workshop.step("Rename query “A” to “Uang”", () -> queries.rename(inner.id(), "Uang"));
        assertThat(found("query:B")).containsExactly("Cepat 😀", "tapi mahal");
        workshop.step("Change query “Uang”", () -> queries.redefine(inner.id(), queries.parse("query:B")));
        assertThatThrownBy(() -> found("query:B")).hasMessageContaining("part of itself");
        done(queries.delete(inner.id()));
        assertThatThrownBy(() -> found("query:B")).hasMessageContaining("Uang");
        assertThat(outer.name()).isEqualTo("B");
    }

    @Test
    void aFaultyQueryNamesThePlaceAndALongOneCanBeCancelled() {
        assertThatThrownBy(() -> queries.parse("Biaya AND")).isInstanceOf(QueryException.class);
        Progress cancelled = new Progress() {
            @Override
            public void report(long done, long total, String what) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> queries.ask(queries.parse("ANY"), "", ResultMode.WHOLE, cancelled))
                .isInstanceOf(CancellationException.class);
    }

    private QueryAnswer ask(String query, ResultMode mode) {
        return queries.ask(queries.parse(query), "", mode, Progress.NONE);
    }

    private List<String> found(String query) {
        return ask(query, ResultMode.WHOLE).found().stream().map(one -> one.range().cut(Workshop.INTERVIEW)).toList();
    }

    private long codeId(String path) {
        return workshop.study.codebook().find(path).orElseThrow().code().id();
    }

    private void code(long document, String words, String path) {
        List<String> names = NamePath.parseCode(path).names();
        Long parent = names.size() == 1 ? null : (Long) codeId(names.getFirst());
        done(workshop.study.coding().applyNew(document, of(words), parent, names.getLast()));
    }
}
