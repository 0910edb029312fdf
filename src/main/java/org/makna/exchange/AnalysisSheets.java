package org.makna.exchange;

import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.CodePair;
import org.makna.model.Independence;
import org.makna.model.Messages;
import org.makna.model.Similarities;
import org.makna.model.Table;

/** Lays out the sheets {@code Chi2}, {@code c-coefficient} and {@code Similarity pairs}. */
final class AnalysisSheets {

    static final String CHI2 = "Chi2";
    static final String C_COEFFICIENT = "c-coefficient";
    static final String SIMILARITY = "Similarity pairs";

    private static final int LABEL = 40;
    private static final int NUMBER = 12;

    private final Messages messages;

    AnalysisSheets(Messages messages) {
        this.messages = messages;
    }

    /** The test in one row, then every cell with what was expected there. */
    void chi2(SheetWriter sheet, Independence test) {
        sheet.header(List.of(number("chi2"), number("df"), number("p"), number("cramers-v"), number("n"),
                number("few-expected"), new Column(heading("warning"), 60)), 0);
        Value warning = test.doubtful()
                ? Value.prose(messages.text("table.test.few-expected", test.fewExpected()))
                : Value.BLANK;
        sheet.row(List.of(new Value.Decimal(test.statistic()), new Value.Count(test.degrees()),
                new Value.Decimal(test.p()), new Value.Decimal(test.cramersV()), TableSheet.whole(test.total()),
                new Value.Count(test.fewExpected()), warning));
        sheet.endBlock();
        sheet.header(List.of(label("code"), label("column"), number("observed"), number("expected"),
                number("std-residual"), number("adj-residual")), 0);
        Table table = test.table();
        for (int r = 0; r < table.rows().size(); r++) {
            for (int c = 0; c < table.columns().size(); c++) {
                if (!Double.isNaN(test.expected()[r][c])) {
                    sheet.row(List.of(Value.text(table.rows().get(r).label()),
                            Value.text(table.columns().get(c).label()), TableSheet.whole(table.cells()[r][c]),
                            new Value.Decimal(test.expected()[r][c]), new Value.Decimal(test.standardised()[r][c]),
                            new Value.Decimal(test.adjusted()[r][c])));
                }
            }
        }
    }

    /** One row per pair of codes that meet. */
    void pairs(SheetWriter sheet, List<CodePair> pairs) {
        sheet.header(List.of(label("code-1"), label("code-2"), new Column("n1", NUMBER), new Column("n2", NUMBER),
                new Column("n12", NUMBER), new Column("c", NUMBER), new Column("n12/n1", NUMBER),
                new Column("n12/n2", NUMBER), number("ratio-flag"), number("out-of-range")), 2);
        for (CodePair pair : pairs) {
            sheet.row(List.of(Value.text(pair.first()), Value.text(pair.second()), TableSheet.whole(pair.n1()),
                    TableSheet.whole(pair.n2()), TableSheet.whole(pair.n12()), new Value.Decimal(pair.c()),
                    new Value.Share(pair.ofFirst()), new Value.Share(pair.ofSecond()),
                    flag(pair.isUnequal()), flag(pair.isOutOfRange())));
        }
    }

    /** Pairs at the left, the steps of clustering at the right. */
    void similarities(SheetWriter sheet, Similarities similarities) {
        sheet.header(List.of(label("item-a"), label("item-b"), new Column(heading("pearson"), 16),
                number("n-features"), new Column("", 4), number("step"), label("left"), label("right"),
                number("distance"), number("size")), 0);
        List<Similarities.Pair> pairs = similarities.pairs();
        List<Similarities.Merge> merges = similarities.merges();
        for (int i = 0; i < Math.max(pairs.size(), merges.size()); i++) {
            List<Value> row = new ArrayList<>();
            if (i < pairs.size()) {
                Similarities.Pair pair = pairs.get(i);
                row.addAll(List.of(Value.text(pair.first()), Value.text(pair.second()),
                        new Value.Decimal(pair.index()), new Value.Count(similarities.features())));
            } else {
                row.addAll(List.of(Value.BLANK, Value.BLANK, Value.BLANK, Value.BLANK));
            }
            if (i < merges.size()) {
                Similarities.Merge merge = merges.get(i);
                row.addAll(List.of(Value.BLANK, new Value.Count(merge.step()), Value.text(merge.left()),
                        Value.text(merge.right()), new Value.Decimal(merge.distance()),
                        new Value.Count(merge.size())));
            }
            sheet.row(row);
        }
    }

    private Value flag(boolean raised) {
        return raised ? new Value.Text(messages.text("workbook.flag")) : Value.BLANK;
    }

    private Column label(String name) {
        return new Column(heading(name), LABEL);
    }

    private Column number(String name) {
        return new Column(heading(name), NUMBER);
    }

    private String heading(String name) {
        return messages.text("workbook.column." + name);
    }
}
