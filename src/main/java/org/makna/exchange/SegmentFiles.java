package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedSegment;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.TextBeside;
import tools.jackson.core.JsonGenerator;

/** Writes coded segments, one row per coding, as an Excel file, CSV or JSON; codings are streamed. */
public final class SegmentFiles {

    private static final int STRIDE = 256;

    private SegmentFiles() {
    }

    /**
     * Writes an Excel file with the sheets {@code README} and {@code Coded segments}.
     *
     * @throws org.makna.model.MaknaException if the file cannot be written; an earlier file is untouched
     * @throws CancellationException          if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void xlsx(Path file, CodedSegments segments, Imprint imprint, Messages messages, Progress progress) {
        xlsx(file, segments, imprint, messages, progress, SheetLimits.EXCEL);
    }

    static void xlsx(Path file, CodedSegments segments, Imprint imprint, Messages messages, Progress progress,
            SheetLimits limits) {
        ExcelFile.write(file, imprint, limits, excel -> {
            SheetWriter first = excel.sheet(ReadmeSheet.NAME);
            SegmentSheet sheet = new SegmentSheet(segments, messages);
            sheet.writeTo(excel.sheet(SegmentSheet.NAME), progress);
            ReadmeSheet readme = new ReadmeSheet(first, messages);
            readme.imprint(imprint);
            readme.segments(segments);
            readme.adjustments(excel, sheet.continuedTexts());
        });
    }

    /**
     * Writes a CSV file with the columns of the sheet {@code Coded segments}, named in English, each text whole.
     *
     * @param spreadsheetSafe whether text that starts like a formula gets an apostrophe in front
     * @return what the user must be told of the file
     * @throws org.makna.model.MaknaException if the file cannot be written; an earlier file is untouched
     * @throws CancellationException          if {@code progress} asks to stop; an earlier file is untouched
     */
    public static List<Message> csv(Path file, CodedSegments segments, boolean spreadsheetSafe, Progress progress) {
        long guarded = CsvFile.write(file, spreadsheetSafe, csv -> {
            csv.header(csvNames(segments));
            segments.codings().read(watched(segments, progress, segment -> csv.row(csvRow(segments, segment))));
        });
        return guardedNotes(guarded);
    }

    /**
     * Writes a JSON file.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     * @throws CancellationException          if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void json(Path file, CodedSegments segments, Progress progress) {
        Json.write(file, generator -> json(generator, segments, progress));
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, CodedSegments segments) {
        Json.write(out, generator -> json(generator, segments, Progress.NONE));
    }

    /** Says how many fields of a CSV file got an apostrophe in front. */
    static List<Message> guardedNotes(long guarded) {
        return guarded == 0 ? List.of() : List.of(Message.of("exchange.guarded", guarded));
    }

    private static List<String> csvNames(CodedSegments segments) {
        List<String> names = new ArrayList<>();
        for (SegmentColumn column : SegmentColumn.values()) {
            boolean between = column == SegmentColumn.SEGMENT && segments.around() != null;
            if (between) {
                names.add("Text before");
            }
            names.add(column.csvName());
            if (between) {
                names.add("Text after");
            }
            if (column == SegmentColumn.COVERAGE) {
                segments.attributes().stream().map(Attribute::name).forEach(names::add);
            }
        }
        return Headings.unique(names);
    }

    private static List<Value> csvRow(CodedSegments segments, CodedSegment segment) {
        List<Value> row = new ArrayList<>();
        TextBeside around = segments.around() == null ? null : segments.around().apply(segment);
        for (SegmentColumn column : SegmentColumn.values()) {
            TextBeside beside = column == SegmentColumn.SEGMENT ? around : null;
            if (beside != null) {
                row.add(Value.prose(beside.before()));
            }
            row.add(column.of(segment));
            if (beside != null) {
                row.add(Value.prose(beside.after()));
            }
            if (column == SegmentColumn.COVERAGE) {
                // As they are kept: a spreadsheet's idea of numbers has no place here.
                segment.attributes().stream().map(SegmentFiles::csvValue).forEach(row::add);
            }
        }
        return row;
    }

    private static Value csvValue(AttributeValue value) {
        return Value.text(
                value.state() == AttributeValue.State.NOT_APPLICABLE ? CasesFile.NOT_APPLICABLE : value.text());
    }

    /** Reads codings, tells the progress and stops when asked to. */
    static Consumer<CodedSegment> watched(CodedSegments segments, Progress progress,
            Consumer<CodedSegment> reader) {
        long[] done = {0};
        return segment -> {
            if (done[0] % STRIDE == 0) {
                progress.report(done[0], segments.count(), SegmentSheet.NAME);
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
            reader.accept(segment);
            done[0]++;
        };
    }

    private static void json(JsonGenerator generator, CodedSegments segments, Progress progress) {
        generator.writeStartArray();
        segments.codings().read(watched(segments, progress, segment -> json(generator, segments, segment)));
        generator.writeEndArray();
    }

    private static void json(JsonGenerator generator, CodedSegments segments, CodedSegment segment) {
        generator.writeStartObject();
        generator.writeStringProperty("guid", segment.coding().guid());
        generator.writeStringProperty("document", segment.documentPath());
        generator.writeNumberProperty("start", segment.segment().range().start());
        generator.writeNumberProperty("end", segment.segment().range().end());
        generator.writeNumberProperty("startCodePoint", segment.startCodePoint());
        generator.writeNumberProperty("endCodePoint", segment.endCodePoint());
        TextBeside around = segments.around() == null ? null : segments.around().apply(segment);
        if (around != null) {
            generator.writeStringProperty("before", around.before());
        }
        generator.writeStringProperty("text", segment.text());
        if (around != null) {
            generator.writeStringProperty("after", around.after());
        }
        generator.writeStringProperty("code", segment.codePath());
        generator.writeStringProperty("coder", segment.coder());
        generator.writeStringProperty("speaker", segment.speaker());
        generator.writeStringProperty("case", String.join("; ", segment.cases()));
        Integer weight = segment.coding().weight();
        if (weight == null) {
            generator.writeNullProperty("weight");
        } else {
            generator.writeNumberProperty("weight", weight.intValue());
        }
        generator.writeStringProperty("comment", segment.coding().comment());
        generator.writeStringProperty("created", segment.coding().created());
        generator.writeEndObject();
    }
}
