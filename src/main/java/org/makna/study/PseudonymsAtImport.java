package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.ColumnPlan;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedCoding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.NamePath;
import org.makna.model.NameReplacer;
import org.makna.model.Pseudonym;
import org.makna.model.ReplacedName;
import org.makna.model.Section;
import org.makna.model.TextRange;

/**
 * Puts pseudonyms in the place of names while files come in, and remembers for one import what was replaced.
 *
 * <p>Texts, speakers, titles, folders, cases, attributes and their values in words come in with the pseudonyms, and so does the
 * report that is kept. Only the original files hold the names still. The list itself is not written into the study. For several threads.
 */
public final class PseudonymsAtImport {

    private record Done(List<ReplacedName> lines, Map<String, Integer> left) {}

    private final NameReplacer names;
    private final Map<Path, Done> done = new ConcurrentHashMap<>();

    /**
     * Creates it for one import.
     *
     * @throws org.makna.model.MaknaException if a name comes twice
     */
    public PseudonymsAtImport(List<Pseudonym> key) {
        names = new NameReplacer(key, false);
    }

    /** What was replaced in the files that came in. */
    public List<ReplacedName> lines(List<FileReport> reports) {
        List<ReplacedName> lines = new ArrayList<>();
        imported(reports).forEach(each -> lines.addAll(each.lines()));
        return lines;
    }

    /** Words that were left in the files that came in though a name stands in them, with how often. */
    public Map<String, Integer> left(List<FileReport> reports) {
        Map<String, Integer> left = new TreeMap<>();
        imported(reports).forEach(each -> each.left().forEach((word, count) -> left.merge(word, count, Integer::sum)));
        return left;
    }

    private List<Done> imported(List<FileReport> reports) {
        return reports.stream().filter(report -> report.status() == FileReport.Status.IMPORTED)
                .flatMap(report -> java.util.Optional.ofNullable(done.get(Path.of(report.file()))).stream()).toList();
    }

    /** A name, such as that of a folder. */
    String in(String name) {
        return names.inName(name);
    }

    /** A comment whose place is not asked. */
    ImportedComment in(ImportedComment comment) {
        return new ImportedComment(comment.range(), in(comment.author()), comment.written(), names.in(comment.text()));
    }

    /** A report as it is kept. */
    FileReport in(FileReport report) {
        return NamesElsewhere.in(report, names, true);
    }

    /** What was decided about a file; speakers are found by their new names. */
    ImportChoice in(ImportChoice choice) {
        ImportChoice changed = choice.inFolder(choice.folders().stream().map(this::in).toList()).withoutSpeakers();
        for (Map.Entry<String, SpeakerChoice> each : choice.speakers().entrySet()) {
            SpeakerChoice speaker = each.getValue();
            String home = speaker.caseName();
            changed = changed.withSpeaker(in(each.getKey()), new SpeakerChoice(in(speaker.name()),
                    speaker.interviewer(), home == null ? null : in(home)));
        }
        return changed;
    }

    /** What was read of a file. */
    Imported in(FileTask task, Imported imported) {
        List<ReplacedName> lines = new ArrayList<>();
        Map<String, Integer> left = new TreeMap<>();
        List<ImportedDocument> documents = new ArrayList<>();
        List<ImportedAttribute> attributes = attributes(imported, left);
        for (ImportedDocument document : imported.documents()) {
            documents.add(in(task, document, imported.attributes(), lines, left));
        }
        List<ImportedCase> cases = cases(imported, left);
        done.put(task.source().path(), new Done(lines, left));
        List<Finding> findings = new ArrayList<>(imported.findings());
        int count = lines.stream().mapToInt(ReplacedName::count).sum();
        if (count > 0) {
            findings.add(Finding.note("study.pseudonyms-at-import", count));
        }
        return new Imported(in(imported.fileName()), imported.format(), imported.encoding(), imported.original(),
                documents, attributes, cases, columns(imported), imported.words(), imported.grid(), findings);
    }

    /** Attributes of which two would have one name are told apart by numbers. */
    private List<ImportedAttribute> attributes(Imported imported, Map<String, Integer> left) {
        Map<Boolean, Set<String>> taken = Map.of(true, new HashSet<>(), false, new HashSet<>());
        List<ImportedAttribute> attributes = new ArrayList<>();
        for (ImportedAttribute one : imported.attributes()) {
            Set<String> same = taken.getOrDefault(one.ofDocuments(), new HashSet<>());
            String name = FreeName.numbered(in(one.name()), same);
            same.add(FreeName.key(name));
            look(one.name(), true, left);
            attributes.add(new ImportedAttribute(name, one.type(), levels(one.levels()), one.ofDocuments(),
                    one.written()));
        }
        return attributes;
    }

    /** Levels that would become one with another stay apart as they are. */
    private List<String> levels(List<String> levels) {
        List<String> changed = levels.stream().map(names::in).toList();
        return new HashSet<>(changed).size() == levels.size() ? changed : levels;
    }

    /** What became of the columns of a survey, which is kept with it. */
    private List<ColumnPlan> columns(Imported imported) {
        Set<String> taken = new HashSet<>();
        List<ColumnPlan> columns = new ArrayList<>();
        for (ColumnPlan one : imported.columns()) {
            String name = FreeName.numbered(in(one.name()), taken);
            taken.add(FreeName.key(name));
            columns.add(
                    new ColumnPlan(name, one.role(), one.type(), one.format(), levels(one.levels()), one.delimiter(),
                            in(one.code()), one.seen()));
        }
        return columns;
    }

    /** Notes what is left of a title, a name or a value. */
    private void look(String text, boolean name, Map<String, Integer> left) {
        List<TextRange> labels = name ? List.of(new TextRange(0, text.length())) : List.of();
        names.left(text, labels).forEach((word, count) -> left.merge(word, count, Integer::sum));
    }

    private ImportedDocument in(FileTask task, ImportedDocument document, List<ImportedAttribute> attributes,
            List<ReplacedName> lines, Map<String, Integer> left) {
        String text = document.text();
        var labels = new SpeakerLabels(text, document.sections()).ranges();
        List<NameReplacer.Found> found = names.find(text, labels);
        names.left(text, labels).forEach((word, count) -> left.merge(word, count, Integer::sum));
        CorrectedPlaces places = new CorrectedPlaces(NameReplacer.patch(text, found), labels);
        String name = in(document.name());
        look(document.name(), true, left);
        look(document.folder(), true, left);
        List<NameReplacer.Found> all = new ArrayList<>(found);
        for (ImportedComment comment : document.comments()) {
            all.addAll(names.find(comment.text(), List.of()));
            all.addAll(names.find(comment.author(), List.of(new TextRange(0, comment.author().length()))));
        }
        count(task, name, all, lines);
        Map<String, ImportedSpeaker> speakers = new LinkedHashMap<>();
        document.speakers().forEach(one -> speakers.merge(in(one.label()),
                new ImportedSpeaker(in(one.label()), one.interviewer()),
                (first, second) -> new ImportedSpeaker(first.label(), first.interviewer() && second.interviewer())));
        return new ImportedDocument(name, places.text(), document.kind(), document.language(),
                document.sections().stream().map(one -> new Section(one.kind(), places.section(one.range()),
                        in(one.label()), one.level())).toList(),
                List.copyOf(speakers.values()), in(document.folder()),
                values(document.values(), attributes.stream().filter(ImportedAttribute::ofDocuments).toList(), left),
                document.codings().stream()
                        .map(one -> new ImportedCoding(in(one.code()), places.mark(one.range()))).toList(),
                document.comments().stream().map(one -> {
                    look(one.text(), false, left);
                    return new ImportedComment(places.mark(one.range()), in(one.author()), one.written(),
                            names.in(one.text()));
                }).toList());
    }

    private void count(FileTask task, String name, List<NameReplacer.Found> found, List<ReplacedName> lines) {
        List<String> path = new ArrayList<>(task.folders());
        path.add(name);
        Map<Integer, Integer> counts = new TreeMap<>();
        found.forEach(one -> counts.merge(one.entry(), 1, Integer::sum));
        counts.forEach((entry, count) -> lines.add(new ReplacedName(new NamePath(path).toDocumentText(),
                names.names().get(entry), count)));
    }

    private List<ImportedCase> cases(Imported imported, Map<String, Integer> left) {
        List<ImportedAttribute> attributes = imported.attributes().stream().filter(one -> !one.ofDocuments()).toList();
        Set<String> taken = new HashSet<>();
        List<ImportedCase> cases = new ArrayList<>();
        for (ImportedCase one : imported.cases()) {
            String name = FreeName.numbered(in(one.name()), taken);
            taken.add(FreeName.key(name));
            look(one.name(), true, left);
            cases.add(new ImportedCase(name, one.documents(), values(one.values(), attributes, left)));
        }
        return cases;
    }

    private List<AttributeValue> values(List<AttributeValue> values, List<ImportedAttribute> attributes,
            Map<String, Integer> left) {
        List<AttributeValue> all = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            AttributeValue value = values.get(i);
            ImportedAttribute attribute = i < attributes.size() ? attributes.get(i) : null;
            boolean words = attribute != null && (attribute.type() == AttributeType.TEXT
                    || !attribute.levels().isEmpty() && !levels(attribute.levels()).equals(attribute.levels()));
            if (words && value.isAssigned()) {
                look(value.text(), false, left);
                all.add(AttributeValue.of(names.in(value.text())));
            } else {
                all.add(value);
            }
        }
        return all;
    }
}
