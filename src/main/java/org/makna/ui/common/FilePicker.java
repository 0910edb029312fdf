package org.makna.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Lets the user choose files; an interface because the choosers of the system cannot be tested. */
public interface FilePicker {

    /**
     * One existing file.
     *
     * @param title  what it is for
     * @param kind   name of the kind of file
     * @param globs  such as {@code *.makna}
     */
    Optional<Path> open(String title, String kind, List<String> globs);

    /** Existing files, or none. */
    List<Path> openMany(String title, String kind, List<String> globs);

    /** An existing folder. */
    Optional<Path> folder(String title);

    /**
     * A file to write; the system asks before an existing one is chosen.
     *
     * @param name proposed file name
     */
    Optional<Path> save(String title, String kind, List<String> globs, String name);
}
