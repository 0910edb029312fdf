package org.makna.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.ui.codebook.DescribeCodeController;
import org.makna.ui.shell.PreferencesController;
import org.makna.ui.shell.Preferences;
import org.makna.ui.common.FxmlFile;

/** Every layout that stands in a file loads in both languages, and names everything that can be reached. */
class FxmlFilesTest extends WindowTest {

    @Test
    void everyFileIsListedAndLoads() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/org/makna/ui"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".fxml")).count())
                    .isEqualTo(FxmlFile.values().length);
        }
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("id"))) {
            Messages messages = Messages.in(locale);
            for (FxmlFile file : FxmlFile.values()) {
                interact(() -> assertThat(Unnamed.in(file.load(messages, controller(file, messages)))).isEmpty());
            }
        }
    }

    private static Object controller(FxmlFile file, Messages messages) {
        return switch (file) {
            case PREFERENCES -> new PreferencesController(messages, Preferences.DEFAULT);
            case DESCRIBE_CODE ->
                new DescribeCodeController(messages, new Code(1, "", null, 0, "Trust", "#0072b2", true,
                        "", "", "", "", ""));
        };
    }
}
