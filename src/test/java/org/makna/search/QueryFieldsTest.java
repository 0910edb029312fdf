package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.QueryField;

/** Fields that narrow a query are found where they stand, and written so that they are read again. */
class QueryFieldsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            biaya speaker:Sari | speaker[Sari]@6-18
            speaker:"Sari Dewi" biaya | speaker[Sari Dewi]@0-19
            biaya -folder:A/B mahal | -folder[A/B]@6-17
            biaya NOT folder:A | -folder[A]@6-18
            (speaker:A OR speaker:"B C") biaya | speaker[A, B C]@0-28
            -(case:A OR case:B) x | -case[A, B]@0-19
            attribute."Age group":18 x | attribute.Age group[18]@0-24
            speaker:A match:case biaya | speaker[A]@0-9
            biaya speaker:A match:case match:accents | speaker[A]@6-15
            (speaker:A OR folder:B) x | ``
            (speaker:A biaya) x | ``
            speaker:A OR biaya | ``
            biaya ( | ``
            biaya | ``
            """)
    void fieldsBesideEverythingAreFound(String query, String expected) {
        assertThat(String.join(" ", QueryFields.of(query).stream().map(QueryFieldsTest::text).toList()))
                .isEqualTo(expected);
    }

    private static String text(QueryField field) {
        return (field.negated() ? "-" : "") + field.field() + field.values() + "@" + field.start() + "-" + field.end();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sari", "Sari Dewi", "a \"b\" c", "x\\y", "“curly”", "OR", "-x", "(a)", "A > B", "", "é 😀",
            "العربية", "a:b", "A/B.c_d"})
    void whatIsWrittenIsReadAgain(String value) {
        if (value.isEmpty()) {
            assertThat(QueryFields.with("x", Optional.empty(), "case", List.of(), false)).isEqualTo("x");
            return;
        }
        for (String field : List.of("case", "attribute.Age \"group\"")) {
            String one = QueryFields.with("biaya", Optional.empty(), field, List.of(value), false);
            assertThat(QueryFields.of(one)).singleElement().satisfies(read -> {
                assertThat(read.field()).isEqualTo(field);
                assertThat(read.values()).containsExactly(value);
                assertThat(QueryFields.with(one, Optional.of(read), field, List.of(), false)).isEqualTo("biaya");
            });
            String two = QueryFields.with("biaya", Optional.empty(), field, List.of(value, "other"), true);
            assertThat(QueryFields.of(two)).singleElement().satisfies(read -> {
                assertThat(read.values()).containsExactly(value, "other");
                assertThat(read.negated()).isTrue();
            });
        }
    }

    @Test
    void aChoiceIsPutInParenthesesBeforeItIsNarrowed() {
        assertThat(QueryFields.with("a OR b", Optional.empty(), "case", List.of("X"), false))
                .isEqualTo("(a OR b) case:X");
        assertThat(QueryFields.with("", Optional.empty(), "case", List.of("X"), false)).isEqualTo("case:X");
        QueryField there = QueryFields.of("a case:X b").getFirst();
        assertThat(QueryFields.with("a case:X b", Optional.of(there), "case", List.of("X", "Y"), false))
                .isEqualTo("a (case:X OR case:Y) b");
        assertThat(QueryFields.with("a case:X b", Optional.of(there), "case", List.of(), false)).isEqualTo("a b");
    }
}
