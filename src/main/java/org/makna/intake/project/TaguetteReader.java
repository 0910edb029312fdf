package org.makna.intake.project;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.makna.intake.Transcripts;
import org.makna.intake.project.Memos.Written;
import org.makna.model.ForeignRow;
import org.makna.model.ForeignTables;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectAnnotation;
import org.makna.model.ImportedProject.ProjectCoding;
import org.makna.model.ImportedProject.ProjectDocument;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.ProjectPart;
import org.makna.model.TextRange;

/**
 * Reads the projects of a Taguette database: one that was exported, or the whole of an installation.
 *
 * <p>Documents are pages; highlights count the bytes of their text nodes in UTF-8. Names and passwords of accounts stay unread,
 * but for the login of who made a highlight.
 */
final class TaguetteReader {

    private static final Set<String> KNOWN = Set.of("projects", "documents", "tags", "highlights", "highlight_tags",
            "users", "project_members", "commands", "alembic_version");

    private final ForeignTables tables;
    private final ProjectPlace place;
    private final Tally tally = new Tally();
    private final Coders coders = new Coders(Set.of());
    private final Identity identity;
    private final Times times = new Times(ZoneOffset.UTC);
    private final Memos memos;
    private final TaguetteMakers makers;
    private final TaguetteTags tags;
    private final Map<Long, String> projects = new LinkedHashMap<>();
    private final List<ProjectDocument> documents = new ArrayList<>();
    private final List<MarkedUpText> texts = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<ProjectCoding> codings = new ArrayList<>();
    private final List<ProjectAnnotation> annotations = new ArrayList<>();

    TaguetteReader(ForeignTables tables, ProjectPlace place) {
        this.tables = tables;
        this.place = place;
        StringBuilder made = new StringBuilder("Taguette");
        tables.each("projects", List.of("id", "name", "created"), row -> {
            projects.put(row.number("id", -1), row.text("name").strip());
            made.append(' ').append(row.text("created"));
        });
        this.identity = new Identity(made.toString());
        this.memos = new Memos(identity, tally);
        this.makers = new TaguetteMakers(coders, times);
        this.tags = new TaguetteTags(tally, identity, projects.size() > 1 ? projects : Map.of());
    }

    /** Whether tables are those of such a database. */
    static boolean knows(ForeignTables tables) {
        return tables.columns("documents").contains("contents") && tables.columns("highlights").contains("start_offset")
                && tables.columns("tags").contains("path");
    }

    ImportedProject read(Progress progress) {
        tables.each("projects", List.of("id", "name", "description", "created"),
                row -> memos.add(row.text("name"), row.text("description"),
                        new Written(ImportedProject.NONE, times.instant(row.text("created"))), About.NOTHING, -1));
        makers.read(tables);
        readDocuments(progress);
        tags.read(tables);
        readHighlights();
        for (String table : tables.tables()) {
            if (!KNOWN.contains(table) && tables.count(table) > 0) {
                tally.found(ProjectPart.OTHER, tables.count(table));
                tally.left(ProjectPart.OTHER, tables.count(table), "project.left-table", tables.count(table), table);
            }
        }
        coders.all().forEach(coder -> {
            tally.found(ProjectPart.CODERS, 1);
            tally.imported(ProjectPart.CODERS);
        });
        String name = projects.size() == 1 ? projects.values().iterator().next() : place.name();
        return new ImportedProject(name.isBlank() ? place.name() : name, "Taguette", documents, tags.codes(), codings,
                annotations, List.of(), List.of(), memos.all(), coders.all(), tally.counts(), tally.findings());
    }

    private void readDocuments(Progress progress) {
        long count = tables.count("documents");
        tally.found(ProjectPart.DOCUMENTS, count);
        int[] pictures = new int[1];
        tables.each("documents",
                List.of("id", "name", "description", "filename", "created", "project_id", "contents"), row -> {
                    if (progress.cancelled()) {
                        throw new MaknaException("study.import-cancelled");
                    }
                    pictures[0] += document(row);
                    progress.report(documents.size(), count, row.text("name"));
                });
        if (pictures[0] > 0) {
            tally.note("project.pictures", pictures[0]);
        }
    }

    /** @return how many pictures were left out */
    private int document(ForeignRow row) {
        long id = row.number("id", -1);
        String name = row.text("name").isBlank() ? row.text("filename").strip() : row.text("name").strip();
        MarkedUpText text = new MarkedUpText(row.text("contents"));
        int index = documents.size();
        String stem = name.equals(row.text("filename").strip()) ? QualCoderDocuments.stem(name) : name;
        documents.add(new ProjectDocument(identity.of("document", id, name, row.text("created")),
                row.text("filename").strip(), folders(row.number("project_id", -1)),
                Transcripts.document(stem.isEmpty() ? "—" : stem, text.text(), text.headings()), null, Map.of()));
        texts.add(text);
        places.put(id, index);
        tally.imported(ProjectPart.DOCUMENTS);
        if (text.text().isEmpty()) {
            tally.changed(ProjectPart.DOCUMENTS, "project.document-empty", name);
        }
        memos.add(name, row.text("description"),
                new Written(ImportedProject.NONE, times.instant(row.text("created"))), About.DOCUMENT, index);
        return text.pictures();
    }

    /** Documents of several projects lie in a folder for each. */
    private List<String> folders(long project) {
        String name = projects.size() > 1 ? projects.getOrDefault(project, "") : "";
        return name.isBlank() ? List.of() : List.of(name);
    }

    private void readHighlights() {
        Map<Long, List<Long>> tagged = new TreeMap<>();
        tables.each("highlight_tags", List.of("highlight_id", "tag_id"), row -> {
            tally.found(ProjectPart.CODINGS, 1);
            tagged.computeIfAbsent(row.number("highlight_id", -1), id -> new ArrayList<>())
                    .add(row.number("tag_id", -1));
        });
        Set<Stand> taken = new HashSet<>();
        tables.each("highlights", List.of("id", "document_id", "start_offset", "end_offset", "snippet"), row -> {
            List<Long> with = tagged.remove(row.number("id", -1));
            highlight(row, with == null ? List.of() : with, taken);
        });
        tagged.forEach((id, with) -> with.forEach(
                tag -> tally.left(ProjectPart.CODINGS, "project.mark-no-document", id, "")));
    }

    private record Stand(int document, TextRange range, int code, int coder) {}

    private void highlight(ForeignRow row, List<Long> with, Set<Stand> taken) {
        long id = row.number("id", -1);
        ProjectPart part = with.isEmpty() ? ProjectPart.ANNOTATIONS : ProjectPart.CODINGS;
        int marks = Math.max(1, with.size());
        if (with.isEmpty()) {
            tally.found(part, 1);
        }
        Integer document = places.get(row.number("document_id", -1));
        if (document == null) {
            tally.left(part, marks, "project.mark-no-document", id, "");
            return;
        }
        TextRange range = range(row, part, document);
        if (range.isEmpty()) {
            tally.left(part, marks, "project.highlight-outside", id, documents.get(document).document().name(),
                    row.number("start_offset", -1), row.number("end_offset", -1));
            return;
        }
        Written maker = makers.of(id);
        if (with.isEmpty()) {
            annotations.add(new ProjectAnnotation(identity.of("highlight", id, range), document, range, maker.coder(),
                    "", maker.created()));
            tally.imported(part);
            return;
        }
        for (long tag : with) {
            Integer code = tags.place(tag);
            if (code == null) {
                tally.left(part, "project.coding-no-code", id, "");
            } else if (!taken.add(new Stand(document, range, code, maker.coder()))) {
                tally.left(part, "project.coding-twice", tags.codes().get(code).name(), "",
                        documents.get(document).document().name(), row.number("start_offset", -1),
                        row.number("end_offset", -1));
            } else {
                codings.add(new ProjectCoding(identity.of("highlight", id, tag), document, range, code, maker.coder(),
                        null, "", maker.created()));
                tally.imported(part);
            }
        }
    }

    /** Where a highlight is; what does not fit the words that were kept with it is told. */
    private TextRange range(ForeignRow row, ProjectPart part, int document) {
        MarkedUpText text = texts.get(document);
        long start = row.number("start_offset", -1);
        long end = row.number("end_offset", -1);
        String name = documents.get(document).document().name();
        TextRange range = text.range(start, end);
        String kept = Jsoup.parseBodyFragment(row.text("snippet")).body().wholeText();
        if (kept.isBlank() || tight(kept).equals(tight(text.raw(start, end)))) {
            if (!range.isEmpty() && (start < 0 || end > text.bytes())) {
                tally.changed(part, "project.highlight-cut", row.number("id", -1), name, start, end);
            }
            return range;
        }
        TextRange found = text.once(kept.strip());
        tally.changed(part, found.isEmpty() ? "project.highlight-other-words" : "project.highlight-found",
                row.number("id", -1), name, start, end);
        return found.isEmpty() ? range : found;
    }

    private static String tight(String text) {
        return text.replaceAll("\\s+", "");
    }
}
