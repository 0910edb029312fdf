package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Finding;
import org.makna.model.Imported;

/** Whatever a file holds is in the document, or counted in the report. */
class FoundIsImportedOrListedTest {

    private static final List<String> PIECES = List.of("kata ", "\0", "\r\n", "\r", "\n", "😀", "é", "\uD83D",
            "\uDE00 ",
            "学", "\t", "\u2028");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void charactersOfText(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder raw = new StringBuilder("begin ".repeat(60));
        long nul = 0;
        for (int i = 0; i < 200; i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            // So many would make it no text.
            if (piece.equals("\0") && nul >= 8) {
                continue;
            }
            nul += piece.equals("\0") ? 1 : 0;
            raw.append(piece);
        }
        Path file = folder.resolve("text.txt");
        Files.write(file, ("\uFEFF" + raw).getBytes(StandardCharsets.UTF_8));
        // UTF-8 cannot write half a character; Java writes a question mark for it.
        String found = new String(raw.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Imported imported = new FileReader().read(file, IntakeOptions.DETECT);
        String text = imported.documents().getFirst().text();
        long ends = found.replace("\r\n", "\n").length();
        assertThat(text.length() + listed(imported.findings(), "intake.text.nul")).as("seed %d", seed).isEqualTo(ends);
        assertThat(listed(imported.findings(), "intake.text.line-ends")).as("seed %d", seed)
                .isEqualTo(found.split("\r\n|\r", -1).length - 1L);
        assertThat(text).isEqualTo(found.replace("\r\n", "\n").replace('\r', '\n').replace("\0", ""));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void wordsOfAWordDocument(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder body = new StringBuilder();
        StringBuilder comments = new StringBuilder();
        List<String> words = new ArrayList<>();
        long hidden = 0;
        long asides = 0;
        long deleted = 0;
        for (int i = 0; i < 40; i++) {
            String word = "w" + i + "x";
            switch (random.nextInt(5)) {
                case 0 -> {
                    body.append(Fixtures.p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + word + "</w:t></w:r>"));
                    hidden += word.length();
                }
                case 1 -> {
                    comments.append("<w:comment w:id='").append(i).append("'>").append(Fixtures.p(Fixtures.r(word)))
                            .append("</w:comment>");
                    asides++;
                }
                case 2 -> {
                    body.append(Fixtures.p("<w:del><w:r><w:delText>" + word + "</w:delText></w:r></w:del>"));
                    deleted++;
                }
                case 3 -> {
                    body.append("<w:tbl><w:tr><w:tc>").append(Fixtures.p(Fixtures.r(word)))
                            .append("</w:tc></w:tr></w:tbl>");
                    words.add(word);
                }
                default -> {
                    body.append(Fixtures.p(Fixtures.r(word)));
                    words.add(word);
                }
            }
        }
        ReadText read = DocxReader.read(folder.resolve("text.docx"), Fixtures.docx(body.toString(),
                Map.of("comments", Fixtures.part("comments", comments.toString()))));
        assertThat(List.of(read.text().strip().split("\\s+"))).as("seed %d", seed).isEqualTo(words);
        assertThat(listed(read.findings(), "intake.docx.hidden")).as("seed %d", seed).isEqualTo(hidden);
        assertThat(listed(read.findings(), "intake.docx.comments")).as("seed %d", seed).isEqualTo(asides);
        assertThat(read.comments()).as("seed %d", seed).hasSize((int) asides);
        assertThat(listed(read.findings(), "intake.docx.deletions")).as("seed %d", seed).isEqualTo(deleted);
    }

    private static long listed(List<Finding> findings, String key) {
        return findings.stream().filter(one -> one.message().key().equals(key))
                .mapToLong(one -> ((Number) one.message().args().getFirst()).longValue()).sum();
    }
}
