package org.makna.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.makna.exchange.HeadedSheet.Line;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.MaknaException;
import org.makna.model.NamePath;
import org.makna.model.Sheet;

/**
 * Reads and writes cases: {@code case,document,start,end}, then one column per attribute.
 *
 * <p>A case of several parts has several rows. A blank cell is a value that nobody gave;
 * {@link #NOT_APPLICABLE} is one that cannot be given.
 */
public final class CasesFile {

    /** What stands in a file for a value that is not applicable. */
    public static final String NOT_APPLICABLE = "(not applicable)";

    private static final List<String> REQUIRED = List.of("case", "document");
    private static final List<String> OPTIONAL = List.of("start", "end");
    /** A spreadsheet shows no more digits of a number unless told to. */
    private static final int SHOWN_DIGITS = 9;

    private CasesFile() {
    }

    /**
     * Reads the case rows of a sheet. A row is left out and told when its case has no name, its document path or range
     * cannot be read, or it gives an attribute another value than a row above gave the same case.
     *
     * @param fileName the file to name in findings
     * @throws MaknaException if the sheet has no header, lacks {@code case} or {@code document}, or has a column twice
     */
    public static Rows<CaseRow> read(Sheet sheet, String fileName) {
        HeadedSheet headed = new HeadedSheet(sheet, fileName, REQUIRED, OPTIONAL);
        List<String> attributes = headed.others();
        Map<String, CaseRow> known = new HashMap<>();
        return headed.read(line -> {
            CaseRow row = row(line, attributes);
            CaseRow earlier = known.putIfAbsent(row.name(), row);
            if (earlier != null) {
                checkSame(earlier, row);
                known.put(row.name(), merged(earlier, row));
            }
            return row;
        });
    }

    /**
     * Writes a CSV file.
     *
     * @param attributes the attributes that become columns
     * @throws MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void writeCsv(Path file, List<Attribute> attributes, List<CaseRow> rows) {
        CsvFile.write(file, false, csv -> {
            csv.header(headings(attributes));
            for (CaseRow row : rows) {
                List<Value> values = part(row);
                attributes.forEach(attribute -> values.add(plainField(value(row, attribute))));
                csv.row(values);
            }
        });
    }

    /** The field of a file that is read by programs: as the value is kept. */
    static Value plainField(AttributeValue value) {
        return Value.text(plain(value));
    }

    /**
     * Writes an Excel file with the one sheet {@code Cases}, which reads back as it was.
     *
     * @param attributes the attributes that become columns
     * @throws MaknaException if it cannot be written; an earlier file is untouched
     */
    public static void writeXlsx(Path file, List<Attribute> attributes, List<CaseRow> rows, Imprint imprint) {
        ExcelFile.write(file, imprint, SheetLimits.EXCEL,
                excel -> writeTo(excel.sheet(ListSheets.CASES), attributes, rows));
    }

    /** Writes the cases to a sheet that has nothing else. */
    static void writeTo(SheetWriter sheet, List<Attribute> attributes, List<CaseRow> rows) {
        sheet.header(headings(attributes).stream().map(heading -> new Column(heading, 18)).toList(), 1);
        for (CaseRow row : rows) {
            List<Value> values = part(row);
            attributes.forEach(attribute -> values.add(field(attribute, value(row, attribute))));
            sheet.row(values);
        }
    }

    private static List<String> headings(List<Attribute> attributes) {
        List<String> headings = new ArrayList<>(List.of("case", "document", "start", "end"));
        attributes.stream().map(Attribute::name).forEach(headings::add);
        return Headings.unique(headings);
    }

    private static List<Value> part(CaseRow row) {
        String document = row.document();
        return new ArrayList<>(List.of(Value.text(row.name()), document == null ? Value.BLANK : Value.text(document),
                Value.count(row.start()), Value.count(row.end())));
    }

    private static AttributeValue value(CaseRow row, Attribute attribute) {
        return row.values().getOrDefault(attribute.name(), AttributeValue.UNASSIGNED);
    }

    /** A number of many digits stays text, because reading a sheet gives what it shows. */
    private static Value field(Attribute attribute, AttributeValue value) {
        Value field = AttributeColumn.field(attribute, value, NOT_APPLICABLE);
        return field instanceof Value.Decimal && value.text().length() > SHOWN_DIGITS
                ? new Value.Text(value.text())
                : field;
    }

    private static CaseRow row(Line line, List<String> attributes) {
        String name = line.required("case");
        String document = line.word("document");
        if (document != null) {
            NamePath.parseDocument(document);
        }
        Integer start = line.number("start");
        Integer end = line.number("end");
        if ((start == null) != (end == null) || (start != null && document == null)) {
            throw new MaknaException("exchange.cell-half-range");
        }
        if (start != null && end != null) {
            line.checkRange(start, end);
        }
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        for (String attribute : attributes) {
            values.put(attribute, value(line.other(attribute)));
        }
        return new CaseRow(line.number(), name, document, start, end, values);
    }

    private static AttributeValue value(String cell) {
        if (cell.isBlank()) {
            return AttributeValue.UNASSIGNED;
        }
        return cell.strip().equals(NOT_APPLICABLE) ? AttributeValue.NOT_APPLICABLE : AttributeValue.of(cell);
    }

    private static void checkSame(CaseRow earlier, CaseRow row) {
        row.values().forEach((attribute, value) -> {
            AttributeValue before = earlier.values().getOrDefault(attribute, AttributeValue.UNASSIGNED);
            if (value.state() != AttributeValue.State.UNASSIGNED
                    && before.state() != AttributeValue.State.UNASSIGNED && !value.equals(before)) {
                throw new MaknaException("exchange.value-differs", attribute, row.name(), plain(value), plain(before));
            }
        });
    }

    private static String plain(AttributeValue value) {
        return value.state() == AttributeValue.State.NOT_APPLICABLE ? NOT_APPLICABLE : value.text();
    }

    /** What is known of a case after a further row. */
    private static CaseRow merged(CaseRow earlier, CaseRow row) {
        Map<String, AttributeValue> values = new LinkedHashMap<>(earlier.values());
        row.values().forEach((attribute, value) -> {
            if (value.state() != AttributeValue.State.UNASSIGNED) {
                values.put(attribute, value);
            }
        });
        return new CaseRow(earlier.line(), row.name(), null, null, null, values);
    }
}
