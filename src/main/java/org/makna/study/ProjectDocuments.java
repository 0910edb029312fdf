package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.ImportedProject.ProjectDocument;
import org.makna.model.ProjectPart;
import org.makna.store.NewDocument;
import org.makna.store.Rows;

/**
 * The documents of a project in the study.
 *
 * <p>One whose text is in the study already is that document, so that what was coded elsewhere comes to stand on it; unless the
 * user wants everything once more.
 */
final class ProjectDocuments {

    private final Rows rows;
    private final ImportPlaces places;
    private final boolean joining;
    private final ProjectReport report;
    private final List<Document> documents = new ArrayList<>();
    private final Set<Integer> made = new HashSet<>();
    private final Set<Long> used = new HashSet<>();

    ProjectDocuments(Rows rows, ImportPlaces places, ImportOptions.OnDuplicate onDuplicate, ProjectReport report) {
        this.rows = rows;
        this.places = places;
        this.joining = onDuplicate != ImportOptions.OnDuplicate.IMPORT;
        this.report = report;
    }

    void add(PreparedFile file, PreparedProject prepared) {
        List<ProjectDocument> all = prepared.project().documents();
        for (int i = 0; i < all.size(); i++) {
            PreparedDocument text = file.documents().get(i);
            Optional<Document> known = joining ? known(all.get(i), text) : Optional.empty();
            if (known.isPresent()) {
                report.there(ProjectPart.DOCUMENTS);
            } else {
                made.add(i);
            }
            Document document = known.isPresent()
                    ? known.get()
                    : create(file.task(), all.get(i), text, prepared.original(i));
            used.add(document.id());
            documents.add(document);
        }
    }

    /** The document of the study with this very text: the one that an earlier import made, else any that no other one is. */
    private Optional<Document> known(ProjectDocument document, PreparedDocument text) {
        Optional<Document> same = rows.documents().find(document.guid())
                .filter(one -> one.textKey().equals(text.textKey()));
        return same.isPresent() || text.length() == 0
                ? same
                : rows.documents().withText(text.textKey()).stream().filter(one -> !used.contains(one.id()))
                        .findFirst();
    }

    private Document create(FileTask task, ProjectDocument one, PreparedDocument text, @Nullable String original) {
        List<String> path = new ArrayList<>(task.folders());
        one.folders().stream().map(Names::plain).filter(name -> !name.isEmpty()).forEach(path::add);
        Long folder = places.folder(path);
        Set<String> taken = places.taken(folder);
        String name = FreeName.forDocument(Names.given(text.name()), Names.plain(one.fileName()), taken);
        taken.add(FreeName.key(name));
        ImportedDocument imported = text.imported();
        DocumentKind wanted = task.intake().kind();
        String chosen = task.intake().language();
        String said = imported.language() != null ? imported.language() : rows.info().get().language();
        Document document = rows.documents().create(new NewDocument(folder, name,
                wanted != null ? wanted : imported.kind(),
                chosen != null ? chosen : said, text.length(), text.codePoints(),
                text.textKey(), original, one.fileName(),
                rows.documents().find(one.guid()).isPresent() ? null : one.guid()));
        rows.documents().addSections(document.id(), imported.sections());
        rows.documents().addSpeakers(document.id(), imported.speakers());
        return document;
    }

    /** Id of a document. */
    long id(int index) {
        return documents.get(index).id();
    }

    /** Whether a document is new in the study. */
    boolean isMade(int index) {
        return made.contains(index);
    }

    /** Names of the documents in the study. */
    List<String> names() {
        return documents.stream().map(Document::name).toList();
    }

    /** The first document that is new. */
    Optional<Long> firstMade() {
        return made.stream().min(Integer::compare).map(this::id);
    }
}
