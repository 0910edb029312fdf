package org.makna.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.model.Messages;
import org.makna.model.QueryException;
import org.makna.model.TextUnit;

class QueryParserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pelayanan                        | pelayanan
            pelayanan publik                 | pelayanan AND publik
            a b OR c d                       | (a AND b) OR (c AND d)
            a AND (b OR c)                   | a AND (b OR c)
            a (b c) d                        | a AND b AND c AND d
            a OR (b OR c)                    | a OR b OR c
            a NOT b                          | a AND NOT b
            a AND NOT b                      | a AND NOT b
            a -b -(c OR d)                   | a AND NOT b AND NOT (c OR d)
            a (-b -c)                        | a AND NOT (b OR c)
            -b a                             | NOT b AND a
            NOT NOT a                        | a
            a -(-b)                          | a AND b
            "antrean yang panjang"           | "antrean yang panjang"
            “antrean panjang”                | "antrean panjang"
            "satu"                           | satu
            "a b"~5                          | "a b"~5
            "a"~5                            | a
            a PRE/5 b                        | a PRE/5 b
            a PRE/5 b PRE/0 "c d"            | a PRE/5 b PRE/0 "c d"
            a b PRE/2 c d                    | a AND b PRE/2 c AND d
            kata*                            | kata*
            *kata                            | *kata
            k?ta                             | k?ta
            kata~                            | kata~
            kata~1                           | kata~
            kata~2                           | kata~2
            /k[ao]ta+/                       | /k[ao]ta+/
            /a\\/b c/ d                      | /a\\/b c/ AND d
            /k.*/ /b/                        | /k.*/ AND /b/
            /(ab)?  c [d ]e/                 | /(ab)? c [d ]e/
            a !b !(c OR d)                   | a AND NOT b AND NOT (c OR d)
            !"a b" c                         | NOT "a b" AND c
            a!                               | a
            a && b                           | a AND b
            (a PRE/1 (b OR "c d"))           | a PRE/1 b OR a PRE/1 "c d"
            (a OR b) PRE/2 (c OR d*) PRE/0 e | a PRE/2 c PRE/0 e OR a PRE/2 d* PRE/0 e OR b PRE/2 c PRE/0 e OR b PRE/2 d* PRE/0 e
            x (a OR b) PRE/2 c               | x AND (a PRE/2 c OR b PRE/2 c)
            speaker:Ani                      | speaker:Ani
            SPEAKER:Ani biaya                | speaker:Ani AND biaya
            speaker:"Bu Ani" -speaker:I      | speaker:"Bu Ani" AND NOT speaker:I
            code:"A > \\"B > C\\""           | code:"A > \\"B > C\\""
            attribute.usia:30                | attribute.usia:30
            attribute."tahun lahir":"1990"   | attribute."tahun lahir":1990
            (document:P01 OR folder:F) x     | (document:P01 OR folder:F) AND x
            \\OR                             | \\OR
            "OR"                             | \\OR
            or and not                       | or AND and AND not
            don't                            | don't
            don-t                            | "don-t"
            10:30                            | "10:30"
            https://contoh.id                | "https://contoh.id"
            Tanya:apa                        | "Tanya:apa"
            catatan: penting                 | catatan AND penting
            catatan\\:penting                | "catatan\\:penting"
            attribute.usia                   | "attribute.usia"
            "apa kabar?"                     | "apa kabar"
            "pelayan* publik"                | "pelayan* publik"
            dan/atau                         | "dan/atau"
            e-ma*                            | "e ma*"
            中文                              | "中文"
            中*                               | 中
            צה"ל                             | צה"ל
            😀                               | 😀
            (a)(b)                           | a AND b
            """)
    void writesAQueryInFullFormThatMeansTheSame(String query, String canonical) {
        assertThat(QueryParser.parse(query).canonical()).isEqualTo(canonical);
        assertThat(QueryParser.parse(canonical).canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z]{1000}{1000}{1000}", "(.{1000}){1000}a", "((a{0,1000}){0,1000}){0,1000}",
            "a{99999999}", ".*a.{200}", "(a|b){1,9999}c"})
    void anExpressionThatIsShortToWriteAndLargeToKeepIsRefusedAtOnce(String body) {
        QueryException thrown = catchThrowableOfType(QueryException.class,
                () -> QueryParser.parse("x /" + body + "/"));
        assertThat(thrown.message().key()).isEqualTo("query.pattern-too-complex");
        assertThat(thrown.position()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "a|", "a?", "[a]"})
    void anExpressionOfManySignsIsRefusedOrRead(String sign) {
        String body = sign.repeat(50_000 / sign.length());
        QueryException thrown = catchThrowableOfType(QueryException.class, () -> QueryParser.parse("/" + body + "/"));
        assertThat(thrown.message().key()).isEqualTo("query.pattern-too-complex");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            ``                 | 0  | query.empty
            `   `              | 0  | query.empty
            a "b c             | 2  | query.unclosed-quote
            a “b               | 2  | query.unclosed-quote
            a (b OR c          | 2  | query.unclosed-parenthesis
            ((a)               | 0  | query.unclosed-parenthesis
            a (                | 2  | query.unclosed-parenthesis
            a ) b              | 2  | query.unopened-parenthesis
            )                  | 0  | query.unopened-parenthesis
            a ()               | 2  | query.empty-parentheses
            AND a              | 0  | query.lone-operator
            a AND              | 2  | query.lone-operator
            a OR OR b          | 5  | query.lone-operator
            (a OR) b           | 3  | query.lone-operator
            OR                 | 0  | query.lone-operator
            a NOT              | 2  | query.lone-operator
            a - b              | 2  | query.lone-operator
            PRE/5 a            | 0  | query.lone-operator
            a PRE/5            | 2  | query.lone-operator
            a PRE/5 (b AND c)  | 8  | query.no-word-for-pre
            a PRE/5 (b OR -c)  | 14 | query.only-negative
            "a b" ~5           | 6  | query.loose-tilde
            a ~                | 2  | query.loose-tilde
            !b                 | 0  | query.only-negative
            a /(b c)/          | 5  | query.regex-space
            speaker:I PRE/2 a  | 0  | query.no-word-for-pre
            a PRE/9999 b       | 6  | query.too-far
            -a                 | 0  | query.only-negative
            -a -b              | 0  | query.only-negative
            a OR -b            | 5  | query.only-negative
            -a OR b            | 0  | query.only-negative
            NOT speaker:I      | 0  | query.only-negative
            a (-b OR c)        | 3  | query.only-negative
            /abc               | 0  | query.unclosed-regex
            a //               | 2  | query.empty-regex
            a /t.*t/i          | 8  | query.regex-flag
            a /b(c/            | 2  | query.bad-regex
            a /[/              | 2  | query.bad-regex
            a & b              | 2  | query.no-word
            a ...              | 2  | query.no-word
            a "..."            | 2  | query.empty-phrase
            a ""               | 2  | query.empty-phrase
            a *                | 2  | query.only-wildcards
            ??                 | 0  | query.only-wildcards
            "a b"~             | 5  | query.near-without-number
            kata~7             | 5  | query.fuzzy-distance
            ka*a~              | 0  | query.fuzzy-pattern
            a e-mail~          | 2  | query.fuzzy-several
            a foo:bar          | 2  | query.unknown-field
            speker:Ani         | 0  | query.unknown-field
            speaker:           | 8  | query.field-without-value
            speaker: Ani       | 8  | query.field-without-value
            speaker:"" a       | 8  | query.field-without-value
            speaker:"Ani       | 8  | query.unclosed-quote
            attribute.:30      | 10 | query.attribute-without-name
            """)
    void saysWhatIsWrongAndWhere(String query, int position, String key) {
        QueryException fault = catchThrowableOfType(QueryException.class,
                () -> QueryParser.parse(query == null ? "" : query));
        assertThat(fault).as(query).isNotNull();
        assertThat(fault.message().key()).isEqualTo(key);
        assertThat(fault.position()).isEqualTo(position);
        for (Locale locale : new Locale[]{Locale.ENGLISH, Locale.of("id")}) {
            String sentence = Messages.in(locale).text(fault.message());
            assertThat(sentence).doesNotContain(key).doesNotContain("{");
        }
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        String deep = "(".repeat(50_000) + "a" + ")".repeat(50_000);
        QueryException fault = catchThrowableOfType(QueryException.class, () -> QueryParser.parse(deep));
        assertThat(fault.message().key()).isEqualTo("query.too-deep");
        QueryException minus = catchThrowableOfType(QueryException.class,
                () -> QueryParser.parse("-".repeat(50_000) + "a"));
        assertThat(minus.message().key()).isEqualTo("query.too-deep");
    }

    @Test
    void refusesAPatternThatWouldExplode() {
        String pattern = "/(.*a){20}b.{12}(a|b)*a.{15}/";
        QueryException fault = catchThrowableOfType(QueryException.class, () -> QueryParser.parse("x " + pattern));
        assertThat(fault.message().key()).isEqualTo("query.pattern-too-complex");
        assertThat(fault.position()).isEqualTo(2);
    }

    @Test
    void saysInTheReadersLanguageHowItUnderstoodTheQuery() {
        ParsedQuery query = QueryParser.parse("pelayanan publik");
        SearchOptions options = new SearchOptions(TextUnit.PARAGRAPH, false, 10);
        assertThat(Messages.in(Locale.ENGLISH).text(query.understood(options, true)))
                .isEqualTo("pelayanan AND publik, within one paragraph, exact words");
        assertThat(Messages.in(Locale.of("id")).text(query.understood(options, true)))
                .isEqualTo("pelayanan AND publik, dalam satu paragraf, kata persis");
    }
}
