package org.makna.study;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.makna.exchange.AgreementFiles;
import org.makna.exchange.CodedSegments;
import org.makna.exchange.ComparisonFiles;
import org.makna.exchange.HistoryFiles;
import org.makna.exchange.HitFiles;
import org.makna.exchange.ListedHits;
import org.makna.exchange.NoteFiles;
import org.makna.exchange.Imprint;
import org.makna.exchange.PseudonymFiles;
import org.makna.exchange.QuotationFiles;
import org.makna.exchange.QuotedSegments;
import org.makna.exchange.ReportFiles;
import org.makna.exchange.SegmentFiles;
import org.makna.exchange.StatisticsFiles;
import org.makna.exchange.StudyWorkbook;
import org.makna.exchange.TableFiles;
import org.makna.exchange.TidyFiles;
import org.makna.exchange.TidyTables;
import org.makna.exchange.WorkbookContent;
import org.makna.model.Agreement;
import org.makna.model.Attribute;
import org.makna.model.FileReport;
import org.makna.model.HistoryStep;
import org.makna.model.HitRow;
import org.makna.exchange.RuleFiles;
import org.makna.exchange.RuleRow;
import org.makna.model.TextUnit;
import java.util.Locale;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;
import org.makna.model.NoteHit;
import org.makna.model.ReplacedName;
import org.makna.model.StudyInfo;
import org.makna.model.Statistics;
import org.makna.model.Table;
import org.makna.model.TableComparison;

/** Writes what a study gives to files and streams; the ending of a file says its format. */
public final class Output {

    private final Study study;
    private final Messages messages;

    Output(Study study, Messages messages) {
        this.study = study;
        this.messages = messages;
    }

    /** What every exported file says of its origin. */
    Imprint imprint() {
        StudyInfo info = study.info();
        Instant time = study.read(rows -> rows.history().find(info.revision())).map(HistoryStep::time)
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
        return new Imprint(info.title(), info.revision(), time, AppVersion.text());
    }

    /** Writes import reports as JSON. */
    public void reports(List<FileReport> reports, PrintWriter out) {
        ReportFiles.json(out, reports, messages);
    }

    /**
     * Writes import reports as {@code .xlsx}, {@code .csv} or {@code .json}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void reportsTo(List<FileReport> reports, Path file) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> ReportFiles.xlsx(file, reports, imprint(), messages);
            case "csv" -> ReportFiles.csv(file, reports, messages);
            default -> ReportFiles.json(file, reports, messages);
        }
    }

    /**
     * Writes what was replaced by pseudonyms as {@code .xlsx} or {@code .csv}.
     *
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void replacedTo(List<ReplacedName> lines, Path file) {
        if (FileEnding.of(file, "xlsx", "csv").equals("xlsx")) {
            PseudonymFiles.reportXlsx(file, lines, imprint(), messages);
        } else {
            PseudonymFiles.reportCsv(file, lines);
        }
    }

    public void hitsAsJson(List<HitRow> hits, PrintWriter out) {
        HitFiles.json(out, hits);
    }

    public void hitsAsCsv(List<HitRow> hits, PrintWriter out) {
        HitFiles.csv(out, hits);
    }

    /**
     * Writes hits as {@code .xlsx}, or as {@code .csv}; rows that are read only now are read one after another.
     *
     * @param query    the query as understood
     * @param progress asked whether to go on
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void hitsTo(HitList hits, Message query, Path file, Progress progress) {
        if (FileEnding.of(file, "xlsx", "csv").equals("xlsx")) {
            HitFiles.xlsx(file, new ListedHits(hits,
                    hits.groups().stream().map(group -> new ListedHits.Group(group.name(), group.count())).toList(),
                    query), imprint(), messages, progress);
        } else {
            HitFiles.csv(file, hits);
        }
    }

    /** Writes the rules of automatic coding as JSON. */
    public void rulesAsJson(List<ListedRule> rules, PrintWriter out) {
        RuleFiles.json(out, rules.stream().map(rule -> {
            RuleWish does = rule.does();
            return new RuleRow(rule.id(), does.codePath(), does.query(), word(does.span().unit()), does.span().words(),
                    word(does.within()), does.stem(), does.uncovered(), rule.coder(), rule.created(), rule.ran(),
                    rule.codings(), rule.changed(), rule.newDocuments());
        }).toList());
    }

    private static String word(TextUnit unit) {
        return unit.name().toLowerCase(Locale.ROOT);
    }

    public void notesAsJson(List<NoteHit> hits, PrintWriter out) {
        NoteFiles.json(out, hits);
    }

    public void notesAsCsv(List<NoteHit> hits, PrintWriter out) {
        NoteFiles.csv(out, hits);
    }

    /**
     * Writes hits in notes as {@code .xlsx} or {@code .csv}.
     *
     * @param query what was asked
     * @throws org.makna.model.MaknaException if it cannot be written; an earlier file is untouched
     */
    public void notesTo(List<NoteHit> hits, String query, Path file) {
        if (FileEnding.of(file, "xlsx", "csv").equals("xlsx")) {
            NoteFiles.xlsx(file, hits, Message.of("query.asked", query), imprint(), messages);
        } else {
            NoteFiles.csv(file, hits);
        }
    }

    public void historyAsJson(List<HistoryStep> steps, PrintWriter out) {
        HistoryFiles.json(out, steps, messages);
    }

    /** Writes the audit trail as {@code .xlsx}, {@code .csv} or {@code .json}. */
    public void historyTo(List<HistoryStep> steps, Path file) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> HistoryFiles.xlsx(file, steps, imprint(), messages);
            case "csv" -> HistoryFiles.csv(file, steps, messages);
            default -> HistoryFiles.json(file, steps, messages);
        }
    }

    /**
     * Writes coded segments as JSON and leaves the writer open.
     *
     * @param context how much is written around each; nothing where it counts no sentences or turns
     */
    public void segmentsAsJson(SegmentList segments, HitContext context, PrintWriter out) {
        SegmentFiles.json(out, coded(segments, context));
    }

    /**
     * Writes coded segments as {@code .xlsx}, {@code .csv} or {@code .json}, or for reading as {@code .docx} or {@code .html}.
     *
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @param context         how much is written around each; nothing where it counts no sentences or turns
     * @param attributes      names of the attributes that the source of each quotation in a document or page tells
     * @param progress        asked whether to go on
     * @return what the user must be told of the file
     */
    public List<Message> segmentsTo(SegmentList segments, Path file, boolean spreadsheetSafe, HitContext context,
            List<String> attributes, Progress progress) {
        CodedSegments coded = coded(segments, context);
        switch (FileEnding.of(file, "xlsx", "csv", "json", "docx", "html")) {
            case "xlsx" -> SegmentFiles.xlsx(file, coded, imprint(), messages, progress);
            case "csv" -> {
                return SegmentFiles.csv(file, coded, spreadsheetSafe, progress);
            }
            case "docx" ->
                QuotationFiles.docx(file, quoted(segments, coded, attributes), imprint(), messages, progress);
            case "html" ->
                QuotationFiles.html(file, quoted(segments, coded, attributes), imprint(), messages, progress);
            default -> SegmentFiles.json(file, coded, Progress.NONE);
        }
        return List.of();
    }

    /** Coded segments as quotations with their sources. */
    private QuotedSegments quoted(SegmentList segments, CodedSegments coded, List<String> attributes) {
        return new QuotedSegments(coded,
                segments.groups().stream()
                        .map(group -> new QuotedSegments.Heading(group.name(), group.first(), group.count())).toList(),
                segments.source(attributes, messages));
    }

    public void tableAsJson(Table table, PrintWriter out) {
        TableFiles.json(out, table, messages);
    }

    /**
     * Writes a table as {@code .xlsx}, {@code .csv} or {@code .json}.
     *
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @return what the user must be told of the file
     */
    public List<Message> tableTo(Table table, Path file, boolean spreadsheetSafe) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> TableFiles.xlsx(file, table,
                    coded(study.segments(null, String.join(" and ", table.filters()))), imprint(),
                    messages, Progress.NONE);
            case "csv" -> {
                return TableFiles.csv(file, table, messages, spreadsheetSafe);
            }
            default -> TableFiles.json(file, table, messages);
        }
        return List.of();
    }

    /**
     * Writes the numbers of a table at two times as {@code .xlsx} or {@code .csv}.
     *
     * @param name            name of the table
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @return what the user must be told of the file
     */
    public List<Message> comparisonTo(String name, TableComparison comparison, Path file, boolean spreadsheetSafe) {
        if (FileEnding.of(file, "xlsx", "csv").equals("xlsx")) {
            ComparisonFiles.xlsx(file, name, comparison, imprint(), messages);
            return List.of();
        }
        return ComparisonFiles.csv(file, comparison, messages, spreadsheetSafe);
    }

    public void agreementAsJson(Agreement agreement, PrintWriter out) {
        AgreementFiles.json(out, agreement, messages);
    }

    /**
     * Writes the agreement of coders as {@code .xlsx}, {@code .csv} or {@code .json}.
     *
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @return what the user must be told of the file
     */
    public List<Message> agreementTo(Agreement agreement, Path file, boolean spreadsheetSafe) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> AgreementFiles.xlsx(file, agreement, imprint(), messages);
            case "csv" -> {
                return AgreementFiles.csv(file, agreement, messages, spreadsheetSafe);
            }
            default -> AgreementFiles.json(file, agreement, messages);
        }
        return List.of();
    }

    public void statisticsAsJson(Statistics statistics, PrintWriter out) {
        StatisticsFiles.json(out, statistics, messages);
    }

    /** Statistics as spreadsheets paste them: with tabs between the cells. */
    public String statisticsAsText(Statistics statistics) {
        return StatisticsFiles.text(statistics, messages);
    }

    /**
     * Writes statistics as {@code .xlsx}, {@code .csv} or {@code .json}.
     *
     * @param spreadsheetSafe whether an apostrophe is put before text that a spreadsheet would run
     * @return what the user must be told of the file
     */
    public List<Message> statisticsTo(Statistics statistics, Path file, boolean spreadsheetSafe) {
        switch (FileEnding.of(file, "xlsx", "csv", "json")) {
            case "xlsx" -> StatisticsFiles.xlsx(file, statistics, imprint(), messages);
            case "csv" -> {
                return StatisticsFiles.csv(file, statistics, messages, spreadsheetSafe);
            }
            default -> StatisticsFiles.json(file, statistics, messages);
        }
        return List.of();
    }

    /** Writes counted words. */
    public WordOutput words() {
        return new WordOutput(this, messages);
    }

    /** Draws tables and writes drawings. */
    public Pictures pictures() {
        return new Pictures(messages);
    }

    /** The sentences that say what a table counted. */
    public List<String> counted(Table table) {
        return table.counted().stream().map(messages::text).toList();
    }

    /** The sentences that say what was compared. */
    public List<String> counted(Agreement agreement) {
        return agreement.counted().stream().map(messages::text).toList();
    }

    /**
     * Exports the study: {@code .xlsx} is the workbook, {@code .csv} one row per coding, {@code .ipynb} a notebook beside a
     * folder of tidy tables.
     *
     * @return what the user must be told of the file
     */
    public List<Message> studyTo(Path file, boolean spreadsheetSafe, Progress progress) {
        switch (FileEnding.of(file, "xlsx", "csv", "ipynb")) {
            case "csv" -> {
                return SegmentFiles.csv(file, coded(study.segments(null, "")), spreadsheetSafe, progress);
            }
            case "ipynb" -> {
                String attribute = study.tables().leadingAttribute().map(Attribute::name).orElse(null);
                TidyFiles.write(file, new TidyTables(imprint(), study.corpus(), coded(study.segments(null, "")),
                        attribute), messages, progress);
                return List.of(Message.of("study.tidy-tables", TidyFiles.folder(file).toString()));
            }
            default -> workbookTo(file, WorkbookOptions.USUAL, progress);
        }
        return List.of();
    }

    /**
     * Refuses options by which no workbook can be counted.
     *
     * @throws org.makna.model.MaknaException if one is not understood, or names what the study does not have
     */
    public void requireCountable(WorkbookOptions options) {
        new WorkbookScope(study, options, messages);
    }

    /**
     * Writes the workbook, {@code .xlsx}.
     *
     * @throws org.makna.model.MaknaException             if an option is faulty, or the file cannot be written; an earlier file
     *                                                    is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop
     */
    public void workbookTo(Path file, WorkbookOptions options, Progress progress) {
        FileEnding.of(file, "xlsx");
        Imprint imprint = imprint();
        WorkbookScope part = new WorkbookScope(study, options, messages);
        CodedSegments segments = part.segments();
        // Counting takes about as long as writing the segments, and neither needs the other.
        try (CountingBeside<WorkbookContent> counted = new CountingBeside<>(
                quiet -> new Workbook(study, options, part, messages, quiet).content(imprint, segments), progress)) {
            StudyWorkbook.write(file, imprint, segments, counted::get, messages, progress);
        }
    }

    private static CodedSegments coded(SegmentList segments, HitContext context) {
        return new CodedSegments(segments.attributes(), segments.filters(), segments.size(), segments.longest(),
                segments::forEach, context.count() == 0 ? null : segments.beside(context));
    }

    static CodedSegments coded(SegmentList segments) {
        return new CodedSegments(segments.attributes(), segments.filters(), segments.size(), segments.longest(),
                segments::forEach);
    }
}
