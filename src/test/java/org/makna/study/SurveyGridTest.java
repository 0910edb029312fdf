package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;

class SurveyGridTest {

    private static final String FIRST = """
            Responden,Umur,Mengapa begitu?,Apa saran Anda?
            R1,34,,Bukalah kantor itu juga pada hari Sabtu pagi
            R2,51,Saya harus antre dari pagi 😀 dan pulang tanpa hasil,Tambah petugas di loket pendaftaran desa
            R3,19,,
            R4,28,Pelayanan di kantor desa sekarang jauh lebih cepat,
            """;

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void aSurveyAndAnInterview() {
        shop = new Workshop(folder);
        study = shop.study;
        shop.document("P1", Workshop.INTERVIEW);
        study.caseEdits().create("Nobody").join();
        shop.importFile("survei.csv", FIRST);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private SurveyGrid.Row row(String name) {
        return SurveyGrid.of(study).rows().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void rowsAreRespondentsAndColumnsQuestionsInTheOrderOfTheSurvey() {
        SurveyGrid grid = SurveyGrid.of(study);
        assertThat(grid.questions()).containsExactly("Mengapa begitu?", "Apa saran Anda?");
        assertThat(grid.attributes()).extracting(Attribute::name).containsExactly("Umur");
        assertThat(grid.rows()).extracting(SurveyGrid.Row::name).containsExactly("R1", "R2", "R4", "R3");
        assertThat(grid.files()).containsExactly("survei.csv");
        assertThat(row("R1").words(0)).isEmpty();
        assertThat(row("R1").answer(0)).isEmpty();
        assertThat(row("R1").words(1)).isEqualTo("Bukalah kantor itu juga pada hari Sabtu pagi");
        assertThat(row("R2").words(0)).isEqualTo("Saya harus antre dari pagi 😀 dan pulang tanpa hasil");
        assertThat(row("R3").documentId()).isNull();
        assertThat(row("R3").values()).containsExactly(AttributeValue.of("19"));
        assertThat(row("R2").isAnsweredWith("petugas")).isTrue();
        assertThat(row("R2").isAnsweredWith("apa saran")).as("the question is not the answer").isFalse();
    }

    @Test
    void anAnswerCountsTheCodingsThatShareTextWithIt() {
        SurveyGrid.Row row = row("R2");
        long code = study.codebookEdits().create(null, "Waiting").join().id();
        long document = java.util.Objects.requireNonNull(row.documentId());
        study.coding().apply(document, row.answer(0).orElseThrow().words(), code).join();
        assertThat(row("R2").answer(0).orElseThrow().codings()).isEqualTo(1);
        assertThat(row("R2").answer(1).orElseThrow().codings()).isZero();
    }

    @Test
    void aSecondWaveMakesRowsOfItsOwnAndItsQuestionsFindTheirPlace() {
        shop.importFile("gelombang2.csv", """
                Responden,Umur,Apa saran Anda?,Bagaimana rasanya sekarang?
                R1,34,Tambahkan kursi di ruang tunggu yang sempit itu,Jauh lebih nyaman daripada tahun yang lalu
                R5,40,Jangan tutup kantor pada jam istirahat siang,Sama saja seperti waktu saya datang dulu
                """);
        SurveyGrid grid = SurveyGrid.of(study);
        assertThat(grid.questions()).containsExactly("Mengapa begitu?", "Apa saran Anda?",
                "Bagaimana rasanya sekarang?");
        assertThat(grid.rows()).hasSize(6);
        List<SurveyGrid.Row> second = grid.rows().stream().filter(one -> one.fileName().equals("gelombang2.csv"))
                .toList();
        assertThat(second).hasSize(2);
        assertThat(second.getFirst().caseId()).isEqualTo(grid.rows().getFirst().caseId());
    }
}
