package org.makna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as a user would, in one folder, and keeps what they print. */
final class Shell {

    private final Path folder;
    String out = "";
    String err = "";

    Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs a command and returns its exit code. */
    int run(String... words) {
        StringWriter printed = new StringWriter();
        StringWriter told = new StringWriter();
        int code = CommandLineProgram.run(List.of(words), new PrintWriter(printed), new PrintWriter(told));
        out = printed.toString();
        err = told.toString();
        return code;
    }

    /** Runs a command that must succeed. */
    Shell does(String... words) {
        int code = run(words);
        if (code != 0) {
            throw new AssertionError("exit " + code + " of " + List.of(words) + "\n" + out + err);
        }
        return this;
    }

    /** The standard output as JSON. */
    JsonNode json() {
        return JsonMapper.builder().build().readTree(out);
    }

    /** A path in the folder, as text. */
    String path(String name) {
        return folder.resolve(name).toString();
    }

    /** Writes a UTF-8 file into the folder and returns its path. */
    String file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
