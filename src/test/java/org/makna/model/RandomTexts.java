package org.makna.model;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded random texts made of pieces that are hard on positions. */
final class RandomTexts {

    /** Letters, line breaks, astral characters, joined emoji, flags, marks, conjuncts, jamo and lone surrogates. */
    static final List<String> PIECES = List.of("a", "b ", ". ", "\n", "\n\n", "é", "e\u0301", "漢", "か\u3099", "ｶ\uFF9E",
            "क्ष",
            "नि", "각", "\u1100\u1161\u11A8", "ม\u0E33", "ש\u05B8", "م\u0651", "\u0600\u0661", "😀", "👩🏽\u200D🚀",
            "👨\u200D👩\u200D👧", "🇮🇩", "🇮", "❤\uFE0F", "\u200D", "©", "\u00AD", "𝒳", "𠀋", "\u0300", "»", "?");
    static final List<String> LONE = List.of("\uD83D", "\uDE00");

    private RandomTexts() {
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(seed);
    }

    static String of(RandomGenerator random, int pieces, boolean lone) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            List<String> from = lone && random.nextInt(6) == 0 ? LONE : PIECES;
            text.append(from.get(random.nextInt(from.size())));
        }
        return text.toString();
    }

    /** A range of offsets up to the length, possibly empty. */
    static TextRange range(RandomGenerator random, int length) {
        int a = random.nextInt(length + 1);
        int b = random.nextInt(length + 1);
        return new TextRange(Math.min(a, b), Math.max(a, b));
    }
}
