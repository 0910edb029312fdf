package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;
import static org.makna.study.Workshop.range;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

class CodingEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CodingEdits coding;
    private long document;
    private PlacedCoding first;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        coding = study.coding();
        document = shop.document("P01", Workshop.INTERVIEW);
        first = done(coding.applyNew(document, of("mahal"), null, "Biaya"));
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private long code(String path) {
        return study.codebook().find(path).orElseThrow().code().id();
    }

    @Test
    void aNewCodeAndItsCodingAreOneStep() {
        assertThat(study.codings(document)).containsExactly(first);
        assertThat(first.range()).isEqualTo(of("mahal"));
        assertThat(first.automatic()).isFalse();
        assertThat(study.coders()).filteredOn(coder -> coder.id() == first.coderId()).extracting("name")
                .containsExactly("Ana");
        assertThat(shop.lastStep()).isEqualTo("New code “Biaya” applied");
        study.undo();
        assertThat(study.codings(document)).isEmpty();
        assertThat(study.codebook().entries()).isEmpty();
    }

    @Test
    void aRangeIsWidenedToWholeCharacters() {
        TextRange family = of("👨‍👩‍👧");
        PlacedCoding made = done(coding.apply(document, range(family.start() + 1, family.end() - 1), code("Biaya")));
        assertThat(made.range()).isEqualTo(family);
        assertThat(shop.lastStep()).isEqualTo("Code “Biaya”");
    }

    @Test
    void theSameAgainIsNoStep() {
        long before = shop.revision();
        assertThat(done(coding.apply(document, of("mahal"), code("Biaya")))).isEqualTo(first);
        assertThat(shop.revision()).isEqualTo(before);
        study.actAs("Budi");
        assertThat(done(coding.apply(document, of("mahal"), code("Biaya"))).id()).isNotEqualTo(first.id());
    }

    @Test
    void whatCannotBeCodedIsRefusedAndChangesNothing() {
        long before = shop.revision();
        assertThatThrownBy(() -> done(coding.apply(document, range(4, 4), code("Biaya"))))
                .isInstanceOf(MaknaException.class).hasMessageContaining("No text is selected");
        assertThatThrownBy(() -> done(coding.apply(document, range(4, 4000), code("Biaya"))))
                .isInstanceOf(MaknaException.class);
        assertThatThrownBy(() -> done(coding.apply(document, range(4, 5), 999))).isInstanceOf(MaknaException.class);
        assertThatThrownBy(() -> done(coding.applyNew(document, range(4, 5), null, "Biaya")))
                .isInstanceOf(MaknaException.class).hasMessageContaining("already");
        assertThatThrownBy(() -> done(coding.applyNew(document, range(4, 5), null, "  ")))
                .isInstanceOf(MaknaException.class);
        assertThatThrownBy(() -> done(coding.setWeight(first.id(), 101))).isInstanceOf(MaknaException.class);
        assertThat(shop.revision()).isEqualTo(before);
        assertThat(study.codings(document)).containsExactly(first);
    }

    @Test
    void aReadOnlyStudyRefuses() {
        try (Study reader = Study.open(study.path(), Study.Access.READ, Messages.in(Locale.ENGLISH))) {
            assertThat(reader.codings(document)).containsExactly(first);
            assertThatThrownBy(() -> done(reader.coding().apply(document, range(0, 2), first.codeId())))
                    .isInstanceOf(MaknaException.class).hasMessageContaining("reading only");
        }
    }

    @Test
    void boundsWeightCommentAndCodeChangeAndComeBack() {
        PlacedCoding moved = done(coding.moveBounds(first.id(), of("tapi mahal")));
        assertThat(moved.range()).isEqualTo(of("tapi mahal"));
        assertThat(done(coding.setWeight(first.id(), 70)).weight()).isEqualTo(70);
        assertThat(shop.lastStep()).isEqualTo("Weight of “Biaya”: 70");
        assertThat(done(coding.setWeight(first.id(), null)).weight()).isNull();
        assertThat(done(coding.setComment(first.id(), "penting")).comment()).isEqualTo("penting");
        done(coding.applyNew(document, range(0, 2), null, "Antrean"));
        assertThat(done(coding.recode(first.id(), code("Antrean"))).codeId()).isEqualTo(code("Antrean"));
        assertThat(shop.lastStep()).isEqualTo("“Biaya” becomes “Antrean”");
        for (int i = 0; i < 6; i++) {
            study.undo();
        }
        assertThat(study.codings(document)).containsExactly(first);
    }

    @Test
    void aCodingGoesToANewCodeInOneStep() {
        shop.step("“Biaya” becomes “Baru sekali”", () -> coding.recodeNew(first.id(), null, " Baru\u00A0sekali "));
        assertThat(study.codings(document)).extracting(PlacedCoding::codeId).containsExactly(code("Baru sekali"));
        shop.refused(() -> coding.recodeNew(-1, null, "Lain"), "");
    }

    @Test
    void codingsThatMeetBecomeOneThatSaysAllThatBothSaid() {
        PlacedCoding second = done(coding.apply(document, of("lama"), code("Biaya")));
        done(coding.setComment(first.id(), "satu"));
        done(coding.setComment(second.id(), "dua"));
        done(coding.setWeight(first.id(), 10));
        done(coding.setWeight(second.id(), 90));
        List<PlacedCoding> before = study.codings(document);
        PlacedCoding joined = done(coding.moveBounds(second.id(), of("mahal")));
        assertThat(joined.id()).isEqualTo(first.id());
        assertThat(joined.weight()).isEqualTo(10);
        assertThat(joined.comment())
                .isEqualTo("satu\n\ndua\n\n(Pengodean yang digabungkan ke sini berbobot 90.)");
        study.undo();
        assertThat(study.codings(document)).isEqualTo(before);
    }

    @Test
    void uncodingSeveralIsOneStep() {
        PlacedCoding second = done(coding.apply(document, of("lama"), code("Biaya")));
        assertThat(done(coding.uncode(List.of(first.id(), second.id(), second.id(), 999L)))).isEqualTo(2);
        assertThat(study.codings(document)).isEmpty();
        assertThat(shop.lastStep()).isEqualTo("Remove 2 codings");
        study.undo();
        assertThat(study.codings(document)).containsExactly(first, second);
        done(coding.uncode(List.of(second.id())));
        assertThat(shop.lastStep()).isEqualTo("Remove “Biaya” from a passage");
    }

    @Test
    void severalCodesAreOneStepAlsoWithANewOne() {
        done(study.codebookEdits().create(null, "Antrean"));
        List<PlacedCoding> made = shop.step("Code 3 codes: Biaya, Antrean, Baru", () -> coding.apply(document,
                of("lama"), WantedCodes.made(code("Biaya"), "Baru", List.of(code("Biaya"), code("Antrean"))), true));
        assertThat(made).extracting(PlacedCoding::codeId).containsExactly(code("Biaya"), code("Antrean"),
                code("Biaya > Baru"));
        assertThat(study.codings(document)).hasSize(4);
        shop.noStep(() -> coding.apply(document, of("lama"), WantedCodes.of(code("Biaya")), true));
        shop.refused(() -> coding.apply(document, of("lama"), WantedCodes.of(List.of(code("Biaya"), 999L)), true),
                "");
    }

    @Test
    void touchingCodingsOfTheSameCodeBecomeOneWhereThatIsWanted() {
        PlacedCoding left = done(coding.apply(document, of("Cepat"), code("Biaya")));
        done(coding.setComment(left.id(), "kiri"));
        done(coding.setComment(first.id(), "kanan"));
        done(coding.setWeight(first.id(), 40));
        study.actAs("Budi");
        PlacedCoding budi = done(coding.apply(document, of("tapi"), code("Biaya")));
        study.actAs("Ana");
        assertThat(done(coding.apply(document, of("tapi"), WantedCodes.of(code("Biaya")), false))).hasSize(1);
        study.undo();

        List<PlacedCoding> made = shop.step("Code “Biaya”", () -> coding.apply(document, of("😀, tapi"),
                WantedCodes.of(code("Biaya")), true));
        TextRange all = of("Cepat 😀, tapi mahal");
        assertThat(made).extracting(PlacedCoding::range).containsExactly(all);
        assertThat(made.getFirst().id()).as("the oldest stays").isEqualTo(first.id());
        assertThat(made.getFirst().comment()).isEqualTo("kanan\n\nkiri");
        assertThat(made.getFirst().weight()).isEqualTo(40);
        assertThat(study.codings(document)).containsExactlyInAnyOrder(made.getFirst(), budi);
        shop.noStep(() -> coding.apply(document, of("tapi"), WantedCodes.of(code("Biaya")), true));
    }

    @Test
    void movedBoundsThatTouchAnotherCodingJoinItWhereThatIsWanted() {
        PlacedCoding left = done(coding.apply(document, of("Cepat"), code("Biaya")));
        PlacedCoding moved = shop.step("Move the bounds of “Biaya”",
                () -> coding.moveBounds(left.id(), of("Cepat 😀, tapi"), true));
        assertThat(moved.range()).isEqualTo(of("Cepat 😀, tapi mahal"));
        assertThat(study.codings(document)).containsExactly(moved);
        study.undo();
        assertThat(done(coding.moveBounds(left.id(), of("Cepat 😀, tapi"))).range()).isEqualTo(of("Cepat 😀, tapi"));
        assertThat(study.codings(document)).hasSize(2);
    }
}
