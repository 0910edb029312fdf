package org.makna.study;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.ColumnPlan;
import org.makna.model.DocumentKind;
import org.makna.model.SurveyWords;

/**
 * A file to import and what the user decided about it.
 *
 * @param file         the file
 * @param folders      names of the document folders it goes into, from the top; empty for the top
 * @param kind         what its documents are, or null to tell from the file
 * @param language     BCP 47 code of its documents, or null for the file's own or else the study's
 * @param columns      what becomes of the columns of a survey; those not named, or all when empty, are told from the file
 * @param words        what the rows of a survey are and its words for missing values, or null to tell from the file
 * @param interviewers whether speakers are interviewers, by label; those not named are told from the file
 * @param isSurvey     whether it was previewed as a survey
 * @param onDuplicate  what to do with it when it is there already, or null for what goes for all files
 * @param password     what opens a protected file, or null; it is never kept
 */
public record ImportChoice(Path file, List<String> folders, @Nullable DocumentKind kind, @Nullable String language,
        List<ColumnPlan> columns, @Nullable SurveyWords words, Map<String, Boolean> interviewers, boolean isSurvey,
        ImportOptions.@Nullable OnDuplicate onDuplicate, @Nullable String password) {

    public ImportChoice {
        folders = List.copyOf(folders);
        columns = List.copyOf(columns);
        interviewers = Map.copyOf(interviewers);
    }

    /** The same, into another folder. */
    public ImportChoice inFolder(List<String> names) {
        return new ImportChoice(file, names, kind, language, columns, words, interviewers, isSurvey, onDuplicate,
                password);
    }

    /** The same, as another kind of document; null tells it from the file. */
    public ImportChoice withKind(@Nullable DocumentKind other) {
        return new ImportChoice(file, folders, other, language, columns, words, interviewers, isSurvey, onDuplicate,
                password);
    }

    /** The same, in another language; null takes the file's own or else the study's. */
    public ImportChoice withLanguage(@Nullable String other) {
        return new ImportChoice(file, folders, kind, other, columns, words, interviewers, isSurvey, onDuplicate,
                password);
    }

    /** The same, with other roles of the columns. */
    public ImportChoice withColumns(List<ColumnPlan> plans) {
        return new ImportChoice(file, folders, kind, language, plans, words, interviewers, isSurvey, onDuplicate,
                password);
    }

    /** The same, with other rows and words for missing values. */
    public ImportChoice withWords(SurveyWords other) {
        return new ImportChoice(file, folders, kind, language, columns, other, interviewers, isSurvey, onDuplicate,
                password);
    }

    /** The same, with something else done when it is there already. */
    public ImportChoice onDuplicate(ImportOptions.OnDuplicate other) {
        return new ImportChoice(file, folders, kind, language, columns, words, interviewers, isSurvey, other, password);
    }

    /** The same, with a speaker being an interviewer or not. */
    public ImportChoice withInterviewer(String speaker, boolean interviewer) {
        Map<String, Boolean> all = new HashMap<>(interviewers);
        all.put(speaker, interviewer);
        return new ImportChoice(file, folders, kind, language, columns, words, all, isSurvey, onDuplicate, password);
    }

    /** The same, opened with a password. */
    public ImportChoice withPassword(String known) {
        return new ImportChoice(file, folders, kind, language, columns, words, interviewers, isSurvey, onDuplicate,
                known);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "ImportChoice[" + file + "]";
    }
}
