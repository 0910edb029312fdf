package org.makna.store;

import java.util.Map;
import org.makna.model.CodedCorpus.Codings;

/** Loads all codings into columns, sorted by (document, start, end, code, coder) as the corpus orders them. */
final class CodingColumns {

    static final Codings NONE = ofLength(0);

    private final Sql sql;
    private final Map<Long, Integer> documents;
    private final Map<Long, Integer> codes;
    private final Map<Long, Integer> coders;

    /** @param documents index in the corpus by id, as are the others */
    CodingColumns(Sql sql, Map<Long, Integer> documents, Map<Long, Integer> codes, Map<Long, Integer> coders) {
        this.sql = sql;
        this.documents = documents;
        this.codes = codes;
        this.coders = coders;
    }

    Codings load(int documentCount) {
        int n = Math.toIntExact(sql.number("SELECT count(*) FROM coding"));
        Codings read = ofLength(n);
        int[] filled = {0};
        // The index on segments gives them by document id, start and end; the driver never sorts a million rows.
        sql.each("""
                SELECT coding.id, segment.id, segment.document, coding.code, coding.coder, segment.start, segment.end,
                    ifnull(coding.weight, -1)
                FROM segment CROSS JOIN coding ON coding.segment = segment.id
                ORDER BY segment.document, segment.start, segment.end""", row -> {
            int i = filled[0]++;
            read.id()[i] = row.number(1);
            read.segment()[i] = row.number(2);
            read.document()[i] = at(documents, row.number(3));
            read.code()[i] = at(codes, row.number(4));
            read.coder()[i] = at(coders, row.number(5));
            read.start()[i] = row.integer(6);
            read.end()[i] = row.integer(7);
            read.weight()[i] = row.integer(8);
        });
        Codings ordered = byDocument(read, documentCount);
        orderTies(ordered);
        return ordered;
    }

    private static int at(Map<Long, Integer> index, long id) {
        Integer at = index.get(id);
        if (at == null) {
            throw new IllegalStateException("A coding names a missing row " + id);
        }
        return at;
    }

    private static Codings ofLength(int n) {
        return new Codings(new long[n], new long[n], new int[n], new int[n], new int[n], new int[n], new int[n],
                new int[n]);
    }

    /** Moves the runs of one document each, which came by id, into the order of the corpus. */
    private static Codings byDocument(Codings read, int documentCount) {
        int n = read.count();
        int[] length = new int[documentCount];
        int[] from = new int[documentCount];
        for (int i = n - 1; i >= 0; i--) {
            int document = read.document()[i];
            length[document]++;
            from[document] = i;
        }
        Codings ordered = ofLength(n);
        int to = 0;
        for (int document = 0; document < documentCount; document++) {
            copy(read, from[document], ordered, to, length[document]);
            to += length[document];
        }
        return ordered;
    }

    private static void copy(Codings source, int from, Codings target, int to, int length) {
        System.arraycopy(source.id(), from, target.id(), to, length);
        System.arraycopy(source.segment(), from, target.segment(), to, length);
        System.arraycopy(source.document(), from, target.document(), to, length);
        System.arraycopy(source.code(), from, target.code(), to, length);
        System.arraycopy(source.coder(), from, target.coder(), to, length);
        System.arraycopy(source.start(), from, target.start(), to, length);
        System.arraycopy(source.end(), from, target.end(), to, length);
        System.arraycopy(source.weight(), from, target.weight(), to, length);
    }

    /** Sorts the few codings on the same range by code and coder, by insertion. */
    private static void orderTies(Codings codings) {
        for (int i = 1; i < codings.count(); i++) {
            for (int j = i; j > 0 && isTie(codings, j - 1, j) && isAfter(codings, j - 1, j); j--) {
                swap(codings, j - 1, j);
            }
        }
    }

    private static boolean isTie(Codings codings, int a, int b) {
        return codings.document()[a] == codings.document()[b] && codings.start()[a] == codings.start()[b]
                && codings.end()[a] == codings.end()[b];
    }

    private static boolean isAfter(Codings codings, int a, int b) {
        return codings.code()[a] != codings.code()[b]
                ? codings.code()[a] > codings.code()[b]
                : codings.coder()[a] > codings.coder()[b];
    }

    /** Swaps what may differ between two codings on the same range. */
    private static void swap(Codings codings, int a, int b) {
        swap(codings.id(), a, b);
        swap(codings.segment(), a, b);
        swap(codings.code(), a, b);
        swap(codings.coder(), a, b);
        swap(codings.weight(), a, b);
    }

    private static void swap(long[] column, int a, int b) {
        long kept = column[a];
        column[a] = column[b];
        column[b] = kept;
    }

    private static void swap(int[] column, int a, int b) {
        int kept = column[a];
        column[a] = column[b];
        column[b] = kept;
    }
}
