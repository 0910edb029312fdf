package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.study.CaseTable;

/**
 * The cases as the desk lists them: filtered, and in the order the reader chose, which is not the study's affair.
 *
 * <p>A change of values changes lines in place; only cases that come, go or are sorted anew change the list. For the FX
 * thread.
 */
final class CaseBook {

    private final ReadOnlyObjectWrapper<List<Attribute>> attributes = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<CaseLine> listed = FXCollections.observableArrayList();
    private final Map<Long, CaseLine> lines = new HashMap<>();
    /** By name, as they were read. */
    private List<CaseLine> all = List.of();
    private Map<Long, Integer> codings = Map.of();
    private String filter = "";
    private @Nullable Comparator<CaseLine> order;

    /** Attributes of cases in the order of the study. */
    ReadOnlyObjectProperty<List<Attribute>> attributes() {
        return attributes.getReadOnlyProperty();
    }

    /** The lines that the filter lets through, in the reader's order. */
    ObservableList<CaseLine> listed() {
        return listed;
    }

    /** All cases by name. */
    List<CaseLine> all() {
        return all;
    }

    Optional<CaseLine> line(long caseId) {
        return Optional.ofNullable(lines.get(caseId));
    }

    /**
     * Takes what was read.
     *
     * @return whether the text of any case changed, or cases came or went
     */
    boolean show(CaseTable table) {
        boolean texts = false;
        List<CaseLine> fresh = new ArrayList<>(table.rows().size());
        Map<Long, CaseLine> before = new HashMap<>(lines);
        lines.clear();
        for (CaseTable.Row row : table.rows()) {
            CaseLine line = before.remove(row.oneCase().id());
            if (line == null) {
                line = new CaseLine(row);
                texts = true;
            } else if (!line.row().get().equals(row)) {
                texts |= !line.row().get().parts().equals(row.parts());
                line.row().set(row);
            }
            lines.put(line.id(), line);
            fresh.add(line);
        }
        boolean same = fresh.equals(all);
        all = fresh;
        if (!attributes.get().equals(table.attributes())) {
            attributes.set(table.attributes());
        }
        if (!same) {
            list();
        }
        count(codings);
        return texts || !before.isEmpty();
    }

    /** Takes numbers of codings by case. */
    void count(Map<Long, Integer> counted) {
        codings = counted;
        if (!counted.isEmpty()) {
            lines.values().forEach(line -> line.codings().set(counted.getOrDefault(line.id(), 0)));
        }
    }

    /** Shows a value before the study was read again. */
    void put(long caseId, long attributeId, AttributeValue value) {
        line(caseId).ifPresent(line -> {
            CaseTable.Row row = line.row().get();
            List<AttributeValue> values = new ArrayList<>(row.values());
            for (int i = 0; i < attributes.get().size() && i < values.size(); i++) {
                if (attributes.get().get(i).id() == attributeId) {
                    values.set(i, value);
                }
            }
            line.row().set(new CaseTable.Row(row.oneCase(), values, row.parts()));
        });
    }

    /** Lists only cases whose name or a value of theirs has all the words. */
    void filter(String typed) {
        filter = typed.strip().toLowerCase(Locale.ROOT);
        list();
    }

    /** Sorts the list, or puts it back by name for null. */
    void sort(@Nullable Comparator<CaseLine> wanted) {
        order = wanted;
        list();
    }

    private void list() {
        List<CaseLine> wanted = new ArrayList<>(all.stream().filter(this::passes).toList());
        Comparator<CaseLine> chosen = order;
        if (chosen != null) {
            wanted.sort(chosen);
        }
        if (!wanted.equals(listed)) {
            listed.setAll(wanted);
        }
    }

    private boolean passes(CaseLine line) {
        if (filter.isEmpty()) {
            return true;
        }
        CaseTable.Row row = line.row().get();
        for (String word : filter.split("\\s+")) {
            boolean found = row.oneCase().name().toLowerCase(Locale.ROOT).contains(word)
                    || row.values().stream().anyMatch(value -> value.text().toLowerCase(Locale.ROOT).contains(word));
            if (!found) {
                return false;
            }
        }
        return true;
    }
}
