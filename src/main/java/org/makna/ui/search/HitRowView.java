package org.makna.ui.search;

import java.util.List;
import java.util.function.IntSupplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.makna.model.HitRow;
import org.makna.model.Messages;
import org.makna.model.NamePath;

/** Shows a hit in one line, or in several with the text around it. */
final class HitRowView implements PagedList.RowView<HitRow> {

    private final Messages messages;
    private final IntSupplier lines;
    private final KwicPane pane = new KwicPane();
    private final PlaceLine above = new PlaceLine();
    private final BlockPane block = new BlockPane(above, "mk-found-words");
    private final StackPane node = new StackPane(pane, block);

    /**
     * Creates it.
     *
     * @param lines lines of text that a row has; 0 where it is one line in all
     */
    HitRowView(Messages messages, IntSupplier lines) {
        this.messages = messages;
        this.lines = lines;
        node.setMinWidth(0);
        node.setPrefWidth(0);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(HitRow row) {
        boolean inLine = lines.getAsInt() == 0;
        pane.setVisible(inLine);
        block.setVisible(!inLine);
        if (inLine) {
            pane.show(Kwic.of(row), name(row), within(row), codes(row.codes()));
        } else {
            above.show(name(row), within(row), codes(row.codes()));
            block.show(Kwic.among(row.left(), row.hit(), row.right()), "");
        }
    }

    @Override
    public void showWaiting() {
        pane.setVisible(lines.getAsInt() == 0);
        block.setVisible(lines.getAsInt() > 0);
        pane.showWaiting();
        above.show("…", "", "");
        block.showWaiting();
    }

    @Override
    public String spoken(HitRow row) {
        Kwic words = Kwic.of(row);
        return name(row) + ", " + within(row) + ". " + words.before() + " " + words.hit() + " " + words.after();
    }

    @Override
    public String more(HitRow row) {
        return row.document() + (row.section().isEmpty() ? "" : "\n" + Kwic.beginning(row.section(), 120))
                + (row.codes().isEmpty() ? "" : "\n" + String.join("\n", row.codes()));
    }

    private static String name(HitRow row) {
        return NamePath.parseDocument(row.document()).name();
    }

    /** Turn and speaker, or section; empty where there is neither. */
    private String within(HitRow row) {
        if (row.turn() == 0) {
            return Kwic.beginning(row.section(), 80);
        }
        return row.speaker().isEmpty()
                ? messages.text("ui.find.place-turn", row.turn())
                : messages.text("ui.find.place-speaker", row.turn(), row.speaker());
    }

    private String codes(List<String> paths) {
        return switch (paths.size()) {
            case 0 -> "—";
            case 1 -> NamePath.parseCode(paths.getFirst()).name();
            default -> messages.text("ui.find.codes", paths.size());
        };
    }
}
