package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.CodebookRow;
import org.makna.model.Code;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.store.Rows;
import org.makna.study.CodebookPlan.Kind;

/**
 * The one step of bringing a codebook in.
 *
 * <p>The order of the rows does not matter: codes that are renamed or moved give up their names first, so that two may change
 * places, and codes above come before those below.
 */
final class CodebookStep {

    /** Begins a name that no code can have, for a code on its way to another. */
    private static final String ON_THE_WAY = "\u0001";

    private final Rows rows;
    private final CodePaths paths;
    private final List<Finding> findings = new ArrayList<>();
    private final List<CodebookPlan.Row> plan = new ArrayList<>();
    /** The codes that are on their way, by id, as they were. */
    private final Map<Long, Code> leaving = new HashMap<>();
    private long added;
    private long updated;
    private long unchanged;

    CodebookStep(Rows rows) {
        this.rows = rows;
        this.paths = new CodePaths(rows);
    }

    /** What became of the rows, in the order of the file. */
    List<CodebookPlan.Row> plan() {
        return plan.stream().sorted(Comparator.comparingInt(CodebookPlan.Row::line)).toList();
    }

    /** Takes the rows of a file. */
    ExchangeReport add(org.makna.exchange.Rows<CodebookRow> read) {
        findings.addAll(read.findings());
        read.rows().forEach(this::leave);
        paths.forget();
        read.rows().stream().sorted(Comparator.comparingInt(row -> row.path().names().size())).forEach(this::add);
        return new ExchangeReport(added, updated, unchanged, findings);
    }

    /** Takes the name from a code that the row gives another name or place. */
    private void leave(CodebookRow row) {
        byGuid(row).filter(code -> !pathOf(code).equals(row.path())).ifPresent(code -> {
            leaving.put(code.id(), code);
            rows.codes().update(code.withName(ON_THE_WAY + code.guid()));
        });
    }

    private NamePath pathOf(Code code) {
        List<String> names = new ArrayList<>();
        Optional<Code> at = Optional.of(code);
        while (at.isPresent()) {
            Code one = at.get();
            names.addFirst(leaving.getOrDefault(one.id(), one).name());
            at = one.parentId() == null ? Optional.empty() : rows.codes().find(one.parentId());
        }
        return new NamePath(names);
    }

    private Optional<Code> byGuid(CodebookRow row) {
        return row.guid() == null ? Optional.empty() : rows.codes().find(row.guid());
    }

    private void add(CodebookRow row) {
        Optional<Code> byGuid = byGuid(row);
        Optional<Code> known = byGuid.isPresent() ? byGuid : paths.find(row.path());
        if (known.isPresent()) {
            update(leaving.getOrDefault(known.get().id(), known.get()), row);
            return;
        }
        int before = paths.created();
        Code code = paths.create(row.path(), row.guid());
        added += paths.created() - before;
        note(row, Kind.NEW, null);
        Code full = filled(code, row);
        if (!full.equals(code)) {
            rows.codes().update(full);
            paths.changed(row.path(), full);
        }
    }

    /**
     * Gives a code what the row says.
     *
     * @param code the code as it was before
     */
    private void update(Code code, CodebookRow row) {
        Code full = filled(code, row);
        Long parent = row.path().names().size() == 1 ? null : paths.findOrCreate(parentOf(row.path())).id();
        boolean moves = !Objects.equals(parent, code.parentId());
        boolean renames = !row.path().name().equals(code.name());
        if (taken(parent, row.path().name(), code.id())) {
            refuse(code, row, "study.code-name-taken");
            return;
        }
        if (moves && paths.isBelow(parent, code.id())) {
            refuse(code, row, "study.code-cycle");
            return;
        }
        if (moves) {
            rows.codes().move(code.id(), parent, rows.codes().children(parent).size());
        }
        Code placed = rows.codes().find(code.id()).orElseThrow();
        rows.codes().update(new Code(placed.id(), placed.guid(), placed.parentId(), placed.position(),
                row.path().name(), full.colour(), full.codable(), full.definition(), full.include(), full.exclude(),
                full.example(), full.shortcut()));
        leaving.remove(code.id());
        paths.forget();
        boolean changes = moves || renames || !full.equals(code);
        updated += changes ? 1 : 0;
        unchanged += changes ? 0 : 1;
        note(row, changes ? Kind.CHANGED : Kind.UNCHANGED, null);
    }

    private boolean taken(@Nullable Long parent, String name, long by) {
        return rows.codes().find(parent, name).filter(other -> other.id() != by).isPresent();
    }

    /** Leaves a code as it was; where its name went to another meanwhile, it gets a number. */
    private void refuse(Code code, CodebookRow row, String why) {
        if (leaving.remove(code.id()) != null) {
            String name = code.name();
            for (int number = 2; taken(code.parentId(), name, code.id()); number++) {
                name = code.name() + " (" + number + ")";
            }
            rows.codes().update(rows.codes().find(code.id()).orElseThrow().withName(name));
            paths.forget();
        }
        Finding finding = Finding.lost(why, Integer.toString(row.line()), row.path().toCodeText());
        findings.add(finding);
        note(row, Kind.CONFLICT, finding.message());
    }

    private void note(CodebookRow row, Kind kind, @Nullable Message reason) {
        plan.add(new CodebookPlan.Row(row.line(), row.path().toCodeText(), kind, reason));
    }

    private static NamePath parentOf(NamePath path) {
        return new NamePath(path.names().subList(0, path.names().size() - 1));
    }

    /** The code with what the row says; a column that the file does not have leaves things as they are. */
    private static Code filled(Code code, CodebookRow row) {
        return new Code(code.id(), code.guid(), code.parentId(), code.position(), code.name(),
                or(row.colour(), code.colour()), row.codable() == null ? code.codable() : row.codable(),
                or(row.definition(), code.definition()), or(row.include(), code.include()),
                or(row.exclude(), code.exclude()), or(row.example(), code.example()), code.shortcut());
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : Names.prose(given);
    }
}
