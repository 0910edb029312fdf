package org.makna.model;

import java.util.List;
import java.util.Objects;

/**
 * An immutable snapshot of everything that can be counted in a study, at one revision.
 *
 * <p>Codings are columns of primitive arrays, one entry per coding, sorted by (document, start, end, code, coder). Documents,
 * codes, coders and cases are named by their index in the lists. A coding takes about 44 bytes.
 */
public final class CodedCorpus {

    private final long revision;
    private final String title;
    private final List<CorpusDocument> documents;
    private final List<CorpusCode> codes;
    private final List<Coder> coders;
    private final List<CorpusCase> cases;
    private final List<Attribute> attributes;
    private final List<CorpusSpeaker> speakers;
    private final List<CorpusQuestion> questions;
    private final List<CorpusCollection> collections;
    private final Codings codings;

    /**
     * The codings as columns of equal length.
     *
     * @param id       row of the coding in the study file
     * @param segment  row of the segment in the study file
     * @param document index of the document
     * @param code     index of the code
     * @param coder    index of the coder
     * @param start    start of the segment, UTF-16
     * @param end      end of the segment, UTF-16
     * @param weight   0 to 100, or -1 when not weighted
     */
    public record Codings(long[] id, long[] segment, int[] document, int[] code, int[] coder, int[] start, int[] end,
            int[] weight) {

        public Codings {
            int n = id.length;
            if (segment.length != n || document.length != n || code.length != n || coder.length != n
                    || start.length != n || end.length != n || weight.length != n) {
                throw new IllegalArgumentException("Columns of different length");
            }
        }

        public int count() {
            return id.length;
        }

        public TextRange range(int coding) {
            return new TextRange(start[coding], end[coding]);
        }
    }

    /**
     * A document.
     *
     * @param document the document
     * @param path     folders and name, as people write it
     * @param folder   path of the folder, or empty at the top
     * @param values   values of the document attributes, one per attribute of the corpus; unassigned for case attributes
     */
    public record CorpusDocument(Document document, String path, String folder, List<AttributeValue> values) {}

    /**
     * A code, in tree order: a code stands before its children, siblings by position.
     *
     * @param code   the code
     * @param path   its path, as people write it
     * @param parent index of the code above, or -1 at the top
     * @param depth  0 at the top
     */
    public record CorpusCode(Code code, String path, int parent, int depth) {}

    /**
     * A case.
     *
     * @param oneCase the case
     * @param extent  the text that belongs to it
     * @param values  values of the case attributes, one per attribute of the corpus; unassigned for document attributes
     */
    public record CorpusCase(Case oneCase, Extent extent, List<AttributeValue> values) {}

    /**
     * A speaker of the corpus: all speakers of one label, in whichever documents.
     *
     * @param label       the label
     * @param interviewer whether they are an interviewer in the documents where they speak
     * @param extent      their turns
     */
    public record CorpusSpeaker(String label, boolean interviewer, Extent extent) {}

    /**
     * A survey question: all question sections of one label.
     *
     * @param label  the question
     * @param extent its sections
     */
    public record CorpusQuestion(String label, Extent extent) {}

    /**
     * A collection of documents, codes or cases.
     *
     * @param collection the collection
     * @param members    indices of its documents, codes or cases, ascending
     */
    public record CorpusCollection(StudyCollection collection, List<Integer> members) {

        public CorpusCollection {
            members = members.stream().sorted().toList();
        }
    }

    public CodedCorpus(long revision, String title, List<CorpusDocument> documents, List<CorpusCode> codes,
            List<Coder> coders, List<CorpusCase> cases, List<Attribute> attributes, List<CorpusSpeaker> speakers,
            List<CorpusQuestion> questions, List<CorpusCollection> collections, Codings codings) {
        this.revision = revision;
        this.title = title;
        this.documents = List.copyOf(documents);
        this.codes = List.copyOf(codes);
        this.coders = List.copyOf(coders);
        this.cases = List.copyOf(cases);
        this.attributes = List.copyOf(attributes);
        this.speakers = List.copyOf(speakers);
        this.questions = List.copyOf(questions);
        this.collections = List.copyOf(collections);
        this.codings = Objects.requireNonNull(codings);
    }

    /** The same with other names for the coders, who stay in their order. */
    public CodedCorpus withCoders(List<Coder> others) {
        if (others.size() != coders.size()) {
            throw new IllegalArgumentException("Other coders, not other names");
        }
        return new CodedCorpus(revision, title, documents, codes, others, cases, attributes, speakers, questions,
                collections, codings);
    }

    /** The revision of the study when the snapshot was taken. */
    public long revision() {
        return revision;
    }

    /** The study's title. */
    public String title() {
        return title;
    }

    /** Documents by folder tree and name. */
    public List<CorpusDocument> documents() {
        return documents;
    }

    /** Codes in tree order. */
    public List<CorpusCode> codes() {
        return codes;
    }

    public List<Coder> coders() {
        return coders;
    }

    /** Cases by name. */
    public List<CorpusCase> cases() {
        return cases;
    }

    /** Attributes of cases and of documents. */
    public List<Attribute> attributes() {
        return attributes;
    }

    /** Speakers by label. */
    public List<CorpusSpeaker> speakers() {
        return speakers;
    }

    /** Questions in the order of their first appearance. */
    public List<CorpusQuestion> questions() {
        return questions;
    }

    /** Collections by name. */
    public List<CorpusCollection> collections() {
        return collections;
    }

    public Codings codings() {
        return codings;
    }
}
