package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.Imported.ImportedCase;
import org.makna.model.Imported.ImportedDocument;
import org.makna.store.Rows;

/** Finds the study's attributes for the columns of a survey: of the same name, where all values of the column fit it. */
final class SurveyAttributes {

    private final Rows rows;
    private final List<ImportedAttribute> wanted;
    private final List<Set<String>> values = new ArrayList<>();
    private final boolean ofDocuments;

    private SurveyAttributes(Rows rows, Imported imported, boolean ofDocuments) {
        this.rows = rows;
        this.ofDocuments = ofDocuments;
        this.wanted = imported.attributes().stream().filter(one -> one.ofDocuments() == ofDocuments).toList();
        wanted.forEach(one -> values.add(new LinkedHashSet<>()));
    }

    static SurveyAttributes ofCases(Rows rows, Imported imported) {
        SurveyAttributes attributes = new SurveyAttributes(rows, imported, false);
        imported.cases().stream().map(ImportedCase::values).forEach(attributes::see);
        return attributes;
    }

    static SurveyAttributes ofDocuments(Rows rows, Imported imported, List<PreparedDocument> documents) {
        SurveyAttributes attributes = new SurveyAttributes(rows, imported, true);
        documents.stream().map(PreparedDocument::imported).map(ImportedDocument::values).forEach(attributes::see);
        return attributes;
    }

    private void see(List<AttributeValue> row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).isAssigned()) {
                values.get(i).add(row.get(i).text());
            }
        }
    }

    /** Names of the columns. */
    List<String> names() {
        return wanted.stream().map(ImportedAttribute::name).toList();
    }

    /** The study's attributes as they are, null where none fits. */
    List<@Nullable Attribute> known() {
        List<Attribute> all = all();
        List<@Nullable Attribute> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            found.add(find(all, i).orElse(null));
        }
        return found;
    }

    /** The study's attributes, made where none fits; a level that is new joins the others where their order is plain. */
    List<Attribute> made(List<Finding> findings) {
        List<Attribute> attributes = new ArrayList<>();
        List<Attribute> all = new ArrayList<>(all());
        Set<String> taken = new HashSet<>();
        all.forEach(other -> taken.add(FreeName.key(other.name())));
        for (int i = 0; i < wanted.size(); i++) {
            ImportedAttribute one = wanted.get(i);
            Optional<Attribute> known = find(all, i);
            if (known.isPresent()) {
                Attribute longer = withLevels(known.get(), one.levels());
                all.set(all.indexOf(known.get()), longer);
                attributes.add(longer);
                continue;
            }
            String name = FreeName.numbered(one.name(), taken);
            if (!name.equals(one.name())) {
                findings.add(Finding.note("study.attribute-renamed", one.name(), name));
            }
            Attribute fresh = rows.attributes().create(name, one.type(), ofDocuments, one.levels());
            all.add(fresh);
            taken.add(FreeName.key(name));
            attributes.add(fresh);
        }
        return attributes;
    }

    private List<Attribute> all() {
        return rows.attributes().all().stream().filter(one -> one.ofDocuments() == ofDocuments).toList();
    }

    private Optional<Attribute> find(List<Attribute> all, int index) {
        ImportedAttribute one = wanted.get(index);
        return all.stream().filter(other -> isCalled(other.name(), one.name()) && fits(other, one, values.get(index)))
                .findFirst();
    }

    private static boolean fits(Attribute known, ImportedAttribute one, Set<String> values) {
        if (known.type() == one.type()) {
            return known.type() != AttributeType.ORDINAL || known.levels().containsAll(one.levels())
                    || isExtended(known.levels(), one.levels());
        }
        if (values.isEmpty()) {
            return true;
        }
        return switch (known.type()) {
            case TEXT -> true;
            case DECIMAL -> one.type() == AttributeType.INTEGER;
            case ORDINAL -> known.levels().containsAll(values);
            case INTEGER, DATE, BOOLEAN -> false;
        };
    }

    /** Whether levels are others with new ones among them, in the same order. */
    private static boolean isExtended(List<String> levels, List<String> longer) {
        return longer.stream().filter(levels::contains).toList().equals(levels);
    }

    private Attribute withLevels(Attribute known, List<String> levels) {
        if (known.type() != AttributeType.ORDINAL || known.levels().containsAll(levels)) {
            return known;
        }
        Attribute longer = new Attribute(known.id(), known.guid(), known.name(), known.type(), known.ofDocuments(),
                levels);
        rows.attributes().update(longer);
        return longer;
    }

    /** Whether an attribute has the name, or got it with a number because another type had it first. */
    private static boolean isCalled(String name, String wanted) {
        return name.equals(wanted)
                || (name.startsWith(wanted + " (") && name.substring(wanted.length()).matches(" \\(\\d+\\)"));
    }
}
