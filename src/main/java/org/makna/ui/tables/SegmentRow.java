package org.makna.ui.tables;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedSegment;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** One segment in one line: place, text, code, coder. */
final class SegmentRow extends ListCell<Integer> {

    /** More of a text has no room in a line. */
    private static final int MOST_TEXT = 300;

    private final Workspace workspace;
    private final IntFunction<Optional<CodedSegment>> rows;
    private final Label place = new Label();
    private final Label text = new Label();
    private final Label code = new Label();
    private final Label coder = new Label();
    private final Rectangle swatch = new Rectangle(9, 9);
    private final HBox line = new HBox(12, place, text, code, coder);

    /**
     * Creates it.
     *
     * @param rows the segment at a position, if it was read
     */
    SegmentRow(Workspace workspace, IntFunction<Optional<CodedSegment>> rows) {
        this.workspace = workspace;
        this.rows = rows;
        getStyleClass().add("mk-cell-segment");
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        code.setGraphic(swatch);
        code.setGraphicTextGap(7);
        text.getStyleClass().add("mk-mute");
        code.getStyleClass().addAll("mk-mute", "mk-small");
        coder.getStyleClass().addAll("mk-mute", "mk-small");
        width(place, 160);
        width(code, 140);
        width(coder, 40);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinWidth(60);
        text.setPrefWidth(60);
        HBox.setHgrow(text, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        // The row is as wide as the list, never as wide as its text.
        line.setMinWidth(0);
        line.setPrefWidth(0);
        setPrefWidth(0);
    }

    private static void width(Region label, double width) {
        label.setMinWidth(width * 0.6);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
    }

    @Override
    protected void updateItem(@Nullable Integer position, boolean empty) {
        super.updateItem(position, empty);
        Optional<CodedSegment> row = empty || position == null ? Optional.empty() : rows.apply(position);
        setText(null);
        if (row.isEmpty()) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        CodedSegment segment = row.get();
        String where = segment.speaker().isEmpty()
                ? workspace.text("ui.tables.place-paragraph", segment.document().name(), segment.firstParagraph())
                : workspace.text("ui.tables.place-speaker", segment.document().name(), segment.firstParagraph(),
                        segment.speaker());
        place.setText(UserText.oneLine(where));
        String words = UserText.oneLine(some(segment.text()));
        text.setText("“" + words + "”");
        code.setText(UserText.oneLine(segment.code().name()));
        swatch.setFill(Color.web(segment.code().colour()));
        coder.setText(segment.coder());
        setAccessibleText(String.join(", ", where, words, segment.codePath(), segment.coder()));
        setGraphic(line);
    }

    private static String some(String text) {
        if (text.length() <= MOST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_TEXT - 1)) ? MOST_TEXT - 1 : MOST_TEXT;
        return text.substring(0, end) + "…";
    }
}
