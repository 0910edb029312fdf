package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.CodebookFile;
import org.makna.exchange.CodebookRow;
import org.makna.intake.SheetReader;
import org.makna.model.Code;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.store.Rows;
import org.makna.study.CodebookPlan.Kind;

/** The codebook as a file: adds and updates codes by guid, else by path. */
public final class CodebookExchange implements PartExchange {

    private final Study study;

    CodebookExchange(Study study) {
        this.study = study;
    }

    @Override
    public ExchangeReport importFrom(Path file) {
        return bringIn(file, read(file));
    }

    /**
     * Says what bringing in a file would do; changes nothing.
     *
     * @throws org.makna.model.MaknaException if the file cannot be read at all, or the study not be changed
     */
    public CodebookPlan plan(Path file) {
        study.requireWritable();
        org.makna.exchange.Rows<CodebookRow> read = read(file);
        try {
            return study.editAndWait(label(file), rows -> {
                Step step = new Step(rows);
                step.add(read);
                throw new Rehearsed(step.plan);
            });
        } catch (Rehearsed done) {
            return new CodebookPlan(file, read, done.plan);
        }
    }

    /** Brings in what was planned, as one step that can be undone. */
    public ExchangeReport bringIn(CodebookPlan plan) {
        return bringIn(plan.file(), plan.read());
    }

    private ExchangeReport bringIn(Path file, org.makna.exchange.Rows<CodebookRow> read) {
        return study.editAndWait(label(file), rows -> new Step(rows).add(read));
    }

    private static org.makna.exchange.Rows<CodebookRow> read(Path file) {
        return CodebookFile.read(SheetReader.read(file), file.toString());
    }

    private static Message label(Path file) {
        return Message.of("step.codebook", String.valueOf(file.getFileName()));
    }

    /** Ends a rehearsal: the import is carried out and taken back, so that the plan is what the import does. */
    private static final class Rehearsed extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient List<CodebookPlan.Row> plan;

        Rehearsed(List<CodebookPlan.Row> plan) {
            super("rehearsed", null, false, false);
            this.plan = plan;
        }
    }

    @Override
    public long exportTo(Path file) {
        List<CodebookRow> rows = new ArrayList<>();
        for (CorpusCode one : study.corpus().codes()) {
            Code code = one.code();
            rows.add(new CodebookRow(rows.size() + 2, NamePath.parseCode(one.path()), code.definition(), code.include(),
                    code.exclude(), code.example(), code.colour(), code.codable(), code.guid()));
        }
        switch (FileEnding.of(file, "csv", "xlsx")) {
            case "csv" -> CodebookFile.writeCsv(file, rows);
            default -> CodebookFile.writeXlsx(file, rows, study.output().imprint());
        }
        return rows.size();
    }

    /** The one step of an import. */
    private static final class Step {

        private final Rows rows;
        private final CodePaths paths;
        private final List<Finding> findings = new ArrayList<>();
        private final List<CodebookPlan.Row> plan = new ArrayList<>();
        private long added;
        private long updated;
        private long unchanged;

        Step(Rows rows) {
            this.rows = rows;
            this.paths = new CodePaths(rows);
        }

        ExchangeReport add(org.makna.exchange.Rows<CodebookRow> read) {
            findings.addAll(read.findings());
            for (CodebookRow row : read.rows()) {
                add(row);
            }
            return new ExchangeReport(added, updated, unchanged, findings);
        }

        private void add(CodebookRow row) {
            Optional<Code> byGuid = row.guid() == null ? Optional.empty() : rows.codes().find(row.guid());
            Optional<Code> known = byGuid.isPresent() ? byGuid : paths.find(row.path());
            if (known.isPresent()) {
                update(known.get(), row);
                return;
            }
            int before = paths.created();
            Code code = paths.create(row.path(), row.guid());
            added += paths.created() - before;
            note(row, Kind.NEW, null);
            Code full = filled(code, row);
            if (!full.equals(code)) {
                rows.codes().update(full);
            }
        }

        private void update(Code code, CodebookRow row) {
            Code full = filled(code, row);
            Long parent = row.path().names().size() == 1 ? null : paths.findOrCreate(parentOf(row.path())).id();
            boolean moves = !java.util.Objects.equals(parent, code.parentId());
            boolean renames = !row.path().name().equals(code.name());
            if ((moves || renames) && rows.codes().find(parent, row.path().name()).isPresent()) {
                refuse(row, "study.code-name-taken");
                return;
            }
            if (!moves && !renames && full.equals(code)) {
                unchanged++;
                note(row, Kind.UNCHANGED, null);
                return;
            }
            if (moves) {
                if (paths.isBelow(parent, code.id())) {
                    refuse(row, "study.code-cycle");
                    return;
                }
                rows.codes().move(code.id(), parent, rows.codes().children(parent).size());
            }
            Code placed = rows.codes().find(code.id()).orElseThrow();
            rows.codes().update(new Code(placed.id(), placed.guid(), placed.parentId(), placed.position(),
                    row.path().name(),
                    full.colour(), full.codable(), full.definition(), full.include(), full.exclude(), full.example(),
                    full.shortcut()));
            paths.forget();
            updated++;
            note(row, Kind.CHANGED, null);
        }

        private void refuse(CodebookRow row, String why) {
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
            return given == null ? otherwise : given;
        }
    }
}
