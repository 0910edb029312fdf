package org.makna.ui.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.DoubleSpinnerValueFactory;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.util.StringConverter;
import org.makna.model.Messages;
import org.makna.ui.document.view.TextStyle;
import org.makna.ui.shell.Preferences.ThemeChoice;

/** The fields of the preferences. */
public final class PreferencesController {

    private static final List<String> OURS = List.of("Noto Serif", "Noto Sans");

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
    private Spinner<Double> spacing = new Spinner<>();
    @FXML
    private Spinner<Integer> measure = new Spinner<>();
    @FXML
    private StackPane preview = new StackPane();
    @FXML
    private CheckBox joining = new CheckBox();
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
        fill(font, families(), name -> name, shown.text().family());
        size.setValueFactory(new DoubleSpinnerValueFactory(TextStyle.SMALLEST, TextStyle.LARGEST,
                shown.text().size(), 1));
        spacing.setValueFactory(new DoubleSpinnerValueFactory(TextStyle.TIGHTEST, TextStyle.LOOSEST,
                shown.text().lineHeight(), 0.1));
        measure.setValueFactory(new IntegerSpinnerValueFactory(TextStyle.NARROWEST, TextStyle.WIDEST,
                shown.text().measure(), 5));
        TextPreview sample = new TextPreview(messages);
        preview.getChildren().setAll(sample.view());
        sample.show(style());
        for (ObservableValue<?> value : List.of(font.valueProperty(), size.valueProperty(), spacing.valueProperty(),
                measure.valueProperty())) {
            value.addListener((property, before, now) -> sample.show(style()));
        }
        joining.setSelected(shown.joining());
        coder.setText(shown.coder());
        backups.setText(messages.text("ui.preferences.backups-what"));
    }

    /** What was chosen. */
    Preferences chosen() {
        return new Preferences(language.getValue(), theme.getValue(), style(), coder.getText().strip(),
                joining.isSelected(), shown.recent());
    }

    private TextStyle style() {
        return new TextStyle(font.getValue(), size.getValue(), spacing.getValue(), measure.getValue());
    }

    /** The fonts that come with the program first, then those of the system; the chosen one also when it is gone. */
    private List<String> families() {
        Set<String> all = new LinkedHashSet<>(OURS);
        all.add(shown.text().family());
        all.addAll(Font.getFamilies());
        return List.copyOf(all);
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
