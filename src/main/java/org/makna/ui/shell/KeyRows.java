package org.makna.ui.shell;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** Moves through a list of keys from one key to the next; headings are passed over. */
final class KeyRows {

    private final ListView<KeyRow> list;

    private KeyRows(ListView<KeyRow> list) {
        this.list = list;
    }

    /** Lets arrows, page keys, Home and End pass over headings. */
    static void passOverHeadings(ListView<KeyRow> list) {
        KeyRows rows = new KeyRows(list);
        list.addEventFilter(KeyEvent.KEY_PRESSED, rows::key);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || list.getItems().isEmpty()) {
            return;
        }
        int at = list.getSelectionModel().getSelectedIndex();
        int page = Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()) - 1);
        switch (event.getCode()) {
            case DOWN -> go(at + 1, 1);
            case UP -> go(at - 1, -1);
            case PAGE_DOWN -> go(at + page, 1);
            case PAGE_UP -> go(at - page, -1);
            case HOME -> go(0, 1);
            case END -> go(list.getItems().size() - 1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int wanted, int step) {
        int row = beyond(list.getItems(), Math.clamp(wanted, 0, list.getItems().size() - 1), step);
        list.getSelectionModel().clearAndSelect(row);
        list.getFocusModel().focus(row);
        // With its heading, where that is the row above.
        list.scrollTo(firstInSight(row));
    }

    /** Scrolls no more than is needed. */
    private int firstInSight(int row) {
        int seen = Math.max(1, (int) (list.getHeight() / list.getFixedCellSize()) - 1);
        int first = list.lookupAll(".list-cell").stream().filter(KeyCell.class::isInstance).map(KeyCell.class::cast)
                .filter(cell -> !cell.isEmpty() && cell.isVisible() && cell.getLayoutY() >= 0)
                .mapToInt(KeyCell::getIndex)
                .min().orElse(0);
        int head = row > 0 && list.getItems().get(row - 1) instanceof KeyRow.Head ? row - 1 : row;
        return head < first ? head : Math.max(first, row - seen + 1);
    }

    /** The nearest row from one on that is no heading; where there is none in that direction, in the other. */
    static int beyond(List<KeyRow> rows, int from, int step) {
        int at = from;
        while (at >= 0 && at < rows.size() && rows.get(at) instanceof KeyRow.Head) {
            at += step;
        }
        return at >= 0 && at < rows.size() ? at : beyond(rows, from, -step);
    }
}
