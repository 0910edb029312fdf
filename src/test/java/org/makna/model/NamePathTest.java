package org.makna.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePathTest {

    @Test
    void readsACodePathWhateverTheSpaceAround() {
        NamePath expected = NamePath.of("Akses", "Biaya");
        assertThat(NamePath.parseCode("Akses > Biaya")).isEqualTo(expected);
        assertThat(NamePath.parseCode("Akses>Biaya")).isEqualTo(expected);
        assertThat(NamePath.parseCode("\t Akses  >\t\"Biaya\"\t")).isEqualTo(expected);
    }

    @Test
    void quotesNamesThatWouldBeMisread() {
        assertThat(NamePath.of("A", "B > C").toCodeText()).isEqualTo("A > \"B > C\"");
        assertThat(NamePath.of("a/b", " c", "\"d\"").toDocumentText()).isEqualTo("\"a/b\"/\" c\"/\"\"\"d\"\"\"");
        assertThat(NamePath.of("A", "B").child("C").name()).isEqualTo("C");
    }

    @Test
    void aSeparatorOfTheOtherKindNeedsNoQuotes() {
        assertThat(NamePath.parseCode("ya/tidak > alasan")).isEqualTo(NamePath.of("ya/tidak", "alasan"));
        assertThat(NamePath.parseDocument("Desa > Kota/P01")).isEqualTo(NamePath.of("Desa > Kota", "P01"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A >            | path.empty-name
            > A            | path.empty-name
            A > > B        | path.empty-name
            A > ""         | path.empty-name
            A > "B         | path.unclosed-quote
            "A"" > B       | path.unclosed-quote
            "A"B > C       | path.text-after-quote
            """, quoteCharacter = '`')
    void refusesFaultyPathsWithTheirReason(String text, String key) {
        assertThatExceptionOfType(MaknaException.class).isThrownBy(() -> NamePath.parseCode(text))
                .satisfies(e -> assertThat(e.message()).isEqualTo(Message.of(key, text)));
    }

    @Test
    void refusesNothingAtAll() {
        assertThatThrownBy(() -> NamePath.parseCode("")).isInstanceOf(MaknaException.class);
        assertThatThrownBy(() -> NamePath.of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NamePath.of("A", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {61, 62, 63})
    void whatIsWrittenIsReadBack(long seed) {
        RandomGenerator random = RandomTexts.random(seed);
        List<String> pieces = List.of("a", "B", ">", "/", "\"", " ", "\t", "\n", "'", "é", "😀", "\u00A0", "\u2003",
                "=");
        for (int round = 0; round < 5_000; round++) {
            List<String> names = new ArrayList<>();
            int depth = 1 + random.nextInt(4);
            for (int i = 0; i < depth; i++) {
                StringBuilder name = new StringBuilder();
                int length = 1 + random.nextInt(6);
                for (int j = 0; j < length; j++) {
                    name.append(pieces.get(random.nextInt(pieces.size())));
                }
                names.add(name.toString());
            }
            NamePath path = new NamePath(names);
            assertThat(NamePath.parseCode(path.toCodeText())).isEqualTo(path);
            assertThat(NamePath.parseDocument(path.toDocumentText())).isEqualTo(path);
        }
    }
}
