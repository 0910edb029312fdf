package org.makna.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.Finding;
import org.makna.model.GridForm;
import org.makna.model.Imported;
import org.makna.model.MaknaException;
import org.makna.model.RowUse;
import org.makna.model.SurveyWords;

/** How the cells of a survey are written: numbers and dates of many countries, gaps, titles, merged cells, and what a map says of it. */
class SurveyWritingTest {

    @TempDir
    Path folder;

    private Imported read(String text, String map) {
        return new FileReader().read(Fixtures.write(folder, "survey.csv", text),
                new IntakeOptions(null, null,
                        map.isEmpty() ? null : SurveyMap.read(Fixtures.write(folder, "map.json", map)), null));
    }

    /** Reads one column beside an id, whose cells stand between bars. */
    private Imported column(String delimiter, String cells, String map) {
        String rows = Arrays.stream(cells.split("\\|"))
                .map(cell -> "R" + delimiter + (cell.contains(delimiter) ? "\"" + cell + "\"" : cell))
                .collect(Collectors.joining("\n"));
        return read("id" + delimiter + "X\n" + rows, map);
    }

    private static String values(Imported read) {
        return read.cases().stream().map(one -> one.values().getLast().text()).collect(Collectors.joining("|"));
    }

    private static ColumnPlan last(Imported read) {
        return read.columns().getLast();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '~', textBlock = """
            ;^1.500|2.750|12.000^TEXT^1.500|2.750|12.000^intake.why.which-number
            ,^1.500|2.750|12.000^TEXT^1.500|2.750|12.000^intake.why.which-number
            ,^1,500|2,750^TEXT^1,500|2,750^intake.why.which-number
            ;^1.500.000|2.000|500^INTEGER^1500000|2000|500^intake.why.number-read
            ;^1.500,5|12.000|7,25^DECIMAL^1500.5|12000|7.25^intake.why.number-read
            ,^1,500.5|12,000^DECIMAL^1500.5|12000^intake.why.number-read
            ,^1.5|2.75|3^DECIMAL^1.5|2.75|3^intake.why.decimal
            ,^0.125|2.750^DECIMAL^0.125|2.750^intake.why.decimal
            ;^1,5|2,75^DECIMAL^1.5|2.75^intake.why.decimal
            ,^25%|7.5 %^DECIMAL^25|7.5^intake.why.units
            ,^Rp 1.500|Rp 20.000^INTEGER^1500|20000^intake.why.number-read
            ,^$5|$7^INTEGER^5|7^intake.why.units
            ,^5%|7^TEXT^5%|7^intake.why.text-short
            ,^Ya|Tidak|Ya^BOOLEAN^true|false|true^intake.why.boolean
            ,^NA|3|4^INTEGER^|3|4^intake.why.integer
            ,^NA|Chad^TEXT^NA|Chad^intake.why.text-short
            """)
    void numbersAreReadAsTheyAreMeantOrStayText(String delimiter, String cells, AttributeType type, String read,
            String reason) {
        Imported found = column(delimiter, cells, "");
        assertThat(last(found).type()).isEqualTo(type);
        assertThat(values(found)).isEqualTo(read);
        assertThat(last(found).seen().reason().key()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '~', textBlock = """
            2024-01-05T10:00:00Z|2024-01-06T10:00:00.500+07:00^2024-01-05T10:00:00|2024-01-06T10:00:00.5
            Wed Oct 10 20:19:24 +0000 2018|Thu Oct 11 08:00:00 +0000 2018^2018-10-10T20:19:24|2018-10-11T08:00:00
            13/05/2024|01/02/2024^2024-05-13|2024-02-01
            5/13/2024 1:05:00 PM|1/2/2024 12:00:00 AM^2024-05-13T13:05:00|2024-01-02T00:00:00
            5.1.2024|6.1.2024^2024-01-05|2024-01-06
            2024/01/05 9:05:00 PM GMT+7|2024/01/06 12:00:00 AM GMT+7^2024-01-05T21:05:00|2024-01-06T00:00:00
            17 Agustus 2023|1 Mei 2023^2023-08-17|2023-05-01
            """)
    void datesOfFormsAndNetworksAreDates(String cells, String read) {
        Imported found = column(",", cells, "");
        assertThat(last(found).type()).isEqualTo(AttributeType.DATE);
        assertThat(values(found)).isEqualTo(read);
    }

    @Test
    void theMapSaysWhatCannotBeTold() {
        Imported open = column(",", "03/04/2024|05/06/2024", "");
        assertThat(last(open).type()).isEqualTo(AttributeType.TEXT);
        assertThat(last(open).seen().reason().key()).isEqualTo("intake.why.which-first");
        String format = "{\"id\":\"id\",\"columns\":{\"X\":{\"type\":\"date\",\"format\":\"%s\"}}}";
        assertThat(values(column(",", "03/04/2024|05/06/2024", format.formatted("d/M/yyyy"))))
                .isEqualTo("2024-04-03|2024-06-05");
        assertThat(values(column(",", "03/04/2024|05/06/2024", format.formatted("MM/dd/yyyy"))))
                .isEqualTo("2024-03-04|2024-05-06");
        assertThat(values(column(",", "2024 Q03 04", format.formatted("yyyy 'Q'MM dd")))).isEqualTo("2024-03-04");
        assertThatThrownBy(() -> column(",", "x", format.formatted("jj/qq"))).isInstanceOf(MaknaException.class)
                .hasMessageContaining("jj/qq");
        assertThat(values(column(";", "1.500|2.750", "{\"decimal\":\",\"}"))).isEqualTo("1500|2750");
        assertThat(values(column(";", "1.500|2.750", "{\"decimal\":\".\"}"))).isEqualTo("1.500|2.750");
        String decimal = "{\"columns\":{\"X\":{\"type\":\"decimal\"}}}";
        assertThat(values(column(";", "1.500|2.750", decimal))).isEqualTo("1500|2750");
        assertThat(values(column(",", "1.500|2.750", decimal))).isEqualTo("1.500|2.750");
        assertThat(values(column(",", "1.500|2.750", decimal.replace("decimal", "integer")))).isEqualTo("1500|2750");
    }

    @Test
    void titlesAboveTheNamesAreLeftOutAndToldOf() {
        Imported read = read("Hasil Survei Desa,,\n,,\nNama,Umur,Desa\nAna,21,Ende\nBudi,34,Maumere\n", "");
        assertThat(read.columns()).extracting(ColumnPlan::name).containsExactly("Nama", "Umur", "Desa");
        assertThat(read.cases()).hasSize(2);
        assertThat(read.grid().form().header()).isEqualTo(3);
        assertThat(read.findings()).contains(Finding.lost("intake.survey.above", 1, "Hasil Survei Desa"));
        Imported said = read("a,b\nNama,Umur\nAna,21\n", "{\"header\":2}");
        assertThat(said.columns()).extracting(ColumnPlan::name).containsExactly("Nama", "Umur");
        assertThatThrownBy(() -> read("a,b\n1,2\n", "{\"header\":7}")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("7");
        assertThatThrownBy(() -> read("a,b\n1,2\n", "{\"header\":0}")).isInstanceOf(MaknaException.class)
                .hasMessageContaining("header");
    }

    @Test
    void cellsMergedOverRowsStandInEachOfThem() {
        Path file = Fixtures.write(folder, "m.xlsx", Fixtures.xlsx("<sheets><sheet name='A' r:id='s1'/></sheets>",
                Map.of("s1", "<row r='1'>" + text("A1", "Survei") + "</row><row r='3'>" + text("A3", "No")
                        + text("B3", "Desa") + text("C3", "Pendapat") + "</row><row r='4'>" + text("C4", "Harga")
                        + text("D4", "Mutu") + "</row><row r='5'><c r='A5'><v>1</v></c>" + text("B5", "Ende")
                        + text("C5", "mahal") + text("D5", "baik") + "</row><row r='6'><c r='A6'><v>2</v></c>"
                        + text("C6", "murah") + text("D6", "buruk") + "</row></sheetData><mergeCells>"
                        + "<mergeCell ref='A1:D1'/><mergeCell ref='A3:A4'/><mergeCell ref='B3:B4'/>"
                        + "<mergeCell ref='C3:D3'/><mergeCell ref='B5:B6'/></mergeCells><sheetData>"),
                Map.of()));
        Imported read = new FileReader().read(file, IntakeOptions.DETECT);
        assertThat(read.columns()).extracting(ColumnPlan::name).containsExactly("No", "Desa", "Harga", "Mutu");
        assertThat(read.cases()).extracting(one -> one.values().stream().map(AttributeValue::text).toList())
                .containsExactly(List.of("Ende", "mahal", "baik"), List.of("Ende", "murah", "buruk"));
        assertThat(read.findings()).contains(Finding.repaired("intake.sheet.merged", 3L, 3L));
        assertThat(read.grid().sheets()).containsExactly("A");
    }

    private static String text(String reference, String words) {
        return "<c r='" + reference + "' t='inlineStr'><is><t>" + words + "</t></is></c>";
    }

    @Test
    void theMapSaysHowTheFileIsWritten() {
        byte[] bytes = "id~x\n1~'é~2'\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Fixtures.write(folder, "odd.csv", bytes);
        Path json = folder.resolve("odd.json");
        SurveyWords words = new SurveyWords(RowUse.CASES, new GridForm("", 1, "ISO-8859-2", "~", "'", ","), List.of(),
                List.of("-"));
        SurveyMap.write(json, List.of(), words);
        Imported read = new FileReader().read(file, new IntakeOptions(null, null, SurveyMap.read(json), null));
        assertThat(read.words()).isEqualTo(words);
        assertThat(read.cases().getFirst().values().getFirst().text()).isEqualTo("é~2");
        assertThat(read.encoding()).isEqualTo("ISO-8859-2");
        assertThat(read.grid().form()).isEqualTo(words.form());
        for (String wrong : List.of("{\"delimiter\":\"ab\"}", "{\"quote\":\"xx\"}", "{\"decimal\":\"x\"}",
                "{\"charset\":\"none such\"}")) {
            assertThatThrownBy(() -> SurveyMap.read(Fixtures.write(folder, "wrong.json", wrong)))
                    .isInstanceOf(MaknaException.class).hasMessageContaining("wrong.json");
        }
    }
}
