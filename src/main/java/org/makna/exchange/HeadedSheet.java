package org.makna.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Sheet;

/** A sheet whose columns are found by the names in its first row, in any order and whatever their case. */
final class HeadedSheet {

    private final Sheet sheet;
    private final String fileName;
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private final Map<String, Integer> others = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final int width;

    /**
     * Reads the header.
     *
     * @param required names of columns that must be there
     * @param optional names of columns that may be
     * @throws MaknaException if there is no header, a required column is missing or a name stands twice
     */
    HeadedSheet(Sheet sheet, String fileName, List<String> required, List<String> optional) {
        this.sheet = sheet;
        this.fileName = fileName;
        List<String> header = sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst();
        this.width = header.size();
        if (header.stream().allMatch(String::isBlank)) {
            throw new MaknaException("exchange.no-header", fileName, String.join(", ", required));
        }
        for (int i = 0; i < width; i++) {
            String name = header.get(i).replace("\uFEFF", "").strip();
            String plain = name.toLowerCase(Locale.ROOT);
            boolean ours = required.contains(plain) || optional.contains(plain);
            if (name.isEmpty()) {
                if (hasText(i)) {
                    findings.add(Finding.note("exchange.column-unnamed", fileName, Integer.toString(i + 1)));
                }
            } else if ((ours ? known : others).putIfAbsent(ours ? plain : name, i) != null) {
                throw new MaknaException("exchange.column-twice", fileName, name);
            }
        }
        List<String> missing = required.stream().filter(name -> !known.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            throw new MaknaException("exchange.column-missing", fileName, String.join(", ", missing),
                    String.join(", ", header));
        }
    }

    /** Names of the columns that are neither required nor optional, in order, as written. */
    List<String> others() {
        return List.copyOf(others.keySet());
    }

    /** Notes that the columns of {@link #others()} were not read. */
    void ignoreOthers() {
        others.keySet().forEach(name -> findings.add(Finding.note("exchange.column-unknown", fileName, name)));
    }

    /**
     * Reads all rows that are not blank.
     *
     * @param reader makes a row of a line; a {@link MaknaException} from it leaves the row out and says why
     */
    <T> Rows<T> read(Function<Line, T> reader) {
        List<T> rows = new ArrayList<>();
        List<Finding> all = new ArrayList<>(sheet.findings());
        all.addAll(findings);
        for (int i = 1; i < sheet.rows().size(); i++) {
            List<String> cells = sheet.rows().get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            try {
                if (cells.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
                    throw new MaknaException("exchange.row-too-long", cells.size(), width);
                }
                rows.add(reader.apply(new Line(i + 1, cells)));
            } catch (MaknaException e) {
                all.add(Finding.lost("exchange.row-left-out", fileName, Integer.toString(i + 1), e.message()));
            }
        }
        return new Rows<>(rows, all);
    }

    private boolean hasText(int column) {
        return sheet.rows().stream().skip(1).anyMatch(row -> column < row.size() && !row.get(column).isBlank());
    }

    /** One row of the sheet. Its methods throw a {@link MaknaException} that says what is wrong with a cell. */
    final class Line {

        private final int number;
        private final List<String> cells;

        private Line(int number, List<String> cells) {
            this.number = number;
            this.cells = cells;
        }

        /** Number of the row from 1, the header being the first. */
        int number() {
            return number;
        }

        /** The text exactly as it stands there, or null when the file has no such column. */
        @Nullable
        String text(String column) {
            Integer at = known.get(column);
            return at == null ? null : cell(at);
        }

        /** The text without spaces around it, or null when there is none. */
        @Nullable
        String word(String column) {
            String text = text(column);
            return text == null || text.isBlank() ? null : text.strip();
        }

        /** The text without spaces around it. */
        String required(String column) {
            String word = word(column);
            if (word == null) {
                throw new MaknaException("exchange.cell-missing", column);
            }
            return word;
        }

        /** A whole number that is not negative, or null when there is none. */
        @Nullable
        Integer number(String column) {
            String word = word(column);
            if (word == null) {
                return null;
            }
            try {
                int number = Integer.parseInt(word);
                if (number >= 0) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, like a negative number.
            }
            throw new MaknaException("exchange.cell-number", column, word);
        }

        /** The text of one of the {@link #others()}. */
        String other(String column) {
            Integer at = others.get(column);
            if (at == null) {
                throw new IllegalArgumentException(column);
            }
            return cell(at);
        }

        /** Throws unless the range is one. */
        void checkRange(int start, int end) {
            if (end < start) {
                throw new MaknaException("exchange.cell-range", Integer.toString(start), Integer.toString(end));
            }
        }

        /** A guid, or null when there is none. */
        @Nullable
        String guid(String column) {
            String word = word(column);
            if (word != null && !word.matches("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}")) {
                throw new MaknaException("exchange.cell-guid", word);
            }
            return word;
        }

        private String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
