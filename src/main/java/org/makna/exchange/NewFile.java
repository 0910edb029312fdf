package org.makna.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/**
 * Puts a new file in its place only when it is whole: written beside the target, flushed to the disk, read back, moved.
 */
final class NewFile {

    /** Writes the bytes of the file. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Reads the file back and throws when it does not hold what was written. */
    @FunctionalInterface
    interface Check {
        void check(Path written) throws IOException;
    }

    private NewFile() {
    }

    /** Writes words beside a file, under its name and {@code .txt}; see {@link #write}. */
    static void noteBeside(Path file, String words) {
        write(file.resolveSibling(file.getFileName() + ".txt"),
                out -> out.write(words.getBytes(StandardCharsets.UTF_8)),
                written -> require(Files.readString(written).equals(words)));
    }

    /**
     * Makes or replaces the target.
     *
     * @throws MaknaException if that is not possible; the target is then as it was and nothing is left beside it
     */
    static void write(Path target, Content content, Check check) {
        Path place = place(target);
        // A short name: the target's own may already be as long as the file system allows.
        Path beside = place.resolveSibling(".makna-" + UUID.randomUUID() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                OutputStream out = Channels.newOutputStream(channel);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            check.check(beside);
            move(beside, place);
        } catch (AccessDeniedException e) {
            throw new MaknaException(Message.of("exchange.not-writable", target.toString()), e);
        } catch (IOException e) {
            throw failed(target, e);
        } catch (UncheckedIOException e) {
            throw failed(target, Objects.requireNonNull(e.getCause()));
        } finally {
            discard(beside);
        }
    }

    /** Throws when what was read back is not what was written. */
    static void require(boolean same) throws IOException {
        if (!same) {
            throw new IOException("read back differently");
        }
    }

    /** Where the file will really lie; a link is followed, so that it goes on pointing to the new file. */
    private static Path place(Path target) {
        if (Files.isDirectory(target)) {
            throw new MaknaException("exchange.is-folder", target.toString());
        }
        try {
            Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            Path folder = place.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new MaknaException("exchange.folder-missing", target.toString());
            }
            if (Files.exists(place) && !Files.isWritable(place)) {
                throw new MaknaException("exchange.not-writable", target.toString());
            }
            return place;
        } catch (IOException e) {
            throw failed(target, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static MaknaException failed(Path target, IOException e) {
        String reason = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
        return new MaknaException(Message.of("exchange.write-failed", target.toString(), reason), e);
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            // The disk that refused the file refuses its removal too; the first error is the one to tell.
            beside.toFile().deleteOnExit();
        }
    }
}
