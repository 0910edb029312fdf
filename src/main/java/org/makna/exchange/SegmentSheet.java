package org.makna.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Attribute;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextBeside;

/** The sheet {@code Coded segments}: one row per coding, long texts going on in further columns at the right. */
final class SegmentSheet {

    static final String NAME = "Coded segments";

    private static final int ATTRIBUTE_WIDTH = 16;
    private static final int CONTEXT_WIDTH = 50;
    /** Columns that stay in sight: up to the code. */
    private static final int FROZEN = SegmentColumn.CODE.ordinal() + 1;
    /** How many rows are written between two looks at the progress. */
    private static final int STRIDE = 256;

    private final CodedSegments segments;
    private final Messages messages;
    private final String notApplicable;
    private final int parts;
    private long written;
    private long continuedTexts;

    SegmentSheet(CodedSegments segments, Messages messages) {
        this.segments = segments;
        this.messages = messages;
        this.notApplicable = messages.text("workbook.not-applicable");
        this.parts = parts(segments);
    }

    /** Number of segments so far whose text needed more than one cell. */
    long continuedTexts() {
        return continuedTexts;
    }

    /**
     * Writes all codings.
     *
     * @throws CancellationException if {@code progress} asks to stop
     */
    void writeTo(SheetWriter sheet, Progress progress) {
        sheet.header(columns(), FROZEN);
        segments.codings().read(segment -> {
            if (written % STRIDE == 0) {
                progress.report(written, segments.count(), NAME);
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
            sheet.row(row(segment));
            written++;
        });
        progress.report(written, segments.count(), NAME);
    }

    private List<Column> columns() {
        List<String> headings = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        for (SegmentColumn column : SegmentColumn.values()) {
            boolean between = column == SegmentColumn.SEGMENT && segments.around() != null;
            if (between) {
                headings.add(messages.text("workbook.column.context-before"));
                widths.add(CONTEXT_WIDTH);
            }
            headings.add(messages.text(column.key()));
            widths.add(column.width());
            if (between) {
                headings.add(messages.text("workbook.column.context-after"));
                widths.add(CONTEXT_WIDTH);
            }
            if (column == SegmentColumn.COVERAGE) {
                for (Attribute attribute : segments.attributes()) {
                    headings.add(attribute.name());
                    widths.add(ATTRIBUTE_WIDTH);
                }
            }
        }
        for (int part = 2; part <= parts; part++) {
            headings.add(messages.text(SegmentColumn.SEGMENT.key()) + " (" + part + ")");
            widths.add(SegmentColumn.SEGMENT.width());
        }
        List<String> unique = Headings.unique(headings);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < unique.size(); i++) {
            columns.add(new Column(unique.get(i), widths.get(i)));
        }
        return columns;
    }

    private List<Value> row(CodedSegment segment) {
        List<String> texts = ExcelText.parts(segment.text());
        if (texts.size() > parts) {
            throw new IllegalStateException("A segment of " + segment.text().length() + " code units, announced were "
                    + segments.longestText());
        }
        if (texts.size() > 1) {
            continuedTexts++;
        }
        List<Value> row = new ArrayList<>();
        TextBeside around = segments.around() == null ? null : segments.around().apply(segment);
        for (SegmentColumn column : SegmentColumn.values()) {
            TextBeside beside = column == SegmentColumn.SEGMENT ? around : null;
            if (beside != null) {
                row.add(Value.prose(beside.before()));
            }
            row.add(column == SegmentColumn.SEGMENT ? Value.prose(texts.getFirst()) : column.of(segment));
            if (beside != null) {
                row.add(Value.prose(beside.after()));
            }
            if (column == SegmentColumn.COVERAGE) {
                for (int i = 0; i < segments.attributes().size(); i++) {
                    row.add(AttributeColumn.field(segments.attributes().get(i), segment.attributes().get(i),
                            notApplicable));
                }
            }
        }
        texts.stream().skip(1).map(Value::prose).forEach(row::add);
        return row;
    }

    /** Most cells that one text needs; only texts near the limit of a cell are looked at for it. */
    private static int parts(CodedSegments segments) {
        int known = ExcelText.partsOfLength(segments.longestText());
        if (known > 0) {
            return known;
        }
        int[] most = {1};
        segments.codings().read(
                segment -> most[0] = Math.max(most[0], ExcelText.parts(segment.text()).size()));
        return most[0];
    }
}
