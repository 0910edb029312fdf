package org.makna.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads the cells of one sheet after another as text.
 *
 * <p>Of a formula the result counts that was stored with it. Errors stay as they are shown ({@code #N/A}) and are counted.
 * Not for several threads at once.
 */
final class XlsxCells extends DefaultHandler {

    private static final int MOST_COLUMNS = 16_384;
    /** A small file can name one huge shared string in every cell; nobody typed that. */
    private static final long MOST_CHARACTERS = 400L << 20;

    private final List<String> strings;
    private final XlsxFormats formats;
    private final Map<String, String> shared = new HashMap<>();
    private static final int MOST_ROWS = 1 << 20;
    private static final Pattern AREA = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})");

    private final List<List<String>> rows = new ArrayList<>();
    private final MergedCells merged = new MergedCells();
    private final StringBuilder text = new StringBuilder();
    private String[] row = new String[16];
    private int filled;
    private int column;
    private int style;
    private @Nullable String type;
    private boolean collecting;
    private boolean hasFormula;
    private boolean hasValue;
    private int phonetic;
    private long characters;
    private long errors;
    private long uncalculated;
    private boolean rowHidden;
    private long hiddenRows;

    XlsxCells(List<String> strings, XlsxFormats formats) {
        this.strings = strings;
        this.formats = formats;
    }

    /** Starts a new sheet. */
    void begin() {
        rows.clear();
        merged.clear();
        characters = 0;
        errors = 0;
        uncalculated = 0;
        hiddenRows = 0;
    }

    /** The rows of the sheet, blank where the file leaves some out, and what was noticed in them. */
    SheetChoice.Cells cells() {
        List<Finding> findings = new ArrayList<>();
        List<List<String>> filled = merged.fill(rows, findings);
        if (errors > 0) {
            findings.add(Finding.note("intake.sheet.errors", errors));
        }
        if (uncalculated > 0) {
            findings.add(Finding.lost("intake.sheet.uncalculated", uncalculated));
        }
        if (hiddenRows > 0) {
            findings.add(Finding.note("intake.sheet.hidden-rows", hiddenRows));
        }
        return new SheetChoice.Cells(List.copyOf(filled), findings);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        switch (local) {
            case "row" -> {
                Arrays.fill(row, 0, filled, null);
                filled = 0;
                column = -1;
                Integer number = DocxStyles.number(attributes.getValue("r"));
                while (number != null && rows.size() < Math.min(number - 1, MOST_ROWS)) {
                    rows.add(List.of());
                }
                String state = attributes.getValue("hidden");
                rowHidden = state != null && (state.equals("1") || state.equals("true"));
            }
            case "c" -> {
                column = column(attributes.getValue("r"), column + 1);
                type = attributes.getValue("t");
                Integer styled = DocxStyles.number(attributes.getValue("s"));
                style = styled == null ? 0 : styled;
                text.setLength(0);
                hasFormula = false;
                hasValue = false;
            }
            case "mergeCell" -> merge(attributes.getValue("ref"));
            case "f" -> hasFormula = true;
            case "v" -> {
                collecting = true;
                hasValue = true;
            }
            case "t" -> {
                collecting = phonetic == 0;
                hasValue = true;
            }
            case "rPh" -> phonetic++;
            default -> {
                // Everything else is layout.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) throws SAXException {
        switch (local) {
            case "v", "t" -> collecting = false;
            case "rPh" -> phonetic--;
            case "c" -> cell();
            case "row" -> {
                String[] cells = Arrays.copyOf(row, filled);
                Arrays.setAll(cells, i -> cells[i] == null ? "" : cells[i]);
                rows.add(List.of(cells));
                hiddenRows += rowHidden && filled > 0 ? 1 : 0;
            }
            default -> {
                // Everything else is layout.
            }
        }
    }

    private void cell() throws SAXException {
        if (hasFormula && !hasValue) {
            uncalculated++;
        }
        if (!hasValue || column < 0 || column >= MOST_COLUMNS) {
            return;
        }
        String value = value(text.toString());
        if (value.isEmpty()) {
            return;
        }
        characters += value.length();
        if (characters > MOST_CHARACTERS) {
            throw new SAXException(new GuardedZip.TooLarge("cells"));
        }
        if (column >= row.length) {
            row = Arrays.copyOf(row, Math.max(column + 1, row.length * 2));
        }
        row[column] = value;
        filled = Math.max(filled, column + 1);
    }

    private String value(String raw) {
        if (type == null || type.equals("n")) {
            return raw.isBlank() ? "" : share(formats.text(raw.strip(), style));
        }
        return switch (type) {
            case "s" -> {
                Integer index = DocxStyles.number(raw);
                yield index != null && index >= 0 && index < strings.size() ? strings.get(index) : "";
            }
            case "b" -> raw.strip().equals("1") || raw.strip().equalsIgnoreCase("true") ? "true" : "false";
            case "e" -> {
                errors++;
                yield share(raw.strip());
            }
            // A date in the strict form is written as ISO-8601 already.
            case "d" -> share(raw.strip().replaceFirst("T00:00:00(?:\\.0+)?Z?$", ""));
            default -> CellText.clean(raw);
        };
    }

    private void merge(@Nullable String area) {
        Matcher found = AREA.matcher(area == null ? "" : area);
        if (found.matches()) {
            merged.add(Integer.parseInt(found.group(2)) - 1, Integer.parseInt(found.group(3)) - 1,
                    column(found.group(1), -1));
        }
    }

    private String share(String value) {
        return shared.computeIfAbsent(value, same -> same);
    }

    /** Index of the column of a reference such as {@code AB12}; the next one when there is no reference. */
    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && i < 4; i++) {
            char c = Character.toUpperCase(reference.charAt(i));
            if (c < 'A' || c > 'Z') {
                break;
            }
            column = column * 26 + c - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }
}
