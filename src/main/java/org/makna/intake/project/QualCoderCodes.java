package org.makna.intake.project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.intake.project.Memos.Parts;
import org.makna.intake.project.Memos.Written;
import org.makna.model.ForeignRow;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectCode;
import org.makna.model.ImportedProject.ProjectMemo.About;
import org.makna.model.ProjectPart;

/** The categories and codes of a QualCoder project as one tree; categories only group. */
final class QualCoderCodes {

    private final QualCoderProject project;
    private final Map<Key, Node> nodes = new LinkedHashMap<>();
    private final List<ProjectCode> codes = new ArrayList<>();
    private final Map<Key, Integer> places = new HashMap<>();

    /** Categories and codes have numbers of their own. */
    private record Key(boolean category, long id) {}

    private record Node(Key key, @Nullable Key parent, ForeignRow row) {}

    QualCoderCodes(QualCoderProject project) {
        this.project = project;
    }

    void read() {
        project.tables().each("code_cat", List.of("catid", "name", "owner", "date", "memo", "supercatid"),
                row -> add(new Key(true, row.number("catid", -1)), key(true, row.number("supercatid")), row));
        project.tables().each("code_name",
                List.of("cid", "name", "memo", "catid", "owner", "date", "color", "supercid"), row -> {
                    Key above = key(false, row.number("supercid"));
                    add(new Key(false, row.number("cid", -1)),
                            above == null ? key(true, row.number("catid")) : above, row);
                });
        nodes.values().forEach(node -> place(node, new HashSet<>()));
    }

    private static @Nullable Key key(boolean category, @Nullable Long id) {
        return id == null ? null : new Key(category, id);
    }

    private void add(Key key, @Nullable Key parent, ForeignRow row) {
        project.tally().found(ProjectPart.CODES, 1);
        nodes.put(key, new Node(key, parent, row));
    }

    /** Puts a code after the one above it. Where those above lead back to it, the ring is opened. */
    private int place(Node node, Set<Key> below) {
        Integer known = places.get(node.key());
        if (known != null) {
            return known;
        }
        below.add(node.key());
        String name = node.row().text("name").strip();
        Node above = node.parent() == null ? null : nodes.get(node.parent());
        if (node.parent() != null && above == null) {
            project.tally().changed(ProjectPart.CODES, "project.code-orphan", name);
        } else if (above != null && below.contains(above.key())) {
            project.tally().changed(ProjectPart.CODES, "project.code-ring", name);
            above = null;
        }
        int parent = above == null ? ImportedProject.NONE : place(above, below);
        // Opening a ring above may have placed this one already.
        Integer meanwhile = places.get(node.key());
        return meanwhile == null ? place(node, name, parent) : meanwhile;
    }

    private int place(Node node, String name, int parent) {
        ForeignRow row = node.row();
        int index = codes.size();
        places.put(node.key(), index);
        Parts memo = Parts.of(row.text("memo"));
        Written written = project.written(row);
        String guid = project.identity().of(node.key().category() ? "category" : "code", node.key().id(), name,
                row.text("date"));
        codes.add(new ProjectCode(guid, parent, name.isEmpty() ? "—" : name, colour(row.text("color")),
                !node.key().category(), memo.shared()));
        project.tally().imported(ProjectPart.CODES);
        project.memos().addPrivate(name, memo.own(), written, About.CODE, index);
        return index;
    }

    private static String colour(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT);
        return plain.matches("#[0-9a-f]{6}") ? plain : "";
    }

    /** The index of a code, or null when there is none of that number. */
    @Nullable
    Integer place(@Nullable Long code) {
        return code == null ? null : places.get(new Key(false, code));
    }

    String name(int index) {
        return codes.get(index).name();
    }

    List<ProjectCode> all() {
        return codes;
    }
}
