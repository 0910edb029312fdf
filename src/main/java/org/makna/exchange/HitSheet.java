package org.makna.exchange;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.HitRow;
import org.makna.model.Messages;
import org.makna.model.Progress;

/** The sheet {@code Hits}: keywords in context, one row per hit. */
final class HitSheet {

    static final String NAME = "Hits";

    private static final int STRIDE = 256;

    private final ListedHits hits;
    private final Messages messages;

    HitSheet(ListedHits hits, Messages messages) {
        this.hits = hits;
        this.messages = messages;
    }

    /**
     * Writes the rows.
     *
     * @throws CancellationException if {@code progress} asks to stop
     */
    void writeTo(SheetWriter sheet, Progress progress) {
        boolean grouped = !hits.groups().isEmpty();
        List<Column> columns = new ArrayList<>(List.of(column("document", 28), column("speaker", 16),
                column("turn", 8), column("section", 24), column("context-before", 60), column("hit", 24),
                column("context-after", 60), column("codes-there", 36), column("start", 10), column("end", 10),
                column("score", 10), column("document-guid", 37)));
        if (grouped) {
            columns.addFirst(column("group", 24));
        }
        sheet.header(columns, 1);
        Iterator<ListedHits.Group> groups = hits.groups().iterator();
        String group = "";
        int left = 0;
        for (int i = 0; i < hits.rows().size(); i++) {
            if (i % STRIDE == 0) {
                progress.report(i, hits.rows().size(), NAME);
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
            List<Value> row = new ArrayList<>(row(hits.rows().get(i)));
            if (grouped) {
                while (left == 0) {
                    ListedHits.Group next = groups.next();
                    group = next.name();
                    left = next.count();
                }
                left--;
                row.addFirst(Value.text(group));
            }
            sheet.row(row);
        }
    }

    private static List<Value> row(HitRow hit) {
        return List.of(Value.text(hit.document()), Value.text(hit.speaker()),
                hit.turn() == 0 ? Value.BLANK : new Value.Count(hit.turn()), Value.text(hit.section()),
                Value.prose(hit.left()), Value.prose(hit.hit()), Value.prose(hit.right()),
                Value.text(String.join("; ", hit.codes())), new Value.Count(hit.startCodePoint()),
                new Value.Count(hit.endCodePoint()), new Value.Decimal(hit.score()), Value.text(hit.documentGuid()));
    }

    private Column column(String name, int width) {
        return new Column(messages.text("workbook.column." + name), width);
    }
}
