package org.makna.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.CodedSegment;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Messages;
import org.makna.model.Progress;

/**
 * Writes a study as five tidy CSV files in a folder, and beside it a notebook that reads them with pandas.
 *
 * <p>Positions are Unicode code points, half-open. Names of columns follow no language.
 */
public final class TidyFiles {

    private static final String FOLDER = "-data";

    private final TidyTables tables;
    private final Messages messages;
    private final CodedCorpus corpus;

    private TidyFiles(TidyTables tables, Messages messages) {
        this.tables = tables;
        this.messages = messages;
        this.corpus = tables.corpus();
    }

    /** The folder of the tables of a notebook: {@code NAME-data} for {@code NAME.ipynb}. */
    public static Path folder(Path notebook) {
        String name = String.valueOf(notebook.getFileName());
        int dot = name.lastIndexOf('.');
        return notebook.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + FOLDER);
    }

    /**
     * Writes the tables, then the notebook. The same study gives the same bytes.
     *
     * @throws MaknaException                             if a file cannot be written; an earlier notebook is untouched
     * @throws java.util.concurrent.CancellationException if {@code progress} asks to stop; an earlier notebook is untouched
     */
    public static void write(Path notebook, TidyTables tables, Messages messages, Progress progress) {
        new TidyFiles(tables, messages).write(notebook, progress);
    }

    private void write(Path notebook, Progress progress) {
        Path folder = folder(notebook);
        makeFolder(folder);
        CsvFile.write(folder.resolve("documents.csv"), false, this::documents);
        CsvFile.write(folder.resolve("codes.csv"), false, this::codes);
        CsvFile.write(folder.resolve("cases.csv"), false, this::cases);
        CsvFile.write(folder.resolve("codings.csv"), false, csv -> codings(csv, progress));
        CsvFile.write(folder.resolve("coding_cases.csv"), false, this::codingCases);
        Notebook cells = new Notebook(messages, filled(folder), said());
        Json.write(notebook, cells::writeTo);
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new MaknaException(Message.of("exchange.not-writable", folder.toString()), e);
        }
    }

    private void documents(CsvFile csv) {
        List<String> names = new ArrayList<>(
                List.of("document", "folder", "kind", "language", "characters", "created", "document_guid"));
        names.addAll(attributes(true));
        csv.header(Headings.unique(names));
        for (CorpusDocument one : corpus.documents()) {
            List<Value> row = new ArrayList<>(List.of(Value.text(one.path()), Value.text(one.folder()),
                    Value.text(one.document().kind().word()), Value.text(one.document().language()),
                    new Value.Count(one.document().codePoints()), Value.moment(one.document().created()),
                    Value.text(one.document().guid())));
            row.addAll(values(one.values(), true));
            csv.row(row);
        }
    }

    private void codes(CsvFile csv) {
        csv.header(List.of("code", "name", "parent", "depth", "colour", "codable", "definition", "include", "exclude",
                "example", "code_guid"));
        for (CorpusCode one : corpus.codes()) {
            String parent = one.parent() < 0 ? "" : corpus.codes().get(one.parent()).path();
            csv.row(List.of(Value.text(one.path()), Value.text(one.code().name()), Value.text(parent),
                    new Value.Count(one.depth()), Value.text(one.code().colour()),
                    new Value.Truth(one.code().codable()),
                    Value.text(one.code().definition()), Value.text(one.code().include()),
                    Value.text(one.code().exclude()), Value.text(one.code().example()),
                    Value.text(one.code().guid())));
        }
    }

    private void cases(CsvFile csv) {
        csv.header(caseColumns());
        for (CorpusCase one : corpus.cases()) {
            List<Value> row = new ArrayList<>(
                    List.of(Value.text(one.oneCase().name()), Value.text(one.oneCase().guid())));
            row.addAll(values(one.values(), false));
            csv.row(row);
        }
    }

    private List<String> caseColumns() {
        List<String> names = new ArrayList<>(List.of("case", "case_guid"));
        names.addAll(attributes(false));
        return Headings.unique(names);
    }

    private void codings(CsvFile csv, Progress progress) {
        csv.header(List.of("coding_guid", "document", "code", "coder", "start", "end", "text", "weight", "comment",
                "speaker", "created", "modified", "segment_guid", "document_guid", "code_guid"));
        CodedSegments segments = tables.segments();
        segments.codings().read(SegmentFiles.watched(segments, progress, one -> csv.row(row(one))));
    }

    private static List<Value> row(CodedSegment one) {
        return List.of(Value.text(one.coding().guid()), Value.text(one.documentPath()), Value.text(one.codePath()),
                Value.text(one.coder()), new Value.Count(one.startCodePoint()), new Value.Count(one.endCodePoint()),
                Value.prose(one.text()), Value.count(one.coding().weight()), Value.prose(one.coding().comment()),
                Value.text(one.speaker()), Value.moment(one.coding().created()),
                Value.moment(one.coding().modified()), Value.text(one.segment().guid()),
                Value.text(one.document().guid()), Value.text(one.code().guid()));
    }

    private void codingCases(CsvFile csv) {
        csv.header(List.of("coding_guid", "case"));
        tables.segments().codings().read(one -> one.cases().forEach(
                name -> csv.row(List.of(Value.text(one.coding().guid()), Value.text(name)))));
    }

    private List<String> attributes(boolean ofDocuments) {
        return corpus.attributes().stream().filter(one -> one.ofDocuments() == ofDocuments).map(Attribute::name)
                .toList();
    }

    private List<Value> values(List<AttributeValue> values, boolean ofDocuments) {
        return IntStream.range(0, values.size())
                .filter(i -> corpus.attributes().get(i).ofDocuments() == ofDocuments)
                .mapToObj(i -> CasesFile.plainField(values.get(i))).toList();
    }

    /** The Python for each blank of the notebook. */
    private Map<String, String> filled(Path folder) {
        Map<String, String> filled = new HashMap<>();
        filled.put("folder", Notebook.quoted(String.valueOf(folder.getFileName())));
        filled.put("codings", Long.toString(tables.segments().count()));
        String attribute = tables.attribute();
        int column = attribute == null ? -1 : attributes(false).indexOf(attribute);
        filled.put("attribute", column < 0 ? "None" : Notebook.quoted(caseColumns().get(2 + column)));
        filled.put("not-applicable", Notebook.quoted(CasesFile.NOT_APPLICABLE));
        filled.put("label.unassigned", Notebook.quoted(messages.text("table.unassigned")));
        filled.put("label.not-applicable", Notebook.quoted(messages.text("table.not-applicable")));
        filled.put("label.codings", Notebook.quoted(messages.text("workbook.chart.codings")));
        filled.put("label.frequency", Notebook.quoted(messages.text("workbook.chart.frequency")));
        filled.put("label.share", Notebook.quoted(messages.text("workbook.chart.share")));
        return filled;
    }

    private List<String> said() {
        Imprint imprint = tables.imprint();
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("study", imprint.study());
        lines.put("revision", Long.toString(imprint.revision()));
        lines.put("revision-date", ReadmeSheet.DATE.format(imprint.revisionTime()));
        lines.put("program", "Makna " + imprint.appVersion());
        lines.put("unit", messages.text("workbook.unit.codings"));
        return lines.entrySet().stream()
                .map(line -> messages.text("workbook.readme." + line.getKey()) + ": " + line.getValue()).toList();
    }
}
