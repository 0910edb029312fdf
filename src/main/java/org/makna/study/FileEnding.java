package org.makna.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.makna.model.Message;
import org.makna.model.UsageException;

/** The ending of a file's name, which says the format to write. */
final class FileEnding {

    private FileEnding() {
    }

    /**
     * The ending in lower case.
     *
     * @param known the endings that can be written
     * @throws UsageException if it is none of them; names those that are
     */
    static String of(Path file, String... known) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!Arrays.asList(known).contains(ending)) {
            throw new UsageException(
                    Message.of("study.unknown-ending", file.toString(), "." + String.join(", .", known)));
        }
        return ending;
    }
}
