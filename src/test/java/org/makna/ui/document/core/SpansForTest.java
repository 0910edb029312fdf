package org.makna.ui.document.core;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.makna.model.TextRange;

/** Spans made by hand or by chance. */
public final class SpansForTest {

    private static final String[] COLOURS = {"#56b4e9", "#00b386", "#e69f00", "#cc79a7", "#d55e00", "#8a7fd0"};
    private static final String[] LABELS = {"No need to travel", "Complaints answered", "Signal and devices", "Trust",
            "Voice in decisions", "Skills"};

    /** Who works here. */
    public static final SpanCoder ANA = new SpanCoder(1, "Ana", "AN", "#0072b2", false);
    /** Somebody else. */
    public static final SpanCoder BUDI = new SpanCoder(2, "Budi", "BU", "#d55e00", true);

    private SpansForTest() {
    }

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
    }

    public static Span span(long id, int start, int end) {
        return span(id, start, end, false);
    }

    public static Span span(long id, int start, int end, boolean other) {
        int code = (int) (id % COLOURS.length);
        return new Span(id, new TextRange(start, end), code, LABELS[code], COLOURS[code], other ? BUDI : ANA);
    }

    /** Spans of log-distributed length in a text of the given length. */
    public static List<Span> many(RandomGenerator random, int count, int length, int shortest, int longest) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int size = (int) Math.min(length,
                    shortest * Math.exp(random.nextDouble() * Math.log((double) longest / shortest)));
            int start = random.nextInt(length - size + 1);
            spans.add(span(i + 1L, start, start + size, random.nextInt(8) == 0));
        }
        return spans;
    }
}
