package org.makna.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.search.LanguageGuess;

/**
 * A document on its way into the study, its text being there already.
 *
 * @param name       proposed name
 * @param textKey    key of its text
 * @param length     UTF-16 code units
 * @param codePoints code points
 * @param opening    how its text begins, for a preview
 * @param imported   its structure; the text is left out
 * @param answers    the answers to open questions in it
 */
record PreparedDocument(String name, String textKey, int length, int codePoints, String opening,
        ImportedDocument imported, List<SurveyAnswer> answers) {

    /** UTF-16 code units that a preview shows. */
    private static final int OPENING = 700;

    /**
     * Takes the text out.
     *
     * @param choices what the user said about the speakers, by label
     */
    static PreparedDocument of(ImportedDocument document, String textKey, Map<String, SpeakerChoice> choices) {
        String text = document.text();
        List<ImportedSpeaker> speakers = document.speakers().stream().map(one -> {
            SpeakerChoice choice = choices.get(one.label());
            return new ImportedSpeaker(one.label(), choice == null ? one.interviewer() : choice.interviewer());
        }).toList();
        return new PreparedDocument(document.name(), textKey, text.length(), text.codePointCount(0, text.length()),
                opening(text),
                new ImportedDocument(document.name(), "", document.kind(), language(document), document.sections(),
                        speakers, document.folder(), document.values(), document.codings(), document.comments()),
                SurveyAnswer.in(text, document.sections()));
    }

    /** The language that the file names, or else that of its words; null where neither says. */
    static @Nullable String language(ImportedDocument document) {
        String said = document.language();
        return said != null ? said : LanguageGuess.of(document.text()).orElse(null);
    }

    private static String opening(String text) {
        if (text.length() <= OPENING) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(OPENING - 1)) ? OPENING - 1 : OPENING);
    }
}
