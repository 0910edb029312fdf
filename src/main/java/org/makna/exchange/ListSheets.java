package org.makna.exchange;

import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Messages;

/** Lays out the sheets {@code Codebook}, {@code Cases} and {@code Memos}. */
final class ListSheets {

    static final String CODEBOOK = "Codebook";
    static final String CASES = "Cases";
    static final String MEMOS = "Memos";

    private static final int PROSE = 70;

    private final StudyLists lists;
    private final Messages messages;

    ListSheets(StudyLists lists, Messages messages) {
        this.lists = lists;
        this.messages = messages;
    }

    /** As the codebook is exported alone. */
    void codebook(SheetWriter sheet) {
        CodebookFile.writeTo(sheet, lists.codebook());
    }

    /** As the cases are exported alone. */
    void cases(SheetWriter sheet) {
        CasesFile.writeTo(sheet, lists.attributes(), lists.cases());
    }

    /** One row per memo; a text too long for a cell goes on in columns at the right. */
    void memos(SheetWriter sheet) {
        int parts = lists.memos().stream().mapToInt(memo -> ExcelText.parts(memo.text()).size()).max().orElse(1);
        List<Column> columns = new ArrayList<>(List.of(column("title", 30), column("about", 40), column("text", PROSE),
                column("coder", 16), column("created", 20), column("modified", 20), column("memo-guid", 37)));
        for (int part = 2; part <= parts; part++) {
            columns.add(new Column(messages.text("workbook.column.text") + " (" + part + ")", PROSE));
        }
        sheet.header(columns, 1);
        for (MemoRow memo : lists.memos()) {
            List<String> texts = ExcelText.parts(memo.text());
            List<Value> row = new ArrayList<>(List.of(Value.text(memo.title()),
                    Value.prose(String.join("\n", memo.about())), Value.prose(texts.getFirst()),
                    Value.text(memo.coder()), Value.moment(memo.created()), Value.moment(memo.modified()),
                    Value.text(memo.guid())));
            texts.stream().skip(1).map(Value::prose).forEach(row::add);
            sheet.row(row);
        }
    }

    private Column column(String name, int width) {
        return new Column(messages.text("workbook.column." + name), width);
    }
}
