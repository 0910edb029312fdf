package org.makna.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far coders agree, with everything that was counted for it.
 *
 * @param study     title of the study
 * @param revision  revision of the study that was counted
 * @param unit      what was compared
 * @param coders    names of the coders, in the order in which they were asked for
 * @param documents paths of the documents that at least two of them coded
 * @param lines     one per code and document, for each pair of coders
 * @param totals    averages and sums of the lines: per code, per document and over all codes
 * @param matches   agreement on segments: per code and over all codes, for each pair of coders
 * @param counted   sentences that say what was counted, in the order to print
 */
public record Agreement(String study, long revision, Unit unit, List<String> coders, List<String> documents,
        List<Line> lines, List<Line> totals, List<Match> matches, List<Message> counted) {

    public Agreement {
        coders = List.copyOf(coders);
        documents = List.copyOf(documents);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        matches = List.copyOf(matches);
        counted = List.copyOf(counted);
    }

    /** What is compared: each is either coded or not. */
    public enum Unit {
        /** Unicode code points. */
        CHARACTER,
        /** Sentences; one is coded if any of its characters is. */
        SENTENCE,
        /** Paragraphs; one is coded if any of its characters is. */
        PARAGRAPH,
        /** What one speaker says at a stretch; it is coded if any of its characters is. */
        TURN;

        /** The word of the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a line sums up. */
    public enum Of {
        /** Nothing: one code in one document. */
        DOCUMENT,
        /** The mean of each coefficient, without those that are undefined. */
        MEAN,
        /** Σ L·coefficient / Σ L, without those that are undefined. */
        SIZE_WEIGHTED,
        /** The coefficients of the counts added up. */
        POOLED,
        /** κ from mean Po and mean Pe over codes, after de Vries and others (2008). */
        POOLED_KAPPA,
        /** All coders together, units added up; documents that a coder left out are missing values. */
        ALL_CODERS;

        /** The word in files, such as {@code size-weighted}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Agreement of two coders, or of all.
     *
     * @param of           what it sums up
     * @param code         path of the code, or null for all codes
     * @param document     path of the document, or null for all documents
     * @param documents    how many documents it rests on
     * @param size         number of units
     * @param first        the first coder; the names of all in {@link Of#ALL_CODERS}
     * @param second       the second coder, or empty
     * @param counts       what was counted, or null where no single count stands behind the numbers
     * @param coefficients the coefficients
     * @param notes        what must be known to read them
     */
    public record Line(Of of, @Nullable String code, @Nullable String document, int documents, long size, String first,
            String second, @Nullable Counts counts, Coefficients coefficients, List<Message> notes) {

        public Line {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Units by who coded them.
     *
     * @param both    coded by both
     * @param first   by the first alone
     * @param second  by the second alone
     * @param neither by neither
     */
    public record Counts(long both, long first, long second, long neither) {

        public long total() {
            return both + first + second + neither;
        }
    }

    /**
     * The coefficients of one line; {@code NaN} where one is undefined.
     *
     * @param agreement       Po, as a fraction
     * @param kappa           Cohen's κ, which is NVivo's; {@code NaN} for more than two coders
     * @param scott           Scott's π; Fleiss' κ for more than two coders
     * @param brennanPrediger the coefficient of Brennan and Prediger
     * @param gwet            Gwet's AC1
     * @param alpha           Krippendorff's nominal α
     */
    public record Coefficients(double agreement, double kappa, double scott, double brennanPrediger, double gwet,
            double alpha) {}

    /**
     * Agreement of two coders on segments.
     *
     * @param code       path of the code, or null for all codes
     * @param first      the first coder
     * @param second     the second coder
     * @param agreements segments of either that found a match
     * @param onlyFirst  segments of the first that found none
     * @param onlySecond segments of the second that found none
     * @param agreement  share of segments that found a match, which is Holsti's coefficient
     * @param kappa      κ_n with chance 1/n for n codes; {@code NaN} of one code
     * @param unitized   uα on characters of what is coded and what is not; over all codes uα with the codes as values
     * @param values     (k)uα of the code; over all codes cuα, agreement on the codes where both coded something. This and uα over
     *                   all codes are {@code NaN} where codes of one coder overlap
     * @param jaccard    over all codes α of the sets of codes that the units were given, by Jaccard's distance; else {@code NaN}
     * @param masi       the same by the distance MASI
     */
    public record Match(@Nullable String code, String first, String second, int agreements, int onlyFirst,
            int onlySecond, double agreement, double kappa, double unitized, double values, double jaccard,
            double masi) {}
}
