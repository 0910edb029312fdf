import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A Java runtime with the modules that Makna needs, JavaFX among them, and no others. */
final class RuntimeImage {

    /** Used by libraries only in ways that Makna does not need: vectors, and the fetching of pages from the net. */
    private static final Set<String> NOT_NEEDED = Set.of("jdk.incubator.vector", "java.net.http");

    private final List<Path> javafx;
    private final Platform platform;
    private final List<String> modules;

    /**
     * Reads what is to be linked.
     *
     * @param javafx folder of JavaFX's jars for this platform
     * @param list   file that names the modules, one in a line
     */
    RuntimeImage(Path javafx, Platform platform, Path list) throws IOException {
        this.platform = platform;
        this.modules = Files.readAllLines(list);
        try (Stream<Path> found = Files.list(javafx)) {
            // The others, without a platform in their names, are empty.
            this.javafx = found.filter(jar -> Libraries.name(jar).matches("javafx-\\w+-[\\d.]+-\\w.*\\.jar")).sorted()
                    .toList();
        }
        if (this.javafx.isEmpty()) {
            throw new IOException("No JavaFX for this platform in " + javafx + ": run mvn package first.");
        }
    }

    /**
     * Links it.
     *
     * @param libraries what will run on it; a module that they use and that is not in the list ends the build
     */
    void link(List<Path> libraries, Path work, Path runtime) throws IOException {
        Files.createDirectories(work);
        check(libraries, work.resolve("plain"));
        List<String> jmods = new ArrayList<>();
        for (Path jar : javafx) {
            jmods.add(module(jar, work).toString());
        }
        Tools.run("jlink", List.of("--module-path", String.join(File.pathSeparator, jmods), "--add-modules",
                String.join(",", modules), "--include-locales=en,id", "--strip-java-debug-attributes",
                "--no-header-files", "--no-man-pages", "--output", runtime.toString()));
    }

    /** A module with its native libraries beside the runtime's own, else they are unpacked into the user's folder. */
    private Path module(Path jar, Path work) throws IOException {
        String name = Libraries.name(jar).replaceFirst("^javafx-(\\w+)-.*", "javafx.$1");
        Path classes = work.resolve(name).resolve("classes");
        Path natives = work.resolve(name).resolve("lib");
        Path legal = work.resolve(name).resolve("legal");
        for (Path folder : List.of(classes, natives, legal)) {
            Files.createDirectories(folder);
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(any -> !any.isDirectory()).toList()) {
                Path target = (platform.isNative(entry.getName()) ? natives : classes).resolve(entry.getName());
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
            }
        }
        Files.copy(Path.of("installer", "licences", "GPL-2.0-with-Classpath-exception.txt"),
                legal.resolve("LICENSE.txt"));
        Path module = work.resolve(name + ".jmod");
        Tools.run("jmod", List.of("create", "--class-path", classes.toString(), "--libs", natives.toString(),
                "--legal-notices", legal.toString(), module.toString()));
        return module;
    }

    /** Compares the list with what jdeps finds; it reads modular jars only together with all they require, so plain copies. */
    private void check(List<Path> libraries, Path plain) throws IOException {
        Files.createDirectories(plain);
        List<String> arguments = new ArrayList<>(List.of("--ignore-missing-deps", "-q", "--multi-release", "25",
                "--module-path", javafx.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                "--print-module-deps", Path.of("target", "makna.jar").toString()));
        for (Path jar : libraries) {
            Path copy = plain.resolve(Libraries.name(jar));
            copyWithoutModule(jar, copy);
            arguments.add(copy.toString());
        }
        Set<String> missing = new HashSet<>(List.of(Tools.run("jdeps", arguments).strip().split(",")));
        missing.removeAll(modules);
        missing.removeAll(NOT_NEEDED);
        if (!missing.isEmpty()) {
            throw new IOException("Not in installer/modules.txt but used: " + missing);
        }
    }

    private static void copyWithoutModule(Path jar, Path copy) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : zip.stream().filter(any -> any.getName().endsWith(".class")
                    && !any.getName().endsWith("module-info.class")).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    in.transferTo(out);
                }
            }
        }
    }
}
