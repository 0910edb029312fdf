package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Coder;
import org.makna.model.Coding;
import org.makna.model.FileReport;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectAnnotation;
import org.makna.model.ImportedProject.ProjectAttribute;
import org.makna.model.ImportedProject.ProjectCase;
import org.makna.model.ImportedProject.ProjectCoder;
import org.makna.model.ImportedProject.ProjectCoding;
import org.makna.model.ImportedProject.ProjectMemo;
import org.makna.model.MemoLink;
import org.makna.model.Messages;
import org.makna.model.NamePath;
import org.makna.model.ProjectPart;
import org.makna.model.SurveyWords;
import org.makna.store.NewCoding;
import org.makna.store.Rows;

/**
 * Puts the project of another program into the study, whose documents, codes, cases and coders of the same name or text it joins.
 */
final class ProjectStep {

    private final Rows rows;
    private final ImportOptions.OnDuplicate onDuplicate;
    private final ImportPlaces places;
    private final String me;
    private final Messages words;

    /**
     * @param me    who imports, and stands for whoever is not known
     * @param words for what has none in the project
     */
    ProjectStep(Rows rows, ImportOptions.OnDuplicate onDuplicate, ImportPlaces places, String me, Messages words) {
        this.rows = rows;
        this.onDuplicate = onDuplicate;
        this.places = places;
        this.me = me;
        this.words = words;
    }

    /** Adds a project and reports on it. */
    FileReport add(PreparedFile file, PreparedProject prepared) {
        return new One(file, prepared).add();
    }

    /** One project on its way in. */
    private final class One {

        private final PreparedFile file;
        private final PreparedProject prepared;
        private final ImportedProject project;
        private final List<Finding> findings = new ArrayList<>();
        private final ProjectReport report;
        private final ProjectDocuments documents;
        private final ProjectCodes codes;
        private final List<Long> coders = new ArrayList<>();
        private final List<Long> codings = new ArrayList<>();
        private final List<Long> cases = new ArrayList<>();
        private final List<Attribute> attributes = new ArrayList<>();

        One(PreparedFile file, PreparedProject prepared) {
            this.file = file;
            this.prepared = prepared;
            this.project = prepared.project();
            this.report = new ProjectReport(project.counts());
            this.documents = new ProjectDocuments(rows, places, onDuplicate, report);
            this.codes = new ProjectCodes(rows, report, findings);
        }

        FileReport add() {
            addCoders();
            documents.add(file, prepared);
            codes.add(project.codes());
            addCodings();
            addAnnotations();
            addAttributes();
            addCases();
            addMemos();
            List<Finding> all = new ArrayList<>(report.findings());
            all.addAll(file.findings());
            all.addAll(findings);
            all.addAll(project.findings());
            FileReport whole = new FileReport(file.task().source().path().toString(), FileReport.Status.IMPORTED,
                    project.program(), "",
                    documents.names().stream().map(name -> NamePath.of(name).toDocumentText()).toList(),
                    project.cases().size(), file.characters(), file.turns(),
                    file.speakers().stream().map(ImportedSpeaker::label).distinct().toList(), all);
            documents.firstMade()
                    .ifPresent(id -> rows.documents().setImportReport(id, whole, List.of(), SurveyWords.PLAIN));
            return whole;
        }

        private void addCoders() {
            for (ProjectCoder one : project.coders()) {
                Optional<Coder> known = rows.coders().find(one.name());
                Coder coder = known.orElseGet(() -> rows.coders().create(one.name(), one.automatic()));
                if (known.isPresent()) {
                    report.there(ProjectPart.CODERS);
                } else if (one.hidden()) {
                    rows.coders().update(new Coder(coder.id(), coder.guid(), coder.name(), coder.initials(),
                            coder.colour(), true, coder.automatic()));
                }
                coders.add(coder.id());
            }
        }

        private long coder(int index) {
            return index == ImportedProject.NONE ? rows.coders().findOrCreate(me, false).id() : coders.get(index);
        }

        private void addCodings() {
            for (ProjectCoding one : project.codings()) {
                boolean fresh = documents.isMade(one.document());
                Optional<Coding> known = rows.codings().byGuid(one.guid());
                if (known.isPresent() && !fresh) {
                    report.there(ProjectPart.CODINGS);
                    codings.add(known.get().id());
                    continue;
                }
                long before = rows.codings().newestId();
                Coding coding = rows.codings().apply(new NewCoding(documents.id(one.document()), one.range(),
                        codes.id(one.code()), coder(one.coder()), one.weight(), Names.prose(one.comment()), null,
                        one.created(),
                        known.isPresent() ? null : one.guid()));
                if (coding.id() <= before) {
                    report.there(ProjectPart.CODINGS);
                }
                codings.add(coding.id());
            }
        }

        private void addAnnotations() {
            for (ProjectAnnotation one : project.annotations()) {
                boolean known = rows.annotations().has(one.guid());
                if (known && !documents.isMade(one.document())) {
                    report.there(ProjectPart.ANNOTATIONS);
                    continue;
                }
                rows.annotations().create(documents.id(one.document()), one.range(), coder(one.coder()),
                        one.text().isEmpty() ? words.text("project.untagged") : Names.prose(one.text()), one.created(),
                        known ? null : one.guid());
            }
        }

        private void addAttributes() {
            WantedAttributes wanted = new WantedAttributes(rows, findings);
            Set<Long> before = new HashSet<>();
            rows.attributes().all().forEach(one -> before.add(one.id()));
            for (ProjectAttribute one : project.attributes()) {
                Attribute attribute = wanted.findOrCreate(Names.given(one.name()), one.type(), one.ofDocuments(),
                        List.of());
                if (before.contains(attribute.id())) {
                    report.there(ProjectPart.ATTRIBUTES);
                }
                attributes.add(attribute);
            }
            for (int i = 0; i < project.documents().size(); i++) {
                long document = documents.id(i);
                Map<Long, AttributeValue> held = rows.attributes().ofDocument(document);
                project.documents().get(i).values().forEach((index, text) -> {
                    Attribute attribute = attributes.get(index);
                    if (isFree(held, attribute, text)) {
                        rows.attributes().setOfDocument(attribute.id(), document, AttributeValue.of(text));
                    }
                });
            }
        }

        /** Whether a value may be set; one that is there already stays. */
        private boolean isFree(Map<Long, AttributeValue> held, Attribute attribute, String text) {
            AttributeValue before = held.getOrDefault(attribute.id(), AttributeValue.UNASSIGNED);
            if (before.equals(AttributeValue.UNASSIGNED)) {
                return true;
            }
            if (before.equals(AttributeValue.of(text))) {
                report.there(ProjectPart.VALUES);
            } else {
                report.left(ProjectPart.VALUES);
                findings.add(Finding.lost("project.value-kept", attribute.name(), text, before.text()));
            }
            return false;
        }

        private void addCases() {
            Set<Long> made = new HashSet<>();
            for (ProjectCase one : project.cases()) {
                Case home = home(Names.given(one.name()), made);
                cases.add(home.id());
                Map<Long, AttributeValue> held = rows.attributes().ofCase(home.id());
                one.values().forEach((index, text) -> {
                    Attribute attribute = attributes.get(index);
                    if (isFree(held, attribute, text)) {
                        rows.attributes().setOfCase(attribute.id(), home.id(), AttributeValue.of(text));
                    }
                });
                List<CasePart> parts = rows.cases().parts(home.id());
                for (ProjectCase.Part part : one.parts()) {
                    CasePart wanted = new CasePart(home.id(), documents.id(part.document()), part.range(), null);
                    if (parts.contains(wanted)) {
                        report.there(ProjectPart.CASE_PARTS);
                    }
                    rows.cases().addPart(wanted);
                }
            }
        }

        /** The study's case of that name; a second one of the project itself gets a number. */
        private Case home(String name, Set<Long> made) {
            Optional<Case> known = rows.cases().find(name);
            if (known.isPresent() && !made.contains(known.get().id())) {
                report.there(ProjectPart.CASES);
                made.add(known.get().id());
                return known.get();
            }
            String free = name;
            for (int number = 2; rows.cases().find(free).isPresent(); number++) {
                free = name + " (" + number + ")";
            }
            if (!free.equals(name)) {
                findings.add(Finding.repaired("project.case-renamed", name, free));
            }
            Case fresh = rows.cases().create(free);
            made.add(fresh.id());
            return fresh;
        }

        private void addMemos() {
            for (ProjectMemo one : project.memos()) {
                boolean known = rows.memos().has(one.guid());
                if (known && onDuplicate != ImportOptions.OnDuplicate.IMPORT) {
                    report.there(ProjectPart.MEMOS);
                    continue;
                }
                long memo = rows.memos().create(Names.given(one.title()), Names.prose(one.text()), coder(one.coder()),
                        one.created(), known ? null : one.guid());
                switch (one.about()) {
                    case NOTHING -> {
                        // A free memo.
                    }
                    case DOCUMENT -> rows.memos().link(memo, new MemoLink.OfDocument(documents.id(one.index())));
                    case CODE -> rows.memos().link(memo, new MemoLink.OfCode(codes.id(one.index())));
                    case CODING -> rows.memos().link(memo, new MemoLink.OfCoding(codings.get(one.index())));
                    case CASE -> rows.memos().link(memo, new MemoLink.OfCase(cases.get(one.index())));
                }
            }
        }
    }
}
