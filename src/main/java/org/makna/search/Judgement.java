package org.makna.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/**
 * A query as it is judged in one unit of one document.
 *
 * <p>A word is true in a unit where one of its places lies wholly; ALL, ANY and NONE follow. Fields beside other operands of an
 * AND restrict where in the document all of those operands are looked for, negated ones too: {@code speaker:Ani biaya -mahal} finds
 * <em>biaya</em> where Ani speaks of it and does not say <em>mahal</em> in the same unit. A field by itself under an OR gives its
 * ranges whole, a field with nothing but negations beside it gives its ranges as cut by the units.
 */
sealed interface Judgement {

    /**
     * Prepares the judgement of a document.
     *
     * @param region where operands are looked for, or null for everywhere
     */
    void prepare(DocumentBench bench, @Nullable RangeSet region);

    /** Whether it is true in the unit on the bench; adds the hits that made it true. */
    boolean judge(DocumentBench bench);

    /**
     * A word, phrase or near phrase.
     *
     * @param slot number of this operand
     * @param leaf number of its plan
     */
    record Word(int slot, int leaf) implements Judgement {

        @Override
        public void prepare(DocumentBench bench, @Nullable RangeSet region) {
            bench.place(slot, leaf, region);
        }

        @Override
        public boolean judge(DocumentBench bench) {
            return bench.addPlaces(slot);
        }
    }

    /**
     * All operands.
     *
     * @param slot   number of this operand
     * @param region what fields among the operands restrict the others to, or null
     * @param ranges whether the hits are the ranges of the region, because all operands are negated
     */
    record All(int slot, @Nullable Region region, boolean ranges, List<Judgement> operands) implements Judgement {

        @Override
        public void prepare(DocumentBench bench, @Nullable RangeSet outer) {
            RangeSet inner = outer;
            if (region != null) {
                RangeSet own = bench.ranges(region);
                inner = outer == null ? own : outer.intersect(own);
            }
            if (ranges) {
                bench.restrict(slot, inner == null ? RangeSet.EMPTY : inner);
            }
            for (Judgement operand : operands) {
                operand.prepare(bench, inner);
            }
        }

        @Override
        public boolean judge(DocumentBench bench) {
            int mark = bench.mark();
            boolean all = !ranges || bench.addPieces(slot);
            for (int i = 0; all && i < operands.size(); i++) {
                all = operands.get(i).judge(bench);
            }
            if (!all) {
                bench.takeBack(mark);
            }
            return all;
        }
    }

    /** At least one operand; the hits are those of all that are true. */
    record Any(List<Judgement> operands) implements Judgement {

        @Override
        public void prepare(DocumentBench bench, @Nullable RangeSet region) {
            for (Judgement operand : operands) {
                operand.prepare(bench, region);
            }
        }

        @Override
        public boolean judge(DocumentBench bench) {
            boolean any = false;
            for (Judgement operand : operands) {
                any |= operand.judge(bench);
            }
            return any;
        }
    }

    /** The operand is not true. */
    record None(Judgement operand) implements Judgement {

        @Override
        public void prepare(DocumentBench bench, @Nullable RangeSet region) {
            operand.prepare(bench, region);
        }

        @Override
        public boolean judge(DocumentBench bench) {
            int mark = bench.mark();
            boolean found = operand.judge(bench);
            bench.takeBack(mark);
            return !found;
        }
    }

    /** Fields by themselves. */
    record Ranges(int slot, Region region) implements Judgement {

        @Override
        public void prepare(DocumentBench bench, @Nullable RangeSet outer) {
            RangeSet own = bench.ranges(region);
            bench.restrict(slot, outer == null ? own : outer.intersect(own));
        }

        @Override
        public boolean judge(DocumentBench bench) {
            return bench.addWhole(slot);
        }

        /** The ranges of a document, whatever its units. */
        List<TextRange> whole(DocumentBench bench) {
            return bench.ranges(region).ranges();
        }
    }
}
