package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.statistics.Answers;
import org.makna.analysis.statistics.Groups;
import org.makna.analysis.statistics.Variable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.Distance;
import org.makna.model.DocumentKind;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.model.TextMeasure;
import org.makna.model.TextRange;
import org.makna.model.drawing.GroupedNumbers;

/**
 * The numbers that cases or documents have: values of their attributes, and how often codes were applied in their text.
 *
 * <p>A variable is written {@code attributes} for all attributes with numbers or levels, {@code attribute:NAME},
 * {@code code:PATH} for one code, or as an axis of codes such as {@code codes}, {@code codes:top} and {@code codes:PATH}. A level counts as its place, from 1. A code
 * counts its codings as a table of codes by cases or documents does; one that was never applied counts 0.
 */
public final class Observations {

    private static final String ALL_ATTRIBUTES = "attributes";
    private static final String CODE = "code:";
    /** Cells of a table of all codes beyond which codes are counted one by one. */
    private static final long MANY_CELLS = 5_000_000;

    /** Codings are counted without looking at the text. */
    private static final TextMeasure NO_TEXT = new TextMeasure() {
        @Override
        public long characters(int document, TextRange range) {
            throw new IllegalStateException();
        }

        @Override
        public long words(int document, TextRange range) {
            throw new IllegalStateException();
        }

        @Override
        public int number(Distance.Unit unit, int document, int offset) {
            throw new IllegalStateException();
        }

        @Override
        public List<TextRange> paragraphs(int document) {
            throw new IllegalStateException();
        }
    };

    private final CodedCorpus corpus;
    private final Filter filter;
    private final SavedCodings saved;
    private final boolean ofDocuments;
    private final Messages messages;
    private final Attributes attributes;
    private final BitSet owners;
    private final RollUp rollUp;
    private @Nullable Table everyCode;

    /**
     * Looks at the cases or at the documents of a corpus.
     *
     * @param ofDocuments whether documents are looked at rather than cases
     * @param rollUp      which codings a code counts besides its own
     * @param messages    the language of names that are none of the study
     * @throws MaknaException if the filter names what the corpus does not have
     */
    public Observations(CodedCorpus corpus, Filter filter, SavedCodings saved, boolean ofDocuments, RollUp rollUp,
            Messages messages) {
        this.corpus = corpus;
        this.filter = filter;
        this.saved = saved;
        this.ofDocuments = ofDocuments;
        this.rollUp = rollUp;
        this.messages = messages;
        this.attributes = new Attributes(corpus);
        Scope scope = Scope.of(corpus, filter, saved);
        this.owners = ofDocuments ? scope.documents() : scope.cases();
    }

    /** How many cases or documents are looked at. */
    public int count() {
        return owners.cardinality();
    }

    /** The cases or documents that are looked at, in the order of the values of variables. */
    public List<GroupedNumbers.Owner> owners() {
        return owners.stream().mapToObj(index -> ofDocuments
                ? new GroupedNumbers.Owner(corpus.documents().get(index).document().id(),
                        corpus.documents().get(index).document().name())
                : new GroupedNumbers.Owner(corpus.cases().get(index).oneCase().id(),
                        corpus.cases().get(index).oneCase().name()))
                .toList();
    }

    /** What was counted, in the order to print. */
    public List<Message> counted() {
        return List.of(Message.of(ofDocuments ? "statistics.counted.documents" : "statistics.counted.cases", count()));
    }

    /**
     * Reads variables.
     *
     * @param written as {@link Observations} says
     * @throws MaknaException if there is no such variable; says what is possible
     */
    public List<Variable> variables(String written) {
        if (written.strip().equalsIgnoreCase(ALL_ATTRIBUTES)) {
            return IntStream.range(0, corpus.attributes().size()).filter(this::isMeasured).mapToObj(this::ofAttribute)
                    .toList();
        }
        if (written.strip().toLowerCase(Locale.ROOT).startsWith(CODE)) {
            return List.of(ofCode(NamePath.parseCode(written.strip().substring(CODE.length()))));
        }
        return switch (Axis.parse(written)) {
            case Axis.OfAttribute(var name) -> List.of(ofAttribute(measured(name)));
            case Axis axis when isOfCodes(axis) -> ofCodes(axis);
            case Axis axis -> throw new MaknaException("statistics.no-variable", axis.written());
        };
    }

    /**
     * Reads variables whose values are listed one by one: all kinds of attributes, and codes by the number of their codings.
     *
     * @param written as {@link Observations} says, {@code attributes} being all of them
     * @throws MaknaException if there is no such variable; says what is possible
     */
    public List<Answers> answers(String written) {
        if (written.strip().equalsIgnoreCase(ALL_ATTRIBUTES)) {
            return IntStream.range(0, corpus.attributes().size())
                    .filter(index -> attributes.get(index).ofDocuments() == ofDocuments).mapToObj(this::answers)
                    .toList();
        }
        boolean ofCodes = written.strip().toLowerCase(Locale.ROOT).startsWith("code");
        if (!ofCodes && Axis.parse(written) instanceof Axis.OfAttribute(var name)) {
            return List.of(answers(ownAttribute(name)));
        }
        return variables(written).stream().map(Observations::counts).toList();
    }

    /** Which of variables that can be listed are also numbers or levels, and can so be described. */
    public List<Variable> described(String written) {
        boolean words = !written.strip().equalsIgnoreCase(ALL_ATTRIBUTES)
                && Axis.parse(
                        written.strip().startsWith(CODE) ? "codes" : written) instanceof Axis.OfAttribute(var name)
                && !isMeasured(ownAttribute(name));
        return words ? List.of() : variables(written);
    }

    private Answers answers(int index) {
        List<AttributeValue> all = attributes.values(index);
        List<AttributeValue> values = owners.stream().mapToObj(all::get).toList();
        List<String> order = new ArrayList<>(attributes.get(index).levels());
        attributes.different(index).stream()
                .filter(text -> !order.contains(text) && values.stream().anyMatch(value -> isValue(value, text)))
                .forEach(order::add);
        return new Answers(attributes.get(index).name(), order, values);
    }

    /** Numbers of codings, of which each is a value. */
    private static Answers counts(Variable code) {
        List<AttributeValue> values = Arrays.stream(code.values())
                .mapToObj(count -> AttributeValue.of(Long.toString(Math.round(count)))).toList();
        return new Answers(code.name(), Arrays.stream(code.values()).mapToLong(Math::round).sorted().distinct()
                .mapToObj(Long::toString).toList(), values);
    }

    /** The attributes that have numbers or levels. */
    public List<Attribute> measured() {
        return IntStream.range(0, corpus.attributes().size()).filter(this::isMeasured).mapToObj(attributes::get)
                .toList();
    }

    /** How a code is written as a variable. */
    public static String written(CodedCorpus.CorpusCode code) {
        return CODE + code.path();
    }

    /**
     * Reads groups: {@code attribute:NAME}, and of documents {@code kinds} and {@code folders}.
     *
     * @throws MaknaException if there is no such attribute, or the axis does not part the cases or documents
     */
    public Groups groups(String axis) {
        return switch (Axis.parse(axis)) {
            case Axis.OfAttribute(var name) -> byValue(ownAttribute(name));
            case Axis.Kinds() when ofDocuments -> grouped(messages.text("table.axis.kinds"),
                    index -> corpus.documents().get(index).document().kind().word(),
                    IntStream.range(0, DocumentKind.values().length)
                            .mapToObj(kind -> DocumentKind.values()[kind].word()).toList());
            case Axis.Folders() when ofDocuments -> grouped(messages.text("table.axis.folders"),
                    index -> corpus.documents().get(index).folder(), List.of());
            case Axis other -> throw new MaknaException("statistics.no-groups", other.written());
        };
    }

    private static boolean isOfCodes(Axis axis) {
        return axis instanceof Axis.Codes || axis instanceof Axis.TopCodes || axis instanceof Axis.Subcodes;
    }

    private boolean isMeasured(int index) {
        Attribute attribute = attributes.get(index);
        return attribute.ofDocuments() == ofDocuments && switch (attribute.type()) {
            case INTEGER, DECIMAL, ORDINAL -> true;
            case TEXT, DATE, BOOLEAN -> false;
        };
    }

    private int measured(String name) {
        int index = ownAttribute(name);
        if (!isMeasured(index)) {
            throw new MaknaException("statistics.no-numbers", name);
        }
        return index;
    }

    /** The attribute of that name of the cases or of the documents, whichever are looked at. */
    private int ownAttribute(String name) {
        List<Attribute> all = corpus.attributes();
        return IntStream.range(0, all.size())
                .filter(index -> all.get(index).name().equals(name) && all.get(index).ofDocuments() == ofDocuments)
                .findFirst().orElseThrow(() -> Choices.missing(name,
                        all.stream().filter(one -> one.ofDocuments() == ofDocuments).map(Attribute::name).toList(),
                        "table.unknown-attribute", "table.unknown-attribute-offer"));
    }

    private Variable ofAttribute(int index) {
        Attribute attribute = attributes.get(index);
        List<AttributeValue> values = attributes.values(index);
        return new Variable(attribute.name(), !attribute.levels().isEmpty(), owners.stream()
                .mapToDouble(owner -> attributes.number(index, values.get(owner)).orElse(Double.NaN)).toArray());
    }

    private Variable ofCode(NamePath path) {
        CodedCorpus.CorpusCode code = corpus.codes().get(new CodeTree(corpus).find(path));
        boolean few = (long) corpus.codes().size() * count() <= MANY_CELLS;
        if (few && everyCode == null) {
            everyCode = table(new Axis.Codes());
        }
        Table table = few && everyCode != null ? everyCode : table(new Axis.Subcodes(path));
        return IntStream.range(0, table.rows().size())
                .filter(row -> table.rows().get(row).id() == code.code().id())
                .mapToObj(row -> new Variable(code.path(), false, table.cells()[row])).findFirst()
                .orElseGet(() -> new Variable(code.path(), false, new double[count()]));
    }

    private Table table(Axis codes) {
        TableDefinition definition = TableDefinition.of(codes, ofDocuments ? new Axis.Documents() : new Axis.Cases())
                .withFilter(filter).withRollUp(rollUp);
        return Tables.count(corpus, definition, saved, NO_TEXT, messages, Progress.NONE);
    }

    private List<Variable> ofCodes(Axis axis) {
        Table table = table(axis);
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> new Variable(table.rows().get(row).label(), false, table.cells()[row])).toList();
    }

    private Groups byValue(int index) {
        List<AttributeValue> values = attributes.values(index);
        List<String> names = new ArrayList<>(attributes.different(index));
        names.removeIf(name -> owners.stream().noneMatch(owner -> isValue(values.get(owner), name)));
        return new Groups(attributes.get(index).name(), names, owners.stream()
                .map(owner -> values.get(owner).isAssigned() ? names.indexOf(values.get(owner).text()) : -1)
                .toArray());
    }

    private static boolean isValue(AttributeValue value, String name) {
        return value.isAssigned() && value.text().equals(name);
    }

    /** Groups by a word; in the order given, and where there is none by name. An empty word is no group. */
    private Groups grouped(String by, IntFunction<String> word, List<String> order) {
        Map<String, Integer> found = new TreeMap<>(order.isEmpty()
                ? String::compareTo
                : (one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        owners.stream().mapToObj(word).filter(name -> !name.isEmpty()).forEach(name -> found.put(name, 0));
        List<String> names = List.copyOf(found.keySet());
        return new Groups(by, names, owners.stream().map(owner -> names.indexOf(word.apply(owner))).toArray());
    }
}
