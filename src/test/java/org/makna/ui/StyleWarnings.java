package org.makna.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what JavaFX says against the style sheets: colours that are not found, values of a wrong type, faults of writing. */
final class StyleWarnings extends Handler implements AutoCloseable {

    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Listens from now on. */
    StyleWarnings() {
        logger.addHandler(this);
    }

    /** What was heard so far. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void publish(LogRecord said) {
        if (said.getLevel().intValue() >= Level.WARNING.intValue()) {
            heard.add(said.getMessage());
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
