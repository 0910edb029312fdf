package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.of;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Code;
import org.makna.model.MemoLink;
import org.makna.model.NoteHit;
import org.makna.model.Progress;
import org.makna.model.QueryException;
import org.makna.model.TextUnit;

/** Finding text in memos, annotations, rules of codes and comments. */
class NoteFinderTest {

    @TempDir
    Path folder;

    private Workshop workshop;
    private long document;
    private long coding;

    @BeforeEach
    void open() {
        workshop = new Workshop(folder);
        document = workshop.document("P1", Workshop.INTERVIEW);
        coding = done(workshop.study.coding().applyNew(document, of("tapi mahal"), null, "Biaya")).id();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void everythingThatWasWrittenIsFound() {
        done(workshop.study.memoEdits().create("Antrean 😀", "Pelayanan yang lambat.",
                List.of(new MemoLink.OfDocument(document))));
        done(workshop.study.annotationEdits().create(document, of("antre"), "pelayanan di loket"));
        done(workshop.study.coding().setComment(coding, "Apakah pelayanannya mahal?"));
        Code code = workshop.study.codebook().find("Biaya").orElseThrow().code();
        done(workshop.study.codebookEdits().describe(code.id(), "Ongkos pelayanan", "bila mahal",
                "bukan pelayanan gratis",
                "“pelayanan mahal”"));
        assertThat(find("pelayanan")).extracting(NoteHit::kind).containsExactly(NoteHit.Kind.MEMO,
                NoteHit.Kind.ANNOTATION, NoteHit.Kind.DEFINITION, NoteHit.Kind.EXCLUDE, NoteHit.Kind.EXAMPLE);
        assertThat(find("antrean")).singleElement().satisfies(hit -> {
            assertThat(hit.about()).isEqualTo("Antrean 😀");
            assertThat(hit.hit()).isEqualTo("Antrean");
        });
        assertThat(workshop.study.finder().notes().find("layan", TextUnit.PARAGRAPH, true, Progress.NONE))
                .as("all forms, in the language of the study").hasSize(6);
        assertThat(find("mahal")).filteredOn(hit -> hit.kind() == NoteHit.Kind.COMMENT).singleElement()
                .satisfies(hit -> {
                    assertThat(hit.place()).isEqualTo(of("tapi mahal"));
                    assertThat(hit.left() + hit.hit() + hit.right()).isEqualTo("Apakah pelayanannya mahal?");
                });
        assertThat(find("document:P1 mahal")).as("fields speak of documents").isEmpty();
        assertThatThrownBy(() -> find("(mahal")).isInstanceOf(QueryException.class);
    }

    @Test
    void whatChangesIsFoundAtOnceAndWhatIsGoneIsNot() {
        assertThat(find("mahal")).isEmpty();
        done(workshop.study.coding().setComment(coding, "mahal"));
        assertThat(find("mahal")).hasSize(1);
        done(workshop.study.coding().setComment(coding, "murah mahal murah mahal"));
        assertThat(find("mahal")).hasSize(2);
        workshop.study.undo();
        assertThat(find("mahal")).hasSize(1);
        done(workshop.study.coding().uncode(List.of(coding)));
        assertThat(find("mahal")).isEmpty();
        workshop.study.undo();
        assertThat(find("mahal")).hasSize(1);
    }

    private List<NoteHit> find(String query) {
        return workshop.study.finder().notes().find(query, TextUnit.PARAGRAPH, false, Progress.NONE);
    }
}
