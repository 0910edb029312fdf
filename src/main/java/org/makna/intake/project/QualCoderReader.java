package org.makna.intake.project;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.makna.intake.project.Memos.Written;
import org.makna.model.ForeignRow;
import org.makna.model.ForeignTables;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.Progress;
import org.makna.model.ProjectPart;

/** Reads a QualCoder project of any version. */
final class QualCoderReader {

    /** The coder that stands for QualCoder's own finding of speakers. */
    private static final String OF_SPEAKERS = "\uD83D\uDCCC Speaker coding";

    /** Tables and columns of all versions up to 17. What else there is was made by a newer one. */
    private static final Map<String, Set<String>> KNOWN = Map.ofEntries(
            Map.entry("project", Set.of("databaseversion", "date", "memo", "about", "bookmarkfile", "bookmarkpos",
                    "codername", "recently_used_codes", "avbookmarkfile", "avbookmarkmsec", "avbookmarktextpos")),
            Map.entry("source", Set.of("id", "name", "fulltext", "mediapath", "memo", "owner", "date", "av_text_id",
                    "risid")),
            Map.entry("code_cat", Set.of("catid", "name", "owner", "date", "memo", "supercatid")),
            Map.entry("code_name", Set.of("cid", "name", "memo", "catid", "owner", "date", "color", "supercid")),
            Map.entry("code_text", Set.of("ctid", "cid", "fid", "seltext", "pos0", "pos1", "owner", "date", "memo",
                    "avid", "important")),
            Map.entry("code_image", Set.of("imid", "id", "x1", "y1", "width", "height", "cid", "memo", "date", "owner",
                    "important", "pdf_page")),
            Map.entry("code_av", Set.of("avid", "id", "pos0", "pos1", "cid", "memo", "date", "owner", "important")),
            Map.entry("annotation", Set.of("anid", "fid", "pos0", "pos1", "memo", "owner", "date")),
            Map.entry("cases", Set.of("caseid", "name", "memo", "owner", "date")),
            Map.entry("case_text", Set.of("id", "caseid", "fid", "pos0", "pos1", "owner", "date", "memo")),
            Map.entry("attribute_type", Set.of("name", "date", "owner", "memo", "caseOrFile", "valuetype")),
            Map.entry("attribute", Set.of("attrid", "name", "attr_type", "value", "id", "date", "owner")),
            Map.entry("journal", Set.of("jid", "name", "jentry", "date", "owner")),
            Map.entry("coder_names", Set.of("name", "visibility")));
    /** Bibliographic entries come in as memos of their documents. */
    private static final String REFERENCES = "ris";

    private final ForeignTables tables;
    private final ProjectPlace place;
    private final Tally tally = new Tally();
    private final ForeignRow about;
    private final QualCoderProject project;

    QualCoderReader(ForeignTables tables, ProjectPlace place, ZoneId zone) {
        this.tables = tables;
        this.place = place;
        ForeignRow[] first = {new ForeignRow(Map.of())};
        tables.each("project", List.of("databaseversion", "date", "memo", "codername"), row -> first[0] = row);
        this.about = first[0];
        String made = about.text("date").strip();
        Identity identity = new Identity("QualCoder " + (made.isEmpty() ? place.name() : made));
        this.project = new QualCoderProject(tables, tally, new Coders(Set.of(OF_SPEAKERS)), identity, new Times(zone),
                new Memos(identity, tally));
    }

    /** Whether tables are those of such a project. */
    static boolean knows(ForeignTables tables) {
        return tables.columns("source").contains("fulltext") && tables.columns("code_text").contains("pos0")
                && tables.columns("code_name").contains("cid");
    }

    ImportedProject read(Progress progress) {
        coders();
        project.memos().add(place.name(), about.text("memo"),
                new Written(project.coders().of(about.text("codername")), project.times().instant(about.text("date"))),
                About.NOTHING, -1);
        QualCoderDocuments documents = new QualCoderDocuments(project);
        documents.read(place, progress);
        QualCoderCodes codes = new QualCoderCodes(project);
        codes.read();
        QualCoderMarks marks = new QualCoderMarks(project, documents, codes);
        marks.read();
        QualCoderCases cases = new QualCoderCases(project, documents);
        cases.read();
        journals(cases);
        cases.tellOfLostJournals();
        rest();
        project.coders().all().forEach(coder -> {
            tally.found(ProjectPart.CODERS, 1);
            tally.imported(ProjectPart.CODERS);
        });
        String version = about.text("databaseversion").strip();
        return new ImportedProject(place.name(), version.isEmpty() ? "QualCoder" : "QualCoder " + version,
                documents.documents(cases.ofDocuments()), codes.all(), marks.codings(), marks.annotations(),
                cases.cases(), cases.attributes(), project.memos().all(), project.coders().all(), tally.counts(),
                tally.findings());
    }

    /** Those who are named as coders, before those whose names turn up with what they made. */
    private void coders() {
        tables.each("coder_names", List.of("name", "visibility"), row -> {
            if (!row.text("name").equals(OF_SPEAKERS)) {
                project.coders().of(row.text("name"));
            }
            if (row.number("visibility", 1) == 0) {
                project.coders().hide(row.text("name"));
            }
        });
    }

    private void journals(QualCoderCases cases) {
        tables.each("journal", List.of("jid", "name", "jentry", "date", "owner"), row -> {
            List<String> lines = cases.takeOfJournal(row.number("jid", -1));
            String text = row.text("jentry");
            String whole = lines.isEmpty() ? text : text.stripTrailing() + "\n\n" + String.join("\n", lines);
            if (whole.isBlank()) {
                tally.found(ProjectPart.MEMOS, 1);
                tally.left(ProjectPart.MEMOS, "project.journal-empty", row.text("name"));
            } else {
                project.memos().add(row.text("name"), whole, project.written(row), About.NOTHING, -1);
            }
        });
    }

    /** Tells of everything that has no place in a study. */
    private void rest() {
        for (String table : tables.tables()) {
            Set<String> known = KNOWN.get(table);
            if (known != null) {
                tables.columns(table).stream().filter(column -> !known.contains(column))
                        .filter(column -> tables.countFilled(table, column) > 0)
                        .forEach(column -> tally.note("project.column-unknown", table, column));
            } else if (!table.equals(REFERENCES)) {
                left(table);
            }
        }
        if (place.has("pseudonyms.json")) {
            tally.note("project.pseudonyms");
        }
    }

    private void left(String table) {
        long rows = tables.count(table);
        if (rows > 0) {
            tally.found(ProjectPart.OTHER, rows);
            tally.left(ProjectPart.OTHER, rows, switch (table) {
                case "stored_sql" -> "project.left-queries";
                case "graph" -> "project.left-graphs";
                case "files_filter", "manage_files_display" -> "project.left-displays";
                default -> table.startsWith("gr_") ? "project.left-graph-items" : "project.left-table";
            }, rows, table);
        }
    }
}
