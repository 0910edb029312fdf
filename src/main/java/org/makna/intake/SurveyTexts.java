package org.makna.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.DocumentKind;
import org.makna.model.Imported.ImportedCoding;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextRange;

/**
 * Writes a document from open answers or posts, part by part.
 *
 * <p>Parts are divided by a blank line. A part may have a line above it, its question or what is known of the post, and a
 * section covers both.
 */
final class SurveyTexts {

    private final StringBuilder text = new StringBuilder();
    private final List<Section> sections = new ArrayList<>();
    private final List<ImportedCoding> codings = new ArrayList<>();

    /** Adds the answer to a question. */
    void answer(SurveyColumn question, String answer) {
        part(SectionKind.QUESTION, question.name(), question.name(), answer, question.code());
    }

    /** Adds a post under a line with what is known of it. */
    void post(String label, String line, String post, String code) {
        part(SectionKind.HEADING, label, line, post, code);
    }

    /** Adds words with nothing above them. */
    void plain(String words, String code) {
        divide();
        words(words, code);
    }

    private void part(SectionKind kind, String label, String line, String words, String code) {
        divide();
        int start = text.length();
        text.append(line).append('\n');
        words(words, code);
        sections.add(new Section(kind, new TextRange(start, text.length()), label,
                kind == SectionKind.HEADING ? 1 : 0));
    }

    private void divide() {
        if (!text.isEmpty()) {
            text.append("\n\n");
        }
    }

    private void words(String words, String code) {
        int start = text.length();
        text.append(words);
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (!code.isEmpty() && start < end) {
            codings.add(new ImportedCoding(code, new TextRange(start, end)));
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    ImportedDocument document(String name, DocumentKind kind, @Nullable String language, String folder,
            List<AttributeValue> values) {
        return new ImportedDocument(name, text.toString(), kind, language, sections, List.of(), folder, values,
                codings, List.of());
    }
}
