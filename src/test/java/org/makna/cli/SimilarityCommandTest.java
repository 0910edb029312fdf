package org.makna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is alike is said by a command alone; the numbers are worked out by hand. */
class SimilarityCommandTest {

    @TempDir
    Path folder;
    private Shell shell;
    private String study;

    @BeforeEach
    void aStudyOfFourDocuments() {
        shell = new Shell(folder);
        study = shell.path("s.makna");
        shell.does("new", study, "--title", "x", "--language", "en", "--lang", "en");
        String[] texts = {"apple apple banana", "apple banana banana", "cherry grape", "grape melon"};
        for (int i = 0; i < texts.length; i++) {
            shell.file("in/D" + (i + 1) + ".txt", texts[i]);
        }
        shell.does("import", study, shell.path("in"), "--lang", "en");
        shell.does("codings", "import", study, shell.file("codings.csv", "document,start,end,code,coder\nD1,0,5,A,Ana\n"
                + "D1,6,11,B,Ana\nD2,0,5,A,Ana\nD2,6,12,B,Ana\nD3,0,6,B,Ana\nD3,7,12,C,Ana\n"), "--lang", "en");
        shell.does("cases", "import", study, shell.file("cases.csv",
                "case,document,Region,Sex\nK1,D1,Bali,f\nK2,D2,Bali,m\nK3,D3,Papua,f\nK4,D4,,\n"), "--lang", "en");
    }

    private List<String> pairs(String... options) {
        List<String> words = new ArrayList<>(List.of("similarity", study, "--format", "json", "--lang", "en"));
        words.addAll(List.of(options));
        shell.does(words.toArray(String[]::new));
        List<String> found = new ArrayList<>();
        for (JsonNode row : shell.json().get("blocks").get(0).get("rows")) {
            JsonNode figure = row.get("figures").get(0);
            found.add((row.get("names").get(0).asString() + "-" + row.get("names").get(1).asString()).replace("in/", "")
                    + " "
                    + (figure.isNull() ? "?" : "%.3f".formatted(figure.asDouble())));
        }
        return found;
    }

    @Test
    void documentsAndCasesAreAlikeByTheirCodes() {
        // D1 and D2 have A and B, D3 has B and C, D4 nothing.
        assertThat(pairs("--items", "documents", "--index", "jaccard")).containsExactly("D1-D2 1.000", "D1-D3 0.333",
                "D2-D3 0.333");
        assertThat(shell.err).contains("Left out because they have none of the features (1): in/D4");
        assertThat(pairs("--items", "cases", "--index", "sorensen")).containsExactly("K1-K2 1.000", "K1-K3 0.500",
                "K2-K3 0.500");
        // φ of (A, B) and (B, C) among three codes: (1·0 − 1·1) / √(2·1·2·1).
        assertThat(pairs("--items", "documents")).containsExactly("D1-D2 1.000", "D1-D3 -0.500", "D2-D3 -0.500");
    }

    @Test
    void codesAreAlikeByDocumentsWordsAndValues() {
        // A is in D1 and D2, B in D1, D2 and D3, C in D3; of four documents.
        assertThat(pairs("--index", "jaccard")).containsExactly("A-B 0.667", "B-C 0.333", "A-C 0.000");
        assertThat(pairs("--by", "words", "--index", "jaccard")).containsExactly("A-B 0.333", "A-C 0.000",
                "B-C 0.000");
        // A was applied to Bali, f and m; B to these and Papua; C to Papua and f.
        assertThat(pairs("--by", "attributes", "--index", "jaccard")).containsExactly("A-B 0.750", "B-C 0.500",
                "A-C 0.250");
    }

    @Test
    void documentsAreAlikeByHowOftenTheyUseWords() {
        assertThat(pairs("--items", "documents", "--by", "words", "--index", "jaccard")).startsWith("D1-D2 1.000",
                "D3-D4 0.333").endsWith("D2-D4 0.000");
        // (2,1,0,0,0) and (1,2,0,0,0): (5·4 − 3·3) / (5·5 − 9).
        assertThat(pairs("--items", "documents", "--by", "words").getFirst()).isEqualTo("D1-D2 0.688");
        assertThat(shell.err).contains("4 items by 5 features", "top words", "Pearson");
        assertThat(pairs("--items", "cases", "--by", "attributes", "--index", "jaccard")).containsExactly("K1-K2 0.333",
                "K1-K3 0.333", "K2-K3 0.000");
    }

    @Test
    void wordsAreAlikeByDocumentsOrCodes() {
        assertThat(pairs("--items", "words", "--by", "words", "--index", "jaccard")).startsWith("apple-banana 1.000")
                .contains("grape-cherry 0.500", "apple-grape 0.000");
        // apple is coded with A and B, banana and cherry with B, grape with C; melon with nothing.
        assertThat(pairs("--items", "words", "--index", "jaccard")).hasSize(6).startsWith("banana-cherry 1.000");
        assertThat(shell.run("similarity", study, "--items", "words", "--by", "attributes", "--lang", "en")).isOne();
        assertThat(shell.err).contains("not by attributes");
    }

    @Test
    void clustersAreCutAndWrittenToFiles() {
        pairs("--items", "documents", "--by", "words", "--index", "jaccard", "--cut", "2");
        JsonNode blocks = shell.json().get("blocks");
        assertThat(blocks.get(1).get("rows").toString()).contains("{\"names\":[\"in/D1\"],\"figures\":[1]}",
                "{\"names\":[\"in/D2\"],\"figures\":[1]}", "{\"names\":[\"in/D3\"],\"figures\":[2]}",
                "{\"names\":[\"in/D4\"],\"figures\":[2]}");
        JsonNode last = blocks.get(2).get("rows").get(2);
        assertThat(last.get("names").toString()).isEqualTo("[\"#3\",\"#1\",\"#2\"]");
        assertThat(last.get("figures").get(0).asDouble()).isCloseTo(1, Offset.offset(1e-12));
        shell.does("similarity", study, "--items", "documents", "--out", shell.path("s.csv"), "--lang", "en");
        assertThat(shell.read("s.csv")).contains("Item A,Item B,Pearson correlation");
        shell.does("similarity", study, "--items", "documents", "--out", shell.path("s.xlsx"), "--lang", "id");
        assertThat(folder.resolve("s.xlsx")).isNotEmptyFile();
        assertThat(shell.run("similarity", study, "--items", "folders", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err).contains("codes, documents, cases, words");
        assertThat(shell.run("similarity", study, "--items", "documents", "--where", "document=D1", "--lang", "en"))
                .isOne();
        assertThat(shell.err).contains("two are needed");
    }
}
