package org.makna.analysis.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.makna.model.Messages;
import org.makna.model.Table;
import org.makna.model.drawing.Chartable;
import org.makna.model.drawing.Ink;
import org.makna.model.drawing.Tint;

/** What codes count by themselves and together with all below them, in the order of the codebook. */
final class CodeSums {

    private final Chartable source;
    private final Messages messages;
    private final Values values;
    private final double[] own;
    private final double[] sums;

    CodeSums(Chartable source, Messages messages) {
        this.source = source;
        this.messages = messages;
        values = new Values(source.counts(), messages);
        own = source.counts().rowDistinct().clone();
        sums = own.clone();
        for (int row = own.length - 1; row >= 0; row--) {
            int above = source.above().get(row);
            if (above >= 0) {
                sums[above] += sums[row];
            }
        }
    }

    /** Whether the rows are codes whose numbers can be added up along the codebook. */
    static boolean fits(Chartable source) {
        return !source.above().isEmpty() && switch (source.counts().unit()) {
            case CODINGS, SEGMENTS, WORDS, CHARACTERS -> true;
            case DOCUMENTS, CASES, PRESENCE, MEAN_WEIGHT, COVERAGE, EVENTS, SAME_DOCUMENT, PARAGRAPHS, NEAR -> false;
        } && source.table().base() != Table.Base.N && !source.table().isDecimal();
    }

    /** The codes right below a code, or at the top for −1, that count anything. */
    List<Integer> below(int code) {
        return IntStream.range(0, own.length).filter(row -> source.above().get(row) == code && sums[row] > 0).boxed()
                .toList();
    }

    double own(int code) {
        return own[code];
    }

    double sum(int code) {
        return sums[code];
    }

    double whole() {
        return below(-1).stream().mapToDouble(this::sum).sum();
    }

    String words(double value) {
        return values.of(value);
    }

    String name(int code) {
        return source.rows().get(code).brief();
    }

    /** The colour of a code; where it has none, that of the next above it that has one. */
    Tint tint(int code) {
        for (int at = code; at >= 0; at = source.above().get(at)) {
            if (source.rows().get(at).colour() != null) {
                return Tint.own(source.rows().get(at).colour());
            }
        }
        return Tint.of(Ink.ACCENT).at(0.5);
    }

    /** A code in a sentence. */
    String said(int code) {
        String name = source.rows().get(code).whole();
        return below(code).isEmpty()
                ? messages.text("chart.said", name, words(own[code]), source.counted())
                : messages.text("chart.said-with", name, words(own[code]), source.counted(), words(sums[code]));
    }

    /** How many codes stand above another in the deepest place. */
    int depth() {
        return depth(-1) - 1;
    }

    private int depth(int code) {
        return 1 + below(code).stream().mapToInt(this::depth).max().orElse(0);
    }

    /** What the picture adds up to, in sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(List.of(messages.text("chart.codebook-how", words(whole()), source
                .counted())));
        long nothing = IntStream.range(0, own.length).filter(row -> !(sums[row] > 0)).count();
        if (nothing > 0) {
            notes.add(messages.text("chart.codes-nothing", nothing));
        }
        return notes;
    }
}
