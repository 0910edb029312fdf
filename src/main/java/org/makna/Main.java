package org.makna;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.makna.cli.CommandLineProgram;
import org.makna.cli.Demonstration;
import org.makna.model.Messages;
import org.makna.ui.shell.MaknaWindow;

/**
 * Starts Makna: with no arguments or a study alone the window, otherwise the command line.
 *
 * <p>Where there is no display the main job is shown by commands, if the property {@code makna.demonstration} names a
 * folder for it.
 */
public final class Main {

    private Main() {
    }

    /** Runs what the arguments say and ends with its exit code. */
    public static void main(String[] args) {
        PrintWriter out = utf8(System.out);
        PrintWriter err = utf8(System.err);
        int code;
        try {
            code = run(List.of(args), out, err);
        } catch (OutOfMemoryError e) {
            err.println(
                    Messages.in(Locale.getDefault()).text("cli.out-of-memory", Runtime.getRuntime().maxMemory() >> 20));
            code = 1;
        }
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static int run(List<String> args, PrintWriter out, PrintWriter err) {
        if (isForWindow(args) && MaknaWindow.hasDisplay()) {
            MaknaWindow.open(args);
            return 0;
        }
        String demonstration = System.getProperty("makna.demonstration", "");
        if (args.isEmpty() && !demonstration.isBlank()) {
            int code = Demonstration.run(Path.of(demonstration), out);
            out.println();
            return Math.max(code, CommandLineProgram.run(args, out, err));
        }
        return CommandLineProgram.run(args, out, err);
    }

    private static boolean isForWindow(List<String> args) {
        return args.isEmpty() || (args.size() == 1 && args.getFirst().endsWith(".makna"));
    }

    /** Results are UTF-8 wherever they go, so that a pipe or a file never turns letters into question marks. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }
}
