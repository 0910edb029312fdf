package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.makna.cli.CommandLineProgram;
import org.makna.model.CodeFrequency;
import org.makna.model.Progress;
import org.makna.model.Table;
import org.makna.study.Study;
import org.makna.study.TableRequest;

/**
 * Makna's tables of the sample study are those that {@code sample-corpus/expected.py} counts.
 *
 * <p>Which of the expected numbers Makna does not count, and which file checks each of those it does, is listed in
 * {@code sample-corpus/README.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectedTablesTest {

    /** The cases with an interview or a part in a focus group; the respondents of the survey are cases too. */
    private static final String RESIDENTS = "folder in (Wawancara warga,Kelompok fokus)";
    /** What the expected files call the roll-up, and the rows of the table that has it. */
    private static final Map<String, String> ROWS = Map.of("own", "codes", "all", "codes:top");
    private static final String BOTH = "Ana and Budi";

    private Study study;

    @BeforeAll
    void make(@TempDir Path folder) {
        study = SampleStudies.make(folder);
    }

    @AfterAll
    void close() {
        study.close();
    }

    private Table count(String rows, String columns, String unit, String base, String where) {
        return study.tables().count(new TableRequest(rows, columns, unit, base, "none", where));
    }

    private static String where(String coder, String more) {
        String of = coder.equals(BOTH) ? "" : "coder=" + coder;
        return of.isEmpty() || more.isEmpty() ? of + more : of + " and " + more;
    }

    @ParameterizedTest
    @ValueSource(strings = {"codings", "documents", "cases", "characters"})
    void codeFrequencies(String unit) {
        int compared = 0;
        for (String coder : List.of("Ana", "Budi", BOTH)) {
            for (Map.Entry<String, String> rows : ROWS.entrySet()) {
                Map<String, Map<String, String>> expected = byCode(
                        Expected.rows("code-frequency.csv").stream().filter(row -> row.get("coder").equals(coder)
                                && row.get("sub-codes").equals(rows.getKey())).toList());
                Table table = count(rows.getValue(), "documents", unit, "none", where(coder, ""));
                assertThat(labels(table.rows())).containsExactlyInAnyOrderElementsOf(expected.keySet());
                for (int row = 0; row < table.rows().size(); row++) {
                    String code = table.rows().get(row).label();
                    assertThat(table.rowDistinct()[row]).as(code).isEqualTo(number(expected.get(code), unit));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(3 * (33 + 8));
    }

    @Test
    void theListOfCodeFrequencies() {
        Map<String, Map<String, String>> expected = byCode(Expected.rows("code-frequency.csv").stream()
                .filter(row -> row.get("coder").equals(BOTH) && row.get("sub-codes").equals("own")).toList());
        List<CodeFrequency> counted = study.tables().frequencies(Progress.NONE);
        assertThat(counted).extracting(CodeFrequency::path).containsExactlyElementsOf(
                Expected.corpus("codebook.csv").stream().map(row -> row.get("path")).toList());
        for (CodeFrequency code : counted) {
            Map<String, String> row = expected.get(code.path());
            assertThat(List.of(code.codings(), code.documents(), code.cases(), code.characters())).as(code.path())
                    .isEqualTo(List.of((long) number(row, "codings"), (long) number(row, "documents"),
                            (long) number(row, "cases"), (long) number(row, "characters")));
        }
    }

    @ParameterizedTest
    @CsvSource({"code-by-age-group.csv,Age group,5", "code-by-region.csv,Region,16"})
    void codesByAttribute(String file, String attribute, int values) {
        int compared = 0;
        for (String unit : List.of("codings", "cases")) {
            for (String coder : List.of(BOTH, "Ana")) {
                for (Map.Entry<String, String> rows : ROWS.entrySet()) {
                    Map<String, Map<String, String>> expected = byCode(Expected.rows(file).stream()
                            .filter(row -> row.get("unit").equals(unit) && row.get("coder").equals(coder)
                                    && row.get("sub-codes").equals(rows.getKey()))
                            .toList());
                    String where = where(coder, RESIDENTS);
                    String columns = "attribute:" + attribute;
                    Table table = count(rows.getValue(), columns, unit, "none", where);
                    assertThat(table.columns()).hasSize(values);
                    compared += compare(table, expected, "");
                    compareMargin(table.rows(), table.rowTotals(), expected, "sum");
                    compareMargin(table.rows(), table.rowDistinct(), expected, "distinct");
                    compare(count(rows.getValue(), columns, unit, "column", where), expected, " column share");
                    if (unit.equals("cases")) {
                        compare(count(rows.getValue(), columns, unit, "n", where), expected, " share of N");
                    }
                }
            }
        }
        assertThat(compared).isEqualTo(2 * 2 * (33 + 8) * values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Age group", "Region"})
    void casesWithAValue(String attribute) {
        Map<String, Long> expected = new HashMap<>();
        Expected.rows("counts.csv").stream().filter(row -> row.get("what").equals("cases of cases.csv by " + attribute))
                .forEach(row -> expected.put(row.get("of"), Long.valueOf(row.get("count"))));
        assertThat(n(attribute, RESIDENTS)).isEqualTo(expected);
    }

    @Test
    void respondentsByAge() {
        Map<String, Long> residents = n("Age group", RESIDENTS);
        Map<String, Long> respondents = n("Age group", "");
        respondents.replaceAll((age, all) -> all - residents.getOrDefault(age, 0L));
        Map<String, Long> expected = new HashMap<>();
        Expected.rows("internet-use-by-age.csv").stream().filter(row -> !row.get("Age group").equals("All"))
                .forEach(row -> expected.put(row.get("Age group"), Long.valueOf(row.get("n"))));
        assertThat(respondents).isEqualTo(expected);
    }

    /** How many cases have each value, coded or not. */
    private Map<String, Long> n(String attribute, String where) {
        Table table = count("codes:top", "attribute:" + attribute, "cases", "none", where);
        Map<String, Long> n = new HashMap<>();
        for (int column = 0; column < table.columns().size(); column++) {
            n.put(table.columns().get(column).label(), table.n()[column]);
        }
        return n;
    }

    @Test
    void eventsOfTwoCodes() {
        Table table = count("codes", "codes", "codings", "none", where("Ana", ""));
        double[][] expected = new double[table.rows().size()][table.columns().size()];
        List<String> codes = labels(table.rows());
        for (Map<String, String> row : Expected.rows("co-occurrence.csv")) {
            int one = codes.indexOf(row.get("code 1"));
            int other = codes.indexOf(row.get("code 2"));
            expected[one][other] = number(row, "n12");
            expected[other][one] = number(row, "n12");
            assertThat(table.cells()[one][one]).as(row.get("code 1")).isEqualTo(number(row, "n1"));
            assertThat(table.cells()[other][other]).as(row.get("code 2")).isEqualTo(number(row, "n2"));
        }
        for (int one = 0; one < codes.size(); one++) {
            expected[one][one] = table.cells()[one][one];
            assertThat(table.cells()[one]).as(codes.get(one)).containsExactly(expected[one]);
        }
    }

    @Test
    void theCommandWritesTheSameTable(@TempDir Path out) throws IOException {
        Path file = out.resolve("table.csv");
        StringWriter told = new StringWriter();
        PrintWriter to = new PrintWriter(told);
        int code = CommandLineProgram.run(List.of("table", study.path().toString(), "--rows", "codes", "--columns",
                "attribute:Age group", "--unit", "cases", "--base", "column", "--where", RESIDENTS, "--out",
                file.toString(), "--lang", "en"), to, to);
        assertThat(code).as(told::toString).isZero();
        Map<String, Map<String, String>> expected = byCode(Expected.rows("code-by-age-group.csv").stream()
                .filter(row -> row.get("unit").equals("cases") && row.get("coder").equals(BOTH)
                        && row.get("sub-codes").equals("own"))
                .toList());
        List<String> lines = Files.readString(file).replace("\uFEFF", "").lines().toList();
        List<String> heads = List.of(lines.getFirst().split(","));
        assertThat(lines).hasSizeGreaterThan(33);
        for (String line : lines.subList(1, 34)) {
            String[] cells = line.split(",");
            for (int column = 1; column <= 5; column++) {
                assertThat(Double.parseDouble(cells[column])).as(line).isCloseTo(
                        number(expected.get(cells[0]), heads.get(column) + " column share"), within(Expected.ROUNDING));
            }
        }
    }

    /** Compares every cell with the column of its name; returns how many there were. */
    private static int compare(Table table, Map<String, Map<String, String>> expected, String what) {
        assertThat(labels(table.rows())).containsExactlyInAnyOrderElementsOf(expected.keySet());
        int compared = 0;
        for (int row = 0; row < table.rows().size(); row++) {
            String code = table.rows().get(row).label();
            for (int column = 0; column < table.columns().size(); column++) {
                String value = table.columns().get(column).label();
                assertThat(table.cells()[row][column]).as(code + ", " + value + what)
                        .isCloseTo(number(expected.get(code), value + what), within(Expected.ROUNDING));
                compared++;
            }
        }
        return compared;
    }

    private static void compareMargin(List<Table.Member> rows, double[] margin,
            Map<String, Map<String, String>> expected, String column) {
        ToDoubleFunction<String> said = code -> number(expected.get(code), column);
        assertThat(margin).containsExactly(labels(rows).stream().mapToDouble(said).toArray());
    }

    private static Map<String, Map<String, String>> byCode(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> byCode = new HashMap<>();
        rows.forEach(row -> assertThat(byCode.put(row.get("code"), row)).isNull());
        return byCode;
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static List<String> labels(List<Table.Member> members) {
        List<String> labels = new ArrayList<>();
        IntStream.range(0, members.size()).forEach(i -> labels.add(members.get(i).label()));
        return labels;
    }
}
