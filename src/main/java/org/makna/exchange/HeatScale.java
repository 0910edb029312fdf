package org.makna.exchange;

import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** A quiet shade from white to blue that shows where the large numbers of a table stand. */
final class HeatScale {

    /** Opacity, red, green, blue. */
    private static final byte[] LEAST = {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    private static final byte[] MOST = {(byte) 0xFF, (byte) 0x9E, (byte) 0xC5, (byte) 0xE8};

    private HeatScale() {
    }

    static void apply(Sheet sheet, CellRangeAddress cells) {
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        scale.setNumControlPoints(2);
        scale.getThresholds()[0].setRangeType(RangeType.MIN);
        scale.getThresholds()[1].setRangeType(RangeType.MAX);
        // The library's rule begins as one of three points, the middle at 50 per cent.
        scale.getThresholds()[1].setValue((Double) null);
        scale.setColors(new XSSFColor[]{new XSSFColor(LEAST), new XSSFColor(MOST)});
        formatting.addConditionalFormatting(new CellRangeAddress[]{cells}, rule);
    }
}
