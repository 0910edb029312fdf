package org.makna.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.makna.analysis.Condition.Value;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCollection;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Coder;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.Extent;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.TextRange;

/** Applies the conditions of a filter to a corpus, one after the other. */
final class ScopeFinder {

    private final CodedCorpus corpus;
    private final SavedCodings saved;
    private final BitSet documents;
    private final BitSet codes;
    private final BitSet coders;
    private final BitSet cases;
    private final List<IntPredicate> ofCodings = new ArrayList<>();
    private boolean aboutCases;

    ScopeFinder(CodedCorpus corpus, SavedCodings saved) {
        this.corpus = corpus;
        this.saved = saved;
        this.documents = all(corpus.documents().size());
        this.codes = all(corpus.codes().size());
        this.coders = all(corpus.coders().size());
        this.cases = all(corpus.cases().size());
    }

    Scope find(Filter filter) {
        filter.conditions().forEach(this::apply);
        if (documents.cardinality() < corpus.documents().size()) {
            keep(cases, this::hasTextInDocuments);
        }
        Extent text = aboutCases ? textOfCases() : null;
        return new Scope(documents, codes, coders, cases, text, codings(text));
    }

    private void apply(Condition condition) {
        switch (condition.field()) {
            case CODER -> keep(coders, matching(condition, this::coder));
            case CODE -> keep(codes, matching(condition, value -> subtree(value)::get));
            case DOCUMENT -> keep(documents, matching(condition, this::document));
            case FOLDER -> keep(documents, matching(condition, this::folder));
            case KIND -> keep(documents, matching(condition, this::kind));
            case COLLECTION -> collection(condition);
            case CASE -> {
                keep(cases, matching(condition, this::oneCase));
                aboutCases = true;
            }
            case ATTRIBUTE -> attribute(condition);
            case QUERY -> ofCodings.add(matching(condition, value -> saved.found(value.text())::get));
            case WEIGHT -> weight(condition);
            case SPEAKER, INTERVIEWER -> spoken(condition);
        }
    }

    /** Whether an index matches any of the values, or none of them when the condition is negated. */
    private static IntPredicate matching(Condition condition, Function<Value, IntPredicate> lookup) {
        IntPredicate any = condition.values().stream().map(lookup).reduce(index -> false, IntPredicate::or);
        return condition.negated() ? any.negate() : any;
    }

    private IntPredicate coder(Value value) {
        int coder = Choices.indexOf(value.text(), corpus.coders().stream().map(Coder::name).toList(),
                "table.unknown-coder", "table.unknown-coder-offer");
        return index -> index == coder;
    }

    private BitSet subtree(Value value) {
        CodeTree tree = new CodeTree(corpus);
        return tree.subtree(tree.find(value));
    }

    private IntPredicate document(Value value) {
        List<CorpusDocument> all = corpus.documents();
        String path = value.written().contains("\"")
                ? NamePath.parseDocument(value.written()).toDocumentText()
                : value.text();
        List<Integer> byName = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            CorpusDocument document = all.get(i);
            if (document.path().equals(path) || document.path().equals(value.text())) {
                int found = i;
                return index -> index == found;
            }
            if (document.document().name().equals(value.text())) {
                byName.add(i);
            }
        }
        if (byName.size() > 1) {
            throw new MaknaException("table.ambiguous-document", value.text(),
                    Choices.list(byName.stream().map(i -> all.get(i).path()).toList()));
        }
        if (byName.isEmpty()) {
            throw Choices.missing(value.text(), all.stream().map(CorpusDocument::path).toList(),
                    "table.unknown-document", "table.unknown-document-offer");
        }
        int only = byName.getFirst();
        return index -> index == only;
    }

    private IntPredicate folder(Value value) {
        List<String> folders = corpus.documents().stream().map(CorpusDocument::folder)
                .filter(folder -> !folder.isEmpty()).distinct().toList();
        String path = value.written().contains("\"")
                ? NamePath.parseDocument(value.written()).toDocumentText()
                : value.text();
        String within = path + "/";
        if (folders.stream().noneMatch(folder -> folder.equals(path) || folder.startsWith(within))) {
            throw Choices.missing(value.text(), folders, "table.unknown-folder", "table.unknown-folder-offer");
        }
        return index -> {
            String folder = corpus.documents().get(index).folder();
            return folder.equals(path) || folder.startsWith(within);
        };
    }

    private IntPredicate kind(Value value) {
        DocumentKind kind = DocumentKind.ofWord(value.text());
        return index -> corpus.documents().get(index).document().kind() == kind;
    }

    private void collection(Condition condition) {
        List<CorpusCollection> found = condition.values().stream()
                .map(value -> CollectionAxes.find(corpus, value.text())).toList();
        CollectionKind kind = found.getFirst().collection().kind();
        if (found.stream().anyMatch(one -> one.collection().kind() != kind)) {
            throw new MaknaException("table.collections-of-kinds", condition.written());
        }
        IntPredicate meets = matching(condition,
                value -> CollectionAxes.set(CollectionAxes.find(corpus, value.text()))::get);
        switch (kind) {
            case DOCUMENTS -> keep(documents, meets);
            case CODES -> keep(codes, meets);
            case CASES -> {
                keep(cases, meets);
                aboutCases = true;
            }
        }
    }

    private void attribute(Condition condition) {
        Attributes attributes = new Attributes(corpus);
        int found = attributes.find(condition.attribute());
        Attribute attribute = attributes.get(found);
        List<AttributeValue> values = attributes.values(found);
        if (condition.asksForAnyValue()) {
            keep(attribute.ofDocuments() ? documents : cases,
                    index -> values.get(index).isAssigned() != condition.negated());
            aboutCases |= !attribute.ofDocuments();
            return;
        }
        if (condition.sign().isOrdered()) {
            ToIntFunction<String> order = Attributes.comparedWith(attribute, condition.values().getFirst().text());
            keep(attribute.ofDocuments() ? documents : cases, index -> values.get(index).isAssigned()
                    && condition.sign().holds(order.applyAsInt(values.get(index).text())));
            aboutCases |= !attribute.ofDocuments();
            return;
        }
        for (Value value : condition.values()) {
            requireValue(attribute, attributes.different(found), value.text());
        }
        IntPredicate matches = matching(condition,
                value -> index -> Attributes.same(attribute, values.get(index).text(), value.text()));
        // Who has no value meets neither = nor !=: nobody said that they differ.
        IntPredicate meets = index -> values.get(index).isAssigned() && matches.test(index);
        keep(attribute.ofDocuments() ? documents : cases, meets);
        aboutCases |= !attribute.ofDocuments();
    }

    private static void requireValue(Attribute attribute, List<String> values, String wanted) {
        if (values.stream().noneMatch(value -> Attributes.same(attribute, value, wanted))
                && !attribute.levels().contains(wanted)) {
            throw new MaknaException("table.unknown-value", attribute.name(), wanted, Choices.list(values));
        }
    }

    /** A coding belongs to whoever speaks where it starts. */
    private void spoken(Condition condition) {
        SpokenText spoken = SpokenText.of(corpus, condition);
        CodedCorpus.Codings codings = corpus.codings();
        ofCodings.add(coding -> {
            TextRange start = new TextRange(codings.start()[coding], codings.start()[coding]);
            return spoken.turns().in(codings.document()[coding]).contains(start) == spoken.wanted();
        });
    }

    /** A coding without a weight meets no condition on weights. */
    private void weight(Condition condition) {
        int[] weights = corpus.codings().weight();
        IntPredicate meets = condition.sign().isOrdered()
                ? ofOrder(condition, number(condition, condition.values().getFirst()))
                : matching(condition, value -> {
                    BigDecimal wanted = number(condition, value);
                    return coding -> BigDecimal.valueOf(weights[coding]).compareTo(wanted) == 0;
                });
        ofCodings.add(coding -> weights[coding] >= 0 && meets.test(coding));
    }

    private IntPredicate ofOrder(Condition condition, BigDecimal bound) {
        int[] weights = corpus.codings().weight();
        return coding -> condition.sign().holds(BigDecimal.valueOf(weights[coding]).compareTo(bound));
    }

    private static BigDecimal number(Condition condition, Value value) {
        try {
            return new BigDecimal(value.text().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new MaknaException("table.no-weight", condition.written(), value.text());
        }
    }

    private IntPredicate oneCase(Value value) {
        int found = Choices.indexOf(value.text(), corpus.cases().stream().map(one -> one.oneCase().name()).toList(),
                "table.unknown-case", "table.unknown-case-offer");
        return index -> index == found;
    }

    private boolean hasTextInDocuments(int oneCase) {
        return corpus.cases().get(oneCase).extent().ranges().keySet().stream().anyMatch(documents::get);
    }

    private Extent textOfCases() {
        return Extents.union(cases.stream().mapToObj(i -> corpus.cases().get(i).extent()).toList());
    }

    private BitSet codings(@Nullable Extent text) {
        CodedCorpus.Codings columns = corpus.codings();
        int[] document = columns.document();
        int[] code = columns.code();
        int[] coder = columns.coder();
        BitSet selected = new BitSet(columns.count());
        for (int i = 0; i < document.length; i++) {
            if (documents.get(document[i]) && codes.get(code[i]) && coders.get(coder[i])) {
                selected.set(i);
            }
        }
        if (text != null) {
            keep(selected, i -> text.intersects(document[i], columns.range(i)));
        }
        for (IntPredicate condition : ofCodings) {
            keep(selected, condition);
        }
        return selected;
    }

    private static void keep(BitSet set, IntPredicate wanted) {
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
            if (!wanted.test(i)) {
                set.clear(i);
            }
        }
    }

    private static BitSet all(int count) {
        BitSet set = new BitSet(count);
        set.set(0, count);
        return set;
    }
}
