package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.TextPatch.Replacement;

class TextPatchTest {

    private static final String LETTER = "[\\p{L}\\p{Nd}\\p{M}]";
    private static final Pattern FIRST = Pattern.compile("(?:[-\u2010\u2011'\u2019]?" + LETTER + ")+");
    private static final Pattern LAST = Pattern.compile("(?:" + LETTER + "[-\u2010\u2011'\u2019]?)+\\z");

    /** Old and new text, with the range in square brackets in both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "in [teh] office | in [the] office",
            "[I went hom] yesterday | [I went home] yesterday",
            "the [ota] itself | the [Kota] itself",
            "[anak] itu | [anak-anak] itu",
            "[anak2] itu | [anak-anak] itu",
            "di[kantor] lama | di [kantor] lama",
            "di [kantor] lama | di[kantor] lama",
            "[di kantor] lama | [dikantor] lama",
            "Dia [pergi] | Dia sudah [pergi]",
            "[Dia pergi]. | [Dia pergi], lalu pulang.",
            "a [b c d] e | a [b X Y d] e",
            "[teh kantr] itu | [the kantor] itu",
            "teh [kantr] itu | the [kantor] itu",
            "a [rumah] b | a [gedung] b",
            "我[去]学校 | 我[去]了学校",
            "[我去]学校 | [我去]了学校",
            "[שלם] רב | [שלום] רב",
            "[cafe] | [caf\u00e9]",
            "[Cepat \uD83D\uDE00] sekali | [Cepat \uD83D\uDE00]! sekali",
            "\uD83D\uDE00[ok] | \uD83D\uDE03[ok]"})
    void aRangeGoesOnCoveringItsWords(String old, String fresh) {
        TextPatch patch = TextPatch.between(bare(old), bare(fresh));
        assertThat(patch.after()).isEqualTo(bare(fresh));
        assertThat(patch.mark(bracketed(old))).isEqualTo(bracketed(fresh));
    }

    @Test
    void ofWhatIsPutInBehindOnlyTheRestOfTheWordIsTakenIn() {
        TextPatch patch = TextPatch.between("I went hom.", "I went home and slept.");
        assertThat(patch.mark(new TextRange(0, 10)).cut(patch.after())).isEqualTo("I went home");
    }

    @Test
    void severalTyposInOneBlockAreSeveralSmallChanges() {
        String old = "Saya pergi ke kntor kelurahan, tapi petugs tidak ada di tmpat.";
        TextPatch patch = TextPatch.between(old,
                "Saya pergi ke kantor kelurahan, tapi petugas tidak ada di tempat.");
        assertThat(patch.replacements()).extracting(Replacement::text).containsExactly("a", "a", "e");
        assertThat(patch.mark(new TextRange(20, 29)).cut(patch.after())).isEqualTo("kelurahan");
    }

    @Test
    void whatIsGoneIsEmptyAndWhatTookItsPlaceIsKnown() {
        TextPatch gone = TextPatch.between("Halo Sari, apa kabar?", "Halo, apa kabar?");
        assertThat(gone.mark(new TextRange(5, 9)).isEmpty()).isTrue();
        TextPatch anew = TextPatch.between("merah sekali benar, ya", "biru, ya");
        TextRange inside = new TextRange(6, 12);
        assertThat(anew.mark(inside).isEmpty()).isTrue();
        assertThat(anew.swallower(inside)).map(Replacement::text).contains("biru");
        assertThat(anew.mark(new TextRange(0, 18)).cut(anew.after())).isEqualTo("biru");
    }

    @Test
    void linesOfATurnBelongToItAlsoAtItsEnds() {
        String old = "I: Apa?\nP: Cepat\n[00:20] lama";
        TextRange first = new TextRange(0, 7);
        TextRange second = new TextRange(8, 16);
        TextRange third = new TextRange(17, old.length());
        assertThat(structure(old, "I: Apa ya?\nP: Cepat\n[00:20] lama", first)).isEqualTo("I: Apa ya?");
        assertThat(structure(old, "I: Apa? Ya?\nP: Cepat\n[00:20] lama", first)).isEqualTo("I: Apa? Ya?");
        assertThat(structure(old, "I: Apa? Ya?\nP: Cepat\n[00:20] lama", second)).isEqualTo("P: Cepat");
        assertThat(structure(old, "I: Apa?\nP: Cepat, ya.\nBenar.\n[00:20] lama", second))
                .isEqualTo("P: Cepat, ya.\nBenar.");
        assertThat(structure(old, "I: Apa?\nP: Cepat\n> [00:20] lama", third)).isEqualTo("> [00:20] lama");
        assertThat(structure(old, "I: Apa?\nP: Cepat\n> [00:20] lama", second)).isEqualTo("P: Cepat");
        assertThat(structure(old, old + " sekali", third)).isEqualTo("[00:20] lama sekali");
    }

    @Test
    void partsThatTouchInsideALineShareWhatIsPutInBetween() {
        String old = "satu dua";
        TextRange left = new TextRange(0, 5);
        TextRange right = new TextRange(5, 8);
        assertThat(structure(old, "satu lagi dua", left)).isEqualTo("satu lagi ");
        assertThat(structure(old, "satu lagi dua", right)).isEqualTo("dua");
        assertThat(structure(old, "satu ndua", left)).isEqualTo("satu ");
        assertThat(structure(old, "satu ndua", right)).isEqualTo("ndua");
    }

    @Test
    void theSameChangeStandsInTheWholeText() {
        TextPatch part = TextPatch.between("teh end", "the end");
        TextPatch whole = part.within("A: teh end\nB", 3);
        assertThat(whole.after()).isEqualTo("A: the end\nB");
        assertThat(whole.offset(10)).isEqualTo(10);
        assertThatThrownBy(() -> part.within("A: the end", 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHugeTextDifferentEverywhereIsOneChange() {
        String old = "a b ".repeat(50_000);
        TextPatch patch = TextPatch.between("x " + old + " y", "z " + old.replace('a', 'c') + " w");
        assertThat(patch.after()).isEqualTo("z " + old.replace('a', 'c') + " w");
        assertThat(patch.replacements()).hasSize(1);
    }

    /** Every character is followed by itself; what a range has to cover is decided for each one alone. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void rangesCoverTheSurvivorsAsANaiveModelSays(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 400; round++) {
            String text = RandomTexts.of(random, 1 + random.nextInt(40), false) + words(random);
            TextPatch patch = random.nextBoolean()
                    ? anyPatch(random, text)
                    : TextPatch.between(text, edited(random, text));
            assertSmall(patch);
            for (int i = 0; i < 20; i++) {
                TextRange range = RandomTexts.range(random, text.length());
                assertThat(patch.mark(range)).as("seed %d: %s of «%s» by %s", seed, range, text, patch.replacements())
                        .satisfies(moved -> assertMoved(patch, range, moved, false));
                assertMoved(patch, range, patch.structure(range), true);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void theDifferenceLeadsToTheOtherTextWithoutCuttingACharacter(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        for (int round = 0; round < 1_000; round++) {
            String old = RandomTexts.of(random, random.nextInt(30), false) + words(random);
            String fresh = random.nextInt(4) == 0
                    ? RandomTexts.of(random, random.nextInt(30), false)
                    : edited(random, old);
            TextPatch patch = TextPatch.between(old, fresh);
            assertThat(patch.after()).as("seed %d", seed).isEqualTo(fresh);
            for (Replacement each : patch.replacements()) {
                for (int end : List.of(each.range().start(), each.range().end())) {
                    assertThat(Graphemes.widen(old, new TextRange(end, end)).start()).isEqualTo(end);
                    int there = end == each.range().start() ? patch.offset(end) : patch.offset(end);
                    assertThat(there).isBetween(0, fresh.length());
                }
            }
        }
    }

    private static void assertSmall(TextPatch patch) {
        int last = -1;
        for (Replacement each : patch.replacements()) {
            assertThat(each.range().start()).isGreaterThan(last);
            last = each.range().end();
        }
    }

    private static void assertMoved(TextPatch patch, TextRange range, TextRange moved, boolean structure) {
        List<Boolean> members = members(patch, range, structure);
        int first = members.indexOf(true);
        int last = members.lastIndexOf(true);
        if (first < 0) {
            assertThat(moved.isEmpty()).as("%s", moved).isTrue();
        } else {
            assertThat(members.subList(first, last + 1)).doesNotContain(false);
            assertThat(moved).isEqualTo(new TextRange(first, last + 1));
        }
    }

    /** For each code unit of the new text, whether it belongs to the range. */
    private static List<Boolean> members(TextPatch patch, TextRange range, boolean structure) {
        String old = patch.before();
        List<Boolean> members = new ArrayList<>();
        int at = 0;
        for (Replacement each : patch.replacements()) {
            while (at < each.range().start()) {
                members.add(range.contains(at++));
            }
            boolean[] inside = each.range().isEmpty()
                    ? put(old, range, each, structure)
                    : all(each, range.start() <= each.range().start() && each.range().end() <= range.end());
            for (boolean one : inside) {
                members.add(one);
            }
            at = each.range().end();
        }
        while (at < old.length()) {
            members.add(range.contains(at++));
        }
        return members;
    }

    private static boolean[] all(Replacement each, boolean inside) {
        boolean[] all = new boolean[each.text().length()];
        java.util.Arrays.fill(all, inside);
        return all;
    }

    private static boolean[] put(String old, TextRange range, Replacement each, boolean structure) {
        int at = each.range().start();
        boolean[] inside = all(each, range.start() < at && at < range.end());
        boolean empty = range.isEmpty();
        for (int i = 0; i < inside.length; i++) {
            boolean lineStart = at == 0 || old.charAt(at - 1) == '\n';
            boolean withNext = i >= inside.length - goesOnBehind(old, each);
            if (at == range.start()) {
                inside[i] |= structure ? (lineStart || withNext) : !empty && withNext;
            }
            if (at == range.end() && !empty) {
                inside[i] |= structure
                        ? at == old.length() || (!lineStart && !withNext)
                        : i < goesOnBefore(old, each);
            }
        }
        return inside;
    }

    private static int goesOnBehind(String old, Replacement each) {
        int at = each.range().start();
        Matcher last = LAST.matcher(each.text());
        if (at == old.length() || !isLetter(old.codePointAt(at)) || !endsIn(last)) {
            return 0;
        }
        int length = each.text().length() - last.start();
        return length == each.text().length() && at > 0 && isLetter(old.codePointBefore(at)) ? 0 : length;
    }

    private static boolean endsIn(Matcher last) {
        return last.find();
    }

    private static int goesOnBefore(String old, Replacement each) {
        int at = each.range().start();
        Matcher first = FIRST.matcher(each.text());
        if (at == 0 || !isLetter(old.codePointBefore(at)) || !first.lookingAt()) {
            return 0;
        }
        return first.end() == each.text().length() && at < old.length() && isLetter(old.codePointAt(at))
                ? 0
                : first.end();
    }

    private static boolean isLetter(int codePoint) {
        return Character.toString(codePoint).matches(LETTER);
    }

    private static String words(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(
                    List.of("pergi", "anak-anak", "ke", "kantor", ", ", " ", " ", "\n", "12").get(random.nextInt(9)));
        }
        return text.toString();
    }

    /** Some places typed over, also with nothing. */
    private static String edited(RandomGenerator random, String text) {
        StringBuilder edited = new StringBuilder(text);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            TextRange range = Graphemes.widen(edited.toString(), RandomTexts.range(random, edited.length()));
            int end = random.nextInt(3) == 0 ? range.end() : Math.min(range.end(), range.start() + random.nextInt(4));
            TextRange small = Graphemes.widen(edited.toString(), new TextRange(range.start(), end));
            edited.replace(small.start(), small.end(), random.nextBoolean() ? "" : words(random));
        }
        return edited.toString();
    }

    private static TextPatch anyPatch(RandomGenerator random, String text) {
        List<Replacement> all = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int start = from + random.nextInt(6);
            int end = start + (random.nextBoolean() ? 0 : random.nextInt(5));
            if (end > text.length()) {
                break;
            }
            String put = random.nextInt(3) == 0 && end > start
                    ? ""
                    : RandomTexts.of(random, 1 + random.nextInt(3), false);
            all.add(new Replacement(new TextRange(start, end), put));
            from = end + 1;
        }
        return new TextPatch(text, all);
    }

    private static String structure(String old, String fresh, TextRange range) {
        TextPatch patch = TextPatch.between(old, fresh);
        return patch.structure(range).cut(fresh);
    }

    private static String bare(String text) {
        return text.replace("[", "").replace("]", "");
    }

    private static TextRange bracketed(String text) {
        return new TextRange(text.indexOf('['), text.indexOf(']') - 1);
    }
}
