package org.makna.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.ColumnRole;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Sheet;
import org.makna.model.TextRange;

/**
 * Reads a survey: a row is a case, a closed question an attribute, the answers to the open questions one document.
 *
 * <p>The text of a document has for each answered open question the question on a line, the answer below it, and a blank
 * line before the next. A question section covers both.
 */
final class SurveyReader {

    private static final int MOST_EXAMPLES = 5;
    /** Characters of an answer that tell what the column is about. */
    private static final int LONGEST_EXAMPLE = 80;

    private final Path file;
    private final IntakeOptions options;
    private final MissingValues missing;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, AttributeValue> shared = new HashMap<>();

    private SurveyReader(Path file, IntakeOptions options) {
        this.file = file;
        this.options = options;
        this.missing = MissingValues.of(options.map());
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws MaknaException naming the file or the map, if it cannot be read, has no rows, or does not fit the map
     */
    static Imported read(Path file, byte[] bytes, FileFormat format, IntakeOptions options) {
        SurveyMap map = options.map();
        SheetFile read = SheetReader.read(file, bytes, map == null ? null : map.sheet(), options.password());
        return new SurveyReader(file, options).survey(bytes, format, read);
    }

    private Imported survey(byte[] bytes, FileFormat format, SheetFile read) {
        Sheet sheet = read.sheet();
        findings.addAll(sheet.findings());
        List<String> first = sheet.rows().getFirst();
        List<List<String>> rows = sheet.rows().subList(1, sheet.rows().size());
        if (rows.isEmpty()) {
            throw new MaknaException("intake.survey.no-rows", file.toString());
        }
        SurveyHeaders headers = SurveyHeaders.of(first, sheet.rows().stream().mapToInt(List::size).max().orElse(0));
        findings.addAll(headers.findings());
        reportRaggedRows(first.size(), rows, format);
        SurveyPlan plan = SurveyPlan.of(file, headers.names(), rows, missing, options.map());
        findings.addAll(plan.findings());

        List<SurveyColumn> closed = plan.columns(ColumnRole.ATTRIBUTE);
        List<SurveyColumn> open = plan.columns(ColumnRole.OPEN);
        requireFitting(closed, rows);
        List<String> names = caseNames(plan.id(), rows);
        List<ImportedDocument> documents = new ArrayList<>();
        List<ImportedCase> cases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            ImportedDocument document = document(names.get(i), open, row);
            if (document != null) {
                documents.add(document);
            }
            List<AttributeValue> values = closed.stream().map(column -> value(column, row)).toList();
            cases.add(new ImportedCase(names.get(i), document == null ? null : documents.size() - 1, values));
        }
        if (!open.isEmpty() && documents.size() < cases.size()) {
            findings.add(Finding.note("intake.survey.no-answers", cases.size() - documents.size()));
        }
        List<ImportedAttribute> attributes = closed.stream()
                .map(column -> new ImportedAttribute(column.name(), column.type(), column.levels())).toList();
        return new Imported(FileFormat.fileName(file), format.word(), read.encoding(), bytes, documents, attributes,
                cases, plan.columns().stream().map(column -> plan(column, rows)).toList(), findings);
    }

    private ColumnPlan plan(SurveyColumn column, List<List<String>> rows) {
        int answers = 0;
        Set<String> examples = new LinkedHashSet<>();
        for (List<String> row : rows) {
            String cell = column.cell(row).strip();
            if (!missing.isUnassigned(cell) && !missing.isNotApplicable(cell)) {
                answers++;
                if (examples.size() < MOST_EXAMPLES) {
                    examples.add(shortened(cell));
                }
            }
        }
        return new ColumnPlan(column.name(), column.role(), column.type(), column.levels(), answers,
                List.copyOf(examples));
    }

    private static String shortened(String cell) {
        String line = cell.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_EXAMPLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "…";
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

    /** A type that the user chose must fit all values; detected ones do. */
    private void requireFitting(List<SurveyColumn> columns, List<List<String>> rows) {
        SurveyMap map = options.map();
        if (map == null) {
            return;
        }
        for (SurveyColumn column : columns) {
            Set<String> misfits = new LinkedHashSet<>();
            for (List<String> row : rows) {
                String cell = column.cell(row).strip();
                if (!missing.isUnassigned(cell) && !missing.isNotApplicable(cell) && column.normal(cell).isEmpty()) {
                    misfits.add(cell);
                }
            }
            if (!misfits.isEmpty()) {
                throw map.source().isEmpty()
                        ? new MaknaException("intake.survey.misfits", column.name(), column.type().word(),
                                NameList.of(List.copyOf(misfits)), file.toString())
                        : new MaknaException("intake.map.misfits", map.source(), column.name(), column.type().word(),
                                NameList.of(List.copyOf(misfits)), file.toString());
            }
        }
    }

    private AttributeValue value(SurveyColumn column, List<String> row) {
        String cell = column.cell(row).strip();
        if (missing.isUnassigned(cell)) {
            return AttributeValue.UNASSIGNED;
        }
        if (missing.isNotApplicable(cell)) {
            return AttributeValue.NOT_APPLICABLE;
        }
        Optional<String> normal = column.normal(cell);
        return shared.computeIfAbsent(normal.orElse(cell), AttributeValue::of);
    }

    private @Nullable ImportedDocument document(String name, List<SurveyColumn> open, List<String> row) {
        StringBuilder text = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        for (SurveyColumn column : open) {
            String answer = column.cell(row);
            if (missing.isUnassigned(answer) || missing.isNotApplicable(answer)) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            int start = text.length();
            text.append(column.name()).append('\n').append(answer);
            sections.add(new Section(SectionKind.QUESTION, new TextRange(start, text.length()), column.name(), 0));
        }
        if (sections.isEmpty()) {
            return null;
        }
        DocumentKind kind = options.kind() == null ? DocumentKind.SURVEY : options.kind();
        return new ImportedDocument(name, text.toString(), kind, options.language(), sections, List.of());
    }

    /** A name for each row: of its id, otherwise of the file and the row, none of them twice. */
    private List<String> caseNames(@Nullable SurveyColumn id, List<List<String>> rows) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        List<String> doubled = new ArrayList<>();
        List<String> made = new ArrayList<>();
        int digits = Integer.toString(rows.size()).length();
        for (int i = 0; i < rows.size(); i++) {
            String given = id == null ? "" : id.cell(rows.get(i)).strip().replaceAll("\\s+", " ");
            String number = Integer.toString(i + 1);
            String base = given.isEmpty()
                    ? FileFormat.stem(file) + " " + "0".repeat(digits - number.length()) + number
                    : given;
            String name = base;
            for (int n = 2; !taken.add(name); n++) {
                name = base + " (" + n + ")";
            }
            if (id != null && given.isEmpty()) {
                made.add(name);
            } else if (!name.equals(base)) {
                doubled.add(name);
            }
            names.add(name);
        }
        if (!doubled.isEmpty()) {
            findings.add(Finding.repaired("intake.survey.double-ids", doubled.size(), NameList.of(doubled)));
        }
        if (!made.isEmpty()) {
            findings.add(Finding.repaired("intake.survey.blank-ids", made.size(), NameList.of(made)));
        }
        return names;
    }
}
