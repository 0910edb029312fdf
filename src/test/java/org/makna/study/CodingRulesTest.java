package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.HitSpan;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.QueryException;
import org.makna.model.TextUnit;

/** Rules that code are kept, run again on what is new, and withdrawn without what people did. */
class CodingRulesTest {

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

    private CodingRules rules() {
        return workshop.study.codingRules();
    }

    private AutoCoding make(RuleWish wish) {
        return rules().make(List.of(wish), null, Progress.NONE).getFirst();
    }

    private List<String> coded(long document) {
        String text = workshop.study.document(document).orElseThrow().text();
        return workshop.study.codings(document).stream().map(coding -> coding.range().cut(text)).toList();
    }

    private ListedRule only() {
        assertThat(rules().list()).hasSize(1);
        return rules().list().getFirst();
    }

    @Test
    void aRuleIsListedWithWhatItMade() {
        workshop.document("P01", Workshop.INTERVIEW);
        make(RuleWish.of("Cost > Money", "mahal OR lama"));
        ListedRule rule = only();
        assertThat(rule.does()).isEqualTo(RuleWish.of("Cost > Money", "mahal OR lama"));
        assertThat(rule.coder()).isEqualTo("Automatic");
        assertThat(rule.codings()).isEqualTo(2);
        assertThat(rule.changed()).isZero();
        assertThat(rule.newDocuments()).isZero();
        make(RuleWish.of("Cost > Money", "mahal OR lama"));
        assertThat(rules().list()).as("the same rule is kept once").hasSize(1);
    }

    @Test
    void runAgainItAddsWhatIsNewAndNotWhatWasTakenAway() {
        long first = workshop.document("P01", "air mahal dan air lama\n");
        make(RuleWish.of("Water", "air"));
        List<PlacedCoding> made = workshop.study.codings(first);
        Workshop.done(workshop.study.coding().uncode(List.of(made.getFirst().id())));
        long revision = workshop.revision();
        assertThat(rules().run(List.of(only().id()), false, Progress.NONE).rules()).isZero();
        assertThat(workshop.revision()).as("without new documents it is no step").isEqualTo(revision);

        long second = workshop.document("P02", "air\n");
        assertThat(only().newDocuments()).isEqualTo(1);
        RuleRun run = rules().run(List.of(only().id()), false, Progress.NONE);
        assertThat(run.coded()).isEqualTo(1);
        assertThat(run.documents()).isEqualTo(1);
        assertThat(workshop.lastStep()).isEqualTo("Run a coding rule again: 1 coding");
        assertThat(coded(first)).as("what somebody took away stays away").hasSize(1);
        assertThat(workshop.study.codings(second)).singleElement().satisfies(
                coding -> assertThat(coding.automatic()).isTrue());
        assertThat(only().newDocuments()).isZero();
        assertThat(only().codings()).isEqualTo(2);

        RuleRun everywhere = rules().run(List.of(only().id()), true, Progress.NONE);
        assertThat(everywhere.coded()).as("unless all documents are asked for").isEqualTo(1);
        assertThat(everywhere.present()).isEqualTo(2);
        String after = workshop.dump();
        workshop.study.undo();
        workshop.study.undo();
        assertThat(only().newDocuments()).as("undo takes back that it was run").isEqualTo(1);
        workshop.study.redo();
        workshop.study.redo();
        assertThat(workshop.dump()).isEqualTo(after);
    }

    @Test
    void withdrawnItLeavesWhatPeopleChanged() {
        long id = workshop.document("P01", "air satu\nair dua\nair tiga\nair empat\nair lima\n");
        make(RuleWish.of("Water", "air"));
        List<PlacedCoding> made = workshop.study.codings(id);
        workshop.document("P02", "nothing\n");
        CodingEdits edits = workshop.study.coding();
        Workshop.done(edits.setComment(made.get(0).id(), "Really?"));
        Workshop.done(edits.setWeight(made.get(1).id(), 50));
        Workshop.done(edits.applyNew(id, Workshop.range(0, 3), null, "Other"));
        long other = workshop.study.codebook().entries().getLast().code().id();
        Workshop.done(edits.recode(made.get(2).id(), other));
        Workshop.done(edits.moveBounds(made.get(3).id(), Workshop.range(made.get(3).range().start(),
                made.get(3).range().end() + 6)));
        assertThat(only().codings()).isEqualTo(5);
        assertThat(only().changed()).isEqualTo(4);
        long rule = only().id();
        RuleWithdrawal gone = workshop.step("Withdraw the coding rule of Water: air",
                () -> rules().withdraw(List.of(rule)));
        assertThat(gone).isEqualTo(new RuleWithdrawal(1, 1, 4));
        assertThat(rules().list()).isEmpty();
        assertThat(coded(id)).containsExactly("air", "air", "air", "air", "air empat");
        assertThat(workshop.study.check()).isEmpty();
    }

    @Test
    void aRuleGoesOnWithTheCodeThatItsOwnBecame() {
        workshop.document("P01", "air\n");
        make(RuleWish.of("Water", "air"));
        make(RuleWish.of("Money", "mahal OR air"));
        long water = workshop.study.codebook().entries().getFirst().code().id();
        long money = workshop.study.codebook().entries().getLast().code().id();
        Workshop.done(workshop.study.codebookEdits().merge(water, money));
        assertThat(rules().list()).extracting(rule -> rule.does().codePath()).containsExactly("Money", "Money");
        assertThat(rules().list()).extracting(ListedRule::changed).as("nobody looked at them").containsOnly(0L);
        long third = workshop.document("P02", "mahal\n");
        rules().run(rules().list().stream().map(ListedRule::id).toList(), false, Progress.NONE);
        assertThat(coded(third)).containsExactly("mahal");
    }

    @Test
    void aRuleThatCannotBeRunIsToldAndTheOthersAreRun() {
        long id = workshop.document("P01", Workshop.INTERVIEW);
        make(RuleWish.of("A", "document:P01 mahal"));
        make(RuleWish.of("B", "air OR lama"));
        Workshop.done(workshop.study.documentEdits().rename(id, "Renamed"));
        long second = workshop.document("P02", "air\n");
        RuleRun run = rules().run(rules().list().stream().map(ListedRule::id).toList(), false, Progress.NONE);
        assertThat(run.rules()).isEqualTo(1);
        assertThat(run.failed()).singleElement().satisfies(message -> assertThat(message.key())
                .isEqualTo("study.rule-failed"));
        assertThat(coded(second)).containsExactly("air");
    }

    @Test
    void severalRulesAreOneStepAndAFaultyOneChangesNothing() {
        long id = workshop.document("P01", Workshop.INTERVIEW);
        String before = workshop.dump();
        assertThatThrownBy(() -> rules().make(List.of(RuleWish.of("A", "mahal"), RuleWish.of("B", "(")), null,
                Progress.NONE)).isInstanceOf(QueryException.class);
        assertThat(workshop.dump()).isEqualTo(before);
        List<RuleWish> wishes = List.of(RuleWish.of("A", "mahal"), RuleWish.of("B", "lama"), RuleWish.of("C", "air"));
        assertThat(rules().plan(wishes, null, Progress.NONE)).extracting(AutoCoding::coded).containsExactly(1L, 1L,
                0L);
        assertThat(workshop.dump()).isEqualTo(before);
        List<AutoCoding> done = rules().make(wishes, null, Progress.NONE);
        assertThat(done).extracting(AutoCoding::codePath, AutoCoding::coded).containsExactly(tuple("A", 1L),
                tuple("B", 1L), tuple("C", 0L));
        assertThat(workshop.lastStep()).isEqualTo("Code by 3 rules");
        assertThat(rules().list()).as("a word that is not there yet may come").hasSize(3);
        assertThat(coded(id)).containsExactly("mahal", "lama");
        workshop.study.undo();
        assertThat(workshop.dump()).isEqualTo(before);
    }

    @Test
    void wordsAroundAHitStayInItsTurnAndMeet() {
        long id = workshop.document("P01", """
                I: satu dua tiga?
                P: empat lima air enam tujuh delapan air sembilan.
                I: Ya.
                P: Tidak.
                """);
        make(new RuleWish("Water", "air", HitSpan.around(1), TextUnit.PARAGRAPH, false, false));
        assertThat(coded(id)).containsExactly("lima air enam", "delapan air sembilan");
        workshop.study.undo();
        make(new RuleWish("Water", "air", HitSpan.around(2), TextUnit.PARAGRAPH, false, false));
        assertThat(coded(id)).as("ranges that meet are one").containsExactly(
                "empat lima air enam tujuh delapan air sembilan.");
        workshop.study.undo();
        make(new RuleWish("Water", "air", HitSpan.around(50), TextUnit.PARAGRAPH, false, false));
        assertThat(coded(id)).singleElement().satisfies(text -> assertThat(text).doesNotContain("tiga"));
        assertThat(only().does().span()).isEqualTo(HitSpan.around(50));
    }

    @Test
    void textThatCarriesTheCodeIsLeftOutWhereAsked() {
        long id = workshop.document("P01", "air mahal\nair lama\n");
        long code = Workshop.done(workshop.study.coding().applyNew(id, Workshop.range(0, 9), null, "Water")).codeId();
        assertThat(code).isPositive();
        AutoCoding outside = make(new RuleWish("Water", "air", HitSpan.of(TextUnit.MATCH), TextUnit.PARAGRAPH, false,
                true));
        assertThat(outside.coded()).isEqualTo(1);
        assertThat(outside.present()).isEqualTo(1);
        assertThat(coded(id)).containsExactly("air mahal", "air");
    }

    @Test
    void headingsAndQuestionsAreFields() {
        workshop.importFile("Report.md", "# Layanan\n\nBaik.\n\n## Biaya\n\nMahal.\n\n# Penutup\n\nSelesai.\n");
        long id = workshop.id("Report");
        make(RuleWish.of("Service", "heading:layanan"));
        assertThat(coded(id)).singleElement().satisfies(text -> assertThat(text).contains("Layanan")
                .contains("Mahal.").doesNotContain("Penutup"));
        make(new RuleWish("Cost", "heading:Biaya", HitSpan.of(TextUnit.PARAGRAPH), TextUnit.PARAGRAPH, false, false));
        assertThat(coded(id)).contains("Mahal.");
        assertThatThrownBy(() -> make(RuleWish.of("X", "heading:None"))).hasMessageContaining("heading");
        assertThatThrownBy(() -> make(RuleWish.of("X", "question:None"))).hasMessageContaining("question");
    }
}
