package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.CodingRow;
import org.makna.exchange.CodingsFile;
import org.makna.intake.SheetReader;
import org.makna.model.Code;
import org.makna.model.CodePoints;
import org.makna.model.CodedSegment;
import org.makna.model.Coder;
import org.makna.model.Coding;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.NamePath;
import org.makna.model.Segment;
import org.makna.model.TextRange;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/**
 * Codings as a file, positions in code points.
 *
 * <p>A quote that differs from the text at its place is looked for in the document: found exactly once, the coding goes there; otherwise
 * the row is listed and left out. A coding is never put where its quote is not.
 */
final class CodingsExchange implements PartExchange {

    private final Study study;

    CodingsExchange(Study study) {
        this.study = study;
    }

    @Override
    public ExchangeReport importFrom(Path file) {
        org.makna.exchange.Rows<CodingRow> read = CodingsFile.read(SheetReader.read(file), file.toString());
        CorpusIndex index = study.corpusIndex();
        return study.editAndWait(index, Message.of("step.codings", String.valueOf(file.getFileName())),
                rows -> new Step(rows, index).add(read));
    }

    @Override
    public long exportTo(Path file) {
        FileEnding.of(file, "csv");
        SegmentList segments = study.segments(null, "");
        CodingsFile.writeCsv(file, reader -> segments.forEach(new Consumer<>() {
            private int line = 2;

            @Override
            public void accept(CodedSegment one) {
                reader.accept(new CodingRow(line++, one.documentPath(), one.startCodePoint(), one.endCodePoint(),
                        NamePath.parseCode(one.codePath()), one.coder(), one.text(), one.coding().comment(),
                        one.coding().weight(), one.coding().created(), one.coding().guid()));
            }
        }));
        return segments.size();
    }

    /** The one step of an import. */
    private final class Step {

        private final Rows rows;
        private final CorpusIndex index;
        private final CodePaths paths;
        private final Map<String, Long> coders = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private long added;
        private long updated;
        private long unchanged;
        private int reanchored;

        Step(Rows rows, CorpusIndex index) {
            this.rows = rows;
            this.index = index;
            this.paths = new CodePaths(rows);
        }

        ExchangeReport add(org.makna.exchange.Rows<CodingRow> read) {
            findings.addAll(read.findings());
            for (CodingRow row : read.rows()) {
                try {
                    add(row);
                } catch (MaknaException e) {
                    findings.add(Finding.lost("study.row", Integer.toString(row.line()), e.message()));
                }
            }
            if (reanchored > 0) {
                findings.add(Finding.repaired("study.codings-reanchored", reanchored));
            }
            if (paths.created() > 0) {
                findings.add(Finding.note("study.codes-created", paths.created()));
            }
            return new ExchangeReport(added, updated, unchanged, findings);
        }

        private void add(CodingRow row) {
            Document document = index.corpus().documents().get(index.document(row.document())).document();
            Place place = place(document, row);
            Optional<Coding> known = row.guid() == null ? Optional.empty() : rows.codings().byGuid(row.guid());
            if (known.isPresent()) {
                requireSame(known.get(), document, place.range(), row);
                update(known.get(), row);
                return;
            }
            Code code = paths.findOrCreate(row.code());
            if (!code.codable()) {
                throw new MaknaException("study.not-codable", row.code().toCodeText());
            }
            reanchored += place.found() ? 1 : 0;
            long coder = coders.computeIfAbsent(row.coder(),
                    name -> rows.coders().findOrCreate(name, name.equals(Finder.AUTOMATIC)).id());
            long before = rows.codings().newestId();
            Coding made = rows.codings()
                    .apply(new NewCoding(document.id(), place.range(), code.id(), coder, row.weight(),
                            row.comment() == null ? "" : row.comment(), null, row.created(), row.guid()));
            if (made.id() > before) {
                added++;
            } else {
                update(made, row);
            }
        }

        /** A row may change the weight and the comment of a coding it names by guid; anything else is told, not guessed. */
        private void requireSame(Coding coding, Document document, TextRange range, CodingRow row) {
            Segment segment = rows.codings().segment(coding.segmentId()).orElseThrow();
            boolean same = segment.documentId() == document.id() && segment.range().equals(range)
                    && paths.find(row.code()).map(Code::id).filter(id -> id == coding.codeId()).isPresent()
                    && rows.coders().find(coding.coderId()).map(Coder::name).filter(row.coder()::equals).isPresent();
            if (!same) {
                throw new MaknaException("study.coding-differs", coding.guid());
            }
        }

        private void update(Coding coding, CodingRow row) {
            boolean changed = false;
            if (row.weight() != null && !row.weight().equals(coding.weight())) {
                rows.codings().setWeight(coding.id(), row.weight());
                changed = true;
            }
            if (row.comment() != null && !row.comment().isEmpty() && !row.comment().equals(coding.comment())) {
                rows.codings().setComment(coding.id(), row.comment());
                changed = true;
            }
            if (changed) {
                updated++;
            } else {
                unchanged++;
            }
        }

        /** Where the coding belongs: at its offsets if the quote stands there, else at the one place where the quote stands. */
        private Place place(Document document, CodingRow row) {
            String text = study.text(document);
            CodePoints points = study.codePoints(document);
            @Nullable
            TextRange stated = row.start() <= row.end() && row.end() <= points.count()
                    ? points.toUtf16(row.start(), row.end())
                    : null;
            String quote = row.quote();
            if (quote == null || quote.isEmpty()) {
                if (stated == null) {
                    throw new MaknaException("study.range-outside", row.document(), row.start(), row.end(),
                            points.count());
                }
                return new Place(stated, false);
            }
            if (stated != null && stated.cut(text).equals(quote)) {
                return new Place(stated, false);
            }
            int first = text.indexOf(quote);
            if (first < 0) {
                throw new MaknaException("study.quote-missing", row.document());
            }
            if (text.indexOf(quote, first + 1) >= 0) {
                throw new MaknaException("study.quote-ambiguous", row.document());
            }
            return new Place(new TextRange(first, first + quote.length()), true);
        }

        /**
         * Where a coding belongs.
         *
         * @param found whether its quote was found elsewhere than the row says
         */
        private record Place(TextRange range, boolean found) {}
    }
}
