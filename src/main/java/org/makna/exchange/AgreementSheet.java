package org.makna.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.Agreement;
import org.makna.model.Agreement.Coefficients;
import org.makna.model.Agreement.Counts;
import org.makna.model.Agreement.Line;
import org.makna.model.Agreement.Match;
import org.makna.model.Agreement.Of;
import org.makna.model.Messages;
import org.makna.model.NamePath;

/**
 * The sheet {@code Agreement}: each code in each document with the totals over all codes; below them the totals per code and
 * per document; below them the agreement on segments.
 */
final class AgreementSheet {

    static final String NAME = "Agreement";

    /** Names of the columns in the bundles, with their widths. */
    private static final List<Column> COLUMNS = List.of(new Column("code", 40), new Column("file", 28),
            new Column("file-folder", 24), new Column("file-size", 10), new Column("unit", 12),
            new Column("group-a", 14), new Column("group-b", 14), new Column("kappa", 11),
            new Column("agreement-pct", 11), new Column("a-and-b", 11), new Column("not-a-not-b", 11),
            new Column("disagreement", 13), new Column("a-not-b", 11), new Column("b-not-a", 11),
            new Column("scott", 11), new Column("brennan-prediger", 11), new Column("ac1", 11),
            new Column("alpha", 11), new Column("note", 60));
    private static final List<Column> MATCH_COLUMNS = List.of(new Column("code", 40), new Column("group-a", 14),
            new Column("group-b", 14), new Column("matched", 10), new Column("only-a", 10), new Column("only-b", 10),
            new Column("matched-pct", 11), new Column("kappa-n", 11), new Column("unitized", 11),
            new Column("values-alpha", 11), new Column("sets-jaccard", 11), new Column("sets-masi", 11));
    private static final String TOTAL = "Total";

    private final Agreement agreement;
    private final Messages messages;

    AgreementSheet(Agreement agreement, Messages messages) {
        this.agreement = agreement;
        this.messages = messages;
    }

    void writeTo(SheetWriter sheet) {
        sheet.header(headings(COLUMNS), 2);
        agreement.lines().forEach(line -> sheet.row(row(line)));
        agreement.totals().stream().filter(AgreementSheet::isOfAll).forEach(line -> sheet.total(row(line)));
        sheet.endBlock();
        sheet.header(headings(COLUMNS), 2);
        agreement.totals().stream().filter(line -> !isOfAll(line)).forEach(line -> sheet.row(row(line)));
        sheet.endBlock();
        sheet.header(headings(MATCH_COLUMNS), 2);
        agreement.matches().stream().filter(match -> match.code() != null).forEach(match -> sheet.row(row(match)));
        agreement.matches().stream().filter(match -> match.code() == null).forEach(match -> sheet.total(row(match)));
    }

    /** Says in the sheet {@code README} what was compared and how. */
    void explain(ReadmeSheet readme) {
        agreement.counted().forEach(sentence -> readme.counted(NAME, sentence));
    }

    private static boolean isOfAll(Line line) {
        return line.code() == null && line.document() == null;
    }

    private List<Column> headings(List<Column> columns) {
        return columns.stream().map(column -> new Column(messages.text("workbook.column." + column.heading()),
                column.width())).toList();
    }

    private List<Value> row(Line line) {
        String document = line.document();
        NamePath path = document == null ? null : NamePath.parseDocument(document);
        List<Value> row = new ArrayList<>();
        row.add(code(line.code()));
        row.add(path == null
                ? new Value.Text(messages.text("agreement.of." + line.of().word()))
                : new Value.Text(path.name()));
        row.add(path == null ? Value.BLANK : Value.text(folder(path)));
        row.add(new Value.Count(line.size()));
        row.add(new Value.Text(messages.text("agreement.unit." + agreement.unit().word())));
        row.add(new Value.Text(line.first()));
        row.add(Value.text(line.second()));
        numbers(row, line);
        row.add(Value.text(line.notes().stream().map(messages::text).collect(Collectors.joining(" "))));
        return row;
    }

    private static void numbers(List<Value> row, Line line) {
        Coefficients of = line.coefficients();
        Counts counts = line.counts();
        boolean several = line.of() == Of.ALL_CODERS;
        row.add(several ? Value.BLANK : new Value.Decimal(of.kappa()));
        row.add(new Value.Share(of.agreement()));
        row.add(counts == null ? Value.BLANK : share(counts.both(), counts));
        row.add(counts == null ? Value.BLANK : share(counts.neither(), counts));
        row.add(new Value.Share(1 - of.agreement()));
        row.add(counts == null ? Value.BLANK : share(counts.first(), counts));
        row.add(counts == null ? Value.BLANK : share(counts.second(), counts));
        if (line.of() == Of.POOLED_KAPPA) {
            row.addAll(List.of(Value.BLANK, Value.BLANK, Value.BLANK, Value.BLANK));
        } else {
            row.add(new Value.Decimal(of.scott()));
            row.add(new Value.Decimal(of.brennanPrediger()));
            row.add(new Value.Decimal(of.gwet()));
            row.add(new Value.Decimal(of.alpha()));
        }
    }

    private List<Value> row(Match match) {
        boolean all = match.code() == null;
        return List.of(code(match.code()), new Value.Text(match.first()), new Value.Text(match.second()),
                new Value.Count(match.agreements()), new Value.Count(match.onlyFirst()),
                new Value.Count(match.onlySecond()), new Value.Share(match.agreement()),
                all ? new Value.Decimal(match.kappa()) : Value.BLANK,
                decimal(match.unitized()), decimal(match.values()), decimal(match.jaccard()), decimal(match.masi()));
    }

    /** What a line has none of is no number that went missing. */
    private static Value decimal(double number) {
        return Double.isNaN(number) ? Value.BLANK : new Value.Decimal(number);
    }

    private static Value code(@Nullable String code) {
        return new Value.Text(code == null ? TOTAL : code);
    }

    private static Value share(long part, Counts counts) {
        return new Value.Share((double) part / counts.total());
    }

    private static String folder(NamePath document) {
        List<String> folders = document.names().subList(0, document.names().size() - 1);
        return folders.isEmpty() ? "" : new NamePath(folders).toDocumentText();
    }
}
