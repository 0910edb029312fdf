package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Hit;
import org.makna.model.Graphemes;
import org.makna.model.HitRow;
import org.makna.model.HitSpan;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;
import org.makna.store.Access;
import org.makna.store.CodingRule;
import org.makna.store.StudyFile;

/** Finding while it is typed, hits in context, and coding some of them. */
class FinderTest {

    private static final HitSpan MATCH = HitSpan.of(TextUnit.MATCH);

    @TempDir
    Path folder;

    private Workshop workshop;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void hitsStandInTheOrderOfTheDocuments() {
        workshop.document("P10", "air air\n");
        workshop.document("P2", "air\n");
        HitRows rows = find("air", TextUnit.PARAGRAPH, HitContext.LINE).rows();
        assertThat(rows.perDocument()).extracting(HitRows.InDocument::path, HitRows.InDocument::first,
                HitRows.InDocument::count).containsExactly(tuple("P2", 0, 1), tuple("P10", 1, 2));
        long second = rows.hit(1).documentId();
        assertThat(rows.places(second, 9)).containsExactly(rows.hit(1).range(), rows.hit(2).range());
        assertThat(rows.places(second, 1)).containsExactly(rows.hit(1).range());
        assertThat(rows.places(-1, 9)).isEmpty();
        assertThat(rows.get(1).document()).isEqualTo("P10");
        Hit last = rows.hit(2);
        assertThat(rows.indexOf(last.documentId(), last.range())).isEqualTo(2);
        assertThat(rows.indexOf(last.documentId(), new TextRange(1, 2))).isEqualTo(-1);
    }

    @Test
    void aRowKnowsItsTurn() {
        workshop.document("P01", Workshop.INTERVIEW);
        HitRow row = find("antre", TextUnit.PARAGRAPH, HitContext.LINE).rows().getFirst();
        assertThat(row.turn()).isEqualTo(4);
        assertThat(row.speaker()).isEqualTo("P");
    }

    @Test
    void theTextsOfARowPutItsParagraphTogetherAgain() {
        long seed = 8_151_623;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces = List.of("air ", "sungai ", "😀", "e\u0301", "\n", "\n\n", ". ", "الماء ", "👨‍👩‍👧 ");
        for (int round = 0; round < 12; round++) {
            StringBuilder made = new StringBuilder("air ");
            for (int i = 0; i < 120; i++) {
                made.append(pieces.get(random.nextInt(pieces.size())));
            }
            String name = "R" + round;
            long id = workshop.document(name, made.toString());
            String text = workshop.study.document(id).orElseThrow().text();
            String told = "seed " + seed + ", round " + round;
            List<TextRange> paragraphs = TextUnits.paragraphs(text);
            int paragraph = 0;
            HitRows whole = find("air document:" + name, TextUnit.PARAGRAPH, HitContext.line(5000)).rows();
            assertThat(whole).as(told).isNotEmpty();
            for (HitRow row : whole) {
                while (paragraphs.get(paragraph).end() <= row.range().start()) {
                    paragraph++;
                }
                assertThat(row.left() + row.hit() + row.right()).as(told)
                        .isEqualTo(paragraphs.get(paragraph).cut(text));
            }
            for (HitContext context : List.of(HitContext.line(7), new HitContext(40, 1, TextUnit.TURN),
                    new HitContext(5000, 2, TextUnit.TURN), new HitContext(40, 1, TextUnit.SENTENCE),
                    new HitContext(5000, 2, TextUnit.SENTENCE))) {
                HitRows rows = find("air document:" + name, TextUnit.PARAGRAPH, context).rows();
                for (int i = 0; i < rows.size(); i++) {
                    checkContext(text, rows.get(i), context, told + ", " + context);
                }
            }
        }
    }

    /** The shown text is that of the document, cut between characters, and holds as many units as asked for where it reaches. */
    private static void checkContext(String text, HitRow row, HitContext context, String told) {
        int start = row.range().start() - row.left().length();
        String shown = row.left() + row.hit() + row.right();
        assertThat(text.substring(start)).as(told).startsWith(shown);
        TextRange range = new TextRange(start, start + shown.length());
        assertThat(Graphemes.widen(text, range)).as(told).isEqualTo(range);
        if (context.reach() < 5000) {
            return;
        }
        List<TextRange> units = context.unit() == TextUnit.SENTENCE
                ? TextUnits.sentences(text)
                : TextUnits.paragraphs(text);
        int first = 0;
        while (units.get(first).end() <= row.range().start()) {
            first++;
        }
        int last = first;
        while (last + 1 < units.size() && units.get(last + 1).start() < row.range().end()) {
            last++;
        }
        assertThat(range).as(told).isEqualTo(new TextRange(units.get(Math.max(0, first - context.count())).start(),
                units.get(Math.min(units.size() - 1, last + context.count())).end()));
    }

    @Test
    void chosenHitsAreCodedInOneStepOfWhoEdits() {
        long id = workshop.document("P01", Workshop.INTERVIEW);
        FoundHits found = find("mahal OR lama OR dan", TextUnit.PARAGRAPH, HitContext.LINE);
        assertThat(found.rows()).hasSize(3);
        AutoCoding done = workshop.study.finder().codeHits("Cost", found, List.of(2, 0, 2), MATCH, false);
        assertThat(done.coded()).isEqualTo(2);
        assertThat(done.coder()).isEqualTo("Ana");
        assertThat(workshop.lastStep()).isEqualTo("Code 2 hits with Cost");
        assertThat(workshop.study.codings(id)).extracting(coding -> coding.range(), coding -> coding.automatic())
                .containsExactly(tuple(Workshop.of("mahal"), false), tuple(Workshop.of("lama"), false));
        long revision = workshop.revision();
        AutoCoding again = workshop.study.finder().codeHits("Cost", found, List.of(0, 2), MATCH, false);
        assertThat(again.coded()).isZero();
        assertThat(again.present()).isEqualTo(2);
        assertThat(workshop.revision()).as("nothing to do makes no step").isEqualTo(revision);
        workshop.study.undo();
        assertThat(workshop.study.codings(id)).isEmpty();
        assertThat(workshop.study.codebook().entries()).isEmpty();
    }

    @Test
    void hitsOfATextThatIsGoneAreRefused() {
        long id = workshop.document("P01", Workshop.INTERVIEW);
        FoundHits found = find("mahal", TextUnit.PARAGRAPH, HitContext.LINE);
        Workshop.done(workshop.study.documentEdits().delete(List.of(id)));
        assertThatThrownBy(() -> workshop.study.finder().codeHits("Cost", found, List.of(0), MATCH, false))
                .isInstanceOf(MaknaException.class);
    }

    @Test
    void theRuleKeepsTheUnitWithin() {
        workshop.document("P01", "air mahal. listrik\nair\nlistrik\n");
        AutoCoding wide = workshop.study.codingRules().make(List.of(new RuleWish("Cost", "air listrik",
                HitSpan.of(TextUnit.SENTENCE), TextUnit.DOCUMENT, false, false)), null, Progress.NONE).getFirst();
        assertThat(wide.hits()).isEqualTo(4);
        CodingRule rule = workshop.study.read(rows -> rows.rules().all()).getFirst();
        assertThat(rule.span().unit()).isEqualTo(TextUnit.SENTENCE);
        assertThat(rule.within()).isEqualTo(TextUnit.DOCUMENT);
    }

    @Test
    void aSearchThatIsGivenUpStops() {
        workshop.document("P01", Workshop.INTERVIEW);
        assertThatThrownBy(() -> workshop.study.finder().find("lama", TextUnit.PARAGRAPH, false, HitContext.LINE,
                new Progress() {
                    @Override
                    public void report(long done, long total, String what) {
                    }

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                })).isInstanceOf(CancellationException.class);
    }

    @Test
    void whileTheIndexIsWorkedOnItAnswersWithWhatItHas() throws Exception {
        workshop.document("P01", Workshop.INTERVIEW);
        UserFolders folders = new UserFolders(folder.resolve("cache"), folder, folder);
        try (StudyFile file = StudyFile.open(folder.resolve("study.makna"), Access.READ);
                SearchIndex index = new SearchIndex(file, folders)) {
            assertThat(index.current().size()).isEqualTo(1);
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            List<SearchIndex.State> states = new ArrayList<>();
            Thread builder = Thread.ofVirtual().start(() -> {
                synchronized (index) {
                    held.countDown();
                    await(answered);
                }
            });
            held.await();
            states.add(index.now());
            answered.countDown();
            builder.join();
            SearchIndex.State later = index.now();
            while (!later.whole()) {
                later = index.now();
            }
            states.add(later);
            assertThat(states).extracting(SearchIndex.State::whole).containsExactly(false, true);
            assertThat(states.getFirst().index().size()).isEqualTo(1);
        }
    }

    @Test
    void entriesOfASegmentListCanBeTakenInAnyOrder() {
        long id = workshop.document("P01", Workshop.INTERVIEW);
        workshop.document("P02", Workshop.INTERVIEW);
        workshop.study.codingRules().make(List.of(RuleWish.of("Cost", "mahal OR lama OR dan")), "Ana", Progress.NONE);
        SegmentList list = workshop.study.segments(null, "");
        List<String> inOrder = new ArrayList<>();
        list.forEach(one -> inOrder.add(one.documentPath() + one.firstParagraph() + one.text()));
        assertThat(inOrder).hasSize(6);
        for (int i : new int[]{5, 0, 3, 2, 1, 4, 4, 0}) {
            assertThat(list.at(i)).map(one -> one.documentPath() + one.firstParagraph() + one.text())
                    .contains(inOrder.get(i));
        }
        assertThat(list.place(0).documentId()).isEqualTo(id);
        assertThat(list.indexOf(list.place(4).codingId())).isEqualTo(4);
        workshop.study.undo();
        assertThat(workshop.study.segments(null, "").size()).isZero();
    }

    private FoundHits find(String query, TextUnit within, HitContext context) {
        // Brings the index up to date, so that no answer is given by a part of it.
        workshop.study.finder().search(query, within, false, 1);
        return workshop.study.finder().find(query, within, false, context, Progress.NONE);
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
