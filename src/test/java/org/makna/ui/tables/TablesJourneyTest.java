package org.makna.ui.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.makna.model.Messages;
import org.makna.model.NaturalOrder;
import org.makna.model.Progress;
import org.makna.model.Statistics;
import org.makna.model.Table;
import org.makna.study.SegmentList;
import org.makna.study.Study;
import org.makna.study.TableRequest;
import org.makna.ui.Png;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choice;

/** Counting in the window by clicks and keys. */
class TablesJourneyTest extends WindowTest {

    @Test
    void theSampleIsCountedCellByCell() throws IOException {
        openTables();
        clickOn("Codes × Region");
        awaitTable(request -> request.columns().equals("attribute:Region"));
        walk("tables-unit", KeyCode.DOWN, 3);
        awaitTable(request -> request.unit().equals("cases"));
        walk("tables-base", KeyCode.DOWN, 4);
        awaitTable(request -> request.base().equals("n"));
        TableRequest request = new TableRequest("codes", "attribute:Region", "cases", "N", "none", "");
        assertSame(matrix().data().orElseThrow().table(), workspace().study().tables().count(request));
        assertThat(text("tables-title")).isEqualTo("Codes × Region");
        assertThat(text("tables-counted")).contains("Counted: cases with at least one coding");
        // 33 codes by 16 regions of two cases each: far too few for the test, which must say so.
        assertThat(text("tables-tested")).startsWith("Whether rows and columns depend").contains("χ² = ",
                "df = 360", "Cramér's V = ", "cells have an expected count below 5");

        walk("tables-base", KeyCode.UP, 4);
        walk("tables-unit", KeyCode.UP, 3);
        walk("tables-sub-codes", KeyCode.DOWN, 2);
        awaitTable(asked -> asked.unit().equals("codings") && asked.rollUp().equals("all"));
        // Rows that hold one another are no rows to test.
        assertThat(matrix().getScene().lookup("#tables-tested").isVisible()).isFalse();
        Cell cell = hottest();
        click(cell);
        int said = (int) matrix().data().orElseThrow().count(cell);
        assertThat(said).isGreaterThan(3);
        await(() -> list().getItems().size() == said);
        assertThat(text("tables-segments-number")).isEqualTo(said + " codings");
        picture("tables-journey");

        SegmentList.Place place = workspace().study().tables()
                .segmentsOf(request.withUnit(Table.Unit.CODINGS).withBase(Table.Base.NONE).withRollUp("all"),
                        cell.row(), cell.column(), Progress.NONE)
                .place(1);
        clickOnList();
        push(KeyCode.DOWN).push(KeyCode.ENTER);
        await(() -> workspace().target().get() != null && workspace().target().get().place()
                .filter(there -> there.documentId() == place.documentId()).isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> matrix().getScene() != null && matrix().chosen().isPresent());
        assertThat(matrix().chosen()).contains(cell);
    }

    @Test
    void aTableLeavesAsItIsShown() throws IOException {
        openTables();
        walk("tables-base", KeyCode.DOWN, 2);
        awaitTable(request -> request.base().equals("column"));
        Table table = matrix().data().orElseThrow().table();

        Path csv = folder.resolve("table.csv");
        chosen.add(csv);
        clickOn("#button-table-to-csv");
        await(() -> Files.exists(csv.resolveSibling("table.csv.txt")));
        List<CSVRecord> records;
        try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, CSVFormat.DEFAULT)) {
            records = parser.getRecords();
        }
        assertThat(records.getFirst().toList().subList(1, 1 + table.columns().size()))
                .isEqualTo(table.columns().stream().map(Table.Member::label).toList());
        for (int row = 0; row < table.rows().size(); row++) {
            assertThat(records.get(row + 1).get(0)).isEqualTo(table.rows().get(row).label());
            for (int column = 0; column < table.columns().size(); column++) {
                assertNumber(records.get(row + 1).get(column + 1), table.cells()[row][column]);
            }
        }

        Path json = folder.resolve("table.json");
        chosen.add(json);
        clickOn("#button-table-to-json");
        await(() -> Files.exists(json));
        assertThat(Files.readString(json)).contains("\"base\":\"column\"", "\"unit\":\"codings\"");

        Path xlsx = folder.resolve("table.xlsx");
        chosen.add(xlsx);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.E);
        await(() -> text("tables-subtitle").equals("Saved as table.xlsx"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(xlsx))) {
            Sheet sheet = workbook.getSheet("Table");
            for (int row = 0; row < table.rows().size(); row++) {
                Row line = sheet.getRow(row + 1);
                assertThat(line.getCell(0).getStringCellValue()).isEqualTo(table.rows().get(row).label());
                for (int column = 0; column < table.columns().size(); column++) {
                    var found = line.getCell(column + 1);
                    assertNumber(found == null || found.getCellType() != CellType.NUMERIC
                            ? ""
                            : Double.toString(found.getNumericCellValue()), table.cells()[row][column]);
                }
            }
        }
        assertThat(workspace().problems().list()).isEmpty();

        clickOn("#button-copy-table");
        List<String> lines = new ArrayList<>();
        interact(() -> lines.addAll(Clipboard.getSystemClipboard().getString().lines().toList()));
        assertThat(lines.getFirst().split("\t", -1)).hasSize(matrix().data().orElseThrow().width() + 1);
        assertThat(lines.get(1)).startsWith(table.rows().getFirst().label() + "\t");

        Path notebook = folder.resolve("study.ipynb");
        chosen.add(notebook);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Y);
        await(() -> Files.exists(notebook));
        assertThat(folder.resolve("study-data/codings.csv")).exists();
    }

    @Test
    void theKeyboardReachesEveryCell() {
        openTables();
        interact(() -> matrix().requestFocus());
        push(KeyCode.CONTROL, KeyCode.HOME).push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertThat(matrix().cursor()).contains(new Cell(1, 1));
        MatrixData data = matrix().data().orElseThrow();
        assertThat(matrix().spoken()).isEqualTo(data.rows().get(1).full() + " × " + data.columns().get(1).full() + ": "
                + (int) data.table().cells()[1][1] + " codings");
        push(KeyCode.CONTROL, KeyCode.C);
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .isEqualTo(Integer.toString((int) data.table().cells()[1][1])));
        push(KeyCode.ENTER);
        await(() -> list().getItems().size() == (int) data.table().cells()[1][1]);
        push(KeyCode.CONTROL, KeyCode.END);
        assertThat(matrix().cursor()).contains(new Cell(data.height() - 1, data.width() - 1));
        push(KeyCode.ENTER);
        await(() -> list().getItems().size() == (int) data.table().distinct());
        push(KeyCode.PAGE_UP).push(KeyCode.HOME);
        assertThat(matrix().cursor().orElseThrow().column()).isZero();
        assertThat(matrix().cursor().orElseThrow().row()).isLessThan(data.height() - 5);
    }

    @Test
    void aFaultyFilterIsToldUnderTheControlsAndTheTableStays() {
        openTables();
        Table before = matrix().data().orElseThrow().table();
        clickOn("#tables-filter").write("coder=Nobody").push(KeyCode.ENTER);
        await(() -> lookup("#tables-fault").query().isVisible());
        assertThat(((Paragraph) node("tables-fault")).whole()).contains("There is no coder “Nobody”")
                .contains("Ana").contains("Budi");
        assertThat(matrix().data().orElseThrow().table()).isSameAs(before);
        assertThat(workspace().problems().list()).isEmpty();
        picture("tables-fault");
        interact(() -> ((TextField) node("tables-filter")).setText("coder=Budi"));
        await(() -> !lookup("#tables-fault").query().isVisible()
                && matrix().data().orElseThrow().table().filters().equals(List.of("coder=Budi")));
    }

    @Test
    void exchangingRowsAndColumnsAndACoderCountAgain() {
        openTables();
        clickOn("#tables-transpose");
        awaitTable(request -> request.columns().equals("codes"));
        walk("tables-coder", KeyCode.DOWN, 2);
        await(() -> matrix().data().orElseThrow().table().filters().equals(List.of("coder=Budi")));
        assertThat(text("tables-counted")).contains("Coders: Budi.");
        ComboBox<?> unit = node("tables-unit");
        assertThat(unit.getAccessibleText()).isEqualTo("Unit");
    }

    @Test
    void savedQueriesAreRowsAndAChoice() {
        openTables();
        var queries = workspace().study().codingQueries();
        String code = workspace().now().get().codebook().entries().getFirst().path();
        queries.save("First of all", queries.parse("SUB " + code)).join();
        queries.save("Near it", queries.parse("ANY CO-OCCURS SUB " + code)).join();
        await(() -> labels("tables-rows").contains("Query Near it"));
        assertThat(node("tables-query").isVisible()).isTrue();
        int row = labels("tables-rows").indexOf("Saved queries");
        walk("tables-rows", KeyCode.DOWN, row);
        awaitTable(request -> request.rows().equals("query:First of all,Near it"));
        assertThat(matrix().data().orElseThrow().rows()).extracting(Heads.Head::full)
                .containsExactly("First of all", "Near it");
        Cell cell = new Cell(1, 0);
        click(cell);
        int said = (int) matrix().data().orElseThrow().count(cell);
        await(() -> list().getItems().size() == said);
        // What several queries find is no sample of its own in each.
        assertThat(matrix().getScene().lookup("#tables-tested").isVisible()).isFalse();
        picture("tables-queries");
        walk("tables-query", KeyCode.DOWN, 1);
        await(() -> matrix().data().orElseThrow().table().filters().equals(List.of("query=\"First of all\"")));
        assertThat(matrix().data().orElseThrow().table().rowTotals()[0])
                .isEqualTo(matrix().data().orElseThrow().table().rowTotals()[1]);
    }

    private List<String> labels(String choice) {
        return this.<ComboBox<Choice.Option>>node(choice).getItems().stream()
                .map(Choice.Option::text).toList();
    }

    @Test
    void anEditIsCountedAtOnceAndTheChosenCellStays() {
        openTables();
        Cell cell = hottest();
        click(cell);
        int before = (int) matrix().data().orElseThrow().count(cell);
        await(() -> list().getItems().size() == before);
        SegmentList.Place first = workspace().study().tables()
                .segmentsOf(matrix().data().orElseThrow().counted().request(), cell.row(), cell.column(),
                        Progress.NONE)
                .place(0);
        workspace().study().coding().uncode(List.of(first.codingId()));
        await(() -> (int) matrix().data().orElseThrow().count(cell) == before - 1
                && list().getItems().size() == before - 1);
        assertThat(matrix().chosen()).contains(cell);
    }

    @Test
    void theTestOfATableListsItsCellsAndLeadsToTheirSegments() throws IOException {
        openTables();
        clickOn("Codes × Gender");
        awaitTable(request -> request.columns().equals("attribute:Gender"));
        clickOn("#button-test-table");
        await(() -> lookup("#table-test-cells").tryQuery().isPresent());
        TableView<Statistics.Row> cells = node("table-test-cells");
        Statistics.Row strongest = cells.getItems().getFirst();
        for (Statistics.Row row : cells.getItems()) {
            assertThat(Math.abs(row.figures().getLast())).isLessThanOrEqualTo(
                    Math.abs(strongest.figures().getLast()));
        }
        assertThat(((Label) node("table-test-said")).getText()).startsWith(
                strongest.names().getFirst() + " × " + strongest.names().getLast() + ": ");
        interact(() -> Png.write(cells.getScene().snapshot(null), Path.of("target/shots/table-test.png")));
        Path csv = folder.resolve("chi2.csv");
        chosen.add(csv);
        clickOn("#table-test-csv");
        await(() -> Files.exists(csv.resolveSibling("chi2.csv.txt")));
        push(KeyCode.ENTER);
        interact(() -> cells.requestFocus());
        push(KeyCode.ENTER);
        await(() -> matrix().chosen().isPresent());
        int observed = strongest.figures().getFirst().intValue();
        await(() -> list().getItems().size() == observed);
        assertThat(Files.readString(csv)).contains("Adj residual");
    }

    @Test
    void rowsAreSortedAndEmptyOnesHidden() {
        openTables();
        clickOn("Codes × Region");
        awaitTable(request -> request.columns().equals("attribute:Region"));
        List<String> counted = rows();
        int column = matrix().data().orElseThrow().columns().size();
        var head = matrix().place(new Cell(0, column)).orElseThrow();
        clickOn(matrix().localToScreen(head.getMinX() + 12, 12));
        assertThat(totals()).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(rows()).isNotEqualTo(counted).hasSameElementsAs(counted);
        ComboBox<Choice.Option> order = node("tables-order");
        assertThat(order.getValue().text()).isEqualTo("Largest total first");
        assertThat(totals().getLast()).isZero();
        picture("tables-sorted");

        // The cell that is clicked lists its own segments, wherever it stands.
        Cell first = new Cell(0, column);
        click(first);
        int said = (int) matrix().data().orElseThrow().count(first);
        await(() -> list().getItems().size() == said);

        clickOn("#tables-hide-empty");
        assertThat(totals()).doesNotContain(0.0);
        assertThat(text("tables-counted")).contains("Left out because nothing was counted in them: rows ");
        // The chart has the rows of the table.
        push(KeyCode.ALT, KeyCode.C);
        await(() -> lookup("#tables-chart-kind").tryQuery().filter(Node::isVisible).isPresent());
        push(KeyCode.ALT, KeyCode.C);
        assertThat(workspace().problems().list()).isEmpty();
        Cell cell = new Cell(0, 0);
        interact(() -> matrix().requestFocus());
        interact(() -> matrix().moveTo(cell));
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.U);
        List<Double> numbers = new ArrayList<>();
        for (double[] row : matrix().data().orElseThrow().table().cells()) {
            numbers.add(row[0]);
        }
        assertThat(numbers).isSortedAccordingTo(Comparator.reverseOrder());
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.U);
        assertThat(order.getValue().text()).isEqualTo(matrix().data().orElseThrow().columns().getFirst().full());
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.U);
        assertThat(order.getValue().text()).isEqualTo("As counted");
        assertThat(counted).containsSubsequence(rows());
        clickOn(matrix().localToScreen(6, 12));
        assertThat(rows()).isSortedAccordingTo(NaturalOrder.OF_NAMES);
    }

    private List<String> rows() {
        return matrix().data().orElseThrow().table().rows().stream().map(Table.Member::label).toList();
    }

    private List<Double> totals() {
        return Arrays.stream(matrix().data().orElseThrow().table().rowTotals()).boxed().toList();
    }

    @Test
    void whoHasNoValueIsLeftOut() {
        openTables();
        assertThat(lookup("#tables-assigned-only").query().isVisible()).isTrue();
        clickOn("Codes × Documents");
        awaitTable(request -> request.columns().equals("documents"));
        assertThat(lookup("#tables-assigned-only").query().isVisible()).isFalse();
        clickOn("Codes × Region");
        awaitTable(request -> request.columns().equals("attribute:Region"));
        interact(() -> node("tables-assigned-only").requestFocus());
        push(KeyCode.SPACE);
        await(() -> matrix().data().orElseThrow().table().filters().equals(List.of("attribute.Region=*")));
        assertThat(text("tables-counted")).contains("Whoever has no value of Region is left out");
        push(KeyCode.SPACE);
        await(() -> matrix().data().orElseThrow().table().filters().isEmpty());
    }

    @Test
    void anEmptyStudyTeaches() {
        Path path = folder.resolve("empty.makna");
        Study.create(path, "Empty", "id", Messages.in(Locale.ENGLISH)).close();
        openStudy(path);
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> lookup("#tables-nothing").tryQuery().filter(Node::isVisible).isPresent());
        assertThat(lookup("#tables-nothing #button-import-files").tryQuery()).isPresent();
        assertThat(workspace().actions().enabled(Action.TABLE_TO_EXCEL).get()).isFalse();
        assertThat(workspace().problems().list()).isEmpty();
        picture("tables-nothing");
    }

    private void openTables() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> lookup("#tables-matrix").tryQuery().isPresent() && matrix().data().isPresent());
    }

    private void awaitTable(java.util.function.Predicate<TableRequest> wanted) {
        await(() -> wanted.test(matrix().data().orElseThrow().counted().request()));
    }

    /** Changes a choice by the keyboard. */
    private void walk(String id, KeyCode key, int times) {
        interact(() -> node(id).requestFocus());
        for (int i = 0; i < times; i++) {
            push(key);
        }
    }

    private Cell hottest() {
        MatrixData data = matrix().data().orElseThrow();
        for (int row = 0; row < Math.min(8, data.rows().size()); row++) {
            for (int column = 0; column < Math.min(3, data.columns().size()); column++) {
                if (data.count(new Cell(row, column)) > 3) {
                    return new Cell(row, column);
                }
            }
        }
        throw new AssertionError("Nothing is counted");
    }

    private void click(Cell cell) {
        var place = matrix().place(cell).orElseThrow();
        clickOn(matrix().localToScreen(place.getMinX() + 12, place.getMinY() + 8));
    }

    private void clickOnList() {
        interact(() -> list().requestFocus());
    }

    private Matrix matrix() {
        return node("tables-matrix");
    }

    private ListView<Integer> list() {
        return node("tables-segments-list");
    }

    private String text(String id) {
        Label label = node(id);
        return label instanceof Paragraph paragraph ? paragraph.whole() : label.getText();
    }

    private static void assertSame(Table shown, Table counted) {
        assertThat(shown.rows()).isEqualTo(counted.rows());
        assertThat(shown.columns()).isEqualTo(counted.columns());
        assertThat(shown.cells()).isDeepEqualTo(counted.cells());
        assertThat(shown.total()).isEqualTo(counted.total());
    }

    private static void assertNumber(String written, double expected) {
        if (Double.isNaN(expected)) {
            assertThat(written).isEmpty();
        } else {
            assertThat(Double.parseDouble(written)).isCloseTo(expected, within(1e-12));
        }
    }
}
