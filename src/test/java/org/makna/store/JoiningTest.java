package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Coding;
import org.makna.model.HitSpan;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

class JoiningTest {

    @TempDir
    Path folder;

    private StudyFile study;
    private long document;
    private long ana;
    private long cost;
    private long queue;

    @BeforeEach
    void open() {
        study = Studies.create(folder);
        document = Studies.addDocument(study, "P01", Studies.TEXT).id();
        ana = Studies.edit(study, rows -> rows.coders().create("Ana", false).id());
        cost = Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")).id());
        queue = Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Antrean", "#0072b2")).id());
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        study.close();
    }

    private Coding apply(int start, int end, long code, Integer weight, String comment) {
        return Studies.edit(study, rows -> rows.codings().apply(new NewCoding(document, new TextRange(start, end), code,
                ana, weight, comment, null, null, null)));
    }

    private void memoOn(String column, long target, String guid) {
        Studies.edit(study, rows -> {
            long memo = rows.sql().insert(
                    "INSERT INTO memo (guid, title, coder, created, modified) VALUES (?, 'm', ?, '', '')", guid, ana);
            return rows.sql().insert("INSERT INTO memo_link (memo, " + column + ") VALUES (?, ?)", memo, target);
        });
    }

    private List<Long> linked(String column) {
        return study.read(rows -> rows.sql().list(
                "SELECT " + column + " FROM memo_link WHERE " + column + " IS NOT NULL ORDER BY id",
                row -> row.number(1)));
    }

    /** Undoes the newest edit, sees that it left the study as it was, and makes the edit again. */
    private void undoneIs(String before) {
        String after = LogicalDump.of(study);
        study.undo("Ana").join();
        assertThat(LogicalDump.of(study)).isEqualTo(before);
        study.redo("Ana").join();
        assertThat(LogicalDump.of(study)).isEqualTo(after);
    }

    @Test
    void recodingPutsCommentsTogetherAndKeepsTheOnlyWeightAndTheMemos() {
        Coding there = apply(3, 12, cost, null, "mahal sekali");
        Coding other = apply(3, 12, queue, 40, "antre dulu");
        memoOn("coding", other.id(), "m1");
        memoOn("segment", other.segmentId(), "m2");
        String before = LogicalDump.of(study);
        Coding joined = Studies.edit(study, rows -> rows.codings().recode(other.id(), cost));
        assertThat(joined.id()).isEqualTo(there.id());
        assertThat(joined.comment()).isEqualTo("mahal sekali\n\nantre dulu");
        assertThat(joined.weight()).isEqualTo(40);
        assertThat(linked("coding")).containsExactly(there.id());
        assertThat(linked("segment")).containsExactly(there.segmentId());
        undoneIs(before);
    }

    @Test
    void twoWeightsAreBothToldInTheLanguageOfTheStudy() {
        apply(3, 12, cost, 10, "");
        Coding other = apply(3, 12, queue, 90, "");
        Coding joined = Studies.edit(study, rows -> rows.codings().recode(other.id(), cost));
        assertThat(joined.weight()).isEqualTo(10);
        assertThat(joined.comment()).isEqualTo("(Pengodean yang digabungkan ke sini berbobot 90.)");
    }

    @Test
    void equalCommentsAndWeightsAreSaidOnce() {
        apply(3, 12, cost, 10, "sama");
        Coding other = apply(3, 12, queue, 10, "sama");
        Coding joined = Studies.edit(study, rows -> rows.codings().recode(other.id(), cost));
        assertThat(joined.comment()).isEqualTo("sama");
        assertThat(joined.weight()).isEqualTo(10);
    }

    @Test
    void movingOntoAMarkedRangeTakesNameAndMemosOfTheSegmentAlong() {
        Coding there = apply(3, 12, cost, null, "");
        Coding moves = apply(14, 20, queue, null, "");
        Studies.edit(study, rows -> {
            rows.codings().nameSegment(there.segmentId(), "awal");
            rows.codings().nameSegment(moves.segmentId(), "akhir");
            return 0;
        });
        memoOn("segment", moves.segmentId(), "m1");
        memoOn("coding", moves.id(), "m2");
        String before = LogicalDump.of(study);
        Coding joined = Studies.edit(study, rows -> rows.codings().moveBounds(moves.id(), new TextRange(3, 12)));
        assertThat(joined.id()).isEqualTo(moves.id());
        assertThat(linked("segment")).containsExactly(there.segmentId());
        assertThat(linked("coding")).containsExactly(moves.id());
        assertThat(study.<List<String>>read(rows -> rows.codings().segments(document).stream()
                .map(segment -> segment.name()).toList())).containsExactly("awal / akhir");
        undoneIs(before);
    }

    @Test
    void aCorrectedTextThatMakesPlacesMeetDropsNothing() {
        Coding first = apply(3, 12, cost, null, "satu");
        Coding second = apply(4, 12, cost, 50, "dua");
        Coding third = apply(5, 12, cost, 60, "tiga");
        memoOn("coding", third.id(), "m1");
        memoOn("segment", second.segmentId(), "m2");
        String shorter = Studies.TEXT.substring(10);
        study.putContent(List.of(Content.of(shorter))).join();
        String before = LogicalDump.of(study);
        Studies.edit(study, rows -> {
            NewDocument measured = Studies.document("", shorter);
            rows.documents().replaceText(document, measured.textKey(), measured.length(), measured.codePoints(),
                    range -> new TextRange(Math.max(0, range.start() - 10), Math.max(0, range.end() - 10)));
            return 0;
        });
        Coding kept = study.<List<Coding>>read(rows -> rows.codings().inDocument(document)).getFirst();
        assertThat(study.<List<Coding>>read(rows -> rows.codings().inDocument(document))).hasSize(1);
        assertThat(kept.id()).isEqualTo(first.id());
        assertThat(kept.weight()).isEqualTo(50);
        assertThat(kept.comment())
                .isEqualTo("satu\n\ndua\n\ntiga\n\n(Pengodean yang digabungkan ke sini berbobot 60.)");
        assertThat(linked("coding")).containsExactly(first.id());
        assertThat(linked("segment")).containsExactly(first.segmentId());
        undoneIs(before);
    }

    @Test
    void aMemoThatIsLinkedToBothIsLinkedOnce() {
        Coding there = apply(3, 12, cost, null, "");
        Coding other = apply(3, 12, queue, null, "");
        memoOn("coding", there.id(), "m1");
        Studies.edit(study, rows -> rows.sql().insert(
                "INSERT INTO memo_link (memo, coding) SELECT id, ? FROM memo", other.id()));
        Studies.edit(study, rows -> rows.codings().recode(other.id(), cost));
        assertThat(linked("coding")).containsExactly(there.id());
    }

    @Test
    void whatAPersonCodedTooBelongsToTheRuleNoLonger() {
        Coding byRule = Studies.edit(study, rows -> {
            long rule = rows.rules().create(new NewRule(cost, ana, "mahal", HitSpan.of(TextUnit.SENTENCE),
                    TextUnit.SENTENCE, false, false)).id();
            return rows.codings().apply(new NewCoding(document, new TextRange(3, 12), cost, ana, null, "", rule, null,
                    null));
        });
        Coding byHand = apply(3, 12, queue, null, "");
        assertThat(byRule.ruleId()).isNotNull();
        assertThat(Studies.edit(study, rows -> rows.codings().recode(byHand.id(), cost)).ruleId()).isNull();
    }
}
