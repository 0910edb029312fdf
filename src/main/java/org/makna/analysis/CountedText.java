package org.makna.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.makna.model.CodedCorpus;
import org.makna.model.Distance;
import org.makna.model.Message;
import org.makna.model.Table.Base;
import org.makna.model.Table.Unit;

/** Says in sentences what a table counted, for whoever reads its numbers. */
final class CountedText {

    private final CodedCorpus corpus;
    private final Scope scope;
    private final TableDefinition definition;

    CountedText(CodedCorpus corpus, Scope scope, TableDefinition definition) {
        this.corpus = corpus;
        this.scope = scope;
        this.definition = definition;
    }

    /**
     * The sentences, in the order to print.
     *
     * @param axes         the members of all axes, in the order of the definition
     * @param coOccurrence whether co-occurrences are counted
     * @param nOfRows      whether N is that of the rows
     * @param exceeds      whether the sums exceed the distinct totals
     */
    List<Message> sentences(List<AxisMembers> axes, boolean coOccurrence, boolean nOfRows, boolean exceeds) {
        List<Message> said = new ArrayList<>();
        said.add(coOccurrence ? meetings() : Message.of("table.unit." + definition.unit().word()));
        if (coOccurrence) {
            said.add(Message.of(definition.unit() == Unit.NEAR ? "table.meeting.no-own" : "table.meeting.own"));
        }
        shownRollUp(axes).ifPresent(shown -> said.add(Message.of("table.counted.rollup-" + shown.word())));
        said.add(coders());
        said.add(Message.of("table.counted.documents", scope.documents().cardinality(), corpus.documents().size()));
        if (scope.text() != null) {
            said.add(Message.of("table.counted.cases-only", scope.cases().cardinality(), corpus.cases().size()));
        }
        if (!definition.filter().isEmpty()) {
            said.add(Message.of("table.counted.filter", definition.filter().toString()));
        }
        definition.filter().conditions().stream()
                .filter(condition -> condition.asksForAnyValue() && !condition.negated())
                .forEach(condition -> said.add(Message.of("table.counted.assigned-only", condition.attribute())));
        axes.stream().flatMap(axis -> axis.notes().stream()).distinct().forEach(said::add);
        said.add(Message.of("table.counted.base-" + definition.base().word() + (isOfRows(nOfRows) ? "-rows" : "")));
        if (definition.base() != Base.N && Counts.hasN(definition.unit())) {
            said.add(Message.of(nOfRows ? "table.counted.n-rows" : "table.counted.n"));
        }
        if (exceeds && definition.base() != Base.N) {
            said.add(Message.of("table.counted.exceeds"));
        }
        OtherPrograms.sentence(definition).ifPresent(said::add);
        return said;
    }

    /** Whether the base is of the rows rather than of the columns. */
    private boolean isOfRows(boolean nOfRows) {
        return nOfRows && (definition.base() == Base.N || definition.base() == Base.NORMALISED);
    }

    /** In what way codes meet. */
    private Message meetings() {
        Distance near = definition.near();
        return near == null
                ? Message.of("table.meeting." + definition.unit().word())
                : Message.of("table.meeting.near", near.most(),
                        Message.of("table.distance." + near.unit().name().toLowerCase(Locale.ROOT), near.most()));
    }

    /** The roll-up that the codes shown really have; empty where there are none. */
    private Optional<RollUp> shownRollUp(List<AxisMembers> axes) {
        List<Axis> ofCodes = IntStream.range(0, axes.size()).filter(i -> axes.get(i).isOfCodes())
                .mapToObj(definition.axes()::get).toList();
        if (ofCodes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ofCodes.stream().allMatch(Axis.TopCodes.class::isInstance)
                ? RollUp.ALL
                : definition.rollUp());
    }

    private Message coders() {
        BitSet coders = new BitSet();
        scope.codings().stream().forEach(coding -> coders.set(corpus.codings().coder()[coding]));
        return coders.isEmpty()
                ? Message.of("table.counted.no-coders")
                : Message.of("table.counted.coders",
                        coders.stream().mapToObj(i -> corpus.coders().get(i).name()).collect(Collectors.joining(", ")));
    }
}
