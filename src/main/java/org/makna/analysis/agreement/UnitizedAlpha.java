package org.makna.analysis.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.makna.model.TextRange;

/**
 * The α family for coders who cut a text into units themselves and value them.
 *
 * <p>After Krippendorff, Mathet, Bouvry and Widlöcher (2016) and Krippendorff, Content Analysis (2019), section 12.6. What a
 * coder leaves out is a gap. Units of one coder do not overlap; those of the same value that do are one unit, those that
 * merely touch stay two. A coefficient that divides 0 by 0 is {@code NaN}.
 *
 * @param whole    uα: agreement on units, gaps and values
 * @param binary   |uα: agreement on what is unit and what is gap
 * @param values   cuα: agreement on the values where coders have units
 * @param perValue (k)uα and coverage of each value, by value
 */
public record UnitizedAlpha(double whole, double binary, double values, Map<String, PerValue> perValue) {

    /**
     * Agreement on one value.
     *
     * @param alpha    (k)uα
     * @param coverage share of its matter that meets valued matter of other coders
     */
    public record PerValue(double alpha, double coverage) {}

    /**
     * A unit of one coder.
     *
     * @param range half-open
     * @param value what it was valued as
     */
    public record Unit(TextRange range, String value) {}

    /**
     * Compares coders.
     *
     * @param length length of the text; several documents are laid end to end
     * @param coders the units of each coder, in any order; at least two coders
     * @throws IllegalArgumentException if units of different values of one coder overlap, naming them
     */
    public static UnitizedAlpha of(int length, List<List<Unit>> coders) {
        if (coders.size() < 2) {
            throw new IllegalArgumentException("Agreement takes two coders");
        }
        List<String> names = coders.stream().flatMap(List::stream).map(Unit::value)
                .collect(Collectors.toCollection(TreeSet::new)).stream().toList();
        List<List<Unit>> tidy = coders.stream().map(UnitizedAlpha::united).toList();
        return new Continuum(length, tidy, names).alpha();
    }

    /** Unites overlapping units of the same value. */
    private static List<Unit> united(List<Unit> units) {
        List<Unit> sorted = units.stream().filter(unit -> !unit.range().isEmpty())
                .sorted(Comparator.comparing(Unit::range)).toList();
        List<Unit> united = new ArrayList<>();
        for (Unit unit : sorted) {
            Unit last = united.isEmpty() ? null : united.getLast();
            if (last == null || unit.range().start() >= last.range().end()) {
                united.add(unit);
            } else if (last.value().equals(unit.value())) {
                int end = Math.max(last.range().end(), unit.range().end());
                united.set(united.size() - 1, new Unit(new TextRange(last.range().start(), end), unit.value()));
            } else {
                throw new IllegalArgumentException("Units overlap: " + last + " and " + unit);
            }
        }
        return united;
    }

    /** Coincidences along the text; number 0 stands for gaps, values follow from 1. */
    private static final class Continuum {

        private final List<String> names;
        private final int size;
        /** Per coder, the pieces of the text in order without holes: units and gaps. */
        private final List<List<Piece>> coders;
        private final double[][] met;
        private final double[] selfPairs;
        private final double[] pairableSelfPairs;

        /** A unit or a gap. */
        private record Piece(int start, int end, int value) {
            int length() {
                return end - start;
            }
        }

        Continuum(int length, List<List<Unit>> units, List<String> names) {
            this.names = names;
            this.size = names.size() + 1;
            this.met = new double[size][size];
            this.selfPairs = new double[size];
            this.pairableSelfPairs = new double[size];
            this.coders = units.stream().map(coder -> pieces(length, coder)).toList();
            coders.forEach(this::addSelfPairs);
            for (List<Piece> one : coders) {
                double[] pairable = new double[one.size()];
                for (List<Piece> other : coders) {
                    if (one != other) {
                        meet(one, other, pairable);
                    }
                }
                addPairable(one, pairable);
            }
        }

        private List<Piece> pieces(int length, List<Unit> units) {
            List<Piece> pieces = new ArrayList<>();
            int at = 0;
            for (Unit unit : units) {
                if (unit.range().start() > at) {
                    pieces.add(new Piece(at, unit.range().start(), 0));
                }
                pieces.add(new Piece(unit.range().start(), unit.range().end(), names.indexOf(unit.value()) + 1));
                at = unit.range().end();
            }
            if (at < length) {
                pieces.add(new Piece(at, length, 0));
            }
            return pieces;
        }

        private void addSelfPairs(List<Piece> coder) {
            for (Piece piece : coder) {
                double length = piece.length();
                selfPairs[piece.value()] += piece.value() == 0 ? length : length * length;
            }
        }

        private void meet(List<Piece> one, List<Piece> other, double[] pairable) {
            double share = 1.0 / (coders.size() - 1);
            for (int i = 0, j = 0; i < one.size() && j < other.size();) {
                Piece a = one.get(i);
                Piece b = other.get(j);
                double common = Math.min(a.end(), b.end()) - Math.max(a.start(), b.start());
                met[a.value()][b.value()] += common * share;
                if (b.value() > 0) {
                    pairable[i] += common * share;
                }
                if (a.end() <= b.end()) {
                    i++;
                }
                if (b.end() <= a.end()) {
                    j++;
                }
            }
        }

        private void addPairable(List<Piece> coder, double[] pairable) {
            for (int i = 0; i < pairable.length; i++) {
                int value = coder.get(i).value();
                pairableSelfPairs[value] += value == 0 ? 0 : pairable[i] * pairable[i];
            }
        }

        UnitizedAlpha alpha() {
            double[][] expected = expected(met, selfPairs);
            double[][] valued = valued(met);
            double[][] valuedExpected = expected(valued, pairableSelfPairs);
            Map<String, PerValue> perValue = new LinkedHashMap<>();
            for (int k = 1; k < size; k++) {
                double total = column(valued, k);
                double mismatch = (total - valued[k][k]) / total;
                double chance = (column(valuedExpected, k) - valuedExpected[k][k]) / column(valuedExpected, k);
                double alpha = total == 0 || chance == 0 ? Double.NaN : 1 - mismatch / chance;
                perValue.put(names.get(k - 1), new PerValue(alpha, total / column(met, k)));
            }
            return new UnitizedAlpha(ratio(met, expected), ratio(binary(met), binary(expected)),
                    ratio(valued, valuedExpected), Collections.unmodifiableMap(perValue));
        }

        /** ε_ck = (ℓ_c. ℓ_.k − [c=k] s_c) / (ℓ.. − Σ s / ℓ..). */
        private double[][] expected(double[][] observed, double[] self) {
            double all = 0;
            for (int k = 0; k < size; k++) {
                all += column(observed, k);
            }
            double free = all - Arrays.stream(self).sum() / all;
            double[][] expected = new double[size][size];
            for (int c = 0; c < size; c++) {
                for (int k = 0; k < size; k++) {
                    double pairs = column(observed, c) * column(observed, k) - (c == k ? self[c] : 0);
                    expected[c][k] = all == 0 ? 0 : pairs / free;
                }
            }
            return expected;
        }

        private double[][] valued(double[][] table) {
            double[][] valued = new double[size][size];
            for (int c = 1; c < size; c++) {
                System.arraycopy(table[c], 1, valued[c], 1, size - 1);
            }
            return valued;
        }

        private double[][] binary(double[][] table) {
            double[][] binary = new double[2][2];
            for (int c = 0; c < size; c++) {
                for (int k = 0; k < size; k++) {
                    binary[Math.min(c, 1)][Math.min(k, 1)] += table[c][k];
                }
            }
            return binary;
        }

        private static double ratio(double[][] observed, double[][] expected) {
            double mismatch = mismatch(observed);
            double chance = mismatch(expected);
            return chance == 0 ? Double.NaN : 1 - mismatch / chance;
        }

        private static double mismatch(double[][] table) {
            double sum = 0;
            for (int c = 0; c < table.length; c++) {
                for (int k = 0; k < table.length; k++) {
                    sum += c == k ? 0 : table[c][k];
                }
            }
            return sum;
        }

        private static double column(double[][] table, int k) {
            double sum = 0;
            for (double[] row : table) {
                sum += row[k];
            }
            return sum;
        }
    }
}
