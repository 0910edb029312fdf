package org.makna.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.makna.analysis.AxisMembers.Kind;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.DocumentKind;
import org.makna.model.Extent;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Table;

/** Finds the members of an axis in a corpus; what the filter leaves out is no member. */
final class AxisResolver {

    private final CodedCorpus corpus;
    private final Scope scope;
    private final SavedCodings saved;
    private final Messages messages;

    AxisResolver(CodedCorpus corpus, Scope scope, SavedCodings saved, Messages messages) {
        this.corpus = corpus;
        this.scope = scope;
        this.saved = saved;
        this.messages = messages;
    }

    /**
     * Finds the members.
     *
     * @throws MaknaException if the axis names what the corpus does not have
     */
    AxisMembers resolve(Axis axis, RollUp rollUp) {
        return switch (axis) {
            case Axis.Codes() -> codes(corpus, scope, IntStream.range(0, corpus.codes().size()), rollUp);
            case Axis.Subcodes(var root) -> {
                CodeTree tree = new CodeTree(corpus);
                yield codes(corpus, scope, tree.subtree(tree.find(root)).stream(), rollUp);
            }
            case Axis.TopCodes() -> codes(corpus, scope,
                    IntStream.range(0, corpus.codes().size()).filter(i -> corpus.codes().get(i).parent() < 0),
                    RollUp.ALL);
            case Axis.Documents() -> documents(corpus, scope.documents());
            case Axis.Folders() -> groups(List.of(), this::folder);
            case Axis.Kinds() -> groups(Arrays.stream(DocumentKind.values()).map(DocumentKind::word).toList(),
                    i -> corpus.documents().get(i).document().kind().word());
            case Axis.Collections(var kind) -> new CollectionAxes(corpus, scope, rollUp).wholes(kind);
            case Axis.InCollection(var name) -> new CollectionAxes(corpus, scope, rollUp).members(name);
            case Axis.Cases() -> cases(corpus, scope.cases());
            case Axis.OfAttribute(var name) -> attribute(new Attributes(corpus).find(name));
            case Axis.Speakers() -> texts(corpus.speakers().stream().map(CodedCorpus.CorpusSpeaker::label).toList(),
                    corpus.speakers().stream().map(CodedCorpus.CorpusSpeaker::extent).toList(),
                    "table.text-of-speakers");
            case Axis.Questions() -> texts(corpus.questions().stream().map(CodedCorpus.CorpusQuestion::label).toList(),
                    corpus.questions().stream().map(CodedCorpus.CorpusQuestion::extent).toList(),
                    "table.text-of-questions");
            case Axis.Coders() -> coders();
            case Axis.OverTime(var step, var name) -> overTime(step, new Attributes(corpus).find(name));
            case Axis.Queries(var names) -> queries(names.stream().distinct().toList());
        };
    }

    /** The given codes as members, each with the codings that the roll-up gives it. */
    static AxisMembers codes(CodedCorpus corpus, Scope scope, IntStream shown, RollUp rollUp) {
        CodeTree tree = new CodeTree(corpus);
        List<Table.Member> members = new ArrayList<>();
        BitSet[] countedIn = new BitSet[corpus.codes().size()];
        Arrays.setAll(countedIn, any -> new BitSet());
        shown.forEach(code -> {
            BitSet counted = tree.counted(code, rollUp);
            if (counted.intersects(scope.codes())) {
                CorpusCode shownCode = corpus.codes().get(code);
                counted.stream().forEach(one -> countedIn[one].set(members.size()));
                members.add(member(shownCode.path(), shownCode.code().id()));
            }
        });
        int[][] membersOf = Arrays.stream(countedIn).map(set -> set.stream().toArray()).toArray(int[][]::new);
        return new AxisMembers(Kind.CODE, members, membersOf, List.of(), List.of());
    }

    /** Each document of the set a member of its own. */
    static AxisMembers documents(CodedCorpus corpus, BitSet set) {
        return singles(Kind.DOCUMENT, corpus.documents().size(), set,
                i -> member(corpus.documents().get(i).path(), corpus.documents().get(i).document().id()), List.of(),
                List.of());
    }

    private AxisMembers coders() {
        return singles(Kind.CODER, corpus.coders().size(), scope.coders(),
                i -> member(corpus.coders().get(i).name(), corpus.coders().get(i).id()), List.of(), List.of());
    }

    /** Each query a member, with the codings that it found. */
    private AxisMembers queries(List<String> names) {
        int[][] membersOf = new int[corpus.codings().count()][];
        Arrays.fill(membersOf, AxisMembers.NOBODY);
        List<Message> notes = new ArrayList<>(List.of(Message.of("table.found-by-queries")));
        for (int member = 0; member < names.size(); member++) {
            int one = member;
            BitSet found = saved.found(names.get(member));
            if (found.isEmpty()) {
                notes.add(Message.of("table.query-finds-none", names.get(member)));
            }
            found.stream().forEach(coding -> {
                int[] more = Arrays.copyOf(membersOf[coding], membersOf[coding].length + 1);
                more[more.length - 1] = one;
                membersOf[coding] = more;
            });
        }
        return new AxisMembers(Kind.CODING, names.stream().map(name -> member(name, 0)).toList(), membersOf,
                List.of(), notes);
    }

    /** Each case of the set a member of its own. */
    static AxisMembers cases(CodedCorpus corpus, BitSet set) {
        List<Extent> extents = set.stream().mapToObj(i -> corpus.cases().get(i).extent()).toList();
        return singles(Kind.CASE, corpus.cases().size(), set,
                i -> member(corpus.cases().get(i).oneCase().name(), corpus.cases().get(i).oneCase().id()), extents,
                List.of(Message.of("table.text-of-cases")));
    }

    /** Each index of the set a member of its own. */
    private static AxisMembers singles(Kind kind, int count, BitSet set, IntFunction<Table.Member> member,
            List<Extent> extents, List<Message> notes) {
        List<Table.Member> members = new ArrayList<>();
        int[][] membersOf = new int[count][];
        for (int i = 0; i < count; i++) {
            membersOf[i] = set.get(i) ? new int[]{members.size()} : AxisMembers.NOBODY;
            if (set.get(i)) {
                members.add(member.apply(i));
            }
        }
        return new AxisMembers(kind, members, membersOf, extents, notes);
    }

    /** Documents by a name that several share, in the given order and then in that of the documents. */
    private AxisMembers groups(List<String> order, IntFunction<String> nameOf) {
        List<String> found = scope.documents().stream().mapToObj(nameOf).distinct().toList();
        List<String> names = new ArrayList<>(order);
        names.retainAll(found);
        found.stream().filter(name -> !names.contains(name)).forEach(names::add);
        return grouped(Kind.DOCUMENT, names, corpus.documents().size(), scope.documents(), nameOf, List.of());
    }

    private String folder(int document) {
        String folder = corpus.documents().get(document).folder();
        return folder.isEmpty() ? messages.text("table.no-folder") : folder;
    }

    private AxisMembers attribute(int index) {
        Attributes attributes = new Attributes(corpus);
        return byValue(attributes.get(index), attributes.values(index), attributes.different(index));
    }

    private AxisMembers overTime(Axis.OverTime.Step step, int index) {
        Attributes attributes = new Attributes(corpus);
        Attribute attribute = attributes.get(index);
        if (attribute.type() != AttributeType.DATE) {
            throw new MaknaException("table.no-date", attribute.name());
        }
        int length = step == Axis.OverTime.Step.YEAR ? "2026".length() : "2026-01".length();
        List<AttributeValue> values = attributes.values(index).stream().map(value -> !value.isAssigned()
                ? value
                : value.text().matches("\\d{4}-\\d{2}.*")
                        ? AttributeValue.of(value.text().substring(0, length))
                        : AttributeValue.UNASSIGNED)
                .toList();
        List<String> steps = values.stream().filter(AttributeValue::isAssigned).map(AttributeValue::text).distinct()
                .sorted().toList();
        return byValue(attribute, values, steps);
    }

    /** One member for each value that somebody in scope has; those without a value at the end. */
    private AxisMembers byValue(Attribute attribute, List<AttributeValue> values, List<String> order) {
        BitSet owners = attribute.ofDocuments() ? scope.documents() : scope.cases();
        List<AttributeValue> shown = new ArrayList<>(order.stream().map(AttributeValue::of).toList());
        shown.add(AttributeValue.UNASSIGNED);
        shown.add(AttributeValue.NOT_APPLICABLE);
        shown.removeIf(value -> owners.stream().noneMatch(owner -> values.get(owner).equals(value)));
        int[][] membersOf = new int[values.size()][];
        for (int i = 0; i < membersOf.length; i++) {
            int member = owners.get(i) ? shown.indexOf(values.get(i)) : -1;
            membersOf[i] = member < 0 ? AxisMembers.NOBODY : new int[]{member};
        }
        List<Table.Member> members = shown.stream().map(value -> member(label(value), 0)).toList();
        List<Message> notes = new ArrayList<>();
        String owner = attribute.ofDocuments() ? "table.of-documents" : "table.text-of-attribute";
        notes.add(Message.of(owner, attribute.name()));
        long without = owners.stream().filter(i -> !values.get(i).isAssigned()).count();
        if (without > 0) {
            notes.add(Message.of(attribute.ofDocuments() ? "table.documents-without" : "table.cases-without",
                    attribute.name(), without));
        }
        List<Extent> extents = attribute.ofDocuments() ? List.of() : textOf(corpus, members.size(), membersOf);
        return new AxisMembers(attribute.ofDocuments() ? Kind.DOCUMENT : Kind.CASE, members, membersOf, extents, notes);
    }

    /** The text of each member, given the members of each case. */
    static List<Extent> textOf(CodedCorpus corpus, int members, int[][] membersOfCases) {
        List<List<Extent>> texts = new ArrayList<>();
        IntStream.range(0, members).forEach(any -> texts.add(new ArrayList<>()));
        List<CorpusCase> cases = corpus.cases();
        for (int i = 0; i < cases.size(); i++) {
            for (int member : membersOfCases[i]) {
                texts.get(member).add(cases.get(i).extent());
            }
        }
        return texts.stream().map(Extents::union).toList();
    }

    private String label(AttributeValue value) {
        return switch (value.state()) {
            case ASSIGNED -> value.text();
            case UNASSIGNED -> messages.text("table.unassigned");
            case NOT_APPLICABLE -> messages.text("table.not-applicable");
        };
    }

    private static AxisMembers grouped(Kind kind, List<String> names, int count, BitSet set, IntFunction<String> nameOf,
            List<Message> notes) {
        int[][] membersOf = new int[count][];
        for (int i = 0; i < count; i++) {
            membersOf[i] = set.get(i) ? new int[]{names.indexOf(nameOf.apply(i))} : AxisMembers.NOBODY;
        }
        return new AxisMembers(kind, names.stream().map(name -> member(name, 0)).toList(), membersOf, List.of(), notes);
    }

    private static AxisMembers texts(List<String> labels, List<Extent> extents, String note) {
        return new AxisMembers(Kind.TEXT, labels.stream().map(label -> member(label, 0)).toList(), new int[0][],
                extents, List.of(Message.of(note)));
    }

    private static Table.Member member(String label, long id) {
        return new Table.Member(List.of(label), id);
    }
}
