package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.FileReport;
import org.makna.model.Progress;
import org.makna.model.Pseudonym;

class PseudonymsAtImportTest {

    private static final List<Pseudonym> KEY = List.of(new Pseudonym("Budi", "Andi"), new Pseudonym("O'Brien", "Doe"));

    @TempDir
    Path folder;

    @Test
    void namesInHeadsOfColumnsAreReplacedAndNothingOfThemIsKept() throws Exception {
        try (Workshop shop = new Workshop(folder)) {
            Path survey = shop.file("survey.csv", """
                    Name,Village of Budi,Age,Trusts O’Brien,Why does Budi wait?
                    R1,Sukamaju,17,Budi says so,Because the road is long and Budinya waits for the bus every day.
                    R2,Mekar,34,no,Because nobody in this village has told O’Brien about the new office.
                    R3,Sari,61,BUDI,Because the doctor comes on Monday and then the way is too far for me.
                    """);
            PseudonymsAtImport names = new PseudonymsAtImport(KEY);
            List<FileReport> reports = shop.study.importing().run(List.of(survey), ImportOptions.DEFAULT, names,
                    Progress.NONE);
            assertThat(names.left(reports)).containsOnlyKeys("Budinya");
            assertThat(shop.study.caseTable().attributes()).extracting(one -> one.name()).contains("Village of Andi",
                    "Trusts Doe");
            assertThat(shop.study.check()).isEmpty();
            assertThat(everyWord()).isNotEmpty().noneMatch(text -> text.matches("(?s).*\\b(?:Budi|O.Brien)\\b.*"));
        }
    }

    @Test
    void attributesAndValuesOfDocumentsAreReplacedLater() {
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            shop.importFile("survey.csv", """
                    Name,Village of Budi,Why?
                    R1,Sukamaju,Because the road is long and the bus comes late on every day but Sunday.
                    R2,Mekar,Because nobody in this village has told us about the new office in town.
                    R3,Jalan Budi,Because the doctor comes on Monday and then the way is too far for me.
                    """);
            List<Long> ids = study.documents().allDocuments().stream().map(one -> one.document().id()).toList();
            PseudonymEdits edits = study.documentEdits().pseudonyms();
            PseudonymPlan plan = edits.plan(KEY, ids, new PseudonymPlan.Options(false, true, true), Progress.NONE);
            assertThat(plan.titles()).isEqualTo(1);
            Workshop.done(edits.make(plan));
            assertThat(study.caseTable().attributes()).extracting(one -> one.name()).contains("Village of Andi");
            assertThat(edits.plan(KEY, ids, plan.options(), Progress.NONE).isEmpty()).isTrue();
        }
    }

    /** All words of the study file but those of the original files, which are kept as they were. */
    private List<String> everyWord() throws Exception {
        List<String> all = new ArrayList<>();
        try (var study = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("study.makna"));
                var sql = study.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var rows = sql.executeQuery("SELECT name FROM sqlite_master WHERE type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.removeAll(List.of("content", "sqlite_sequence"));
            for (String table : tables) {
                try (var rows = sql.executeQuery("SELECT * FROM \"" + table + '"')) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.add(String.valueOf(rows.getString(i)));
                        }
                    }
                }
            }
        }
        return all;
    }
}
