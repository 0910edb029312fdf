package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.makna.model.Finding;
import org.makna.model.MaknaException;

/**
 * The row of a grid in which the names of the columns stand, and the rows below it that hold anything.
 *
 * <p>Above it may stand the title of the table or the names of groups of columns. They are told from the names by having
 * much fewer cells; a user can say the row as well. Qualtrics writes three rows of heads: short names, the questions, and
 * marks of its own.
 *
 * @param number   of the row, as the file counts it, from 1
 * @param names    the row
 * @param rows     the rows below, without blank ones
 * @param findings what was left out
 */
record GridHead(int number, List<String> names, List<List<String>> rows, List<Finding> findings) {

    private static final int QUALTRICS = 3;
    /** Titles and groups of columns take no more rows than this. */
    private static final int MOST_ABOVE = 10;
    private static final int LOOKED_AT = 60;
    private static final int FEWEST_COLUMNS = 3;
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final int LONGEST_TITLE = 80;

    GridHead {
        names = List.copyOf(names);
        findings = List.copyOf(findings);
    }

    /**
     * Looks for the names.
     *
     * @param said the number of their row, or 0 to tell it from the rows
     * @throws MaknaException naming the file, if the row is blank or not there, or nothing stands below it
     */
    static GridHead of(Path file, List<List<String>> all, int said) {
        List<Integer> filled = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (!isBlank(all.get(i))) {
                filled.add(i);
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (filled.size() < all.size()) {
            findings.add(Finding.repaired("intake.sheet.blank-rows", all.size() - filled.size()));
        }
        List<List<String>> rows = filled.size() == all.size() ? all : filled.stream().map(all::get).toList();
        boolean qualtrics = isQualtrics(rows);
        int head;
        int first;
        if (qualtrics && (said == 0 || filled.indexOf(said - 1) >= 0 && filled.indexOf(said - 1) < QUALTRICS - 1)) {
            head = said == 0 ? 1 : filled.indexOf(said - 1);
            first = QUALTRICS;
            findings.add(Finding.note("intake.survey.three-heads"));
        } else {
            head = said == 0 ? found(rows) : filled.indexOf(said - 1);
            first = head + 1;
            if (head < 0) {
                throw new MaknaException("intake.survey.no-header", file.toString(), said);
            }
            if (head > 0) {
                findings.add(Finding.lost("intake.survey.above", head, titles(rows.subList(0, head))));
            }
        }
        if (first >= rows.size()) {
            throw new MaknaException("intake.survey.no-rows", file.toString());
        }
        return new GridHead(filled.get(head) + 1, rows.get(head), rows.subList(first, rows.size()), findings);
    }

    private static boolean isBlank(List<String> row) {
        return row.stream().allMatch(String::isBlank);
    }

    private static boolean isQualtrics(List<List<String>> rows) {
        if (rows.size() < QUALTRICS) {
            return false;
        }
        List<String> marks = rows.get(QUALTRICS - 1).stream().filter(cell -> !cell.isBlank()).toList();
        return !marks.isEmpty() && marks.stream().allMatch(cell -> cell.strip().startsWith("{\"ImportId\""));
    }

    /** Index of the row that names the columns: the first one, unless it and those below it look like titles or groups. */
    private static int found(List<List<String>> rows) {
        long most = rows.stream().limit(LOOKED_AT).mapToLong(GridHead::cells).max().orElse(0);
        if (most < FEWEST_COLUMNS || rows.size() < 3) {
            return 0;
        }
        for (int i = 0; i < Math.min(MOST_ABOVE + 1, rows.size() - 1); i++) {
            List<String> row = rows.get(i);
            if (cells(row) * 2 <= most) {
                continue;
            }
            if (i > 0 && (cells(row) * 4 < most * 3 || !names(row))) {
                return 0;
            }
            return isCompletedBy(row, rows.get(i + 1)) ? i + 1 : i;
        }
        return 0;
    }

    /** Whether the next row repeats names that are merged over both and gives those that lie below a group. */
    private static boolean isCompletedBy(List<String> row, List<String> next) {
        boolean repeated = false;
        boolean added = false;
        for (int i = 0; i < next.size(); i++) {
            String above = i < row.size() ? row.get(i) : "";
            repeated |= !above.isBlank() && above.equals(next.get(i));
            added |= above.isBlank() && !next.get(i).isBlank();
        }
        return repeated && added && names(next);
    }

    /** Whether the cells can be names: each with a letter in it and none of them twice. */
    private static boolean names(List<String> row) {
        Set<String> taken = new HashSet<>();
        return row.stream().filter(cell -> !cell.isBlank())
                .allMatch(cell -> LETTER.matcher(cell).find() && taken.add(cell.strip()));
    }

    private static long cells(List<String> row) {
        return row.stream().filter(cell -> !cell.isBlank()).count();
    }

    private static String titles(List<List<String>> rows) {
        return NameList.of(rows.stream().flatMap(List::stream).filter(cell -> !cell.isBlank()).distinct()
                .map(GridHead::shortened).toList());
    }

    private static String shortened(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
