package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Annotation;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

class TextCorrectionsTest {

    private static final String TEXT = "I: Bagaimana pelayanannya?\nIbu Sari: Cepat 😀, tapi mahl.\n"
            + "Antre di kntor lama sekali.\nI: Terima kasih.\nIbu Sari: Sama-sama.\n";

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private long document;

    @BeforeEach
    void aTranscript() {
        shop = new Workshop(folder);
        study = shop.study;
        document = shop.document("P07", TEXT);
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    @Test
    void aTypoIsCorrectedInOneNamedStepAndEverythingMovesAlong() {
        PlacedCoding before = code("Bagaimana pelayanannya?", "Question");
        PlacedCoding word = code("mahl", "Cost");
        PlacedCoding behind = code("lama", "Queue");
        Annotation remark = Workshop.done(study.annotationEdits().create(document, at("kntor lama"), "which office?"));
        long sari = Workshop.done(study.caseEdits().create("Sari")).id();
        Workshop.done(study.caseEdits().assignRange(sari, document, at("Antre di kntor lama sekali.")));
        String textBefore = text();
        Correction plan = plan("tapi mahl.", "tapi mahal.");
        assertThat(plan.lost()).isEmpty();
        shop.step("Correct “mahl” to “mahal” in P07", () -> study.textCorrections().make(plan, Set.of()));
        assertThat(text()).isEqualTo(textBefore.replace("mahl", "mahal"));
        assertThat(words(before)).isEqualTo("Bagaimana pelayanannya?");
        assertThat(words(word)).isEqualTo("mahal");
        assertThat(words(behind)).isEqualTo("lama");
        assertThat(study.notes().annotations().getFirst().range().cut(text())).isEqualTo("kntor lama");
        assertThat(study.notes().annotations().getFirst().id()).isEqualTo(remark.id());
        assertThat(java.util.Objects.requireNonNull(caseParts().getFirst().range()).cut(text()))
                .isEqualTo("Antre di kntor lama sekali.");
        assertThat(turns()).containsExactly("I: Bagaimana pelayanannya?",
                "Ibu Sari: Cepat 😀, tapi mahal.\nAntre di kntor lama sekali.", "I: Terima kasih.",
                "Ibu Sari: Sama-sama.");
        Document now = content().document();
        assertThat(now.length()).isEqualTo(text().length());
        assertThat(now.codePoints()).isEqualTo(text().length() - 1);
        assertThat(new String(study.<byte[]>read(rows -> rows.contents().original(now.originalKey())),
                java.nio.charset.StandardCharsets.UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void theSearchIndexFollows() {
        assertThat(found("kantor")).isZero();
        correct("kntor", "kantor");
        assertThat(found("kantor")).isEqualTo(1);
        study.undo();
        assertThat(found("kantor")).isZero();
        assertThat(study.check()).isEmpty();
    }

    @Test
    void whatVanishesIsListedFirstAndKeptOrTakenAwayAsDecided() {
        PlacedCoding queue = code("lama sekali", "Queue");
        PlacedCoding time = code("sekali", "Time");
        PlacedCoding whole = code("Antre di kntor lama sekali.", "Visit");
        Annotation remark = Workshop.done(study.annotationEdits().create(document, at("lama"), "how long?"));
        long sari = Workshop.done(study.caseEdits().create("Sari")).id();
        Workshop.done(study.caseEdits().assignRange(sari, document, at("lama sekali")));
        Correction plan = plan("kntor lama sekali.", "kntor.");
        assertThat(plan.lost()).hasSize(4);
        assertThat(plan.lost()).extracting(one -> plan.refuge(one).orElseThrow().cut(plan.text()))
                .containsOnly("kntor");
        assertThat(plan.lost()).noneMatch(plan::isReplaced);
        Lost kept = plan.lost().stream().filter(one -> one instanceof Lost.OfCoding coding
                && coding.coding().id() == time.id()).findFirst().orElseThrow();
        Lost remarked = plan.lost().stream().filter(Lost.OfAnnotation.class::isInstance).findFirst().orElseThrow();
        shop.step("Take “lama sekali” out of P07", () -> study.textCorrections().make(plan, Set.of(kept, remarked)));
        assertThat(study.codings(document)).extracting(PlacedCoding::id).containsExactlyInAnyOrder(time.id(),
                whole.id());
        assertThat(words(time)).isEqualTo("kntor");
        assertThat(words(whole)).isEqualTo("Antre di kntor.");
        assertThat(study.notes().annotations()).extracting(Annotation::id).containsExactly(remark.id());
        assertThat(caseParts()).isEmpty();
        study.undo();
        assertThat(study.codings(document)).extracting(PlacedCoding::id)
                .containsExactlyInAnyOrder(queue.id(), time.id(), whole.id());
    }

    @Test
    void whatOtherWordsReplaceMayStayOnThem() {
        PlacedCoding coding = code("lama", "Queue");
        Correction plan = plan("Antre di kntor lama sekali.", "Bukan main ramainya!");
        assertThat(plan.lost()).hasSize(1);
        assertThat(plan.isReplaced(plan.lost().getFirst())).isTrue();
        Workshop.done(study.textCorrections().make(plan, Set.copyOf(plan.lost())));
        assertThat(words(coding)).isEqualTo("ramainya!");
    }

    @Test
    void codingsThatComeToBeTheSameAreJoinedWithCommentWeightAndMemos() {
        PlacedCoding one = code("lama", "Queue");
        PlacedCoding two = code("lama sekali", "Queue");
        Workshop.done(study.coding().setComment(one.id(), "short"));
        Workshop.done(study.coding().setComment(two.id(), "long"));
        Workshop.done(study.coding().setWeight(two.id(), 30));
        Workshop.done(study.memoEdits().create("m", "", List.of(new MemoLink.OfCoding(two.id()))));
        String before = shop.dump();
        correct("lama sekali.", "lama.");
        assertThat(study.codings(document)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(one.id());
            assertThat(kept.comment()).isEqualTo("short\n\nlong");
            assertThat(kept.weight()).isEqualTo(30);
            assertThat(study.notes().memos().getFirst().links()).containsExactly(new MemoLink.OfCoding(kept.id()));
        });
        study.undo();
        assertThat(shop.dump()).isEqualTo(before);
    }

    @Test
    void severalTyposAreOneStepThatCountsThem() {
        correct("tapi mahl.\nAntre di kntor lama", "tapi mahal.\nAntre di kantor lama");
        assertThat(shop.lastStep()).isEqualTo("Correct 2 places in P07");
        correct("Terima", "Oh ya, terima");
        assertThat(shop.lastStep()).isEqualTo("Correct “Terima” to “Oh ya, terima” in P07");
        correct("Cepat", "Sangat Cepat");
        assertThat(shop.lastStep()).isEqualTo("Put “Sangat” into P07");
        correct("😀, ", "😀 ");
        assertThat(shop.lastStep()).isEqualTo("Take “,” out of P07");
    }

    @Test
    void nothingTypedIsNoStep() {
        shop.noStep(() -> study.textCorrections().make(plan("kntor", "kntor"), Set.of()));
    }

    @Test
    void newLinesOfATurnBelongToIt() {
        correct("lama sekali.", "lama sekali.\r\nSaya pulang.\u0000");
        assertThat(turns().get(1)).endsWith("lama sekali.\nSaya pulang.");
        assertThat(study.check()).isEmpty();
    }

    @Test
    void refusesKindly() {
        Document at = content().document();
        assertThatThrownBy(() -> plan("Sari: Cepat", "Rina: Cepat")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("says who speaks");
        assertThatThrownBy(() -> study.textCorrections().plan(document, at.textKey(),
                new TextRange(0, at.length()), " \n")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("says who speaks");
        Correction plan = plan("kntor", "kantor");
        correct("mahl", "mahal");
        shop.refused(() -> study.textCorrections().make(plan, Set.of()), "was changed meanwhile");
        assertThatThrownBy(() -> study.textCorrections().plan(document, at.textKey(), at("kntor"), "kantor"))
                .isInstanceOf(MaknaException.class).hasMessageContaining("was changed meanwhile");
        long bare = shop.document("bare", "Hm.");
        Document one = study.document(bare).orElseThrow().document();
        assertThatThrownBy(() -> study.textCorrections().plan(bare, one.textKey(), new TextRange(0, 3), " \n"))
                .isInstanceOf(MaknaException.class).hasMessageContaining("Nothing would be left");
    }

    @Test
    void whatIsCodedMeanwhileMovesAlongButWhatWouldVanishUnseenIsRefused() {
        Correction small = plan("kntor", "kantor");
        PlacedCoding fresh = code("lama", "Queue");
        Workshop.done(study.textCorrections().make(small, Set.of()));
        assertThat(words(fresh)).isEqualTo("lama");
        Correction away = plan("Terima kasih.", "Terima.");
        code("kasih", "Thanks");
        shop.refused(() -> study.textCorrections().make(away, Set.of()), "was changed while");
    }

    @Test
    void theNameOfAHeadingFollowsItsLine() {
        shop.importFile("notes.md", "# Kunjungan  prtama\n\nRamai.\n\n## Antrean\n\nPanjang.\n");
        document = shop.id("notes");
        correct("Kunjungan  prtama", "Kunjungan pertama");
        assertThat(content().sections()).filteredOn(section -> section.kind() == SectionKind.HEADING)
                .extracting(Section::label).containsExactly("Kunjungan pertama", "Antrean");
        correct("Panjang.", "Panjang sekali.\n\nSampai ke jalan.");
        assertThat(content().sections().getLast().range().cut(text())).contains("Sampai ke jalan.");
    }

    @Test
    void partsOfOneCaseThatComeToBeTheSameStandOnce() {
        long sari = Workshop.done(study.caseEdits().create("Sari")).id();
        Workshop.done(study.caseEdits().assignRange(sari, document, at("lama")));
        Workshop.done(study.caseEdits().assignRange(sari, document, at("lama sekali")));
        correct("lama sekali.", "lama.");
        assertThat(caseParts()).hasSize(1);
    }

    private PlacedCoding code(String words, String code) {
        return Workshop.done(study.codebook().find(code)
                .map(known -> study.coding().apply(document, at(words), known.code().id()))
                .orElseGet(() -> study.coding().applyNew(document, at(words), null, code)));
    }

    private TextRange at(String words) {
        int start = text().indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private Correction plan(String words, String typed) {
        return study.textCorrections().plan(document, content().document().textKey(), at(words), typed);
    }

    private void correct(String words, String typed) {
        Correction plan = plan(words, typed);
        assertThat(plan.lost()).isEmpty();
        Workshop.done(study.textCorrections().make(plan, Set.of()));
    }

    private DocumentContent content() {
        return study.document(document).orElseThrow();
    }

    private String text() {
        return content().text();
    }

    private String words(PlacedCoding coding) {
        return study.codings(document).stream().filter(one -> one.id() == coding.id()).findFirst().orElseThrow().range()
                .cut(text());
    }

    private List<CasePart> caseParts() {
        return study.read(rows -> rows.cases().rangesIn(document));
    }

    private List<String> turns() {
        return content().sections().stream().filter(section -> section.kind() == SectionKind.TURN)
                .map(section -> section.range().cut(text())).toList();
    }

    private long found(String query) {
        return study.finder().search(query, TextUnit.SENTENCE, false, 10).total();
    }
}
