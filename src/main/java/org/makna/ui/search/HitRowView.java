package org.makna.ui.search;

import java.util.List;
import javafx.scene.Node;
import org.makna.model.HitRow;
import org.makna.model.Messages;
import org.makna.model.NamePath;

/** Shows a hit in one line. */
final class HitRowView implements PagedList.RowView<HitRow> {

    private final Messages messages;
    private final KwicPane pane = new KwicPane();

    HitRowView(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(HitRow row) {
        pane.show(Kwic.of(row), name(row), within(row), codes(row.codes()));
    }

    @Override
    public void showWaiting() {
        pane.showWaiting();
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
