package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import java.util.List;
import org.makna.analysis.similarity.CompleteLinkage;
import org.makna.model.CodedCorpus;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Table.Unit;
import org.makna.model.Distance;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;

/** Counting ends soon after it is asked to: at the next document, and in a long document after a few thousand codings. */
class StoppedCountingTest {

    private static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    /** A document of six-letter words, all in the basic plane. */
    private static final TextMeasure LETTERS = new TextMeasure() {
        @Override
        public long characters(int document, TextRange range) {
            return range.length();
        }

        @Override
        public long words(int document, TextRange range) {
            return range.length() / 7;
        }

        @Override
        public int number(Distance.Unit unit, int document, int offset) {
            return unit == Distance.Unit.CHARACTER ? offset : offset / 7;
        }

        @Override
        public List<TextRange> paragraphs(int document) {
            return List.of();
        }
    };

    /** Says yes to the first questions whether to go on, and no to all later ones. */
    private static final class Patience implements Progress {

        private final int granted;
        private int asked;

        Patience(int granted) {
            this.granted = granted;
        }

        @Override
        public void report(long done, long total, String what) {
        }

        @Override
        public boolean cancelled() {
            return ++asked > granted;
        }
    }

    private static void count(CodedCorpus corpus, String rows, String columns, String unit, Progress progress) {
        Tables.count(corpus, TableDefinition.parse(rows, columns, unit, "", "", ""), SavedCodings.NONE, LETTERS,
                ENGLISH, progress);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void everyUnitAsksAtEachDocument(Unit unit) {
        CodedCorpus corpus = TableSpeed.corpus(5, 40, 400);
        Patience all = new Patience(Integer.MAX_VALUE);
        String columns = unit.isOfMeetings() ? "codes" : "documents";
        String written = unit == Unit.NEAR ? "near/3c" : unit.word();
        count(corpus, "codes", columns, written, all);
        assertThat(all.asked).isGreaterThanOrEqualTo(40);

        Patience three = new Patience(3);
        assertThatThrownBy(() -> count(corpus, "codes", columns, written, three))
                .isInstanceOf(CancellationException.class);
        assertThat(three.asked).as("it is not asked again").isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"codes,documents,codings", "codes,cases,words", "codes,codes,codings"})
    void oneLongDocumentIsLeftInItsMiddle(String rows, String columns, String unit) {
        CodedCorpus corpus = TableSpeed.corpus(5, 1, 100_000);
        Patience one = new Patience(1);
        assertThatThrownBy(() -> count(corpus, rows, columns, unit, one)).isInstanceOf(CancellationException.class);
        assertThat(one.asked).isEqualTo(2);
    }

    @Test
    void theCodingsOfACellAreNotListedToTheEnd() {
        CodedCorpus corpus = TableSpeed.corpus(5, 40, 400);
        for (String columns : new String[]{"documents", "codes"}) {
            Patience three = new Patience(3);
            assertThatThrownBy(() -> Tables.codings(corpus, TableDefinition.parse("codes", columns, "", "", "", ""),
                    SavedCodings.NONE, 1, 2, LETTERS, ENGLISH, three)).isInstanceOf(CancellationException.class);
            assertThat(three.asked).isEqualTo(4);
        }
    }

    @Test
    void frequenciesAndClustersEndToo() {
        CodedCorpus corpus = TableSpeed.corpus(5, 40, 400);
        assertThatThrownBy(() -> CodeFrequencies.count(corpus, Filter.NONE.scope(corpus), LETTERS, new Patience(3)))
                .isInstanceOf(CancellationException.class);
        double[][] distances = {{0, 1, 2, 3}, {1, 0, 2, 3}, {2, 2, 0, 3}, {3, 3, 3, 0}};
        assertThatThrownBy(() -> CompleteLinkage.of(distances, new Patience(2)))
                .isInstanceOf(CancellationException.class);
        assertThat(CompleteLinkage.of(distances, new Patience(3)).merges()).hasSize(3);
    }
}
