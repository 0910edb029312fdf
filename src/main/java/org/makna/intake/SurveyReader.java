package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.GridForm;
import org.makna.model.GridSeen;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.RowUse;
import org.makna.model.Sheet;

/**
 * Reads a survey: a row is a case, a closed question an attribute, the answers to the open questions one document. Rows that
 * are posts are left to {@link PostReader}.
 *
 * <p>The text of a document has for each answered open question the question on a line, the answer below it, and a blank
 * line before the next. A question section covers both.
 */
final class SurveyReader {

    /** No questionnaire has so many questions; what has is no survey but numbers in another arrangement. */
    private static final int MOST_COLUMNS = 5_000;

    private final Path file;
    private final IntakeOptions options;
    private final List<Finding> findings = new ArrayList<>();

    private SurveyReader(Path file, IntakeOptions options) {
        this.file = file;
        this.options = options;
    }

    /** What the rows gave. */
    record Content(List<ImportedDocument> documents, List<Imported.ImportedAttribute> attributes,
            List<ImportedCase> cases, List<Finding> findings) {}

    /**
     * Reads the bytes of a file.
     *
     * @throws MaknaException naming the file or the map, if it cannot be read, has no rows, or does not fit the map
     */
    static Imported read(Path file, byte[] bytes, FileFormat format, IntakeOptions options) {
        SurveyMap map = options.map();
        SheetFile read = SheetReader.read(file, bytes, map == null ? GridForm.FOUND : map.form(), options.password(),
                options.charset());
        return new SurveyReader(file, options).survey(bytes, format, read);
    }

    private Imported survey(byte[] bytes, FileFormat format, SheetFile read) {
        Sheet sheet = read.sheet();
        findings.addAll(sheet.findings());
        GridForm said = options.map() == null ? GridForm.FOUND : options.map().form();
        GridHead head = GridHead.of(file, sheet.rows(), said.header());
        findings.addAll(head.findings());
        List<List<String>> rows = head.rows();
        int width = Math.max(head.names().size(), rows.stream().mapToInt(List::size).max().orElse(0));
        if (width > MOST_COLUMNS) {
            throw new MaknaException("intake.survey.too-many-columns", file.toString(), width, MOST_COLUMNS);
        }
        SurveyHeaders headers = SurveyHeaders.of(head.names(), width);
        findings.addAll(headers.findings());
        reportRaggedRows(head.names().size(), rows, format);
        GridForm form = read.seen().form().withHeader(head.number()).withDecimal(said.decimal());
        Writing writing = Writing.of(form, format.isWorkbook() || format == FileFormat.JSONL);
        KnownSurveys.Wave before = options.known().wave(headers.names());
        MissingValues missing = MissingValues.of(options.map(), before, headers.names(), rows, writing);
        if (missing.found() != null) {
            findings.add(missing.found());
        }
        SurveyPlan plan = SurveyPlan.of(file, headers.names(), rows, missing, writing, options, before);
        findings.addAll(plan.findings());
        Content content = plan.words().rows() == RowUse.CASES
                ? cases(plan, missing, rows, before)
                : new PostReader(file, options, missing, plan, before).read(rows);
        findings.addAll(content.findings);
        return new Imported(FileFormat.fileName(file), format.word(), read.encoding(), bytes, content.documents,
                written(content.attributes, writing), content.cases,
                plan.columns().stream().map(column -> column.plan(rows, missing)).toList(), plan.words(),
                new GridSeen(read.seen().sheets(), form), findings);
    }

    private Content cases(SurveyPlan plan, MissingValues missing, List<List<String>> rows,
            KnownSurveys.Wave before) {
        SurveyValues values = new SurveyValues(missing, false, before);
        plan.columns().forEach(column -> values.add(column, rows));
        values.requireFitting(file, options.map() == null ? "" : options.map().source(), rows);
        List<SurveyColumn> open = plan.columns(ColumnRole.OPEN);
        CaseNames names = CaseNames.of(file, plan.column(ColumnRole.ID), plan.columns(), rows);
        List<ImportedDocument> documents = new ArrayList<>();
        List<ImportedCase> cases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            ImportedDocument document = document(plan, missing, names.names().get(i), open, row);
            if (document != null) {
                documents.add(document);
            }
            List<AttributeValue> ofCase = values.of(row);
            cases.add(new ImportedCase(names.names().get(i),
                    document == null ? List.of() : List.of(documents.size() - 1), ofCase));
        }
        List<Finding> noticed = new ArrayList<>(names.findings());
        if (!open.isEmpty() && documents.size() < cases.size()) {
            noticed.add(Finding.note("intake.survey.no-answers", cases.size() - documents.size()));
        }
        return new Content(documents, values.attributes(), cases, noticed);
    }

    /** A workbook holds numbers, not how they are written, and says nothing about the next wave. */
    private static List<Imported.ImportedAttribute> written(List<Imported.ImportedAttribute> attributes,
            Writing writing) {
        return attributes.stream().map(one -> writing.typed() && one.type() != AttributeType.DATE
                ? new Imported.ImportedAttribute(one.name(), one.type(), one.levels(), one.ofDocuments())
                : one).toList();
    }

    private void reportRaggedRows(int width, List<List<String>> rows, FileFormat format) {
        long longer = rows.stream().filter(row -> row.size() > width).count();
        // A workbook leaves empty cells at the end of a row out: that is no defect.
        long shorter = format.isWorkbook() ? 0 : rows.stream().filter(row -> row.size() < width).count();
        if (longer > 0) {
            findings.add(Finding.repaired("intake.survey.longer-rows", longer, width));
        }
        if (shorter > 0) {
            findings.add(Finding.repaired("intake.survey.shorter-rows", shorter, width));
        }
    }

    private @Nullable ImportedDocument document(SurveyPlan plan, MissingValues missing, String caseName,
            List<SurveyColumn> open,
            List<String> row) {
        SurveyTexts texts = new SurveyTexts();
        for (SurveyColumn column : open) {
            String answer = column.cell(row);
            if (missing.isAnswer(answer)) {
                texts.answer(column, answer);
            }
        }
        if (texts.isEmpty()) {
            return null;
        }
        DocumentKind kind = options.kind() == null ? DocumentKind.SURVEY : options.kind();
        String named = named(missing, plan.column(ColumnRole.NAME), row);
        return texts.document(named.isEmpty() ? caseName : named, kind, options.language(),
                named(missing, plan.column(ColumnRole.FOLDER), row), List.of());
    }

    private static String named(MissingValues missing, @Nullable SurveyColumn column, List<String> row) {
        String name = column == null ? "" : column.name(row);
        return missing.isAnswer(name) ? name : "";
    }
}
