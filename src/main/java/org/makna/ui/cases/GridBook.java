package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.study.CaseTable;
import org.makna.study.DocumentTable;
import org.makna.study.SurveyGrid;
import org.makna.study.ValueRow;

/**
 * The cases or documents as the desk lists them: filtered, and in the order the reader chose, which is not the study's affair.
 *
 * <p>A change of values changes lines in place; only lines that come, go or are sorted anew change the list. For the FX
 * thread.
 */
final class GridBook {

    private final ReadOnlyObjectWrapper<List<Attribute>> attributes = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<CaseKinds> kinds = new ReadOnlyObjectWrapper<>(CaseKinds.NONE);
    private final ObservableList<GridLine> listed = FXCollections.observableArrayList();
    private final Map<Long, GridLine> lines = new HashMap<>();
    /** As they were read. */
    private List<GridLine> all = List.of();
    private Map<Long, Integer> codings = Map.of();
    private String filter = "";
    private @Nullable Set<Long> only;
    private KindChoice kind = KindChoice.ALL;
    private @Nullable Comparator<GridLine> order;
    private final List<Runnable> renamed = new ArrayList<>();

    /** Attributes in the order of the study. */
    ReadOnlyObjectProperty<List<Attribute>> attributes() {
        return attributes.getReadOnlyProperty();
    }

    /** Kinds of case; none for documents. */
    ReadOnlyObjectProperty<CaseKinds> kinds() {
        return kinds.getReadOnlyProperty();
    }

    /** The lines that the filter lets through, in the reader's order. */
    ObservableList<GridLine> listed() {
        return listed;
    }

    /** All of them as they were read. */
    List<GridLine> all() {
        return all;
    }

    Optional<GridLine> line(@Nullable Long id) {
        return id == null ? Optional.empty() : Optional.ofNullable(lines.get(id));
    }

    /** All cases; none for documents. */
    List<Case> cases() {
        return all.stream().flatMap(line -> line.ofCase().stream()).map(CaseTable.Row::oneCase).toList();
    }

    /** Does something when a name changed that other lines show. */
    void onRenamed(Runnable work) {
        renamed.add(work);
    }

    /** The name of the kind of a case; empty where nobody said. */
    String kindOf(ValueRow row) {
        return row instanceof CaseTable.Row one
                ? kinds.get().find(one.oneCase().kindId()).map(CaseKind::name).orElse("")
                : "";
    }

    /** The name of the case that a case belongs to; empty for none. */
    String ownerOf(ValueRow row) {
        return row instanceof CaseTable.Row one
                ? line(one.oneCase().parentId()).map(GridLine::name).orElse("")
                : "";
    }

    /** Names of the cases that a case can belong to. */
    List<String> ownersFor(ValueRow row) {
        return row instanceof CaseTable.Row one
                ? cases().stream().filter(other -> kinds.get().isAbove(other.kindId(), one.oneCase().kindId()))
                        .map(Case::name).toList()
                : List.of();
    }

    /**
     * Takes cases that were read.
     *
     * @return whether the text of any case changed, or cases came or went
     */
    boolean show(CaseTable table) {
        boolean kindsChanged = !kinds.get().equals(table.kinds());
        kinds.set(table.kinds());
        return show(table.attributes(), table.rows(), kindsChanged);
    }

    /** Takes documents that were read. */
    void show(DocumentTable table) {
        show(table.attributes(), table.rows(), false);
        table.rows().forEach(row -> line(row.id()).ifPresent(line -> line.codings().set((int) row.codings())));
    }

    /** Takes respondents that were read. */
    void show(SurveyGrid grid) {
        show(grid.attributes(), grid.rows(), false);
    }

    private boolean show(List<Attribute> fresh, List<? extends ValueRow> rows, boolean anew) {
        boolean texts = false;
        boolean names = anew;
        List<GridLine> read = new ArrayList<>(rows.size());
        Map<Long, GridLine> before = new HashMap<>(lines);
        lines.clear();
        for (ValueRow row : rows) {
            GridLine line = before.remove(row.id());
            if (line == null) {
                line = new GridLine(row);
                texts = true;
            } else if (!line.row().get().equals(row)) {
                texts |= !texts(line.row().get()).equals(texts(row));
                names |= !sameIdentity(line.row().get(), row);
                line.row().set(row);
            }
            lines.put(line.id(), line);
            read.add(line);
        }
        boolean same = read.equals(all);
        all = read;
        if (!attributes.get().equals(fresh)) {
            attributes.set(List.copyOf(fresh));
        }
        if (!same || names) {
            list();
        }
        if (names) {
            renamed.forEach(Runnable::run);
        }
        count(codings);
        return texts || !before.isEmpty();
    }

    private static List<CaseTable.Part> texts(ValueRow row) {
        return row instanceof CaseTable.Row one ? one.parts() : List.of();
    }

    private static boolean sameIdentity(ValueRow one, ValueRow other) {
        return one instanceof CaseTable.Row a && other instanceof CaseTable.Row b
                ? a.oneCase().equals(b.oneCase())
                : one.name().equals(other.name());
    }

    /** Takes numbers of codings by case. */
    void count(Map<Long, Integer> counted) {
        codings = counted;
        if (!counted.isEmpty()) {
            lines.values().forEach(line -> line.codings().set(counted.getOrDefault(line.id(), 0)));
        }
    }

    /** Shows a value before the study was read again. */
    void put(long ownerId, long attributeId, AttributeValue value) {
        line(ownerId).ifPresent(line -> {
            ValueRow row = line.row().get();
            List<AttributeValue> values = new ArrayList<>(row.values());
            for (int i = 0; i < attributes.get().size() && i < values.size(); i++) {
                if (attributes.get().get(i).id() == attributeId) {
                    values.set(i, value);
                }
            }
            line.row().set(row.with(values));
        });
    }

    /** Lists only lines whose name or a value of theirs has all the words. */
    void filter(String typed) {
        filter = typed.strip().toLowerCase(Locale.ROOT);
        list();
    }

    /** Lists only cases or documents of these ids, or all for null. */
    void only(@Nullable Set<Long> ids) {
        only = ids;
        list();
    }

    /** Lists only cases of a kind. */
    void filter(KindChoice wanted) {
        kind = wanted;
        list();
    }

    /** Sorts the list, or puts it back for null: by name, cases under those they belong to. */
    void sort(@Nullable Comparator<GridLine> wanted) {
        order = wanted;
        list();
    }

    private void list() {
        Comparator<GridLine> chosen = order;
        List<GridLine> wanted;
        if (chosen != null) {
            wanted = new ArrayList<>(all.stream().filter(this::passes).toList());
            wanted.forEach(line -> line.depth().set(0));
            wanted.sort(chosen);
        } else {
            wanted = new CaseOrder(kinds.get(), all).shown(this::passes);
        }
        if (!wanted.equals(listed)) {
            listed.setAll(wanted);
            if (!kinds.get().isEmpty()) {
                renamed.forEach(Runnable::run);
            }
        }
    }

    private boolean passes(GridLine line) {
        ValueRow row = line.row().get();
        if (only != null && !only.contains(line.id())) {
            return false;
        }
        if (row instanceof CaseTable.Row one && !kind.has(one.oneCase())) {
            return false;
        }
        if (filter.isEmpty()) {
            return true;
        }
        for (String word : filter.split("\\s+")) {
            boolean found = row.name().toLowerCase(Locale.ROOT).contains(word)
                    || row.values().stream().anyMatch(value -> value.text().toLowerCase(Locale.ROOT).contains(word))
                    || row instanceof SurveyGrid.Row one && one.isAnsweredWith(word);
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Which cases are listed: all, those of a kind, or those of none. */
    record KindChoice(boolean everything, @Nullable Long kindId) {

        static final KindChoice ALL = new KindChoice(true, null);

        boolean has(Case one) {
            return everything || Objects.equals(one.kindId(), kindId);
        }
    }
}
