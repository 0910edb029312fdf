package org.makna.ui.shell;

import java.util.List;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.makna.model.Messages;
import org.makna.ui.shell.Preferences.ThemeChoice;

/** The fields of the preferences. */
public final class PreferencesController {

    private final Messages messages;
    private final Preferences shown;

    @FXML
    private ComboBox<String> language = new ComboBox<>();
    @FXML
    private ComboBox<ThemeChoice> theme = new ComboBox<>();
    @FXML
    private ComboBox<String> font = new ComboBox<>();
    @FXML
    private Spinner<Double> size = new Spinner<>();
    @FXML
    private TextField coder = new TextField();
    @FXML
    private Label backups = new Label();

    /** Shows preferences in a language. */
    public PreferencesController(Messages messages, Preferences shown) {
        this.messages = messages;
        this.shown = shown;
    }

    @FXML
    void initialize() {
        fill(language, List.of("", "en", "id"), this::languageName, shown.language());
        fill(theme, List.of(ThemeChoice.values()), choice -> messages.text(choice.textKey()), shown.theme());
        fill(font, Font.getFamilies(), name -> name, shown.textFamily());
        size.setValueFactory(new DoubleSpinnerValueFactory(Preferences.SMALLEST_TEXT, Preferences.LARGEST_TEXT,
                shown.textSize(), 1));
        coder.setText(shown.coder());
        backups.setText(messages.text("ui.preferences.backups-what"));
    }

    /** What was chosen. */
    Preferences chosen() {
        return new Preferences(language.getValue(), theme.getValue(), font.getValue(), size.getValue(),
                coder.getText().strip(), shown.recent());
    }

    private String languageName(String tag) {
        return switch (tag) {
            case "en" -> "English";
            case "id" -> "Bahasa Indonesia";
            default -> messages.text("ui.preferences.system-language");
        };
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, Function<T, String> name, T chosen) {
        box.getItems().setAll(choices);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("Only chosen, never typed");
            }
        });
        box.setValue(chosen);
    }
}
