package org.makna.ui.document.view;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.ContextMenuEvent;
import org.makna.model.TextRange;

/** Writes down what the user wanted. */
final class Recorded implements DocumentIntentions {

    final List<String> wishes = new ArrayList<>();

    @Override
    public void typed(String characters) {
        wishes.add("typed " + characters);
    }

    @Override
    public void apply() {
        wishes.add("apply");
    }

    @Override
    public void applyToTurn() {
        wishes.add("apply to turn");
    }

    @Override
    public void nothingSelected() {
        wishes.add("nothing selected");
    }

    @Override
    public void severalHere(int count) {
        wishes.add("several " + count);
    }

    @Override
    public void repeatLast() {
        wishes.add("repeat");
    }

    @Override
    public void favourite(int number) {
        wishes.add("favourite " + number);
    }

    @Override
    public void uncode(long codingId) {
        wishes.add("uncode " + codingId);
    }

    @Override
    public void moveBounds(long codingId, TextRange range) {
        wishes.add("move " + codingId + " " + range);
    }

    @Override
    public void codesDropped(long codeId, TextRange range) {
        wishes.add("dropped " + codeId + " " + range);
    }

    @Override
    public void zoom(boolean larger) {
        wishes.add(larger ? "larger" : "smaller");
    }

    @Override
    public void contextMenu(ContextMenuEvent event, TextRange selection, int offset) {
        wishes.add("menu " + selection);
    }
}
