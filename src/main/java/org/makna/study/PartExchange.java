package org.makna.study;

import java.nio.file.Path;

/** Takes one part of a study out to a file and brings it in from one. */
public interface PartExchange {

    /**
     * Reads the part from a {@code .csv} or {@code .xlsx} file, as one step that can be undone.
     *
     * @throws org.makna.model.MaknaException if the file cannot be read at all; nothing is changed then
     */
    ExchangeReport importFrom(Path file);

    /**
     * Writes the part to a file whose ending says the format.
     *
     * @return the number of rows written
     * @throws org.makna.model.MaknaException if the file cannot be written or its ending is none of ours
     */
    long exportTo(Path file);
}
