package org.makna.ui.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.study.AttributeEdits;
import org.makna.study.AttributeEdits.Pasted;
import org.makna.study.AttributeEdits.Placed;
import org.makna.study.AttributeEdits.Typed;
import org.makna.study.CaseTable;
import org.makna.study.ValueRow;
import org.makna.ui.cases.PastePlan.Refused;

/**
 * Finds out what a pasted block would change: which of its columns and rows the grid has, and which cells fit.
 *
 * <p>A block whose first row names columns is matched by those names. One with a column of names is matched by them, and names
 * that no case has become cases. All other blocks go from the selected cell to the right and downwards.
 */
final class PastePlanning {

    /** What a column of names may be called in a table, besides its name in the grid. */
    private static final Set<String> NAMES = Set.of("name", "nama", "case", "kasus", "document", "dokumen");

    private final ValueText texts;
    private final PasteTarget target;
    private final CaseKinds kinds;
    private final Map<String, ValueRow> byName = new HashMap<>();
    private final Map<String, ValueRow> bySmallName = new HashMap<>();

    private final Map<Long, Case> caseById = new HashMap<>();
    private final List<String> newCases = new ArrayList<>();
    private final List<Placed> kindsSet = new ArrayList<>();
    private final List<Placed> ownersSet = new ArrayList<>();
    private final List<Typed> values = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final Map<Long, Long> kindThen = new HashMap<>();
    private final List<WantedOwner> wantedOwners = new ArrayList<>();
    private int emptied;
    private int unchanged;

    /**
     * Where a block is pasted.
     *
     * @param owners  cases or documents
     * @param columns the columns of the grid that can be typed into, in their order
     * @param kinds   kinds of case
     * @param all     all rows
     * @param below   the rows from the selected one downwards, as they are listed
     * @param start   index of the selected column
     */
    record PasteTarget(Owners owners, List<PasteColumn> columns, CaseKinds kinds, List<ValueRow> all,
            List<ValueRow> below, int start) {}

    private record WantedOwner(long member, int row, String column, String typed) {}

    /** A row of the grid or a case that is yet to be made. */
    private record Aim(long id, String name, @Nullable ValueRow known) {}

    PastePlanning(ValueText texts, PasteTarget target) {
        this.texts = texts;
        this.target = target;
        this.kinds = target.kinds();
        for (ValueRow row : target.all()) {
            byName.put(row.name(), row);
            bySmallName.putIfAbsent(small(row.name()), row);
            if (row instanceof CaseTable.Row one) {
                caseById.put(one.id(), one.oneCase());
                Long kind = one.oneCase().kindId();
                if (kind != null) {
                    kindThen.put(one.id(), kind);
                }
            }
        }
    }

    /**
     * Makes the plan.
     *
     * @param makeAttributes whether columns with a head that the grid does not have become attributes
     */
    PastePlan plan(PastedBlock block, boolean makeAttributes) {
        List<String> heads = block.rows().getFirst();
        boolean headed = isHead(block);
        List<@Nullable PasteColumn> columns = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        List<String> fresh = new ArrayList<>();
        for (int i = 0; i < block.width(); i++) {
            PasteColumn column = null;
            if (headed) {
                String head = i < heads.size() ? heads.get(i).strip() : "";
                column = named(head, columns);
                if (column == null && makeAttributes && !head.isEmpty()) {
                    column = PasteColumn.fresh(fresh.size(), head);
                    fresh.add(head);
                } else if (column == null && !head.isEmpty()) {
                    leftOut.add(head);
                }
            } else if (target.start() + i < target.columns().size()) {
                column = target.columns().get(target.start() + i);
            } else {
                leftOut.add(Integer.toString(i + 1));
            }
            columns.add(column);
        }
        int names = -1;
        for (int i = 0; i < columns.size() && names < 0; i++) {
            PasteColumn column = columns.get(i);
            names = column != null && column.place() == CellPlace.NAME ? i : -1;
        }
        rows(block, headed ? 1 : 0, columns, names);
        owners();
        return new PastePlan(new Pasted(target.owners().areDocuments(), newCases, fresh, kindsSet, ownersSet, values),
                columns.stream().filter(one -> one != null && !one.isNew()).map(PasteColumn::name).toList(), leftOut,
                names >= 0, emptied, unchanged, refused);
    }

    /** Whether the first row names columns of the grid rather than having values. */
    private boolean isHead(PastedBlock block) {
        if (block.height() < 2) {
            return false;
        }
        List<String> heads = block.rows().getFirst().stream().map(String::strip).filter(head -> !head.isEmpty())
                .toList();
        long known = heads.stream().filter(head -> named(head, List.of()) != null).count();
        boolean name = !heads.isEmpty() && NAMES.contains(small(block.rows().getFirst().getFirst()));
        return known > 0 && (2 * known >= heads.size() || name) || name && heads.size() > 1;
    }

    private @Nullable PasteColumn named(String head, List<@Nullable PasteColumn> taken) {
        for (PasteColumn column : target.columns()) {
            boolean same = small(column.name()).equals(small(head))
                    || column.place() == CellPlace.NAME && NAMES.contains(small(head));
            if (same && !head.isBlank() && !taken.contains(column)) {
                return column;
            }
        }
        return null;
    }

    private void rows(PastedBlock block, int from, List<@Nullable PasteColumn> columns, int names) {
        Map<Long, Integer> met = new HashMap<>();
        for (int i = from; i < block.height(); i++) {
            List<String> cells = block.rows().get(i);
            if (cells.stream().allMatch(String::isBlank)) {
                continue;
            }
            Aim aim = names >= 0
                    ? byName(i + 1, names < cells.size() ? cells.get(names) : "")
                    : downwards(i + 1, i - from);
            if (aim == null) {
                continue;
            }
            Integer before = met.putIfAbsent(aim.id(), i + 1);
            if (before != null) {
                refused.add(new Refused(i + 1, "", Message.of("ui.cases.paste-twice", aim.name(), before)));
                continue;
            }
            for (int at = 0; at < columns.size(); at++) {
                PasteColumn column = columns.get(at);
                if (column != null && at != names) {
                    cell(aim, i + 1, column, at < cells.size() ? cells.get(at) : "");
                }
            }
        }
    }

    private @Nullable Aim byName(int row, String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            refused.add(new Refused(row, "", Message.of("ui.cases.paste-no-name")));
            return null;
        }
        ValueRow known = Optional.ofNullable(byName.get(name)).orElseGet(() -> bySmallName.get(small(name)));
        if (known != null) {
            return new Aim(known.id(), known.name(), known);
        }
        if (target.owners().areDocuments()) {
            refused.add(new Refused(row, "", Message.of("ui.cases.paste-no-document", name)));
            return null;
        }
        int again = newCases.indexOf(name);
        if (again < 0) {
            newCases.add(name);
            again = newCases.size() - 1;
        }
        return new Aim(-1 - again, name, null);
    }

    private @Nullable Aim downwards(int row, int offset) {
        if (offset < target.below().size()) {
            ValueRow known = target.below().get(offset);
            return new Aim(known.id(), known.name(), known);
        }
        refused.add(new Refused(row, "", Message.of("ui.cases.paste-no-row")));
        return null;
    }

    private void cell(Aim aim, int row, PasteColumn column, String cell) {
        try {
            if (column.place() == CellPlace.KIND) {
                kind(aim, cell.strip());
            } else if (column.place() == CellPlace.OWNER) {
                wantedOwners.add(new WantedOwner(aim.id(), row, column.name(), cell.strip()));
            } else if (column.place() != CellPlace.NAME) {
                value(aim, column, cell);
            }
        } catch (MaknaException e) {
            refused.add(new Refused(row, column.name(), e.message()));
        }
    }

    private void kind(Aim aim, String typed) {
        Long wanted = typed.isEmpty()
                ? null
                : (Long) kinds.named(typed).map(CaseKind::id)
                        .orElseThrow(() -> new MaknaException("study.no-kind", typed));
        Long now = kindThen.get(aim.id());
        if (java.util.Objects.equals(now, wanted)) {
            unchanged += aim.known() == null ? 0 : 1;
            return;
        }
        emptied += wanted == null ? 1 : 0;
        if (wanted == null) {
            kindThen.remove(aim.id());
        } else {
            kindThen.put(aim.id(), wanted);
        }
        kindsSet.add(new Placed(aim.id(), typed));
    }

    private void value(Aim aim, PasteColumn column, String cell) {
        Attribute attribute = column.attribute();
        if (attribute == null) {
            if (!cell.isBlank()) {
                values.add(new Typed(aim.id(), column.attributeId(), cell.strip()));
            }
            return;
        }
        boolean none = texts.isNotApplicable(attribute, cell);
        String typed = none ? null : texts.plain(attribute, cell);
        AttributeValue wanted = typed == null
                ? AttributeValue.NOT_APPLICABLE
                : AttributeEdits.parse(attribute, typed);
        AttributeValue now = now(aim, attribute);
        if (wanted.equals(now)) {
            unchanged += aim.known() == null ? 0 : 1;
            return;
        }
        emptied += wanted.state() == AttributeValue.State.UNASSIGNED ? 1 : 0;
        values.add(new Typed(aim.id(), attribute.id(), typed));
    }

    private AttributeValue now(Aim aim, Attribute attribute) {
        ValueRow known = aim.known();
        if (known != null) {
            int index = 0;
            for (PasteColumn column : target.columns()) {
                if (column.attribute() != null) {
                    if (column.place() == attribute.id()) {
                        return known.values().get(index);
                    }
                    index++;
                }
            }
        }
        return AttributeValue.UNASSIGNED;
    }

    /** Once all kinds are known: which case each belongs to. */
    private void owners() {
        for (WantedOwner wanted : wantedOwners) {
            try {
                owner(wanted);
            } catch (MaknaException e) {
                refused.add(new Refused(wanted.row(), wanted.column(), e.message()));
            }
        }
        refused.sort(java.util.Comparator.comparingInt(Refused::row));
    }

    private void owner(WantedOwner wanted) {
        Optional<Case> member = Optional.ofNullable(caseById.get(wanted.member()));
        Long now = member.isPresent() ? member.get().parentId() : null;
        if (wanted.typed().isEmpty()) {
            if (now != null) {
                emptied++;
                ownersSet.add(new Placed(wanted.member(), ""));
            } else {
                unchanged += member.isPresent() ? 1 : 0;
            }
            return;
        }
        String name = wanted.typed().replaceAll("\\s+", " ");
        ValueRow known = byName.get(name);
        int made = newCases.indexOf(name);
        if (known == null && made < 0) {
            throw new MaknaException("study.no-case", name);
        }
        long owner = known == null ? -1 - made : known.id();
        if (now != null && now == owner) {
            unchanged++;
            return;
        }
        String memberName = member.map(Case::name).orElseGet(() -> newCases.get((int) (-1 - wanted.member())));
        Long kind = kindThen.get(wanted.member());
        if (kind == null) {
            throw new MaknaException("study.member-without-kind", memberName, name);
        }
        if (!kinds.isAbove(kindThen.get(owner), kind)) {
            throw new MaknaException("study.kind-not-above", memberName, kindName(kind), name,
                    kindName(kindThen.get(owner)));
        }
        ownersSet.add(new Placed(wanted.member(), name));
    }

    private String kindName(@Nullable Long id) {
        return kinds.find(id).map(CaseKind::name).orElse("–");
    }

    private static String small(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
