package org.makna.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.makna.model.QueryException;

/** Turns what stands between two spaces of a query into atoms: words as the index has them, and patterns over such words. */
final class AtomReader {

    /** How much work a pattern may cost before it is refused; Lucene's own default. */
    private static final int PATTERN_WORK = Operations.DEFAULT_DETERMINIZE_WORK_LIMIT;
    /** Rare letters that stand for wildcards while the words of a pattern are found; letters, so they part no word. */
    private static final char STAR_LETTER = '\uA7FB';
    private static final char MARK_LETTER = '\uA7FD';

    private final String query;

    AtomReader(String query) {
        this.query = query;
    }

    /**
     * Reads a word typed without quotation marks.
     *
     * @param start offset of its first character in the query
     * @param end   offset after its last
     * @return the atoms, one after the other in the text; never empty
     */
    List<Atom> word(int start, int end) {
        Typed typed = new Typed(query, start, end, false);
        int tilde = typed.tilde();
        if (tilde >= 0) {
            return List.of(fuzzy(typed, tilde, start));
        }
        List<Atom> atoms = atoms(typed, start);
        if (atoms.isEmpty()) {
            throw new QueryException(query, start, "query.no-word", typed.raw);
        }
        return atoms;
    }

    /** Reads a word of a phrase; empty when it is only punctuation. */
    List<Atom> quoted(int start, int end) {
        return atoms(new Typed(query, start, end, true), start);
    }

    /** Reads a regular expression, given without its slashes: a pattern for each of its words. */
    List<Atom> expression(int start, int end) {
        return new RegexReader(query, start - 1).pieces(query.substring(start, end)).stream()
                .map(piece -> pattern("/" + piece.body() + "/", piece.automaton(), piece::written,
                        start - 1))
                .toList();
    }

    private Atom fuzzy(Typed typed, int tilde, int start) {
        String edits = typed.text.substring(tilde + 1);
        String word = typed.text.substring(0, tilde);
        if (!edits.isEmpty() && !edits.equals("1") && !edits.equals("2")) {
            throw new QueryException(query, start + typed.rawTilde() + 1, "query.fuzzy-distance");
        }
        if (!typed.wild.isEmpty()) {
            throw new QueryException(query, start, "query.fuzzy-pattern", word);
        }
        Words words = Words.of(word);
        if (words.count() != 1) {
            throw new QueryException(query, start, words.count() == 0 ? "query.no-word" : "query.fuzzy-several", word);
        }
        int distance = edits.isEmpty() ? 1 : Integer.parseInt(edits);
        Automaton automaton = new LevenshteinAutomata(Folding.word(words.text(0)), true).toAutomaton(distance);
        String typedWord = words.text(0);
        return pattern(typedWord + "~" + (distance == 1 ? "" : "2"), automaton,
                strict -> new LevenshteinAutomata(strict.key(typedWord), true).toAutomaton(distance), start);
    }

    private List<Atom> atoms(Typed typed, int start) {
        if (typed.wild.isEmpty()) {
            List<String> words = words(typed.text);
            return words.isEmpty() ? List.of() : List.of(new Atom.Plain(shown(words, typed.raw), words));
        }
        if (typed.text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new QueryException(query, start, "query.only-wildcards", typed.raw);
        }
        List<Atom> atoms = new ArrayList<>();
        for (String word : typed.isOneWord() ? List.of(typed.withLetters()) : words(typed.withLetters())) {
            if (word.indexOf(STAR_LETTER) < 0 && word.indexOf(MARK_LETTER) < 0) {
                atoms.add(new Atom.Plain(shown(List.of(word), word), List.of(word)));
            } else {
                atoms.add(wild(word, start));
            }
        }
        return atoms;
    }

    /** The pattern as Lucene reads it, with the text between its wildcards changed. */
    private static Term wildTerm(String letters, UnaryOperator<String> change) {
        StringBuilder folded = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= letters.length(); i++) {
            if (i == letters.length() || letters.charAt(i) == STAR_LETTER || letters.charAt(i) == MARK_LETTER) {
                folded.append(change.apply(letters.substring(from, i)).replace("\\", "\\\\").replace("*", "\\*")
                        .replace("?", "\\?"));
                if (i < letters.length()) {
                    folded.append(letters.charAt(i) == STAR_LETTER ? '*' : '?');
                }
                from = i + 1;
            }
        }
        return new Term(IndexSchema.EXACT, folded.toString());
    }

    private Atom wild(String letters, int start) {
        String shown = letters.replace(STAR_LETTER, '*').replace(MARK_LETTER, '?');
        try {
            return pattern(shown, WildcardQuery.toAutomaton(wildTerm(letters, Folding::word), PATTERN_WORK),
                    strict -> WildcardQuery.toAutomaton(wildTerm(letters, strict::key), PATTERN_WORK), start);
        } catch (TooComplexToDeterminizeException e) {
            throw new QueryException(query, start, "query.pattern-too-complex", shown);
        }
    }

    private Atom pattern(String shown, Automaton automaton, Function<Strictness, Automaton> written, int position) {
        try {
            Automaton deterministic = Operations.determinize(automaton, PATTERN_WORK);
            return new Atom.Pattern(shown, new AutomatonQuery(new Term(IndexSchema.EXACT), deterministic), written);
        } catch (TooComplexToDeterminizeException e) {
            throw new QueryException(query, position, "query.pattern-too-complex", shown);
        }
    }

    private static List<String> words(String text) {
        Words words = Words.of(text);
        List<String> found = new ArrayList<>(words.count());
        for (int i = 0; i < words.count(); i++) {
            found.add(words.text(i));
        }
        return found;
    }

    private static String shown(List<String> words, String raw) {
        if (words.size() > 1) {
            return raw;
        }
        String word = words.getFirst();
        boolean operator = word.equals("AND") || word.equals("OR") || word.equals("NOT");
        return operator ? "\\" + word : word;
    }

    /** Text with its escapes taken out, and the wildcards that were not escaped. */
    private static final class Typed {

        private final String raw;
        private final String text;
        private final BitSet wild = new BitSet();
        private final BitSet literal = new BitSet();

        Typed(String query, int start, int end, boolean quoted) {
            raw = query.substring(start, end);
            StringBuilder plain = new StringBuilder(raw.length());
            boolean address = raw.contains("://");
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '\\' && i + 1 < raw.length()) {
                    literal.set(plain.length());
                    plain.append(raw.charAt(++i));
                    continue;
                }
                // A question mark in an address, or one that ends a quoted sentence, is punctuation.
                boolean asks = address
                        || quoted && (i + 1 == raw.length() || !Character.isLetterOrDigit(raw.charAt(i + 1)));
                if (c == '*' || c == '?' && !asks) {
                    wild.set(plain.length());
                }
                plain.append(c);
            }
            text = plain.toString();
            takeKeycapsBack();
        }

        /** A star before a variation selector or a keycap is an emoji. */
        private void takeKeycapsBack() {
            for (int i = wild.nextSetBit(0); i >= 0; i = wild.nextSetBit(i + 1)) {
                if (i + 1 < text.length() && (text.charAt(i + 1) == '\uFE0F' || text.charAt(i + 1) == '\u20E3')) {
                    wild.clear(i);
                }
            }
        }

        /** Offset in the text of a tilde, not escaped, that only digits follow; -1 when there is none. */
        int tilde() {
            int i = text.length() - 1;
            while (i >= 0 && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                i--;
            }
            return i > 0 && text.charAt(i) == '~' && !literal.get(i) ? i : -1;
        }

        int rawTilde() {
            return raw.lastIndexOf('~');
        }

        /** Whether the pattern is one word of the index, whatever its wildcards stand for. */
        boolean isOneWord() {
            return text.codePoints().allMatch(c -> c == '*' || c == '?' || c == '\'' || c == '\u2019'
                    || Character.isLetterOrDigit(c) && !standsAlone(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || Character.getType(c) == Character.COMBINING_SPACING_MARK) && literal.isEmpty();
        }

        /** The text with letters for its wildcards. */
        String withLetters() {
            StringBuilder letters = new StringBuilder(text);
            wild.stream().forEach(i -> letters.setCharAt(i, text.charAt(i) == '*' ? STAR_LETTER : MARK_LETTER));
            // A star beside a character that stands alone can add nothing to it.
            int from = 0;
            int to = letters.length();
            while (from < to && letters.charAt(from) == STAR_LETTER && besideLoner(letters, from + 1, true)) {
                from++;
            }
            while (to > from && letters.charAt(to - 1) == STAR_LETTER && besideLoner(letters, to - 1, false)) {
                to--;
            }
            return letters.substring(from, to);
        }

        private static boolean besideLoner(StringBuilder letters, int offset, boolean after) {
            if (after ? offset >= letters.length() : offset <= 0) {
                return false;
            }
            return standsAlone(after ? letters.codePointAt(offset) : letters.codePointBefore(offset));
        }

        private static boolean standsAlone(int c) {
            return Character.isIdeographic(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA;
        }
    }
}
