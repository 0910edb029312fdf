package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.analysis.Observations;
import org.makna.analysis.RollUp;
import org.makna.analysis.SavedCodings;
import org.makna.analysis.statistics.Answers;
import org.makna.analysis.statistics.Comparisons;
import org.makna.analysis.statistics.Correlation;
import org.makna.analysis.statistics.Correlations;
import org.makna.analysis.statistics.Descriptions;
import org.makna.analysis.statistics.Frequencies;
import org.makna.analysis.statistics.Groups;
import org.makna.analysis.statistics.Variable;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.drawing.GroupedNumbers;
import org.makna.study.StatisticsChoices.Choice;

/** Describes, compares and correlates the numbers of one snapshot of a study. */
public final class StudyStatistics {

    private final CodedCorpus corpus;
    private final SavedCodings saved;
    private final Messages messages;

    StudyStatistics(CorpusIndex index, CodingQueries queries, Messages messages) {
        this.corpus = index.corpus();
        this.saved = queries.found(index);
        this.messages = messages;
    }

    /** What can be asked of cases, or of documents. */
    public StatisticsChoices choices(boolean ofDocuments) {
        Observations all = observations(Filter.NONE, ofDocuments, RollUp.NONE);
        List<Choice> variables = new ArrayList<>();
        all.measured().forEach(attribute -> variables
                .add(new Choice(new Axis.OfAttribute(attribute.name()).written(), attribute.name(), true)));
        List<Choice> listed = new ArrayList<>();
        corpus.attributes().stream().filter(attribute -> attribute.ofDocuments() == ofDocuments)
                .map(attribute -> new Choice(new Axis.OfAttribute(attribute.name()).written(), attribute.name(), true))
                .forEach(listed::add);
        for (CodedCorpus.CorpusCode code : corpus.codes()) {
            Choice choice = new Choice(Observations.written(code), code.path(), false);
            variables.add(choice);
            listed.add(choice);
        }
        List<Choice> groups = new ArrayList<>(listed.stream().filter(Choice::attribute).toList());
        if (ofDocuments) {
            groups.add(new Choice(new Axis.Kinds().written(), messages.text("table.axis.kinds"), false));
            groups.add(new Choice(new Axis.Folders().written(), messages.text("table.axis.folders"), false));
        }
        groups.removeIf(group -> all.groups(group.written()).names().size() < 2);
        return new StatisticsChoices(all.count(), variables, listed, groups);
    }

    /**
     * Answers a request.
     *
     * @throws MaknaException                             if the request is faulty, naming what is possible
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public Statistics answer(StatisticsRequest request, Progress progress) {
        Filter filter = Wording.read(() -> Filter.parse(request.where()));
        Observations seen = observations(filter, request.ofDocuments(),
                Wording.read(() -> RollUp.ofWord(request.rollUp())));
        boolean frequencies = request.kind() == Statistics.Kind.FREQUENCY;
        List<Variable> variables = frequencies ? List.of() : variables(request, seen);
        List<Message> counted = new ArrayList<>(seen.counted());
        if (request.variables().stream().anyMatch(StudyStatistics::isOfCodes)) {
            counted.add(Message.of(request.ofDocuments()
                    ? "statistics.counted.codes-in-documents"
                    : "statistics.counted.codes-in-cases"));
            if (request.variables().stream().anyMatch(StudyStatistics::isTop)) {
                counted.add(Message.of("statistics.counted.top-codes"));
            }
            if (request.variables().stream().anyMatch(one -> isOfCodes(one) && !isTop(one))) {
                counted.add(Message.of("table.counted.rollup-" + request.rollUp().toLowerCase(Locale.ROOT)));
            }
        }
        List<Block> blocks = switch (request.kind()) {
            case DESCRIPTION -> List.of(Descriptions.of(variables, messages));
            case COMPARISON -> compare(request, seen, variables, counted);
            case CORRELATION -> correlate(request, variables, counted, progress);
            case FREQUENCY -> frequencies(request, seen);
            case INDEPENDENCE, CO_OCCURRENCE, SIMILARITY -> throw new IllegalArgumentException("Asked of tables only");
        };
        if (!frequencies) {
            counted.add(Message.of("statistics.counted.missing"));
        }
        if (variables.stream().anyMatch(Variable::ordinal)) {
            counted.add(Message.of("statistics.counted.levels"));
        }
        counted.add(Message.of("statistics.counted." + request.kind().name().toLowerCase(Locale.ROOT)));
        boolean tested = request.kind() == Statistics.Kind.COMPARISON
                || request.kind() == Statistics.Kind.CORRELATION;
        long tests = tested ? blocks.getFirst().rows().size() : 0;
        if (tests > 1) {
            counted.add(Message.of("statistics.counted.many-tests", tests));
        }
        return new Statistics(request.kind(), blocks, counted, filter.asWritten(), corpus.revision(), corpus.title());
    }

    /**
     * The numbers of one variable by groups, to be drawn.
     *
     * @param variable one of the variables of {@link #choices}, as it is written
     * @param by       one of the groups, or empty for all together
     * @param rollUp   which codings a code counts besides its own
     * @throws MaknaException if there is no such variable or group, naming what is possible
     */
    public GroupedNumbers numbers(boolean ofDocuments, String variable, String by, String rollUp) {
        Observations seen = observations(Filter.NONE, ofDocuments, Wording.read(() -> RollUp.ofWord(rollUp)));
        Variable numbers = Wording.read(() -> seen.variables(variable)).getFirst();
        String what = messages.text(ofDocuments ? "chart.each-documents" : "chart.each-cases");
        List<String> counted = new ArrayList<>(seen.counted().stream().map(messages::text).toList());
        if (numbers.ordinal()) {
            counted.add(messages.text(Message.of("statistics.counted.levels")));
        }
        List<GroupedNumbers.Group> groups = new ArrayList<>();
        String title = numbers.name();
        List<GroupedNumbers.Owner> owners = seen.owners();
        if (by.isEmpty()) {
            groups.add(group(messages.text("chart.all"), numbers, owners, i -> true));
        } else {
            Groups parts = Wording.read(() -> seen.groups(by));
            for (int i = 0; i < parts.names().size(); i++) {
                int part = i;
                groups.add(group(parts.names().get(i), numbers, owners, one -> parts.of()[one] == part));
            }
            title = messages.text("chart.by", numbers.name(), parts.by());
        }
        long drawn = groups.stream().mapToLong(group -> group.values().length).sum();
        return new GroupedNumbers(title, what, groups, seen.count() - drawn, String.join(" ", counted));
    }

    private static GroupedNumbers.Group group(String name, Variable numbers, List<GroupedNumbers.Owner> owners,
            IntPredicate isIn) {
        int[] places = IntStream.range(0, numbers.values().length)
                .filter(i -> isIn.test(i) && !Double.isNaN(numbers.values()[i])).toArray();
        return new GroupedNumbers.Group(name, Arrays.stream(places).mapToDouble(i -> numbers.values()[i]).toArray(),
                Arrays.stream(places).mapToObj(owners::get).toList());
    }

    private List<Variable> variables(StatisticsRequest request, Observations seen) {
        List<Variable> variables = request.variables().stream().distinct()
                .flatMap(written -> Wording.read(() -> seen.variables(written)).stream()).toList();
        if (variables.isEmpty()) {
            throw new MaknaException("statistics.nothing-chosen");
        }
        return variables;
    }

    /** The frequencies, and below them what describes those that are numbers or levels. */
    private List<Block> frequencies(StatisticsRequest request, Observations seen) {
        List<Block> blocks = new ArrayList<>(List.of(Frequencies.of(answers(request, seen), messages)));
        List<Variable> described = request.variables().stream().distinct()
                .flatMap(written -> seen.described(written).stream()).toList();
        if (!described.isEmpty()) {
            blocks.add(Descriptions.of(described, messages));
        }
        return blocks;
    }

    private static List<Answers> answers(StatisticsRequest request, Observations seen) {
        List<Answers> answers = request.variables().stream().distinct()
                .flatMap(written -> Wording.read(() -> seen.answers(written)).stream()).toList();
        if (answers.isEmpty()) {
            throw new MaknaException("statistics.nothing-listed");
        }
        return answers;
    }

    private List<Block> compare(StatisticsRequest request, Observations seen, List<Variable> variables,
            List<Message> counted) {
        Groups groups = Wording.read(() -> seen.groups(request.by()));
        if (groups.names().size() < 2) {
            throw new MaknaException("statistics.one-group", groups.by(), groups.names().size());
        }
        counted.add(Message.of("statistics.counted.groups", groups.by(), groups.names().size(), groups.without()));
        return Comparisons.of(variables, groups, messages);
    }

    private List<Block> correlate(StatisticsRequest request, List<Variable> variables, List<Message> counted,
            Progress progress) {
        Correlation.Method method = Arrays.stream(Correlation.Method.values())
                .filter(one -> one.name().equalsIgnoreCase(request.method().strip())).findFirst()
                .orElseThrow(() -> new MaknaException("statistics.unknown-method", request.method(),
                        Arrays.stream(Correlation.Method.values()).map(one -> one.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
        if (variables.size() < 2) {
            throw new MaknaException("statistics.one-variable");
        }
        if (method == Correlation.Method.PEARSON && variables.stream().anyMatch(Variable::ordinal)) {
            counted.add(Message.of("statistics.counted.pearson-of-levels"));
        }
        return Correlations.of(variables, method, progress, messages);
    }

    private Observations observations(Filter filter, boolean ofDocuments, RollUp rollUp) {
        return new Observations(corpus, filter, saved, ofDocuments, rollUp, messages);
    }

    private static boolean isOfCodes(String written) {
        return written.strip().toLowerCase(Locale.ROOT).startsWith("code");
    }

    /** Codes at the top always count all below them. */
    private static boolean isTop(String written) {
        return written.strip().equalsIgnoreCase(new Axis.TopCodes().written());
    }
}
