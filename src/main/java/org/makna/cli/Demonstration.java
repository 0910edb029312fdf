package org.makna.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.makna.model.Messages;

/** Does the main job once on the bundled sample, by the same commands that a user would type, and shows them. */
public final class Demonstration {

    private static final String SAMPLE = "/org/makna/sample/";
    private static final String CODEBOOK = "codebook.csv";
    /** What of the sample is not imported as a document. */
    private static final List<String> ASIDE = List.of(CODEBOOK, "README.md");

    private final Path folder;
    private final PrintWriter out;

    private Demonstration(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Runs it: new, import, codebook, code, search, table, export, check.
     *
     * @param folder where the sample and what comes of it are put; an earlier run there is replaced
     * @return the exit code of the first command that failed, or 0
     */
    public static int run(Path folder, PrintWriter out) {
        Messages messages = Messages.in(CommandLineProgram.language(List.of(), Locale.getDefault()));
        out.println(messages.text("cli.demonstration", folder.toString()));
        try {
            return new Demonstration(folder, out).run();
        } catch (IOException e) {
            out.println(messages.text("cli.demonstration.failed", folder.toString(), e.toString()));
            return StudyCommand.FINDING;
        }
    }

    private int run() throws IOException {
        clear();
        copySample();
        String study = folder.resolve("sample.makna").toString();
        String documents = folder.resolve("documents").toString();
        List<List<String>> commands = List.of(
                List.of("new", study, "--title", "Media sosial dan layanan publik", "--language", "id"),
                List.of("import", study, documents),
                List.of("codebook", "import", study, folder.resolve(CODEBOOK).toString()),
                List.of("code", study, "--code", "Kesenjangan digital > Jaringan dan perangkat", "--query",
                        "sinyal OR kuota OR jaringan",
                        "--unit", "sentence"),
                List.of("code", study, "--code", "Pelayanan publik > Keluhan", "--query",
                        "keluhan OR mengadu OR pengaduan",
                        "--unit", "sentence"),
                List.of("search", study, "grup warga", "--within", "turn", "--limit", "5"),
                List.of("table", study, "--rows", "codes", "--columns", "attribute:Wilayah", "--unit", "cases"),
                List.of("table", study, "--rows", "codes", "--columns", "documents", "--out",
                        folder.resolve("matrix.xlsx").toString()),
                List.of("export", study, folder.resolve("workbook.xlsx").toString()), List.of("check", study));
        for (List<String> command : commands) {
            out.println();
            out.println("$ makna " + String.join(" ", command.stream().map(Demonstration::quoted).toList()));
            int code = CommandLineProgram.run(command, out, out);
            if (code != StudyCommand.DONE) {
                return code;
            }
        }
        return StudyCommand.DONE;
    }

    private static String quoted(String word) {
        return word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "-_./:\\".indexOf(c) >= 0)
                ? word
                : '"' + word + '"';
    }

    /** Removes what an earlier run left, and nothing else. */
    private void clear() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                List<Path> deepestFirst = new ArrayList<>(files.toList());
                deepestFirst.sort(java.util.Comparator.reverseOrder());
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }

    private void copySample() throws IOException {
        for (String name : list()) {
            Path target = folder.resolve(ASIDE.contains(name) ? name : "documents/" + name);
            Files.createDirectories(target.getParent() == null ? folder : target.getParent());
            try (InputStream in = open(name)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> list() throws IOException {
        try (InputStream in = open("files.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static InputStream open(String name) {
        InputStream in = Demonstration.class.getResourceAsStream(SAMPLE + name);
        if (in == null) {
            throw new UncheckedIOException(new IOException("Not in the program: " + SAMPLE + name));
        }
        return in;
    }
}
