package org.makna.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.makna.analysis.Axis;
import org.makna.analysis.Filter;
import org.makna.analysis.TextGroups;
import org.makna.analysis.words.GroupedText;
import org.makna.analysis.words.StopWords;
import org.makna.analysis.words.WordCounter;
import org.makna.analysis.words.WordCounts;
import org.makna.analysis.words.WordRule;
import org.makna.analysis.words.WordTreeCounter;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.NaturalOrder;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.WordComparison;
import org.makna.model.WordFrequencies;
import org.makna.model.WordTree;
import org.makna.search.WordStems;

/**
 * Counts the words of a study, and keeps the words that it leaves out.
 *
 * <p>Words are those of the search. Texts are read one after another and kept only while there is room. For any thread; edits never wait.
 */
public final class StudyWords {

    /** Groups beyond which nobody compares their words. */
    static final int MOST_GROUPS = 300;
    /** An attribute with more values than this has no parts that anybody would choose from a list. */
    private static final int MOST_VALUES = 30;

    private final Study study;
    private final StudyTexts texts;
    private final Messages messages;

    StudyWords(Study study, StudyTexts texts, Messages messages) {
        this.study = study;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Counts words, or sequences of words.
     *
     * @throws MaknaException        if a condition is faulty or names what the study does not have
     * @throws CancellationException if {@code progress} asks to stop
     */
    public WordFrequencies count(WordRequest request, Progress progress) {
        return count(study.corpusIndex(), request, progress);
    }

    WordFrequencies count(CorpusIndex index, WordRequest request, Progress progress) {
        CodedCorpus corpus = index.corpus();
        Filter filter = Wording.read(() -> Filter.parse(request.where()));
        TextGroups groups = TextGroups.whole(corpus, filter, study.codingQueries().found(index));
        List<String> own = ownStopWords();
        WordCounts counts = count(corpus, groups, rule(request, own), progress);
        List<Message> said = said(request, filter, groups, counts, own.size());
        said.add(Message.of("words.said.share", counts.counted()));
        return new WordFrequencies(counts.frequencies(), counts.counted(), counts.met(), counts.documents(),
                filter.asWritten(), said);
    }

    /**
     * Compares the words of groups of texts: each group with all the others.
     *
     * @param axis    what makes the groups, as in tables, such as {@code attribute:Region}
     * @param measure by what the words are ordered
     * @param least   words with fewer occurrences in all groups together are not listed
     * @param most    words to list for each group; 0 lists all
     * @throws MaknaException        if the axis or a condition is faulty or names what the study does not have, or there are
     *                               not at least two groups, or too many
     * @throws CancellationException if {@code progress} asks to stop
     */
    public WordComparison compare(WordRequest request, String axis, WordComparison.Measure measure, int least,
            int most, Progress progress) {
        CorpusIndex index = study.corpusIndex();
        CodedCorpus corpus = index.corpus();
        Filter filter = Wording.read(() -> Filter.parse(request.where()));
        TextGroups groups = TextGroups.of(corpus, Wording.read(() -> Axis.parse(axis)), filter,
                study.codingQueries().found(index), messages);
        if (groups.names().size() < 2 || groups.names().size() > MOST_GROUPS) {
            throw new MaknaException("words.groups", axis, groups.names().size(), MOST_GROUPS);
        }
        List<String> own = ownStopWords();
        WordCounts counts = count(corpus, groups, rule(request, own), progress);
        List<Message> said = said(request, filter, groups, counts, own.size());
        said.add(Message.of("words.said.groups", axis, groups.names().size()));
        said.addAll(groups.notes());
        if (least > 1) {
            said.add(Message.of("words.said.least", least));
        }
        if (most > 0) {
            said.add(Message.of("words.said.most", most));
        }
        said.add(Message.of("words.said.likelihood"));
        said.add(Message.of("words.said.tf-idf"));
        return new WordComparison(counts.compare(groups.names(), measure, least, most), counts.counted(),
                filter.asWritten(), said);
    }

    /**
     * Counts the words of groups of texts.
     *
     * @param axis what makes the groups, as in tables
     * @param most groups that are not too many
     * @throws MaknaException if there are not at least two groups, or too many
     */
    GroupedWords grouped(WordRequest request, String axis, int most, Progress progress) {
        CorpusIndex index = study.corpusIndex();
        CodedCorpus corpus = index.corpus();
        Filter filter = Wording.read(() -> Filter.parse(request.where()));
        TextGroups groups = TextGroups.of(corpus, Wording.read(() -> Axis.parse(axis)), filter,
                study.codingQueries().found(index), messages);
        if (groups.names().size() < 2 || groups.names().size() > most) {
            throw new MaknaException("words.groups", axis, groups.names().size(), most);
        }
        List<String> own = ownStopWords();
        WordCounts counts = count(corpus, groups, rule(request, own), progress);
        List<Message> said = said(request, filter, groups, counts, own.size());
        said.addAll(groups.notes());
        return new GroupedWords(groups.names(), counts, said);
    }

    /**
     * Counts what follows a word, or what precedes it. Stop words and short words count here; of the request only the conditions
     * and the hyphens are heeded.
     *
     * @param root   how the word is called
     * @param forms  all ways to write it, each a word or words in a row
     * @param before whether what precedes is counted
     * @throws MaknaException        if a condition is faulty or names what the study does not have
     * @throws CancellationException if {@code progress} asks to stop
     */
    public WordTree tree(WordRequest request, String root, Collection<String> forms, boolean before,
            Progress progress) {
        CorpusIndex index = study.corpusIndex();
        CodedCorpus corpus = index.corpus();
        Filter filter = Wording.read(() -> Filter.parse(request.where()));
        TextGroups groups = TextGroups.whole(corpus, filter, study.codingQueries().found(index));
        List<List<String>> roots = forms.stream().map(form -> List.of(form.strip().split("\\s+"))).distinct().toList();
        WordTreeCounter counter = new WordTreeCounter(roots, before, request.hyphens());
        each(corpus, groups, counter::add, progress);
        WordTree tree = counter.result(root);
        List<Message> said = new ArrayList<>();
        said.add(Message.of("words.said.tree", WordTreeCounter.DEPTH));
        said.add(Message.of("words.said.names"));
        if (!filter.isEmpty()) {
            said.add(Message.of("table.counted.filter", filter.toString()));
        }
        if (groups.codedOnly()) {
            said.add(Message.of("words.said.coded"));
        }
        if (roots.size() > 1) {
            said.add(Message.of("words.said.tree-forms", String.join(", ", forms)));
        }
        return new WordTree(tree.root(), tree.before(), tree.hits(), tree.branches(), tree.others(),
                filter.asWritten(), said);
    }

    /** The parts of the text that words can be counted in: codes, folders, values of attributes. */
    public List<TextPart> parts() {
        CodedCorpus corpus = study.corpus();
        List<TextPart> parts = new ArrayList<>();
        corpus.codes().forEach(code -> parts.add(new TextPart(messages.text("words.part.code", code.path()),
                "code=" + code.path(), "code:" + queried(code.path()))));
        corpus.documents().stream().map(CodedCorpus.CorpusDocument::folder).filter(folder -> !folder.isEmpty())
                .distinct().forEach(folder -> parts.add(new TextPart(messages.text("words.part.folder", folder),
                        "folder=" + folder, "folder:" + queried(folder))));
        for (int a = 0; a < corpus.attributes().size(); a++) {
            int at = a;
            Attribute attribute = corpus.attributes().get(a);
            Stream<AttributeValue> values = attribute.ofDocuments()
                    ? corpus.documents().stream().map(one -> one.values().get(at))
                    : corpus.cases().stream().map(one -> one.values().get(at));
            List<String> different = values.filter(AttributeValue::isAssigned).map(AttributeValue::text).distinct()
                    .sorted(NaturalOrder.OF_NAMES).toList();
            if (different.size() <= MOST_VALUES) {
                different.forEach(value -> parts.add(new TextPart(attribute.name() + " = " + value,
                        "attribute." + Filter.quoted(attribute.name()) + "=" + Filter.quoted(value),
                        "attribute." + queried(attribute.name()) + ":" + queried(value))));
            }
        }
        return parts;
    }

    private static String queried(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private WordCounts count(CodedCorpus corpus, TextGroups groups, WordRule rule, Progress progress) {
        WordCounter counter = new WordCounter(rule, WordStems::of, groups.names().size());
        each(corpus, groups, counter::add, progress);
        return counter.result();
    }

    /** Hands in the texts one after another. */
    private void each(CodedCorpus corpus, TextGroups groups, Consumer<GroupedText> add, Progress progress) {
        BitSet documents = groups.documents();
        int total = documents.cardinality();
        int done = 0;
        for (int i = documents.nextSetBit(0); i >= 0; i = documents.nextSetBit(i + 1)) {
            if (progress.cancelled()) {
                throw new CancellationException("Counting words");
            }
            Document document = corpus.documents().get(i).document();
            progress.report(done++, total, document.name());
            TextGroups.Parts parts = groups.in(i);
            if (parts.groups().length > 0) {
                String text = texts.text(document);
                add.accept(new GroupedText(text, document.language(), spoken(document, text), parts.borders(),
                        parts.groups()));
            }
        }
    }

    /** The words of a text without the names in front of turns, which nobody said. */
    private int[] spoken(Document document, String text) {
        List<TextRange> names = new SpeakerLabels(text, study.read(rows -> rows.documents().sections(document.id())))
                .ranges();
        int[] words = texts.words(document);
        int[] kept = new int[words.length];
        int count = 0;
        int name = 0;
        for (int i = 0; i < words.length; i += 2) {
            while (name < names.size() && names.get(name).end() <= words[i]) {
                name++;
            }
            if (name == names.size() || words[i] < names.get(name).start()) {
                kept[count++] = words[i];
                kept[count++] = words[i + 1];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static WordRule rule(WordRequest request, Collection<String> own) {
        Set<String> stop = new HashSet<>();
        if (request.stopWords()) {
            stop.addAll(StopWords.standard());
            stop.addAll(own);
        }
        return new WordRule(request.leastLength(), stop, request.numbers(), request.hyphens(), request.stems(),
                request.size());
    }

    private static List<Message> said(WordRequest request, Filter filter, TextGroups groups, WordCounts counts,
            int own) {
        List<Message> said = new ArrayList<>();
        said.add(request.size() == 1
                ? Message.of("words.said.words")
                : Message.of("words.said.sequences", request.size()));
        said.add(Message.of("words.said.met", counts.met(), counts.documents()));
        said.add(Message.of("words.said.names"));
        if (!filter.isEmpty()) {
            said.add(Message.of("table.counted.filter", filter.toString()));
        }
        if (groups.codedOnly()) {
            said.add(Message.of("words.said.coded"));
        }
        if (request.leastLength() > 1) {
            said.add(Message.of("words.said.length", request.leastLength()));
        }
        said.add(request.stopWords()
                ? Message.of("words.said.stop", StopWords.standard().size(), own)
                : Message.of("words.said.no-stop"));
        said.add(Message.of(request.numbers() ? "words.said.numbers" : "words.said.no-numbers"));
        said.add(Message.of(request.hyphens() ? "words.said.hyphens" : "words.said.no-hyphens"));
        said.add(Message.of(request.stems() ? "words.said.stems" : "words.said.no-stems"));
        return said;
    }

    /** The stop words that come with the program, by alphabet. */
    public List<String> standardStopWords() {
        return List.copyOf(StopWords.standard());
    }

    /** The stop words of the study, by alphabet. */
    public List<String> ownStopWords() {
        return study.read(rows -> rows.stopWords().all());
    }

    /** Leaves more words out from now on, in the study. */
    public CompletableFuture<List<String>> addStopWords(Collection<String> words) {
        Set<String> more = StopWords.read(String.join(" ", words));
        return study.edit(Message.of("step.stop-words-add", String.join(", ", more)), rows -> {
            Set<String> all = new HashSet<>(rows.stopWords().all());
            all.addAll(more);
            rows.stopWords().replace(all);
            return rows.stopWords().all();
        });
    }

    /** Sets which words the study leaves out besides those of the program. */
    public CompletableFuture<List<String>> setStopWords(String text) {
        Set<String> wanted = StopWords.read(text);
        return study.edit(Message.of("step.stop-words-set", wanted.size()), rows -> {
            rows.stopWords().replace(wanted);
            return rows.stopWords().all();
        });
    }
}
