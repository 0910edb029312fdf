package org.makna.intake.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.ForeignRow;
import org.makna.model.ForeignTables;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectCode;
import org.makna.model.ProjectPart;

/**
 * The tags of a Taguette database as a tree.
 *
 * <p>Newer versions name the tag above. In all of them a full stop may join a tag to one that exists: {@code cost.travel} stands
 * below {@code cost}, while {@code Dr. Sari} is a name.
 */
final class TaguetteTags {

    private final Tally tally;
    private final Identity identity;
    private final Map<Long, String> projects;
    private final Map<Long, Integer> tops = new HashMap<>();
    private final Map<Long, ForeignRow> rows = new LinkedHashMap<>();
    private final Map<String, Long> byPath = new HashMap<>();
    private final List<ProjectCode> codes = new ArrayList<>();
    private final Map<Long, Integer> places = new HashMap<>();

    /** @param projects names of the projects, when there are several; each has its tags below a code of that name */
    TaguetteTags(Tally tally, Identity identity, Map<Long, String> projects) {
        this.tally = tally;
        this.identity = identity;
        this.projects = projects;
    }

    void read(ForeignTables tables) {
        projects.forEach((id, name) -> {
            tops.put(id, codes.size());
            codes.add(new ProjectCode(identity.of("project", id, name), ImportedProject.NONE,
                    name.isBlank() ? "—" : name, "", false, ""));
        });
        tables.each("tags", List.of("id", "project_id", "path", "description", "parent_id"), row -> {
            tally.found(ProjectPart.CODES, 1);
            rows.put(row.number("id", -1), row);
            byPath.put(path(row), row.number("id", -1));
        });
        rows.forEach((id, row) -> place(id, row, new HashSet<>()));
    }

    private static String path(ForeignRow row) {
        return row.text("project_id") + "\u0000" + row.text("path");
    }

    private int place(long id, ForeignRow row, Set<Long> below) {
        Integer known = places.get(id);
        if (known != null) {
            return known;
        }
        below.add(id);
        Long above = above(row);
        String name = row.text("path").strip();
        if (above != null && below.contains(above)) {
            tally.changed(ProjectPart.CODES, "project.code-ring", name);
            above = null;
        }
        ForeignRow parent = above == null ? null : rows.get(above);
        int home = parent == null || above == null
                ? tops.getOrDefault(row.number("project_id", -1), ImportedProject.NONE)
                : place(above, parent, below);
        String prefix = parent == null ? "" : parent.text("path").strip() + ".";
        if (parent != null && name.startsWith(prefix) && name.length() > prefix.length()) {
            name = name.substring(prefix.length());
        }
        Integer meanwhile = places.get(id);
        if (meanwhile != null) {
            return meanwhile;
        }
        int index = codes.size();
        places.put(id, index);
        codes.add(new ProjectCode(identity.of("tag", id, row.text("path")), home, name.isBlank() ? "—" : name.strip(),
                "", true, row.text("description").strip()));
        tally.imported(ProjectPart.CODES);
        return index;
    }

    private @Nullable Long above(ForeignRow row) {
        Long named = row.number("parent_id");
        if (named != null) {
            return rows.containsKey(named) ? named : null;
        }
        String path = row.text("path").strip();
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Long found = byPath.get(row.text("project_id") + "\u0000" + path.substring(0, dot));
            if (found != null && dot + 1 < path.length()) {
                return found;
            }
        }
        return null;
    }

    /** The index of a tag, or null when there is none of that number. */
    @Nullable
    Integer place(long tag) {
        return places.get(tag);
    }

    List<ProjectCode> codes() {
        return codes;
    }
}
