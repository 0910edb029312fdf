package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CasePart;
import org.makna.model.MemoLink;
import org.makna.model.HitSpan;
import org.makna.model.TextUnit;

class QueryPlanTest {

    private static final Pattern SCAN_OF_MANY_ROWS = Pattern
            .compile("SCAN (content|document|section|speaker|segment|coding"
                    + "|other|case_|case_part|part|attribute_value|history_change|change|code|folder|memo|memo_link|annotation|skip)\\b(?! USING COVERING INDEX)");

    @TempDir
    Path folder;

    @Test
    void noStatementAboutOneThingScansATableOfMany() {
        try (StudyFile study = Studies.create(folder)) {
            long id = Studies.addDocument(study, "P01", Studies.TEXT).id();
            Set<String> statements = Studies.edit(study, rows -> {
                oneOfEach(rows, id);
                return rows.sql().statements();
            });
            study.undo("Ana").join();
            study.redo("Ana").join();
            Set<String> replayed = Studies.edit(study, rows -> rows.sql().statements());
            assertThat(replayed).hasSizeGreaterThan(statements.size());
            for (String statement : replayed) {
                List<String> plan = study.read(rows -> rows.sql().list("EXPLAIN QUERY PLAN " + statement,
                        row -> row.text(4)));
                assertThat(plan).as(statement).noneMatch(step -> SCAN_OF_MANY_ROWS.matcher(step).find());
            }
        }
    }

    @Test
    void theTestSeesAScan() {
        try (StudyFile study = Studies.create(folder)) {
            List<String> plan = study.read(rows -> rows.sql()
                    .list("EXPLAIN QUERY PLAN SELECT * FROM coding WHERE comment = 'x'", row -> row.text(4)));
            assertThat(plan).anyMatch(step -> SCAN_OF_MANY_ROWS.matcher(step).find());
        }
    }

    private static void oneOfEach(Rows rows, long document) {
        long coder = rows.coders().findOrCreate("Ana", false).id();
        rows.coders().made(coder);
        rows.coders().codingCounts();
        rows.coders().delete(rows.coders().create("Budi", false).id());
        long code = rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")).id();
        long below = rows.codes().create(NewCode.named(code, "Ongkos", "#d55e00")).id();
        rows.codes().find(null, "Biaya");
        rows.codes().find("guid");
        rows.codes().children(code);
        rows.codes().move(below, null, 0);
        rows.codes().update(rows.codes().find(below).orElseThrow());
        long coding = rows.codings().apply(NewCoding.of(document, Studies.range(0, 4), code, coder)).id();
        rows.codings().apply(NewCoding.of(document, Studies.range(0, 4), below, coder));
        rows.codings().moveBounds(coding, Studies.range(0, 5));
        rows.codings().moveBounds(coding, Studies.range(0, 6));
        rows.codings().recode(coding, below);
        rows.codings().setComment(coding, "c");
        rows.codings().setWeight(coding, 3);
        rows.codings().byGuid("guid");
        rows.codings().inDocument(document);
        rows.codings().ofCode(below);
        rows.codings().segments(document);
        rows.codings().placed(coding);
        rows.codings().placedIn(document);
        rows.codings().remove(coding);
        rows.codes().consequences(List.of(code));
        rows.codes().handOver(code, below);
        long memo = rows.memos().create("Catatan", "", coder);
        rows.memos().link(memo, new MemoLink.OfCode(code));
        rows.memos().link(memo, new MemoLink.OfDocument(document));
        rows.memos().update(memo, "Catatan", "isi");
        rows.memos().find(memo);
        rows.memos().about(List.of(new MemoLink.OfCode(code)));
        rows.memos().unlink(memo, new MemoLink.OfCode(code));
        rows.codes().delete(below);
        rows.documents().find(null, "P01");
        rows.documents().consequences(List.of(document));
        rows.documents().importReport(document);
        rows.folders().documentsWithin(1);
        rows.documents().withText("key");
        rows.documents().fromOriginal("key");
        rows.documents().sections(document);
        rows.documents().speakers(document);
        rows.documents().mergeSpeaker(document, "P", null);
        rows.documents().setInterviewer(document, "P", true);
        rows.documents().rename(document, "P1");
        rows.documents().replaceText(document, Content.of(Studies.TEXT).key(), Studies.TEXT.length(), 80,
                range -> range);
        rows.contents().has("key");
        long oneCase = rows.cases().findOrCreate("Sari").id();
        rows.cases().addPart(new CasePart(oneCase, document, null, null));
        rows.cases().parts(oneCase);
        rows.cases().rangesIn(document);
        rows.documents().renameHeading(document, 0, "a", "b");
        rows.annotations().find(rows.annotations().create(document, Studies.range(0, 2), 1, "hm"));
        rows.annotations().inDocument(document);
        rows.annotations().setText(1, "ah");
        rows.annotations().delete(1);
        rows.skips().find(rows.skips().create(code, document, Studies.range(0, 2)).id());
        rows.skips().ofCode(code);
        rows.skips().delete(1);
        long attribute = rows.attributes().create("Umur", AttributeType.INTEGER, false, List.of()).id();
        rows.attributes().setOfCase(attribute, oneCase, AttributeValue.of("31"));
        rows.attributes().ofCase(oneCase);
        rows.attributes().ofAttribute(attribute);
        rows.attributes().move(attribute, 0);
        rows.cases().removePart(new CasePart(oneCase, document, null, "P"));
        rows.attributes().ofDocument(document);
        rows.attributes().delete(attribute);
        rows.cases().delete(oneCase);
        NewRule biaya = new NewRule(code, coder, "biaya", HitSpan.of(TextUnit.SENTENCE), TextUnit.SENTENCE, false,
                false);
        rows.rules().delete(rows.rules().create(biaya).id());
        rows.rules().withdraw(rows.rules().create(biaya).id());
        rows.rules().alike(biaya);
        long folder = rows.folders().findOrCreate(null, "Wawancara").id();
        rows.folders().move(rows.folders().findOrCreate(folder, "2026").id(), null);
        rows.documents().move(document, folder);
        rows.folders().delete(folder);
        rows.history().nextUndo();
        rows.history().nextRedo();
        rows.history().changesSince(0);
    }
}
