package org.makna.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.makna.intake.SourceFile.Kind;
import org.makna.model.NaturalOrder;

/** Finds the files that the user meant by naming files and folders. */
public final class SourceFiles {

    /** Files that systems leave in folders; nobody means them. */
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini", "ehthumbs.db");

    private SourceFiles() {
    }

    /**
     * Lists the named files, and all files in the named folders and below, folder by folder in natural name order. A folder that
     * is the project of another program is one entry.
     *
     * <p>A named folder becomes the top document folder, its tree the rest. Hidden files, lock files of office programs
     * and litter of the system are skipped inside folders, but not when named themselves. A folder reached twice
     * (through a link to itself or its parents) is walked once. A path that does not exist, and a folder that may not be
     * read, become entries that fail when they are read.
     */
    public static List<SourceFile> find(List<Path> named) {
        List<SourceFile> found = new ArrayList<>();
        for (Path path : named) {
            if (ProjectFiles.isProject(path)) {
                found.add(new SourceFile(path, List.of(), true, Kind.PROJECT));
            } else if (Files.isDirectory(path)) {
                new Walk(found, new HashSet<>()).folder(path, List.of(folderName(path)));
            } else {
                found.add(new SourceFile(path, List.of(), true, kindOf(path)));
            }
        }
        return found;
    }

    /** Files that do not exist count as readable, so that reading them says what is wrong. */
    private static Kind kindOf(Path path) {
        if (!Files.exists(path)) {
            return Kind.READABLE;
        }
        FileFormat format = FileFormat.of(path).orElse(null);
        boolean readable = format == FileFormat.JSON ? JsonTranscripts.isTranscript(path) : format != null;
        return readable ? Kind.READABLE : Kind.NOT_A_DOCUMENT;
    }

    private static String folderName(Path folder) {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? folder.toString() : name.toString();
    }

    private record Walk(List<SourceFile> found, Set<Path> walked) {

        void folder(Path folder, List<String> folders) {
            List<Path> children;
            try (Stream<Path> entries = Files.list(folder)) {
                if (!walked.add(folder.toRealPath())) {
                    return;
                }
                children = entries.sorted(Comparator.comparing(FileFormat::fileName, NaturalOrder.OF_NAMES)).toList();
            } catch (IOException e) {
                found.add(new SourceFile(folder, folders, false, Kind.READABLE));
                return;
            }
            List<Path> below = new ArrayList<>();
            for (Path child : children) {
                if (isLitter(child)) {
                    continue;
                }
                if (ProjectFiles.isProject(child)) {
                    found.add(new SourceFile(child, folders, false, Kind.PROJECT));
                } else if (Files.isDirectory(child)) {
                    below.add(child);
                } else if (Files.isRegularFile(child) || Files.isSymbolicLink(child)) {
                    found.add(new SourceFile(child, folders, false, kindOf(child)));
                } else {
                    // A pipe or a device.
                    found.add(new SourceFile(child, folders, false, Kind.NOT_A_DOCUMENT));
                }
            }
            for (Path child : below) {
                List<String> deeper = new ArrayList<>(folders);
                deeper.add(child.getFileName().toString());
                folder(child, deeper);
            }
        }

        private static boolean isLitter(Path file) {
            String name = file.getFileName().toString();
            if (name.startsWith(".") || name.startsWith("~$") || LITTER.contains(name.toLowerCase(Locale.ROOT))) {
                return true;
            }
            try {
                return Files.exists(file, LinkOption.NOFOLLOW_LINKS) && Files.isHidden(file);
            } catch (IOException e) {
                return false;
            }
        }
    }
}
