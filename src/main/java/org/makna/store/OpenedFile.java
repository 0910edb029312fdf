package org.makna.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;

/**
 * The file that a study was opened from.
 *
 * <p>Where a file is deleted, moved or put another in its place while it is open, some systems go on writing to what nobody
 * will find again; this notices.
 */
final class OpenedFile {

    private final Path path;
    /** What the system knows the file by whatever its name; null where it has nothing of the kind. */
    private final @Nullable Object key;

    OpenedFile(Path path) {
        this.path = path;
        this.key = key(path);
    }

    /**
     * Refuses to go on where the file is no longer at its place.
     *
     * @throws MaknaException if it is gone or another
     */
    void require() {
        if (!isThere()) {
            throw new MaknaException("store.file-gone", path.toString());
        }
    }

    /** Whether it is the very file that stands at its place. */
    boolean isThere() {
        return Files.exists(path) && Objects.equals(key, key(path));
    }

    private static @Nullable Object key(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            throw new MaknaException("store.file-gone", path.toString());
        }
    }
}
