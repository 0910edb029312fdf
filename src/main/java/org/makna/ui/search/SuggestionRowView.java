package org.makna.ui.search;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.study.Suggestion;
import org.makna.ui.common.UserText;

/** Shows a suggested passage in one line: its document, the words that it shares, and its text. */
final class SuggestionRowView extends Region implements PagedList.RowView<Suggestion> {

    private static final int MOST_TEXT = 400;
    private static final double GAP = 14;
    private static final double PLACE = 130;

    private final Messages messages;
    private final Label place = new Label();
    private final Label words = new Label();
    private final Label text = new Label();

    SuggestionRowView(Messages messages) {
        this.messages = messages;
        place.getStyleClass().add("mk-mute");
        words.getStyleClass().add("mk-strong");
        text.getStyleClass().add("mk-segment-text");
        getChildren().addAll(place, words, text);
        getChildren().forEach(child -> child.setManaged(false));
        setPrefWidth(0);
        setMinWidth(0);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Suggestion row) {
        fill(place, NamePath.parseDocument(row.document()).name());
        fill(words, String.join(", ", row.words()));
        fill(text, Kwic.beginning(row.text(), MOST_TEXT));
        text.setNodeOrientation(Kwic.readsRightToLeft(text.getText())
                ? NodeOrientation.RIGHT_TO_LEFT
                : NodeOrientation.LEFT_TO_RIGHT);
        requestLayout();
    }

    private static void fill(Label label, String shown) {
        label.setText(UserText.oneLine(shown));
        UserText.dress(label, shown);
    }

    @Override
    public void showWaiting() {
        place.setText("…");
        words.setText("");
        text.setText("");
    }

    @Override
    public String spoken(Suggestion row) {
        if (row.words().isEmpty()) {
            return messages.text("ui.suggest.skipped-row", row.document(), Kwic.beginning(row.text(), MOST_TEXT));
        }
        return messages.text("ui.suggest.row", row.document(), String.join(", ", row.words()),
                Kwic.beginning(row.text(), MOST_TEXT));
    }

    @Override
    public String more(Suggestion row) {
        String shared = row.words().isEmpty()
                ? ""
                : messages.text("ui.suggest.shared", String.join(", ", row.words())) + "\n";
        return row.document() + "\n" + shared
                + Kwic.beginning(row.text(), 2 * MOST_TEXT);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double shared = Math.min(220, Math.max(90, width * 0.25));
        Parts.put(place, 0, PLACE, height);
        Parts.put(words, PLACE + GAP, shared, height);
        double from = PLACE + shared + 2 * GAP;
        Parts.put(text, from, Math.max(0, width - from), height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return text.prefHeight(-1);
    }
}
