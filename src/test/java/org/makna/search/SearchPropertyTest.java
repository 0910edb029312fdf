package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.makna.model.Section;
import org.makna.model.TextRange;
import org.makna.model.TextUnit;
import org.makna.model.TextUnits;

/** Random queries over random texts find what the slow reference finds, in every unit, ranked and unranked alike. */
class SearchPropertyTest {

    private static final String[] VOCABULARY = {"satu", "dua", "tiga", "dada", "sadu", "👍"};
    private static final String[] FIELDS = {"code:A", "speaker:B", "case:C"};
    private static final int TEXTS = 12;

    private final List<ReferenceQuery.Text> texts = new ArrayList<>();
    private final List<List<Section>> sections = new ArrayList<>();

    @Test
    void findsWhatTheReferenceFinds() {
        long seed = 4711;
        SplittableRandom random = new SplittableRandom(seed);
        int withHits = 0;
        for (int round = 0; round < 40; round++) {
            texts.clear();
            sections.clear();
            try (Corpus corpus = new Corpus()) {
                for (int id = 1; id <= TEXTS; id++) {
                    addText(corpus, id, random);
                }
                for (int i = 0; i < 60; i++) {
                    ReferenceQuery query = query(random, 3);
                    TextUnit unit = TextUnit.values()[1 + random.nextInt(5)];
                    List<String> expected = expected(query, unit);
                    withHits += expected.isEmpty() ? 0 : 1;
                    assertThat(corpus.find(query.written(), unit))
                            .as("seed %d, round %d, query %s within %s, texts %s", seed, round, query.written(), unit,
                                    corpus.texts)
                            .isEqualTo(expected);
                }
            }
        }
        assertThat(withHits).as("queries that find something").isGreaterThan(800);
    }

    private void addText(Corpus corpus, int id, SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        List<TextRange> words = new ArrayList<>();
        List<Section> turns = new ArrayList<>();
        int count = 1 + random.nextInt(14);
        int turn = 0;
        for (int i = 0; i < count; i++) {
            String word = VOCABULARY[random.nextInt(VOCABULARY.length)];
            boolean capital = text.isEmpty() || text.toString().endsWith(". ") || text.toString().endsWith("\n");
            int start = text.length();
            text.append(
                    capital && word.charAt(0) < 'z' ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
            words.add(new TextRange(start, text.length()));
            text.append(switch (random.nextInt(6)) {
                case 0 -> ". ";
                case 1 -> "\n";
                default -> " ";
            });
            if (random.nextInt(6) == 0) {
                turns.add(Corpus.turn(turn, text.length(), "B"));
                turn = text.length();
            }
        }
        Map<String, BitSet> fields = new HashMap<>();
        for (String field : FIELDS) {
            BitSet covered = new BitSet();
            for (int i = random.nextInt(3); i > 0; i--) {
                int from = words.get(random.nextInt(words.size())).start();
                int to = words.get(random.nextInt(words.size())).end();
                if (from < to) {
                    covered.set(from, to);
                    corpus.where(field, id, from, to);
                }
            }
            corpus.where(field, id, 0, 0);
            fields.put(field, covered);
        }
        corpus.add(id, "", text.toString(), turns.toArray(Section[]::new));
        texts.add(new ReferenceQuery.Text(text.toString(), words, fields));
        sections.add(turns);
    }

    private List<String> expected(ReferenceQuery query, TextUnit unit) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            ReferenceQuery.Text text = texts.get(i);
            BitSet everywhere = new BitSet();
            everywhere.set(0, text.text().length());
            TreeSet<TextRange> hits = new TreeSet<>();
            if (query instanceof ReferenceQuery.Field) {
                hits.addAll(query.in(text, new TextRange(0, text.text().length()), everywhere).hits());
            } else {
                for (TextRange range : TextUnits.of(unit, text.text(), sections.get(i))) {
                    hits.addAll(query.in(text, range, everywhere).hits());
                }
            }
            for (TextRange hit : hits) {
                found.add(i + 1 + ":" + hit.cut(text.text()));
            }
        }
        return found;
    }

    private static ReferenceQuery query(SplittableRandom random, int depth) {
        return switch (depth == 0 ? random.nextInt(5) : random.nextInt(9)) {
            case 0, 1 -> single(random);
            case 2 -> several(random, "phrase");
            case 3 -> several(random, "near");
            case 4 -> several(random, "pre");
            case 5, 6 -> and(random, depth - 1);
            default -> new ReferenceQuery.Or(List.of(query(random, depth - 1), query(random, depth - 1)));
        };
    }

    private static ReferenceQuery and(SplittableRandom random, int depth) {
        List<ReferenceQuery> operands = new ArrayList<>();
        boolean field = random.nextInt(3) == 0;
        if (field) {
            ReferenceQuery one = new ReferenceQuery.Field(FIELDS[random.nextInt(FIELDS.length)]);
            operands.add(random.nextInt(3) == 0 ? new ReferenceQuery.Not(one) : one);
        }
        boolean positive = operands.isEmpty() || operands.getFirst() instanceof ReferenceQuery.Not
                || random.nextInt(3) > 0;
        if (positive) {
            operands.add(query(random, depth));
        }
        if (!positive || operands.size() < 2 || random.nextBoolean()) {
            ReferenceQuery more = query(random, depth);
            operands.add(!positive || random.nextInt(3) == 0 ? new ReferenceQuery.Not(more) : more);
        }
        return new ReferenceQuery.And(flat(operands));
    }

    /** An AND within an AND is one AND: the fields of either restrict all operands. */
    private static List<ReferenceQuery> flat(List<ReferenceQuery> operands) {
        List<ReferenceQuery> flat = new ArrayList<>();
        for (ReferenceQuery operand : operands) {
            if (operand instanceof ReferenceQuery.And inner) {
                flat.addAll(inner.operands());
            } else {
                flat.add(operand);
            }
        }
        return flat;
    }

    private record Part(String written, Predicate<String> fits) {}

    private static Part part(SplittableRandom random) {
        String word = VOCABULARY[random.nextInt(VOCABULARY.length)];
        if (word.equals("👍") || random.nextInt(3) > 0) {
            return new Part(word, word::equals);
        }
        return random.nextBoolean()
                ? new Part(word.charAt(0) + "*", other -> other.charAt(0) == word.charAt(0))
                : new Part("*" + word.substring(2), other -> other.endsWith(word.substring(2)));
    }

    private static ReferenceQuery single(SplittableRandom random) {
        Part part = part(random);
        return new ReferenceQuery.Words(part.written(), List.of(part.fits()), true, 0, true);
    }

    private static ReferenceQuery several(SplittableRandom random, String kind) {
        List<Part> parts = new ArrayList<>();
        int count = kind.equals("pre") ? 2 + random.nextInt(2) : 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            parts.add(part(random));
        }
        int others = random.nextInt(4);
        List<String> written = parts.stream().map(Part::written).toList();
        List<Predicate<String>> fits = parts.stream().map(Part::fits).toList();
        return switch (kind) {
            case "phrase" -> new ReferenceQuery.Words('"' + String.join(" ", written) + '"', fits, true, 0, true);
            case "near" -> new ReferenceQuery.Words('"' + String.join(" ", written) + "\"~" + others, fits, false,
                    others, true);
            default -> new ReferenceQuery.Words(String.join(" PRE/" + others + " ", written), fits, true, others,
                    false);
        };
    }
}
