package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Finding;
import org.makna.model.Imported;
import org.makna.model.Imported.ImportedAttribute;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * Finds the study's attributes for the columns of a survey, and says what the values of the columns are in them.
 *
 * <p>A column goes into the attribute of its name, whatever the letter case, unless most of its values do not fit that.
 */
final class SurveyAttributes {

    private static final int MOST_EXAMPLES = 12;

    private final Rows rows;
    private final List<ImportedAttribute> wanted;
    private final boolean ofDocuments;
    private final List<Owner> owners;
    private final List<@Nullable ColumnFit> fits = new ArrayList<>();
    /** Names of the attributes, also of those that have to be made. */
    private final List<String> names = new ArrayList<>();
    /** Attributes of the name of a column that most of its values do not fit. */
    private final Map<Integer, ColumnFit> refused = new LinkedHashMap<>();

    /** A case or document of the file with its values. */
    private record Owner(String name, List<AttributeValue> values) {}

    /**
     * A value that does not fit the attribute of its column, and stays out.
     *
     * @param owner     the case or document
     * @param attribute the attribute
     * @param value     the value
     */
    record Misfit(String owner, Attribute attribute, String value) {}

    private SurveyAttributes(Rows rows, Imported imported, boolean ofDocuments, List<Owner> owners) {
        this.rows = rows;
        this.ofDocuments = ofDocuments;
        this.owners = owners;
        this.wanted = imported.attributes().stream().filter(one -> one.ofDocuments() == ofDocuments).toList();
        List<Attribute> all = all();
        Set<String> columns = wanted.stream().map(ImportedAttribute::name).collect(Collectors.toSet());
        Set<String> taken = new HashSet<>();
        all.forEach(other -> taken.add(FreeName.key(other.name())));
        Set<Long> used = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            ColumnFit found = find(all, i, columns, used);
            fits.add(found);
            if (found != null) {
                used.add(found.attribute().id());
                names.add(found.attribute().name());
            } else {
                String free = FreeName.numbered(wanted.get(i).name(), taken);
                taken.add(FreeName.key(free));
                names.add(free);
            }
        }
    }

    static SurveyAttributes ofCases(Rows rows, Imported imported) {
        return new SurveyAttributes(rows, imported, false,
                imported.cases().stream().map(one -> new Owner(one.name(), one.values())).toList());
    }

    static SurveyAttributes ofDocuments(Rows rows, Imported imported, List<PreparedDocument> documents) {
        return new SurveyAttributes(rows, imported, true,
                documents.stream().map(one -> new Owner(one.name(), one.imported().values())).toList());
    }

    private @Nullable ColumnFit find(List<Attribute> all, int index, Set<String> columns, Set<Long> used) {
        ImportedAttribute column = wanted.get(index);
        List<Attribute> called = all.stream().filter(one -> isCalled(one.name(), column.name()))
                .filter(one -> !used.contains(one.id()))
                .filter(one -> one.name().equals(column.name()) || !columns.contains(one.name()))
                .sorted((a, b) -> rank(a, column) - rank(b, column)).toList();
        if (called.isEmpty()) {
            return null;
        }
        Map<String, Integer> cells = cells(index);
        for (Attribute one : called) {
            ColumnFit fit = ColumnFit.of(one, column, cells);
            if (fit.isOwn()) {
                return fit;
            }
            refused.putIfAbsent(index, fit);
        }
        return null;
    }

    private Map<String, Integer> cells(int index) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (Owner owner : owners) {
            AttributeValue value = owner.values.get(index);
            if (value.isAssigned()) {
                cells.merge(value.text(), 1, Integer::sum);
            }
        }
        return cells;
    }

    /** Whether an attribute has the name, or got it with a number because another had it first. */
    private static boolean isCalled(String name, String wanted) {
        String key = FreeName.key(name);
        String start = FreeName.key(wanted);
        return key.equals(start)
                || key.startsWith(start + " (") && key.substring(start.length()).matches(" \\(\\d+\\)");
    }

    private static int rank(Attribute attribute, ImportedAttribute column) {
        return attribute.name().equals(column.name())
                ? 0
                : FreeName.key(attribute.name()).equals(FreeName.key(column.name())) ? 1 : 2;
    }

    /** Names of the attributes, one for each column. */
    List<String> names() {
        return names;
    }

    /** The study's attributes, null where one has to be made. */
    List<@Nullable Attribute> known() {
        List<@Nullable Attribute> found = new ArrayList<>();
        for (ColumnFit fit : fits) {
            found.add(fit == null ? null : fit.attribute());
        }
        return found;
    }

    /** What a value of a column is in the study. */
    AttributeValue value(int index, AttributeValue raw) {
        ColumnFit fit = fits.get(index);
        return fit == null ? raw : fit.value(raw);
    }

    /** Values that do not fit the attributes of their columns. */
    List<Misfit> misfits() {
        List<Misfit> misfits = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ColumnFit fit = fits.get(i);
            if (fit != null && !fit.misfits().isEmpty()) {
                for (Owner owner : owners) {
                    AttributeValue value = owner.values.get(i);
                    if (value.isAssigned() && fit.misfits().contains(value.text())) {
                        misfits.add(new Misfit(owner.name, fit.attribute(), value.text()));
                    }
                }
            }
        }
        return misfits;
    }

    /** The study's attributes, made where there is none, widened where the column needs it. */
    List<Attribute> made() {
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            ImportedAttribute one = wanted.get(i);
            ColumnFit fit = fits.get(i);
            if (fit == null) {
                attributes.add(rows.attributes().create(names.get(i), one.type(), ofDocuments, one.levels()));
            } else {
                if (!fit.attribute().equals(fit.before())) {
                    rows.attributes().update(fit.attribute());
                }
                attributes.add(fit.attribute());
            }
            Attribute made = attributes.getLast();
            if (!one.written().isEmpty() && isNumeric(made.type()) == isNumeric(one.type())
                    && made.type() != AttributeType.TEXT) {
                rows.attributes().setWritten(made.id(), one.written());
            }
        }
        return attributes;
    }

    private static boolean isNumeric(AttributeType type) {
        return type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
    }

    private List<Attribute> all() {
        return rows.attributes().all().stream().filter(one -> one.ofDocuments() == ofDocuments).toList();
    }

    /** What becomes of columns that are not just as an attribute of the study. */
    void tell(List<Finding> findings) {
        for (int i = 0; i < wanted.size(); i++) {
            ColumnFit fit = fits.get(i);
            String name = names.get(i);
            boolean other = !name.equals(wanted.get(i).name());
            if (refused.containsKey(i) || other && fit == null) {
                findings.add(apart(i, name));
            } else if (other) {
                findings.add(Finding.note("study.attribute-case", wanted.get(i).name(), name));
            }
            if (fit == null) {
                continue;
            }
            if (fit.isWidened()) {
                findings.add(Finding.note("study.attribute-widened", name));
            }
            if (!fit.missing().isEmpty()) {
                findings.add(Finding.note("study.words-missing", name, shown(List.copyOf(fit.missing()))));
            }
        }
        Map<Attribute, List<String>> left = new LinkedHashMap<>();
        misfits().forEach(one -> left.computeIfAbsent(one.attribute(), key -> new ArrayList<>())
                .add(quoted(one.value()) + " (" + one.owner() + ")"));
        left.forEach((attribute, values) -> findings.add(Finding.lost("study.values-left-out", attribute.name(),
                values.size(), shown(values))));
    }

    /** Why a column is in an attribute of another name. */
    private Finding apart(int index, String name) {
        String column = wanted.get(index).name();
        ColumnFit no = refused.get(index);
        return no == null
                ? Finding.note("study.attribute-twice", column, name)
                : Finding.note("study.attribute-apart", column, name, no.before().name(),
                        shown(no.misfits().stream().map(SurveyAttributes::quoted).toList()));
    }

    private static String quoted(String value) {
        return "“" + ShortQuote.of(value, new TextRange(0, value.length())) + "”";
    }

    /** The first few of many. */
    static String shown(List<String> all) {
        String few = String.join(", ", all.subList(0, Math.min(MOST_EXAMPLES, all.size())));
        return all.size() > MOST_EXAMPLES ? few + ", …" : few;
    }
}
