package org.makna.ui.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.makna.model.Messages;

/** Every layout that stands in a file. A test loads them all. */
public enum FxmlFile {
    PREFERENCES("preferences.fxml"),
    DESCRIBE_CODE("describe-code.fxml");

    private final String name;

    FxmlFile(String name) {
        this.name = name;
    }

    /**
     * Loads it.
     *
     * @param controller what its names refer to
     */
    public Parent load(Messages messages, Object controller) {
        URL url = Objects.requireNonNull(FxmlFile.class.getResource("/org/makna/ui/" + name), name);
        FXMLLoader loader = new FXMLLoader(url, messages.bundle());
        loader.setControllerFactory(wanted -> {
            if (!wanted.isInstance(controller)) {
                throw new IllegalArgumentException(name + " wants a " + wanted.getName());
            }
            return controller;
        });
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
