package org.makna.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.makna.study.Workshop.done;
import static org.makna.study.Workshop.range;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Document;
import org.makna.model.DocumentConsequences;
import org.makna.model.DocumentKind;
import org.makna.model.Folder;
import org.makna.model.Speaker;
import org.makna.study.DocumentCriteria.Coded;
import org.makna.study.DocumentTree.DocumentEntry;

class DocumentEditsTest {

    @TempDir
    Path folder;

    private Workshop shop;
    private Study study;
    private DocumentEdits edits;
    private long first;
    private long second;

    @BeforeEach
    void open() {
        shop = new Workshop(folder);
        study = shop.study;
        edits = study.documentEdits();
        first = shop.document("P01", Workshop.INTERVIEW);
        second = shop.document("P02", Workshop.INTERVIEW + "lagi");
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        shop.close();
    }

    private List<String> paths() {
        return study.documents().allDocuments().stream().map(DocumentEntry::path).toList();
    }

    @Test
    void documentsAreRenamedAndMovedIntoFolders() {
        shop.step("Rename document “P01” to “Ibu Ani”", () -> edits.rename(first, " Ibu  Ani "));
        shop.refused(() -> edits.rename(first, "P02"), "already");
        shop.refused(() -> edits.rename(first, ""), "name is needed");
        Folder field = shop.step("New folder “Lapangan”", () -> edits.createFolder(null, "Lapangan"));
        Folder inner = done(edits.createFolder(field.id(), "Kupang"));
        assertThat(shop.step("Move document “Ibu Ani” to “Kupang”", () -> edits.moveTo(List.of(first), inner.id())))
                .isEqualTo(1);
        assertThat(shop.step("Move 2 documents to “Lapangan”",
                () -> edits.moveTo(List.of(first, second), field.id()))).isEqualTo(2);
        assertThat(paths()).containsExactly("Lapangan/Ibu Ani", "Lapangan/P02");
        shop.step("Move document “P02” to the top", () -> edits.moveTo(List.of(second), null));
        shop.noStep(() -> edits.moveTo(List.of(second), null));
        shop.refused(() -> edits.moveTo(List.of(second), 999L), "no longer");
    }

    @Test
    void foldersAreRenamedMovedAndDeletedWithAllInThem() {
        Folder field = done(edits.createFolder(null, "Lapangan"));
        Folder inner = done(edits.createFolder(field.id(), "Kupang"));
        done(edits.moveTo(List.of(first), inner.id()));
        done(study.coding().applyNew(first, range(0, 2), null, "Sikap"));
        shop.step("Rename folder “Kupang” to “Ende”", () -> edits.renameFolder(inner.id(), "Ende"));
        shop.refused(() -> edits.createFolder(field.id(), "Ende"), "already");
        shop.refused(() -> edits.moveTo(List.of(field.id()), List.of(), inner.id()), "into itself");
        DocumentConsequences told = edits.consequencesOfFolder(field.id());
        assertThat(told).isEqualTo(new DocumentConsequences(1, 1, 0));
        shop.step("Move folder “Ende” to the top", () -> edits.moveTo(List.of(inner.id()), List.of(), null));
        assertThat(paths()).containsExactly("P02", "Ende/P01");
        assertThat(shop.step("Delete folder “Ende”", () -> edits.deleteFolder(inner.id()))).isEqualTo(told);
        assertThat(paths()).containsExactly("P02");
    }

    @Test
    void deletedDocumentsSayWhatGoesWithThemAndComeBack() {
        done(study.coding().applyNew(first, range(0, 2), null, "Sikap"));
        long one = done(study.caseEdits().create("Ani")).id();
        done(study.caseEdits().assignDocument(one, first));
        DocumentConsequences told = edits.consequences(List.of(first, second, 999L));
        assertThat(told).isEqualTo(new DocumentConsequences(2, 1, 1));
        assertThat(shop.step("Delete 2 documents", () -> edits.delete(List.of(first, second)))).isEqualTo(told);
        assertThat(paths()).isEmpty();
        study.undo();
        assertThat(study.document(first).orElseThrow().codings()).hasSize(1);
        shop.step("Delete document “P01”", () -> edits.delete(List.of(first)));
        shop.noStep(() -> edits.delete(List.of(first)));
    }

    @Test
    void kindLanguageAndInterviewersAreSaid() {
        Document document = shop.step("Kind of document “P01”", () -> edits.setKind(first, DocumentKind.FOCUS_GROUP));
        assertThat(document.kind()).isEqualTo(DocumentKind.FOCUS_GROUP);
        shop.step("Language of document “P01”: en-GB", () -> edits.setLanguage(first, "en-GB"));
        shop.refused(() -> edits.setLanguage(first, "bahasa indonesia"), "no language code");
        assertThat(study.document(first).orElseThrow().speakers()).contains(new Speaker(first, "I", true));
        List<Speaker> speakers = shop.step("“I” is no interviewer in “P01”",
                () -> edits.setInterviewer(first, "I", false));
        assertThat(speakers).contains(new Speaker(first, "I", false));
        shop.noStep(() -> edits.setInterviewer(first, "I", false));
        shop.refused(() -> edits.setInterviewer(first, "nobody", true), "no longer");
    }

    @Test
    void foldersAndDocumentsGoAndComeBackTogether() {
        Folder field = done(edits.createFolder(null, "Lapangan"));
        Folder other = done(edits.createFolder(null, "Lain"));
        done(edits.moveTo(List.of(first), field.id()));
        shop.step("Move 1 folder and 1 document to “Lain”",
                () -> edits.moveTo(List.of(field.id()), List.of(second), other.id()));
        assertThat(paths()).containsExactly("Lain/P02", "Lain/Lapangan/P01");
        study.undo();
        assertThat(paths()).containsExactly("P02", "Lapangan/P01");
        DocumentConsequences gone = shop.step("Delete 1 folder and 1 document",
                () -> edits.delete(List.of(field.id()), List.of(second)));
        assertThat(gone.documents()).isEqualTo(2);
        assertThat(paths()).isEmpty();
        study.undo();
        assertThat(paths()).containsExactly("P02", "Lapangan/P01");
        shop.noStep(() -> edits.delete(List.of(999L), List.of(999L)));
    }

    @Test
    void severalDocumentsAreDescribedInOneStep() {
        shop.step("Kind of 2 documents", () -> edits.describe(List.of(first, second), DocumentKind.POSTS, null));
        shop.step("Language of 2 documents: jv", () -> edits.describe(List.of(first, second), null, " jv "));
        shop.step("Kind and language of 2 documents",
                () -> edits.describe(List.of(first, second), DocumentKind.INTERVIEW, "en"));
        shop.refused(() -> edits.describe(List.of(first, second), DocumentKind.POSTS, "bahasa indonesia"),
                "no language code");
        assertThat(study.documents().allDocuments()).extracting(one -> one.document().kind(),
                one -> one.document().language()).containsOnly(
                        org.assertj.core.api.Assertions.tuple(
                                DocumentKind.INTERVIEW, "en"));
        shop.noStep(() -> edits.describe(List.of(first, second), DocumentKind.INTERVIEW, "en"));
    }

    @Test
    void documentsAreToldApartByWhoCodedThemAndWhoseTheyAre() {
        done(study.coding().applyNew(first, range(0, 2), null, "Sikap"));
        long ani = done(study.caseEdits().create("Ani")).id();
        done(study.caseEdits().assignDocument(ani, first));
        Attribute region = done(study.caseEdits().attributes().create(false, "Region", AttributeType.TEXT, List.of()));
        done(study.caseEdits().attributes().setValue(ani, region.id(), "Bali"));
        DocumentFacts facts = study.documentFacts();
        assertThat(facts.cases()).extracting(Case::name).containsExactly("Ani");
        assertThat(facts.attributes()).hasSize(1).first()
                .satisfies(one -> assertThat(one.values()).containsExactly(AttributeValue.of("Bali")));
        assertThat(meeting(facts, DocumentCriteria.NONE)).containsExactly(first, second);
        assertThat(meeting(facts, DocumentCriteria.NONE.withCoded(Coded.BY_ME))).containsExactly(first);
        assertThat(meeting(facts, DocumentCriteria.NONE.withCoded(Coded.NOT_BY_ME))).containsExactly(second);
        assertThat(meeting(facts, DocumentCriteria.NONE.withCoded(Coded.BY_ANYONE))).containsExactly(first);
        assertThat(meeting(facts, DocumentCriteria.NONE.withCoded(Coded.BY_NOBODY))).containsExactly(second);
        assertThat(meeting(facts, DocumentCriteria.NONE.withCase(ani))).containsExactly(first);
        assertThat(meeting(facts, DocumentCriteria.NONE.withAttribute(region.id(), AttributeValue.of("Bali"))))
                .containsExactly(first);
        assertThat(meeting(facts, DocumentCriteria.NONE.withAttribute(region.id(), AttributeValue.of("Papua"))))
                .isEmpty();
        assertThat(meeting(facts, DocumentCriteria.NONE.withKind(DocumentKind.SURVEY))).isEmpty();
    }

    private List<Long> meeting(DocumentFacts facts, DocumentCriteria criteria) {
        return List.of(first, second).stream().filter(id -> facts.meets(id, criteria)).toList();
    }
}
