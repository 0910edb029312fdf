package org.makna.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.makna.model.Imported.ImportedDocument;

/**
 * The whole project of another program, read and checked but not yet in a study.
 *
 * <p>Its parts name each other by their place in these lists. Identities are made of the project's own, so that a second import
 * of the same project finds what the first one made.
 *
 * @param name        name of the project
 * @param program     the program and its version, such as {@code QualCoder v17}
 * @param documents   its documents with text
 * @param codes       its codes, each after the one above it
 * @param codings     its codings
 * @param annotations its remarks on ranges
 * @param cases       its cases
 * @param attributes  its attributes
 * @param memos       its memos
 * @param coders      those who code
 * @param counts      how much of everything was found and comes in
 * @param findings    what was noticed, repaired or left out
 */
public record ImportedProject(String name, String program, List<ProjectDocument> documents, List<ProjectCode> codes,
        List<ProjectCoding> codings, List<ProjectAnnotation> annotations, List<ProjectCase> cases,
        List<ProjectAttribute> attributes, List<ProjectMemo> memos, List<ProjectCoder> coders,
        List<ProjectCount> counts, List<Finding> findings) {

    /** In the place of an index: there is none. */
    public static final int NONE = -1;

    public ImportedProject {
        documents = List.copyOf(documents);
        codes = List.copyOf(codes);
        codings = List.copyOf(codings);
        annotations = List.copyOf(annotations);
        cases = List.copyOf(cases);
        attributes = List.copyOf(attributes);
        memos = List.copyOf(memos);
        coders = List.copyOf(coders);
        counts = List.copyOf(counts);
        findings = List.copyOf(findings);
    }

    /**
     * A document.
     *
     * @param guid     identity
     * @param fileName name of the file it came from, with its ending
     * @param folders  names of its folders from the top
     * @param document name, text and structure
     * @param original bytes of that file, or null when they are not there
     * @param values   values in the form of the study, by index of the attribute
     */
    public record ProjectDocument(String guid, String fileName, List<String> folders, ImportedDocument document,
            byte @Nullable [] original, Map<Integer, String> values) {

        public ProjectDocument {
            folders = List.copyOf(folders);
            values = Map.copyOf(values);
        }
    }

    /**
     * A code, or a folder of codes.
     *
     * @param guid       identity
     * @param parent     index of the code above, or {@link #NONE}
     * @param name       its name
     * @param colour     {@code #rrggbb}, or empty when it has none
     * @param codable    whether it may be applied to text
     * @param definition what it means
     */
    public record ProjectCode(String guid, int parent, String name, String colour, boolean codable,
            String definition) {}

    /**
     * A code on a range.
     *
     * @param guid     identity
     * @param document index of the document
     * @param range    where, in the canonical text; not empty
     * @param code     index of the code
     * @param coder    index of who coded, or {@link #NONE} when nobody knows
     * @param weight   0 to 100, or null
     * @param comment  what was noted with it
     * @param created  ISO-8601 instant, or null when not known
     */
    public record ProjectCoding(String guid, int document, TextRange range, int code, int coder,
            @Nullable Integer weight, String comment, @Nullable String created) {}

    /**
     * A remark on a range.
     *
     * @param guid     identity
     * @param document index of the document
     * @param range    where, in the canonical text; not empty
     * @param coder    index of who wrote it, or {@link #NONE}
     * @param text     the remark; empty for a passage that was marked and nothing else
     * @param created  ISO-8601 instant, or null when not known
     */
    public record ProjectAnnotation(String guid, int document, TextRange range, int coder, String text,
            @Nullable String created) {}

    /**
     * A case.
     *
     * @param name   its name
     * @param parts  what belongs to it
     * @param values values in the form of the study, by index of the attribute
     */
    public record ProjectCase(String name, List<Part> parts, Map<Integer, String> values) {

        public ProjectCase {
            parts = List.copyOf(parts);
            values = Map.copyOf(values);
        }

        /**
         * Text that belongs to a case.
         *
         * @param document index of the document
         * @param range    where, or null for the whole document
         */
        public record Part(int document, @Nullable TextRange range) {}
    }

    /**
     * An attribute.
     *
     * @param name        its name
     * @param type        what its values are
     * @param ofDocuments whether documents have it rather than cases
     */
    public record ProjectAttribute(String name, AttributeType type, boolean ofDocuments) {}

    /**
     * A memo.
     *
     * @param guid    identity
     * @param title   its title, not empty
     * @param text    what was noted
     * @param coder   index of who wrote it, or {@link #NONE}
     * @param created ISO-8601 instant, or null when not known
     * @param about   what it is about
     * @param index   which of these, or {@link #NONE}
     */
    public record ProjectMemo(String guid, String title, String text, int coder, @Nullable String created, About about,
            int index) {

        /** What kind of thing a memo is about. */
        public enum About {
            NOTHING, DOCUMENT, CODE, CODING, CASE
        }
    }

    /**
     * Who codes.
     *
     * @param name      their name
     * @param automatic whether a rule and no person
     * @param hidden    whether their codings are left out of views
     */
    public record ProjectCoder(String name, boolean automatic, boolean hidden) {}
}
