package org.makna.exchange;

import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Messages;
import org.makna.model.WordFrequencies;
import org.makna.model.WordFrequency;

/** The sheet {@code Word frequency}. */
final class WordSheet {

    static final String NAME = "Word frequency";
    /** Words that a workbook of everything lists; the others are counted all the same. */
    static final int MOST = 10_000;

    private final WordFrequencies words;
    private final Messages messages;
    private final int most;

    WordSheet(WordFrequencies words, Messages messages, int most) {
        this.words = words;
        this.messages = messages;
        this.most = most;
    }

    void writeTo(SheetWriter sheet) {
        sheet.header(List.of(column("word", 28), column("length", 10), column("count", 10),
                column("weighted-percentage", 14), column("similar-words", 60), column("documents", 12),
                column("documents-pct", 14)), 1);
        words.words().stream().limit(most).forEach(word -> sheet.row(row(word)));
    }

    /** Says how the words were counted. */
    void explain(ReadmeSheet readme) {
        readme.filters(NAME, words.filters());
        words.said().forEach(sentence -> readme.counted(NAME, sentence));
        readme.formula("workbook.formula.weighted-percentage");
        if (words.words().size() > most) {
            readme.note("workbook.note.most-words", most, words.words().size());
        }
    }

    private static List<Value> row(WordFrequency word) {
        return List.of(Value.text(word.word()), new Value.Count(word.length()), new Value.Count(word.count()),
                new Value.Share(word.share()), Value.prose(WordFiles.forms(word)), new Value.Count(word.documents()),
                new Value.Share(word.documentShare()));
    }

    private Column column(String name, int width) {
        return new Column(messages.text("workbook.column." + name), width);
    }
}
