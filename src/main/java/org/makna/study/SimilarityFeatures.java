package org.makna.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.makna.analysis.Axis;
import org.makna.analysis.similarity.FeatureRows;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.study.SimilarityRequest.Basis;
import org.makna.study.SimilarityRequest.Items;

/**
 * Finds the features that make items alike, as NVivo's cluster analysis has them: of documents and cases by coding every code, of
 * codes every document; by words every different word that counts; by attributes every value, of cases, of documents, or of whom a
 * code was applied to. Words have the documents they are in, or the codes, as features.
 */
final class SimilarityFeatures {

    private static final String PRESENCE = Table.Unit.PRESENCE.word();
    /** Begins the sentences about tables of other programs. */
    private static final String OTHERS = "table.as.";
    /** What is said of the numbers of a table, none of which are shown. */
    private static final Set<String> OF_NUMBERS = Set.of("table.counted.base-none", "table.counted.n",
            "table.counted.n-rows", "table.counted.exceeds");

    private final CodedCorpus corpus;
    private final Tabulation tables;
    private final StudyWords words;
    private final SimilarityRequest request;
    private final Progress progress;
    private final List<Message> said = new ArrayList<>();

    SimilarityFeatures(CodedCorpus corpus, Tabulation tables, StudyWords words, SimilarityRequest request,
            Progress progress) {
        this.corpus = corpus;
        this.tables = tables;
        this.words = words;
        this.request = request;
        this.progress = progress;
    }

    /** What was counted, in the order to print; complete when the features were found. */
    List<Message> said() {
        return said;
    }

    /**
     * Finds them.
     *
     * @throws MaknaException if the request is faulty, naming what is possible
     */
    FeatureRows find() {
        if (request.items() == Items.WORDS) {
            return ofWords();
        }
        return switch (request.by()) {
            case CODINGS -> table(request.items().word(), request.items() == Items.CODES ? "documents" : "codes");
            case WORDS -> {
                GroupedWords grouped = grouped(request.items().word());
                yield grouped.ofGroups();
            }
            case ATTRIBUTES -> request.items() == Items.CODES ? attributesOfCodes() : attributes();
        };
    }

    private FeatureRows ofWords() {
        if (request.by() == Basis.ATTRIBUTES) {
            throw new MaknaException("similarity.words-by-attributes");
        }
        return grouped(request.by() == Basis.CODINGS ? "codes" : "documents").ofWords(StudySimilarity.MOST_WORDS);
    }

    private GroupedWords grouped(String axis) {
        GroupedWords grouped = words.grouped(request.words(), axis, StudySimilarity.MOST_ITEMS, progress);
        said.addAll(grouped.said());
        return grouped;
    }

    private FeatureRows table(String rows, String columns) {
        Table table = tables.count(new TableRequest(rows, columns, PRESENCE, "none", "none", request.where()),
                progress);
        table.counted().stream().filter(one -> !OF_NUMBERS.contains(one.key()) && !one.key().startsWith(OTHERS))
                .forEach(said::add);
        return FeatureRows.of(labels(table), table.cells(), table.columns().size());
    }

    private static List<String> labels(Table table) {
        return table.rows().stream().map(Table.Member::label).toList();
    }

    /** Of codes: the values of those to whom they were applied, attribute after attribute. */
    private FeatureRows attributesOfCodes() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<double[]> found = new ArrayList<>();
        int features = 0;
        for (Attribute attribute : corpus.attributes()) {
            Table table = tables.count(new TableRequest("codes", new Axis.OfAttribute(attribute.name()).written(),
                    PRESENCE, "none", "none", request.where()).withoutUnassigned(), progress);
            if (found.isEmpty()) {
                said.addAll(table.counted().subList(0, 1));
            }
            for (int row = 0; row < table.rows().size(); row++) {
                int item = rows.computeIfAbsent(table.rows().get(row).label(), any -> rows.size());
                for (int column = 0; column < table.columns().size(); column++) {
                    if (table.cells()[row][column] > 0) {
                        found.add(new double[]{item, features + column});
                    }
                }
            }
            features += table.columns().size();
        }
        FeatureRows.Builder builder = new FeatureRows.Builder(List.copyOf(rows.keySet()));
        found.forEach(one -> builder.add((int) one[0], (int) one[1], 1));
        return builder.build(features, feature -> feature);
    }

    /** Of documents or cases: their own values. */
    private FeatureRows attributes() {
        boolean ofDocuments = request.items() == Items.DOCUMENTS;
        Table members = tables.count(new TableRequest(request.items().word(), "coders", PRESENCE, "none", "none",
                request.where()), progress);
        List<String> names = labels(members);
        Map<String, Integer> places = new LinkedHashMap<>();
        FeatureRows.Builder builder = new FeatureRows.Builder(names);
        List<Integer> own = IntStream.range(0, corpus.attributes().size())
                .filter(index -> corpus.attributes().get(index).ofDocuments() == ofDocuments).boxed().toList();
        for (int item = 0; item < names.size(); item++) {
            List<AttributeValue> values = values(members.rows().get(item).id(), ofDocuments);
            for (int index : own) {
                if (values.get(index).isAssigned()) {
                    builder.add(item, places.computeIfAbsent(index + "=" + values.get(index).text(),
                            any -> places.size()), 1);
                }
            }
        }
        return builder.build(places.size(), place -> place);
    }

    private List<AttributeValue> values(long id, boolean ofDocuments) {
        return ofDocuments
                ? corpus.documents().stream().filter(one -> one.document().id() == id).findFirst().orElseThrow()
                        .values()
                : corpus.cases().stream().filter(one -> one.oneCase().id() == id).findFirst().orElseThrow().values();
    }
}
