package org.makna.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.makna.model.TextRange;

/** A query evaluated the slow way, straight from its meaning: every choice of words is tried. */
sealed interface ReferenceQuery {

    /** The query in the query language. */
    String written();

    /** What is true in a unit and what it found there; empty when it is not true. */
    Verdict in(Text text, TextRange unit, BitSet allowed);

    default boolean isField() {
        return false;
    }

    record Verdict(boolean isTrue, List<TextRange> hits) {
        static final Verdict FALSE = new Verdict(false, List.of());
    }

    /** A text with its words and the characters its fields cover. */
    record Text(String text, List<TextRange> words, Map<String, BitSet> fields) {
        String word(int i) {
            return words.get(i).cut(text).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Tries words by number: {@code parts.get(i)} decides whether a word fits the i-th place. */
    record Words(String written, List<Predicate<String>> parts, boolean ordered, int others, boolean altogether)
            implements
                ReferenceQuery {

        @Override
        public Verdict in(Text text, TextRange unit, BitSet allowed) {
            List<TextRange> windows = new ArrayList<>();
            choose(text, new ArrayList<>(), windows);
            List<TextRange> minimal = windows.stream().distinct()
                    .filter(a -> windows.stream().noneMatch(b -> !b.equals(a) && a.contains(b))).toList();
            List<TextRange> hits = new ArrayList<>();
            for (TextRange window : minimal) {
                TextRange range = new TextRange(text.words().get(window.start()).start(),
                        text.words().get(window.end() - 1).end());
                if (unit.contains(range) && allowed.nextClearBit(range.start()) >= range.end()) {
                    hits.add(range);
                }
            }
            return new Verdict(!hits.isEmpty(), hits);
        }

        private void choose(Text text, List<Integer> chosen, List<TextRange> windows) {
            if (chosen.size() == parts.size()) {
                int first = chosen.stream().mapToInt(i -> i).min().orElseThrow();
                int last = chosen.stream().mapToInt(i -> i).max().orElseThrow();
                if (!altogether || last - first + 1 - chosen.size() <= others) {
                    windows.add(new TextRange(first, last + 1));
                }
                return;
            }
            for (int i = 0; i < text.words().size(); i++) {
                boolean fits = parts.get(chosen.size()).test(text.word(i)) && !chosen.contains(i);
                if (fits && ordered && !chosen.isEmpty()) {
                    int gap = i - chosen.getLast() - 1;
                    fits = gap >= 0 && gap <= others;
                }
                if (fits) {
                    chosen.add(i);
                    choose(text, chosen, windows);
                    chosen.removeLast();
                }
            }
        }
    }

    record Field(String name) implements ReferenceQuery {

        @Override
        public String written() {
            return name;
        }

        @Override
        public boolean isField() {
            return true;
        }

        @Override
        public Verdict in(Text text, TextRange unit, BitSet allowed) {
            BitSet own = (BitSet) text.fields().get(name).clone();
            own.and(allowed);
            List<TextRange> hits = runs(own).stream().filter(unit::intersects).toList();
            return new Verdict(!hits.isEmpty(), hits);
        }
    }

    record Not(ReferenceQuery operand) implements ReferenceQuery {

        @Override
        public String written() {
            return "NOT (" + operand.written() + ")";
        }

        @Override
        public boolean isField() {
            return operand.isField();
        }

        @Override
        public Verdict in(Text text, TextRange unit, BitSet allowed) {
            return new Verdict(!operand.in(text, unit, allowed).isTrue(), List.of());
        }
    }

    record And(List<ReferenceQuery> operands) implements ReferenceQuery {

        @Override
        public String written() {
            return String.join(" ", operands.stream().map(o -> "(" + o.written() + ")").toList());
        }

        @Override
        public Verdict in(Text text, TextRange unit, BitSet allowed) {
            BitSet inner = (BitSet) allowed.clone();
            boolean onlyNegated = true;
            for (ReferenceQuery operand : operands) {
                if (operand instanceof Field field) {
                    inner.and(text.fields().get(field.name()));
                } else if (operand instanceof Not not && not.operand() instanceof Field field) {
                    inner.andNot(text.fields().get(field.name()));
                } else {
                    onlyNegated &= operand instanceof Not;
                }
            }
            TreeSet<TextRange> hits = new TreeSet<>();
            if (onlyNegated) {
                BitSet pieces = (BitSet) inner.clone();
                pieces.clear(0, unit.start());
                pieces.clear(unit.end(), Math.max(unit.end(), pieces.length()));
                hits.addAll(runs(pieces));
                if (hits.isEmpty()) {
                    return Verdict.FALSE;
                }
            }
            for (ReferenceQuery operand : operands) {
                if (operand.isField()) {
                    continue;
                }
                Verdict verdict = operand.in(text, unit, inner);
                if (!verdict.isTrue()) {
                    return Verdict.FALSE;
                }
                hits.addAll(verdict.hits());
            }
            return new Verdict(true, List.copyOf(hits));
        }
    }

    record Or(List<ReferenceQuery> operands) implements ReferenceQuery {

        @Override
        public String written() {
            return String.join(" OR ", operands.stream().map(o -> "(" + o.written() + ")").toList());
        }

        @Override
        public Verdict in(Text text, TextRange unit, BitSet allowed) {
            List<TextRange> hits = new ArrayList<>();
            boolean any = false;
            for (ReferenceQuery operand : operands) {
                Verdict verdict = operand.in(text, unit, allowed);
                any |= verdict.isTrue();
                hits.addAll(verdict.hits());
            }
            return new Verdict(any, hits);
        }
    }

    static List<TextRange> runs(BitSet set) {
        List<TextRange> runs = new ArrayList<>();
        for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i)) {
            int end = set.nextClearBit(i);
            runs.add(new TextRange(i, end));
            i = end;
        }
        return runs;
    }
}
