package org.makna.ui.common;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.makna.model.Messages;

/** Chooses a colour from a family that all can tell apart, or as six digits. */
public final class ColourChooser extends VBox {

    private static final Pattern COLOUR = Pattern.compile("#?([0-9a-fA-F]{6})");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final Messages messages;
    private final Consumer<String> done;
    private final GridPane grid = new GridPane();
    private final TextField digits = new TextField();
    private final Swatch swatch = new Swatch();
    private String colour;

    /**
     * Creates it.
     *
     * @param colour chosen at first, {@code #rrggbb}
     * @param done   gets each colour that is clicked on or entered
     */
    public ColourChooser(Messages messages, String colour, Consumer<String> done) {
        super(10);
        this.messages = messages;
        this.colour = colour;
        this.done = done;
        grid.getStyleClass().add("mk-hues");
        for (CodeHue hue : CodeHue.values()) {
            for (int step = 0; step < CodeHue.STEPS; step++) {
                grid.add(button(hue, step), hue.ordinal(), step);
            }
        }
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
        digits.setId("colour-digits");
        digits.getStyleClass().add("mk-field");
        digits.setPrefColumnCount(8);
        digits.setText(colour);
        digits.setAccessibleText(messages.text("ui.colour.digits"));
        digits.textProperty().addListener((property, before, now) -> {
            read(now).ifPresent(this::mark);
            digits.pseudoClassStateChanged(WRONG, read(now).isEmpty());
        });
        digits.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER && read(digits.getText()).isPresent()) {
                done.accept(this.colour);
                event.consume();
            }
        });
        Label words = new Label(messages.text("ui.colour.digits"));
        words.getStyleClass().add("mk-mute");
        words.setLabelFor(digits);
        HBox line = new HBox(8, words, digits, swatch);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(grid, line);
        mark(colour);
    }

    /** The chosen colour, {@code #rrggbb}. */
    public String colour() {
        return colour;
    }

    /** Puts the focus on the chosen colour, or on the first. */
    public void focus() {
        grid.getChildren().stream().filter(node -> node.getPseudoClassStates().contains(CHOSEN)).findFirst()
                .orElse(grid.getChildren().getFirst()).requestFocus();
    }

    /** Reads six digits, with or without the sign before them. */
    public static Optional<String> read(String typed) {
        var matcher = COLOUR.matcher(typed.strip());
        return matcher.matches() ? Optional.of("#" + matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Button button(CodeHue hue, int step) {
        String value = hue.colour(step);
        Button button = new Button();
        button.setId("colour-" + value.substring(1));
        button.getStyleClass().add("mk-hue");
        button.setStyle("-fx-background-color: " + value);
        button.setUserData(value);
        String name = step == 0
                ? messages.text(hue.textKey())
                : messages.text("ui.colour.lighter", messages.text(hue.textKey()), step);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> {
            digits.setText(value);
            mark(value);
            done.accept(value);
        });
        return button;
    }

    private void mark(String value) {
        colour = value;
        swatch.show(value);
        grid.getChildren().forEach(node -> node.pseudoClassStateChanged(CHOSEN, value.equals(node.getUserData())));
    }

    /** Arrows walk over the colours. */
    private void walk(KeyEvent event) {
        int index = grid.getChildren().indexOf(getScene().getFocusOwner());
        int to = switch (event.getCode()) {
            case LEFT -> index - CodeHue.STEPS;
            case RIGHT -> index + CodeHue.STEPS;
            case UP -> index % CodeHue.STEPS == 0 ? -1 : index - 1;
            case DOWN -> index % CodeHue.STEPS == CodeHue.STEPS - 1 ? -1 : index + 1;
            default -> -2;
        };
        if (index < 0 || to == -2) {
            return;
        }
        if (to >= 0 && to < grid.getChildren().size()) {
            grid.getChildren().get(to).requestFocus();
        }
        event.consume();
    }
}
