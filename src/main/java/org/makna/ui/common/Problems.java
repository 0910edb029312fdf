package org.makna.ui.common;

import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one quiet place for errors and findings. For the FX thread. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ObservableList<Problem> list = FXCollections.observableArrayList();

    /**
     * Something that went wrong, or that the user should know.
     *
     * @param time    when
     * @param message what happened, to which file, what was kept
     * @param detail  the fault as the program sees it, without text of the study; empty for findings
     */
    public record Problem(Instant time, Message message, String detail) {}

    /** All problems of this run, the newest first. */
    public ObservableList<Problem> list() {
        return list;
    }

    /** Keeps a failure: what the program says of it, or for a fault of the program that there is one. */
    public void failed(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof MaknaException known) {
            add(known.message(), "");
        } else {
            LOG.error("A fault of the program", cause);
            add(Message.of("ui.problems.fault"), trace(cause));
        }
    }

    /** Keeps a finding. */
    public void found(Finding finding) {
        add(finding.message(), "");
    }

    /** Keeps a sentence. */
    public void say(Message message) {
        add(message, "");
    }

    /**
     * A report to send to somebody who can help. It names each sentence by its key and gives its numbers; names and words of
     * the study stay out.
     */
    public String report(String version) {
        return "Makna " + version + " · " + System.getProperty("os.name") + " · Java "
                + System.getProperty("java.version") + "\n"
                + list.stream().map(one -> one.time() + "  " + withoutWords(one.message())
                        + (one.detail().isEmpty() ? "" : "\n" + one.detail())).collect(Collectors.joining("\n"));
    }

    private static String withoutWords(Message message) {
        return message.key() + message.args().stream().filter(Number.class::isInstance).map(number -> " " + number)
                .collect(Collectors.joining());
    }

    private void add(Message message, String detail) {
        list.addFirst(new Problem(Instant.now(), message, detail));
    }

    /** Kinds and places of an exception and its causes; their messages may quote the study, so they stay out. */
    private static String trace(Throwable thrown) {
        StringBuilder lines = new StringBuilder();
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            lines.append(one.getClass().getName()).append('\n');
            StackTraceElement[] frames = one.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, 12); i++) {
                lines.append("    ").append(frames[i]).append('\n');
            }
        }
        return lines.toString();
    }
}
