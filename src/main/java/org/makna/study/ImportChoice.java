package org.makna.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.DocumentKind;

/**
 * A file to import and what the user decided about it.
 *
 * @param file         the file
 * @param folders      names of the document folders it goes into, from the top; empty for the top
 * @param kind         what its documents are, or null to tell from the file
 * @param language     BCP 47 code of its documents, or null for the file's own or else the study's
 * @param columns      what becomes of the columns of a survey; those not named, or all when empty, are told from the file
 * @param interviewers whether speakers are interviewers, by label; those not named are told from the file
 * @param password     what opens a protected file, or null; it is never kept
 */
public record ImportChoice(Path file, List<String> folders, @Nullable DocumentKind kind, @Nullable String language,
        List<ColumnPlan> columns, Map<String, Boolean> interviewers, @Nullable String password) {

    public ImportChoice {
        folders = List.copyOf(folders);
        columns = List.copyOf(columns);
        interviewers = Map.copyOf(interviewers);
    }

    /** The same, into another folder. */
    public ImportChoice inFolder(List<String> names) {
        return new ImportChoice(file, names, kind, language, columns, interviewers, password);
    }

    /** The same, as another kind of document; null tells it from the file. */
    public ImportChoice withKind(@Nullable DocumentKind other) {
        return new ImportChoice(file, folders, other, language, columns, interviewers, password);
    }

    /** The same, in another language; null takes the file's own or else the study's. */
    public ImportChoice withLanguage(@Nullable String other) {
        return new ImportChoice(file, folders, kind, other, columns, interviewers, password);
    }

    /** The same, with other roles of the columns. */
    public ImportChoice withColumns(List<ColumnPlan> plans) {
        return new ImportChoice(file, folders, kind, language, plans, interviewers, password);
    }

    /** The same, with a speaker being an interviewer or not. */
    public ImportChoice withInterviewer(String speaker, boolean interviewer) {
        Map<String, Boolean> all = new HashMap<>(interviewers);
        all.put(speaker, interviewer);
        return new ImportChoice(file, folders, kind, language, columns, all, password);
    }

    /** The same, opened with a password. */
    public ImportChoice withPassword(String known) {
        return new ImportChoice(file, folders, kind, language, columns, interviewers, known);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "ImportChoice[" + file + "]";
    }
}
