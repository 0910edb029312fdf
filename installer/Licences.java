import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The licences of everything in the package: a list, the texts, and the notices that libraries bring along. */
final class Licences {

    private static final String FONTS = "src/main/resources/org/makna/ui/fonts/OFL.txt";

    private final Path folder;

    /** Reads from the folder that has {@code libraries.tsv} (library, licences, holder) and one text for each licence. */
    Licences(Path folder) {
        this.folder = folder;
    }

    /** Puts them into a folder; a library that the list does not name ends the build. */
    void collect(List<Path> jars, String javafx, Path target) throws IOException {
        Files.createDirectories(target);
        TreeMap<String, String> known = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("libraries.tsv"))) {
            known.put(line.substring(0, line.indexOf('\t')), line);
        }
        Set<String> texts = new TreeSet<>(Set.of("Apache-2.0", "GPL-2.0-with-Classpath-exception", "JavaFX"));
        StringBuilder list = new StringBuilder("""
                Makna is under the Apache License 2.0 (Apache-2.0.txt). It contains the works of others: library, version,
                licence (its text lies in this folder), holder of the copyright. A folder with the name of a library holds
                the licence and the notices that came with it. The licences of the Java runtime lie in its folder "legal".

                """);
        row(list, "Java runtime", System.getProperty("java.runtime.version"), "GPL-2.0-with-Classpath-exception",
                "Oracle and others; built by " + System.getProperty("java.vendor"));
        row(list, "JavaFX", javafx, "GPL-2.0-with-Classpath-exception", "Oracle and others; see JavaFX.txt");
        row(list, "Noto fonts", "", "OFL-1.1", "2010-2020 Google; see OFL-1.1.txt");
        for (Path jar : jars) {
            String file = Libraries.name(jar);
            String library = file.replaceFirst("-\\d.*", "");
            String line = known.get(library);
            if (line == null) {
                throw new IOException("No line for " + library + " in " + folder.resolve("libraries.tsv"));
            }
            String[] fields = line.split("\t");
            row(list, library, file.substring(library.length() + 1, file.length() - ".jar".length()), fields[1],
                    fields[2]);
            texts.addAll(List.of(fields[1].split(" ")));
            copyNotices(jar, target.resolve(library));
        }
        for (String text : texts) {
            Files.copy(folder.resolve(text + ".txt"), target.resolve(text + ".txt"));
        }
        Files.copy(Path.of(FONTS), target.resolve("OFL-1.1.txt"));
        Files.writeString(target.resolve("README.txt"), list);
    }

    private static void row(StringBuilder list, String library, String version, String licence, String holder) {
        list.append("%-24s %-12s %-34s %s%n".formatted(library, version, licence, holder));
    }

    private static void copyNotices(Path jar, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<? extends ZipEntry> notices = zip.stream()
                    .filter(entry -> entry.getName().matches("META-INF/(.*/)?(LICENSE|NOTICE)[^/]*"))
                    .sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : notices) {
                Files.createDirectories(target);
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target.resolve(Path.of(entry.getName()).getFileName()));
                }
            }
        }
    }
}
