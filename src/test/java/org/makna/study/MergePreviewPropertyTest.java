package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Code;
import org.makna.model.Coding;
import org.makna.model.MaknaException;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

/** What the preview of a merge says is what happens, on random codebooks with few names and few places. */
class MergePreviewPropertyTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private SplittableRandom random;
    private long document;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void thePreviewSaysExactlyWhatHappens(long seed) {
        random = new SplittableRandom(seed);
        int made = 0;
        long met = 0;
        int joined = 0;
        int refused = 0;
        try (Workshop open = new Workshop(folder)) {
            shop = open;
            document = shop.document("P1", Workshop.INTERVIEW);
            codebook();
            String start = shop.dump();
            for (int i = 0; i < 60; i++) {
                String what = "seed " + seed + ", merge " + i;
                List<Code> codes = codes();
                Set<Long> from = new HashSet<>();
                for (int n = 1 + random.nextInt(4); n > 0; n--) {
                    from.add(codes.get(random.nextInt(codes.size())).id());
                }
                long into = codes.get(random.nextInt(codes.size())).id();
                SeveralCodes several = shop.study.codebookEdits().several(from);
                MergePreview told;
                try {
                    told = several.mergePreview(into);
                } catch (MaknaException e) {
                    refused++;
                    shop.refused(() -> several.merge(into), "");
                    continue;
                }
                Map<Long, Coding> before = codings();
                done(several.merge(into));
                assertThat(happened(codes, before, told.codes())).as(what).isEqualTo(told);
                assertThat(commentsOf(codings())).as(what).isEqualTo(commentsOf(before));
                made++;
                met += told.duplicates();
                joined += told.joined();
                assertThat(shop.study.check()).as(what).isEmpty();
                shop.study.undo();
                assertThat(shop.dump()).as(what).isEqualTo(start);
            }
        }
        assertThat(made).as("merges that were made").isGreaterThan(15);
        assertThat(met).as("codings that met").isPositive();
        assertThat(joined).as("sub-codes that met").isPositive();
        assertThat(refused).as("merges that make no sense").isPositive();
    }

    private void codebook() {
        CodebookEdits edits = shop.study.codebookEdits();
        for (int i = 0; i < 40; i++) {
            List<Code> codes = codes();
            Long parent = codes.isEmpty() || random.nextInt(4) == 0
                    ? null
                    : Long.valueOf(codes.get(random.nextInt(codes.size())).id());
            try {
                done(edits.create(parent, String.valueOf((char) ('a' + random.nextInt(4)))));
            } catch (MaknaException e) {
                continue;
            }
        }
        int comments = 0;
        for (Code code : codes()) {
            for (int n = random.nextInt(5); n > 0; n--) {
                shop.study.actAs(random.nextBoolean() ? "Ana" : "Budi");
                int start = 3 * random.nextInt(4);
                PlacedCoding coding = done(
                        shop.study.coding().apply(document, new TextRange(start, start + 2), code.id()));
                done(shop.study.coding().setComment(coding.id(), "word" + comments++));
            }
            if (random.nextInt(12) == 0) {
                done(edits.setCodable(code.id(), false));
            }
        }
    }

    private MergePreview happened(List<Code> codes, Map<Long, Coding> codings, int sources) {
        Map<Long, Code> now = codes().stream().collect(Collectors.toMap(Code::id, code -> code));
        Map<Long, Coding> kept = codings();
        long changed = codings.values().stream()
                .filter(one -> kept.get(one.id()) == null || kept.get(one.id()).codeId() != one.codeId()).count();
        int gone = codes.size() - now.size();
        int moved = (int) codes.stream().filter(code -> now.containsKey(code.id())
                && !Objects.equals(now.get(code.id()).parentId(), code.parentId())).count();
        return new MergePreview(sources, changed, codings.size() - kept.size(), moved, gone - sources);
    }

    private List<Code> codes() {
        return shop.study.codebook().entries().stream().map(Codebook.Entry::code).toList();
    }

    private Map<Long, Coding> codings() {
        Map<Long, Coding> codings = new HashMap<>();
        shop.study.read(rows -> rows.codings().inDocument(document)).forEach(one -> codings.put(one.id(), one));
        return codings;
    }

    private static Set<String> commentsOf(Map<Long, Coding> codings) {
        return codings.values().stream().flatMap(one -> List.of(one.comment().split("\\s+")).stream())
                .collect(Collectors.toSet());
    }
}
