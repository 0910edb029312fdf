import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The jars of the class path: Makna and its libraries without JavaFX, which belongs to the runtime. */
final class Libraries {

    private static final String SQLITE = "sqlite-jdbc-";
    private static final String SQLITE_NATIVES = "org/sqlite/native/";

    private final Path program;
    private final List<Path> jars;
    private final Platform platform;

    /** Reads what the build left in its folder. */
    Libraries(Path target, Platform platform) throws IOException {
        this.platform = platform;
        program = target.resolve("makna.jar");
        if (Files.notExists(program)) {
            throw new IOException("No " + program + ": run mvn package first.");
        }
        try (Stream<Path> found = Files.list(target.resolve("lib"))) {
            jars = found.filter(jar -> !name(jar).startsWith("javafx-")).sorted().toList();
        }
    }

    /** The libraries, in the order of their names. */
    List<Path> jars() {
        return jars;
    }

    /** Copies all of them, SQLite with the native library of this platform alone, beside its jar. */
    void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(program, folder.resolve("makna.jar"));
        for (Path jar : jars) {
            if (name(jar).startsWith(SQLITE)) {
                copySqlite(jar, folder);
            } else {
                Files.copy(jar, folder.resolve(name(jar)));
            }
        }
    }

    private void copySqlite(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(folder.resolve(name(jar)));
                ZipOutputStream copy = new ZipOutputStream(file)) {
            for (ZipEntry entry : zip.stream().filter(any -> !any.getName().startsWith(SQLITE_NATIVES)).toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(copy);
                }
            }
            ZipEntry library = zip.getEntry(platform.sqliteEntry());
            if (library == null) {
                throw new IOException("No " + platform.sqliteEntry() + " in " + jar);
            }
            try (InputStream in = zip.getInputStream(library)) {
                Files.copy(in, folder.resolve(platform.sqliteLibrary()));
            }
        }
    }

    static String name(Path jar) {
        return jar.getFileName().toString();
    }
}
