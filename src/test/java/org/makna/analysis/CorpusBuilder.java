package org.makna.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.Code;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.CodedCorpus.CorpusCollection;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.CodedCorpus.CorpusQuestion;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.Coder;
import org.makna.model.CollectionKind;
import org.makna.model.Distance;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Extent;
import org.makna.model.NamePath;
import org.makna.model.RangeSet;
import org.makna.model.StudyCollection;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;
import org.makna.model.TextUnits;

/** Builds small corpora that can be read: documents have texts, codings name their document and code. */
final class CorpusBuilder {

    private static final Pattern WORD = Pattern.compile("\\S+");

    private final Map<String, DocumentKind> kinds = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<NamePath> codes = new ArrayList<>();
    private final List<String> coders = new ArrayList<>();
    private final Map<String, Map<String, List<TextRange>>> cases = new LinkedHashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final Map<String, Map<String, List<TextRange>>> speakers = new LinkedHashMap<>();
    private final List<String> interviewers = new ArrayList<>();
    private final Map<String, Map<String, List<TextRange>>> questions = new LinkedHashMap<>();
    private final List<Gathered> collections = new ArrayList<>();
    private final List<Entry> codings = new ArrayList<>();

    /** A collection before its members have numbers. */
    private record Gathered(CollectionKind kind, String name, List<String> members) {}

    /** A coding before documents, codes and coders have numbers. */
    private record Entry(long segment, String document, TextRange range, NamePath code, String coder, int weight) {}

    /** Adds a document; folders stand before its name. */
    CorpusBuilder document(String path, DocumentKind kind, String text) {
        texts.put(path, text);
        kinds.put(path, kind);
        return this;
    }

    CorpusBuilder document(String path, String text) {
        return document(path, DocumentKind.INTERVIEW, text);
    }

    /** Adds a code and those above it. */
    CorpusBuilder code(String path) {
        return code(NamePath.parseCode(path));
    }

    private CorpusBuilder code(NamePath path) {
        if (path.names().size() > 1) {
            code(new NamePath(path.names().subList(0, path.names().size() - 1)));
        }
        if (!codes.contains(path)) {
            codes.add(path);
        }
        return this;
    }

    CorpusBuilder coder(String name) {
        if (!coders.contains(name)) {
            coders.add(name);
        }
        return this;
    }

    /** Gives a range of a document to a case. */
    CorpusBuilder casePart(String oneCase, String document, int start, int end) {
        part(cases, oneCase, document, start, end);
        return this;
    }

    /** Gives a whole document to a case. */
    CorpusBuilder casePart(String oneCase, String document) {
        return casePart(oneCase, document, 0, text(document).length());
    }

    /** Adds a case without text. */
    CorpusBuilder emptyCase(String oneCase) {
        cases.putIfAbsent(oneCase, new LinkedHashMap<>());
        return this;
    }

    CorpusBuilder caseAttribute(String name, AttributeType type, String... levels) {
        attributes.add(new Attribute(attributes.size() + 1, "a" + name, name, type, false, List.of(levels)));
        return this;
    }

    CorpusBuilder documentAttribute(String name, AttributeType type) {
        attributes.add(new Attribute(attributes.size() + 1, "a" + name, name, type, true, List.of()));
        return this;
    }

    /** Gives a case or document a value. */
    CorpusBuilder value(String owner, String attribute, AttributeValue value) {
        values.put(owner + "\n" + attribute, value);
        return this;
    }

    CorpusBuilder value(String owner, String attribute, String value) {
        return value(owner, attribute, AttributeValue.of(value));
    }

    CorpusBuilder turn(String speaker, String document, int start, int end) {
        part(speakers, speaker, document, start, end);
        return this;
    }

    CorpusBuilder interviewer(String speaker) {
        interviewers.add(speaker);
        return this;
    }

    CorpusBuilder question(String question, String document, int start, int end) {
        part(questions, question, document, start, end);
        return this;
    }

    /** Adds a collection; members are paths of documents or codes, or names of cases. */
    CorpusBuilder collection(CollectionKind kind, String name, String... members) {
        collections.add(new Gathered(kind, name, List.of(members)));
        return this;
    }

    /** Codes a range by Ana, each time a segment of its own. */
    CorpusBuilder coding(String document, int start, int end, String code) {
        return coding(document, start, end, code, "Ana", -1);
    }

    CorpusBuilder coding(String document, int start, int end, String code, String coder, int weight) {
        return coding(1000 + codings.size(), document, start, end, code, coder, weight);
    }

    /** Codes a segment that may carry several codes. */
    CorpusBuilder coding(long segment, String document, int start, int end, String code, String coder, int weight) {
        code(code);
        coder(coder);
        codings.add(new Entry(segment, document, new TextRange(start, end), NamePath.parseCode(code), coder, weight));
        return this;
    }

    /** Codes the first place where the words stand. */
    CorpusBuilder coding(String document, String words, String code) {
        int start = text(document).indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException(words);
        }
        return coding(document, start, start + words.length(), code);
    }

    CodedCorpus build() {
        List<String> paths = List.copyOf(texts.keySet());
        List<CorpusDocument> documents = new ArrayList<>();
        for (String path : paths) {
            documents.add(document(path, documents.size()));
        }
        List<CorpusCode> tree = tree();
        List<CorpusCase> allCases = new ArrayList<>();
        cases.forEach((name, parts) -> allCases.add(new CorpusCase(new Case(allCases.size() + 1, "k" + name, name),
                extent(parts, paths), valuesOf(name, false))));
        List<Coder> allCoders = new ArrayList<>();
        coders.forEach(name -> allCoders
                .add(new Coder(allCoders.size() + 1, "r" + name, name, name.substring(0, 1), "#000000", false, false)));
        List<CorpusSpeaker> allSpeakers = speakers.entrySet().stream().map(entry -> new CorpusSpeaker(entry.getKey(),
                interviewers.contains(entry.getKey()), extent(entry.getValue(), paths))).toList();
        List<CorpusQuestion> allQuestions = questions.entrySet().stream()
                .map(entry -> new CorpusQuestion(entry.getKey(), extent(entry.getValue(), paths))).toList();
        return new CodedCorpus(7, "Uji", documents, tree, allCoders, allCases, attributes, allSpeakers, allQuestions,
                collections(paths, tree, allCases), columns(paths, tree));
    }

    private List<CorpusCollection> collections(List<String> paths, List<CorpusCode> tree, List<CorpusCase> allCases) {
        List<CorpusCollection> all = new ArrayList<>();
        for (Gathered one : collections) {
            List<String> names = switch (one.kind) {
                case DOCUMENTS -> paths;
                case CODES -> tree.stream().map(CorpusCode::path).toList();
                case CASES -> allCases.stream().map(each -> each.oneCase().name()).toList();
            };
            all.add(new CorpusCollection(
                    new StudyCollection(all.size() + 1, "g" + one.name, one.kind, one.name, ""),
                    one.members.stream().map(names::indexOf).toList()));
        }
        return all;
    }

    /** Counts code points, and words as runs without white space. */
    TextMeasure measure() {
        List<String> all = List.copyOf(texts.values());
        return new TextMeasure() {
            @Override
            public long characters(int document, TextRange range) {
                return new CodePoints(all.get(document)).count(range);
            }

            @Override
            public long words(int document, TextRange range) {
                return WORD.matcher(all.get(document)).results().map(MatchResult::start).filter(range::contains)
                        .count();
            }

            @Override
            public int number(Distance.Unit unit, int document, int offset) {
                String text = all.get(document);
                return switch (unit) {
                    case CHARACTER -> text.codePointCount(0, offset);
                    case WORD -> (int) words(document, new TextRange(0, offset + 1));
                    case SENTENCE -> upTo(TextUnits.sentences(text), offset);
                    case PARAGRAPH -> upTo(TextUnits.paragraphs(text), offset);
                    case TURN -> 0;
                };
            }

            private static int upTo(List<TextRange> units, int offset) {
                return (int) units.stream().filter(unit -> unit.start() <= offset).count();
            }

            @Override
            public List<TextRange> paragraphs(int document) {
                return TextUnits.paragraphs(all.get(document));
            }
        };
    }

    String text(String document) {
        String text = texts.get(document);
        if (text == null) {
            throw new IllegalArgumentException(document);
        }
        return text;
    }

    private CorpusDocument document(String path, int index) {
        NamePath names = NamePath.parseDocument(path);
        String folder = names.names().size() == 1
                ? ""
                : new NamePath(names.names().subList(0, names.names().size() - 1)).toDocumentText();
        String text = text(path);
        Document document = new Document(index + 1, "d" + index, null, names.name(), kinds.get(path), "id",
                text.length(), new CodePoints(text).count(), "key" + index, null, "", "2026-01-01T00:00:00Z");
        return new CorpusDocument(document, path, folder, valuesOf(path, true));
    }

    private List<AttributeValue> valuesOf(String owner, boolean ofDocuments) {
        return attributes.stream().map(attribute -> attribute.ofDocuments() != ofDocuments
                ? AttributeValue.UNASSIGNED
                : values.getOrDefault(owner + "\n" + attribute.name(), AttributeValue.UNASSIGNED)).toList();
    }

    private List<CorpusCode> tree() {
        List<CorpusCode> tree = new ArrayList<>();
        addBelow(null, -1, 0, tree);
        return tree;
    }

    private void addBelow(@Nullable NamePath parent, int parentIndex, int depth, List<CorpusCode> tree) {
        int position = 0;
        for (NamePath path : codes) {
            boolean below = path.names().size() == depth + 1
                    && (parent == null || path.names().subList(0, depth).equals(parent.names()));
            if (below) {
                int index = tree.size();
                Code code = new Code(codes.indexOf(path) + 501, "c" + path, parentIndex < 0
                        ? null
                        : tree
                                .get(parentIndex).code().id(),
                        position++, path.name(), "#ff8800", true, "", "", "", "", "");
                tree.add(new CorpusCode(code, path.toCodeText(), parentIndex, depth));
                addBelow(path, index, depth + 1, tree);
            }
        }
    }

    private CodedCorpus.Codings columns(List<String> paths, List<CorpusCode> tree) {
        List<String> codePaths = tree.stream().map(CorpusCode::path).toList();
        List<Entry> sorted = codings.stream()
                .sorted(Comparator.comparing((Entry entry) -> paths.indexOf(entry.document))
                        .thenComparing(Entry::range).thenComparing(entry -> codePaths.indexOf(entry.code.toCodeText()))
                        .thenComparing(entry -> coders.indexOf(entry.coder)))
                .toList();
        return new CodedCorpus.Codings(sorted.stream().mapToLong(entry -> codings.indexOf(entry) + 1).toArray(),
                sorted.stream().mapToLong(Entry::segment).toArray(),
                sorted.stream().mapToInt(entry -> paths.indexOf(entry.document)).toArray(),
                sorted.stream().mapToInt(entry -> codePaths.indexOf(entry.code.toCodeText())).toArray(),
                sorted.stream().mapToInt(entry -> coders.indexOf(entry.coder)).toArray(),
                sorted.stream().mapToInt(entry -> entry.range.start()).toArray(),
                sorted.stream().mapToInt(entry -> entry.range.end()).toArray(),
                sorted.stream().mapToInt(Entry::weight).toArray());
    }

    private static void part(Map<String, Map<String, List<TextRange>>> all, String name, String document, int start,
            int end) {
        all.computeIfAbsent(name, any -> new LinkedHashMap<>()).computeIfAbsent(document, any -> new ArrayList<>())
                .add(new TextRange(start, end));
    }

    private static Extent extent(Map<String, List<TextRange>> parts, List<String> paths) {
        Map<Integer, RangeSet> ranges = new HashMap<>();
        parts.forEach((document, list) -> {
            RangeSet set = RangeSet.of(list);
            if (!set.isEmpty()) {
                ranges.put(paths.indexOf(document), set);
            }
        });
        return new Extent(ranges);
    }
}
