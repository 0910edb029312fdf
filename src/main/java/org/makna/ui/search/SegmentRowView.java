package org.makna.ui.search;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;

/** Shows a coded segment in one line: place, text, comment, code with its colour, coder, cases. */
final class SegmentRowView extends Region implements PagedList.RowView<CodedSegment> {

    private static final int MOST_TEXT = 300;
    private static final double GAP = 14;
    private static final double SWATCH = 10;

    private final Messages messages;
    private final PlaceBox place = new PlaceBox();
    private final Label text = new Label();
    private final Label comment = new Label(null, Icon.MEMOS.node());
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Label code = new Label();
    private final Label coder = new Label();
    private final Label cases = new Label();

    SegmentRowView(Messages messages) {
        this.messages = messages;
        text.getStyleClass().add("mk-segment-text");
        coder.getStyleClass().add("mk-mute");
        cases.getStyleClass().add("mk-mute");
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        getChildren().addAll(place, text, comment, swatch, code, coder, cases);
        getChildren().forEach(child -> child.setManaged(false));
        setPrefWidth(0);
        setMinWidth(0);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(CodedSegment row) {
        place.show(row.document().name(), within(row));
        String shown = Kwic.beginning(row.text(), MOST_TEXT);
        text.setText(shown);
        UserText.dress(text, shown);
        text.setNodeOrientation(Kwic.readsRightToLeft(shown)
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
        comment.setVisible(!row.coding().comment().isEmpty());
        swatch.setVisible(true);
        swatch.setFill(Color.web(row.code().colour()));
        code.setText(UserText.oneLine(row.code().name()));
        UserText.dress(code, row.code().name());
        coder.setText(row.coder());
        cases.setText(String.join(", ", row.cases()));
        requestLayout();
    }

    @Override
    public void showWaiting() {
        for (Label part : new Label[]{text, code, coder, cases}) {
            part.setText("");
        }
        place.show("…", "");
        comment.setVisible(false);
        swatch.setVisible(false);
    }

    @Override
    public String spoken(CodedSegment row) {
        return row.document().name() + ", " + within(row) + ". " + Kwic.beginning(row.text(), MOST_TEXT) + ". "
                + messages.text("ui.segments.coded", row.codePath(), row.coder());
    }

    @Override
    public String more(CodedSegment row) {
        return row.documentPath() + "\n" + messages.text("ui.segments.coded", row.codePath(), row.coder())
                + (row.coding().weight() == null
                        ? ""
                        : "\n" + messages.text("ui.segments.weight",
                                row.coding().weight()))
                + (row.cases().isEmpty() ? "" : "\n" + String.join(", ", row.cases()))
                + (row.coding().comment().isEmpty() ? "" : "\n" + Kwic.beginning(row.coding().comment(), MOST_TEXT));
    }

    private String within(CodedSegment row) {
        return row.speaker().isEmpty()
                ? messages.text("ui.segments.place", row.firstParagraph())
                : messages.text("ui.segments.place-speaker", row.firstParagraph(), row.speaker());
    }

    @Override
    protected double computePrefHeight(double width) {
        return code.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double placeWidth = Math.clamp(width * 0.22, 110, 230);
        double codeWidth = Math.clamp(width * 0.2, 90, 220);
        double coderWidth = Math.clamp(width * 0.08, 50, 110);
        double casesWidth = width < 620 ? 0 : Math.clamp(width * 0.12, 70, 160);
        double at = width;
        cases.setVisible(casesWidth > 0);
        at -= casesWidth;
        Parts.put(cases, at, casesWidth, height);
        at -= coderWidth + (casesWidth > 0 ? GAP : 0);
        Parts.put(coder, at, coderWidth, height);
        at -= codeWidth + GAP;
        swatch.relocate(at, Math.round((height - SWATCH) / 2));
        Parts.put(code, at + SWATCH + 6, codeWidth - SWATCH - 6, height);
        double commentWidth = comment.isVisible() ? 20 : 0;
        at -= commentWidth + GAP;
        comment.resizeRelocate(at, 0, commentWidth, height);
        place.resizeRelocate(0, 0, placeWidth, height);
        Parts.put(text, placeWidth + GAP, Math.max(0, at - placeWidth - GAP - 4), height);
    }
}
