package org.makna.exchange;

import java.util.Locale;
import java.util.function.Function;
import org.makna.model.CodedSegment;

/** The columns of a list of coded segments, in their order; attributes follow {@link #COVERAGE}. */
enum SegmentColumn {

    ID("ID", 8, s -> new Value.Text(s.documentNumber() + ":" + s.segmentNumber())),
    COLOUR("Colour", 9, s -> Value
            .text(s.code().colour())),
    DOCUMENT_GROUP("Document group", 20, s -> Value.text(s.folderPath())),
    DOCUMENT(
            "Document", 24,
            s -> Value.text(s.document().name())),
    CODE("Code", 36, s -> Value.text(s.codePath())),
    BEGINNING(
            "Beginning paragraph", 10, s -> new Value.Count(s.firstParagraph())),
    END_PARAGRAPH(
            "End paragraph", 10, s -> new Value.Count(s.lastParagraph())),
    START("Start", 10,
            s -> new Value.Count(s.startCodePoint())),
    END("End", 10,
            s -> new Value.Count(s.endCodePoint())),
    SEGMENT("Segment", 70,
            s -> Value.prose(s.text())),
    SEGMENT_NAME("Segment name",
            20, s -> Value.text(s.segment().name())),
    COMMENT(
            "Comment", 30,
            s -> Value.prose(
                    s.coding().comment())),
    WEIGHT(
            "Weight", 8,
            s -> Value.count(s.coding()
                    .weight())),
    DENSITY(
            "Density",
            8,
            s -> new Value.Count(
                    s.allCodes()
                            .size())),
    ALL_CODES(
            "All codes",
            36,
            s -> Value
                    .text(String
                            .join("; ",
                                    s.allCodes()))),
    SPEAKER(
            "Speaker",
            16,
            s -> Value
                    .text(s.speaker())),
    CASE(
            "Case",
            16,
            s -> Value
                    .text(String
                            .join("; ",
                                    s.cases()))),
    CODER(
            "Coder",
            14,
            s -> Value
                    .text(s.coder())),
    CREATED(
            "Created",
            19,
            s -> Value
                    .moment(s
                            .coding()
                            .created())),
    // A coding knows when it was last changed; by whom, only the history knows.
    MODIFIED_BY("Modified by", 14, _ -> Value.BLANK),
    MODIFIED("Modified", 19,
            s -> Value.moment(s.coding().modified())),
    AREA("Area", 10,
            s -> new Value.Count(s.endCodePoint() - s.startCodePoint())),
    COVERAGE("Coverage %", 10,
            s -> Value.share(s.coverage())),
    CODING_GUID("Coding GUID", 37,
            s -> new Value.Text(s.coding().guid())),
    SEGMENT_GUID("Segment GUID", 37,
            s -> new Value.Text(s.segment().guid())),
    DOCUMENT_GUID("Document GUID", 37,
            s -> new Value.Text(s.document().guid())),
    CODE_GUID("Code GUID",
            37, s -> new Value.Text(s.code().guid()));

    private final String csvName;
    private final int width;
    private final Function<CodedSegment, Value> value;

    SegmentColumn(String csvName, int width, Function<CodedSegment, Value> value) {
        this.csvName = csvName;
        this.width = width;
        this.value = value;
    }

    /** The name in CSV, the same in every language. */
    String csvName() {
        return csvName;
    }

    /** Key of the heading in a sheet. */
    String key() {
        return "workbook.column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Width in digits. */
    int width() {
        return width;
    }

    Value of(CodedSegment segment) {
        return value.apply(segment);
    }
}
