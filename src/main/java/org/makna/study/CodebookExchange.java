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

/** The codebook as a file: adds and updates codes by guid, else by path. */
final class CodebookExchange implements PartExchange {

    private final Study study;

    CodebookExchange(Study study) {
        this.study = study;
    }

    @Override
    public ExchangeReport importFrom(Path file) {
        org.makna.exchange.Rows<CodebookRow> read = CodebookFile.read(SheetReader.read(file), file.toString());
        return study.editAndWait(Message.of("step.codebook", String.valueOf(file.getFileName())),
                rows -> new Step(rows).add(read));
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
                findings.add(
                        Finding.lost("study.code-name-taken", Integer.toString(row.line()), row.path().toCodeText()));
                return;
            }
            if (!moves && !renames && full.equals(code)) {
                unchanged++;
                return;
            }
            if (moves) {
                if (paths.isBelow(parent, code.id())) {
                    findings.add(
                            Finding.lost("study.code-cycle", Integer.toString(row.line()), row.path().toCodeText()));
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
