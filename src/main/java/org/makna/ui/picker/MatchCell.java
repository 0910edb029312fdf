package org.makna.ui.picker;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Messages;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Swatch;
import org.makna.ui.picker.Ranking.Match;

/** A code in the picker: colour, name, where it stands, and why it is offered or cannot be chosen. */
final class MatchCell extends ListCell<Match> {

    /** Names take at least this part of a row, where they need it. */
    private static final double NAME_LEAST = 190;

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Messages messages;
    private final CodeChoice choice;
    private final Marks marks;

    /**
     * Creates it.
     *
     * @param choice  says what can be chosen
     * @param marks   the codes that are marked
     * @param clicked gets the code that is clicked on
     */
    MatchCell(Messages messages, CodeChoice choice, Marks marks, BiConsumer<Match, MouseEvent> clicked) {
        this.messages = messages;
        this.choice = choice;
        this.marks = marks;
        setOnMouseClicked(event -> {
            Match match = getItem();
            if (match != null && event.getButton() == MouseButton.PRIMARY) {
                clicked.accept(match, event);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Match match, boolean empty) {
        super.updateItem(match, empty);
        setText(null);
        setTooltip(null);
        if (empty || match == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean possible = choice.offers(match.entry().code());
        MatchedText name = new MatchedText(match.entry().code().name(), match.inName(), "mk-name");
        name.minWidthProperty().set(Math.min(NAME_LEAST, name.prefWidth(-1)));
        MatchedText above = new MatchedText(match.above(), match.inAbove(), "mk-path");
        HBox.setHgrow(above, Priority.ALWAYS);
        Label why = new Label(why(match, possible));
        why.getStyleClass().add("mk-key");
        why.setMinWidth(Region.USE_PREF_SIZE);
        Swatch swatch = new Swatch(match.entry().code().colour());
        if (!match.entry().code().codable()) {
            swatch.showRing(match.entry().code().colour());
        }
        HBox row = new HBox(8, swatch, name, above, why);
        String favourite = match.entry().code().shortcut();
        if (!favourite.isEmpty()) {
            Label key = new Label(favourite);
            key.getStyleClass().add("mk-badge");
            key.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(3, key);
        }
        boolean marked = marks.contains(match.entry().code().id());
        if (marked) {
            row.getChildren().add(Icon.DONE.node());
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        setGraphic(row);
        pseudoClassStateChanged(CodePicker.IMPOSSIBLE, !possible);
        pseudoClassStateChanged(MARKED, marked);
        setAccessibleText(match.entry().path() + (why.getText().isEmpty() ? "" : ", " + why.getText())
                + (marked ? ", " + messages.text("ui.picker.is-marked") : ""));
        setTooltip(new Tooltip(match.entry().path()));
    }

    private String why(Match match, boolean possible) {
        if (!possible) {
            return match.entry().code().codable() ? "" : messages.text("ui.picker.groups-only");
        }
        return match.recent() ? messages.text("ui.picker.recent") : "";
    }
}
