package org.makna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Coder;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.MaknaException;
import org.makna.model.Segment;
import org.makna.model.TextRange;

class CodingStoreTest {

    @TempDir
    Path folder;

    private StudyFile study;
    private long document;
    private long ana;
    private long budi;
    private long cost;
    private long queue;

    @BeforeEach
    void open() {
        study = Studies.create(folder);
        document = Studies.addDocument(study, "P01", Studies.TEXT).id();
        ana = Studies.edit(study, rows -> rows.coders().create("Ana Sari", false).id());
        budi = Studies.edit(study, rows -> rows.coders().create("Budi", false).id());
        cost = Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Biaya", "#d55e00")).id());
        queue = Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Antrean", "#0072b2")).id());
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        study.close();
    }

    private Coding apply(int start, int end, long code, long coder) {
        return Studies.edit(study,
                rows -> rows.codings().apply(NewCoding.of(document, new TextRange(start, end), code, coder)));
    }

    private TextRange rangeOf(long coding) {
        return study.read(rows -> rows.codings()
                .segment(rows.codings().find(coding).orElseThrow().segmentId()).orElseThrow().range());
    }

    private int segments() {
        return study.read(rows -> rows.codings().segments(document)).size();
    }

    @Test
    void aSecondCodeOnTheSameRangeReusesTheSegmentOfThatCoderOnly() {
        Coding first = apply(3, 12, cost, ana);
        assertThat(apply(3, 12, queue, ana).segmentId()).isEqualTo(first.segmentId());
        assertThat(apply(3, 12, cost, budi).segmentId()).isNotEqualTo(first.segmentId());
        assertThat(apply(3, 13, cost, ana).segmentId()).isNotEqualTo(first.segmentId());
        assertThat(segments()).isEqualTo(3);
    }

    @Test
    void applyingTheSameCodeAgainChangesNothing() {
        Coding first = apply(3, 12, cost, ana);
        long revision = study.info().revision();
        assertThat(apply(3, 12, cost, ana)).isEqualTo(first);
        assertThat(study.info().revision()).isEqualTo(revision);
    }

    @Test
    void whatWasAppliedIsReadBackAsItWasGiven() {
        NewCoding full = new NewCoding(document, new TextRange(3, 12), cost, ana, 80, "penting 😀", null,
                "2020-02-02T02:02:02Z", "given-guid");
        Coding coding = Studies.edit(study, rows -> rows.codings().apply(full));
        assertThat(study.<Optional<Coding>>read(rows -> rows.codings().byGuid("given-guid"))).contains(coding);
        assertThat(coding.weight()).isEqualTo(80);
        assertThat(coding.created()).isEqualTo("2020-02-02T02:02:02Z");
        assertThat(study.<Map<Long, Long>>read(rows -> rows.codings().countsPerCode())).isEqualTo(Map.of(cost, 1L));
    }

    @Test
    void aRangeBeyondTheTextIsRefused() {
        int length = Studies.TEXT.length();
        assertThat(apply(0, length, cost, ana).id()).isPositive();
        assertThatThrownBy(() -> apply(0, length + 1, cost, ana)).hasCauseInstanceOf(IllegalArgumentException.class);
        Coding coding = apply(0, 1, cost, ana);
        assertThatThrownBy(() -> Studies.edit(study,
                rows -> rows.codings().moveBounds(coding.id(), new TextRange(0, length + 1))))
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSegmentGoesWithItsLastCoding() {
        Coding first = apply(3, 12, cost, ana);
        Coding second = apply(3, 12, queue, ana);
        remove(first);
        assertThat(segments()).isEqualTo(1);
        remove(second);
        assertThat(segments()).isZero();
        remove(second);
    }

    private void remove(Coding coding) {
        Studies.edit(study, rows -> {
            rows.codings().remove(coding.id());
            return 0;
        });
    }

    @Test
    void movingTheOnlyCodingMovesItsSegment() {
        Coding coding = apply(3, 12, cost, ana);
        Coding moved = Studies.edit(study, rows -> rows.codings().moveBounds(coding.id(), new TextRange(4, 20)));
        assertThat(moved.segmentId()).isEqualTo(coding.segmentId());
        assertThat(rangeOf(coding.id())).isEqualTo(new TextRange(4, 20));
    }

    @Test
    void movingOneOfSeveralSplitsItOff() {
        Coding stays = apply(3, 12, cost, ana);
        Coding moves = apply(3, 12, queue, ana);
        Studies.edit(study, rows -> rows.codings().moveBounds(moves.id(), new TextRange(4, 20)));
        assertThat(rangeOf(stays.id())).isEqualTo(new TextRange(3, 12));
        assertThat(rangeOf(moves.id())).isEqualTo(new TextRange(4, 20));
        assertThat(segments()).isEqualTo(2);
    }

    @Test
    void movingOntoAMarkedRangeJoinsItAndFindsTheSameCodeThere() {
        Coding there = apply(4, 20, cost, ana);
        Coding other = apply(3, 12, queue, ana);
        Coding same = apply(5, 9, cost, ana);
        Coding joined = Studies.edit(study, rows -> rows.codings().moveBounds(other.id(), new TextRange(4, 20)));
        assertThat(joined.segmentId()).isEqualTo(there.segmentId());
        assertThat(Studies.edit(study, rows -> rows.codings().moveBounds(same.id(), new TextRange(4, 20))).id())
                .isEqualTo(there.id());
        assertThat(study.<List<Coding>>read(rows -> rows.codings().inDocument(document))).extracting(Coding::id)
                .containsExactly(there.id(), other.id());
        assertThat(segments()).isEqualTo(1);
    }

    @Test
    void recodingOntoACodeThatIsThereJoinsIt() {
        Coding there = apply(3, 12, cost, ana);
        Coding other = apply(3, 12, queue, ana);
        assertThat(Studies.edit(study, rows -> rows.codings().recode(other.id(), cost)).id()).isEqualTo(there.id());
        assertThat(study.<List<Coding>>read(rows -> rows.codings().inDocument(document))).hasSize(1);
        Coding back = Studies.edit(study, rows -> rows.codings().recode(there.id(), queue));
        assertThat(back.codeId()).isEqualTo(queue);
    }

    @Test
    void deletingACodeTakesItsSubcodesAndOnlyTheSegmentsThatLoseTheirLastCoding() {
        long below = Studies.edit(study, rows -> rows.codes().create(NewCode.named(cost, "Ongkos", "#000000")).id());
        apply(3, 12, cost, ana);
        apply(3, 12, below, ana);
        Coding kept = apply(15, 20, queue, ana);
        apply(15, 20, below, ana);
        Studies.edit(study, rows -> {
            rows.codes().delete(cost);
            return 0;
        });
        assertThat(study.<List<Coding>>read(rows -> rows.codings().inDocument(document))).containsExactly(kept);
        assertThat(segments()).isEqualTo(1);
        assertThat(study.<List<Code>>read(rows -> rows.codes().all())).hasSize(1);
    }

    @Test
    void aCodeCannotGoBelowItselfNorTakeANameThatIsTaken() {
        long below = Studies.edit(study, rows -> rows.codes().create(NewCode.named(cost, "Antrean", "#000000")).id());
        for (Long parent : new Long[]{cost, below}) {
            assertThatThrownBy(() -> Studies.edit(study, rows -> {
                rows.codes().move(cost, parent, 0);
                return 0;
            })).hasCauseInstanceOf(MaknaException.class).hasMessageContaining("below itself");
        }
        assertThatThrownBy(() -> Studies.edit(study, rows -> {
            rows.codes().move(below, null, 0);
            return 0;
        })).hasCauseInstanceOf(MaknaException.class).hasMessageContaining("Antrean");
    }

    @Test
    void codesStandWhereTheyWereMoved() {
        Studies.edit(study, rows -> rows.codes().create(NewCode.named(null, "Sikap", "#000000")));
        Studies.edit(study, rows -> {
            rows.codes().move(cost, null, 2);
            return 0;
        });
        assertThat(study.<List<Code>>read(rows -> rows.codes().all())).extracting(code -> code.name()).containsExactly(
                "Antrean",
                "Sikap", "Biaya");
        Studies.edit(study, rows -> {
            rows.codes().move(cost, queue, 99);
            return 0;
        });
        assertThat(study.<List<Code>>read(rows -> rows.codes().all())).extracting(code -> code.name()).containsExactly(
                "Antrean",
                "Biaya", "Sikap");
    }

    @Test
    void correctingATextMovesItsRangesAndJoinsSegmentsThatMeet() {
        Coding a = apply(3, 12, cost, ana);
        Coding b = apply(4, 12, queue, ana);
        Coding c = apply(5, 12, cost, ana);
        String shorter = Studies.TEXT.substring(10);
        study.putContent(List.of(Content.of(shorter))).join();
        Studies.edit(study, rows -> {
            NewDocument measured = Studies.document("", shorter);
            rows.documents().replaceText(document, measured.textKey(), measured.length(), measured.codePoints(),
                    range -> new TextRange(Math.max(0, range.start() - 10), Math.max(0, range.end() - 10)));
            return 0;
        });
        assertThat(study.<List<Segment>>read(rows -> rows.codings().segments(document))).extracting(Segment::range)
                .containsExactly(new TextRange(0, 2));
        assertThat(study.<List<Coding>>read(rows -> rows.codings().inDocument(document))).extracting(Coding::id)
                .containsExactly(a.id(), b.id()).doesNotContain(c.id());
    }

    @Test
    void coderInitialsComeFromTheName() {
        assertThat(study.<List<Coder>>read(rows -> rows.coders().all())).extracting(coder -> coder.initials())
                .containsExactly("AS", "BU");
        List<Coder> more = Studies.edit(study, rows -> List.of(rows.coders().create("Budiman", false),
                rows.coders().create("Bu", false), rows.coders().create("...", false)));
        assertThat(more).extracting(Coder::initials).containsExactly("BD", "BU2", "");
    }
}
