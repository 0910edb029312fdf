package org.makna.intake.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.makna.intake.ProjectFiles;
import org.makna.model.MaknaException;
import org.makna.model.Message;

/** Where a project lies: a folder, a zipped folder, or a database by itself. What is unpacked is deleted when it is closed. */
public final class ProjectPlace implements AutoCloseable {

    private static final String DATABASE = ProjectFiles.DATABASE;
    /** Where copies of the imported files lie beside it. */
    private static final String ORIGINALS = "documents";
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final long LARGEST_DATABASE = 2L << 30;
    private static final long LARGEST_FILE = 256L << 20;
    private static final int MOST_ENTRIES = 100_000;
    /** No database or document packs better; what does is made to fill the disk. */
    private static final long RATIO = 400;
    private static final long MOST_IN_ALL = 30;
    private static final long ALWAYS_ALLOWED = 64L << 20;

    private final Path named;
    private final String name;
    private final Path database;
    private final @Nullable Path originals;
    private final @Nullable Path unpacked;

    private ProjectPlace(Path named, String name, Path database, @Nullable Path originals, @Nullable Path unpacked) {
        this.named = named;
        this.name = name;
        this.database = database;
        this.originals = originals;
        this.unpacked = unpacked;
    }

    /**
     * Finds the database of a project.
     *
     * @param path its folder, an archive of that, or a database
     * @throws MaknaException naming the file, if there is none in it or it cannot be read
     */
    public static ProjectPlace of(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return inFolder(path, path.resolve(DATABASE));
            }
            if (startsLikeZip(path)) {
                return unpacked(path);
            }
            Path parent = path.toAbsolutePath().getParent();
            return String.valueOf(path.getFileName()).equals(DATABASE) && parent != null
                    ? inFolder(parent, path)
                    : new ProjectPlace(path, stem(path), path, null, null);
        } catch (IOException e) {
            throw new MaknaException(Message.of("project.unreadable", path.toString(),
                    e.getMessage() == null ? e.toString() : e.getMessage()), e);
        }
    }

    private static ProjectPlace inFolder(Path folder, Path database) {
        return new ProjectPlace(folder, stem(folder.toAbsolutePath().normalize()), database, folder.resolve(ORIGINALS),
                null);
    }

    /** The file or folder as the user knows it. */
    public Path named() {
        return named;
    }

    /** The database. */
    public Path database() {
        return database;
    }

    /** Name of the project: of its folder or file, without ending. */
    String name() {
        return name;
    }

    /**
     * The bytes of a file that was imported into the project.
     *
     * @param file its name below the folder of such files; nothing outside that folder is ever read
     */
    Optional<byte[]> original(String file) {
        Path home = originals;
        if (home == null || file.isBlank()) {
            return Optional.empty();
        }
        try {
            Path inside = home.resolve(file).normalize();
            if (!inside.startsWith(home) || !Files.isRegularFile(inside)
                    || !inside.toRealPath().startsWith(home.toRealPath()) || Files.size(inside) > LARGEST_FILE) {
                return Optional.empty();
            }
            return Optional.of(Files.readAllBytes(inside));
        } catch (IOException | java.nio.file.InvalidPathException e) {
            // The report says that the original is not there; the text is.
            return Optional.empty();
        }
    }

    /** Whether a file lies in the folder of the project. */
    boolean has(String file) {
        Path home = originals == null ? null : originals.getParent();
        return home != null && Files.isRegularFile(home.resolve(file));
    }

    private static boolean startsLikeZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return java.util.Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static ProjectPlace unpacked(Path archive) throws IOException {
        Path folder = Files.createTempDirectory("makna-project-");
        boolean done = false;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            String database = databaseIn(zip, archive);
            String root = database.substring(0, database.length() - DATABASE.length());
            long left = Math.max(ALWAYS_ALLOWED, Files.size(archive)) * MOST_IN_ALL;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                String inside = entry.getName().startsWith(root) ? entry.getName().substring(root.length()) : "";
                if (!entry.isDirectory() && isWanted(inside)) {
                    left -= unpack(zip, entry, folder, inside, archive, left);
                }
            }
            done = true;
            String last = root.isEmpty() ? "" : String.valueOf(Path.of(root).getFileName());
            return new ProjectPlace(archive, last.isEmpty() ? stem(archive) : stem(Path.of(last)),
                    folder.resolve(DATABASE), folder.resolve(ORIGINALS), folder);
        } finally {
            if (!done) {
                delete(folder);
            }
        }
    }

    /** The database that lies nearest to the top. */
    private static String databaseIn(ZipFile zip, Path archive) {
        if (zip.size() > MOST_ENTRIES) {
            throw new MaknaException("project.too-large", archive.toString());
        }
        List<String> found = new ArrayList<>();
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            String entry = all.nextElement().getName();
            if (entry.equals(DATABASE) || entry.endsWith("/" + DATABASE)) {
                found.add(entry);
            }
        }
        return found.stream().min(Comparator.<String>comparingLong(one -> one.chars().filter(c -> c == '/').count())
                .thenComparing(Comparator.naturalOrder()))
                .orElseThrow(() -> new MaknaException("project.none", archive.toString()));
    }

    private static boolean isWanted(String inside) {
        return inside.equals(DATABASE) || inside.startsWith(DATABASE + "-")
                || inside.startsWith(ORIGINALS + "/") || inside.equals("pseudonyms.json");
    }

    /** @return how many bytes were written */
    private static long unpack(ZipFile zip, ZipEntry entry, Path folder, String inside, Path archive, long left)
            throws IOException {
        Path target = folder.resolve(inside).normalize();
        if (!target.startsWith(folder)) {
            return 0;
        }
        boolean database = inside.startsWith(DATABASE);
        long most = Math.min(left, Math.min(database ? LARGEST_DATABASE : LARGEST_FILE,
                Math.max(ALWAYS_ALLOWED, Math.max(0, entry.getCompressedSize()) * RATIO)));
        Files.createDirectories(target.getParent());
        try (InputStream in = zip.getInputStream(entry); var out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long written = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                written += read;
                if (written > most) {
                    throw new MaknaException("project.too-large", archive.toString());
                }
                out.write(buffer, 0, read);
            }
            return written;
        }
    }

    private static String stem(Path path) {
        String file = String.valueOf(path.getFileName());
        String plain = file.replaceFirst("(?i)\\.zip$", "").replaceFirst("(?i)\\.(qda|sqlite3?|db)$", "");
        return plain.isBlank() ? file : plain;
    }

    @Override
    public void close() {
        if (unpacked != null) {
            delete(unpacked);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            // The system clears its folder of temporary files; nothing depends on it.
            org.slf4j.LoggerFactory.getLogger(ProjectPlace.class).debug("An unpacked project stays behind", e);
        }
    }
}
