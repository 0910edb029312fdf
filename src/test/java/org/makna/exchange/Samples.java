package org.makna.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Code;
import org.makna.model.CodeFrequency;
import org.makna.model.CodedSegment;
import org.makna.model.Coding;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.Segment;
import org.makna.model.Table;
import org.makna.model.TextRange;

/** Content to write: small, readable and the same on every run. */
final class Samples {

    static final Messages ENGLISH = Messages.in(Locale.ENGLISH);
    static final Messages INDONESIAN = Messages.in(Locale.of("id"));
    static final Instant REVISION_TIME = Instant.parse("2026-03-31T09:15:30Z");
    static final Imprint IMPRINT = new Imprint("Layanan publik", 42, REVISION_TIME, "0.1.0");
    static final List<Attribute> ATTRIBUTES = List.of(attribute(1, "Region", AttributeType.TEXT),
            attribute(2, "Age", AttributeType.INTEGER), attribute(3, "Visit", AttributeType.DATE),
            attribute(4, "Phone", AttributeType.BOOLEAN));

    private Samples() {
    }

    static Attribute attribute(long id, String name, AttributeType type) {
        return new Attribute(id, guid(9, id), name, type, false, List.of());
    }

    static String guid(long high, long low) {
        return new UUID(high, low).toString();
    }

    static Table table(List<String> rows, List<String> columns, double[][] cells, Table.Base base) {
        double[] rowTotals = new double[rows.size()];
        double[] columnTotals = new double[columns.size()];
        double total = 0;
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < columns.size(); c++) {
                rowTotals[r] += cells[r][c];
                columnTotals[c] += cells[r][c];
                total += cells[r][c];
            }
        }
        long[] n = new long[columns.size()];
        java.util.Arrays.fill(n, 7);
        return new Table("codes", "documents", members(rows), members(columns), cells, rowTotals, columnTotals, total,
                rowTotals, columnTotals, total, n, false, Table.Unit.CODINGS, base,
                List.of(Message.of("workbook.note.times")), List.of("coder=Ana"), 42, "Layanan publik");
    }

    static List<Table.Member> members(List<String> labels) {
        return labels.stream().map(label -> new Table.Member(List.of(label), 0)).toList();
    }

    static Crosstab crosstab() {
        List<String> codes = List.of("Access", "Access > Cost");
        List<String> values = List.of("Region = Bali", "Region = Papua");
        double nan = Double.NaN;
        return new Crosstab(table(codes, values, new double[][]{{1, 2}, {3, 4}}, Table.Base.NONE),
                table(codes, values, new double[][]{{1 / 3.0, 2 / 3.0}, {3 / 7.0, 4 / 7.0}}, Table.Base.ROW),
                table(codes, values, new double[][]{{0.25, nan}, {0.75, nan}}, Table.Base.COLUMN),
                table(codes, values, new double[][]{{0.1, 0.2}, {0.3, 0.4}}, Table.Base.TABLE),
                table(codes, values, new double[][]{{1 / 7.0, 2 / 7.0}, {3 / 7.0, 4 / 7.0}}, Table.Base.N));
    }

    static CodeFrequency frequency(String path) {
        return new CodeFrequency(path, NamePath.of(path).name(), 2, 1, 5, 120, 700, 0.5, 2 / 3.0, Double.NaN);
    }

    static WorkbookContent content(List<CodedSegment> segments) {
        Table byDocument = table(List.of("Access", "Access > Cost"), List.of("Wawancara/P01", "P02"),
                new double[][]{{3, 0}, {1, 2}}, Table.Base.NONE);
        return new WorkbookContent(IMPRINT, List.of("Ana", "Budi"), List.of(Message.of("workbook.note.positions")),
                List.of(frequency("Access"), frequency("Access > Cost")), byDocument, crosstab(), null, Analyses.NONE,
                CodedSegments.of(ATTRIBUTES, List.of("coder=Ana"), segments), lists(),
                List.of(Message.of("workbook.note.history")));
    }

    static StudyLists lists() {
        List<CodebookRow> codes = List.of(
                new CodebookRow(2, NamePath.parseCode("Access"), "Reaching a service", "", "", "", "#3b82f6", true,
                        guid(2, 1)),
                new CodebookRow(3, NamePath.parseCode("Access > Cost"), "=What it costs", "", "", "", "#1d4ed8", true,
                        guid(2, 2)));
        List<CaseRow> cases = List.of(new CaseRow(2, "Sari", "Wawancara/P01", 0, 90, Map.of("Age",
                AttributeValue.of("34"))));
        List<MemoRow> memos = List.of(new MemoRow("Kuota", List.of("Access > Cost", "P02 [3, 9)"),
                "Mahal?\n" + "m".repeat(ExcelText.LIMIT), "Ana", "2026-02-01T10:00:00Z", "2026-02-02T11:30:00Z",
                guid(7, 1)));
        return new StudyLists(codes, ATTRIBUTES, cases, memos);
    }

    /** The {@code n}-th coding of a list, with a text of one's own. */
    static CodedSegment segment(int n, String text) {
        return segment(n, text, "Access > Cost", "");
    }

    static CodedSegment segment(int n, String text, String codePath, String comment) {
        int codePoints = text.codePointCount(0, text.length());
        Document document = new Document(n, guid(1, n), null, "P" + n, DocumentKind.INTERVIEW, "id", 5000, 4000, "k",
                null, "P" + n + ".txt", "2026-01-05T08:00:00Z");
        Code code = new Code(n, guid(2, n), null, 0, "Cost", "#3b82f6", true, "", "", "", "", "");
        Segment segment = new Segment(n, guid(3, n), n, new TextRange(n, n + text.length()), 1, "",
                "2026-02-01T10:00:00Z");
        Coding coding = new Coding(n, guid(4, n), n, n, 1, n % 2 == 0 ? n % 101 : null, comment,
                "2026-02-01T10:00:00Z", "2026-02-02T11:30:00Z", null);
        return new CodedSegment(n, 1, document, "Wawancara/P" + n, "Wawancara", code, codePath,
                List.of("Access", codePath), segment, coding, "Ana", text, n, n + codePoints, 1, 2, "Sari", 12,
                List.of("Sari", "Wayan"), List.of(AttributeValue.of("Bali"), AttributeValue.of("34"),
                        AttributeValue.of("2026-03-01"), AttributeValue.NOT_APPLICABLE));
    }

    static List<CodedSegment> segments(String... texts) {
        List<CodedSegment> segments = new ArrayList<>();
        for (String text : texts) {
            segments.add(segment(segments.size() + 1, text));
        }
        return segments;
    }
}
