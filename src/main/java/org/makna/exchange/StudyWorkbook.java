package org.makna.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.SheetWriter.Column;
import org.makna.model.CodeFrequency;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.Similarities;
import org.makna.model.Table;
import org.makna.model.WordFrequencies;

/**
 * Writes a whole study as an Excel workbook of nineteen sheets whose names and order never change.
 *
 * <p>Headings and explanations follow the reader's language. A sheet whose analysis was not run says so in one line. What
 * does not fit the sheets of Excel goes on in sheets after the nineteenth.
 */
public final class StudyWorkbook {

    static final String CODE_FREQUENCY = "Code frequency";
    static final String CODE_DOCUMENT = "Code x Document";
    static final String CODE_ATTRIBUTE = "Code x Attribute";
    static final String ROW_PCT = "Row pct";
    static final String COLUMN_PCT = "Column pct";
    static final String TABLE_PCT = "Table pct";
    static final String CO_OCCURRENCE = "Co-occurrence";

    /** The sheets in their order, each with the key of the line that explains it. */
    private static final Map<String, String> SHEETS = sheets();

    private final ExcelFile excel;
    private final WorkbookContent content;
    private final Messages messages;
    private final Map<String, SheetWriter> writers;
    private final Set<String> notRun = new HashSet<>();

    private StudyWorkbook(ExcelFile excel, Map<String, SheetWriter> writers, WorkbookContent content,
            Messages messages) {
        this.excel = excel;
        this.writers = writers;
        this.content = content;
        this.messages = messages;
    }

    /**
     * Writes the workbook; codings are streamed. The same content gives the same bytes.
     *
     * @param segments the segments of the content
     * @param counted  gives the content when the segments are written; what it throws ends the writing
     * @throws org.makna.model.MaknaException             if the file cannot be written; an earlier file is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier file is untouched
     */
    public static void write(Path file, Imprint imprint, CodedSegments segments, Supplier<WorkbookContent> counted,
            Messages messages, Progress progress) {
        write(file, imprint, segments, counted, messages, progress, SheetLimits.EXCEL);
    }

    static void write(Path file, WorkbookContent content, Messages messages, Progress progress, SheetLimits limits) {
        write(file, content.imprint(), content.segments(), () -> content, messages, progress, limits);
    }

    private static void write(Path file, Imprint imprint, CodedSegments segments, Supplier<WorkbookContent> counted,
            Messages messages, Progress progress, SheetLimits limits) {
        ExcelFile.write(file, imprint, limits, excel -> {
            Map<String, SheetWriter> writers = new LinkedHashMap<>();
            SHEETS.keySet().forEach(name -> writers.put(name, excel.sheet(name)));
            SegmentSheet sheet = new SegmentSheet(segments, messages);
            sheet.writeTo(Objects.requireNonNull(writers.get(SegmentSheet.NAME)), progress);
            new StudyWorkbook(excel, writers, counted.get(), messages).write(sheet.continuedTexts());
        }, progress);
    }

    private void write(long continuedTexts) {
        frequencies();
        table(CODE_DOCUMENT, content.codesByDocument(), true);
        crosstab(CODE_ATTRIBUTE, Crosstab::counts);
        crosstab(ROW_PCT, Crosstab::rowPct);
        crosstab(COLUMN_PCT, Crosstab::columnPct);
        crosstab(TABLE_PCT, Crosstab::tablePct);
        shareOfN();
        coOccurrence();
        analyses();
        lists();
        readme(continuedTexts);
    }

    private void frequencies() {
        SheetWriter sheet = sheet(CODE_FREQUENCY);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(messages.text("workbook.column.path"), 40));
        columns.add(new Column(messages.text("workbook.column.code"), 24));
        for (String name : List.of("files", "cases", "references", "words", "characters", "pct-refs", "pct-files",
                "mean-weight")) {
            columns.add(new Column(messages.text("workbook.column." + name), 12));
        }
        sheet.header(columns, 2);
        for (CodeFrequency code : content.frequencies()) {
            sheet.row(List.of(Value.text(code.path()), Value.text(code.name()), new Value.Count(code.documents()),
                    new Value.Count(code.cases()), new Value.Count(code.codings()), new Value.Count(code.words()),
                    new Value.Count(code.characters()), new Value.Share(code.ofCodings()),
                    new Value.Share(code.ofDocuments()), new Value.Decimal(code.meanWeight())));
        }
        long references = content.frequencies().stream().mapToLong(CodeFrequency::codings).sum();
        double shares = content.frequencies().stream().mapToDouble(CodeFrequency::ofCodings).sum();
        // Documents, cases, words and characters of two codes may be the same ones; only codings and their shares add up.
        sheet.total(List.of(new Value.Text("Total"), Value.BLANK, Value.BLANK, Value.BLANK, new Value.Count(references),
                Value.BLANK, Value.BLANK, references == 0 ? Value.BLANK : new Value.Share(shares)));
    }

    private void table(String name, Table table, boolean withDistinct) {
        new TableSheet(table, messages, withDistinct).writeTo(sheet(name), excel.limits());
    }

    private void crosstab(String name, Function<Crosstab, Table> base) {
        Crosstab crosstab = content.codesByAttribute();
        if (crosstab == null) {
            notRun(name);
        } else {
            table(name, base.apply(crosstab), false);
        }
    }

    /** The second block of {@code Table pct}. */
    private void shareOfN() {
        Table shares = content.codesByAttribute() == null ? null : content.codesByAttribute().shareOfN();
        if (shares != null) {
            sheet(TABLE_PCT).endBlock();
            table(TABLE_PCT, shares, false);
        }
    }

    /** Codes by codes; the diagonal of the table is the frequency. */
    private void coOccurrence() {
        Table table = content.coOccurrence();
        if (table == null) {
            notRun(CO_OCCURRENCE);
            return;
        }
        CoOccurrenceSheet.write(sheet(CO_OCCURRENCE), table, messages, excel.limits());
    }

    private void analyses() {
        Analyses analyses = content.analyses();
        AnalysisSheets sheets = new AnalysisSheets(messages);
        write(AnalysisSheets.CHI2, analyses.independence(), sheets::chi2);
        write(AnalysisSheets.C_COEFFICIENT, analyses.pairs(), sheets::pairs);
        write(AgreementSheet.NAME, analyses.agreement(),
                (sheet, agreement) -> new AgreementSheet(agreement, messages).writeTo(sheet));
        write(WordSheet.NAME, analyses.words(), (sheet, words) -> words(words).writeTo(sheet));
        write(AnalysisSheets.SIMILARITY, analyses.similarities(), sheets::similarities);
        write(AttributeSheet.NAME, analyses.attributes(),
                (sheet, attributes) -> new AttributeSheet(attributes, messages).writeTo(sheet));
    }

    private void lists() {
        ListSheets lists = new ListSheets(content.lists(), messages);
        lists.codebook(sheet(ListSheets.CODEBOOK));
        lists.cases(sheet(ListSheets.CASES));
        lists.memos(sheet(ListSheets.MEMOS));
        if (!new ChartSheet(content, messages).writeTo(sheet(ChartSheet.NAME), excel)) {
            notRun.add(ChartSheet.NAME);
            sheet(ChartSheet.NAME).sentence(messages.text("workbook.no-charts"));
        }
    }

    private WordSheet words(WordFrequencies words) {
        return new WordSheet(words, messages, WordSheet.MOST);
    }

    private <T> void write(String name, @Nullable T analysis, BiConsumer<SheetWriter, T> layout) {
        if (analysis == null) {
            notRun(name);
        } else {
            layout.accept(sheet(name), analysis);
        }
    }

    private void notRun(String name) {
        notRun.add(name);
        sheet(name).sentence(messages.text("workbook.not-run"));
    }

    private void readme(long continuedTexts) {
        ReadmeSheet readme = new ReadmeSheet(sheet(ReadmeSheet.NAME), messages);
        readme.imprint(content.imprint());
        readme.coders(content.coders());
        content.options().forEach(readme::option);
        SHEETS.forEach((name, key) -> {
            if (!name.equals(ReadmeSheet.NAME)) {
                readme.sheetLine(name, key, !notRun.contains(name));
            }
        });
        tables().forEach(readme::table);
        for (String name : List.of(CODE_FREQUENCY, AnalysisSheets.SIMILARITY, SegmentSheet.NAME, AgreementSheet.NAME,
                WordSheet.NAME, AttributeSheet.NAME)) {
            if (!notRun.contains(name)) {
                readme.filters(name, content.segments().filters());
            }
        }
        for (String formula : List.of("pct-refs", "pct-files", "mean-weight", "words", "characters", "coverage")) {
            readme.formula("workbook.formula." + formula);
        }
        if (content.codesByAttribute() != null) {
            readme.formula("workbook.formula.row-pct");
            readme.formula("workbook.formula.column-pct");
            readme.formula("workbook.formula.table-pct");
            if (content.codesByAttribute().shareOfN() != null) {
                readme.formula("workbook.formula.share-of-n");
            }
        }
        explain(readme, content.analyses());
        readme.note("workbook.note.positions");
        readme.note("workbook.note.times");
        readme.note("workbook.note.modified-by");
        tables().forEach((name, table) -> {
            if (new TableSheet(table, messages, name.equals(CODE_DOCUMENT)).isLong(excel.limits())) {
                readme.note("workbook.note.long-form", name);
            }
        });
        content.warnings().forEach(readme::warning);
        readme.adjustments(excel, continuedTexts);
    }

    private void explain(ReadmeSheet readme, Analyses analyses) {
        if (analyses.independence() != null) {
            readme.formula("workbook.formula.chi2");
            readme.formula("workbook.formula.residuals");
            readme.counted(AnalysisSheets.CHI2, Message.of("table.test.independent"));
        }
        if (analyses.pairs() != null) {
            readme.formula("workbook.formula.c");
            readme.note("workbook.note.c");
        }
        if (analyses.agreement() != null) {
            new AgreementSheet(analyses.agreement(), messages).explain(readme);
        }
        if (analyses.words() != null) {
            words(analyses.words()).explain(readme);
        }
        if (analyses.attributes() != null) {
            readme.formula("workbook.formula.valid-percent");
            readme.note("workbook.note.levels");
        }
        Similarities similarities = analyses.similarities();
        if (similarities != null) {
            readme.formula("workbook.formula.similarity");
            readme.note("workbook.note.similarity");
            if (!similarities.excluded().isEmpty()) {
                readme.note("workbook.note.excluded", String.join("; ", similarities.excluded()));
            }
        }
    }

    private Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put(CODE_DOCUMENT, content.codesByDocument());
        Crosstab crosstab = content.codesByAttribute();
        if (crosstab != null) {
            tables.put(CODE_ATTRIBUTE, crosstab.counts());
            tables.put(ROW_PCT, crosstab.rowPct());
            tables.put(COLUMN_PCT, crosstab.columnPct());
            tables.put(TABLE_PCT, crosstab.tablePct());
            Table shareOfN = crosstab.shareOfN();
            if (shareOfN != null) {
                tables.put(TABLE_PCT + " (N)", shareOfN);
            }
        }
        if (content.coOccurrence() != null) {
            tables.put(CO_OCCURRENCE, content.coOccurrence());
        }
        return tables;
    }

    private SheetWriter sheet(String name) {
        SheetWriter writer = writers.get(name);
        if (writer == null) {
            throw new IllegalStateException("No sheet " + name);
        }
        return writer;
    }

    private static Map<String, String> sheets() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (String name : List.of(ReadmeSheet.NAME, CODE_FREQUENCY, CODE_DOCUMENT, CODE_ATTRIBUTE, ROW_PCT, COLUMN_PCT,
                TABLE_PCT, AnalysisSheets.CHI2, CO_OCCURRENCE, AnalysisSheets.C_COEFFICIENT, SegmentSheet.NAME,
                AgreementSheet.NAME, WordSheet.NAME, AnalysisSheets.SIMILARITY, ListSheets.CODEBOOK, ListSheets.CASES,
                ListSheets.MEMOS, ChartSheet.NAME, AttributeSheet.NAME)) {
            sheets.put(name, "workbook.sheet." + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
        return Collections.unmodifiableMap(sheets);
    }
}
