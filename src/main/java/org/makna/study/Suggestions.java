package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.makna.analysis.words.StopWords;
import org.makna.model.CodedCorpus;
import org.makna.model.Document;
import org.makna.model.Message;
import org.makna.model.Progress;
import org.makna.model.RangeSet;
import org.makna.model.Skip;
import org.makna.model.TextRange;
import org.makna.search.SimilarPassage;
import org.makna.search.TextIndex;
import org.makna.search.WordBreaker;
import org.makna.store.Rows;

/**
 * Suggests passages that a code may fit too: those that share rare words with its segments. It counts words on this computer and
 * knows nothing of what they mean.
 *
 * <p>A word says the more, the more segments of the code have it and the rarer it is in all texts: its weight is the number of
 * segments with it, times the logarithm of all words over its own frequency (tf-idf over the collection). Stop words, numbers
 * and words of fewer than three characters count nothing. For any thread but that of the window.
 */
public final class Suggestions {

    /** So many words stand for a code. */
    private static final int MOST_WORDS = 25;
    /** So many segments are looked at; more change little. */
    private static final int MOST_SEGMENTS = 2_000;
    private static final int LEAST_LENGTH = 3;

    private final Study study;
    private final SearchIndex index;
    private final StudyTexts texts;

    Suggestions(Study study, SearchIndex index, StudyTexts texts) {
        this.study = study;
        this.index = index;
        this.texts = texts;
    }

    /**
     * Suggests passages for a code, without those that were skipped; none for one that is gone or has no segments.
     *
     * @param codeId   the code; segments of codes below it count as its own
     * @param most     how many to find
     * @param progress asked whether to go on
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    public SuggestionList of(long codeId, int most, Progress progress) {
        CorpusIndex corpus = study.corpusIndex();
        int code = corpus.code(codeId);
        if (code < 0) {
            return new SuggestionList(codeId, 0, List.of(), List.of(), List.of());
        }
        Map<Long, List<TextRange>> coded = coded(corpus, code);
        List<Skip> refused = study.read(rows -> rows.skips().ofCode(codeId));
        refused.forEach(skip -> coded.computeIfAbsent(skip.documentId(), id -> new ArrayList<>()).add(skip.range()));
        List<SuggestionList.Skipped> skipped = refused.stream()
                .filter(skip -> stands(corpus, skip)).map(skip -> skipped(corpus, skip)).toList();
        TextIndex searched = index.current();
        Map<String, Integer> counts = new HashMap<>();
        int segments = count(corpus, code, counts);
        Map<String, Double> weights = weights(searched, counts);
        if (weights.isEmpty()) {
            return new SuggestionList(codeId, segments, List.of(), List.of(), skipped);
        }
        Map<Long, RangeSet> taken = new HashMap<>();
        coded.forEach((document, ranges) -> taken.put(document, RangeSet.of(ranges)));
        List<SimilarPassage> found = searched.similar(weights, most, (document, range) -> corpus.document(document) >= 0
                && !taken.getOrDefault(document, RangeSet.EMPTY).intersects(range), progress);
        return new SuggestionList(codeId, segments, List.copyOf(weights.keySet()),
                found.stream().map(one -> suggestion(corpus, one, weights)).toList(), skipped);
    }

    /**
     * Keeps that a passage does not fit a code, as one step that can be undone.
     *
     * @param range UTF-16 offsets, not empty
     */
    public CompletableFuture<Skip> skip(long codeId, long documentId, TextRange range) {
        return study.edit(rows -> label(rows, "step.skip", codeId, documentId, range), rows -> {
            Existing.code(rows, codeId);
            Existing.document(rows, documentId);
            return rows.skips().create(codeId, documentId, range);
        });
    }

    /** Takes back that a passage does not fit a code, as one step that can be undone. */
    public CompletableFuture<Skip> takeBack(long skipId) {
        return study.edit(rows -> {
            Skip skip = Existing.skip(rows, skipId);
            return label(rows, "step.skip-back", skip.codeId(), skip.documentId(), skip.range());
        }, rows -> {
            Skip gone = Existing.skip(rows, skipId);
            rows.skips().delete(skipId);
            return gone;
        });
    }

    /** Numbers of the passages that were skipped for a code. */
    public Set<Long> skipped(long codeId) {
        return study.read(rows -> rows.skips().ofCode(codeId)).stream().map(Skip::id).collect(Collectors.toSet());
    }

    private Message label(Rows rows, String key, long codeId, long documentId, TextRange range) {
        return Message.of(key, ShortQuote.of(texts.text(Existing.document(rows, documentId)), range),
                Existing.code(rows, codeId).name());
    }

    /** Whether the snapshot has the passage; the skip may be newer than it. */
    private static boolean stands(CorpusIndex corpus, Skip skip) {
        int document = corpus.document(skip.documentId());
        return document >= 0
                && skip.range().end() <= corpus.corpus().documents().get(document).document().length();
    }

    private SuggestionList.Skipped skipped(CorpusIndex corpus, Skip skip) {
        CodedCorpus.CorpusDocument document = corpus.corpus().documents().get(corpus.document(skip.documentId()));
        return new SuggestionList.Skipped(skip.id(), new Suggestion(skip.documentId(), document.path(), skip.range(),
                skip.range().cut(texts.text(document.document())), List.of(), List.of()));
    }

    /** Where a code and those below it are applied, by document id. */
    private static Map<Long, List<TextRange>> coded(CorpusIndex corpus, int code) {
        CodedCorpus.Codings codings = corpus.corpus().codings();
        int[] codes = corpus.withSubCodes(code);
        Map<Long, List<TextRange>> coded = new HashMap<>();
        for (int i = 0; i < codings.count(); i++) {
            if (codings.code()[i] >= codes[0] && codings.code()[i] <= codes[codes.length - 1]) {
                coded.computeIfAbsent(corpus.corpus().documents().get(codings.document()[i]).document().id(),
                        id -> new ArrayList<>()).add(codings.range(i));
            }
        }
        return coded;
    }

    /** Counts in how many segments of the code each word stands; segments of several coders on one range count once. */
    private int count(CorpusIndex corpus, int code, Map<String, Integer> counts) {
        Set<String> stop = new HashSet<>();
        StopWords.standard().forEach(word -> stop.add(TextIndex.folded(word)));
        study.words().ownStopWords().forEach(word -> stop.add(TextIndex.folded(word)));
        int segments = 0;
        for (Map.Entry<Long, List<TextRange>> there : coded(corpus, code).entrySet().stream()
                .sorted(Map.Entry.comparingByKey()).toList()) {
            Document document = corpus.corpus().documents().get(corpus.document(there.getKey())).document();
            String text = texts.text(document);
            for (TextRange range : there.getValue().stream().distinct().toList()) {
                if (segments == MOST_SEGMENTS) {
                    return segments;
                }
                segments++;
                words(range.cut(text)).stream().distinct().filter(word -> !stop.contains(word))
                        .forEach(word -> counts.merge(word, 1, Integer::sum));
            }
        }
        return segments;
    }

    private static List<String> words(String text) {
        int[] ranges = WordBreaker.ranges(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < ranges.length; i += 2) {
            String word = TextIndex.folded(text.substring(ranges[i], ranges[i + 1]));
            boolean tooShort = word.codePointCount(0, word.length()) < LEAST_LENGTH
                    && word.codePoints().noneMatch(Character::isIdeographic);
            if (!tooShort && word.codePoints().noneMatch(Character::isDigit)) {
                words.add(word);
            }
        }
        return words;
    }

    /** The words that say most, those first. */
    private static Map<String, Double> weights(TextIndex searched, Map<String, Integer> counts) {
        List<String> words = counts.keySet().stream().sorted().toList();
        long[] frequencies = searched.frequencies(words);
        double all = frequencies[words.size()];
        Map<String, Double> weights = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            if (frequencies[i] > 0) {
                weights.put(words.get(i), counts.getOrDefault(words.get(i), 0) * Math.log(1 + all / frequencies[i]));
            }
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS).filter(entry -> entry.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private Suggestion suggestion(CorpusIndex corpus, SimilarPassage passage, Map<String, Double> weights) {
        CodedCorpus.CorpusDocument document = corpus.corpus().documents().get(corpus.document(passage.documentId()));
        String text = texts.text(document.document());
        List<String> words = passage.shared().stream().map(range -> range.cut(text)).sorted(
                Comparator.comparingDouble(word -> -weights.getOrDefault(TextIndex.folded(word), 0.0)))
                .map(word -> word.toLowerCase(Locale.ROOT)).distinct().toList();
        return new Suggestion(passage.documentId(), document.path(), passage.range(), passage.range().cut(text),
                passage.shared(), words);
    }
}
