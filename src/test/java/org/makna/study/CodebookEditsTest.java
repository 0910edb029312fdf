package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.range;

import java.nio.file.Path;
import java.util.Set;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.CodeConsequences;
import org.makna.model.PlacedCoding;

class CodebookEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CodebookEdits edits;
    private long document;
    private Code access;
    private Code cost;
    private Code attitude;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.codebookEdits();
        document = shop.document("P01", Workshop.INTERVIEW);
        access = done(edits.create(null, "Akses"));
        cost = done(edits.create(access.id(), " Biaya \n besar "));
        attitude = done(edits.create(null, "Sikap"));
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
    void subCodesHaveShadesOfTheCodeAboveThatAreNeverLost() {
        Set<String> shades = new HashSet<>();
        for (String colour : List.of("#0072b2", "#e69f00", "#332288", "#ffffff", "#000000", "#12ab9f")) {
            Code above = edits.create(null, "Under " + colour).join();
            edits.recolour(above.id(), colour).join();
            Set<String> siblings = new HashSet<>();
            Code below = above;
            for (int i = 0; i < 4; i++) {
                siblings.add(edits.create(above.id(), "Sibling " + i).join().colour());
                below = edits.create(below.id(), "Below " + i).join();
                shades.add(below.colour());
            }
            shades.addAll(siblings);
            assertThat(siblings).as(colour).hasSizeGreaterThanOrEqualTo(2).doesNotContain(colour);
        }
        assertThat(edits.create(code("Under #0072b2").id(), "A").join().colour()).matches("#[0-9a-f]{6}");
        assertThat(shades).allSatisfy(shade -> assertThat(luma(shade)).isBetween(0.2, 0.86));
        // The colours of the palette keep their hue: blue stays the strongest part of blue.
        Code blue = edits.create(code("Under #332288").id(), "Blue").join();
        assertThat(part(blue, 0)).isGreaterThan(part(blue, 16)).isGreaterThan(part(blue, 8));
    }

    private static int part(Code code, int shift) {
        return Integer.parseInt(code.colour().substring(1), 16) >> shift & 0xff;
    }

    private static double luma(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return (0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff)) / 255;
    }

    @Test
    void newCodesStandBehindTheirSiblingsInOtherColours() {
        assertThat(paths()).containsExactly("Akses", "Akses > Biaya besar", "Sikap");
        assertThat(access.colour()).isNotEqualTo(attitude.colour());
        assertThat(shop.step("New code “Lain”", () -> edits.create(null, "Lain")).position()).isEqualTo(2);
        shop.refused(() -> edits.create(null, "Akses"), "already");
        shop.refused(() -> edits.create(999L, "x"), "no longer");
        shop.refused(() -> edits.create(null, " \t"), "name is needed");
    }

    @Test
    void aCodeIsRenamedRecolouredDescribedAndMadeToGroup() {
        shop.step("Rename code “Sikap” to “Attitude”", () -> edits.rename(attitude.id(), "Attitude"));
        shop.step("Colour of code “Attitude”", () -> edits.recolour(attitude.id(), "#AB01ff"));
        shop.step("Description of code “Attitude”", () -> edits.describe(attitude.id(), "d", "i", "e", "x"));
        shop.step("Code “Attitude” only groups others", () -> edits.setCodable(attitude.id(), false));
        assertThat(code("Attitude")).isEqualTo(new Code(attitude.id(), attitude.guid(), null, 1, "Attitude", "#ab01ff",
                false, "d", "i", "e", "x", ""));
        shop.refused(() -> edits.rename(attitude.id(), "Akses"), "already");
        shop.refused(() -> edits.recolour(attitude.id(), "red"), "no colour");
        shop.refused(() -> study.coding().apply(document, range(0, 2), attitude.id()), "only groups");
        long revision = shop.revision();
        done(edits.rename(attitude.id(), "Attitude"));
        assertThat(shop.revision()).isEqualTo(revision);
    }

    @Test
    void aKeyBelongsToOneCodeOnly() {
        shop.step("Key 1 for code “Akses”", () -> edits.setShortcut(access.id(), "1"));
        shop.step("Key 1 for code “Sikap”", () -> edits.setShortcut(attitude.id(), "1"));
        assertThat(code("Akses").shortcut()).isEmpty();
        assertThat(code("Sikap").shortcut()).isEqualTo("1");
        shop.step("No key for code “Sikap”", () -> edits.setShortcut(attitude.id(), " "));
    }

    @Test
    void aCodeIsRevisedInOneStepAndStaysWhereItIs() {
        done(edits.setShortcut(attitude.id(), "1"));
        Code wanted = cost.withName(" Ongkos ").withColour("#0072B2").withCodable(false)
                .withDescription("d", "i", "e", "x").withShortcut("1");
        Code revised = shop.step("Description of code “Biaya besar”", () -> edits.revise(wanted));
        assertThat(revised).isEqualTo(cost.withName("Ongkos").withColour("#0072b2").withCodable(false)
                .withDescription("d", "i", "e", "x").withShortcut("1"));
        assertThat(code("Sikap").shortcut()).isEmpty();
        assertThat(paths()).containsExactly("Akses", "Akses > Ongkos", "Sikap");
        shop.refused(() -> edits.revise(cost.withName(" ")), "");
        shop.refused(() -> edits.revise(cost.withColour("blue")), "blue");
    }

    @Test
    void codesMoveButNotBelowThemselves() {
        shop.step("Move code “Biaya besar” to “Sikap”", () -> edits.move(cost.id(), attitude.id(), 0));
        shop.step("Move code “Sikap” at the top", () -> edits.move(attitude.id(), null, 0));
        assertThat(paths()).containsExactly("Sikap", "Sikap > Biaya besar", "Akses");
        shop.refused(() -> edits.move(attitude.id(), cost.id(), 0), "below itself");
        shop.refused(() -> edits.move(attitude.id(), 999L, 0), "no longer");
    }

    @Test
    void deletingTakesWhatItSaid() {
        done(study.coding().apply(document, range(0, 2), access.id()));
        done(study.coding().apply(document, range(0, 2), cost.id()));
        done(study.coding().apply(document, range(0, 2), attitude.id()));
        CodeConsequences told = edits.consequences(access.id());
        assertThat(told).isEqualTo(new CodeConsequences(2, 2, 1));
        assertThat(shop.step("Delete code “Akses”", () -> edits.delete(access.id()))).isEqualTo(told);
        assertThat(paths()).containsExactly("Sikap");
        assertThat(study.codings(document)).hasSize(1);
        shop.refused(() -> edits.delete(access.id()), "no longer");
        assertThat(edits.consequences(access.id())).isEqualTo(new CodeConsequences(0, 0, 0));
    }

    @Test
    void mergingKeepsCodingsCodesBelowAndWords() {
        done(edits.create(attitude.id(), "Biaya besar"));
        done(edits.create(attitude.id(), "Lain"));
        done(edits.describe(access.id(), "d1", "", "", ""));
        done(edits.describe(attitude.id(), "d2", "i2", "", ""));
        done(edits.setShortcut(attitude.id(), "s"));
        PlacedCoding there = done(study.coding().apply(document, range(0, 2), access.id()));
        PlacedCoding meets = done(study.coding().apply(document, range(0, 2), attitude.id()));
        done(study.coding().setComment(meets.id(), "dari sikap"));
        PlacedCoding below = done(study.coding().apply(document, range(5, 9), code("Sikap > Biaya besar").id()));
        Code merged = shop.step("Merge code “Sikap” into “Akses”", () -> edits.merge(attitude.id(), access.id()));
        assertThat(paths()).containsExactly("Akses", "Akses > Biaya besar", "Akses > Lain");
        assertThat(merged.definition()).isEqualTo("d1\n\nd2");
        assertThat(merged.include()).isEqualTo("i2");
        assertThat(merged.shortcut()).isEqualTo("s");
        assertThat(study.codings(document)).extracting(PlacedCoding::id).containsExactly(there.id(), below.id());
        assertThat(study.codings(document).getFirst().comment()).isEqualTo("dari sikap");
        assertThat(study.codings(document).getLast().codeId()).isEqualTo(cost.id());
    }

    @Test
    void aCodeMergesIntoTheOneAboveEvenWhenItHasAChildOfItsOwnName() {
        Code inner = done(edits.create(cost.id(), "Biaya besar"));
        shop.step("Merge code “Biaya besar” into “Akses”", () -> edits.merge(cost.id(), access.id()));
        assertThat(paths()).containsExactly("Akses", "Akses > Biaya besar", "Sikap");
        assertThat(code("Akses > Biaya besar").id()).isEqualTo(inner.id());
    }

    @Test
    void mergesThatMakeNoSenseAreRefused() {
        shop.refused(() -> edits.merge(access.id(), cost.id()), "cannot be merged");
        shop.refused(() -> edits.merge(access.id(), access.id()), "cannot be merged");
        done(study.coding().apply(document, range(0, 2), access.id()));
        done(edits.setCodable(attitude.id(), false));
        shop.refused(() -> edits.merge(access.id(), attitude.id()), "only groups");
    }
}
