package org.makna.intake;

import java.nio.file.Path;
import org.makna.model.Imported;

/** Reads one file into documents and cases. Holds no state, for any thread. */
public final class FileReader {

    /**
     * Reads a file as what its extension says.
     *
     * @throws org.makna.model.MaknaException naming the file, if it is missing, unreadable, damaged, protected by a
     *                                        password, too large, or no document
     */
    public Imported read(Path file, IntakeOptions options) {
        throw new UnsupportedOperationException(file + " " + options);
    }
}
