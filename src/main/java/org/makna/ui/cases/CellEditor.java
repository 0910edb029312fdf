package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;

/**
 * Types into cells: one field that stands in the cell being edited, and what was refused so far.
 *
 * <p>The cells show the field while it is theirs. A text that the study refuses stays in its cell with the reason until it is
 * put right or given up.
 */
final class CellEditor {

    /** Where to go when a cell is done. */
    enum Move {
        STAY, DOWN, UP, RIGHT, LEFT
    }

    /** A text that does not fit, and why. */
    record Refusal(String typed, Message reason) {}

    /** What the editor asks of its grid. */
    interface Grid {

        /** Keeps a text that was typed; an answer comes to {@link #accepted} or {@link #refused}. */
        void keep(CellPlace place, String typed);

        /** Goes from a cell to another and takes the focus. */
        void go(CellPlace from, Move move);

        /** Makes a cell paint itself again. */
        void repaint(CellPlace place);
    }

    private final Grid grid;
    private final TextField field = new TextField();
    private final ObjectProperty<@Nullable CellPlace> place = new SimpleObjectProperty<>();
    private final Map<CellPlace, Refusal> refusals = new HashMap<>();
    private final EditorNotes notes;
    private List<String> choices = List.of();

    CellEditor(Grid grid, EditorNotes notes) {
        this.grid = grid;
        this.notes = notes;
        field.setId("cases-field");
        field.getStyleClass().add("mk-cell-field");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().addListener((property, had, has) -> {
            if (!has) {
                commit(Move.STAY);
            }
        });
        field.textProperty().addListener((property, before, typed) -> offer(typed));
        notes.onChoice(level -> {
            field.setText(level);
            commit(Move.DOWN);
        });
    }

    /** The cell that is edited, or null. */
    ReadOnlyObjectProperty<@Nullable CellPlace> place() {
        return place;
    }

    TextField field() {
        return field;
    }

    Optional<Refusal> refusal(CellPlace asked) {
        return Optional.ofNullable(refusals.get(asked));
    }

    /**
     * Begins to edit a cell; the one before is kept first.
     *
     * @param name   what the cell is, for screen readers
     * @param text   what stands there
     * @param levels what can be chosen, in order, or empty
     * @param whole  whether all is selected, so that typing replaces it
     */
    void begin(CellPlace wanted, String name, String text, List<String> levels, boolean whole) {
        commit(Move.STAY);
        choices = List.of();
        field.setAccessibleText(name);
        field.setText(text);
        place.set(wanted);
        choices = levels;
        // A field that has no skin yet would select all when it gets one, and what is typed next would replace the rest.
        field.applyCss();
        field.requestFocus();
        if (whole) {
            field.selectAll();
        } else {
            field.end();
        }
        List<String> matching = matching(text, whole);
        notes.show(field, refusal(wanted).map(Refusal::reason).orElse(null), matching,
                whole ? levels.indexOf(text) : meant(text, matching));
    }

    /** Keeps what is typed. */
    void commit(Move move) {
        CellPlace done = place.get();
        if (done == null) {
            return;
        }
        String typed = chosen();
        close();
        grid.keep(done, typed);
        if (move != Move.STAY) {
            grid.go(done, move);
        }
    }

    /** Says that the study took a text. */
    void accepted(CellPlace done) {
        if (refusals.remove(done) != null) {
            grid.repaint(done);
        }
    }

    /** Says that the study refused a text; whoever goes on typing elsewhere is not called back. */
    void refused(CellPlace done, String typed, Message reason) {
        refusals.put(done, new Refusal(typed, reason));
        grid.repaint(done);
    }

    /** Leaves the cell as it was before the editing. */
    void cancel() {
        CellPlace left = place.get();
        if (left != null) {
            close();
            refusals.remove(left);
            grid.repaint(left);
            grid.go(left, Move.STAY);
        }
    }

    private void close() {
        place.set(null);
        choices = List.of();
        notes.hide();
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> commit(event.isShiftDown() ? Move.UP : Move.DOWN);
            case TAB -> commit(event.isShiftDown() ? Move.LEFT : Move.RIGHT);
            case ESCAPE -> cancel();
            case DOWN, UP -> {
                if (choices.isEmpty()) {
                    commit(event.getCode() == KeyCode.UP ? Move.UP : Move.DOWN);
                } else {
                    notes.move(event.getCode() == KeyCode.UP ? -1 : 1);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What is typed, or the level that it stands for. */
    private String chosen() {
        String typed = field.getText();
        if (choices.isEmpty() || (typed.isBlank() && !notes.isPicked())) {
            return typed;
        }
        return notes.marked().orElse(typed);
    }

    private void offer(String typed) {
        if (place.get() != null && !choices.isEmpty()) {
            List<String> matching = matching(typed, false);
            notes.show(field, null, matching, meant(typed, matching));
        }
    }

    /** Which of the levels that begin with a text is meant: the one it is, else the first; -1 for none. */
    private static int meant(String typed, List<String> matching) {
        for (int i = 0; i < matching.size(); i++) {
            if (matching.get(i).equalsIgnoreCase(typed.strip())) {
                return i;
            }
        }
        return typed.isBlank() || matching.isEmpty() ? -1 : 0;
    }

    private List<String> matching(String typed, boolean all) {
        String start = typed.strip().toLowerCase(Locale.ROOT);
        List<String> matching = new ArrayList<>(choices);
        if (!all && !start.isEmpty()) {
            matching.removeIf(level -> !level.toLowerCase(Locale.ROOT).startsWith(start));
        }
        return matching;
    }
}
