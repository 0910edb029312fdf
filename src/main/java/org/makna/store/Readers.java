package org.makna.store;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.makna.model.MaknaException;

/**
 * A pool of connections that read, for any thread and several at once.
 *
 * <p>Each read is one transaction and so sees one state of the study, however long it takes and whatever is committed
 * meanwhile.
 */
final class Readers implements AutoCloseable {

    private static final int KEPT = 4;

    private final Supplier<Sql> opener;
    private final String name;
    private final ConcurrentLinkedDeque<Sql> idle = new ConcurrentLinkedDeque<>();
    /** Reads hold the read lock, closing takes the write lock: so it waits for reads that run. */
    private final ReentrantReadWriteLock gate = new ReentrantReadWriteLock();
    private boolean closed;

    Readers(Supplier<Sql> opener, String name) {
        this.opener = opener;
        this.name = name;
    }

    <T> T read(Function<Sql, T> query) {
        gate.readLock().lock();
        try {
            if (closed) {
                throw new MaknaException("store.closed", name);
            }
            Sql taken = idle.pollFirst();
            Sql sql = taken != null ? taken : opener.get();
            try {
                return sql.transaction("BEGIN", query);
            } finally {
                giveBack(sql);
            }
        } finally {
            gate.readLock().unlock();
        }
    }

    private void giveBack(Sql sql) {
        if (idle.size() < KEPT) {
            idle.addFirst(sql);
        } else {
            sql.close();
        }
    }

    @Override
    public void close() {
        gate.writeLock().lock();
        try {
            closed = true;
            for (Sql sql = idle.pollFirst(); sql != null; sql = idle.pollFirst()) {
                sql.close();
            }
        } finally {
            gate.writeLock().unlock();
        }
    }
}
