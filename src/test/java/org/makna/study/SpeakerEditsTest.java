package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.PlacedCoding;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.study.SpeakerEdits.Decided;
import org.makna.study.SpeakerPlan.Found;

/** Speakers are named, merged, marked and looked for again, and no coding moves. */
class SpeakerEditsTest {

    private static final String OTHER = "Pewawancara: Apa kabar?\nR: Baik 😀.\nPewawancara: Lalu?\nR: Susah.\nIbu R: Ya, sangat.\nR: Betul.\n";

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private long one;
    private long two;

    @BeforeEach
    void twoInterviews() {
        shop = new Workshop(folder);
        study = shop.study;
        one = shop.document("P1", Workshop.INTERVIEW);
        two = shop.document("P2", OTHER);
        Workshop.done(study.coding().applyNew(one, Workshop.of("Cepat 😀"), null, "cepat"));
        Workshop.done(study.coding().applyNew(two, new TextRange(OTHER.indexOf("Ya, sangat"),
                OTHER.indexOf("Ya, sangat") + 10), null, "setuju"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private SpeakerEdits edits() {
        return study.documentEdits().speakers();
    }

    private static Found found(SpeakerPlan plan, String label) {
        return plan.speakers().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
    }

    private List<PlacedCoding> codings() {
        List<PlacedCoding> all = new ArrayList<>(study.codings(one));
        all.addAll(study.codings(two));
        return all;
    }

    private List<String> speakers() {
        return study.corpus().speakers().stream().map(CorpusSpeaker::label).toList();
    }

    @Test
    void thePlanSaysWhoSpeaksHowOften() {
        SpeakerPlan plan = edits().now(List.of(one, two));
        assertThat(plan.speakers()).extracting(Found::label).containsExactly("I", "P", "Pewawancara", "R", "Ibu R");
        assertThat(found(plan, "R").after()).isEqualTo(3);
        assertThat(found(plan, "I").interviewer()).isTrue();
        assertThat(plan.moved()).isZero();
    }

    @Test
    void speakersOfSeveralDocumentsAreRenamedAndMergedInOneStepAndNoCodingMoves() {
        List<PlacedCoding> before = codings();
        SpeakerPlan plan = edits().now(List.of(one, two));
        shop.step("Speakers of 2 documents", () -> edits().make(plan, List.of(
                new Decided(found(plan, "I"), new SpeakerChoice("Ana", true, null)),
                new Decided(found(plan, "Pewawancara"), new SpeakerChoice(" Ana ", true, null)),
                new Decided(found(plan, "Ibu R"), new SpeakerChoice("R", false, "Ibu Rina"))), false));
        assertThat(codings()).isEqualTo(before);
        assertThat(speakers()).containsExactlyInAnyOrder("Ana", "P", "R");
        assertThat(study.document(one).orElseThrow().speakers())
                .contains(new Speaker(one, "I", true, "Ana"), new Speaker(one, "Ana", true));
        assertThat(study.caseTable().rows()).singleElement()
                .satisfies(
                        row -> assertThat(row.parts()).extracting(part -> part.part().speaker()).containsExactly("R"));
        SpeakerPlan again = edits().now(List.of(one, two));
        assertThat(found(again, "I").name()).isEqualTo("Ana");
        assertThat(found(again, "R").cases()).containsExactly("Ibu Rina");
        shop.noStep(() -> edits().make(again, again.speakers().stream()
                .map(each -> new Decided(each, each.choice())).toList(), false));
        Workshop.done(edits().make(again, List.of(new Decided(found(again, "I"), found(again, "I").choice()
                .called("I"))), false));
        assertThat(study.document(one).orElseThrow().speakers()).doesNotContain(new Speaker(one, "Ana", true))
                .contains(new Speaker(one, "I", true));
        assertThat(study.check()).isEmpty();
    }

    @Test
    void whatBelongsToACaseGoesAlongWithTheName() {
        long rina = Workshop.done(study.caseEdits().create("Rina")).id();
        Workshop.done(study.caseEdits().assignSpeaker(rina, two, "R"));
        SpeakerPlan plan = edits().now(List.of(two));
        Workshop.done(edits().make(plan, List.of(new Decided(found(plan, "R"), found(plan, "R").choice()
                .called("Rina"))), false));
        assertThat(study.caseTable().rows().getFirst().parts()).extracting(part -> part.part().speaker())
                .containsExactly("Rina");
        SpeakerPlan next = edits().now(List.of(two));
        Workshop.done(edits().make(next, List.of(new Decided(found(next, "R"), found(next, "R").choice()
                .called("Sari"))), false));
        assertThat(study.caseTable().rows().getFirst().parts()).extracting(part -> part.part().speaker())
                .containsExactly("Sari");
        assertThat(study.document(two).orElseThrow().speakers()).extracting(Speaker::label).doesNotContain("Rina");
    }

    @Test
    void twoWhoSwapNamesAreRefused() {
        SpeakerPlan plan = edits().now(List.of(one));
        shop.refused(() -> edits().make(plan, List.of(
                new Decided(found(plan, "I"), new SpeakerChoice("P", true, null)),
                new Decided(found(plan, "P"), new SpeakerChoice("I", false, null))), false), "each other's name");
        shop.refused(() -> edits().make(plan, List.of(
                new Decided(found(plan, "I"), new SpeakerChoice("  ", true, null))), false), "name");
    }

    @Test
    void turnsAreLookedForAgainWithAndWithoutALabel() {
        List<PlacedCoding> before = codings();
        SpeakerPlan plan = edits().again(List.of(two), Set.of(), Set.of("ibu  r"));
        assertThat(plan.moved()).isEqualTo(2);
        assertThat(found(plan, "Ibu R").after()).isZero();
        assertThat(found(plan, "Ibu R").before()).isEqualTo(1);
        shop.step("Speakers of “P2”", () -> edits().make(plan, List.of(), false));
        assertThat(codings()).isEqualTo(before);
        assertThat(study.document(two).orElseThrow().speakers()).extracting(Speaker::label)
                .containsExactly("Pewawancara", "R");
        SpeakerPlan back = edits().again(List.of(two), Set.of("Ibu R"), Set.of());
        Workshop.done(edits().make(back, List.of(), false));
        assertThat(study.document(two).orElseThrow().speakers()).extracting(Speaker::label)
                .contains("Ibu R");
        assertThat(codings()).isEqualTo(before);
        SpeakerPlan same = edits().again(List.of(two), Set.of("Ibu R"), Set.of());
        assertThat(same.moved()).isZero();
        shop.noStep(() -> edits().make(same, List.of(), false));
    }

    @Test
    void aNameWithACaseStaysThoughNobodySpeaksUnderIt() {
        long rina = Workshop.done(study.caseEdits().create("Rina")).id();
        Workshop.done(study.caseEdits().assignSpeaker(rina, two, "Ibu R"));
        SpeakerPlan plan = edits().again(List.of(two), Set.of(), Set.of("Ibu R"));
        Workshop.done(edits().make(plan, List.of(), false));
        assertThat(study.caseTable().rows().getFirst().parts()).hasSize(1);
    }

    @Test
    void eachParticipantWithoutACaseBecomesOne() {
        SpeakerPlan plan = edits().now(List.of(one, two));
        Workshop.done(edits().make(plan, List.of(
                new Decided(found(plan, "R"), found(plan, "R").choice().of("Rina"))), true));
        assertThat(study.caseTable().rows()).extracting(row -> row.oneCase().name())
                .containsExactlyInAnyOrder("Rina", "P", "Ibu R");
        study.undo();
        assertThat(study.caseTable().rows()).isEmpty();
    }
}
