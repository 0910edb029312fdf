package org.makna.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.makna.model.MaknaException;

/** Brings the bytes of a file into memory, if they are not too many. */
final class SourceBytes {

    /** A transcript of this size would take a year to read. */
    private static final long MOST = 256L << 20;

    private SourceBytes() {
    }

    /**
     * Reads the file.
     *
     * @throws MaknaException naming the file, if it is missing, a folder, not allowed or too large
     */
    static byte[] read(Path file) {
        try {
            long size = Files.size(file);
            if (Files.isDirectory(file)) {
                throw new MaknaException("intake.file.folder", file.toString(), "");
            }
            if (!Files.isRegularFile(file)) {
                // A device or a pipe may never end.
                throw new MaknaException("intake.file.special", file.toString());
            }
            if (size > MOST) {
                throw new MaknaException("intake.file.too-large", file.toString(), size >> 20, MOST >> 20);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Unreadable.because(file, e);
        }
    }
}
