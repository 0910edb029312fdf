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
        pane.show(Kwic.of(row), where(row), codes(row.codes()));
    }

    @Override
    public void showWaiting() {
        pane.showWaiting();
    }

    @Override
    public String spoken(HitRow row) {
        Kwic words = Kwic.of(row);
        return where(row) + ". " + words.before() + " " + words.hit() + " " + words.after();
    }

    @Override
    public String more(HitRow row) {
        return row.document() + (row.section().isEmpty() ? "" : "\n" + Kwic.beginning(row.section(), 120))
                + (row.codes().isEmpty() ? "" : "\n" + String.join("\n", row.codes()));
    }

    /** Document, turn or section, speaker; what is not there is left out. */
    private String where(HitRow row) {
        String name = NamePath.parseDocument(row.document()).name();
        if (row.turn() > 0) {
            return row.speaker().isEmpty()
                    ? messages.text("ui.find.place-turn", name, row.turn())
                    : messages.text("ui.find.place-speaker", name, row.turn(), row.speaker());
        }
        return row.section().isEmpty()
                ? name
                : messages.text("ui.find.place-section", name, Kwic.beginning(row.section(), 80));
    }

    private String codes(List<String> paths) {
        return switch (paths.size()) {
            case 0 -> "—";
            case 1 -> NamePath.parseCode(paths.getFirst()).name();
            default -> messages.text("ui.find.codes", paths.size());
        };
    }
}
