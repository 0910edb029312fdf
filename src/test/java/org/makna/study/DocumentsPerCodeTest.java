package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;

/** Documents counted per code, against counting them one by one. */
class DocumentsPerCodeTest {

    @TempDir
    private Path folder;

    @Test
    void documentsAreCountedOnceForACodeAndOnceForThoseAbove() {
        long seed = 5;
        Random random = new Random(seed);
        try (Workshop workshop = new Workshop(folder)) {
            Study study = workshop.study;
            for (int i = 0; i < 12; i++) {
                var above = study.codebook().entries();
                Long parent = i < 3 ? null : above.get(random.nextInt(above.size())).code().id();
                study.codebookEdits().create(parent, "Code " + i).join();
            }
            var codes = study.codebook().entries();
            for (int i = 0; i < 6; i++) {
                long document = workshop.document("text" + i, "Words number " + i + ", enough of them for all.");
                for (int j = 0; j < i * 3; j++) {
                    int from = random.nextInt(20);
                    study.coding().apply(document, new TextRange(from, from + 5),
                            codes.get(random.nextInt(codes.size())).code().id()).join();
                }
            }
            DocumentsPerCode counted = study.documentsPerCode();
            for (Codebook.Entry entry : codes) {
                long id = entry.code().id();
                assertThat(counted.own(id)).as("seed %d", seed).isEqualTo(documentsWith(study, Set.of(id)));
                assertThat(counted.withSubCodes(id)).as("seed %d", seed)
                        .isEqualTo(documentsWith(study, within(study.codebook(), id)));
            }
            assertThat(counted.own(0)).isZero();
        }
    }

    private static Set<Long> within(Codebook codebook, long id) {
        Set<Long> ids = new HashSet<>(Set.of(id));
        for (Code code : codebook.entries().stream().map(Codebook.Entry::code).toList()) {
            if (code.parentId() != null && ids.contains(code.parentId())) {
                ids.add(code.id());
            }
        }
        return ids;
    }

    private static long documentsWith(Study study, Set<Long> codes) {
        return study.documents().allDocuments().stream().filter(entry -> study.codings(entry.document().id()).stream()
                .map(PlacedCoding::codeId).collect(Collectors.toSet()).stream().anyMatch(codes::contains)).count();
    }
}
