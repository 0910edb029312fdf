package org.makna.model;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts a canonical text into units.
 *
 * <p>Each method returns a list of ranges that are sorted, disjoint and not empty. Paragraphs, turns and sections leave
 * out the line breaks between them; sentences also leave out the white space around them.
 */
public final class TextUnits {

    /** Abbreviations after which a full stop does not end a sentence, in lower case, without the stop. */
    private static final Set<String> ABBREVIATIONS = Set.of("dr", "drs", "prof", "mr", "mrs", "ms", "st", "no", "hlm",
            "jl",
            "bpk", "sdr", "kab", "kec", "kel", "rp", "tgl", "telp", "pt", "cv", "ir", "h", "hj", "vs", "etc", "e.g",
            "i.e",
            "dll", "dsb", "dst", "a.n", "u.p", "s.d", "cf", "al", "fig", "nr", "bzw", "z.b");

    private TextUnits() {
    }

    /** The units of the kind; {@link TextUnit#MATCH} is no unit of a text. */
    public static List<TextRange> of(TextUnit unit, String text, Collection<Section> sections) {
        return switch (unit) {
            case SENTENCE -> sentences(text);
            case PARAGRAPH -> paragraphs(text);
            case TURN -> turns(text.length(), sections);
            case SECTION -> sections(text.length(), sections);
            case DOCUMENT -> text.isEmpty() ? List.of() : List.of(new TextRange(0, text.length()));
            case MATCH -> throw new IllegalArgumentException("A match is no unit of a text");
        };
    }

    /** The lines of the text that are not empty, without their line breaks. */
    public static List<TextRange> paragraphs(String text) {
        List<TextRange> found = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            if (end > start) {
                found.add(new TextRange(start, end));
            }
            start = end + 1;
        }
        return found;
    }

    /** The sentences, never across a line break, by the Unicode rules with a short list of abbreviations. */
    public static List<TextRange> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        List<TextRange> found = new ArrayList<>();
        for (TextRange paragraph : paragraphs(text)) {
            String line = paragraph.cut(text);
            breaks.setText(line);
            int start = 0;
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                if (end < line.length() && endsInAbbreviation(line, start, end)) {
                    continue;
                }
                TextRange trimmed = trim(line, start, end);
                if (!trimmed.isEmpty()) {
                    found.add(new TextRange(paragraph.start() + trimmed.start(), paragraph.start() + trimmed.end()));
                }
                start = end;
            }
        }
        return found;
    }

    /** The turns, and the stretches between them. */
    public static List<TextRange> turns(int length, Collection<Section> sections) {
        return partition(length, sections, Set.of(SectionKind.TURN));
    }

    /** The stretches from one heading or question to the next; one stretch when there is none. */
    public static List<TextRange> sections(int length, Collection<Section> sections) {
        return partition(length, sections, Set.of(SectionKind.HEADING, SectionKind.QUESTION));
    }

    private static List<TextRange> partition(int length, Collection<Section> sections, Set<SectionKind> kinds) {
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(0);
        cuts.add(length);
        for (Section section : sections) {
            if (kinds.contains(section.kind())) {
                cuts.add(Math.min(section.range().start(), length));
                cuts.add(Math.min(section.range().end(), length));
            }
        }
        List<TextRange> found = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            if (cut > from) {
                found.add(new TextRange(from, cut));
                from = cut;
            }
        }
        return found;
    }

    private static TextRange trim(String line, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(line.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(line.charAt(to - 1))) {
            to--;
        }
        return new TextRange(from, to);
    }

    private static boolean endsInAbbreviation(String line, int start, int end) {
        int stop = trim(line, start, end).end() - 1;
        if (stop <= start || line.charAt(stop) != '.') {
            return false;
        }
        int word = stop;
        while (word > start && !Character.isWhitespace(line.charAt(word - 1)) && line.charAt(word - 1) != '(') {
            word--;
        }
        return ABBREVIATIONS.contains(line.substring(word, stop).toLowerCase(Locale.ROOT));
    }
}
