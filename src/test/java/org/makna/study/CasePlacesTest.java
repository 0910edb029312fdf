package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Messages;
import org.makna.model.TextRange;

class CasePlacesTest {

    private static final TextRange SOME = new TextRange(3, 12);

    @TempDir
    private Path folder;
    private Workshop shop;
    private Study study;
    private long document;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        document = shop.document("P1", Workshop.INTERVIEW);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsKeptFollowsCasesAndDocumentsAndOutlivesCodings() {
        assertThat(names(study)).isEmpty();
        long one = study.caseEdits().create("Ibu Sari").join().id();
        study.caseEdits().assignRange(one, document, SOME).join();
        assertThat(names(study)).containsExactly("Ibu Sari");
        study.coding().apply(document, SOME, WantedCodes.made(null, "Biaya", List.of()), false).join();
        assertThat(names(study)).containsExactly("Ibu Sari");
        study.caseEdits().rename(one, "Sari").join();
        assertThat(names(study)).containsExactly("Sari");
        study.undo();
        assertThat(names(study)).containsExactly("Ibu Sari");
        long other = shop.document("P0", Workshop.INTERVIEW);
        assertThat(study.casesAt(other, SOME).cases()).isEmpty();
        assertThat(names(study)).containsExactly("Ibu Sari");
        study.caseEdits().delete(List.of(one)).join();
        assertThat(names(study)).isEmpty();
    }

    @Test
    void aReaderSeesWhatSomebodyElseWrites() {
        try (Study reader = Study.open(study.path(), Study.Access.READ, Messages.in(Locale.ENGLISH))) {
            assertThat(names(reader)).isEmpty();
            long one = study.caseEdits().create("Ibu Sari").join().id();
            study.caseEdits().assignRange(one, document, SOME).join();
            assertThat(names(reader)).containsExactly("Ibu Sari");
        }
    }

    private List<String> names(Study where) {
        return where.casesAt(document, SOME).cases().stream().map(one -> one.oneCase().name()).toList();
    }
}
