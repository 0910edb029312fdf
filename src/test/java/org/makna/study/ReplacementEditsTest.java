package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.FileReport;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions.OnDuplicate;

/** A document gets the text of a later version of its transcript, and what lies on it stays on its words or is decided about. */
class ReplacementEditsTest {

    private static final String FIRST = "Ana: Antre di loket lama sekali.\nSari: Berapa jam?\n".repeat(4);

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private long document;

    @BeforeEach
    void open() throws IOException {
        shop = new Workshop(folder);
        study = shop.study;
        document = imported(FIRST.getBytes(StandardCharsets.UTF_8), null);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private long imported(byte[] bytes, String charset) throws IOException {
        Path file = Files.write(folder.resolve(charset == null ? "P01.txt" : charset + ".txt"), bytes);
        ImportChoice choice = new ImportChoice(file, List.of());
        FileReport report = study.importing().run(List.of(charset == null ? choice : choice.withCharset(charset)),
                OnDuplicate.IMPORT, Progress.NONE).getFirst();
        assertThat(report.status()).as("%s", report).isEqualTo(FileReport.Status.IMPORTED);
        return shop.id(charset == null ? "P01" : charset);
    }

    private Path version(String text) throws IOException {
        return Files.writeString(folder.resolve("P01 final.txt"), text);
    }

    private ReplacementEdits edits() {
        return study.documentEdits().replacements();
    }

    private static TextRange at(String text, String part) {
        int start = text.indexOf(part);
        assertThat(start).as("%s in %s", part, text).isNotNegative();
        return new TextRange(start, start + part.length());
    }

    @Test
    void marksStayOnTheirWordsAndOneUndoTakesItBack() throws IOException {
        Workshop.done(study.coding().applyNew(document, at(FIRST, "lama sekali"), null, "antre"));
        long one = Workshop.done(study.caseEdits().create("Ana")).id();
        Workshop.done(study.caseEdits().assignSpeaker(one, document, "Ana"));
        String later = "Wawancara pertama 😀\n" + FIRST.replace("Sari: Berapa", "Budi: Berapa");
        ReplacementPlan plan = edits().plan(document, version(later), null);
        assertThat(plan.correction().lost()).isEmpty();
        assertThat(plan.isCorrected()).isFalse();
        assertThat(plan.marks()).isEqualTo(1);
        assertThat(plan.reworded()).isZero();
        shop.step("Replace the text of “P01” with P01 final.txt", () -> edits().make(plan, Set.of()));
        DocumentContent now = study.document(document).orElseThrow();
        assertThat(now.text()).isEqualTo(later);
        assertThat(now.codings().getFirst().range().cut(later)).isEqualTo("lama sekali");
        assertThat(now.speakers()).extracting(Speaker::label).containsExactlyInAnyOrder("Ana", "Budi");
        assertThat(study.caseTable().rows().getFirst().parts().getFirst().part().speaker()).isEqualTo("Ana");
        assertThat(now.document().fileName()).isEqualTo("P01 final.txt");
        FileReport report = study.importing().reportOf(document).orElseThrow();
        assertThat(report.speakers()).contains("Budi").doesNotContain("Sari");
        assertThat(report.characters()).isEqualTo(later.codePointCount(0, later.length()));
        assertThat(study.check()).isEmpty();
        assertThat(edits().plan(document, version(later), null).isEmpty()).isTrue();
        study.undo();
        assertThat(study.document(document).orElseThrow().text()).isEqualTo(FIRST);
        assertThat(study.document(document).orElseThrow().document().fileName()).isEqualTo("P01.txt");
    }

    @Test
    void whatLosesItsWordsIsDecided() throws IOException {
        Workshop.done(study.coding().applyNew(document, at(FIRST, "lama"), null, "waktu"));
        ReplacementPlan plan = edits().plan(document, version(FIRST.replaceFirst("lama sekali", "cepat")), null);
        assertThat(plan.correction().lost()).hasSize(1);
        Workshop.done(edits().make(plan, Set.copyOf(plan.correction().lost())));
        DocumentContent kept = study.document(document).orElseThrow();
        assertThat(kept.codings()).singleElement()
                .satisfies(coding -> assertThat(coding.range().cut(kept.text())).isEqualTo("cepat"));
        study.undo();
        Workshop.done(edits().make(plan, Set.of()));
        assertThat(study.document(document).orElseThrow().codings()).isEmpty();
        assertThat(study.check()).isEmpty();
    }

    @Test
    void correctionsThatWouldBeGoneAreSaid() throws IOException {
        Workshop.done(study.textCorrections().make(study.textCorrections().plan(document,
                study.document(document).orElseThrow().document().textKey(), at(FIRST, "loket"), "kantor"), Set.of()));
        assertThat(edits().plan(document, version(FIRST + "Ana: Ya.\n"), null).isCorrected()).isTrue();
        Charset koi8 = Charset.forName("KOI8-R");
        String russian = "Ольга: Очень долго.\n";
        long misread = imported(russian.getBytes(koi8), "windows-1251");
        assertThat(edits().plan(misread, version(russian), null).isCorrected())
                .as("read in the set that was chosen for it, it is as it came").isFalse();
    }

    @Test
    void filesOfNoOrManyTextsAreRefusedAndNothingChanges() throws IOException {
        Path survey = Files.writeString(folder.resolve("s.csv"), "ID,Why\n1,Because it is far\n2,Because of cost\n");
        assertThatThrownBy(() -> edits().plan(document, survey, null)).hasMessageContaining("s.csv holds 2");
        Path blank = Files.writeString(folder.resolve("blank.txt"), " \n");
        assertThatThrownBy(() -> edits().plan(document, blank, null)).isInstanceOf(MaknaException.class);
        Path broken = Files.writeString(folder.resolve("broken.docx"), "no zip");
        assertThatThrownBy(() -> edits().plan(document, broken, null)).hasMessageContaining("broken.docx");
        ReplacementPlan plan = edits().plan(document, version(FIRST + "Ana: Ya.\n"), null);
        Workshop.done(study.coding().applyNew(document, at(FIRST, "jam"), null, "waktu"));
        Workshop.done(edits().make(plan, Set.of()));
        assertThat(study.document(document).orElseThrow().codings()).as("made meanwhile, it moved as well").hasSize(1);
        assertThatThrownBy(() -> Workshop.done(edits().make(plan, Set.of()))).as("the text is another one now")
                .isInstanceOf(MaknaException.class);
    }
}
