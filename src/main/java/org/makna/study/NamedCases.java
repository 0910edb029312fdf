package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final CasesByName cases;
    private final SurveyAttributes columns;
    private @Nullable List<Attribute> attributes;

    /** @param files all files of the import, whose names together tell the types of the values */
    NamedCases(Rows rows, NamePattern pattern, List<PreparedFile> files) {
        this.rows = rows;
        this.pattern = pattern;
        List<NamePattern.Match> matches = files.stream().filter(NamedCases::isNamed)
                .flatMap(file -> pattern.match(name(file)).stream()).toList();
        wanted = pattern.typed(matches);
        said = new Imported("", "", "", new byte[0], List.of(), wanted,
                matches.stream().map(match -> new ImportedCase(match.caseName(), List.of(), values(match))).toList(),
                List.of(), List.of());
        columns = SurveyAttributes.ofCases(rows, said);
        cases = new CasesByName(rows.cases().all());
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
        List<CasePart> parts = rows.cases().parts(home.id());
        for (Document document : documents) {
            CasePart part = new CasePart(home.id(), document.id(), null, null);
            if (!parts.contains(part)) {
                rows.cases().addPart(part);
            }
        }
        findings.add(Finding.note("study.name-says", home.name(), pattern.attributes().size()));
        Map<Long, AttributeValue> held = rows.attributes().ofCase(home.id());
        List<AttributeValue> values = values(match.get());
        List<Attribute> known = made(findings);
        for (int i = 0; i < known.size(); i++) {
            Attribute attribute = known.get(i);
            AttributeValue before = held.getOrDefault(attribute.id(), AttributeValue.UNASSIGNED);
            AttributeValue after = columns.value(i, values.get(i));
            if (before.equals(AttributeValue.UNASSIGNED)) {
                rows.attributes().setOfCase(attribute.id(), home.id(), after);
            } else if (after.isAssigned() && !new TypedValues(attribute).isSame(before, after)) {
                findings.add(Finding.lost("study.name-value-kept", home.name(), attribute.name(),
                        before.isAssigned() ? before.text() : "–", after.text()));
            }
        }
        return findings;
    }

    private Case home(String name) {
        Case known = cases.findAlike(name).orElse(null);
        if (known != null) {
            return known;
        }
        Case fresh = rows.cases().create(name);
        cases.add(fresh);
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
