package org.makna.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.exchange.CaseRow;
import org.makna.exchange.CasesFile;
import org.makna.intake.SheetReader;
import org.makna.intake.AttributeTypes;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.CodePoints;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/** Cases as a file: what text belongs to them, and their attributes. */
final class CasesExchange implements PartExchange {

    private final Study study;

    CasesExchange(Study study) {
        this.study = study;
    }

    @Override
    public ExchangeReport importFrom(Path file) {
        org.makna.exchange.Rows<CaseRow> read = CasesFile.read(SheetReader.read(file), file.toString());
        CorpusIndex index = study.corpusIndex();
        return study.editAndWait(index, Message.of("step.cases", String.valueOf(file.getFileName())),
                rows -> new Step(rows, index).add(read));
    }

    @Override
    public long exportTo(Path file) {
        List<CaseRow> rows = rows();
        switch (FileEnding.of(file, "csv", "xlsx")) {
            case "csv" -> CasesFile.writeCsv(file, attributes(), rows);
            default -> CasesFile.writeXlsx(file, attributes(), rows, study.output().imprint());
        }
        return rows.size();
    }

    /** The attributes of cases. */
    List<Attribute> attributes() {
        return study.corpus().attributes().stream().filter(one -> !one.ofDocuments()).toList();
    }

    /** The parts of every case; a case without text has one row. */
    List<CaseRow> rows() {
        CorpusIndex index = study.corpusIndex();
        CodedCorpus corpus = index.corpus();
        Map<Long, List<CasePart>> partsOfCase = study.read(all -> all.cases().parts()).stream()
                .collect(Collectors.groupingBy(CasePart::caseId));
        List<CaseRow> rows = new ArrayList<>();
        for (CorpusCase one : corpus.cases()) {
            Map<String, AttributeValue> values = new LinkedHashMap<>();
            for (int i = 0; i < corpus.attributes().size(); i++) {
                if (!corpus.attributes().get(i).ofDocuments()) {
                    values.put(corpus.attributes().get(i).name(), one.values().get(i));
                }
            }
            int before = rows.size();
            for (CasePart part : partsOfCase.getOrDefault(one.oneCase().id(), List.of())) {
                addPart(index, one, part, values, rows);
            }
            if (rows.size() == before) {
                rows.add(new CaseRow(rows.size() + 2, one.oneCase().name(), null, null, null, values));
            }
        }
        return rows;
    }

    /** One row for a whole document or a range; for a speaker one row for each turn, since a file knows no speakers. */
    private void addPart(CorpusIndex index, CorpusCase one, CasePart part, Map<String, AttributeValue> values,
            List<CaseRow> rows) {
        int number = index.document(part.documentId());
        CorpusDocument document = index.corpus().documents().get(number);
        List<TextRange> ranges = new ArrayList<>();
        if (part.range() != null) {
            ranges.add(part.range());
        } else if (part.speaker() != null) {
            index.corpus().speakers().stream().filter(speaker -> speaker.label().equals(part.speaker()))
                    .forEach(speaker -> ranges.addAll(speaker.extent().in(number).ranges()));
        } else {
            rows.add(new CaseRow(rows.size() + 2, one.oneCase().name(), document.path(), null, null, values));
            return;
        }
        CodePoints points = study.codePoints(document.document());
        for (TextRange range : ranges) {
            rows.add(
                    new CaseRow(rows.size() + 2, one.oneCase().name(), document.path(), points.fromUtf16(range.start()),
                            points.fromUtf16(range.end()), values));
        }
    }

    /** The one step of an import. */
    private final class Step {

        private final Rows rows;
        private final CorpusIndex index;
        private final Map<String, Attribute> attributes = new HashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final Set<Long> touched = new HashSet<>();
        private final Set<Long> made = new HashSet<>();
        private long unchanged;

        Step(Rows rows, CorpusIndex index) {
            this.rows = rows;
            this.index = index;
        }

        ExchangeReport add(org.makna.exchange.Rows<CaseRow> read) {
            findings.addAll(read.findings());
            findAttributes(read.rows());
            Set<Long> seen = new HashSet<>();
            for (CaseRow row : read.rows()) {
                try {
                    seen.add(add(row));
                } catch (MaknaException e) {
                    findings.add(Finding.lost("study.row", Integer.toString(row.line()), e.message()));
                }
            }
            touched.removeAll(made);
            unchanged = seen.size() - made.size() - touched.size();
            return new ExchangeReport(made.size(), touched.size(), unchanged, findings);
        }

        /** Finds or makes the attributes of the columns, their types told from all values. */
        private void findAttributes(List<CaseRow> read) {
            Map<String, List<String>> columns = new LinkedHashMap<>();
            for (CaseRow row : read) {
                row.values().forEach((name, value) -> {
                    List<String> column = columns.computeIfAbsent(name, key -> new ArrayList<>());
                    if (value.isAssigned()) {
                        column.add(value.text());
                    }
                });
            }
            columns.forEach((name, values) -> attributes.put(name, rows.attributes().find(name, false)
                    .orElseGet(() -> rows.attributes().create(name, AttributeTypes.detect(values), false, List.of()))));
        }

        private long add(CaseRow row) {
            @Nullable
            CasePart part = null;
            if (row.document() != null) {
                Document document = index.corpus().documents().get(index.document(row.document())).document();
                part = new CasePart(0, document.id(), range(document, row), null);
            }
            Optional<Case> known = rows.cases().find(row.name());
            Case home = known.orElseGet(() -> rows.cases().create(row.name()));
            if (known.isEmpty()) {
                made.add(home.id());
            }
            if (part != null) {
                addPart(home, part);
            }
            Map<Long, AttributeValue> held = rows.attributes().ofCase(home.id());
            row.values().forEach((name, value) -> setValue(home, java.util.Objects.requireNonNull(attributes.get(name)),
                    value, held, row));
            return home.id();
        }

        private void addPart(Case home, CasePart part) {
            CasePart owned = new CasePart(home.id(), part.documentId(), part.range(), part.speaker());
            if (!rows.cases().parts(home.id()).contains(owned)) {
                rows.cases().addPart(owned);
                touched.add(home.id());
            }
        }

        private void setValue(Case home, Attribute attribute, AttributeValue value, Map<Long, AttributeValue> held,
                CaseRow row) {
            AttributeValue before = held.getOrDefault(attribute.id(), AttributeValue.UNASSIGNED);
            if (value.equals(AttributeValue.UNASSIGNED) || value.equals(before)) {
                return;
            }
            if (value.isAssigned()) {
                Optional<String> text = AttributeTypes.normal(value.text(), attribute.type());
                if (text.isEmpty()) {
                    findings.add(Finding.lost("study.value-of-other-type", Integer.toString(row.line()), value.text(),
                            attribute.name(),
                            attribute.type().word()));
                    return;
                }
                AttributeValue canonical = AttributeValue.of(text.get());
                if (!canonical.equals(before)) {
                    rows.attributes().setOfCase(attribute.id(), home.id(), canonical);
                    touched.add(home.id());
                }
                return;
            }
            rows.attributes().setOfCase(attribute.id(), home.id(), value);
            touched.add(home.id());
        }

        private @Nullable TextRange range(Document document, CaseRow row) {
            if (row.start() == null || row.end() == null) {
                return null;
            }
            CodePoints points = study.codePoints(document);
            if (row.start() > row.end() || row.end() > points.count()) {
                throw new MaknaException("study.range-outside", java.util.Objects.requireNonNull(row.document()),
                        row.start(), row.end(),
                        points.count());
            }
            return points.toUtf16(row.start(), row.end());
        }
    }
}
