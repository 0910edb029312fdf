package org.makna.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.makna.model.TextPatch.Replacement;

/**
 * Finds names in texts and puts pseudonyms in their place, all in one pass, so that no pseudonym is replaced again.
 *
 * <p>A name counts where it stands as a whole word: no letter, digit or mark touches it, but for scripts that are written without
 * blanks, in which any place counts, and for the small words that Arabic and Hebrew join to the next word, which stay. Of several names that begin at a place the longest is taken. Blanks in a name stand for any
 * blanks, also one line break, both Unicode forms of accents and all apostrophes are found, and a name is found over soft hyphens
 * and where a line or caption divides it. Case is kept: BUDI becomes ANDI, Budi becomes Andi.
 * What is written small all through is a word rather than a name (“budi” is “good sense” in Indonesian) and is left, unless it is
 * asked for. Immutable, for any thread.
 */
public final class NameReplacer {

    /**
     * A place where a name stands.
     *
     * @param range where, in whole characters
     * @param text  what takes its place
     * @param entry index of the name in the list
     */
    public record Found(TextRange range, String text, int entry) {}

    /** A way to write a name. */
    private record Form(NameLetters letters, int entry) {}

    /** A place where a form stands; whole only when it ends with a word. */
    private record Place(TextRange range, int entry, boolean whole) {}

    private final List<Pseudonym> names;
    private final boolean small;
    private final Map<Integer, List<Form>> forms = new HashMap<>();
    private final NameLookalikes lookalikes;

    /**
     * Creates it. Entries without a name or a replacement are left out.
     *
     * @param key   the names; a name that comes twice in any case is refused
     * @param small whether names that are written small all through are replaced too
     */
    public NameReplacer(List<Pseudonym> key, boolean small) {
        this.names = key.stream().map(one -> new Pseudonym(plain(one.name()), plain(one.replacement())))
                .filter(one -> NameLetters.of(one.name()).length() > 0 && !one.replacement().isEmpty()).toList();
        this.small = small;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).name();
            if (!seen.add(Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))) {
                throw new MaknaException("study.pseudonym-twice", name);
            }
            Set<String> ways = new HashSet<>(List.of(name, Normalizer.normalize(name, Normalizer.Form.NFC),
                    Normalizer.normalize(name, Normalizer.Form.NFD)));
            for (String way : ways) {
                NameLetters letters = NameLetters.of(way);
                forms.computeIfAbsent(letters.first(), first -> new ArrayList<>()).add(new Form(letters, i));
            }
        }
        forms.values()
                .forEach(all -> all.sort(Comparator.comparingInt((Form form) -> form.letters().length()).reversed()));
        lookalikes = new NameLookalikes(names);
    }

    private static String plain(String name) {
        return name.strip().replaceAll("[\\s\\u00A0]+", " ");
    }

    /** The names that are replaced. */
    public List<Pseudonym> names() {
        return names;
    }

    /**
     * Finds the names in a text, by their place.
     *
     * @param labels where speakers are named: there a name counts however it is written
     */
    public List<Found> find(String text, List<TextRange> labels) {
        List<Found> found = new ArrayList<>();
        for (Place place : places(text)) {
            String written = place.range().cut(text);
            boolean named = labels.stream().anyMatch(label -> label.contains(place.range()));
            if (place.whole() && (small || named || !isSmall(written, place.entry()))) {
                found.add(new Found(place.range(), cased(written, names.get(place.entry())), place.entry()));
            }
        }
        return found;
    }

    /** What finding the names changes in a text. */
    public static TextPatch patch(String text, List<Found> found) {
        List<Replacement> all = new ArrayList<>();
        for (Found one : found) {
            Replacement last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.range().end() == one.range().start()) {
                all.set(all.size() - 1, new Replacement(new TextRange(last.range().start(), one.range().end()),
                        last.text() + one.text()));
            } else {
                all.add(new Replacement(one.range(), one.text()));
            }
        }
        return new TextPatch(text, all.stream().filter(one -> !one.range().cut(text).equals(one.text())).toList());
    }

    /** A short text, such as a title, with the pseudonyms in it. */
    public String in(String text) {
        return patch(text, find(text, List.of())).after();
    }

    /** A name, such as a speaker's, with the pseudonyms in it however it is written. */
    public String inName(String name) {
        return patch(name, find(name, List.of(new TextRange(0, name.length())))).after();
    }

    /**
     * Words that are left though a name stands in them or they look like one, with how often they come: “Budinya”, a small “budi”,
     * “PakBudi”, a short Arabic name behind “and”, “Jose” for “José”, the family name alone.
     */
    public Map<String, Integer> left(String text, List<TextRange> labels) {
        Map<String, Integer> left = new TreeMap<>();
        List<TextRange> told = new ArrayList<>();
        for (Place place : places(text)) {
            String written = place.range().cut(text);
            boolean named = labels.stream().anyMatch(label -> label.contains(place.range()));
            boolean isSmall = isSmall(written, place.entry());
            int end = place.range().end();
            while (NameLetters.isWithinWord(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (place.whole() && !small && !named && isSmall || !place.whole() && !isSmall) {
                left.merge(text.substring(place.range().start(), end).replaceAll("\\s+", " "), 1, Integer::sum);
            }
            told.add(new TextRange(place.range().start(), end));
        }
        lookalikes.in(text, told).forEach((word, count) -> left.merge(word, count, Integer::sum));
        return left;
    }

    private List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Place place = NameLetters.isWithinWord(text, at) ? joined(text, at) : at(text, at);
            if (place == null) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                places.add(place);
                at = place.range().end();
            }
        }
        return places;
    }

    /** The name that ends a word which begins with small words joined to it. */
    private @org.jspecify.annotations.Nullable Place joined(String text, int start) {
        Place place = JoinedLetters.reach(text, start) ? at(text, start) : null;
        return place != null && place.whole() && JoinedLetters.mayPrecede(names.get(place.entry()).name())
                ? place
                : null;
    }

    /** The longest name that begins here as a whole word, else as the beginning of one. */
    private @org.jspecify.annotations.Nullable Place at(String text, int start) {
        Place beginning = null;
        for (Form form : forms.getOrDefault(NameLetters.fold(text.codePointAt(start)), List.of())) {
            int end = form.letters().end(text, start);
            if (end > start) {
                TextRange range = new TextRange(start, end);
                boolean whole = !NameLetters.isWithinWord(text, end) && Graphemes.widen(text, range).equals(range);
                if (whole) {
                    return new Place(range, form.entry(), true);
                }
                beginning = beginning == null ? new Place(range, form.entry(), false) : beginning;
            }
        }
        return beginning;
    }

    private boolean isSmall(String written, int entry) {
        return hasCapital(names.get(entry).name()) && !hasCapital(written);
    }

    private static boolean hasCapital(String text) {
        return text.codePoints().anyMatch(point -> Character.isUpperCase(point) || Character.isTitleCase(point));
    }

    /** The replacement in the case in which the name is written. */
    private static String cased(String written, Pseudonym pseudonym) {
        String to = pseudonym.replacement();
        String plain = plain(written);
        long cased = written.codePoints().filter(point -> Character.toLowerCase(point) != Character.toUpperCase(point))
                .count();
        if (cased == 0 || plain.equals(pseudonym.name())) {
            return to;
        }
        if (cased > 1 && written.codePoints().noneMatch(Character::isLowerCase)) {
            return to.toUpperCase(Locale.ROOT);
        }
        if (!hasCapital(written)) {
            return to.toLowerCase(Locale.ROOT);
        }
        return hasCapital(to) ? to : capitalised(to);
    }

    private static String capitalised(String words) {
        StringBuilder text = new StringBuilder();
        boolean begins = true;
        for (int point : words.codePoints().toArray()) {
            text.appendCodePoint(begins ? Character.toTitleCase(point) : point);
            begins = !Words.isLetter(point) && !Words.isJoiner(point);
        }
        return text.toString();
    }
}
