package org.makna.exchange;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;

/** The few styles of all sheets, by their number: what a value is decides its format, and totals are bold. */
final class CellStyles {

    private final int header;
    private final Set plain;
    private final Set bold;

    private record Set(int text, int prose, int count, int decimal, int share, int moment, int day) {}

    CellStyles(Workbook workbook) {
        Font heavy = workbook.createFont();
        heavy.setBold(true);
        plain = set(workbook, null);
        bold = set(workbook, heavy);
        CellStyle heading = style(workbook, heavy, "General");
        heading.setWrapText(true);
        heading.setBorderBottom(BorderStyle.THIN);
        header = heading.getIndex();
    }

    int header() {
        return header;
    }

    int of(Value value, boolean total) {
        Set set = total ? bold : plain;
        return switch (value) {
            case Value.Prose _ -> set.prose;
            case Value.Count _ -> set.count;
            case Value.Decimal _ -> set.decimal;
            case Value.Share _ -> set.share;
            case Value.Moment _ -> set.moment;
            case Value.Day _ -> set.day;
            case Value.Blank _,Value.Text _,Value.Truth _ -> set.text;
        };
    }

    private static Set set(Workbook workbook, @Nullable Font font) {
        CellStyle prose = style(workbook, font, "General");
        prose.setWrapText(true);
        return new Set(style(workbook, font, "General").getIndex(), prose.getIndex(),
                style(workbook, font, "#,##0").getIndex(), style(workbook, font, "General").getIndex(),
                style(workbook, font, "0.00%").getIndex(), style(workbook, font, "yyyy-mm-dd hh:mm:ss").getIndex(),
                style(workbook, font, "yyyy-mm-dd").getIndex());
    }

    private static CellStyle style(Workbook workbook, @Nullable Font font, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        if (font != null) {
            style.setFont(font);
        }
        return style;
    }
}
