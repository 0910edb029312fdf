package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.makna.exchange.CodebookFile;
import org.makna.exchange.CodebookRow;
import org.makna.intake.SheetReader;
import org.makna.model.Code;
import org.makna.model.CodedCorpus.CorpusCode;
import org.makna.model.Message;
import org.makna.model.NamePath;

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
                CodebookStep step = new CodebookStep(rows);
                step.add(read);
                throw new Rehearsed(step.plan());
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
        return study.editAndWait(label(file), rows -> new CodebookStep(rows).add(read));
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
        List<CodebookRow> rows = rows();
        switch (FileEnding.of(file, "csv", "xlsx")) {
            case "csv" -> CodebookFile.writeCsv(file, rows);
            default -> CodebookFile.writeXlsx(file, rows, study.output().imprint());
        }
        return rows.size();
    }

    /** The codes in tree order. */
    List<CodebookRow> rows() {
        List<CodebookRow> rows = new ArrayList<>();
        for (CorpusCode one : study.corpus().codes()) {
            Code code = one.code();
            rows.add(new CodebookRow(rows.size() + 2, NamePath.parseCode(one.path()), code.definition(), code.include(),
                    code.exclude(), code.example(), code.colour(), code.codable(), code.guid()));
        }
        return rows;
    }
}
