package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.makna.intake.NamePattern;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.store.Rows;

/** Gives documents the cases and values that the names of their files say, within the step of an import. */
final class NamedCases {

    private final Rows rows;
    private final NamePattern pattern;
    private final List<ImportedAttribute> wanted;
    private final Imported said;
    private final Supplier<CasesByName> cases;
    private final SurveyAttributes columns;
    private @Nullable List<Attribute> attributes;

    /**
     * @param files all files of the import, whose names together tell the types of the values
     * @param cases gives those that the study has by now
     */
    NamedCases(Rows rows, NamePattern pattern, List<PreparedFile> files, Supplier<CasesByName> cases) {
        this.rows = rows;
        this.pattern = pattern;
        List<NamePattern.Match> matches = files.stream().filter(NamedCases::isNamed)
                .flatMap(file -> pattern.match(name(file)).stream()).toList();
        wanted = pattern.typed(matches);
        said = new Imported("", "", "", new byte[0], List.of(), wanted,
                matches.stream().map(match -> new ImportedCase(match.caseName(), List.of(), values(match))).toList(),
                List.of(), List.of());
        columns = SurveyAttributes.ofCases(rows, said);
        this.cases = cases;
    }

    /** Whether the name of a file can say anything: surveys and projects have cases of their own. */
    private static boolean isNamed(PreparedFile file) {
        return file.imported() != null && !file.isSurvey();
    }

    private static String name(PreparedFile file) {
        return java.util.Objects.requireNonNull(file.imported()).fileName();
    }

    private List<AttributeValue> values(NamePattern.Match match) {
        return wanted.stream().map(one -> AttributeValue.of(
                NamePattern.normal(one, match.values().getOrDefault(one.name(), "")))).toList();
    }

    /** Whether the name of a file says whose it is. */
    boolean says(PreparedFile file) {
        return isNamed(file) && pattern.match(name(file)).isPresent();
    }

    /**
     * The study's document of the same text which is that of the case in the name already, or can be: it came of a file of this
     * name, and no case has it. The same words of another case are no document of this one.
     */
    Optional<Document> own(PreparedFile file) {
        List<Document> alike = new ArrayList<>(rows.documents().fromOriginal(file.originalKey()));
        file.documents().forEach(one -> alike.addAll(rows.documents().withText(one.textKey())));
        Optional<Case> home = pattern.match(name(file)).flatMap(match -> cases.get().findAlike(match.caseName()));
        Set<Long> homes = new HashSet<>();
        home.ifPresent(one -> rows.cases().parts(one.id()).forEach(part -> homes.add(part.documentId())));
        return alike.stream().filter(one -> homes.contains(one.id())).findFirst().or(() -> alike.stream()
                .filter(one -> FreeName.composed(one.fileName()).equals(FreeName.composed(name(file))))
                .filter(one -> rows.cases().parts().stream().noneMatch(part -> part.documentId() == one.id()))
                .findFirst());
    }

    /**
     * Gives the documents of a file what its name says; what a case has already stays as it is.
     *
     * @return what was given, and what was not
     */
    List<Finding> give(PreparedFile file, List<Document> documents) {
        if (!isNamed(file)) {
            return List.of();
        }
        Optional<NamePattern.Match> match = pattern.match(name(file));
        if (match.isEmpty()) {
            return List.of(Finding.note("study.name-says-nothing", pattern.text()));
        }
        List<Finding> findings = new ArrayList<>();
        Case home = home(match.get().caseName());
        boolean given = false;
        List<CasePart> parts = rows.cases().parts(home.id());
        for (Document document : documents) {
            CasePart part = new CasePart(home.id(), document.id(), null, null);
            if (!parts.contains(part)) {
                rows.cases().addPart(part);
                given = true;
            }
        }
        Map<Long, AttributeValue> held = rows.attributes().ofCase(home.id());
        List<AttributeValue> values = values(match.get());
        List<Attribute> known = made(findings);
        for (int i = 0; i < known.size(); i++) {
            Attribute attribute = known.get(i);
            AttributeValue before = held.getOrDefault(attribute.id(), AttributeValue.UNASSIGNED);
            AttributeValue after = columns.value(i, values.get(i));
            if (before.equals(AttributeValue.UNASSIGNED)) {
                rows.attributes().setOfCase(attribute.id(), home.id(), after);
                given |= !after.equals(AttributeValue.UNASSIGNED);
            } else if (after.isAssigned() && !new TypedValues(attribute).isSame(before, after)) {
                findings.add(Finding.lost("study.name-value-kept", home.name(), attribute.name(),
                        before.isAssigned() ? before.text() : "–", after.text()));
            }
        }
        if (given) {
            findings.addFirst(Finding.note("study.name-says", home.name(), pattern.attributes().size()));
        }
        return findings;
    }

    private Case home(String name) {
        Case known = cases.get().findAlike(name).orElse(null);
        if (known != null) {
            return known;
        }
        CasesByName others = cases.get();
        Case fresh = rows.cases().create(name);
        others.add(fresh);
        return fresh;
    }

    /** The study's attributes, made with the first file that needs them. */
    private List<Attribute> made(List<Finding> findings) {
        List<Attribute> known = attributes;
        if (known == null) {
            known = columns.made();
            columns.tell(findings);
            attributes = known;
        }
        return known;
    }
}
