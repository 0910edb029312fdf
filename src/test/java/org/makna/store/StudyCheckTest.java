package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.Finding;
import org.makna.model.Messages;

class StudyCheckTest {

    @TempDir
    Path folder;

    private void create() {
        try (StudyFile study = Studies.create(folder)) {
            long document = Studies.addDocument(study, "P01", Studies.TEXT).id();
            Studies.edit(study, rows -> {
                long coder = rows.coders().create("Ana", false).id();
                rows.coders().create("Budi", false);
                long village = rows.kinds().create(null, "Village").id();
                rows.kinds().create(village, "Household");
                rows.cases().create("Karang");
                rows.cases().create("Siti");
                long code = rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")).id();
                return rows.codings().apply(NewCoding.of(document, Studies.range(3, 9), code, coder));
            });
        }
    }

    private List<Finding> findings() {
        try (StudyFile study = StudyFile.open(folder.resolve("study.makna"), Access.READ)) {
            return study.check();
        }
    }

    @Test
    void aSoundStudyHasNoFindings() {
        create();
        assertThat(findings()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', value = {
            "store.check-range; UPDATE segment SET end = 100000",
            "store.check-length; UPDATE document SET length = length + 1",
            "store.check-length; UPDATE document SET code_points = code_points - 1",
            "store.check-content; UPDATE content SET bytes = CAST(replace(CAST(bytes AS TEXT), 'mahal', 'murah') AS BLOB)",
            "store.check-not-text; UPDATE content SET bytes = x'fffefd'",
            "store.check-coder; UPDATE coding SET coder = 2",
            "store.check-revision; UPDATE study SET revision = 1",
            "store.check-case; UPDATE case_ SET parent = 2 WHERE id = 1",
            "store.check-kind; UPDATE case_kind SET parent = CASE id WHEN 1 THEN 2 ELSE 1 END",
            "store.check-open-step; UPDATE history_cursor SET step = 1",
            "store.check-step; DELETE FROM history_change WHERE tbl = 'coding'"})
    void eachKindOfDamageIsFoundAndSaidInBothLanguages(String key, String damage) throws Exception {
        create();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("study.makna"));
                Statement statement = connection.createStatement()) {
            statement.execute(damage);
        }
        List<Finding> findings = findings();
        assertThat(findings).extracting(finding -> finding.message().key()).contains(key);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("id"))) {
            for (Finding finding : findings) {
                assertThat(Messages.in(locale).text(finding.message())).doesNotContain("store.").doesNotContain("{");
            }
        }
    }
}
