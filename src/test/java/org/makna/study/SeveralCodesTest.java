package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.range;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.CodeConsequences;

class SeveralCodesTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CodebookEdits edits;
    private Code a;
    private Code b;
    private Code below;
    private Code c;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.codebookEdits();
        a = done(edits.create(null, "A"));
        b = done(edits.create(null, "B"));
        below = done(edits.create(b.id(), "b"));
        c = done(edits.create(null, "C"));
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private List<String> paths() {
        return study.codebook().entries().stream().map(Codebook.Entry::path).toList();
    }

    private Code code(String path) {
        return study.codebook().find(path).orElseThrow().code();
    }

    @Test
    void coloursAndUseChangeTogether() {
        shop.step("Colour of 2 codes: A, b", () -> edits.several(List.of(a.id(), below.id())).recolour("#123ABC"));
        assertThat(code("A").colour()).isEqualTo("#123abc");
        assertThat(code("B > b").colour()).isEqualTo("#123abc");
        shop.step("2 codes only group others: A, B", () -> edits.several(List.of(a.id(), b.id())).setCodable(false));
        shop.step("2 codes may be applied: A, C", () -> edits.several(List.of(a.id(), c.id())).setCodable(true));
        assertThat(code("B").codable()).isFalse();
        shop.noStep(() -> edits.several(List.of(a.id(), c.id())).setCodable(true));
        shop.refused(() -> edits.several(List.of(a.id(), 999L)).recolour("#000000"), "no longer");
    }

    @Test
    void codesMoveTogetherInTheirOrderAndTakeAlongWhatIsBelow() {
        shop.step("Move A, B at the top", () -> edits.several(List.of(b.id(), a.id(), below.id())).move(null, 1));
        assertThat(paths()).containsExactly("C", "A", "B", "B > b");
        shop.step("Move A, B to “C”", () -> edits.several(List.of(below.id(), b.id(), a.id())).move(c.id(), 9));
        assertThat(paths()).containsExactly("C", "C > A", "C > B", "C > B > b");
    }

    @Test
    void movingBelowOneOfThemOrToATakenNameIsRefused() {
        shop.refused(() -> edits.several(List.of(a.id(), b.id())).move(below.id(), 0), "below itself");
        done(edits.create(a.id(), "C"));
        shop.refused(() -> edits.several(List.of(b.id(), c.id())).move(a.id(), 0), "already");
    }

    @Test
    void whatStaysWhereItIsIsNoStep() {
        shop.noStep(() -> edits.several(List.of(b.id(), a.id())).move(null, 0));
    }

    @Test
    void codesAreGroupedUnderANewOneWhereTheFirstStood() {
        Code group = shop.step("Group B, C under “G”", () -> edits.several(List.of(c.id(), b.id())).group("G"));
        assertThat(paths()).containsExactly("A", "G", "G > B", "G > B > b", "G > C");
        assertThat(group.codable()).isFalse();
        shop.refused(() -> edits.several(List.of(a.id())).group(" "), "name is needed");
    }

    @Test
    void deletingTakesWhatItSaid() {
        long document = shop.document("P01", Workshop.INTERVIEW);
        for (Code code : List.of(a, b, below, c)) {
            done(study.coding().apply(document, range(0, 2), code.id()));
        }
        SeveralCodes gone = edits.several(List.of(a.id(), b.id(), below.id()));
        assertThat(gone.consequences()).isEqualTo(new CodeConsequences(3, 3, 1));
        assertThat(shop.step("Delete 3 codes: A, B, b", gone::delete)).isEqualTo(new CodeConsequences(3, 3, 1));
        assertThat(paths()).containsExactly("C");
        assertThat(study.codings(document)).hasSize(1);
        shop.refused(gone::delete, "no longer");
    }

    @Test
    void manyCodesAreNamedInPart() {
        List<Long> ids = List.of("d", "e", "f").stream().map(name -> done(edits.create(null, name)).id()).toList();
        shop.step("Merge d, e, f into “A”", () -> edits.several(ids).merge(a.id()));
        shop.step("Delete 4 codes: A, B, b, C",
                () -> edits.several(List.of(a.id(), b.id(), below.id(), c.id())).delete());
        study.undo();
        Code t = done(edits.create(null, "t"));
        List<Long> five = List.of(a.id(), b.id(), c.id(), done(edits.create(null, "g")).id(),
                done(edits.create(null, "h")).id());
        shop.step("Move A, B, C, g… (5) to “t”", () -> edits.several(five).move(t.id(), 0));
    }

    @Test
    void aCodeIsSplitInOneStep() {
        long document = shop.document("P01", Workshop.INTERVIEW);
        long first = done(study.coding().apply(document, range(0, 2), b.id())).id();
        long second = done(study.coding().apply(document, range(3, 5), b.id())).id();
        done(study.coding().apply(document, range(3, 5), below.id()));
        long other = done(study.coding().apply(document, range(3, 5), a.id())).id();
        assertThat(study.segmentsOf(b.id()).size()).isEqualTo(2);
        Code part = shop.step("Split 1 coding of “B” off to “b2”", () -> edits.split(b.id(), " b2 ", List.of(second)));
        assertThat(study.codebook().entry(part.id()).orElseThrow().path()).isEqualTo("B > b2");
        assertThat(study.codebook().entry(part.id()).orElseThrow().own()).isEqualTo(1);
        assertThat(study.codebook().entry(b.id()).orElseThrow().own()).isEqualTo(1);
        shop.refused(() -> edits.split(b.id(), "x", List.of()), "Tick");
        shop.refused(() -> edits.split(b.id(), "x", List.of(first, other)), "meanwhile");
        shop.refused(() -> edits.split(b.id(), "b", List.of(first)), "already");
        shop.refused(() -> edits.split(b.id(), " ", List.of(first)), "name is needed");
    }
}
