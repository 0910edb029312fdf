package org.makna.intake.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.intake.AttributeTypes;
import org.makna.intake.project.Memos.Written;
import org.makna.intake.project.PlaceReading.Certainty;
import org.makna.intake.project.PlaceReading.Place;
import org.makna.model.AttributeType;
import org.makna.model.ForeignRow;
import org.makna.model.ImportedProject.ProjectAttribute;
import org.makna.model.ImportedProject.ProjectCase;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.ProjectPart;

/** The cases of a QualCoder project with their text, and the attributes of cases, files and journals. */
final class QualCoderCases {

    private static final String OF_FILES = "file";
    private static final String OF_JOURNALS = "journal";

    private final QualCoderProject project;
    private final QualCoderDocuments documents;
    private final List<Home> homes = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();
    private final List<ProjectAttribute> attributes = new ArrayList<>();
    private final Map<Integer, Map<Integer, String>> ofDocuments = new HashMap<>();
    private final Map<Long, List<String>> ofJournals = new HashMap<>();

    /** A case as it fills. */
    private record Home(String name, Set<ProjectCase.Part> parts, Map<Integer, String> values) {}

    /** A row of a value, and which attribute it is of. */
    private record Key(String owners, String name) {}

    private record Value(long owner, String text) {}

    QualCoderCases(QualCoderProject project, QualCoderDocuments documents) {
        this.project = project;
        this.documents = documents;
    }

    void read() {
        project.tables().each("cases", List.of("caseid", "name", "memo", "owner", "date"), row -> {
            project.tally().found(ProjectPart.CASES, 1);
            String name = row.text("name").strip();
            int index = homes.size();
            homes.add(new Home(name.isEmpty() ? "—" : name, new java.util.LinkedHashSet<>(), new HashMap<>()));
            places.put(row.number("caseid", -1), index);
            project.tally().imported(ProjectPart.CASES);
            project.memos().add(name, row.text("memo"), project.written(row), About.CASE, index);
        });
        project.tables().each("case_text", List.of("id", "caseid", "fid", "pos0", "pos1", "owner", "date", "memo"),
                this::part);
        readAttributes();
    }

    private void part(ForeignRow row) {
        project.tally().found(ProjectPart.CASE_PARTS, 1);
        long id = row.number("id", -1);
        Integer home = place(row.number("caseid"));
        if (home == null) {
            project.tally().left(ProjectPart.CASE_PARTS, "project.part-no-case", id);
            return;
        }
        String name = homes.get(home).name();
        Integer document = documents.place(row.number("fid"));
        if (document == null) {
            String medium = documents.medium(row.number("fid"));
            project.tally().left(ProjectPart.CASE_PARTS, medium == null
                    ? "project.case-no-document"
                    : "project.case-medium", name, medium == null ? id : medium);
            return;
        }
        Long start = row.number("pos0");
        Long end = row.number("pos1");
        ProjectCase.Part part = new ProjectCase.Part(document, null);
        if (start != null && end != null && !(start == 0 && end == 0)
                && !documents.map(document).isWhole(start, end)) {
            Place place = documents.reading(document).place(start, end, "");
            if (place.certainty() == Certainty.NOWHERE) {
                project.tally().left(ProjectPart.CASE_PARTS, "project.case-outside", name, documents.name(document),
                        start, end);
                return;
            }
            if (place.certainty() == Certainty.CUT) {
                project.tally().changed(ProjectPart.CASE_PARTS, "project.case-cut", name, documents.name(document),
                        start, end);
            }
            part = new ProjectCase.Part(document, place.range());
        }
        project.memos().add(name, row.text("memo"), project.written(row), About.CASE, home);
        if (homes.get(home).parts().add(part)) {
            project.tally().imported(ProjectPart.CASE_PARTS);
        } else {
            project.tally().left(ProjectPart.CASE_PARTS, "project.case-twice", name, documents.name(document));
        }
    }

    private @Nullable Integer place(@Nullable Long id) {
        return id == null ? null : places.get(id);
    }

    private void readAttributes() {
        Map<Key, List<Value>> values = new LinkedHashMap<>();
        project.tables().each("attribute", List.of("name", "attr_type", "value", "id", "owner"), row -> {
            if (!row.text("value").isBlank()) {
                project.tally().found(ProjectPart.VALUES, 1);
                values.computeIfAbsent(new Key(row.text("attr_type"), row.text("name")), key -> new ArrayList<>())
                        .add(new Value(row.number("id", -1), row.text("value").strip()));
            }
        });
        Set<Key> known = new HashSet<>();
        project.tables().each("attribute_type", List.of("name", "date", "owner", "memo", "caseOrFile", "valuetype"),
                row -> {
                    Key key = new Key(row.text("caseOrFile"), row.text("name"));
                    known.add(key);
                    attribute(row, key, values.getOrDefault(key, List.of()));
                });
        values.forEach((key, left) -> {
            if (!known.contains(key)) {
                project.tally().left(ProjectPart.VALUES, left.size(), "project.values-no-attribute", left.size(),
                        key.name());
            }
        });
    }

    private void attribute(ForeignRow row, Key key, List<Value> values) {
        project.tally().found(ProjectPart.ATTRIBUTES, 1);
        project.tally().imported(ProjectPart.ATTRIBUTES);
        Written written = project.written(row);
        project.memos().add(key.name(), row.text("memo"), written, About.NOTHING, -1);
        if (key.owners().equals(OF_JOURNALS)) {
            for (Value value : values) {
                ofJournals.computeIfAbsent(value.owner(), id -> new ArrayList<>())
                        .add(key.name() + ": " + value.text());
            }
            return;
        }
        boolean files = key.owners().equals(OF_FILES);
        AttributeType type = type(key.name(), row.text("valuetype"), values);
        int index = attributes.size();
        attributes.add(new ProjectAttribute(key.name().isBlank() ? "—" : key.name().strip(), type, files));
        for (Value value : values) {
            Integer owner = files ? documents.place(value.owner()) : place(value.owner());
            if (owner == null) {
                tellOfLost(key.name(), value, files ? documents.medium(value.owner()) : null);
                continue;
            }
            Map<Integer, String> all = files
                    ? ofDocuments.computeIfAbsent(owner, id -> new HashMap<>())
                    : homes.get(owner).values();
            all.put(index, AttributeTypes.normal(value.text(), type).orElse(value.text()));
            project.tally().imported(ProjectPart.VALUES);
        }
    }

    private void tellOfLost(String name, Value value, @Nullable String medium) {
        if (medium == null) {
            project.tally().left(ProjectPart.VALUES, "project.value-no-owner", name, value.text());
        } else {
            project.tally().left(ProjectPart.VALUES, "project.value-of-medium", name, value.text(), medium);
        }
    }

    /** A number only where every value is one; the values stay as they are otherwise. */
    private AttributeType type(String name, String declared, List<Value> values) {
        if (!declared.equals("numeric")) {
            return AttributeType.TEXT;
        }
        if (values.isEmpty()) {
            return AttributeType.DECIMAL;
        }
        AttributeType type = AttributeTypes.detect(values.stream().map(Value::text).toList());
        if (type == AttributeType.INTEGER || type == AttributeType.DECIMAL) {
            return type;
        }
        project.tally().changed(ProjectPart.ATTRIBUTES, "project.attribute-no-number", name,
                values.stream().map(Value::text)
                        .filter(text -> AttributeTypes.normal(text, AttributeType.DECIMAL).isEmpty()).findFirst()
                        .orElse(values.getFirst().text()));
        return AttributeType.TEXT;
    }

    /** What attributes say of a journal, one line each; journals that were never written take nothing. */
    List<String> takeOfJournal(long journal) {
        List<String> lines = ofJournals.remove(journal);
        if (lines == null) {
            return List.of();
        }
        lines.forEach(line -> project.tally().imported(ProjectPart.VALUES));
        return lines;
    }

    /** Tells of the values of journals that are gone. */
    void tellOfLostJournals() {
        ofJournals.values().forEach(lines -> lines.forEach(
                line -> project.tally().left(ProjectPart.VALUES, "project.value-no-journal", line)));
    }

    Map<Integer, Map<Integer, String>> ofDocuments() {
        return ofDocuments;
    }

    List<ProjectAttribute> attributes() {
        return attributes;
    }

    List<ProjectCase> cases() {
        return homes.stream().map(home -> new ProjectCase(home.name(), List.copyOf(home.parts()), home.values()))
                .toList();
    }
}
