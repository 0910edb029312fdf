package org.makna.intake;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells the projects of other programs from documents, by their names. */
public final class ProjectFiles {

    /** The database in the folder of a QualCoder project. */
    public static final String DATABASE = "data.qda";
    private static final Set<String> EXTENSIONS = Set.of("qda", "sqlite3");

    private ProjectFiles() {
    }

    /** Whether a folder holds such a project, or a file is named as one; zipped ones may end in {@code .qda.zip}. */
    public static boolean isProject(Path path) {
        if (Files.isDirectory(path)) {
            return Files.isRegularFile(path.resolve(DATABASE));
        }
        String name = FileFormat.fileName(path).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path)
                && (EXTENSIONS.contains(FileFormat.extension(path)) || name.endsWith(".qda.zip"));
    }
}
