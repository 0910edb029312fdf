package org.makna.ui.codebook;

import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.ui.common.UserText;

/** A segment with a box to tick: its words, and below them document, speaker and coder. */
final class SplitCell extends ListCell<CodedSegment> {

    private static final int MOST = 200;

    private final Messages messages;
    private final Set<Long> ticked;
    private final CheckBox box = new CheckBox();
    private final Label words = new Label();
    private final Label place = new Label();
    private final HBox row = new HBox(10, box, new VBox(1, words, place));

    SplitCell(Messages messages, Set<Long> ticked, Consumer<CodedSegment> toggle) {
        this.messages = messages;
        this.ticked = ticked;
        box.setFocusTraversable(false);
        box.setMouseTransparent(true);
        place.getStyleClass().addAll("mk-mute", "mk-small");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        setOnMouseClicked(event -> {
            CodedSegment segment = getItem();
            if (segment != null && !event.isShiftDown() && !event.isShortcutDown()) {
                toggle.accept(segment);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable CodedSegment segment, boolean empty) {
        super.updateItem(segment, empty);
        if (empty || segment == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        boolean is = ticked.contains(segment.coding().id());
        box.setSelected(is);
        String text = segment.text();
        String shown = UserText.oneLine(text.codePointCount(0, text.length()) > MOST
                ? text.substring(0, text.offsetByCodePoints(0, MOST)) + "…"
                : text);
        words.setText(shown);
        UserText.dress(words, shown);
        place.setText(UserText.oneLine(segment.speaker().isEmpty()
                ? messages.text("ui.split.place", segment.document().name(), segment.coder())
                : messages.text("ui.split.place-speaker", segment.document().name(), segment.speaker(),
                        segment.coder())));
        setGraphic(row);
        setAccessibleText(messages.text(is ? "ui.split.ticked" : "ui.split.not-ticked", shown, place.getText()));
    }
}
