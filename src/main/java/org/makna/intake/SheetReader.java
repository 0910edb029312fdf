package org.makna.intake;

import java.nio.file.Path;
import org.makna.model.Sheet;

/** Reads any {@code .csv}, {@code .tsv} or {@code .xlsx} file as a grid of text. */
public final class SheetReader {

    private SheetReader() {
    }

    /**
     * Reads the first visible sheet that holds anything.
     *
     * @throws org.makna.model.MaknaException naming the file, if it cannot be read
     */
    public static Sheet read(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }
}
