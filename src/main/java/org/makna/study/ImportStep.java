package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Folder;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MemoLink;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.store.NewDocument;
import org.makna.store.Rows;

/** The one step of an import: puts files that were read into folders, documents, cases and values. */
final class ImportStep {

    private final Rows rows;
    private final Progress progress;
    private final ImportOptions.OnDuplicate onDuplicate;
    private final KnownTexts knownTexts;
    private final ImportPlaces places;
    private final ProjectStep projects;
    /** Documents made in this step, which no other file of it takes the place of. */
    private final Set<Long> made = new HashSet<>();
    /** Cases that had a replaced document as a whole, by its folder and name, so that the new one belongs to them too. */
    private final Map<String, List<Long>> casesOfReplaced = new HashMap<>();

    /**
     * @param coder    who imports
     * @param words    for what has none in a project of another program
     * @param progress asked whether to go on; when not, the whole step is taken back
     */
    ImportStep(Rows rows, ImportOptions.OnDuplicate onDuplicate, String coder, Messages words, Progress progress) {
        this.rows = rows;
        this.progress = progress;
        this.onDuplicate = onDuplicate;
        List<Document> documents = rows.documents().all();
        this.knownTexts = new KnownTexts(documents);
        this.places = new ImportPlaces(rows, documents);
        this.projects = new ProjectStep(rows, onDuplicate, places, coder, words);
    }

    /** Adds the files in order and reports on each. */
    List<FileReport> add(List<PreparedFile> files) {
        List<FileReport> reports = new ArrayList<>();
        for (PreparedFile file : files) {
            goOn();
            reports.add(added(file));
        }
        return reports;
    }

    private void goOn() {
        if (progress.cancelled()) {
            throw SideBySide.cancellation();
        }
    }

    private FileReport added(PreparedFile file) {
        Imported imported = file.imported();
        PreparedProject project = file.project();
        if (project != null) {
            return projects.add(file, project);
        }
        return imported == null ? java.util.Objects.requireNonNull(file.report()) : add(file, imported);
    }

    private FileReport add(PreparedFile file, Imported imported) {
        String path = file.task().source().path().toString();
        if (onDuplicate == ImportOptions.OnDuplicate.SKIP && knownTexts.contains(file)) {
            return FileReport.nothing(path, FileReport.Status.SKIPPED, Finding.note("study.already-there"));
        }
        boolean survey = !imported.cases().isEmpty();
        List<String> folderNames = new ArrayList<>(file.task().folders());
        if (survey && !file.documents().isEmpty()) {
            folderNames.add(baseName(imported.fileName()));
        }
        List<Finding> findings = new ArrayList<>(imported.findings());
        if (onDuplicate == ImportOptions.OnDuplicate.REPLACE) {
            Optional<Finding> refusal = makeRoom(folderNames, file.documents());
            if (refusal.isPresent()) {
                return FileReport.nothing(path, FileReport.Status.FAILED, refusal.get());
            }
        }
        Long folder = places.folder(folderNames);
        List<Document> documents = new ArrayList<>();
        for (PreparedDocument document : file.documents()) {
            goOn();
            documents.add(create(folder, document, file, survey));
        }
        if (survey) {
            addCases(imported, documents, findings);
        }
        knownTexts.add(file.originalKey());
        FileReport report = new FileReport(path, FileReport.Status.IMPORTED, imported.format(), imported.encoding(),
                documents.stream().map(document -> NamePath.of(document.name()).toDocumentText()).toList(),
                imported.cases().size(), file.characters(), file.turns(),
                file.speakers().stream().map(ImportedSpeaker::label).distinct().toList(), findings);
        if (!documents.isEmpty()) {
            rows.documents().setImportReport(documents.getFirst().id(), report, imported.columns());
        }
        return report;
    }

    /** Removes the documents whose place the new ones take; refuses when one of them has codings. */
    private Optional<Finding> makeRoom(List<String> folderNames, List<PreparedDocument> documents) {
        List<Document> replaced = standingAt(folderNames, documents);
        for (Document document : replaced) {
            int codings = rows.codings().inDocument(document.id()).size();
            if (codings > 0) {
                return Optional.of(Finding.failed("study.replace-coded", document.name(), codings));
            }
            if (partsOf(document).stream().anyMatch(part -> part.range() != null || part.speaker() != null)) {
                return Optional.of(Finding.failed("study.replace-cased", document.name()));
            }
            if (isNoted(document)) {
                return Optional.of(Finding.failed("study.replace-noted", document.name()));
            }
        }
        for (Document document : replaced) {
            partsOf(document).forEach(part -> casesOfReplaced
                    .computeIfAbsent(document.folderId() + "/" + document.name(), key -> new ArrayList<>())
                    .add(part.caseId()));
            rows.documents().delete(document.id());
            places.taken(document.folderId()).remove(FreeName.key(document.name()));
        }
        return Optional.empty();
    }

    /** Whether memos or values of the document would go with it. */
    private boolean isNoted(Document document) {
        return !rows.attributes().ofDocument(document.id()).isEmpty()
                || rows.memos().all().stream().anyMatch(memo -> memo.links()
                        .contains(new MemoLink.OfDocument(document.id())));
    }

    private List<CasePart> partsOf(Document document) {
        return rows.cases().parts().stream().filter(part -> part.documentId() == document.id()).toList();
    }

    /** The study's documents that have the place and name of one of the new ones. */
    private List<Document> standingAt(List<String> folderNames, List<PreparedDocument> documents) {
        Long folder = null;
        for (String name : folderNames) {
            Optional<Folder> found = rows.folders().find(folder, name);
            if (found.isEmpty()) {
                return List.of();
            }
            folder = found.get().id();
        }
        List<Document> standing = new ArrayList<>();
        for (PreparedDocument document : documents) {
            rows.documents().find(folder, document.name()).filter(found -> !made.contains(found.id()))
                    .ifPresent(standing::add);
        }
        return standing;
    }

    private Document create(@Nullable Long folder, PreparedDocument document, PreparedFile file, boolean survey) {
        String fileName = java.util.Objects.requireNonNull(file.imported()).fileName();
        String chosen = file.task().intake().language();
        Set<String> taken = places.taken(folder);
        String name = FreeName.forDocument(document.name(), survey ? "" : fileName, taken);
        taken.add(FreeName.key(name));
        knownTexts.add(document.textKey());
        Imported.ImportedDocument imported = document.imported();
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

    private void addCases(Imported imported, List<Document> made, List<Finding> findings) {
        WantedAttributes wanted = new WantedAttributes(rows, findings);
        List<Attribute> attributes = new ArrayList<>();
        for (ImportedAttribute one : imported.attributes()) {
            attributes.add(wanted.findOrCreate(one.name(), one.type(), false, one.levels()));
        }
        Set<String> known = new HashSet<>();
        rows.cases().all().forEach(one -> known.add(one.name()));
        int conflicts = 0;
        int shared = 0;
        for (ImportedCase one : imported.cases()) {
            boolean isNew = !known.contains(one.name());
            shared += isNew ? 0 : 1;
            Case home = isNew ? rows.cases().create(one.name()) : rows.cases().findOrCreate(one.name());
            if (one.document() != null) {
                rows.cases().addPart(new CasePart(home.id(), made.get(one.document()).id(), null, null));
            }
            Map<Long, AttributeValue> held = isNew ? Map.of() : rows.attributes().ofCase(home.id());
            for (int i = 0; i < attributes.size(); i++) {
                AttributeValue value = one.values().get(i);
                AttributeValue before = held.getOrDefault(attributes.get(i).id(), AttributeValue.UNASSIGNED);
                if (before.equals(AttributeValue.UNASSIGNED)) {
                    if (!value.equals(AttributeValue.UNASSIGNED)) {
                        rows.attributes().setOfCase(attributes.get(i).id(), home.id(), value);
                    }
                } else if (!value.equals(AttributeValue.UNASSIGNED) && !value.equals(before)) {
                    conflicts++;
                }
            }
        }
        if (shared > 0) {
            findings.add(Finding.note("study.cases-shared", shared));
        }
        if (conflicts > 0) {
            findings.add(Finding.lost("study.values-kept", conflicts));
        }
    }

    private static String baseName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
