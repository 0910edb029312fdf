package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.study.Workshop.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.Speaker;
import org.makna.study.ImportOptions.OnDuplicate;
import org.makna.study.ImportPreview.Status;

class ImportingTest {

    private static final String SURVEY = """
            Responden,Umur,Puas,Pendapat
            R1,34,tinggi,Pelayanan di kantor desa sekarang jauh lebih cepat daripada dulu
            R2,51,rendah,Saya harus antre dari pagi dan kadang pulang tanpa hasil apa pun
            R3,,tinggi,
            """;

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
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private static ColumnPlan column(ImportPreview preview, String name) {
        return preview.columns().stream().filter(column -> column.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void aPreviewSaysWhatFilesHoldAndTouchesNothing() throws Exception {
        shop.file("in/P1.txt", Workshop.INTERVIEW);
        shop.file("in/deep/survei.csv", SURVEY);
        shop.file("in/photo.jpg", "x");
        Files.write(folder.resolve("in/broken.docx"), new byte[]{1, 2, 3});
        Files.createDirectories(folder.resolve("empty"));
        String before = shop.dump();
        List<String> told = new ArrayList<>();
        List<ImportPreview> previews = study.importing()
                .preview(List.of(folder.resolve("empty"), folder.resolve("in")), new Progress() {
                    @Override
                    public synchronized void report(long done, long total, String what) {
                        told.add(done + "/" + total);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        assertThat(shop.dump()).isEqualTo(before);
        assertThat(told).containsExactlyInAnyOrder("1/4", "2/4", "3/4", "4/4");
        assertThat(previews.stream().collect(Collectors.toMap(one -> one.file().getFileName().toString(),
                ImportPreview::status))).containsEntry("empty", Status.NOT_A_DOCUMENT)
                .containsEntry("broken.docx", Status.FAILED).containsEntry("P1.txt", Status.READY)
                .containsEntry("photo.jpg", Status.NOT_A_DOCUMENT).containsEntry("survei.csv", Status.READY);

        ImportPreview interview = of(previews, "P1.txt");
        assertThat(interview.folders()).containsExactly("in");
        assertThat(interview.format()).isEqualTo("txt");
        assertThat(interview.encoding()).isEqualTo("UTF-8");
        assertThat(interview.kind()).isEqualTo(DocumentKind.INTERVIEW);
        assertThat(interview.language()).isEqualTo("id");
        assertThat(interview.documents()).containsExactly("P1");
        assertThat(interview.characters())
                .isEqualTo(Workshop.INTERVIEW.codePointCount(0, Workshop.INTERVIEW.length()));
        assertThat(interview.turns()).isEqualTo(4);
        assertThat(interview.speakers()).containsExactly(new ImportedSpeaker("I", true),
                new ImportedSpeaker("P", false));
        assertThat(interview.columns()).isEmpty();

        ImportPreview survey = of(previews, "survei.csv");
        assertThat(survey.folders()).containsExactly("in", "deep");
        assertThat(survey.cases()).isEqualTo(3);
        assertThat(survey.columns()).extracting(ColumnPlan::role).containsExactly(ColumnRole.ID, ColumnRole.ATTRIBUTE,
                ColumnRole.ATTRIBUTE, ColumnRole.OPEN);
        ColumnPlan age = column(survey, "Umur");
        assertThat(age.type()).isEqualTo(AttributeType.INTEGER);
        assertThat(age.answers()).isEqualTo(2);
        assertThat(age.examples()).containsExactly("34", "51");
        assertThat(age.seen().first()).containsExactly("34", "51", "");
        assertThat(age.seen().reason().key()).isEqualTo("intake.why.integer");
    }

    private static ImportPreview of(List<ImportPreview> previews, String name) {
        return previews.stream().filter(one -> one.file().endsWith(name)).findFirst().orElseThrow();
    }

    private ImportPreview preview(String name, String text) {
        return study.importing().preview(List.of(shop.file(name, text)), Progress.NONE).getFirst();
    }

    @Test
    void filesAreImportedAsTheUserDecided() {
        ImportPreview interview = preview("P1.txt", Workshop.INTERVIEW);
        ImportPreview survey = preview("survei.csv", SURVEY);
        List<ColumnPlan> columns = survey.columns().stream().map(column -> switch (column.name()) {
            case "Puas" -> column.withType(AttributeType.ORDINAL, List.of("rendah", "tinggi"));
            case "Umur" -> column.withRole(ColumnRole.IGNORE);
            default -> column;
        }).toList();
        String before = shop.dump();
        List<FileReport> reports = study.importing().run(
                List.of(interview.choice().inFolder(List.of("Lapangan", "Ende")).withLanguage("en")
                        .withKind(DocumentKind.FIELD_NOTES).withSpeaker("P", new SpeakerChoice("P", true, null)),
                        survey.choice().withColumns(columns)),
                OnDuplicate.SKIP, Progress.NONE);
        assertThat(reports).extracting(FileReport::status).containsOnly(FileReport.Status.IMPORTED);
        DocumentContent content = study.document(shop.id("Lapangan/Ende/P1")).orElseThrow();
        assertThat(content.document().language()).isEqualTo("en");
        assertThat(content.document().kind()).isEqualTo(DocumentKind.FIELD_NOTES);
        assertThat(content.speakers()).extracting(Speaker::interviewer).containsExactly(true, true);
        CaseTable table = study.caseTable();
        assertThat(table.attributes()).extracting("name").containsExactly("Puas");
        assertThat(table.attributes().getFirst().levels()).containsExactly("rendah", "tinggi");
        assertThat(table.rows().getFirst().values()).containsExactly(AttributeValue.of("tinggi"));
        assertThat(shop.lastStep()).isEqualTo("Import of 2 files");
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void theReportIsKeptWithTheDocumentsOfTheFile() {
        shop.importFile("sub/P1.txt", Workshop.INTERVIEW + "\0");
        shop.importFile("survei.csv", SURVEY);
        FileReport report = study.importing().reportOf(shop.id("P1")).orElseThrow();
        assertThat(report.file()).isEqualTo("P1.txt");
        assertThat(report.status()).isEqualTo(FileReport.Status.IMPORTED);
        assertThat(report.speakers()).containsExactly("I", "P");
        assertThat(report.turns()).isEqualTo(4);
        assertThat(report.findings()).isNotEmpty().anyMatch(one -> one.severity() != Finding.Severity.NOTE);
        FileReport ofSurvey = study.importing().reportOf(shop.id("survei/R2")).orElseThrow();
        assertThat(ofSurvey.cases()).isEqualTo(3);
        assertThat(ofSurvey.documents()).containsExactly("R1", "R2");
        assertThat(study.importing().reportOf(shop.id("survei/R1"))).contains(ofSurvey);
        assertThat(study.importing().reportOf(999)).isEmpty();
        assertThat(shop.dump()).contains("\"columns\":{\"Responden\":{\"role\":\"id\"},"
                + "\"Umur\":{\"role\":\"attribute\",\"type\":\"integer\"},");
    }

    private FileReport replace(String text) {
        ImportPreview fresh = preview("P1.txt", text);
        return study.importing().run(List.of(fresh.choice()), OnDuplicate.REPLACE, Progress.NONE).getFirst();
    }

    @Test
    void aFileTakesThePlaceOfACodedDocumentAndTheCodingsStayOnTheirWords() {
        long document = shop.document("P1", Workshop.INTERVIEW);
        Workshop.done(study.coding().applyNew(document, Workshop.of("Cepat 😀, tapi mahal"), null, "harga"));
        Workshop.done(study.annotationEdits().create(document, Workshop.of("antre lama"), "lama"));
        long one = Workshop.done(study.caseEdits().create("P")).id();
        Workshop.done(study.caseEdits().assignSpeaker(one, document, "P"));
        String before = shop.dump();
        FileReport report = replace("Catatan awal.\n" + Workshop.INTERVIEW.replace("Dan keluarga", "Lalu keluarga")
                + "Ibu: Benar sekali.\nP: Ya.\nIbu: Baik.\n");
        assertThat(report.status()).as("%s", report).isEqualTo(FileReport.Status.IMPORTED);
        DocumentContent now = study.document(document).orElseThrow();
        assertThat(now.text()).startsWith("Catatan awal.\nI: Bagaimana").contains("Lalu keluarga");
        assertThat(now.codings()).singleElement().satisfies(
                coding -> assertThat(coding.range().cut(now.text())).isEqualTo("Cepat 😀, tapi mahal"));
        assertThat(now.annotations().getFirst().range().cut(now.text())).isEqualTo("antre lama");
        assertThat(now.speakers()).extracting(Speaker::label).contains("I", "P", "Ibu");
        assertThat(now.sections().getFirst().range().cut(now.text())).startsWith("I: Bagaimana");
        assertThat(study.caseTable().rows().getFirst().parts()).hasSize(1);
        assertThat(study.importing().reportOf(document).orElseThrow().findings())
                .extracting(each -> each.message().key())
                .contains("study.replaced");
        assertThat(study.check()).isEmpty();
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void aFileThatWouldTakeTheWordsOfACodingIsRefusedAndNamesThem() {
        long document = shop.document("P1", Workshop.INTERVIEW);
        Workshop.done(study.coding().applyNew(document, Workshop.of("Mereka antre lama"), null, "antre"));
        String before = shop.dump();
        FileReport report = replace(Workshop.INTERVIEW.replace("P: Mereka antre lama.\n", ""));
        assertThat(report.status()).isEqualTo(FileReport.Status.FAILED);
        assertThat(report.findings().getFirst().message().key()).isEqualTo("study.replace-loses");
        assertThat(report.findings().getFirst().message().args().toString()).contains("Mereka antre lama");
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void whatTheStudyHasAlreadyIsTold() {
        shop.document("P1", Workshop.INTERVIEW);
        ImportPreview again = preview("Copy.txt", Workshop.INTERVIEW);
        assertThat(again.status()).isEqualTo(Status.ALREADY_THERE);
        assertThat(again.isReadable()).isTrue();
        assertThat(study.importing().run(List.of(again.choice()), OnDuplicate.SKIP, Progress.NONE))
                .extracting(FileReport::status).containsExactly(FileReport.Status.SKIPPED);
        assertThat(study.importing().run(List.of(again.choice()), OnDuplicate.IMPORT, Progress.NONE))
                .extracting(FileReport::status).containsExactly(FileReport.Status.IMPORTED);
    }

    @Test
    void columnsThatContradictThemselvesOrTheirValuesAreRefused() {
        ImportPreview survey = preview("survei.csv", SURVEY);
        List<ColumnPlan> twoIds = survey.columns().stream().map(one -> one.withRole(ColumnRole.ID)).toList();
        assertThatThrownBy(() -> study.importing().run(List.of(survey.choice().withColumns(twoIds)), OnDuplicate.SKIP,
                Progress.NONE)).isInstanceOf(MaknaException.class).hasMessageContaining("name the cases");
        ColumnPlan puas = column(survey, "Puas");
        assertThat(failure(survey, puas.withType(AttributeType.INTEGER, List.of()))).contains("tinggi");
        assertThat(failure(survey, new ColumnPlan("Gone", ColumnRole.OPEN, AttributeType.TEXT, "", List.of(), "", "",
                puas.seen()))).contains("Gone");
        assertThatThrownBy(() -> study.importing().run(
                List.of(survey.choice().withColumns(List.of(puas.withType(AttributeType.ORDINAL, List.of())))),
                OnDuplicate.SKIP, Progress.NONE)).isInstanceOf(MaknaException.class).hasMessageContaining("levels");
        assertThat(study.overview().documents()).isZero();
    }

    private String failure(ImportPreview survey, ColumnPlan plan) {
        FileReport report = study.importing().run(List.of(survey.choice().withColumns(List.of(plan))),
                OnDuplicate.SKIP, Progress.NONE).getFirst();
        assertThat(report.status()).isEqualTo(FileReport.Status.FAILED);
        return org.makna.model.Messages.in(java.util.Locale.ENGLISH).text(report.findings().getFirst().message());
    }

    @Test
    void cancellingLeavesNothingBehind() {
        Progress cancelling = new Progress() {
            @Override
            public void report(long done, long total, String what) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        Path file = shop.file("P1.txt", Workshop.INTERVIEW);
        ImportPreview ready = study.importing().preview(List.of(file), Progress.NONE).getFirst();
        assertThatThrownBy(() -> study.importing().preview(List.of(file), cancelling))
                .isInstanceOf(MaknaException.class);
        assertThatThrownBy(() -> study.importing().run(List.of(ready.choice()), OnDuplicate.SKIP, cancelling))
                .isInstanceOf(MaknaException.class);
        assertThat(study.trail().steps()).isEmpty();
        done(study.trail().redo());
    }
}
