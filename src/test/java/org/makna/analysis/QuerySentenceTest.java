package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.analysis.query.CodingQueryParser;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Join;
import org.makna.model.CodingQuery.Kin;
import org.makna.model.CodingQuery.Source;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.Distance;
import org.makna.model.NamePath;
import org.makna.model.QuerySentence;
import org.makna.model.QuerySentence.Clause;
import org.makna.model.QuerySentence.Link;
import org.makna.model.QuerySentence.Operand;
import org.makna.model.RangeRelation;

/** Sentences and texts of coding queries say the same. */
class QuerySentenceTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSentenceIsReadAgainFromItsText(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 300; i++) {
            QuerySentence sentence = sentence(random);
            String text = sentence.query().toString();
            CodingQuery read = CodingQueryParser.parse(text);
            assertThat(read).as(text).isEqualTo(sentence.query());
            assertThat(QuerySentence.of(read)).as(text).contains(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Trust", "SUB Trust {coder=Ana}", "Trust {coder=Ana} WITHIN Cost {coder=Budi}",
            "(Trust OR Hope) WITHIN Cost", "Trust NOT NEAR/5w Cost AND NOT Hope AND text:\"a b\"",
            "(Trust WITHIN Cost AND Hope) {kind=survey}", "Trust PRECEDES/1t:between Cost", "ANY CO-OCCURS query:X",
            "Trust XOR Cost XOR Hope", "Trust {coder=Ana} {kind=survey}"})
    void whatReadsFromLeftToRightIsASentence(String text) {
        CodingQuery query = CodingQueryParser.parse(text);
        assertThat(QuerySentence.of(query)).as(text)
                .hasValueSatisfying(sentence -> assertThat(sentence.query()).isEqualTo(query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOT Trust", "Trust WITHIN (Cost OR Hope)", "Trust OR Cost WITHIN Hope", "ALONE(Trust)",
            "ATLEAST/2(Trust, Cost)", "(Trust XOR Cost) XOR Hope",
            "Trust OR NOT Cost", "(Trust AND Cost) {coder=Ana} WITHIN Hope"})
    void whatDoesNotStaysText(String text) {
        assertThat(QuerySentence.of(CodingQueryParser.parse(text))).as(text).isEmpty();
    }

    private static QuerySentence sentence(RandomGenerator random) {
        int clauses = random.nextInt(4);
        // Conditions on a single operand are conditions on all of it.
        QuerySentence sentence = QuerySentence.of(operand(random, clauses > 0));
        for (int i = 0; i < clauses; i++) {
            sentence = sentence.and(new Clause(link(random), operand(random, true)));
        }
        return random.nextInt(3) == 0 ? sentence.where("kind=survey") : sentence;
    }

    private static Operand operand(RandomGenerator random, boolean narrowed) {
        CodingQuery leaf = switch (random.nextInt(5)) {
            case 0 -> new CodingQuery.Any();
            case 1 -> new CodingQuery.Named(Source.values()[random.nextInt(3)], "a AND \"b\" {c}");
            default -> new CodingQuery.Codes(NamePath.of("Trust", "NOT > \"it\"", "x").child("WITHIN BY"),
                    Kin.values()[random.nextInt(4)]);
        };
        return new Operand(leaf, narrowed && random.nextInt(3) == 0 ? "coder=\"A } na\"" : "");
    }

    private static Link link(RandomGenerator random) {
        if (random.nextBoolean()) {
            Join join = Join.values()[random.nextInt(3)];
            return Link.of(join, join == Join.AND && random.nextBoolean());
        }
        RangeRelation relation = RangeRelation.values()[random.nextInt(RangeRelation.values().length)];
        boolean negated = random.nextInt(3) == 0;
        boolean far = relation.hasDistance() && (relation == RangeRelation.NEAR || random.nextBoolean());
        Distance distance = far
                ? new Distance(random.nextInt(9), Distance.Unit.values()[random.nextInt(5)])
                : null;
        List<Taking> takings = List.of(Taking.values());
        return new Link(null, relation, negated, distance,
                negated || random.nextBoolean() ? null : takings.get(random.nextInt(takings.size())));
    }
}
