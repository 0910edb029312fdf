package org.makna.cli;

import java.io.PrintWriter;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;

/**
 * Where a command prints: results to one writer, everything else to the other, in one language.
 *
 * @param out      results only
 * @param err      progress, reports and errors
 * @param messages the language
 */
record Console(PrintWriter out, PrintWriter err, Messages messages) {

    /** Prints a sentence on standard error. */
    void tell(String key, Object... args) {
        tell(Message.of(key, args));
    }

    void tell(Message message) {
        err.println(messages.text(message));
        err.flush();
    }

    /** Prints a finding on standard error, indented under what it belongs to. */
    void tell(Finding finding) {
        err.println(
                "  " + messages.text("severity." + finding.severity().name().toLowerCase(java.util.Locale.ROOT)) + ": "
                        + messages.text(finding.message()));
        err.flush();
    }

    /** Progress of long work, a line for each tenth of it. */
    Progress progress() {
        return new Progress() {
            private long tenth;

            @Override
            public synchronized void report(long done, long total, String what) {
                if (total >= 20 && done * 10 / total > tenth) {
                    tenth = done * 10 / total;
                    tell("cli.progress", done, total, what);
                }
            }

            @Override
            public boolean cancelled() {
                return Thread.currentThread().isInterrupted();
            }
        };
    }
}
