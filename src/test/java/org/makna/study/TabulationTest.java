package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodedSegment;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.UsageException;

/** What the window asks of the tables. */
class TabulationTest {

    @TempDir
    Path folder;

    private Workshop workshop;
    private Study study;

    @BeforeEach
    void twoCodersCodeAnInterview() {
        workshop = new Workshop(folder);
        study = workshop.study;
        long interview = workshop.document("P1", Workshop.INTERVIEW);
        study.actAs("Coder, \"1\"");
        Workshop.done(study.coding().applyNew(interview, Workshop.of("Cepat 😀"), null, "Layanan"));
        long code = study.codebook().find("Layanan").orElseThrow().code().id();
        Workshop.done(study.coding().applyNew(interview, Workshop.of("mahal"), code, "Biaya"));
        study.actAs("Budi");
        Workshop.done(study.coding().apply(interview, Workshop.of("antre lama"), code));
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void onlyAxesThatHaveMembersAreChoices() {
        List<String> axes = study.tables().choices().axes().stream().map(TableChoices.Axis::written).toList();
        assertThat(axes).contains("codes", "codes:top", "documents", "speakers", "coders", "codes:Layanan")
                .doesNotContain("cases", "folders", "sections:question", "codes:Layanan > Biaya");
        assertThat(study.tables().choices().usual()).isEqualTo(TableRequest.of("codes", "documents"));
        assertThat(study.tables().choices().codings()).isEqualTo(3);
    }

    @Test
    void everyChoiceCanBeCounted() {
        Tabulation tables = study.tables();
        for (TableChoices.Axis rows : tables.choices().axes()) {
            for (TableChoices.Axis columns : tables.choices().axes()) {
                Table table = tables.count(TableRequest.of(rows.written(), columns.written()));
                assertThat(table.rowAxis()).isEqualTo(rows.written());
                assertThat(tables.choices().parts(table.columnAxis())).containsExactly(columns);
            }
        }
    }

    @Test
    void nestedAxesAreTakenApart() {
        TableChoices choices = study.tables().choices();
        assertThat(choices.parts("coders/speakers")).extracting(TableChoices.Axis::written)
                .containsExactly("coders", "speakers");
        assertThat(choices.parts("attribute:Gone")).extracting(TableChoices.Axis::label)
                .containsExactly("attribute:Gone");
    }

    @Test
    void theConditionOfACoderIsReadAgain() {
        Tabulation tables = study.tables();
        TableRequest request = TableRequest.of("codes", "documents");
        List<TableChoices.Coder> coders = tables.choices().coders();
        assertThat(coders).extracting(TableChoices.Coder::name).containsExactlyInAnyOrder("Coder, \"1\"", "Budi");
        for (TableChoices.Coder coder : coders) {
            Table table = tables.count(request.withWhere(coder.condition()));
            assertThat(table.total()).as(coder.condition()).isEqualTo(coder.name().equals("Budi") ? 1 : 2);
        }
    }

    @Test
    void theSegmentsOfACellAreThoseItCounts() {
        Tabulation tables = study.tables();
        TableRequest request = TableRequest.of("codes", "coders").withRollUp("all");
        Table table = tables.count(request);
        for (int row = 0; row <= table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                SegmentList segments = tables.segmentsOf(request, row, column, Progress.NONE);
                double said = row < table.rows().size() ? table.cells()[row][column] : table.columnDistinct()[column];
                assertThat(segments.size()).isEqualTo((int) said);
                String coder = table.columns().get(column).label();
                segments.forEach(segment -> assertThat(segment.coder()).isEqualTo(coder));
            }
        }
        List<String> texts = new java.util.ArrayList<>();
        tables.segmentsOf(request, 0, 2, Progress.NONE).forEach((CodedSegment segment) -> texts.add(segment.text()));
        assertThat(texts).containsExactly("Cepat 😀", "mahal", "antre lama");
    }

    @Test
    void exchangingTwiceIsNothing() {
        TableRequest request = TableRequest.of("codes", "documents").withBase(Table.Base.ROW);
        assertThat(request.transposed().base()).isEqualTo("column");
        assertThat(request.transposed().transposed()).isEqualTo(request);
        Table straight = study.tables().count(request);
        Table turned = study.tables().count(request.transposed());
        assertThat(turned.cells()[0][1]).isEqualTo(straight.cells()[1][0]);
    }

    @Test
    void aFaultyRequestIsWrongUsage() {
        TableRequest request = TableRequest.of("codes", "documents").withWhere("colour=red");
        assertThatThrownBy(() -> study.tables().count(request)).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> study.tables().segmentsOf(request, 0, 0, Progress.NONE))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void basesAreThoseTheUnitHas() {
        assertThat(Tabulation.bases(Table.Unit.CODINGS)).doesNotContain(Table.Base.N).contains(Table.Base.COLUMN);
        assertThat(Tabulation.bases(Table.Unit.CASES)).contains(Table.Base.N);
        assertThat(Tabulation.bases(Table.Unit.COVERAGE)).containsExactly(Table.Base.NONE);
    }
}
