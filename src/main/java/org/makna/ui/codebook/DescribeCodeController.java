package org.makna.ui.codebook;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.TraversalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.ui.common.ColourChooser;
import org.makna.ui.common.UserTextArea;

/** The fields that describe a code. */
public final class DescribeCodeController {

    private static final int KEYS = 9;

    private final Messages messages;
    private final Code shown;
    private final ColourChooser chooser;
    /** What the fields made of the code: they take no white space at the ends. */
    private Code first;

    @FXML
    private TextField name = new TextField();
    @FXML
    private UserTextArea definition = new UserTextArea();
    @FXML
    private UserTextArea include = new UserTextArea();
    @FXML
    private UserTextArea exclude = new UserTextArea();
    @FXML
    private UserTextArea example = new UserTextArea();
    @FXML
    private ComboBox<String> shortcut = new ComboBox<>();
    @FXML
    private CheckBox codable = new CheckBox();
    @FXML
    private HBox colours = new HBox();

    /** Shows a code in a language. */
    public DescribeCodeController(Messages messages, Code shown) {
        this.messages = messages;
        this.shown = shown;
        this.first = shown;
        this.chooser = new ColourChooser(messages, shown.colour(), colour -> {
        });
    }

    @FXML
    void initialize() {
        name.setText(shown.name());
        fill(definition, shown.definition());
        fill(include, shown.include());
        fill(exclude, shown.exclude());
        fill(example, shown.example());
        codable.setSelected(shown.codable());
        shortcut.getItems().setAll(Stream.iterate(0, key -> key <= KEYS, key -> key + 1)
                .map(key -> key == 0 ? "" : String.valueOf(key)).toList());
        shortcut.setConverter(new StringConverter<>() {
            @Override
            public String toString(String key) {
                return key == null || key.isEmpty() ? messages.text("ui.describe.no-shortcut") : key;
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("Only chosen, never typed");
            }
        });
        shortcut.setValue(shown.shortcut());
        colours.getChildren().setAll(chooser);
        first = described();
    }

    /** Whether there is a name. */
    BooleanBinding named() {
        return Bindings.createBooleanBinding(() -> !name.getText().isBlank(), name.textProperty());
    }

    /** The code as it is described now. */
    Code described() {
        return shown.withName(name.getText().strip()).withColour(chooser.colour()).withCodable(codable.isSelected())
                .withDescription(definition.getText().strip(), include.getText().strip(), exclude.getText().strip(),
                        example.getText().strip())
                .withShortcut(shortcut.getValue());
    }

    /** Whether anything is described in another way than at first. */
    boolean isChanged() {
        return !described().equals(first);
    }

    /** Puts the focus where one begins: into the definition, as the name is known. */
    void focus() {
        definition.requestFocus();
        definition.end();
    }

    private static void fill(UserTextArea area, String text) {
        area.setText(text);
        // Tab goes on to the next field, as nobody indents here.
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.requestFocusTraversal(event.isShiftDown()
                        ? TraversalDirection.PREVIOUS
                        : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }
}
