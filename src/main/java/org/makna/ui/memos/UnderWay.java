package org.makna.ui.memos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.makna.model.Memo;

/**
 * The words that are on their way into the study, from whichever editor: one memo may stand at its desk and beside the text.
 * For the FX thread, except {@link #moment}.
 */
final class UnderWay {

    private final Map<Long, Sent> sent = new HashMap<>();
    private final AtomicLong written = new AtomicLong();
    private final List<MemoKeeper> keepers = new ArrayList<>();

    /** Words on their way into the study. */
    static final class Sent {

        private final Memo memo;
        private final MemoWords words;
        private boolean failed;
        /** From which moment on readings have it. */
        private long moment = Long.MAX_VALUE;

        Sent(Memo memo, MemoWords words) {
            this.memo = memo;
            this.words = words;
        }

        Memo memo() {
            return memo;
        }

        MemoWords words() {
            return words;
        }
    }

    void join(MemoKeeper keeper) {
        keepers.add(keeper);
    }

    /** Where a reading that begins now stands among the writings; for any thread. */
    long moment() {
        return written.get();
    }

    /** Hears that all memos were read, from a moment on. */
    void read(long moment, Set<Long> memoIds) {
        sent.entrySet().removeIf(one -> one.getValue().moment <= moment || !memoIds.contains(one.getKey()));
    }

    /** The last words of a memo that readings may not have yet. */
    @Nullable
    Sent of(long memoId) {
        return sent.get(memoId);
    }

    /** Words begin their way; other editors of the memo show them. */
    void begin(Sent now, MemoKeeper from) {
        sent.put(now.memo.id(), now);
        keepers.stream().filter(keeper -> keeper != from).forEach(keeper -> keeper.heard(now));
    }

    void done(Sent now) {
        now.moment = written.incrementAndGet();
    }

    void failed(Sent now) {
        now.failed = true;
    }

    /** What could not be written. */
    List<Sent> failed() {
        return sent.values().stream().filter(one -> one.failed).toList();
    }
}
