package org.makna.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.makna.model.Messages;
import org.makna.model.WordComparison;
import org.makna.model.WordComparison.Group;
import org.makna.model.WordComparison.Keyword;
import org.makna.model.WordFrequencies;
import org.makna.model.WordFrequency;

/** Prints counted words as aligned text for reading in a terminal. */
final class WordText {

    private final Messages messages;
    private final NumberFormat count;
    private final NumberFormat share;

    WordText(Messages messages) {
        this.messages = messages;
        this.count = NumberFormat.getNumberInstance(messages.locale());
        this.count.setMaximumFractionDigits(2);
        this.share = NumberFormat.getPercentInstance(messages.locale());
        this.share.setMinimumFractionDigits(2);
        this.share.setMaximumFractionDigits(2);
    }

    void print(WordFrequencies words, PrintWriter out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(head("word", "count", "weighted-percentage", "documents", "documents-pct"));
        for (WordFrequency word : words.words()) {
            lines.add(List.of(word.word(), count.format(word.count()), share.format(word.share()),
                    count.format(word.documents()), share.format(word.documentShare())));
        }
        AlignedText.print(lines, out);
    }

    void print(WordComparison words, PrintWriter out) {
        for (Group group : words.groups()) {
            out.println(messages.text("cli.words.group", group.name(), group.counted()));
            List<List<String>> lines = new ArrayList<>();
            lines.add(head("word", "count", "share-here", "elsewhere", "share-elsewhere", "log-likelihood", "log-ratio",
                    "tf-idf"));
            group.words().forEach(word -> lines.add(line(word)));
            AlignedText.print(lines, out);
            out.println();
        }
    }

    private List<String> line(Keyword word) {
        return List.of(word.word(), count.format(word.count()), share.format(word.share()),
                count.format(word.elsewhere()), number(share, word.otherShare()), number(count, word.logLikelihood()),
                number(count, word.logRatio()), String.format(messages.locale(), "%.4f", word.tfIdf()));
    }

    private static String number(NumberFormat format, double number) {
        return Double.isNaN(number) ? "" : format.format(number);
    }

    private List<String> head(String... columns) {
        List<String> head = new ArrayList<>();
        for (String column : columns) {
            head.add(messages.text("workbook.column." + column));
        }
        return head;
    }
}
