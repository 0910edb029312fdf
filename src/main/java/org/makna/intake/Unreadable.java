package org.makna.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Says in one sentence why a file could not be read. */
final class Unreadable {

    private Unreadable() {
    }

    /** What to tell of an input error on the file. */
    static MaknaException because(Path file, IOException cause) {
        String key = switch (cause) {
            case NoSuchFileException _ -> "intake.file.missing";
            case AccessDeniedException _ -> "intake.file.denied";
            default -> Files.isDirectory(file) ? "intake.file.folder" : "intake.file.unreadable";
        };
        String reason = cause.getMessage();
        return new MaknaException(Message.of(key, file.toString(), reason == null ? "" : reason), cause);
    }
}
