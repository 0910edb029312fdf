package org.makna.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file holds, read and checked but not yet in a study.
 *
 * @param fileName   name of the file without its folder
 * @param format     what it was read as, such as {@code docx} or {@code csv}
 * @param encoding   character set it was read in, or empty where the format says it itself
 * @param original   the bytes of the file
 * @param documents  its documents; a transcript has one, a survey one per row with open answers
 * @param attributes the attributes of its cases and of its documents, in column order; empty for a transcript
 * @param cases      its cases; empty for a transcript
 * @param columns    columns of a survey and what became of them, in their order; empty for a transcript
 * @param words      how the rows of a survey are to be read
 * @param grid       how the file of a survey was read
 * @param findings   the lines of the fidelity report
 */
public record Imported(String fileName, String format, String encoding, byte[] original,
        List<ImportedDocument> documents, List<ImportedAttribute> attributes, List<ImportedCase> cases,
        List<ColumnPlan> columns, SurveyWords words, GridSeen grid, List<Finding> findings) {

    /** What a file holds that is no survey. */
    public Imported(String fileName, String format, String encoding, byte[] original, List<ImportedDocument> documents,
            List<ImportedAttribute> attributes, List<ImportedCase> cases, List<ColumnPlan> columns,
            List<Finding> findings) {
        this(fileName, format, encoding, original, documents, attributes, cases, columns, SurveyWords.PLAIN,
                GridSeen.NONE, findings);
    }

    public Imported {
        documents = List.copyOf(documents);
        attributes = List.copyOf(attributes);
        cases = List.copyOf(cases);
        columns = List.copyOf(columns);
        findings = List.copyOf(findings);
    }

    /**
     * A document.
     *
     * @param name     proposed name
     * @param text     canonical text: LF line ends, no BOM, no NUL, no lone surrogate
     * @param kind     what it is
     * @param language BCP 47 code if the file says so, otherwise null
     * @param sections its structure, sorted by start, ranges within the text
     * @param speakers those who speak in its turns, in order of appearance
     * @param folder   name of the folder it goes into, below that of the file, or empty
     * @param values   value of each attribute of documents, in the order of the attributes; empty when there are none
     * @param codings  passages that get a code at once
     * @param comments the comments in its margin, by place
     */
    public record ImportedDocument(String name, String text, DocumentKind kind, @Nullable String language,
            List<Section> sections, List<ImportedSpeaker> speakers, String folder, List<AttributeValue> values,
            List<ImportedCoding> codings, List<ImportedComment> comments) {

        /** A document without a folder of its own and without values. */
        public ImportedDocument(String name, String text, DocumentKind kind, @Nullable String language,
                List<Section> sections, List<ImportedSpeaker> speakers) {
            this(name, text, kind, language, sections, speakers, "", List.of(), List.of(), List.of());
        }

        public ImportedDocument {
            sections = List.copyOf(sections);
            speakers = List.copyOf(speakers);
            values = List.copyOf(values);
            codings = List.copyOf(codings);
            comments = List.copyOf(comments);
        }
    }

    /**
     * A passage that gets a code at once.
     *
     * @param code  path of the code
     * @param range of the text
     */
    public record ImportedCoding(String code, TextRange range) {}

    /**
     * A remark that somebody wrote in the margin.
     *
     * @param range   what it stands on, not empty
     * @param author  who wrote it, or empty where the file does not say
     * @param written when, by the clock of its author, or null where the file does not say
     * @param text    the remark, not blank
     */
    public record ImportedComment(TextRange range, String author, @Nullable LocalDateTime written, String text) {}

    /**
     * A speaker.
     *
     * @param label       as it stands in the turns
     * @param interviewer whether they seem to be an interviewer
     */
    public record ImportedSpeaker(String label, boolean interviewer) {}

    /**
     * An attribute of the cases or documents.
     *
     * @param name   unique within the file
     * @param type   what the values are
     * @param levels      ordered values of an ordinal attribute, otherwise empty
     * @param ofDocuments whether the documents have it, rather than the cases
     * @param written     how the file writes its dates, as a pattern, or the decimal sign of its numbers; empty where every file
     *                    writes them alike
     */
    public record ImportedAttribute(String name, AttributeType type, List<String> levels, boolean ofDocuments,
            String written) {

        /** An attribute whose values are written as everywhere. */
        public ImportedAttribute(String name, AttributeType type, List<String> levels, boolean ofDocuments) {
            this(name, type, levels, ofDocuments, "");
        }

        /** An attribute of cases. */
        public ImportedAttribute(String name, AttributeType type, List<String> levels) {
            this(name, type, levels, false);
        }

        public ImportedAttribute {
            levels = List.copyOf(levels);
        }
    }

    /**
     * A case.
     *
     * @param name     unique within the file
     * @param documents indices of its documents, whole; empty when the case has no text
     * @param values    value of each attribute of cases, in the order of the attributes
     */
    public record ImportedCase(String name, List<Integer> documents, List<AttributeValue> values) {

        public ImportedCase {
            documents = List.copyOf(documents);
            values = List.copyOf(values);
        }
    }
}
