package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Annotation;
import org.makna.model.CasePart;
import org.makna.model.Graphemes;
import org.makna.model.MaknaException;
import org.makna.model.Memo;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.Section;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;

/** Any corrections one after another: each character carries a number, and every range must keep its numbers and no others. */
class CorrectionsPropertyTest {

    private static final String TEXT = "I: Bagaimana pelayanannya di kelurahan?\nIbu Sari: Cepat 😀, tapi mahal. Anak-anak "
            + "antre 👨‍👩‍👧 lama.\nCafé cafe\u0301 naïve.\nI: 我去学校了。今天很好!\nIbu Sari: שלום עליכם, مرحبا بالعالم.\n\nI: "
            + "\u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35\u0e04\u0e23\u0e31\u0e1a क्षि नमस्ते 🇮🇩🇲🇾\nIbu Sari: Ya.\n";
    private static final List<String> WORDS = List.of("", "", "a", " ", "kantor", ", ya", "-nya", "\u0301", "😀", "👧",
            "\u200D", "学", "ש", "\n", "नि", "🇮", "e ", ".", "\u0000b\r\n");

    @TempDir
    Path folder;

    private long fresh = 1_000_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void rangesKeepTheirCharactersAndUndoGivesTheVerySameStudy(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        try (Workshop shop = new Workshop(folder)) {
            Study study = shop.study;
            long document = shop.document("P1", TEXT);
            mark(shop, document, random);
            long start = shop.revision();
            List<String> states = new ArrayList<>(List.of(shop.dump()));
            List<Long> numbers = new ArrayList<>(IntStream.range(0, TEXT.length()).mapToObj(Long::valueOf).toList());
            for (int i = 0; i < 120; i++) {
                long before = shop.revision();
                numbers = one(study, document, random, numbers, "seed " + seed + ", edit " + i);
                if (shop.revision() > before) {
                    states.add(shop.dump());
                }
            }
            assertThat(study.check()).as("seed %d", seed).isEmpty();
            assertThat(states).as("seed %d", seed).hasSizeGreaterThan(60);
            for (int i = states.size() - 2; i > states.size() / 2; i--) {
                study.undo();
                assertThat(shop.dump()).as("seed %d, state %d", seed, i).isEqualTo(states.get(i));
            }
            Workshop.done(study.trail().undoTo(start));
            assertThat(shop.dump()).as("seed %d", seed).isEqualTo(states.getFirst());
            for (int i = 1; i < states.size(); i++) {
                study.redo();
            }
            assertThat(shop.dump()).as("seed %d", seed).isEqualTo(states.getLast());
            assertThat(study.check()).as("seed %d", seed).isEmpty();
        }
    }

    private static void mark(Workshop shop, long document, SplittableRandom random) {
        Study study = shop.study;
        for (int i = 0; i < 40; i++) {
            study.actAs(random.nextBoolean() ? "Ana" : "Budi");
            TextRange range = range(random, TEXT.length(), 25);
            if (range.isEmpty()) {
                continue;
            }
            String code = "code " + random.nextInt(3);
            Workshop.done(study.codebook().find(code)
                    .map(known -> study.coding().apply(document, range, known.code().id()))
                    .orElseGet(() -> study.coding().applyNew(document, range, null, code)));
            PlacedCoding coding = study.codings(document).stream().max(Comparator.comparingLong(PlacedCoding::id))
                    .orElseThrow();
            Workshop.done(study.memoEdits().create("memo " + i, "", List.of(new MemoLink.OfCoding(coding.id()))));
            if (random.nextInt(3) == 0) {
                Workshop.done(study.annotationEdits().create(document, range, "remark " + i));
                long one = Workshop.done(study.caseEdits().create("case " + i)).id();
                Workshop.done(study.caseEdits().assignRange(one, document, range));
            }
        }
    }

    /** Types over one place; gives the numbers of the characters of the new text. */
    private List<Long> one(Study study, long document, SplittableRandom random, List<Long> numbers, String which) {
        DocumentContent before = study.document(document).orElseThrow();
        String text = before.text();
        TextRange range = random.nextInt(3) == 0
                ? atABorder(random, study.codings(document), text)
                : range(random, text.length(), 12);
        TextRange whole = Graphemes.widen(text, range);
        Correction plan;
        try {
            plan = study.textCorrections().plan(document, before.document().textKey(), whole, typed(random));
        } catch (MaknaException e) {
            return numbers;
        }
        Map<Long, PlacedCoding> codings = byId(study, document);
        Map<Long, Annotation> annotations = study.notes().annotations().stream()
                .collect(Collectors.toMap(Annotation::id, Function.identity()));
        Map<Long, TextRange> parts = caseParts(study, document);
        Map<Long, Set<Long>> linked = linked(study);
        Set<Lost> kept = plan.lost().stream()
                .filter(one -> random.nextBoolean() && plan.refuge(one).isPresent()).collect(Collectors.toSet());
        Workshop.done(study.textCorrections().make(plan, kept));
        String now = study.document(document).orElseThrow().text();
        assertThat(now).as(which).isEqualTo(plan.patch().after());
        List<Long> after = numbered(plan.patch(), numbers);
        Set<Long> lost = new HashSet<>();
        plan.lost().forEach(one -> {
            if (one instanceof Lost.OfCoding coding) {
                lost.add(coding.coding().id());
            }
        });
        Map<Long, PlacedCoding> moved = byId(study, document);
        for (PlacedCoding coding : codings.values()) {
            PlacedCoding there = moved.get(coding.id());
            if (lost.contains(coding.id())) {
                continue;
            }
            if (there == null) {
                TextRange expected = Graphemes.widen(now, plan.patch().mark(coding.range()));
                there = moved.values().stream().filter(one -> one.codeId() == coding.codeId()
                        && one.coderId() == coding.coderId() && one.range().equals(expected))
                        .findFirst().orElse(null);
                assertThat(there).as("%s: %s has gone and is joined to none", which, coding).isNotNull();
            }
            assertSame(now, numbers, coding.range(), after, there.range(), which);
            long where = there.id();
            Map<Long, Set<Long>> still = linked(study);
            linked.forEach((memo, links) -> {
                if (links.contains(coding.id())) {
                    assertThat(still.get(memo)).as("%s: memo of %s", which, coding).contains(where);
                }
            });
        }
        Map<Long, TextRange> movedParts = caseParts(study, document);
        parts.forEach((caseId, part) -> {
            if (plan.lost().stream().noneMatch(one -> one instanceof Lost.OfCase gone
                    && gone.part().caseId() == caseId)) {
                assertThat(movedParts).as(which).containsKey(caseId);
                assertSame(now, numbers, part, after, Objects.requireNonNull(movedParts.get(caseId)), which);
            }
        });
        List<Section> sections = study.document(document).orElseThrow().sections();
        if (sections.size() == before.sections().size()) {
            for (int i = 0; i < sections.size(); i++) {
                assertSame(now, numbers, before.sections().get(i).range(), after, sections.get(i).range(), which);
            }
        }
        for (Annotation annotation : study.notes().annotations()) {
            if (plan.lost().stream().noneMatch(one -> one instanceof Lost.OfAnnotation gone
                    && gone.annotation().id() == annotation.id())) {
                assertSame(now, numbers, annotations.get(annotation.id()).range(), after, annotation.range(), which);
            }
        }
        return after;
    }

    /** The survivors of the old range are all in the new one, and other survivors only where a character is shared. */
    private static void assertSame(String now, List<Long> before, TextRange old, List<Long> after, TextRange moved,
            String which) {
        Set<Long> own = new HashSet<>(before.subList(old.start(), old.end()));
        Set<Long> there = new HashSet<>(after);
        Set<Long> survivors = own.stream().filter(there::contains).collect(Collectors.toSet());
        Set<Long> covered = new HashSet<>(after.subList(moved.start(), moved.end()));
        assertThat(covered).as("%s: %s to %s", which, old, moved).containsAll(survivors);
        Set<Long> known = new HashSet<>(before);
        for (int i = moved.start(); i < moved.end(); i++) {
            if (known.contains(after.get(i)) && !own.contains(after.get(i))) {
                TextRange character = Graphemes.widen(now, new TextRange(i, i + 1));
                assertThat(after.subList(character.start(), character.end()))
                        .as("%s: %s to %s takes in another's", which,
                                old, moved)
                        .anyMatch(number -> own.contains(number) || !known.contains(number));
            }
        }
    }

    private List<Long> numbered(TextPatch patch, List<Long> numbers) {
        List<Long> after = new ArrayList<>();
        int at = 0;
        for (TextPatch.Replacement each : patch.replacements()) {
            after.addAll(numbers.subList(at, each.range().start()));
            each.text().chars().forEach(c -> after.add(fresh++));
            at = each.range().end();
        }
        after.addAll(numbers.subList(at, numbers.size()));
        return after;
    }

    /** Each case has at most one range here. */
    private static Map<Long, TextRange> caseParts(Study study, long document) {
        return study.read(rows -> rows.cases().rangesIn(document)).stream()
                .collect(Collectors.toMap(CasePart::caseId, part -> Objects.requireNonNull(part.range())));
    }

    /** The codings that each memo is linked to. */
    private static Map<Long, Set<Long>> linked(Study study) {
        return study.notes().memos().stream().collect(Collectors.toMap(Memo::id, memo -> memo.links().stream()
                .filter(MemoLink.OfCoding.class::isInstance).map(link -> ((MemoLink.OfCoding) link).codingId())
                .collect(Collectors.toSet())));
    }

    private static Map<Long, PlacedCoding> byId(Study study, long document) {
        return study.codings(document).stream().collect(Collectors.toMap(PlacedCoding::id, Function.identity()));
    }

    private static TextRange atABorder(SplittableRandom random, List<PlacedCoding> codings, String text) {
        if (codings.isEmpty()) {
            return new TextRange(0, 0);
        }
        TextRange range = codings.get(random.nextInt(codings.size())).range();
        int border = random.nextBoolean() ? range.start() : range.end();
        int back = Math.max(0, border - random.nextInt(3));
        return Graphemes.widen(text, new TextRange(back, Math.min(text.length(), border + random.nextInt(3))));
    }

    private static TextRange range(SplittableRandom random, int length, int most) {
        int start = random.nextInt(length + 1);
        return new TextRange(start, Math.min(length, start + random.nextInt(most)));
    }

    private static String typed(SplittableRandom random) {
        return Collections.nCopies(random.nextInt(4), "").stream().map(none -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining());
    }
}
