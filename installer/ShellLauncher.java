import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The launcher of Linux, a short shell script.
 *
 * <p>jpackage's own asks dpkg and rpm at every start which package it belongs to, which reads the whole list of what is
 * installed.
 *
 * @param file where it is written
 * @param main the class that it starts
 */
record ShellLauncher(Path file, String main) {

    /**
     * Writes it anew.
     *
     * @param options for the JVM; {@code $APPDIR} in them stands for the folder of the jars
     * @param jars    the class path; its order is part of what the cache of the start knows
     */
    void write(List<String> options, List<String> jars) throws IOException {
        String classPath = jars.stream().map(jar -> "$APPDIR/" + jar).collect(Collectors.joining(":"));
        String script = """
                #!/bin/sh
                # Starts Makna's window, or with arguments its command line.
                root=$(dirname "$(dirname "$(readlink -f "$0")")")
                APPDIR=$root/lib/app
                exec "$root/lib/runtime/bin/java" \\
                %s    -cp "%s" \\
                    %s "$@"
                """.formatted(options.stream().map(option -> "    \"" + option + "\" \\\n")
                .collect(Collectors.joining()), classPath, main);
        Files.createDirectories(file.getParent());
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
