package org.makna.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of one table at two times, side by side.
 *
 * <p>Rows and columns are those of both times: in the later order, then those that are gone. They are the same where they
 * stand for the same row of the study file, whatever its name is now, and else where they have the same label.
 *
 * @param before  the earlier numbers
 * @param after   the later ones
 * @param rows    rows of either
 * @param columns columns of either
 * @param earlier {@code earlier[row][column]}; {@code NaN} where there was no value, or no such row or column
 * @param later   the same for the later numbers
 */
public record TableComparison(TableRun before, TableRun after, List<Line> rows, List<Line> columns,
        double[][] earlier, double[][] later) {

    public TableComparison {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /** When a row or column was there. */
    public enum Presence {
        /** At both times. */
        BOTH,
        /** Only later: it is new. */
        NEW,
        /** Only earlier: it is gone. */
        GONE
    }

    /**
     * A row or column.
     *
     * @param label    its label, the later one where there are two
     * @param presence when it was there
     */
    public record Line(String label, Presence presence) {}

    /** Compares two runs of a table. */
    public static TableComparison of(TableRun before, TableRun after) {
        Pairing rows = Pairing.of(before.rows(), after.rows());
        Pairing columns = Pairing.of(before.columns(), after.columns());
        double[][] earlier = new double[rows.lines().size()][columns.lines().size()];
        double[][] later = new double[rows.lines().size()][columns.lines().size()];
        for (int r = 0; r < earlier.length; r++) {
            for (int c = 0; c < columns.lines().size(); c++) {
                earlier[r][c] = cell(before, rows.earlier()[r], columns.earlier()[c]);
                later[r][c] = cell(after, rows.later()[r], columns.later()[c]);
            }
        }
        return new TableComparison(before, after, rows.lines(), columns.lines(), earlier, later);
    }

    /** Whether the number of a cell changed, or came or went. */
    public boolean isChanged(int row, int column) {
        return Double.compare(earlier[row][column], later[row][column]) != 0;
    }

    /** How many cells changed. */
    public int changes() {
        int changes = 0;
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                changes += isChanged(r, c) ? 1 : 0;
            }
        }
        return changes;
    }

    private static double cell(TableRun run, int row, int column) {
        return row < 0 || column < 0 ? Double.NaN : run.cells()[row][column];
    }

    /**
     * Members of either time.
     *
     * @param earlier index in the earlier list, or −1
     * @param later   index in the later list, or −1
     */
    private record Pairing(List<Line> lines, int[] earlier, int[] later) {

        static Pairing of(List<Table.Member> before, List<Table.Member> after) {
            // Labels may be alike: the first goes with the first.
            Map<String, Deque<Integer>> known = new HashMap<>();
            for (int i = 0; i < before.size(); i++) {
                known.computeIfAbsent(key(before.get(i)), any -> new ArrayDeque<>()).add(i);
            }
            List<Line> lines = new ArrayList<>();
            int[] earlier = new int[before.size() + after.size()];
            int[] later = new int[before.size() + after.size()];
            boolean[] met = new boolean[before.size()];
            for (int i = 0; i < after.size(); i++) {
                Deque<Integer> alike = known.get(key(after.get(i)));
                Integer same = alike == null ? null : alike.poll();
                earlier[lines.size()] = same == null ? -1 : same;
                later[lines.size()] = i;
                lines.add(new Line(after.get(i).label(), same == null ? Presence.NEW : Presence.BOTH));
                if (same != null) {
                    met[same] = true;
                }
            }
            for (int i = 0; i < before.size(); i++) {
                if (!met[i]) {
                    earlier[lines.size()] = i;
                    later[lines.size()] = -1;
                    lines.add(new Line(before.get(i).label(), Presence.GONE));
                }
            }
            return new Pairing(lines, Arrays.copyOf(earlier, lines.size()), Arrays.copyOf(later, lines.size()));
        }

        private static String key(Table.Member member) {
            return member.id() != 0 && member.labels().size() == 1 ? "#" + member.id() : "=" + member.label();
        }
    }
}
