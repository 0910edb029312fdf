package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Range algebra against a set of bits. */
class RangeSetTest {

    private static final int LENGTH = 40;

    @Test
    void mergesOverlappingAndTouchingRangesAndDropsEmptyOnes() {
        assertThat(RangeSet.of(new TextRange(5, 9), new TextRange(0, 2), new TextRange(2, 4), new TextRange(7, 11),
                new TextRange(20, 20)).ranges()).containsExactly(new TextRange(0, 4), new TextRange(5, 11));
    }

    @Test
    void anEmptyRangeIsContainedWhereItsOffsetIs() {
        RangeSet set = RangeSet.of(new TextRange(2, 5));
        assertThat(set.contains(new TextRange(2, 2))).isTrue();
        assertThat(set.contains(new TextRange(1, 1))).isFalse();
        assertThat(set.contains(new TextRange(5, 5))).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void operationsAreThoseOfSetsOfOffsets(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 2_000; round++) {
            RangeSet a = randomSet(random);
            RangeSet b = randomSet(random);
            assertSame(a.union(b), or(bits(a), bits(b)));
            assertSame(a.intersect(b), and(bits(a), bits(b)));
            assertSame(a.minus(b), andNot(bits(a), bits(b)));
            int length = random.nextInt(LENGTH + 10);
            BitSet flipped = bits(a);
            flipped.clear(length, LENGTH + 20);
            flipped.flip(0, length);
            assertSame(a.complement(length), flipped);
            TextRange range = RandomTexts.range(random, LENGTH);
            BitSet common = bits(a).get(range.start(), range.end());
            assertThat(a.intersects(range)).as("%s meets %s", a, range).isEqualTo(!common.isEmpty());
            if (!range.isEmpty()) {
                assertThat(a.contains(range)).as("%s in %s", range, a)
                        .isEqualTo(common.cardinality() == range.length());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void lawsHold(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 2_000; round++) {
            RangeSet a = randomSet(random);
            RangeSet b = randomSet(random);
            RangeSet c = randomSet(random);
            assertThat(a.union(b).complement(LENGTH)).isEqualTo(a.complement(LENGTH).intersect(b.complement(LENGTH)));
            assertThat(a.intersect(b).complement(LENGTH)).isEqualTo(a.complement(LENGTH).union(b.complement(LENGTH)));
            assertThat(a.complement(LENGTH).complement(LENGTH)).isEqualTo(a);
            assertThat(a.union(b).length() + a.intersect(b).length()).isEqualTo(a.length() + b.length());
            assertThat(a.minus(b).union(b.minus(a))).isEqualTo(a.union(b).minus(a.intersect(b)));
            assertThat(a.union(b)).isEqualTo(b.union(a)).hasSameHashCodeAs(b.union(a));
            assertThat(a.intersect(b.union(c))).isEqualTo(a.intersect(b).union(a.intersect(c)));
        }
    }

    private static RangeSet randomSet(RandomGenerator random) {
        List<TextRange> ranges = new ArrayList<>();
        int count = random.nextInt(7);
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(LENGTH);
            ranges.add(new TextRange(start, Math.min(LENGTH, start + random.nextInt(9))));
        }
        RangeSet set = RangeSet.of(ranges);
        BitSet expected = new BitSet();
        ranges.forEach(range -> expected.set(range.start(), range.end()));
        assertSame(set, expected);
        return set;
    }

    /** The set has these offsets and is in normal form. */
    private static void assertSame(RangeSet set, BitSet expected) {
        List<TextRange> runs = new ArrayList<>();
        for (int start = expected.nextSetBit(0); start >= 0;) {
            int end = expected.nextClearBit(start);
            runs.add(new TextRange(start, end));
            start = expected.nextSetBit(end);
        }
        assertThat(set.ranges()).isEqualTo(runs);
        assertThat(set.length()).isEqualTo(expected.cardinality());
        assertThat(set.isEmpty()).isEqualTo(expected.isEmpty());
    }

    private static BitSet bits(RangeSet set) {
        BitSet bits = new BitSet();
        set.ranges().forEach(range -> bits.set(range.start(), range.end()));
        return bits;
    }

    private static BitSet or(BitSet a, BitSet b) {
        a.or(b);
        return a;
    }

    private static BitSet and(BitSet a, BitSet b) {
        a.and(b);
        return a;
    }

    private static BitSet andNot(BitSet a, BitSet b) {
        a.andNot(b);
        return a;
    }
}
