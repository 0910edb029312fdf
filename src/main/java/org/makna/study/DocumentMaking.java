package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Folder;
import org.makna.model.Imported.ImportedDocument;
import org.makna.store.NewDocument;
import org.makna.store.Rows;

/** Makes documents in their folders under names that are free, within the step of an import. */
final class DocumentMaking {

    private final Rows rows;
    private final KnownTexts knownTexts;
    private final ImportPlaces places;
    /** The folders as the step found them, for what stands in them; one made in this step holds nothing else. */
    private final Map<List<String>, Optional<Long>> foundFolders = new HashMap<>();
    /** Documents made in this step, which no other file of it takes the place of. */
    private final Set<Long> made = new HashSet<>();
    /** Cases that had a replaced document as a whole, by its folder and name, so that the new one belongs to them too. */
    private final Map<String, List<Long>> casesOfReplaced = new HashMap<>();

    DocumentMaking(Rows rows) {
        this.rows = rows;
        List<Document> documents = rows.documents().all();
        this.knownTexts = new KnownTexts(documents);
        this.places = new ImportPlaces(rows, documents);
    }

    /** The folders and the names that are taken in them. */
    ImportPlaces places() {
        return places;
    }

    /** The texts and files that the study has, with those of this step. */
    KnownTexts knownTexts() {
        return knownTexts;
    }

    /** Makes a document of a file in a folder, which is made where missing. */
    Document create(List<String> folderNames, PreparedDocument document, PreparedFile file, boolean survey) {
        Long folder = places.folder(folderNames);
        String fileName = java.util.Objects.requireNonNull(file.imported()).fileName();
        String chosen = file.task().intake().language();
        Set<String> taken = places.taken(folder);
        String name = FreeName.forDocument(document.name(), survey ? "" : fileName, taken);
        taken.add(FreeName.key(name));
        knownTexts.add(document.textKey());
        ImportedDocument imported = document.imported();
        String language = chosen != null
                ? chosen
                : imported.language() != null ? imported.language() : rows.info().get().language();
        Document fresh = rows.documents()
                .create(new NewDocument(folder, name, imported.kind(), language, document.length(),
                        document.codePoints(), document.textKey(), file.originalKey(), fileName, null));
        rows.documents().addSections(fresh.id(), imported.sections());
        rows.documents().addSpeakers(fresh.id(), imported.speakers());
        made.add(fresh.id());
        for (long home : casesOfReplaced.getOrDefault(folder + "/" + name, List.of())) {
            rows.cases().addPart(new CasePart(home, fresh.id(), null, null));
        }
        return fresh;
    }

    /** The study's document of that name in a folder, unless it was made in this step. */
    Optional<Document> standing(List<String> folderNames, String name) {
        Optional<Long> folder = foundFolders.computeIfAbsent(List.copyOf(folderNames), this::found);
        if (folder.isEmpty() && !folderNames.isEmpty()
                || !places.taken(folder.orElse(null)).contains(FreeName.key(name))) {
            return Optional.empty();
        }
        return places.document(folder.orElse(null), name).filter(found -> !made.contains(found.id()));
    }

    private Optional<Long> found(List<String> folderNames) {
        Long folder = null;
        for (String one : folderNames) {
            Optional<Folder> next = places.find(folder, one);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            folder = next.get().id();
        }
        return Optional.ofNullable(folder);
    }

    /** Notes that a document stays and has a new text, so that no other file of the step takes its place. */
    void taken(Document document, PreparedDocument fresh) {
        made.add(document.id());
        knownTexts.add(fresh.textKey());
    }

    /** Deletes a document, whose place and whole cases a new one of its name will take. */
    void remove(Document document, List<CasePart> parts) {
        parts.forEach(part -> casesOfReplaced
                .computeIfAbsent(document.folderId() + "/" + document.name(), key -> new ArrayList<>())
                .add(part.caseId()));
        rows.documents().delete(document.id());
        places.taken(document.folderId()).remove(FreeName.key(document.name()));
    }
}
