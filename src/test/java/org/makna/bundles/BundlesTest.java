package org.makna.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.makna.model.Agreement;
import org.makna.model.AttributeType;
import org.makna.model.CollectionKind;
import org.makna.model.DocumentKind;
import org.makna.model.FileReport;
import org.makna.model.ResultMode;
import org.makna.model.RangeRelation;
import org.makna.model.Distance;
import org.makna.model.CodingQuery;
import org.makna.model.Finding;
import org.makna.model.HistoryStep;
import org.makna.model.NoteHit;
import org.makna.model.ProjectPart;
import org.makna.model.Statistics;
import org.makna.model.Table;
import org.makna.model.WordComparison;
import org.makna.model.TextUnit;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.Likeness;
import org.makna.model.drawing.TextChartKind;
import org.makna.model.drawing.Tie;
import org.makna.study.DocumentCriteria;
import org.makna.study.HitArrangement;
import org.makna.ui.action.Action;
import org.makna.ui.action.FixedKey;
import org.makna.ui.action.KeyPreset;
import org.makna.ui.shell.Preferences;
import org.makna.study.SegmentArrangement;
import org.makna.study.SimilarityRequest;
import org.makna.study.Structure;
import org.makna.study.TablePreset;

/** The two languages say the same things, and the sources name no sentence that is not there. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");

    /**
     * Starts of keys that a word of the program completes, as in {@code "table.unit." + unit.word()}, and the words.
     * Without words they come from a list of the room itself, whose tests must then show that each has its text. Whoever
     * builds a key adds its start here.
     */
    private static final Map<String, Set<String>> BUILT = Map.ofEntries(
            Map.entry("cli.", Set.of("codebook.imported", "codebook.exported", "codings.imported", "codings.exported",
                    "cases.imported", "cases.exported", "undo.nothing", "redo.nothing")),
            Map.entry("agreement.counted.unit-", words(Agreement.Unit.class, unit -> true)),
            Map.entry("chart.each-", Set.of("documents", "cases")),
            Map.entry("agreement.of.", words(Agreement.Of.class, of -> of != Agreement.Of.DOCUMENT)),
            Map.entry("agreement.unit.", words(Agreement.Unit.class, unit -> true)),
            Map.entry("cli.agreement.",
                    Set.of("matched", "code", "of", "coders", "documents", "percent", "no-variation")),
            Map.entry("cli.import.", words(FileReport.Status.class, status -> true)),
            Map.entry("history.state.", words(HistoryStep.State.class, state -> state != HistoryStep.State.DONE)),
            Map.entry("project.part-", words(ProjectPart.class, part -> true)),
            Map.entry("severity.", words(Finding.Severity.class, severity -> true)),
            Map.entry("intake.docx.", Set.of()),
            Map.entry("ui.query.operand.", Set.of("sub", "up", "siblings", "text", "query", "collection")),
            Map.entry("ui.segments.group-by.",
                    Stream.concat(words(HitArrangement.Grouping.class, grouping -> true).stream(),
                            words(SegmentArrangement.Grouping.class,
                                    grouping -> grouping != SegmentArrangement.Grouping.ATTRIBUTE).stream())
                            .collect(Collectors.toSet())),
            Map.entry("ui.segments.sort.", words(SegmentArrangement.Sort.class, sort -> true)),
            Map.entry("ui.find.filter.",
                    Set.of("speaker", "document", "folder", "case", "code", "question", "heading")),
            Map.entry("ui.code-by.", Set.of("speaker", "question", "heading", "words")),
            Map.entry("ui.code-by.none-", words(Structure.class, structure -> true)),
            Map.entry("statistics.coefficient.", Set.of("pearson", "spearman", "kendall")),
            Map.entry("statistics.column.",
                    Set.of("variable", "share", "valid-share", "cumulative-share", "test", "effect-measure", "group",
                            "n", "missing", "mean",
                            "sd", "minimum", "lower-quartile", "median", "upper-quartile", "maximum")),
            Map.entry("statistics.counted.", words(Statistics.Kind.class, kind -> kind.isOfVariables())),
            Map.entry("statistics.effect.", Set.of("cohens-d", "rank-biserial", "eta-squared", "epsilon-squared")),
            Map.entry("statistics.said.several-", Set.of("means", "ranks")),
            Map.entry("statistics.test.", Set.of("welch", "student", "mann-whitney", "mann-whitney-exact", "anova",
                    "kruskal-wallis")),
            Map.entry("ui.statistics.kind.", words(Statistics.Kind.class, kind -> kind.isOfVariables())),
            Map.entry("ui.query.kin.", words(CodingQuery.Kin.class, kin -> true)),
            Map.entry("ui.query.link.", Stream.concat(
                    Stream.concat(Stream.of("and-not"), words(CodingQuery.Join.class, join -> true).stream()),
                    words(RangeRelation.class, relation -> true).stream()).collect(Collectors.toSet())),
            Map.entry("ui.query.taking.", words(CodingQuery.Taking.class, taking -> true)),
            Map.entry("ui.query.unit.", words(Distance.Unit.class, unit -> true)),
            Map.entry("ui.query.field.",
                    Set.of("coder", "document", "folder", "kind", "collection", "case", "speaker")),
            Map.entry("ui.query.mode.", words(ResultMode.class, mode -> true)),
            Map.entry("query.words.", Set.of("stem", "exact", "exact-case", "exact-accents", "exact-case-accents")),
            Map.entry("ui.find.context-tool.", Set.of("sentence", "turn")),
            Map.entry("ui.find.context-unit.", Set.of("sentence", "turn")),
            Map.entry("note.kind.", words(NoteHit.Kind.class, kind -> true)),
            Map.entry("ui.segments.bounds-", Set.of("start-earlier", "start-later", "end-earlier", "end-later")),
            Map.entry("query.within.", words(TextUnit.class, unit -> unit != TextUnit.MATCH)),
            Map.entry("step.collection-", Set.of("add", "add-documents", "add-codes", "add-cases", "remove",
                    "remove-documents", "remove-codes", "remove-cases")),
            Map.entry("step.collection-create-", words(CollectionKind.class, kind -> true)),
            Map.entry("study.collection-taken-", words(CollectionKind.class, kind -> true)),
            Map.entry("store.", Set.of("undo", "redo")),
            Map.entry("similarity.said.", words(Likeness.class, likeness -> true)),
            Map.entry("ui.similarity.items.", words(SimilarityRequest.Items.class, items -> true)),
            Map.entry("ui.similarity.by.", words(SimilarityRequest.Basis.class, by -> true)),
            Map.entry("table.as.", Set.of("code-matrix", "nvivo-cases", "nvivo-attributes", "once-per-document",
                    "nvivo-words", "atlas-normalised")),
            Map.entry("table.axis.collections-", words(CollectionKind.class, kind -> true)),
            Map.entry("table.axis.in-collection-", words(CollectionKind.class, kind -> true)),
            Map.entry("table.in-no-collection-", words(CollectionKind.class, kind -> kind != CollectionKind.CODES)),
            Map.entry("table.no-collections-", words(CollectionKind.class, kind -> true)),
            Map.entry("table.counted.base-", Stream.concat(words(Table.Base.class, base -> true).stream(),
                    Stream.of("n-rows", "normalised-rows")).collect(Collectors.toSet())),
            Map.entry("table.counted.rollup-", Set.of("none", "children", "all")),
            Map.entry("ui.collections.add-", words(CollectionKind.class, kind -> true)),
            Map.entry("ui.collections.remove-", words(CollectionKind.class, kind -> true)),
            Map.entry("ui.collections.size-", words(CollectionKind.class, kind -> true)),
            Map.entry("ui.collections.all-", words(CollectionKind.class, kind -> kind != CollectionKind.DOCUMENTS)),
            Map.entry("ui.collections.only-", words(CollectionKind.class, kind -> kind != CollectionKind.DOCUMENTS)),
            Map.entry("ui.collections.of-", words(CollectionKind.class, kind -> true)),
            Map.entry("ui.action.", words(Action.class, action -> true)),
            Map.entry("ui.codebook.by-", Set.of("counted.codings", "counted.documents", "reach.as-folded", "reach.own",
                    "reach.with-sub-codes", "order.own", "order.name", "order.number")),
            Map.entry("ui.keys.fixed.", words(FixedKey.class, key -> true)),
            Map.entry("ui.keys.in.", words(FixedKey.Place.class, place -> true)),
            Map.entry("ui.keys.preset.", words(KeyPreset.class, preset -> true)),
            Map.entry("ui.words.column.",
                    Set.of("word", "count", "share", "documents", "document-share", "forms", "here", "share-here",
                            "share-elsewhere", "log-likelihood", "log-ratio", "tf-idf")),
            Map.entry("ui.words.picture.", Set.of("cloud", "after", "before")),
            Map.entry("ui.words.measure.", words(WordComparison.Measure.class, measure -> true)),
            Map.entry("ui.words.size.", Set.of("1", "2", "3")),
            Map.entry("ui.group.", words(Action.Group.class, group -> true)),
            Map.entry("ui.import.kind-", words(DocumentKind.class, kind -> true)),
            Map.entry("ui.documents.coded.", words(DocumentCriteria.Coded.class, coded -> true)),
            Map.entry("ui.documents.order.", Set.of("name", "codings", "newest", "length", "kind")),
            Map.entry("ui.theme.", words(Preferences.ThemeChoice.class, choice -> true)),
            Map.entry("table.unit.", words(Table.Unit.class, unit -> !unit.isOfMeetings())),
            Map.entry("table.meeting.", Set.of("events", "segments", "characters", "words", "documents",
                    "same-document", "paragraphs")),
            Map.entry("table.distance.", words(Distance.Unit.class, unit -> true)),
            Map.entry("ui.cases.type.", words(AttributeType.class, type -> true)),
            Map.entry("ui.find.unit.", words(TextUnit.class, unit -> true)),
            Map.entry("ui.tables.as.", words(TablePreset.class, preset -> true)),
            Map.entry("ui.tables.base.", words(Table.Base.class, base -> true)),
            Map.entry("ui.tables.chart.", words(ChartKind.class, kind -> true)),
            Map.entry("ui.code-line.", words(TextChartKind.class, kind -> true)),
            Map.entry("ui.tables.tie.", words(Tie.class, tie -> true)),
            Map.entry("chart.network.", words(Tie.class, tie -> true)),
            Map.entry("chart.likeness.", words(Likeness.class, likeness -> true)),
            Map.entry("ui.tables.unit.", words(Table.Unit.class, unit -> true)),
            Map.entry("workbook.base.", words(Table.Base.class, base -> true)),
            Map.entry("workbook.column.", Set.of()),
            Map.entry("workbook.formula.", Set.of()),
            Map.entry("workbook.history.", Set.of()),
            Map.entry("workbook.history.kind.", words(HistoryStep.Kind.class, kind -> true)),
            Map.entry("workbook.history.state.", words(HistoryStep.State.class, state -> true)),
            Map.entry("workbook.pseudonyms.", Set.of()),
            Map.entry("workbook.readme.", Set.of()),
            Map.entry("workbook.report.", Set.of()),
            Map.entry("workbook.report.status.", words(FileReport.Status.class, status -> true)),
            Map.entry("workbook.sheet.", Set.of()),
            Map.entry("workbook.unit.", words(Table.Unit.class, unit -> true)));

    /** Starts of keys that the command line's library asks for by itself; the test of the help sees that none is missing. */
    private static final Set<String> HELP = Set.of("makna.", "usage.", "mixinStandardHelpOptions.");

    /** Literals that look like keys of a bundle but are something else: file names, columns, properties. */
    private static final Set<String> NO_KEYS = Set.of("makna.cache", "makna.home", "makna.demonstration",
            "makna.rehearsal", "makna.css",
            "workbook.xlsx");

    private static BundleFile english;
    private static BundleFile indonesian;
    private static List<KeyUse> calls;
    private static List<KeyUse> literals;

    @BeforeAll
    static void read() throws IOException {
        english = BundleFile.read(RESOURCES.resolve("org/makna/messages.properties"));
        indonesian = BundleFile.read(RESOURCES.resolve("org/makna/messages_id.properties"));
        calls = new ArrayList<>();
        literals = new ArrayList<>();
        for (Path file : SourceKeys.files(SOURCES, ".java")) {
            String source = Files.readString(file);
            calls.addAll(SourceKeys.inCalls(SOURCES.relativize(file).toString(), source));
            literals.addAll(SourceKeys.literals(SOURCES.relativize(file).toString(), source));
        }
        for (Path file : SourceKeys.files(RESOURCES, ".fxml")) {
            calls.addAll(SourceKeys.inFxml(RESOURCES.relativize(file).toString(), Files.readString(file)));
        }
    }

    @Test
    void eachBundleIsSound() {
        assertThat(Stream.of(english, indonesian).flatMap(bundle -> bundle.faults().stream())).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaceholders() {
        assertThat(english.differences(indonesian)).isEmpty();
    }

    @Test
    void everyKeyOfTheSourcesExists() {
        Map<String, String> missing = new TreeMap<>();
        for (KeyUse use : calls) {
            if (!english.texts().containsKey(use.key())) {
                missing.put(use.key(), use.place());
            }
        }
        Set<String> nouns = english.texts().keySet().stream().map(BundlesTest::noun).collect(Collectors.toSet());
        for (KeyUse use : literals) {
            boolean ours = nouns.contains(noun(use.key())) && !NO_KEYS.contains(use.key());
            if (ours && !isStart(use.key()) && !english.texts().containsKey(use.key())) {
                missing.put(use.key(), use.place());
            }
        }
        for (String key : builtKeys()) {
            if (!english.texts().containsKey(key)) {
                missing.put(key, "a built key");
            }
        }
        assertThat(missing).as(() -> "Lines to paste into both bundles:\n" + missing.entrySet().stream()
                .map(line -> line.getKey() + "=" + arguments(line.getKey()) + "    # " + line.getValue())
                .collect(Collectors.joining("\n"))).isEmpty();
    }

    @Test
    void everyStartOfABuiltKeyIsListed() {
        Set<String> nouns = english.texts().keySet().stream().map(BundlesTest::noun).collect(Collectors.toSet());
        assertThat(literals.stream().filter(use -> isStart(use.key()) && nouns.contains(noun(use.key())))
                .filter(use -> !BUILT.containsKey(use.key()) && !NO_KEYS.contains(use.key()))).isEmpty();
    }

    @Test
    void everyPlaceholderIsFilled() {
        assertThat(calls.stream().filter(use -> use.arguments() != KeyUse.UNKNOWN)
                .filter(use -> english.texts().containsKey(use.key()) && !english.placeholders(use.key()).isEmpty())
                .filter(use -> english.placeholders(use.key()).last() >= use.arguments())
                .map(use -> use.place() + ": " + use.key() + " is given " + use.arguments() + " arguments for "
                        + english.texts().get(use.key())))
                .isEmpty();
    }

    @Test
    void everyKeyIsUsed() {
        Set<String> unused = new TreeSet<>(english.texts().keySet());
        calls.forEach(use -> unused.remove(use.key()));
        literals.forEach(use -> unused.remove(use.key()));
        unused.removeAll(builtKeys());
        unused.removeIf(key -> HELP.stream().anyMatch(key::startsWith));
        startsInUse().filter(start -> BUILT.get(start).isEmpty())
                .forEach(start -> unused.removeIf(key -> key.startsWith(start)));
        assertThat(unused).as("keys that nothing in the sources names").isEmpty();
    }

    private static Set<String> builtKeys() {
        return startsInUse().flatMap(start -> BUILT.get(start).stream().map(word -> start + word))
                .collect(Collectors.toSet());
    }

    /** The listed starts that the sources name. */
    private static Stream<String> startsInUse() {
        return literals.stream().map(KeyUse::key).filter(BUILT::containsKey).distinct();
    }

    /** The words of an enum's constants, as they complete a key. */
    private static <E extends Enum<E>> Set<String> words(Class<E> type, Predicate<E> filter) {
        return Arrays.stream(type.getEnumConstants()).filter(filter)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
    }

    private static boolean isStart(String key) {
        return key.endsWith(".") || key.endsWith("-");
    }

    private static String noun(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static String arguments(String key) {
        int count = calls.stream().filter(use -> use.key().equals(key)).mapToInt(KeyUse::arguments).max().orElse(0);
        return Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> "{" + i + "}").collect(Collectors.joining(" "));
    }
}
