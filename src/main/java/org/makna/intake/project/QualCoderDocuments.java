package org.makna.intake.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makna.intake.Transcripts;
import org.makna.intake.project.Memos.Written;
import org.makna.model.ForeignRow;
import org.makna.model.ForeignTables;
import org.makna.model.ImportedProject.ProjectDocument;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.MaknaException;
import org.makna.model.Progress;
import org.makna.model.ProjectPart;

/** The sources of a QualCoder project: texts become documents, pictures and recordings are listed. */
final class QualCoderDocuments {

    private static final List<String> COLUMNS = List.of("id", "name", "fulltext", "mediapath", "memo", "owner", "date",
            "risid");
    private static final String INSIDE = "/docs/";
    private static final String LINKED = "docs:";
    private static final List<String> MEDIA = List.of("/images/", "/audio/", "/video/", "images:", "audio:", "video:");

    private final QualCoderProject project;
    private final List<Source> texts = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, String> media = new HashMap<>();
    private final List<String> missing = new ArrayList<>();
    private int linked;

    /** A source with text. */
    private record Source(long id, String name, String date, TextMap map, PlaceReading reading,
            byte @Nullable [] original) {}

    QualCoderDocuments(QualCoderProject project) {
        this.project = project;
    }

    void read(ProjectPlace place, Progress progress) {
        ForeignTables tables = project.tables();
        long count = tables.count("source");
        project.tally().found(ProjectPart.DOCUMENTS, count);
        Map<Long, String> references = references();
        tables.each("source", COLUMNS, row -> {
            if (progress.cancelled()) {
                throw new MaknaException("study.import-cancelled");
            }
            read(row, place, references);
            progress.report(texts.size() + media.size(), count, row.text("name"));
        });
        if (linked > 0) {
            project.tally().note("project.originals-linked", linked);
        }
        if (!missing.isEmpty()) {
            project.tally().note("project.originals-missing", missing.size(), String.join(", ",
                    missing.subList(0, Math.min(10, missing.size()))));
        }
    }

    private void read(ForeignRow row, ProjectPlace place, Map<Long, String> references) {
        long id = row.number("id", -1);
        String name = row.text("name").strip();
        String path = row.text("mediapath").strip();
        String text = row.text("fulltext");
        Written written = project.written(row);
        boolean medium = MEDIA.stream().anyMatch(path.toLowerCase(Locale.ROOT)::startsWith);
        if (medium && text.isBlank()) {
            media.put(id, name);
            project.tally().left(ProjectPart.DOCUMENTS, "project.medium", name);
            project.memos().add(name, row.text("memo"), written, About.NOTHING, -1);
            return;
        }
        if (medium) {
            project.tally().changed(ProjectPart.DOCUMENTS, "project.medium-text", name);
        }
        TextMap map = new TextMap(text);
        int index = texts.size();
        texts.add(new Source(id, name, row.text("date"), map, new PlaceReading(map),
                medium ? null : original(name, path, place).orElse(null)));
        places.put(id, index);
        project.tally().imported(ProjectPart.DOCUMENTS);
        if (map.text().isEmpty()) {
            project.tally().changed(ProjectPart.DOCUMENTS, "project.document-empty", name);
        }
        project.memos().add(name, row.text("memo"), written, About.DOCUMENT, index);
        Long reference = row.number("risid");
        String entry = reference == null ? null : references.remove(reference);
        if (entry != null) {
            project.memos().add(name, entry, written, About.DOCUMENT, index);
        }
    }

    /** The file it was imported from, when it lies in the project. */
    private Optional<byte[]> original(String name, String path, ProjectPlace place) {
        if (path.startsWith(LINKED)) {
            linked++;
            return Optional.empty();
        }
        Optional<byte[]> bytes = place.original(path.startsWith(INSIDE) ? path.substring(INSIDE.length()) : name);
        if (bytes.isEmpty() && path.startsWith(INSIDE)) {
            missing.add(name);
        }
        return bytes;
    }

    /** Bibliographic entries by their number, one line for each field. */
    private Map<Long, String> references() {
        Map<Long, String> entries = new TreeMap<>();
        project.tables().each("ris", List.of("risid", "tag", "longtag", "value"), row -> {
            String field = row.text("longtag").isBlank() ? row.text("tag") : row.text("longtag");
            entries.merge(row.number("risid", -1), field + ": " + row.text("value"), (one, more) -> one + "\n" + more);
        });
        return entries;
    }

    /** The index of the document of a source, or null when it is none. */
    @Nullable
    Integer place(@Nullable Long source) {
        return source == null ? null : places.get(source);
    }

    /** The name of a picture or recording, or null when the source is none. */
    @Nullable
    String medium(@Nullable Long source) {
        return source == null ? null : media.get(source);
    }

    String name(int index) {
        return texts.get(index).name();
    }

    TextMap map(int index) {
        return texts.get(index).map();
    }

    PlaceReading reading(int index) {
        return texts.get(index).reading();
    }

    /** The documents, with the values that were read meanwhile. */
    List<ProjectDocument> documents(Map<Integer, Map<Integer, String>> values) {
        List<ProjectDocument> documents = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Source source = texts.get(i);
            documents.add(new ProjectDocument(
                    project.identity().of("source", source.id(), source.name(), source.date()), source.name(),
                    List.of(), Transcripts.document(stem(source.name()), source.map().text(), List.of()),
                    source.original(), values.getOrDefault(i, Map.of())));
        }
        return documents;
    }

    /** The name without what looks like the ending of a file. */
    static String stem(String name) {
        String stem = name.replaceFirst("(?<=.)\\.[\\p{L}\\p{Nd}]{1,12}$", "");
        return stem.isBlank() ? "—" : stem;
    }
}
