package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The levels of an ordinal attribute, one in a line from the lowest; Alt with up and down moves the line of the caret. */
final class LevelField {

    private static final int MOST_LINES = 8;
    private static final double LINE = 20;

    private final TextArea area = new TextArea();
    private final Consumer<List<String>> changed;
    private boolean showing;

    LevelField(Consumer<List<String>> changed) {
        this.changed = changed;
        area.getStyleClass().add("mk-field");
        area.textProperty().addListener((property, before, now) -> {
            size();
            if (!showing) {
                changed.accept(levels());
            }
        });
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    TextArea node() {
        return area;
    }

    /** Shows levels, unless the user is writing them. */
    void show(List<String> levels) {
        if (area.isFocused() && levels.equals(levels())) {
            return;
        }
        showing = true;
        area.setText(String.join("\n", levels));
        showing = false;
        size();
    }

    private List<String> levels() {
        return area.getText().lines().map(String::strip).filter(one -> !one.isEmpty()).distinct().toList();
    }

    private void size() {
        long lines = area.getText().chars().filter(c -> c == '\n').count() + 1;
        double height = Math.clamp(lines, 2, MOST_LINES) * LINE + 14;
        area.setPrefHeight(height);
        area.setMinHeight(height);
    }

    private void key(KeyEvent event) {
        boolean moves = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (moves) {
            move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            // A level has no tabs; the key goes to the next field as everywhere.
            area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false,
                    false));
            event.consume();
        }
    }

    private void move(int by) {
        List<String> lines = new ArrayList<>(List.of(area.getText().split("\n", -1)));
        String before = area.getText().substring(0, area.getCaretPosition());
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - (before.lastIndexOf('\n') + 1);
        int target = line + by;
        if (target < 0 || target >= lines.size()) {
            return;
        }
        Collections.swap(lines, line, target);
        area.setText(String.join("\n", lines));
        int start = lines.subList(0, target).stream().mapToInt(one -> one.length() + 1).sum();
        area.positionCaret(start + column);
    }
}
