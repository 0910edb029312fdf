package org.makna.model;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a canonical text into units.
 *
 * <p>Each method returns a list of ranges that are sorted, disjoint and not empty. Paragraphs, turns and sections leave
 * out the line breaks between them; sentences also leave out the white space around them.
 */
public final class TextUnits {

    /**
     * Abbreviations after which a full stop does not end a sentence, in lower case, without the stop. Those that mostly
     * close a list (dll, dsb, etc) are left out: before a small letter a stop ends nothing anyway.
     */
    private static final Set<String> ABBREVIATIONS = Set.of("dr", "drs", "prof", "mr", "mrs", "ms", "st", "hlm", "jl",
            "bpk", "sdr", "kab", "kec", "kel", "rp", "tgl", "telp", "pt", "cv", "ir", "h", "hj", "vs", "e.g", "i.e",
            "a.n", "u.p", "s.d", "cf", "al", "fig", "nr", "bzw", "z.b");

    /** Ends of sentences that the break iterator of the JDK does not know: the Arabic question mark and Urdu stop. */
    private static final Pattern FURTHER_ENDS = Pattern.compile("[\\x{061F}\\x{06D4}]+[\\p{Pe}\\p{Pf}\"']*\\s+");
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}(?:\\.\\p{Lu})*");

    private TextUnits() {
    }

    /** The units of the kind; {@link TextUnit#MATCH} is no unit of a text. */
    public static List<TextRange> of(TextUnit unit, String text, Collection<Section> sections) {
        return switch (unit) {
            case SENTENCE -> sentences(text);
            case PARAGRAPH -> paragraphs(text);
            case TURN -> turns(text, sections);
            case SECTION -> sections(text, sections);
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
            int start = 0;
            for (int end : sentenceBreaks(breaks, line)) {
                if (end < line.length() && endsInAbbreviation(line, start, end)) {
                    continue;
                }
                TextRange trimmed = trim(line, start, end, TextUnits::isSpace);
                if (!trimmed.isEmpty()) {
                    found.add(new TextRange(paragraph.start() + trimmed.start(), paragraph.start() + trimmed.end()));
                }
                start = end;
            }
        }
        return found;
    }

    private static SortedSet<Integer> sentenceBreaks(BreakIterator breaks, String line) {
        SortedSet<Integer> found = new TreeSet<>();
        breaks.setText(line);
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            found.add(end);
        }
        Matcher further = FURTHER_ENDS.matcher(line);
        while (further.find()) {
            found.add(further.end());
        }
        return found;
    }

    /** The turns, and the stretches between them. */
    public static List<TextRange> turns(String text, Collection<Section> sections) {
        return partition(text, sections, Set.of(SectionKind.TURN));
    }

    /** The stretches from one heading or question to the next; one stretch when there is none. */
    public static List<TextRange> sections(String text, Collection<Section> sections) {
        return partition(text, sections, Set.of(SectionKind.HEADING, SectionKind.QUESTION));
    }

    private static List<TextRange> partition(String text, Collection<Section> sections, Set<SectionKind> kinds) {
        SortedSet<Integer> cuts = new TreeSet<>();
        cuts.add(text.length());
        for (Section section : sections) {
            if (kinds.contains(section.kind())) {
                cuts.add(Math.min(section.range().start(), text.length()));
                cuts.add(Math.min(section.range().end(), text.length()));
            }
        }
        List<TextRange> found = new ArrayList<>();
        int from = 0;
        for (int cut : cuts) {
            TextRange stretch = trim(text, from, cut, c -> c == '\n');
            if (!stretch.isEmpty()) {
                found.add(stretch);
            }
            from = cut;
        }
        return found;
    }

    private static TextRange trim(String text, int start, int end, IntPredicate space) {
        int from = start;
        int to = end;
        while (from < to && space.test(text.charAt(from))) {
            from++;
        }
        while (to > from && space.test(text.charAt(to - 1))) {
            to--;
        }
        return new TextRange(from, to);
    }

    /** White space, the kind that does not break a line included. */
    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Whether the text up to here ends in a stop that only shortens a word or a name. */
    private static boolean endsInAbbreviation(String line, int start, int end) {
        int stop = trim(line, start, end, TextUnits::isSpace).end() - 1;
        if (stop <= start || line.charAt(stop) != '.') {
            return false;
        }
        int blank = stop;
        while (blank > start && !isSpace(line.charAt(blank - 1))) {
            blank--;
        }
        int word = blank;
        while (word < stop && !Character.isLetterOrDigit(line.charAt(word))) {
            word++;
        }
        String shortened = line.substring(word, stop);
        return ABBREVIATIONS.contains(shortened.toLowerCase(Locale.ROOT))
                || (INITIALS.matcher(shortened).matches() && mayPrecedeName(line.substring(start, blank).strip()));
    }

    /** An initial opens a sentence or follows a name or title, as in Bapak M. Yusuf; vitamin C. ends one. */
    private static boolean mayPrecedeName(String before) {
        return before.isEmpty() || before.endsWith(".")
                || Character.isUpperCase(before.charAt(before.lastIndexOf(' ') + 1));
    }
}
