package org.makna.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.makna.model.AttributeFrequency;
import org.makna.model.AttributeFrequency.Summary;
import org.makna.model.AttributeFrequency.Value;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;

/** How often values occur, those without one told apart. */
class AttributeFrequenciesTest {

    private static AttributeFrequency answers() {
        CorpusBuilder builder = new CorpusBuilder().caseAttribute("Answer", AttributeType.ORDINAL, "disagree",
                "neutral", "agree", "very much");
        List<String> values = List.of("agree", "agree", "neutral", "", "disagree", "agree", "-", "neutral");
        for (int i = 0; i < values.size(); i++) {
            builder.emptyCase("C" + i);
            if (values.get(i).equals("-")) {
                builder.value("C" + i, "Answer", AttributeValue.NOT_APPLICABLE);
            } else if (!values.get(i).isEmpty()) {
                builder.value("C" + i, "Answer", values.get(i));
            }
        }
        return AttributeFrequencies.count(builder.build()).getFirst();
    }

    @Test
    void sharesAreThoseOfTheReferenceAndLevelsKeepTheirOrder() {
        // Oracle D2 of the reference, with one of the two missing answers not applicable, and a level that nobody chose.
        AttributeFrequency found = answers();
        assertThat(found.total()).isEqualTo(8);
        assertThat(found.valid()).isEqualTo(6);
        assertThat(found.unassigned()).isEqualTo(1);
        assertThat(found.notApplicable()).isEqualTo(1);
        assertThat(found.values()).extracting(Value::text).containsExactly("disagree", "neutral", "agree",
                "very much");
        assertThat(found.values()).extracting(Value::count).containsExactly(1, 2, 3, 0);
        assertThat(found.values().stream().mapToDouble(Value::share).toArray()).containsExactly(
                new double[]{0.125, 0.25, 0.375, 0}, within(1e-9));
        assertThat(found.values().stream().mapToDouble(Value::validShare).toArray()).containsExactly(
                new double[]{1 / 6.0, 1 / 3.0, 0.5, 0}, within(1e-9));
        assertThat(found.values().stream().mapToDouble(Value::cumulativeShare).toArray()).containsExactly(
                new double[]{1 / 6.0, 0.5, 1, 1}, within(1e-9));
        Summary levels = Objects.requireNonNull(found.summary());
        assertThat(levels.mean()).isCloseTo(14 / 6.0, within(1e-9));
        assertThat(levels.median()).isCloseTo(2.5, within(1e-9));
        assertThat(levels.minimum()).isEqualTo(1);
        assertThat(levels.maximum()).isEqualTo(3);
    }

    @Test
    void numbersAreDescribedAndTextsAreNot() {
        AttributeFrequency age = AttributeFrequencies.count(new CorpusBuilder()
                .caseAttribute("Age", AttributeType.INTEGER).caseAttribute("Name", AttributeType.TEXT).emptyCase("A")
                .emptyCase("B").emptyCase("C").value("A", "Age", "30").value("B", "Age", "9").value("A", "Name", "x")
                .build()).getFirst();
        assertThat(age.values()).extracting(Value::text).containsExactly("9", "30");
        Summary summary = Objects.requireNonNull(age.summary());
        assertThat(summary.mean()).isEqualTo(19.5);
        assertThat(summary.standardDeviation()).isCloseTo(14.849242, within(1e-6));
        AttributeFrequency name = AttributeFrequencies.count(new CorpusBuilder()
                .caseAttribute("Name", AttributeType.TEXT).emptyCase("A").value("A", "Name", "7").build()).getFirst();
        assertThat(name.summary()).isNull();
        AttributeFrequency nobody = AttributeFrequencies
                .count(new CorpusBuilder().caseAttribute("Age", AttributeType.INTEGER).build()).getFirst();
        assertThat(nobody.values()).isEmpty();
        assertThat(nobody.ofAll(0)).isNaN();
        assertThat(nobody.summary()).isNull();
    }
}
