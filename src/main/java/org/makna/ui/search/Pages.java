package org.makna.ui.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.makna.ui.common.Tasks;

/**
 * The rows of a long list, read page by page behind the window; only the pages that were looked at last are kept.
 *
 * <p>For the FX thread. One page is read at a time, and the one asked for last comes first, so that a list that is dragged
 * through shows the place where it stops.
 */
final class Pages<T> {

    static final int PAGE = 64;
    private static final int KEPT = 24;
    private static final int WAITING = 3;
    private static final int NONE = -1;

    private final Tasks tasks;
    private final int size;
    private final Reading<T> reading;
    private final Runnable arrived;
    private final Consumer<? super Throwable> failed;
    private final Map<Integer, List<Optional<T>>> kept = new LinkedHashMap<>(32, 0.75f, true);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private int underWay = NONE;

    /** Reads some rows; called behind the window, by one thread at a time. */
    @FunctionalInterface
    interface Reading<T> {

        /**
         * Reads rows.
         *
         * @param from number of the first, from 0
         * @param to   number after the last
         * @return as many entries, empty for rows that are gone
         */
        List<Optional<T>> read(int from, int to);
    }

    /**
     * Creates it.
     *
     * @param size    number of rows
     * @param arrived told when rows have come that were asked for
     * @param failed  told what went wrong; the rows of that page stay empty
     */
    Pages(Tasks tasks, int size, Reading<T> reading, Runnable arrived, Consumer<? super Throwable> failed) {
        this.tasks = tasks;
        this.size = size;
        this.reading = reading;
        this.arrived = arrived;
        this.failed = failed;
    }

    int size() {
        return size;
    }

    /** A row, if it has been read; asks for it otherwise. */
    Optional<T> at(int row) {
        int page = row / PAGE;
        List<Optional<T>> rows = kept.get(page);
        if (rows != null) {
            int inPage = row % PAGE;
            return inPage < rows.size() ? rows.get(inPage) : Optional.empty();
        }
        if (page != underWay) {
            wanted.remove(page);
            wanted.addFirst(page);
            while (wanted.size() > WAITING) {
                wanted.removeLast();
            }
            next();
        }
        return Optional.empty();
    }

    private void next() {
        if (underWay != NONE || wanted.isEmpty()) {
            return;
        }
        int page = wanted.removeFirst();
        underWay = page;
        tasks.read(progress -> reading.read(page * PAGE, Math.min(size, (page + 1) * PAGE)), rows -> {
            keep(page, rows);
            arrived.run();
        }, thrown -> {
            keep(page, List.of());
            failed.accept(thrown);
        });
    }

    private void keep(int page, List<Optional<T>> rows) {
        kept.put(page, rows);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        underWay = NONE;
        next();
    }
}
