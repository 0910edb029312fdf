package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.GridForm;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.Progress;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;
import org.makna.study.ImportOptions.OnDuplicate;

/** A later wave is read as the earlier one was. */
class KeptMapsTest {

    private static final String WHY = "Pelayanan di kantor desa sekarang jauh lebih cepat daripada dulu";
    private static final String FIRST = """
            ID,Media,Rank,Why
            P01,FB; WA,low,%s
            P02,WA; IG,high,%s ya
            P03,FB; IG; WA,mid,%s sekali
            P04,WA,low,%s juga
            """.formatted(WHY, WHY, WHY, WHY);

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

    private ImportPreview preview(String name, String text) {
        return study.importing().preview(List.of(shop.file(name, text)), Progress.NONE).getFirst();
    }

    private void bringIn(ImportChoice choice) {
        study.importing().run(List.of(choice), OnDuplicate.REPLACE, Progress.NONE);
    }

    private static ColumnPlan column(ImportPreview preview, String name) {
        return preview.columns().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private Map<String, String> values(String oneCase) {
        CaseTable table = study.caseTable();
        Map<String, String> values = new TreeMap<>();
        CaseTable.Row row = table.rows().stream().filter(one -> one.oneCase().name().equals(oneCase)).findFirst()
                .orElseThrow();
        for (int i = 0; i < table.attributes().size(); i++) {
            AttributeValue value = row.values().get(i);
            values.put(table.attributes().get(i).name(), value.isAssigned() ? value.text() : value.state().name());
        }
        return values;
    }

    @Test
    void aColumnOfSeveralAnswersStaysOneAndWhatIsNotChosenAnyMoreIsNot() {
        bringIn(preview("w1.csv", FIRST).choice());
        assertThat(values("P01")).containsEntry("Media: FB", "true").containsEntry("Media: WA", "true")
                .containsEntry("Media: IG", "false");
        ImportPreview second = preview("w2.csv", "ID,Media,Rank,Why\nP01,WA,low," + WHY + "\nP02,TV,high,\n");
        assertThat(column(second, "Media").role()).isEqualTo(ColumnRole.MULTIPLE);
        bringIn(second.choice());
        assertThat(values("P01")).containsEntry("Media: FB", "false").containsEntry("Media: WA", "true");
        assertThat(values("P02")).containsEntry("Media: IG", "false").containsEntry("Media: TV", "true");
        assertThat(study.caseTable().attributes()).extracting(Attribute::name).doesNotContain("Media");
    }

    @Test
    void whatTheUserSaidOfTheFirstWaveGoesForTheNext() {
        ImportPreview first = preview("w1.csv", FIRST);
        bringIn(first.choice().withColumns(first.columns().stream().map(one -> switch (one.name()) {
            case "Rank" -> one.withType(AttributeType.ORDINAL, List.of("high", "mid", "low"));
            case "Media" -> one.withRole(ColumnRole.IGNORE);
            case "Why" -> one.withCode("Alasan");
            default -> one;
        }).toList()).withWords(new SurveyWords(RowUse.CASES, GridForm.FOUND, List.of("n/a"), List.of("99"))));
        ImportPreview second = preview("w2.csv", "id,media,rank,why\nP05,WA,mid,Ya\nP06,FB,99,Tidak\n");
        assertThat(column(second, "rank").levels()).containsExactly("high", "mid", "low");
        assertThat(column(second, "media").role()).isEqualTo(ColumnRole.IGNORE);
        assertThat(column(second, "why").role()).isEqualTo(ColumnRole.OPEN);
        assertThat(column(second, "why").code()).isEqualTo("Alasan");
        assertThat(column(second, "why").seen().reason().key()).isEqualTo("intake.why.before");
        assertThat(second.words().unassigned()).containsExactly("99");
        bringIn(second.choice());
        assertThat(values("P06")).containsEntry("Rank", "UNASSIGNED");
        assertThat(values("P05")).containsEntry("Rank", "mid");
        assertThat(study.codings(shop.id("w2/P05"))).hasSize(1);
    }

    @Test
    void anotherSurveyIsReadOnItsOwn() {
        bringIn(preview("w1.csv", FIRST).choice());
        ImportPreview other = preview("x.csv", "ID,A,B,C,Why\nQ1,1,2,3,ya\nQ2,2,3,4,tidak\nQ3,2,3,4,tidak\n");
        assertThat(column(other, "Why").seen().reason().key()).isNotEqualTo("intake.why.before");
        assertThat(other.findings()).extracting(one -> one.message().key()).doesNotContain("intake.survey.as-before");
    }

    @Test
    void whatDoesNotFitTheTypeOfTheFirstWaveIsNoReasonToRefuseTheFile() {
        bringIn(preview("w1.csv", "ID,Age,Why\nP01,20," + WHY + "\nP02,21," + WHY + " ya\n").choice());
        ImportPreview second = preview("w2.csv", "ID,Age,Why\nP03,22,\nP04,23,\nP05,kira-kira 30,\n");
        bringIn(second.choice());
        assertThat(values("P04")).containsEntry("Age", "23");
        assertThat(values("P05")).containsEntry("Age", "UNASSIGNED");
    }
}
