package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.intake.NamePattern;
import org.makna.model.Coder;
import org.makna.model.Code;
import org.makna.model.Document;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/** The one step of an import: puts files that were read into folders, documents, cases and values. */
final class ImportStep {

    private final Rows rows;
    private final ImportOptions.OnDuplicate usual;
    private final Progress progress;
    private final DocumentMaking making;
    private final CodePaths codes;
    private final ProjectStep projects;
    private final CommentsAtImport comments;
    /** Documents whose participants become cases. */
    private final List<Long> participants = new ArrayList<>();
    private @Nullable NamedCases named;
    /** The cases of the study as they were read last; see {@link #cases}. */
    private @Nullable CasesByName cases;

    /**
     * @param coder    who imports
     * @param words    for what has none in a project of another program
     * @param progress asked now and then whether to go on; one that was cancelled fails the step, which leaves nothing
     */
    ImportStep(Rows rows, ImportOptions.OnDuplicate usual, String coder, Messages words, Progress progress) {
        this.rows = rows;
        this.usual = usual;
        this.progress = progress;
        this.making = new DocumentMaking(rows);
        this.codes = new CodePaths(rows);
        this.comments = new CommentsAtImport(rows, coder);
        this.projects = new ProjectStep(rows, usual, making.places(), coder, words);
    }

    /** Adds the files in order, with what their names say, and reports on each. */
    List<FileReport> add(List<PreparedFile> files, NamePlan names) {
        NamePattern pattern = names.pattern();
        named = pattern == null ? null : new NamedCases(rows, pattern, files, this::cases);
        List<FileReport> reports = new ArrayList<>();
        for (PreparedFile file : files) {
            goOn();
            reports.add(added(file));
        }
        if (!participants.isEmpty()) {
            SpeakerEdits.withoutCase(rows, CasePlan.ofSpeakers(rows, participants, false)).make(rows);
        }
        return reports;
    }

    private void goOn() {
        if (progress.cancelled()) {
            throw SideBySide.cancellation();
        }
    }

    /** The cases of the study, read anew where projects or the names of speakers have made others meanwhile. */
    private CasesByName cases() {
        CasesByName known = cases;
        if (known == null || known.size() != rows.cases().count()) {
            known = new CasesByName(rows.cases().all());
            cases = known;
        }
        return known;
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
        ImportOptions.OnDuplicate onDuplicate = file.task().onDuplicate(usual);
        if (onDuplicate == ImportOptions.OnDuplicate.SKIP && making.knownTexts().contains(file)) {
            Optional<List<Finding>> left = left(file);
            if (left.isPresent()) {
                return FileReport.nothing(path, FileReport.Status.SKIPPED, left.get());
            }
        }
        List<Finding> findings = new ArrayList<>(imported.findings());
        List<Document> documents;
        List<Document> touched = new ArrayList<>();
        if (imported.cases().isEmpty()) {
            if (onDuplicate == ImportOptions.OnDuplicate.REPLACE) {
                List<Document> standing = standing(file);
                DocumentTies ties = new DocumentTies(rows);
                if (file.documents().size() == 1 && standing.stream().anyMatch(one -> ties.obstacle(one).isPresent())) {
                    return renewed(file, imported, standing.getFirst(), path);
                }
                Optional<Finding> refusal = makeRoom(standing, ties);
                if (refusal.isPresent()) {
                    return FileReport.nothing(path, FileReport.Status.FAILED, refusal.get());
                }
            }
            documents = new ArrayList<>();
            for (PreparedDocument document : file.documents()) {
                goOn();
                documents.add(created(file, document));
            }
            if (named != null) {
                findings.addAll(named.give(file, documents));
            }
        } else {
            CasesByName known = cases();
            SurveyStep step = new SurveyStep(rows, making, file, imported, onDuplicate, known, progress);
            documents = step.add();
            step.created().forEach(known::add);
            findings.addAll(step.findings());
            touched.addAll(step.changed());
            code(step.codings(), findings);
        }
        making.knownTexts().add(file.originalKey());
        touched.addAll(documents);
        FileReport report = new FileReport(path, FileReport.Status.IMPORTED, imported.format(), imported.encoding(),
                touched.stream().map(document -> NamePath.of(document.name()).toDocumentText()).toList(),
                imported.cases().size(), file.characters(), file.turns(),
                file.speakers().stream().map(ImportedSpeaker::label).distinct().toList(), findings);
        touched.stream().filter(one -> rows.documents().ownReport(one.id()).isEmpty())
                .min(Comparator.comparing(Document::id)).ifPresent(one -> keep(one, report, file, imported));
        return report;
    }

    /**
     * What becomes of a file whose text is in the study already.
     *
     * @return what to say when it is left out; empty when it is not, since its name says that the words are those of another case
     */
    private Optional<List<Finding>> left(PreparedFile file) {
        List<Finding> findings = new ArrayList<>(List.of(Finding.note("study.already-there")));
        if (named != null && named.says(file)) {
            Optional<Document> own = named.own(file);
            if (own.isEmpty()) {
                return Optional.empty();
            }
            findings.addAll(named.give(file, List.of(own.get())));
        }
        // Another version of the file may have comments beside the same words.
        int comments = file.documents().stream().mapToInt(one -> one.imported().comments().size()).sum();
        if (comments > 0 && !making.knownTexts().has(file.originalKey())) {
            findings.add(Finding.lost("study.comments-skipped", comments));
        }
        return Optional.of(findings);
    }

    private Document created(PreparedFile file, PreparedDocument document) {
        Document fresh = making.create(file.task().folders(), document, file, false);
        comments.add(fresh.id(), document.imported().comments());
        new SpeakerNaming(rows, fresh.id()).make(file.task().choice().speakers());
        if (file.task().choice().participants()) {
            participants.add(fresh.id());
        }
        return fresh;
    }

    /** Lets a document that was worked on have the new text, with all that lies on it. */
    private FileReport renewed(PreparedFile file, Imported imported, Document standing, String path) {
        PreparedDocument fresh = file.documents().getFirst();
        EarlierComments earlier = EarlierComments.of(rows, standing, file.task().names());
        Optional<Finding> refusal = new ReplacedDocument(rows, standing).become(fresh, file, earlier);
        if (refusal.isPresent()) {
            return FileReport.nothing(path, FileReport.Status.FAILED, refusal.get());
        }
        making.taken(standing, fresh);
        comments.renew(standing.id(), fresh.imported().comments(), earlier);
        making.knownTexts().add(file.originalKey());
        List<Finding> findings = new ArrayList<>(imported.findings());
        findings.add(Finding.note("study.replaced", standing.name(),
                rows.codings().inDocument(standing.id()).size()));
        earlier.gone(rows, fresh.imported().comments()).ifPresent(findings::add);
        FileReport report = new FileReport(path, FileReport.Status.IMPORTED, imported.format(), imported.encoding(),
                List.of(NamePath.of(standing.name()).toDocumentText()), 0, file.characters(), file.turns(),
                file.speakers().stream().map(ImportedSpeaker::label).distinct().toList(), findings);
        keep(standing, report, file, imported);
        return report;
    }

    /** Keeps the report with a document; with pseudonyms, no name is kept. */
    private void keep(Document document, FileReport report, PreparedFile file, Imported imported) {
        PseudonymsAtImport names = file.task().names();
        rows.documents().setImportReport(document.id(), names == null ? report : names.in(report), imported.columns(),
                imported.words());
    }

    /** The study's documents that have the place and name of one of the new ones. */
    private List<Document> standing(PreparedFile file) {
        List<Document> standing = new ArrayList<>();
        for (PreparedDocument document : file.documents()) {
            making.standing(file.task().folders(), document.name()).ifPresent(standing::add);
        }
        return standing;
    }

    /** Removes the documents whose place the new ones take; refuses when something hangs on one of them. */
    private Optional<Finding> makeRoom(List<Document> replaced, DocumentTies ties) {
        for (Document document : replaced) {
            Optional<Finding> obstacle = ties.obstacle(document);
            if (obstacle.isPresent()) {
                return obstacle;
            }
        }
        replaced.forEach(document -> making.remove(document, ties.parts(document)));
        return Optional.empty();
    }

    /** Gives the passages that the file names their codes, in the name of the automatic coder. */
    private void code(List<NewAnswers.Coded> codings, List<Finding> findings) {
        Map<String, Optional<Code>> known = new HashMap<>();
        Coder coder = null;
        for (NewAnswers.Coded one : codings) {
            Optional<Code> code = known.computeIfAbsent(one.coding().code(), path -> codeAt(path, findings));
            if (code.isPresent()) {
                if (coder == null) {
                    coder = rows.coders().findOrCreate(Finder.AUTOMATIC, true);
                }
                rows.codings().apply(NewCoding.of(one.documentId(), one.coding().range(), code.get().id(),
                        coder.id()));
            }
        }
    }

    private Optional<Code> codeAt(String path, List<Finding> findings) {
        try {
            Code code = codes.findOrCreate(NamePath.parseCode(path));
            if (code.codable()) {
                return Optional.of(code);
            }
            findings.add(Finding.lost("study.not-codable", path));
        } catch (MaknaException e) {
            findings.add(new Finding(Finding.Severity.LOST, e.message()));
        }
        return Optional.empty();
    }
}
