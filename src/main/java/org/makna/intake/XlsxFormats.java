package org.makna.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The formats of the cells of an {@code .xlsx} workbook. Not for several threads at once. */
final class XlsxFormats {

    private final List<CellNumbers.Format> byStyle = new ArrayList<>();
    private final CellNumbers numbers;

    private XlsxFormats(boolean from1904) {
        this.numbers = new CellNumbers(from1904);
    }

    /**
     * Reads the formats.
     *
     * @param styles   root of the part of styles, or null when the workbook has none
     * @param from1904 whether days are counted from 1904
     */
    static XlsxFormats of(@Nullable XmlElement styles, boolean from1904) {
        XlsxFormats formats = new XlsxFormats(from1904);
        if (styles == null) {
            return formats;
        }
        Map<Integer, String> custom = new HashMap<>();
        XmlElement numFmts = styles.child("numFmts");
        if (numFmts != null) {
            for (XmlElement format : numFmts.children()) {
                Integer id = DocxStyles.number(format.attribute("numFmtId"));
                String code = format.attribute("formatCode");
                if (id != null && code != null) {
                    custom.put(id, code);
                }
            }
        }
        XmlElement cellXfs = styles.child("cellXfs");
        if (cellXfs != null) {
            for (XmlElement style : cellXfs.children()) {
                Integer id = DocxStyles.number(style.attribute("numFmtId"));
                formats.byStyle.add(format(id == null ? 0 : id, custom));
            }
        }
        return formats;
    }

    private static CellNumbers.Format format(int id, Map<Integer, String> custom) {
        String builtin = custom.containsKey(id) ? custom.get(id) : BuiltinFormats.getBuiltinFormat(id);
        return CellNumbers.Format.of(id, builtin == null ? "General" : builtin);
    }

    /**
     * The text of a number.
     *
     * @param raw   as it stands in the file
     * @param style index of the cell's style
     */
    String text(String raw, int style) {
        double number;
        try {
            number = Double.parseDouble(raw);
        } catch (NumberFormatException e) {
            return raw;
        }
        CellNumbers.Format format = style >= 0 && style < byStyle.size() ? byStyle.get(style) : null;
        return format == null ? CellNumbers.plain(number) : numbers.text(number, format);
    }
}
