package org.makna.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.makna.model.CodedSegment;
import org.makna.model.Messages;
import org.makna.model.Memo;
import org.makna.study.SegmentInContext;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;

/** Shows a coded segment in one line: place, text, comment, code with its colour, coder, cases. */
final class SegmentRowView extends Region implements PagedList.RowView<SegmentInContext> {

    private static final int MOST_TEXT = 300;
    private static final double GAP = 14;
    private static final double SWATCH = 10;

    private final Messages messages;
    private final boolean withText;
    private final PlaceBox place = new PlaceBox();
    private final Label text = new Label();
    private final Label comment = new Label(null, Icon.MEMOS.node());
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Label code = new Label();
    private final Label coder = new Label();
    private final Label cases = new Label();

    /**
     * Creates it.
     *
     * @param withText whether the text of the segment stands in the line too
     */
    SegmentRowView(Messages messages, boolean withText) {
        this.messages = messages;
        this.withText = withText;
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
    public void show(SegmentInContext inContext) {
        CodedSegment row = inContext.segment();
        place.show(row.document().name(), within(row));
        String shown = withText ? Kwic.beginning(row.text(), MOST_TEXT) : "";
        text.setText(shown);
        UserText.dress(text, shown);
        text.setNodeOrientation(Kwic.readsRightToLeft(shown)
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
        comment.setVisible(withText && (!row.coding().comment().isEmpty() || !inContext.memos().isEmpty()));
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
    public String spoken(SegmentInContext inContext) {
        CodedSegment row = inContext.segment();
        String around = inContext.before().isEmpty() && inContext.after().isEmpty()
                ? ""
                : " " + messages.text("ui.segments.around", Kwic.oneLine(inContext.before()).strip(),
                        Kwic.oneLine(inContext.after()).strip());
        return row.document().name() + ", " + within(row) + ". " + Kwic.beginning(row.text(), MOST_TEXT) + ". "
                + messages.text("ui.segments.coded", row.codePath(), row.coder()) + around
                + (notes(inContext).isEmpty() ? "" : " " + notes(inContext));
    }

    @Override
    public String more(SegmentInContext inContext) {
        CodedSegment row = inContext.segment();
        return row.documentPath() + "\n" + messages.text("ui.segments.coded", row.codePath(), row.coder())
                + (row.coding().weight() == null
                        ? ""
                        : "\n" + messages.text("ui.segments.weight",
                                row.coding().weight()))
                + (row.cases().isEmpty() ? "" : "\n" + String.join(", ", row.cases()))
                + (notes(inContext).isEmpty() ? "" : "\n" + notes(inContext));
    }

    /** The comment and the memos in one line; empty where there are none. */
    String notes(SegmentInContext row) {
        List<String> notes = new ArrayList<>();
        String said = row.segment().coding().comment();
        if (!said.isEmpty()) {
            notes.add(messages.text("ui.segments.comment-line", Kwic.beginning(said, MOST_TEXT)));
        }
        for (Memo memo : row.memos()) {
            notes.add(messages.text("ui.segments.memo-line", Kwic.beginning(memo.title(), MOST_TEXT),
                    memo.text().isBlank() ? "" : ": " + Kwic.beginning(memo.text(), MOST_TEXT)));
        }
        return String.join(" · ", notes);
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
        place.resizeRelocate(0, 0, withText ? placeWidth : Math.max(placeWidth, at - 4), height);
        Parts.put(text, placeWidth + GAP, Math.max(0, at - placeWidth - GAP - 4), height);
    }
}
