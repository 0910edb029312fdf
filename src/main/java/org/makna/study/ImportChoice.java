package org.makna.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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
 * @param charset      name of the character set it is read in, one of {@link Importing#charsets}, or null to tell from the file
 * @param columns      what becomes of the columns of a survey; those not named, or all when empty, are told from the file
 * @param words        what the rows of a survey are and its words for missing values, or null to tell from the file
 * @param speakers     what becomes of speakers, by label; those not named are told from the file
 * @param participants whether each speaker who is no interviewer and has no other case becomes a case
 * @param isSurvey     whether it was previewed as a survey
 * @param onDuplicate  what to do with it when it is there already, or null for what goes for all files
 * @param password     what opens a protected file, or null; it is never kept
 */
public record ImportChoice(Path file, List<String> folders, @Nullable DocumentKind kind, @Nullable String language,
        @Nullable String charset, List<ColumnPlan> columns, @Nullable SurveyWords words,
        Map<String, SpeakerChoice> speakers, boolean participants, boolean isSurvey,
        ImportOptions.@Nullable OnDuplicate onDuplicate, @Nullable String password) {

    public ImportChoice {
        folders = List.copyOf(folders);
        columns = List.copyOf(columns);
        speakers = Map.copyOf(speakers);
    }

    /** Leaves everything to the file. */
    public ImportChoice(Path file, List<String> folders) {
        this(file, folders, null, null, null, List.of(), null, Map.of(), false, false, null, null);
    }

    /** The same, into another folder. */
    public ImportChoice inFolder(List<String> names) {
        return new ImportChoice(file, names, kind, language, charset, columns, words, speakers, participants, isSurvey,
                onDuplicate, password);
    }

    /** The same, as another kind of document; null tells it from the file. */
    public ImportChoice withKind(@Nullable DocumentKind other) {
        return new ImportChoice(file, folders, other, language, charset, columns, words, speakers, participants,
                isSurvey, onDuplicate, password);
    }

    /** The same, in another language; null takes the file's own or else the study's. */
    public ImportChoice withLanguage(@Nullable String other) {
        return new ImportChoice(file, folders, kind, other, charset, columns, words, speakers, participants, isSurvey,
                onDuplicate, password);
    }

    /** The same, read in another character set; null tells it from the file. What was said about speakers is forgotten. */
    public ImportChoice withCharset(@Nullable String other) {
        return new ImportChoice(file, folders, kind, language, other, columns, words, Map.of(), participants, isSurvey,
                onDuplicate, password);
    }

    /** The same, with other roles of the columns. */
    public ImportChoice withColumns(List<ColumnPlan> plans) {
        return new ImportChoice(file, folders, kind, language, charset, plans, words, speakers, participants, isSurvey,
                onDuplicate, password);
    }

    /** The same, with other rows and words for missing values. */
    public ImportChoice withWords(SurveyWords other) {
        return new ImportChoice(file, folders, kind, language, charset, columns, other, speakers, participants,
                isSurvey, onDuplicate, password);
    }

    /** The same, taken for a survey or not. */
    public ImportChoice asSurvey(boolean other) {
        return new ImportChoice(file, folders, kind, language, charset, columns, words, speakers, participants, other,
                onDuplicate, password);
    }

    /** The same, with something else done when it is there already. */
    public ImportChoice onDuplicate(ImportOptions.OnDuplicate other) {
        return new ImportChoice(file, folders, kind, language, charset, columns, words, speakers, participants,
                isSurvey, other, password);
    }

    /** The same, with something decided about a speaker. */
    public ImportChoice withSpeaker(String label, SpeakerChoice speaker) {
        Map<String, SpeakerChoice> all = new LinkedHashMap<>(speakers);
        all.put(label, speaker);
        return new ImportChoice(file, folders, kind, language, charset, columns, words, all, participants, isSurvey,
                onDuplicate, password);
    }

    /** The same, with nothing decided about speakers. */
    ImportChoice withoutSpeakers() {
        return new ImportChoice(file, folders, kind, language, charset, columns, words, Map.of(), participants,
                isSurvey, onDuplicate, password);
    }

    /** The same, with or without a case of each participant. */
    public ImportChoice withParticipants(boolean asCases) {
        return new ImportChoice(file, folders, kind, language, charset, columns, words, speakers, asCases, isSurvey,
                onDuplicate, password);
    }

    /** The same, opened with a password. */
    public ImportChoice withPassword(String known) {
        return new ImportChoice(file, folders, kind, language, charset, columns, words, speakers, participants,
                isSurvey, onDuplicate, known);
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "ImportChoice[" + file + "]";
    }
}
