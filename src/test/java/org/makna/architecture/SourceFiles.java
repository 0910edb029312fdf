package org.makna.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** House rules that are seen in the source text only. */
final class SourceFiles {

    /** From here on a file is telling of a missing noun. */
    static final int LONG = 400;
    /** Nothing passes this length. */
    static final int TOO_LONG = 450;

    private static final Pattern SWALLOWED = Pattern
            .compile("catch \\((?:final )?(?:Exception|RuntimeException|Throwable) \\w+\\) \\{\\s*\\}");
    private static final Pattern UNDONE = Pattern.compile("\\b(?:TODO|FIXME|XXX)\\b");
    private static final Pattern WILDCARD = Pattern.compile("(?m)^import [\\w. ]+\\.\\*;");

    private final Path folder;

    SourceFiles(Path folder) {
        this.folder = folder;
    }

    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    /** Files with more lines than the limit, as {@code name: lines}. */
    List<String> longerThan(int limit) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : all()) {
            long lines = Files.readString(file).lines().count();
            if (lines > limit) {
                found.add(folder.relativize(file) + ": " + lines + " lines");
            }
        }
        return found;
    }

    /** Unfinished work, exceptions that vanish, and imports of whole packages, as {@code name:line: text}. */
    List<String> faults() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : all()) {
            String text = Files.readString(file);
            for (Pattern pattern : List.of(SWALLOWED, UNDONE, WILDCARD)) {
                Matcher matcher = pattern.matcher(text);
                while (matcher.find()) {
                    long line = text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count() + 1;
                    found.add(folder.relativize(file) + ":" + line + ": " + matcher.group().strip());
                }
            }
        }
        return found;
    }
}
