package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Code;
import org.makna.model.FileReport;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions.OnDuplicate;

/** A survey whose cases the study has already. */
class WavePlanTest {

    private static final String FIRST = """
            Responden,Umur,Puas,Pendapat
            R1,34,tinggi,Pelayanan di kantor desa sekarang jauh lebih cepat daripada dulu
            R2,51,rendah,Saya harus antre dari pagi dan kadang pulang tanpa hasil apa pun
            R3,,tinggi,
            """;
    private static final String SECOND = """
            Responden,Umur,Puas,Pendapat,Kota
            R1,35,tinggi,Pelayanan di kantor desa sekarang jauh lebih cepat daripada dulu,Ende
            R2,,rendah,Sekarang saya tidak perlu lagi antre dari pagi di kantor itu,Ende
            R3,29,rendah,Petugasnya ramah sekali dan menjawab semua pertanyaan saya,Bajo
            R4,62,tinggi,Saya baru pertama kali datang ke kantor desa tahun ini,Bajo
            """;

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void aStudyWithTheFirstWave() {
        shop = new Workshop(folder);
        study = shop.study;
        shop.importFile("survei.csv", FIRST);
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private ImportChoice second() {
        return study.importing().preview(List.of(shop.file("survei.csv", SECOND)), Progress.NONE).getFirst().choice();
    }

    private FileReport bringIn(OnDuplicate onDuplicate) {
        return study.importing().run(List.of(second().onDuplicate(onDuplicate)), OnDuplicate.SKIP, Progress.NONE)
                .getFirst();
    }

    private AttributeValue value(String oneCase, String attribute) {
        CaseTable table = study.caseTable();
        int column = table.attributes().stream().map(org.makna.model.Attribute::name).toList().indexOf(attribute);
        return table.rows().stream().filter(row -> row.oneCase().name().equals(oneCase)).findFirst().orElseThrow()
                .values().get(column);
    }

    private List<String> paths() {
        return study.documents().allDocuments().stream().map(DocumentTree.DocumentEntry::path).sorted().toList();
    }

    @Test
    void thePlanSaysWhatWouldChangeAndChangesNothing() {
        String before = shop.dump();
        List<WavePlan> plans = study.importing().waves(List.of(second()), Progress.NONE);
        assertThat(plans).hasSize(1);
        WavePlan plan = plans.getFirst();
        assertThat(plan.fresh()).isEqualTo(1);
        assertThat(plan.known()).isEqualTo(3);
        assertThat(plan.changes()).containsExactly(
                new WavePlan.Change("R1", "Umur", AttributeValue.of("34"), AttributeValue.of("35")),
                new WavePlan.Change("R3", "Puas", AttributeValue.of("tinggi"), AttributeValue.of("rendah")));
        assertThat(plan.filled()).isEqualTo(4);
        assertThat(plan.same()).isEqualTo(1);
        assertThat(plan.answers()).isEqualTo(1);
        assertThat(plan.others()).containsExactly(new WavePlan.Other("R2", "Pendapat", "R2", false));
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void whatIsNewIsAddedAndNothingElseTouched() {
        String before = shop.dump();
        FileReport report = bringIn(OnDuplicate.SKIP);
        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(value("R1", "Umur")).isEqualTo(AttributeValue.of("34"));
        assertThat(value("R2", "Umur")).isEqualTo(AttributeValue.of("51"));
        assertThat(value("R3", "Umur")).isEqualTo(AttributeValue.of("29"));
        assertThat(value("R4", "Kota")).isEqualTo(AttributeValue.of("Bajo"));
        assertThat(paths()).containsExactly("survei/R1", "survei/R2", "survei/R2 (2)", "survei/R3", "survei/R4");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void anAnswerWithAnAnnotationStaysBesideTheNewOne() {
        long answer = study.documents().allDocuments().stream().filter(one -> one.path().equals("survei/R2"))
                .findFirst().orElseThrow().document().id();
        study.annotationEdits().create(answer, new TextRange(0, 4), "Ask again").join();
        bringIn(OnDuplicate.REPLACE);
        assertThat(paths()).contains("survei/R2", "survei/R2 (2)");
        assertThat(study.notes().annotations()).hasSize(1);
    }

    @Test
    void whatDiffersIsUpdatedInOneStep() {
        String before = shop.dump();
        bringIn(OnDuplicate.REPLACE);
        assertThat(value("R1", "Umur")).isEqualTo(AttributeValue.of("35"));
        assertThat(value("R2", "Umur")).isEqualTo(AttributeValue.of("51"));
        assertThat(value("R3", "Puas")).isEqualTo(AttributeValue.of("rendah"));
        assertThat(paths()).containsExactly("survei/R1", "survei/R2", "survei/R3", "survei/R4");
        assertThat(study.text(study.document(shop.id("survei/R2")).orElseThrow().document()))
                .contains("tidak perlu lagi antre");
        assertThat(study.casesAt(shop.id("survei/R2"), new TextRange(0, 1)).toString()).contains("R2");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void anAnswerThatIsCodedStaysBesideTheNewOne() {
        Code code = study.codebookEdits().create(null, "Antre").join();
        study.coding().apply(shop.id("survei/R2"), new TextRange(0, 5), code.id()).join();
        assertThat(study.importing().waves(List.of(second()), Progress.NONE).getFirst().others())
                .containsExactly(new WavePlan.Other("R2", "Pendapat", "R2", true));
        bringIn(OnDuplicate.REPLACE);
        assertThat(paths()).contains("survei/R2", "survei/R2 (2)");
        assertThat(study.codings(shop.id("survei/R2"))).hasSize(1);
    }

    @Test
    void aSurveyOfOtherCasesNeedsNoPlan() {
        Path other = shop.file("lain.csv", "Responden,Umur\nX1,3\nX2,4\n");
        ImportChoice choice = study.importing().preview(List.of(other), Progress.NONE).getFirst().choice();
        assertThat(study.importing().waves(List.of(choice), Progress.NONE)).isEmpty();
    }

    @Test
    void aNewLevelJoinsTheOthersAndValuesFindTheirAttribute() {
        shop.importFile("skala.csv", "Responden,Sikap,Nilai\nR1,Setuju,1.5\nR2,Netral,2\nR3,Tidak setuju,3\n");
        shop.importFile("skala2.csv", "Responden,Sikap,Nilai\nR4,Sangat setuju,1\nR5,Setuju,2\nR6,Netral,3\n"
                + "R7,Tidak setuju,3\n");
        CaseTable table = study.caseTable();
        assertThat(table.attributes()).extracting(org.makna.model.Attribute::name).containsExactly("Umur", "Puas",
                "Sikap", "Nilai");
        assertThat(table.attributes().get(2).levels()).containsExactly("Tidak setuju", "Netral", "Setuju",
                "Sangat setuju");
        assertThat(table.attributes().get(3).type()).isEqualTo(AttributeType.DECIMAL);
    }

    @Test
    void answersGetTheirCode() {
        Path file = shop.file("kode.csv", "Responden,Saran\nR8,Tambah loket supaya tidak antre terlalu lama\n"
                + "R9,Buka kantor pada hari Sabtu untuk yang bekerja\n");
        ImportPreview preview = study.importing().preview(List.of(file), Progress.NONE).getFirst();
        study.importing().run(List.of(preview.choice().withColumns(preview.columns().stream()
                .map(one -> one.name().equals("Saran") ? one.withCode("Saran > Warga") : one).toList())),
                OnDuplicate.SKIP, Progress.NONE);
        List<PlacedCoding> codings = study.codings(shop.id("kode/R8"));
        assertThat(codings).hasSize(1);
        assertThat(codings.getFirst().range().start()).isEqualTo("Saran\n".length());
        assertThat(study.codebook().find("Saran > Warga")).isPresent();
    }
}
