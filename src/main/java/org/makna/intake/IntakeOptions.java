package org.makna.intake;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.makna.model.DocumentKind;

/**
 * What the user said about the files to be read; null leaves it to the file.
 *
 * @param kind     kind of every document, or null: an interview when turns are found, a survey for rows of a sheet,
 *                 otherwise a document
 * @param language BCP 47 code of every document, or null
 * @param map      roles of the columns of a survey, or null to detect them
 * @param password what opens a file that is protected, or null; it is never kept
 * @param charset  character set of text files, or null to detect it
 * @param known    what is known of earlier waves of a survey
 */
public record IntakeOptions(@Nullable DocumentKind kind, @Nullable String language, @Nullable SurveyMap map,
        @Nullable String password, @Nullable Charset charset, KnownSurveys known) {

    /** Leaves everything to the file. */
    public static final IntakeOptions DETECT = new IntakeOptions(null, null, null, null, null);

    /** Leaves the character set to the file. */
    public IntakeOptions(@Nullable DocumentKind kind, @Nullable String language, @Nullable SurveyMap map,
            @Nullable String password) {
        this(kind, language, map, password, null);
    }

    /** Knows no earlier waves. */
    public IntakeOptions(@Nullable DocumentKind kind, @Nullable String language, @Nullable SurveyMap map,
            @Nullable String password, @Nullable Charset charset) {
        this(kind, language, map, password, charset, KnownSurveys.NONE);
    }

    /** The same, with what is known of earlier waves. */
    public IntakeOptions knowing(KnownSurveys surveys) {
        return new IntakeOptions(kind, language, map, password, charset, surveys);
    }

    /** The same in a language, unless the user has named one. */
    IntakeOptions orIn(@Nullable String found) {
        return language == null && found != null ? new IntakeOptions(kind, found, map, password, charset, known) : this;
    }

    /** Hides the password. */
    @Override
    public String toString() {
        return "IntakeOptions[" + kind + ", " + language + ", " + map + "]";
    }
}
