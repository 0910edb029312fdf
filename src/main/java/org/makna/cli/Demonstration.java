package org.makna.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.study.SampleStudy;
import org.makna.study.Study;
import org.makna.study.StudyOverview;

/** Makes the sample study that the window opens, works on it by commands that a user would type, and shows them. */
public final class Demonstration {

    /** The folders of those who have an age and a region. */
    private static final String RESIDENTS = "folder in (Wawancara warga,Kelompok fokus)";

    private final Path folder;
    private final PrintWriter out;
    private final Messages messages;

    private Demonstration(Path folder, PrintWriter out, Messages messages) {
        this.folder = folder;
        this.out = out;
        this.messages = messages;
    }

    /**
     * Runs it: the sample study, search, tables, code, export, check.
     *
     * @param folder where the study and what comes of it are put; an earlier run there is replaced
     * @return the exit code of the first command that failed, or 0
     */
    public static int run(Path folder, PrintWriter out) {
        Messages messages = Messages.in(CommandLineProgram.language(List.of(), Locale.getDefault()));
        out.println(messages.text("cli.demonstration", folder.toString()));
        try {
            return new Demonstration(folder, out, messages).run();
        } catch (IOException e) {
            out.println(messages.text("cli.demonstration.failed", folder.toString(), e.toString()));
        } catch (MaknaException e) {
            out.println(messages.text(e.message()));
        }
        return StudyCommand.FINDING;
    }

    private int run() throws IOException {
        clear();
        String study = makeStudy();
        List<List<String>> commands = List.of(
                List.of("search", study, "sinyal OR kuota", "--within", "sentence", "--limit", "5"),
                List.of("table", study, "--rows", "codes:top", "--columns", "attribute:Age group", "--unit", "cases",
                        "--where", RESIDENTS),
                List.of("table", study, "--rows", "codes:top", "--columns", "coders"),
                List.of("table", study, "--rows", "codes", "--columns", "documents", "--where", RESIDENTS,
                        "--out", folder.resolve("matrix.xlsx").toString()),
                List.of("code", study, "--code", "Antrean", "--query", "antre OR antrean OR antri", "--unit",
                        "sentence"),
                List.of("undo", study), List.of("export", study, folder.resolve("workbook.xlsx").toString()),
                List.of("check", study));
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

    private String makeStudy() {
        Path study = folder.resolve("sample.makna");
        SampleStudy.make(study, messages);
        try (Study made = Study.open(study, Study.Access.READ, messages)) {
            StudyOverview held = made.overview();
            out.println(messages.text("cli.demonstration.study", study.toString(), held.documents(), held.cases(),
                    held.codes(), held.codings()));
        }
        return study.toString();
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
                deepestFirst.sort(Comparator.reverseOrder());
                for (Path file : deepestFirst) {
                    Files.delete(file);
                }
            }
        }
    }
}
