package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.makna.model.Hit;
import org.makna.model.Progress;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;

/** Real interviews and posts: counts agree with regular expressions that know nothing of Lucene. */
class RealTextsTest {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private Path data;

    @BeforeEach
    void findData() {
        String folder = System.getProperty("makna.data", "");
        assumeTrue(!folder.isBlank(), "The folder of real files is not given (makna.data)");
        data = Path.of(folder);
    }

    private String text(String file) throws IOException {
        return Files.readString(data.resolve(file)).replace("\r\n", "\n").replace("\uFEFF", "");
    }

    private static int[] starts(String text, Pattern pattern) {
        return pattern.matcher(text).results().mapToInt(MatchResult::start).toArray();
    }

    private static int[] starts(String text) {
        int[] words = WordBreaker.ranges(text);
        return IntStream.range(0, words.length / 2).map(word -> words[2 * word]).toArray();
    }

    @Test
    void countsTheWordsOfAnIndonesianAndAnEnglishTranscriptAsARegularExpressionDoes() throws IOException {
        Pattern bare = Pattern.compile("[\\p{L}\\p{N}]+");
        Pattern joined = Pattern
                .compile(
                        "[\\p{L}\\p{M}\\p{N}]+(?:(?:(?<=\\p{L})['’](?=\\p{L})|(?<=\\p{Nd})[.,'’;](?=\\p{Nd}))[\\p{L}\\p{M}\\p{N}]+)*");
        String debate = text("6_derived/parity/id_debat.pandoc.txt");
        assertThat(starts(debate, bare)).hasSize(12_295);
        assertThat(starts(debate)).isEqualTo(starts(debate, joined));
        String interview = text("6_derived/parity/rust01.pandoc.txt");
        assertThat(starts(interview, bare)).hasSize(5_008);
        assertThat(starts(interview)).isEqualTo(starts(interview, joined));
    }

    @Test
    void findsThePhraseOfThePostsWhereARegularExpressionDoes() throws IOException {
        String posts = text("3_indonesian/sp4n_lapor_tweets_labeled.csv");
        for (String phrase : List.of("pelayanan publik", "pengaduan", "lapor", "layanan publik")) {
            Pattern pattern = Pattern
                    .compile("(?<![\\p{L}\\p{M}\\p{N}])" + phrase.replace(" ", "[^\\p{L}\\p{M}\\p{N}]+")
                            + "(?![\\p{L}\\p{M}\\p{N}])", ANY_CASE);
            try (Corpus corpus = new Corpus()) {
                corpus.add(1, "id", posts);
                int[] found = corpus.answer('"' + phrase + '"', SearchOptions.all(TextUnit.DOCUMENT)).hits().stream()
                        .mapToInt(hit -> hit.range().start()).toArray();
                assertThat(found).as(phrase).isNotEmpty().isEqualTo(starts(posts, pattern));
            }
        }
        // As a part of words the phrase is there 225 times; nothing a word search finds can exceed that.
        assertThat(starts(posts, Pattern.compile("pelayanan publik", ANY_CASE))).hasSize(225);
        assertThat(starts(posts, Pattern.compile("pengaduan", ANY_CASE))).hasSize(532);
        try (Corpus corpus = new Corpus()) {
            corpus.add(1, "id", posts);
            assertThat(corpus.answer("*pengaduan*", SearchOptions.all(TextUnit.DOCUMENT)).totalHits())
                    .isGreaterThan(500).isLessThanOrEqualTo(532);
        }
    }

    @Test
    void findsAnyPartOfAChineseTranscript() throws IOException {
        String talk = text("6_derived/parity/zh_btc.pandoc.txt");
        try (Corpus corpus = new Corpus()) {
            corpus.add(1, "zh", talk);
            for (String word : List.of("交易", "节点", "网络", "费")) {
                assertThat(corpus.find(word, TextUnit.DOCUMENT)).as(word).isNotEmpty()
                        .hasSize(starts(talk, Pattern.compile(word.replace("", "\\s*"))).length)
                        .allMatch(hit -> hit.replaceAll("\\s", "").equals("1:" + word));
            }
        }
    }

    @Test
    void countsTheWordsOfHundredsOfTranscripts() throws IOException {
        Map<Long, String> texts = transcripts();
        assertThat(texts).hasSize(325);
        try (TextIndex index = TextIndex.inMemory("study")) {
            List<IndexedDocument> documents = new ArrayList<>();
            texts.forEach((id, text) -> documents.add(new IndexedDocument(id, "", "en", text, List.of())));
            assertThat(index.rebuild(documents, 1, Progress.NONE)).isTrue();
            for (String word : List.of("transaction", "because", "miner", "privacy", "the", "segwit")) {
                Pattern pattern = Pattern.compile(
                        "(?<![\\p{L}\\p{M}\\p{N}])" + word + "(?![\\p{L}\\p{M}\\p{N}]|['’]\\p{L})",
                        ANY_CASE);
                Answer answer = index.search(QueryParser.parse(word), SearchOptions.all(TextUnit.DOCUMENT),
                        (field, value) -> Map.of());
                List<String> expected = new ArrayList<>();
                texts.forEach((id, text) -> {
                    for (int start : starts(text, pattern)) {
                        // A word after an apostrophe that follows a letter is the tail of another word.
                        boolean tail = start > 1 && "'’".indexOf(text.charAt(start - 1)) >= 0
                                && Character.isLetter(text.charAt(start - 2));
                        if (!tail) {
                            expected.add(id + ":" + start);
                        }
                    }
                });
                assertThat(answer.hits().stream().map(hit -> hit.documentId() + ":" + hit.range().start()).toList())
                        .as(word).isEqualTo(expected);
            }
            Answer within = index.search(QueryParser.parse("miner privacy"), SearchOptions.all(TextUnit.PARAGRAPH),
                    (field, value) -> Map.of());
            for (Hit hit : within.hits()) {
                String text = texts.get(hit.documentId());
                TextRange line = new TextRange(text.lastIndexOf('\n', hit.range().start()) + 1,
                        Math.floorMod(text.indexOf('\n', hit.range().end()), text.length() + 1));
                assertThat(line.cut(text)).containsIgnoringCase("miner").containsIgnoringCase("privacy");
            }
            assertThat(within.hits()).isNotEmpty();
        }
    }

    private Map<Long, String> transcripts() throws IOException {
        Map<Long, String> texts = new TreeMap<>();
        Path zip = data.resolve("7_perf/btc_transcripts_dev.zip");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".md")) {
                    texts.put((long) texts.size() + 1,
                            new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
                }
            }
        }
        return texts;
    }
}
