package org.makna.analysis.agreement;

import org.makna.model.RangeSet;

/**
 * What two coders, or groups of coders, coded with one code in one document.
 *
 * <p>A group's overlapping codings are united first, so that no character counts twice. The unit is the character, or
 * whatever else was counted.
 *
 * @param both    coded by both (n11)
 * @param first   by the first alone (n10)
 * @param second  by the second alone (n01)
 * @param neither by neither (n00)
 */
public record CodedCharacters(long both, long first, long second, long neither) {

    /**
     * Counts the characters of a document.
     *
     * @param first  what the first coded; positions in whatever unit the length is in
     * @param second what the second coded
     * @param length length of the document
     */
    public static CodedCharacters of(RangeSet first, RangeSet second, long length) {
        long both = first.intersect(second).length();
        long onlyFirst = first.length() - both;
        long onlySecond = second.length() - both;
        return new CodedCharacters(both, onlyFirst, onlySecond, length - both - onlyFirst - onlySecond);
    }

    /** Length of the document. */
    public long length() {
        return both + first + second + neither;
    }

    /** Share on which they agree, coded or not; {@code NaN} of an empty document. */
    public double agreement() {
        return length() == 0 ? Double.NaN : (double) (both + neither) / length();
    }

    /**
     * κ as NVivo reports it, which is Cohen's on characters.
     *
     * <p>Exactly 0 where only one coded anything, or one coded everything and the other a part. {@code NaN} where nothing
     * varies: nobody coded, or both coded everything. Written as 2(n11·n00 − n10·n01) over its margins, which equals
     * (Po−Pe)/(1−Pe) and keeps those zeros exact.
     */
    public double kappa() {
        double coded = (double) (both + first) * (first + neither);
        double other = (double) (both + second) * (second + neither);
        double margins = coded + other;
        return margins == 0 ? Double.NaN : 2 * ((double) both * neither - (double) first * second) / margins;
    }

    /** Whether nothing varies, so that κ is undefined; NVivo shows 1 then. */
    public boolean withoutVariation() {
        return both == length() || neither == length();
    }

    /** The same counts as a table of two categories, coded and not coded. */
    public AgreementTable table() {
        return new AgreementTable(new double[][]{{both, first}, {second, neither}});
    }
}
