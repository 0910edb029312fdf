package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodePair;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.study.Study;
import org.makna.study.TableRequest;

/** The workbook of the sample study holds the numbers that {@code sample-corpus/expected.py} counts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpectedWorkbookTest {

    private Study study;
    private Path file;
    private Path again;
    private XSSFWorkbook workbook;

    @BeforeAll
    void write(@TempDir Path folder) throws IOException {
        file = folder.resolve("sample.xlsx");
        again = folder.resolve("again.xlsx");
        study = SampleStudies.make(folder);
        study.output().studyTo(file, false, Progress.NONE);
        study.output().studyTo(again, false, Progress.NONE);
        workbook = new XSSFWorkbook(Files.newInputStream(file));
    }

    @AfterAll
    void close() throws IOException {
        workbook.close();
        study.close();
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    /** Of the documents; the answers of the survey are documents of the study too. */
    @Test
    void similarityOfCodes() {
        Similarities similarities = study.tables().similarities(new TableRequest("codes", "documents", "presence",
                "none", "none", "folder in (Dokumen,Interviews in English,Kelompok fokus,Pejabat,Wawancara warga)"),
                Progress.NONE);
        List<Map<String, String>> expected = Expected.rows("similarity.csv");
        assertThat(similarities.features()).isEqualTo(35);
        assertThat(similarities.pairs()).hasSameSizeAs(expected);
        Map<String, Double> found = new HashMap<>();
        similarities.pairs().forEach(pair -> found.put(pair.first() + "|" + pair.second(), pair.index()));
        for (Map<String, String> row : expected) {
            String pair = row.get("code 1") + "|" + row.get("code 2");
            if (row.get("pearson").isEmpty()) {
                assertThat(found.get(pair)).as(pair).isNaN();
            } else {
                assertThat(found.get(pair)).as(pair)
                        .isCloseTo(Double.parseDouble(row.get("pearson")), within(Expected.ROUNDING));
            }
        }
    }

    @Test
    void similarPairsComeFirst() {
        Sheet sheet = workbook.getSheet("Similarity pairs");
        double last = 1;
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            double index = sheet.getRow(i).getCell(2).getNumericCellValue();
            assertThat(index).as("row %d", i).isLessThanOrEqualTo(last);
            last = index;
        }
    }

    @Test
    void stepsOfClusteringEndInOneClusterAndNeverComeCloser() {
        Sheet sheet = workbook.getSheet("Similarity pairs");
        double last = 0;
        int steps = 24;
        for (int step = 1; step <= steps; step++) {
            Row row = sheet.getRow(step);
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(step);
            assertThat(row.getCell(8).getNumericCellValue()).isGreaterThanOrEqualTo(last);
            last = row.getCell(8).getNumericCellValue();
        }
        assertThat(sheet.getRow(steps).getCell(9).getNumericCellValue()).isEqualTo(25);
    }

    @Test
    void cAndItsShares() {
        for (Map<String, String> row : Expected.rows("co-occurrence.csv")) {
            CodePair pair = new CodePair(row.get("code 1"), row.get("code 2"), Double.parseDouble(row.get("n1")),
                    Double.parseDouble(row.get("n2")), Double.parseDouble(row.get("n12")));
            assertThat(pair.c()).as("%s", row).isCloseTo(Double.parseDouble(row.get("c")), within(Expected.ROUNDING));
            assertThat(pair.ofFirst()).isCloseTo(Double.parseDouble(row.get("n12/n1")), within(Expected.ROUNDING));
            assertThat(pair.ofSecond()).isCloseTo(Double.parseDouble(row.get("n12/n2")), within(Expected.ROUNDING));
            assertThat(pair.isUnequal()).as("%s", row).isEqualTo(!row.get("ratio").isEmpty());
        }
        Sheet pairs = workbook.getSheet("c-coefficient");
        Sheet meetings = workbook.getSheet("Co-occurrence");
        Map<String, Row> byCode = new HashMap<>();
        meetings.forEach(row -> byCode.put(text(row, 0), row));
        Map<String, Integer> columns = new HashMap<>();
        meetings.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        assertThat(pairs.getLastRowNum()).isPositive();
        for (int i = 1; i <= pairs.getLastRowNum(); i++) {
            Row pair = pairs.getRow(i);
            Row meeting = byCode.get(text(pair, 0));
            assertThat(pair.getCell(4).getNumericCellValue())
                    .isEqualTo(meeting.getCell(columns.get(text(pair, 1))).getNumericCellValue());
            assertThat(pair.getCell(2).getNumericCellValue()).isEqualTo(meeting.getCell(1).getNumericCellValue());
        }
    }

    @Test
    void kappaOfTheCoders() {
        Map<String, Double> found = new HashMap<>();
        for (Row row : workbook.getSheet("Agreement")) {
            if (row.getCell(7) != null && row.getCell(7).getCellType() == CellType.NUMERIC) {
                found.put(text(row, 0) + "|" + text(row, 1), row.getCell(7).getNumericCellValue());
            }
        }
        for (Map<String, String> row : Expected.rows("agreement.csv")) {
            String code = row.get("code").equals("All codes") ? "Total" : row.get("code");
            assertThat(found.get(code + "|Counts added up")).as(code).isCloseTo(
                    Double.parseDouble(row.get("kappa of pooled cells")), within(Expected.ROUNDING));
            assertThat(found.get(code + "|Mean")).as(code).isCloseTo(
                    Double.parseDouble(row.get("mean kappa")), within(Expected.ROUNDING));
        }
    }

    @Test
    void expectedCountsAddUpToTheObserved() {
        Sheet sheet = workbook.getSheet("Chi2");
        assertThat(text(sheet.getRow(0), 0)).isEqualTo("Chi-square");
        double observed = 0;
        double expected = 0;
        double statistic = 0;
        for (int i = 4; i <= sheet.getLastRowNum(); i++) {
            double o = sheet.getRow(i).getCell(2).getNumericCellValue();
            double e = sheet.getRow(i).getCell(3).getNumericCellValue();
            observed += o;
            expected += e;
            statistic += (o - e) * (o - e) / e;
        }
        assertThat(expected).isCloseTo(observed, within(1e-9));
        assertThat(sheet.getRow(1).getCell(0).getNumericCellValue()).isCloseTo(statistic, within(1e-9));
        assertThat(sheet.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(observed);
    }

    @Test
    void nothingIsAFormulaAndTheFileIsTheSameEachTime() throws IOException {
        assertThat(StreamSupport.stream(workbook.spliterator(), false)
                .flatMap(sheet -> StreamSupport.stream(sheet.spliterator(), false))
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.FORMULA)).isEmpty();
        assertThat(Files.readAllBytes(again)).isEqualTo(Files.readAllBytes(file));
    }
}
