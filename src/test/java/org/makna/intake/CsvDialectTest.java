package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.makna.model.GridForm;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which mark separates cells and which encloses them, also where cells hold as many of either in every row. */
class CsvDialectTest {

    private static String file(String header, String row, int rows) {
        return header + "\n" + IntStream.range(0, rows).mapToObj(i -> row.replace("#", "P" + i) + "\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40, 65, 200, 1000})
    void aQuotedCellWithADelimiterInEveryRowStaysOneCell(int rows) {
        CsvDialect found = CsvDialect.of(file("ID,Place,Age", "#,\"Denpasar, Bali\",21", rows), false, GridForm.FOUND);
        assertThat(found).isEqualTo(new CsvDialect(',', '"', 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '~', textBlock = """
            "ID","Place","Age" ^ "P","Denpasar, Bali","21" ^ ,
            ID,Name            ^ 1,"Doe, Jane"             ^ ,
            ID,Gps,Age         ^ 1,"-6.9,107.6,700,5",21   ^ ,
            ID;Media;Age       ^ 1;"WA; FB";21             ^ ;
            ID,Media           ^ 1,WA;FB;X                 ^ ,
            ID,Said            ^ 1,"He said ""no, never"" twice" ^ ,
            """)
    void theHeaderTellsWhatSeparates(String header, String row, char delimiter) {
        CsvDialect found = CsvDialect.of(file(header, row, 300), false, GridForm.FOUND);
        assertThat(found.delimiter()).isEqualTo(delimiter);
        assertThat(found.quote()).isEqualTo('"');
    }
}
