package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Coder;
import org.makna.model.PlacedCoding;

class CoderEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private CoderEdits edits;
    private long document;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.coderEdits();
        document = shop.document("P01", Workshop.INTERVIEW);
        done(study.coding().applyNew(document, of("mahal"), null, "Biaya"));
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private Coder coder(String name) {
        return study.coders().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static Coder with(Coder coder, String name, String initials, String colour) {
        return new Coder(coder.id(), coder.guid(), name, initials, colour, coder.hidden(), coder.automatic());
    }

    @Test
    void aPersonIsAddedOnceWhateverTheCase() {
        Coder budi = shop.step("New coder “Budi”", () -> edits.create("  Budi "));
        assertThat(budi.name()).isEqualTo("Budi");
        assertThat(budi.initials()).isEqualTo("BU");
        assertThat(budi.colour()).isNotEqualTo(coder("Ana").colour());
        shop.refused(() -> edits.create("budi"), "There is a coder “Budi” already");
        shop.refused(() -> edits.create("  "), "");
    }

    @Test
    void whoWorksHereFollowsANewNameThereAndBack() {
        Coder ana = coder("Ana");
        shop.step("Rename coder “Ana” to “Ana Sari”",
                () -> edits.revise(with(ana, "Ana Sari", ana.initials(), ana.colour())));
        assertThat(study.coder()).isEqualTo("Ana Sari");
        PlacedCoding made = done(study.coding().apply(document, of("lama"),
                study.codebook().find("Biaya").orElseThrow().code().id()));
        assertThat(made.coderId()).isEqualTo(ana.id());
        study.undo();
        study.undo();
        assertThat(study.coder()).isEqualTo("Ana");
        assertThat(study.coders()).hasSize(1);
        study.redo();
        assertThat(study.coder()).isEqualTo("Ana Sari");
    }

    @Test
    void aNewNameGivenRightAfterBecomingSomebodyIsFollowed() {
        Coder budi = done(edits.create("Budi"));
        study.actAs("Budi");
        done(edits.revise(with(budi, "Budi Santoso", "", budi.colour())));
        assertThat(study.coder()).isEqualTo("Budi Santoso");
        assertThat(coder("Budi Santoso").initials()).isEqualTo("BS");
    }

    @Test
    void initialsAndColourChangeAndWhatIsWrongIsRefused() {
        Coder ana = coder("Ana");
        done(edits.create("Budi"));
        Coder now = shop.step("Initials and colour of coder “Ana”",
                () -> edits.revise(with(ana, "Ana", "An", "#CC79A7")));
        assertThat(now.initials()).isEqualTo("An");
        assertThat(now.colour()).isEqualTo("#cc79a7");
        shop.noStep(() -> edits.revise(now));
        shop.refused(() -> edits.revise(with(ana, "BUDI", "A", "#cc79a7")), "There is a coder “Budi” already");
        shop.refused(() -> edits.revise(with(ana, "Ana", "ABCD", "#cc79a7")), "up to three letters");
        shop.refused(() -> edits.revise(with(ana, "Ana", "A", "red")), "red");
        done(edits.revise(with(now, "ana", "A", "#cc79a7")));
        assertThat(study.coder()).as("another case of one's own name is free").isEqualTo("ana");
    }

    @Test
    void onlyWhoHasMadeNothingIsDeleted() {
        Coder budi = done(edits.create("Budi"));
        Coder ana = coder("Ana");
        shop.refused(() -> edits.delete(ana.id()), "codes now");
        study.actAs("Budi");
        shop.refused(() -> edits.delete(ana.id()), "1 coding is theirs");
        shop.refused(() -> edits.delete(budi.id()), "codes now");
        study.actAs("Citra");
        done(study.memoEdits().create("Catatan", "", java.util.List.of()));
        study.actAs("Ana");
        shop.refused(() -> edits.delete(coder("Citra").id()), "memos, notes or rules");
        shop.step("Delete coder “Budi”", () -> edits.delete(budi.id()));
        assertThat(study.coders()).extracting(Coder::name).containsExactly("Ana", "Citra");
        assertThat(edits.codingCounts()).isEqualTo(Map.of(ana.id(), 1L));
    }
}
