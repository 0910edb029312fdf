package org.makna.exchange;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import org.makna.model.HitRow;

/** Writes the hits of a search as CSV or JSON. */
public final class HitFiles {

    private HitFiles() {
    }

    /** Writes a CSV file. */
    public static void csv(Path file, List<HitRow> hits) {
        throw new UnsupportedOperationException();
    }

    /** Writes CSV without a byte order mark and leaves the writer open. */
    public static void csv(Writer out, List<HitRow> hits) {
        throw new UnsupportedOperationException();
    }

    /** Writes a JSON file. */
    public static void json(Path file, List<HitRow> hits) {
        throw new UnsupportedOperationException();
    }

    /** Writes JSON and leaves the writer open. */
    public static void json(Writer out, List<HitRow> hits) {
        throw new UnsupportedOperationException();
    }
}
