package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.GridSeen;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.ImportedProject;
import org.makna.model.Message;
import org.makna.model.ProjectCount;
import org.makna.model.SurveyWords;

/**
 * What would become of a file if it were imported.
 *
 * @param file       the file
 * @param folders    names of the document folders it would go into, from the top
 * @param status     whether it can be imported
 * @param format     what it was read as, or empty
 * @param encoding   character set it was read in, or empty where the format says it itself
 * @param kind       what its documents are, or null when there are none
 * @param language   BCP 47 code of its documents, the study's where the file says none; may be empty
 * @param documents  proposed names of its documents
 * @param cases      number of cases it holds
 * @param characters Unicode code points of all its texts
 * @param turns      number of speaker turns
 * @param speakers   those who speak, in the order of their appearance, and who seems to be an interviewer
 * @param turnsBySpeaker number of turns of each speaker, by label
 * @param columns    columns of a survey and what would become of them; empty for other files
 * @param words      how the rows of a survey are to be read
 * @param grid       how the file of a survey was read, and the sheets it holds
 * @param opening    how the text of its first document begins
 * @param contents   what the project of another program is made of; empty for other files
 * @param findings   what was noticed, or why it cannot be imported
 */
public record ImportPreview(Path file, List<String> folders, Status status, String format, String encoding,
        @Nullable DocumentKind kind, String language, List<String> documents, int cases, long characters, int turns,
        List<ImportedSpeaker> speakers, Map<String, Integer> turnsBySpeaker, List<ColumnPlan> columns,
        SurveyWords words, GridSeen grid, String opening, List<ProjectCount> contents, List<Finding> findings) {

    private static final Set<String> LOCKED_KEYS = Set.of("intake.password.needed", "intake.password.wrong");

    public ImportPreview {
        folders = List.copyOf(folders);
        documents = List.copyOf(documents);
        speakers = List.copyOf(speakers);
        turnsBySpeaker = Map.copyOf(turnsBySpeaker);
        columns = List.copyOf(columns);
        contents = List.copyOf(contents);
        findings = List.copyOf(findings);
    }

    /** Whether a file can be imported. */
    public enum Status {
        READY,
        /** It can, but the study has it already. */
        ALREADY_THERE,
        /** It can, once its password is known. */
        LOCKED,
        NOT_A_DOCUMENT,
        FAILED
    }

    /** Whether a message says that a file opens only with its password, or with another one. */
    public static boolean asksPassword(Message message) {
        return LOCKED_KEYS.contains(message.key());
    }

    /** Whether it is the whole project of another program. */
    public boolean isProject() {
        return !contents.isEmpty();
    }

    /** Whether it can be imported. */
    public boolean isReadable() {
        return status == Status.READY || status == Status.ALREADY_THERE;
    }

    /** Imports the file just as it was previewed; to be changed by whoever wants it otherwise. */
    public ImportChoice choice() {
        return new ImportChoice(file, folders).asSurvey(!columns.isEmpty());
    }

    static ImportPreview of(PreparedFile prepared, KnownTexts known, String studyLanguage) {
        Imported imported = prepared.imported();
        Path path = prepared.task().source().path();
        PreparedProject project = prepared.project();
        if (project != null) {
            return of(prepared, project.project(), known, studyLanguage);
        }
        if (imported == null) {
            FileReport report = java.util.Objects.requireNonNull(prepared.report());
            return nothing(path, prepared.task().folders(), status(report), report.findings());
        }
        List<Finding> findings = new ArrayList<>(imported.findings());
        boolean there = known.contains(prepared);
        if (there) {
            findings.addFirst(Finding.note("study.already-there"));
        }
        Imported.@Nullable ImportedDocument first = prepared.documents().isEmpty()
                ? null
                : prepared.documents().getFirst().imported();
        String language = first == null || first.language() == null ? studyLanguage : first.language();
        return new ImportPreview(path, prepared.task().folders(), there ? Status.ALREADY_THERE : Status.READY,
                imported.format(), imported.encoding(), first == null ? null : first.kind(), language,
                prepared.documents().stream().map(PreparedDocument::name).toList(), imported.cases().size(),
                prepared.characters(), prepared.turns(), prepared.speakers(), prepared.turnsBySpeaker(),
                imported.columns(), imported.words(), imported.grid(),
                prepared.documents().isEmpty() ? "" : prepared.documents().getFirst().opening(), List.of(), findings);
    }

    private static ImportPreview of(PreparedFile prepared, ImportedProject project, KnownTexts known,
            String studyLanguage) {
        List<Finding> findings = new ArrayList<>(prepared.findings());
        long there = prepared.documents().stream().filter(one -> one.length() > 0 && known.has(one.textKey())).count();
        if (there > 0) {
            findings.add(Finding.note("project.documents-there", there));
        }
        findings.addAll(project.findings());
        return new ImportPreview(prepared.task().source().path(), prepared.task().folders(), Status.READY,
                project.program(), "", null, studyLanguage,
                prepared.documents().stream().map(PreparedDocument::name).toList(), project.cases().size(),
                prepared.characters(), prepared.turns(), prepared.speakers(), Map.of(), List.of(), SurveyWords.PLAIN,
                GridSeen.NONE,
                "", project.counts(), findings);
    }

    private static Status status(FileReport report) {
        if (report.status() == FileReport.Status.NOT_A_DOCUMENT) {
            return Status.NOT_A_DOCUMENT;
        }
        boolean locked = report.findings().stream()
                .anyMatch(finding -> asksPassword(finding.message()));
        return locked ? Status.LOCKED : Status.FAILED;
    }

    static ImportPreview nothing(Path path, List<String> folders, Status status, List<Finding> findings) {
        return new ImportPreview(path, folders, status, "", "", null, "", List.of(), 0, 0, 0, List.of(), Map.of(),
                List.of(), SurveyWords.PLAIN, GridSeen.NONE, "", List.of(), findings);
    }
}
