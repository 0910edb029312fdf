package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

class MemoEditsTest {

    @TempDir
    Path folder;

    @Test
    void aMemoIsWrittenLinkedChangedAndDeleted() {
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            long document = shop.document("P01", Workshop.INTERVIEW);
            PlacedCoding coding = done(study.coding().applyNew(document, of("mahal"), null, "Biaya"));
            long one = done(study.caseEdits().create("Ani")).id();
            MemoEdits edits = study.memoEdits();
            Memo memo = shop.step("New memo “Catatan”", () -> edits.create("Catatan", "**tebal**",
                    List.of(new MemoLink.OfDocument(document), new MemoLink.OfCode(coding.codeId()))));
            assertThat(study.notes().memos()).containsExactly(memo);
            assertThat(memo.coderId()).isEqualTo(coding.coderId());
            for (MemoLink link : List.of(new MemoLink.OfSegment(coding.segmentId()),
                    new MemoLink.OfCoding(coding.id()), new MemoLink.OfCase(one))) {
                shop.step("Link memo “Catatan”", () -> edits.link(memo.id(), link));
                shop.noStep(() -> edits.link(memo.id(), link));
                assertThat(study.notes().memos().getFirst().links()).last().isEqualTo(link);
            }
            Memo linked = study.notes().memos().getFirst();
            for (MemoLink link : linked.links()) {
                assertThat(study.notes().memosAbout(List.of(link, new MemoLink.OfCode(999)))).containsExactly(linked);
            }
            assertThat(study.notes().memosAbout(linked.links())).containsExactly(linked);
            assertThat(study.notes().memosAbout(List.of(new MemoLink.OfCode(999), new MemoLink.OfCase(998)))).isEmpty();
            assertThat(study.notes().memosAbout(List.of())).isEmpty();
            shop.step("Unlink memo “Catatan”", () -> edits.unlink(memo.id(), new MemoLink.OfDocument(document)));
            assertThat(study.notes().memos().getFirst().links()).hasSize(4);
            shop.refused(() -> edits.link(memo.id(), new MemoLink.OfCode(999)), "no longer");
            shop.refused(() -> edits.create(" ", "x", List.of()), "name is needed");
            shop.refused(() -> edits.create("x", "x", List.of(new MemoLink.OfCase(999))), "no longer");
            Memo changed = shop.step("Change memo “Catatan”", () -> edits.update(memo.id(), "Judul", "isi"));
            assertThat(changed.title()).isEqualTo("Judul");
            shop.noStep(() -> edits.update(memo.id(), "Judul", "isi"));
            done(study.coding().uncode(List.of(coding.id())));
            assertThat(study.notes().memos().getFirst().links()).containsExactly(new MemoLink.OfCode(coding.codeId()),
                    new MemoLink.OfSegment(coding.segmentId()), new MemoLink.OfCase(one));
            shop.step("Delete memo “Judul”", () -> edits.delete(memo.id()));
            assertThat(study.notes().memos()).isEmpty();
            assertThat(study.check()).isEmpty();
        }
    }

    @Test
    void aPassageIsMarkedForAMemoAndGoesWithIt() {
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            long document = shop.document("P01", Workshop.INTERVIEW);
            TextRange place = of("mahal");
            Memo memo = shop.step("New memo “Harga”",
                    () -> study.memoEdits().createOn(document, place, "Harga", "mahal untuk siapa?"));
            MemoLink link = memo.links().getFirst();
            LinkedPassage passage = study.notes().passages(List.of(link, new MemoLink.OfDocument(document))).get(link);
            assertThat(passage.words()).isEqualTo("mahal");
            assertThat(passage.range()).isEqualTo(place);
            assertThat(study.corpus().codings().count()).isZero();

            PlacedCoding coding = done(study.coding().applyNew(document, place, null, "Biaya"));
            assertThat(new MemoLink.OfSegment(coding.segmentId())).isEqualTo(link);
            done(study.codebookEdits().delete(coding.codeId()));
            assertThat(study.notes().passages(List.of(link))).hasSize(1);
            shop.step("Unlink memo “Harga”", () -> study.memoEdits().unlink(memo.id(), link));
            assertThat(study.notes().passages(List.of(link))).isEmpty();
            study.undo();
            assertThat(study.notes().passages(List.of(link))).hasSize(1);
            shop.step("Delete memo “Harga”", () -> study.memoEdits().delete(memo.id()));
            assertThat(study.<Integer>read(rows -> rows.codings().segments(document).size())).isZero();
            shop.refused(() -> study.memoEdits().createOn(document, new TextRange(3, 3), "x", ""),
                    "No text is selected");
            assertThat(study.check()).isEmpty();
        }
    }

    @Test
    void onlyAMemoWithoutWordsOfItsOwnIsTakenAwayAsEmpty() {
        try (Workshop shop = new Workshop(folder)) {
            MemoEdits edits = shop.study.memoEdits();
            long empty = done(edits.create("Untitled memo", " ", List.of())).id();
            long titled = done(edits.create("Trust", "", List.of())).id();
            long written = done(edits.create("Untitled memo", "why?", List.of())).id();
            assertThat(shop.step("Remove the empty memo", () -> edits.deleteIfEmpty(empty, "Untitled memo"))).isTrue();
            for (long kept : List.of(empty, titled, written)) {
                shop.noStep(() -> edits.deleteIfEmpty(kept, "Untitled memo"));
            }
            assertThat(shop.study.notes().memos()).extracting(Memo::id).containsExactly(titled, written);
        }
    }
}
