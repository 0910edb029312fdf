package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.makna.model.HistoryStep;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.SavedTable;
import org.makna.model.Table;
import org.makna.model.TableComparison;
import org.makna.model.TableRun;
import org.makna.store.Rows;

/** Keeps tables under names, to be counted again, and numbers of them, to be compared. */
public final class SavedTables {

    /** Cells of a table beyond which its numbers are not kept in the study file. */
    public static final int MOST_CELLS = 50_000;

    private final Study study;

    SavedTables(Study study) {
        this.study = study;
    }

    /** The saved tables in the order they came. */
    public List<SavedTable> all() {
        return study.read(rows -> rows.savedTables().all());
    }

    /**
     * The table of a name.
     *
     * @throws MaknaException if there is none; names those there are
     */
    public SavedTable named(String name) {
        List<SavedTable> all = all();
        return all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow(() -> new MaknaException(
                "study.no-table", name, String.join(", ", all.stream().map(SavedTable::name).toList())));
    }

    /** What a saved table asks for. */
    public static TableRequest request(SavedTable table) {
        return new TableRequest(table.rows(), table.columns(), table.unit(), table.base(), table.rollUp(),
                table.where());
    }

    /**
     * Keeps what a table asks for, together with its numbers; the name must be free.
     *
     * @param counted the table as it was counted; its numbers are kept where they are at most {@link #MOST_CELLS}
     */
    public CompletableFuture<SavedTable> save(String name, TableRequest request, Table counted) {
        TableRun run = TableRun.of(counted, time(counted.revision()));
        return study.edit(rows -> Message.of("step.table-save", Names.plain(name)), rows -> {
            String plain = Names.checked(name);
            requireFree(rows, plain, 0);
            return rows.savedTables().create(new SavedTable(0, "", plain, request.rows(), request.columns(),
                    request.unit(), request.base(), request.rollUp(), request.where(),
                    isKept(counted) ? List.of(run) : List.of()));
        });
    }

    /**
     * Keeps a table as {@link #save} does, and waits for it.
     *
     * @throws MaknaException if the name is taken or empty
     */
    public SavedTable saveAndWait(String name, TableRequest request, Table counted) {
        return Futures.join(save(name, request, counted));
    }

    /**
     * Keeps the numbers that a saved table has now, besides those kept before; the same revision again changes nothing.
     *
     * @throws MaknaException if the table has more cells than {@link #MOST_CELLS}
     */
    public CompletableFuture<SavedTable> keep(long id, Table counted) {
        if (!isKept(counted)) {
            throw new MaknaException("study.table-too-large-to-keep", MOST_CELLS);
        }
        TableRun run = TableRun.of(counted, time(counted.revision()));
        return change(id, "step.table-keep", table -> {
            List<TableRun> runs = new ArrayList<>(table.runs());
            runs.removeIf(one -> one.revision() == run.revision());
            runs.add(run);
            return table.withRuns(runs);
        });
    }

    /** Gives a saved table another name, which must be free. */
    public CompletableFuture<SavedTable> rename(long id, String name) {
        return study.edit(rows -> Message.of("step.table-rename", existing(rows, id).name(), Names.plain(name)),
                rows -> {
                    String plain = Names.checked(name);
                    requireFree(rows, plain, id);
                    SavedTable old = existing(rows, id);
                    rows.savedTables().update(new SavedTable(id, old.guid(), plain, old.rows(), old.columns(),
                            old.unit(), old.base(), old.rollUp(), old.where(), old.runs()));
                    return existing(rows, id);
                });
    }

    /** Forgets a saved table and its numbers. */
    public CompletableFuture<SavedTable> delete(long id) {
        return study.edit(rows -> Message.of("step.table-delete", existing(rows, id).name()), rows -> {
            SavedTable gone = existing(rows, id);
            rows.savedTables().delete(id);
            return gone;
        });
    }

    /** Compares the numbers kept last with those of a table that has just been counted. */
    public TableComparison compare(SavedTable saved, Table counted) {
        if (saved.runs().isEmpty()) {
            throw new MaknaException("study.table-no-numbers", saved.name());
        }
        return TableComparison.of(saved.runs().getLast(), run(counted));
    }

    /** The numbers of a table that has just been counted, with the time of its revision. */
    public TableRun run(Table counted) {
        return TableRun.of(counted, time(counted.revision()));
    }

    private CompletableFuture<SavedTable> change(long id, String step, UnaryOperator<SavedTable> change) {
        return study.edit(rows -> Message.of(step, existing(rows, id).name()), rows -> {
            rows.savedTables().update(change.apply(existing(rows, id)));
            return existing(rows, id);
        });
    }

    private static boolean isKept(Table table) {
        return (long) table.rows().size() * table.columns().size() <= MOST_CELLS;
    }

    private String time(long revision) {
        return study.read(rows -> rows.history().find(revision)).map(HistoryStep::time).orElse("");
    }

    private static void requireFree(Rows rows, String name, long id) {
        rows.savedTables().find(name).filter(one -> one.id() != id).ifPresent(taken -> {
            throw new MaknaException("study.table-taken", name);
        });
    }

    private static SavedTable existing(Rows rows, long id) {
        return Existing.orGone(rows.savedTables().find(id));
    }
}
