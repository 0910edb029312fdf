package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.FileReport;
import org.makna.model.Progress;
import org.makna.model.Speaker;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;
import org.makna.study.ImportOptions.OnDuplicate;

/** A text that was read in the wrong character set is read again, and what lies on it stays on its words. */
class CharsetEditsTest {

    private static final Charset KOI8 = Charset.forName("KOI8-R");
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String TEXT = "Ведущий: Добрый день.\nОльга: Здравствуйте, очень долго ждать.\n".repeat(3);

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private long imported(String name, byte[] bytes, String charset) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        FileReport report = study.importing().run(List.of(new ImportChoice(file, List.of()).withCharset(charset)),
                OnDuplicate.IMPORT, Progress.NONE).getFirst();
        assertThat(report.status()).as("%s", report).isEqualTo(FileReport.Status.IMPORTED);
        return shop.id(name.substring(0, name.indexOf('.')));
    }

    private CharsetEdits edits() {
        return study.documentEdits().charsets();
    }

    private static TextRange at(String text, String part) {
        int start = text.indexOf(part);
        assertThat(start).as("%s in %s", part, text).isNotNegative();
        return new TextRange(start, start + part.length());
    }

    private static String misread(String words) {
        return new String(words.getBytes(KOI8), WINDOWS);
    }

    @Test
    void codingsAnnotationsAndSpeakersStayOnTheirWordsInOneStep() throws IOException {
        long document = imported("K1.txt", TEXT.getBytes(KOI8), "windows-1251");
        String wrong = study.document(document).orElseThrow().text();
        assertThat(wrong).isEqualTo(misread(TEXT));
        Workshop.done(study.coding().applyNew(document, at(wrong, misread("очень долго ждать")), null, "antre"));
        Workshop.done(study.annotationEdits().create(document, at(wrong, misread("день")), "?"));
        long one = Workshop.done(study.caseEdits().create("Olga")).id();
        Workshop.done(study.caseEdits().assignSpeaker(one, document, misread("Ольга")));
        assertThat(edits().now(document)).contains("windows-1251");
        CharsetPlan plan = edits().plan(document, "KOI8-R");
        assertThat(plan.opening()).startsWith("Ведущий: Добрый");
        assertThat(plan.marks()).isEqualTo(2);
        assertThat(plan.reworded()).isEqualTo(2);
        assertThat(plan.isCorrected()).isFalse();
        assertThat(plan.correction().lost()).isEmpty();
        shop.step("Read “K1” as KOI8-R", () -> edits().make(plan, Set.of()));
        DocumentContent now = study.document(document).orElseThrow();
        assertThat(now.text()).isEqualTo(TEXT);
        assertThat(now.codings()).singleElement()
                .satisfies(coding -> assertThat(coding.range().cut(TEXT)).isEqualTo("очень долго ждать"));
        assertThat(now.annotations().getFirst().range().cut(TEXT)).isEqualTo("день");
        assertThat(now.speakers()).extracting(Speaker::label).containsExactlyInAnyOrder("Ведущий", "Ольга");
        assertThat(study.caseTable().rows().getFirst().parts().getFirst().part().speaker()).isEqualTo("Ольга");
        FileReport report = study.importing().reportOf(document).orElseThrow();
        assertThat(report.encoding()).isEqualTo("KOI8-R");
        assertThat(report.speakers()).contains("Ольга");
        assertThat(edits().now(document)).contains("KOI8-R");
        assertThat(study.check()).isEmpty();
        assertThat(edits().plan(document, "KOI8-R").isEmpty()).isTrue();
    }

    @Test
    void whatWouldLoseItsWordsIsToldAndDecided() throws IOException {
        // The second byte of this sign is a backslash by itself.
        byte[] bytes = "satu 表 dua tiga\n".getBytes(Charset.forName("windows-31j"));
        long document = imported("K2.txt", bytes, "windows-1252");
        String text = study.document(document).orElseThrow().text();
        Workshop.done(study.coding().applyNew(document, at(text, "•"), null, "tanda"));
        CharsetPlan plan = edits().plan(document, "Shift-JIS");
        assertThat(plan.correction().lost()).hasSize(1);
        assertThat(plan.marks()).isZero();
        Lost lost = plan.correction().lost().getFirst();
        shop.step("Read “K2” as Shift-JIS", () -> edits().make(plan, Set.of(lost)));
        DocumentContent kept = study.document(document).orElseThrow();
        assertThat(kept.codings()).singleElement()
                .satisfies(coding -> assertThat(coding.range().cut(kept.text())).isEqualTo("表"));
        study.undo();
        shop.step("Read “K2” as Shift-JIS", () -> edits().make(edits().plan(document, "Shift-JIS"), Set.of()));
        assertThat(study.document(document).orElseThrow().codings()).isEmpty();
    }

    @Test
    void correctionsThatWouldBeGoneAreTold() throws IOException {
        long document = imported("K3.txt", TEXT.getBytes(KOI8), "KOI8-R");
        DocumentContent before = study.document(document).orElseThrow();
        Workshop.done(study.textCorrections().make(study.textCorrections().plan(document,
                before.document().textKey(), at(TEXT, "долго"), "недолго"), Set.of()));
        assertThat(edits().plan(document, "windows-1251").isCorrected()).isTrue();
        CharsetPlan plan = edits().plan(document, "KOI8-R");
        assertThat(plan.isEmpty()).isFalse();
        Workshop.done(study.textCorrections().make(study.textCorrections().plan(document,
                study.document(document).orElseThrow().document().textKey(), at(TEXT, "день"), "вечер"), Set.of()));
        shop.refused(() -> edits().make(plan, Set.of()), "changed meanwhile");
    }

    @Test
    void aFileThatSaysItsCharactersItselfHasNone() throws IOException {
        long page = imported("K4.html", "<html><body><p>Café olé</p></body></html>".getBytes(StandardCharsets.UTF_8),
                "windows-1252");
        assertThat(edits().now(page)).contains("windows-1252");
        assertThat(edits().plan(page, "UTF-8").opening()).contains("Café olé");
        shop.importFile("S1.csv",
                "id,name,answer\n1,Ana,a long answer that is open\n2,Budi,another one, which is open\n");
        study.documents().allDocuments().stream().filter(entry -> entry.document().fileName().endsWith(".csv"))
                .forEach(entry -> assertThat(edits().now(entry.document().id())).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyWordKeepsItsPlaceHoweverManyReadOtherwise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder made = new StringBuilder();
        List<TextRange> words = new ArrayList<>();
        for (int i = 0; i < 6_000; i++) {
            int start = made.length();
            for (int letter = random.nextInt(1, 9); letter > 0; letter--) {
                made.append((char) random.nextInt('а', 'я' + 1));
            }
            words.add(new TextRange(start, made.length()));
            made.append(random.nextInt(12) == 0 ? "\n" : random.nextInt(5) == 0 ? ", " : " ");
        }
        String right = made.toString();
        TextPatch patch = CharsetEdits.patch(misread(right), right);
        assertThat(patch.after()).isEqualTo(right);
        assertThat(words).allSatisfy(word -> assertThat(patch.mark(word)).isEqualTo(word));
    }
}
