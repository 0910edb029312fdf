package org.makna.ui.search;

import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.makna.model.Messages;
import org.makna.study.SegmentInContext;

/** Shows a coded segment in one line, or in several with the text around it and what was noted. */
final class SegmentView implements PagedList.RowView<SegmentInContext> {

    private final IntSupplier lines;
    private final SegmentRowView line;
    private final SegmentRowView above;
    private final BlockPane block;
    private final StackPane node;

    /**
     * Creates it.
     *
     * @param lines lines of text that a row has; 0 where it is one line in all
     */
    SegmentView(Messages messages, IntSupplier lines) {
        this.lines = lines;
        this.line = new SegmentRowView(messages, true);
        this.above = new SegmentRowView(messages, false);
        this.block = new BlockPane(above, "mk-said");
        node = new StackPane(line, block);
        node.setMinWidth(0);
        node.setPrefWidth(0);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(SegmentInContext row) {
        choose();
        if (lines.getAsInt() == 0) {
            line.show(row);
        } else {
            above.show(row);
            block.show(Kwic.among(row.before(), row.segment().text(), row.after()), above.notes(row));
        }
    }

    @Override
    public void showWaiting() {
        choose();
        line.showWaiting();
        above.showWaiting();
        block.showWaiting();
    }

    private void choose() {
        line.setVisible(lines.getAsInt() == 0);
        block.setVisible(lines.getAsInt() > 0);
    }

    @Override
    public String spoken(SegmentInContext row) {
        return line.spoken(row);
    }

    @Override
    public String more(SegmentInContext row) {
        return line.more(row);
    }
}
