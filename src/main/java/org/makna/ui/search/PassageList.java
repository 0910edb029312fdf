package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.makna.model.Hit;
import org.makna.model.HitRow;
import org.makna.study.HitRows;
import org.makna.ui.workspace.Workspace;

/** Parts of the text that a question found, in context; not there where it found codings. */
final class PassageList {

    private final Workspace workspace;
    private final PagedList<HitRow> list;
    private @Nullable HitRows passages;

    PassageList(Workspace workspace) {
        this.workspace = workspace;
        list = new PagedList<>(workspace, "passages", workspace.text("ui.query.passages"),
                () -> new HitRowView(workspace.messages()), this::go);
        show(null);
    }

    Node node() {
        return list.node();
    }

    /** Lists passages; null or none leaves the place to others. */
    void show(@Nullable HitRows found) {
        passages = found;
        boolean any = found != null && !found.isEmpty();
        list.node().setVisible(any);
        List<HitRow> rows = found == null ? List.of() : found;
        list.show(rows.size(),
                (from, to) -> IntStream.range(from, to).mapToObj(i -> Optional.of(rows.get(i))).toList(), List.of(),
                "");
    }

    private void go(int row) {
        if (passages != null) {
            Hit hit = passages.hit(row);
            workspace.navigator().open(hit.documentId(), hit.range());
        }
    }
}
