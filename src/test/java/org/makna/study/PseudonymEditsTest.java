package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Annotation;
import org.makna.model.CasePart;
import org.makna.model.FileReport;
import org.makna.model.Graphemes;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.Progress;
import org.makna.model.Pseudonym;
import org.makna.model.Section;
import org.makna.model.Speaker;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;

/** Names are replaced in one step, everywhere, and what was marked stays on its words. */
class PseudonymEditsTest {

    private static final List<Pseudonym> KEY = List.of(new Pseudonym("Siti", "Rina"),
            new Pseudonym("Siti Aminah", "Dewi Lestari"), new Pseudonym("Budi", "Al"), new Pseudonym("李明", "王"),
            new Pseudonym("Оля", "Анастасия"));
    private static final PseudonymPlan.Options TEXTS = new PseudonymPlan.Options(false, false, false);
    private static final PseudonymPlan.Options ALL = new PseudonymPlan.Options(false, true, true);
    private static final String TEXT = "I: Siapa namanya?\nSiti Aminah: Saya Siti, adik BUDI 😀.\nI: Budi pergi?\nSiti Aminah: "
            + "Ya, Budinya Siti\nAminah tahu budi pekerti.\nI: 我叫李明。Оля и ОЛЯ.\nSiti Aminah: Benar.\n";

    @TempDir
    Path folder;

    private static PseudonymEdits edits(Study study) {
        return study.documentEdits().pseudonyms();
    }

    @Test
    void namesGoFromTextSpeakersTitlesNotesAndReportInOneStep() {
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            long document = shop.document("Siti Aminah", TEXT);
            long other = shop.document("P2", "I: Budi?\nP: Tidak.\nI: Ya?\nP: Ya.\n");
            long one = Workshop.done(study.caseEdits().create("Siti")).id();
            Workshop.done(study.caseEdits().assignSpeaker(one, document, "Siti Aminah"));
            Workshop.done(study.memoEdits().create("Tentang Siti", "Budi dan Siti", List.of()));
            assertThat(edits(study).speakers(List.of(document, other))).containsExactly("Siti Aminah", "P");
            PseudonymPlan plan = edits(study).plan(KEY, List.of(document, other), ALL, Progress.NONE);
            assertThat(plan.count(1)).isEqualTo(4);
            assertThat(plan.lines()).extracting(line -> line.document() + " " + line.name().name() + " " + line.count())
                    .contains("Siti Aminah Siti Aminah 4", "Siti Aminah Siti 1", "P2 Budi 1");
            assertThat(plan.left()).containsOnlyKeys("Budinya", "budi");
            assertThat(plan.titles()).isEqualTo(3);
            assertThat(plan.notes()).isEqualTo(1);
            shop.step("Pseudonyms in place of " + plan.total() + " names in 2 documents",
                    () -> edits(study).make(plan));
            DocumentContent now = study.document(document).orElseThrow();
            assertThat(now.text()).startsWith("I: Siapa namanya?\nDewi Lestari: Saya Rina, adik AL 😀.\nI: Al pergi?")
                    .doesNotContain("Siti").contains("我叫王。Анастасия и АНАСТАСИЯ");
            assertThat(now.speakers()).extracting(Speaker::label).containsExactly("I", "Dewi Lestari");
            assertThat(now.document().name()).isEqualTo("Dewi Lestari");
            assertThat(study.notes().memos().getFirst().text()).isEqualTo("Al dan Rina");
            assertThat(study.caseTable().rows().getFirst().oneCase().name()).isEqualTo("Rina");
            assertThat(study.caseTable().rows().getFirst().parts().getFirst().part().speaker())
                    .isEqualTo("Dewi Lestari");
            FileReport report = study.importing().reportOf(document).orElseThrow();
            assertThat(report.toString()).doesNotContain("Siti");
            assertThat(study.check()).isEmpty();
            assertThat(edits(study).plan(KEY, List.of(document, other), ALL, Progress.NONE).isEmpty()).isTrue();
        }
    }

    @Test
    void aPseudonymThatStandsInTheTextsAlreadyIsTold() {
        try (Workshop shop = new Workshop(folder)) {
            long document = shop.document("P1", "Budi dan Andi. Andi lagi.");
            assertThat(edits(shop.study).plan(List.of(new Pseudonym("Budi", "Andi")), List.of(document), TEXTS,
                    Progress.NONE).meetings()).containsEntry("Andi", 2);
        }
    }

    @Test
    void speakersWhoGetOneNameAreOneAndTheirCasesStay() {
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            long document = shop.document("P1", "I: A?\nSiti: B.\nI: C?\nSITI: D.\nRina: E.\nI: F?\nRina: G.\n");
            long one = Workshop.done(study.caseEdits().create("K")).id();
            Workshop.done(study.caseEdits().assignSpeaker(one, document, "Siti"));
            Workshop.done(edits(study).make(edits(study).plan(List.of(new Pseudonym("Siti", "Rina")),
                    List.of(document), TEXTS, Progress.NONE)));
            assertThat(study.document(document).orElseThrow().speakers()).extracting(Speaker::label)
                    .containsExactly("I", "Rina");
            assertThat(study.caseTable().rows().getFirst().parts()).extracting(part -> part.part().speaker())
                    .containsExactly("Rina");
            assertThat(study.check()).isEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatTouchesNoNameCoversTheSameCharacters(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces = List.of("Siti", "Siti Aminah", "Budi", "BUDI", "budi", "李明", "Оля", " kata ", ", ", ".\n",
                "😀", "é", "e\u0301", "学", " Budinya ", "שלום ", "👨‍👩‍👧", " ");
        StringBuilder text = new StringBuilder("I: Halo?\n");
        for (int i = 0; i < 150; i++) {
            text.append(random.nextInt(9) == 0 ? "\nSiti: " : "").append(pieces.get(random.nextInt(pieces.size())));
        }
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            long document = shop.document("P1", text.toString());
            String before = study.document(document).orElseThrow().text();
            for (int i = 0; i < 60; i++) {
                String code = "c" + i % 4;
                int start = random.nextInt(before.length() - 1);
                TextRange range = Graphemes.widen(before, new TextRange(start,
                        Math.min(before.length(), start + 1 + random.nextInt(12))));
                if (range.cut(before).isBlank()) {
                    continue;
                }
                Workshop.done(study.codebook().find(code)
                        .map(known -> study.coding().apply(document, range, known.code().id()))
                        .orElseGet(() -> study.coding().applyNew(document, range, null, code)));
                Workshop.done(study.annotationEdits().create(document, range, "remark " + i));
                long one = Workshop.done(study.caseEdits().create("case " + i)).id();
                Workshop.done(study.caseEdits().assignRange(one, document, range));
            }
            Workshop.done(study.memoEdits().create("memo", "", List.of(
                    new MemoLink.OfCoding(study.codings(document).getFirst().id()))));
            PseudonymPlan plan = edits(study).plan(KEY, List.of(document), TEXTS, Progress.NONE);
            List<Replacement> gone = plan.texts().getFirst().correction().patch().replacements();
            Map<Long, TextRange> codings = codings(study, document);
            Map<Long, TextRange> remarks = remarks(study, document);
            Map<Long, TextRange> parts = parts(study, document);
            List<Section> sections = study.document(document).orElseThrow().sections();
            String dump = shop.dump();
            Workshop.done(edits(study).make(plan));
            String after = study.document(document).orElseThrow().text();
            assertSame(gone, before, codings, after, codings(study, document), seed);
            assertSame(gone, before, remarks, after, remarks(study, document), seed);
            assertSame(gone, before, parts, after, parts(study, document), seed);
            List<Section> moved = study.document(document).orElseThrow().sections();
            assertThat(moved).as("seed %d", seed).hasSameSizeAs(sections);
            for (int i = 0; i < sections.size(); i++) {
                TextRange was = sections.get(i).range();
                if (gone.stream().noneMatch(each -> each.range().intersects(was))) {
                    assertThat(moved.get(i).range().cut(after)).isEqualTo(was.cut(before));
                }
            }
            assertThat(study.check()).as("seed %d", seed).isEmpty();
            study.undo();
            assertThat(shop.dump()).as("seed %d", seed).isEqualTo(dump);
        }
    }

    private static void assertSame(List<Replacement> gone, String before, Map<Long, TextRange> was, String after,
            Map<Long, TextRange> now, long seed) {
        assertThat(was).isNotEmpty();
        was.forEach((id, range) -> {
            TextRange there = now.get(id);
            List<Replacement> touched = gone.stream().filter(each -> each.range().intersects(range)).toList();
            if (there == null) {
                // Two marks on parts of one name are one on its pseudonym.
                assertThat(touched).as("seed %d: %s has gone", seed, range).isNotEmpty();
            } else if (touched.isEmpty()) {
                assertThat(there.cut(after)).as("seed %d: %s", seed, range).isEqualTo(range.cut(before));
            } else {
                assertThat(there.cut(after)).as("seed %d: %s", seed, range).isNotBlank();
            }
        });
    }

    private static Map<Long, TextRange> codings(Study study, long document) {
        Map<Long, TextRange> ranges = new HashMap<>();
        for (PlacedCoding one : study.codings(document)) {
            ranges.put(one.id(), one.range());
        }
        return ranges;
    }

    private static Map<Long, TextRange> remarks(Study study, long document) {
        Map<Long, TextRange> ranges = new HashMap<>();
        for (Annotation one : study.notes().annotations(document)) {
            ranges.put(one.id(), one.range());
        }
        return ranges;
    }

    private static Map<Long, TextRange> parts(Study study, long document) {
        Map<Long, TextRange> ranges = new HashMap<>();
        List<CasePart> parts = new ArrayList<>(study.read(rows -> rows.cases().rangesIn(document)));
        parts.forEach(part -> ranges.put(part.caseId(), java.util.Objects.requireNonNull(part.range())));
        return ranges;
    }
}
