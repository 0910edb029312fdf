package org.makna.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Generates transcripts of invented words whose frequencies follow Zipf's law; the same seed gives the same files. */
final class Corpus {

    private static final String[] SYLLABLES = {"ka", "pe", "la", "ya", "nan", "ma", "sya", "ra", "kat", "me", "di",
            "ter", "sa", "bi",
            "ku", "lu", "ra", "han", "ni", "to", "ge", "un", "du", "pu", "ti", "an", "si", "ba", "jo", "wa"};

    private final Random random;
    private final List<String> words = new ArrayList<>();
    private final double[] cumulative;

    Corpus(long seed, int vocabulary) {
        random = new Random(seed);
        for (int i = 0; i < vocabulary; i++) {
            StringBuilder word = new StringBuilder();
            for (int n = 1 + random.nextInt(4); n >= 0; n--) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(word.toString());
        }
        cumulative = new double[vocabulary];
        double sum = 0;
        for (int i = 0; i < vocabulary; i++) {
            sum += 1.0 / (i + 2);
            cumulative[i] = sum;
        }
    }

    /** The word of the given rank, 0 being the most frequent. */
    String word(int rank) {
        return words.get(rank);
    }

    String randomWord() {
        int found = java.util.Arrays.binarySearch(cumulative, random.nextDouble() * cumulative[cumulative.length - 1]);
        return words.get(Math.min(words.size() - 1, found < 0 ? -found - 1 : found));
    }

    /** A transcript of at least the given length, in turns of some sentences. */
    List<String> turns(int length) {
        List<String> turns = new ArrayList<>();
        int written = 0;
        while (written < length) {
            StringBuilder turn = new StringBuilder(turns.size() % 2 == 0 ? "Pewawancara: " : "Informan: ");
            for (int sentence = 1 + random.nextInt(5); sentence > 0; sentence--) {
                for (int n = 4 + random.nextInt(14); n > 0; n--) {
                    turn.append(randomWord()).append(n == 1 ? ". " : " ");
                }
            }
            turns.add(turn.toString().strip());
            written += turns.getLast().length() + 1;
        }
        return turns;
    }

    /** Writes transcripts as text files, a hundred to a folder. */
    void writeTexts(Path folder, int count, int length) {
        try {
            for (int i = 0; i < count; i++) {
                Path home = Files.createDirectories(folder.resolve("f" + i / 100));
                Files.writeString(home.resolve("T" + i + ".txt"), String.join("\n", turns(length)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes transcripts as Word documents. */
    void writeWordDocuments(Path folder, int count, int length) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < count; i++) {
                try (XWPFDocument document = new XWPFDocument();
                        OutputStream out = Files.newOutputStream(folder.resolve("W" + i + ".docx"))) {
                    for (String turn : turns(length)) {
                        document.createParagraph().createRun().setText(turn);
                    }
                    document.write(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
