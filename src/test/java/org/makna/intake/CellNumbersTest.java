package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of workbooks in the formats of their cells. */
class CellNumbersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.5      | [h]:mm        | 36:00:00
            3.145833333333333 | [h]:mm:ss | 75:30:00
            0.0625   | [h]:mm        | 01:30:00
            0.0625   | [mm]:ss       | 01:30:00
            0.0625   | h:mm          | 01:30:00
            45000.75 | _-* #,##0_-   | 45000.75
            4500000  | _(* #,##0.00_) | 4500000
            45000    | #,##0         | 45000
            7        | 000           | 007
            """)
    void readsANumberByItsFormat(double number, String format, String text) {
        assertThat(new CellNumbers(false).text(number, CellNumbers.Format.of(164, format))).isEqualTo(text);
    }
}
