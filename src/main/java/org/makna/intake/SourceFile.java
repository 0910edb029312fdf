package org.makna.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * A file to be read and where its documents belong.
 *
 * @param path    the file
 * @param folders names of the document folders from the top, empty for a file that was named itself
 * @param named   whether the user named this very file rather than a folder it lies in
 * @param kind    whether Makna reads files of its kind
 */
public record SourceFile(Path path, List<String> folders, boolean named, Kind kind) {

    public SourceFile {
        folders = List.copyOf(folders);
    }

    /** Whether a file can be read. */
    public enum Kind {
        READABLE,
        /** The whole project of another program, which may be a folder. */
        PROJECT,
        NOT_A_DOCUMENT
    }
}
