package org.makna.study;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.CodebookRow;
import org.makna.model.Finding;
import org.makna.model.Message;

/** What bringing in a codebook file would do, row by row; nothing is changed by asking. Immutable, for any thread. */
public final class CodebookPlan {

    private final Path file;
    private final org.makna.exchange.Rows<CodebookRow> read;
    private final List<Row> rows;

    /** What becomes of a row. */
    public enum Kind {
        /** Makes a code, and those above it that are missing. */
        NEW,
        /** Changes a code. */
        CHANGED,
        /** Says what is so already. */
        UNCHANGED,
        /** Cannot be taken because of what the codebook holds. */
        CONFLICT
    }

    /**
     * A row that can be read.
     *
     * @param line   row of the file from 1, the header being the first
     * @param path   the code as the file has it
     * @param kind   what becomes of it
     * @param reason why it cannot be taken, or null
     */
    public record Row(int line, String path, Kind kind, @Nullable Message reason) {}

    CodebookPlan(Path file, org.makna.exchange.Rows<CodebookRow> read, List<Row> rows) {
        this.file = file;
        this.read = read;
        this.rows = List.copyOf(rows);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The rows in the order of the file. */
    public List<Row> rows() {
        return rows;
    }

    /** Rows that cannot be read, each named with the reason, and columns that mean nothing. */
    public List<Finding> findings() {
        return read.findings();
    }

    /** Number of rows of a kind. */
    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).count();
    }

    /** Whether bringing it in would change anything. */
    public boolean changesAnything() {
        return count(Kind.NEW) + count(Kind.CHANGED) > 0;
    }

    org.makna.exchange.Rows<CodebookRow> read() {
        return read;
    }
}
