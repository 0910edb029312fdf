package org.makna.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.Finding;
import org.makna.store.Rows;

/** Finds the attributes that an import needs, and makes those that are not there. */
final class WantedAttributes {

    private final Rows rows;
    private final List<Finding> findings;

    /** @param findings told of every attribute that gets another name */
    WantedAttributes(Rows rows, List<Finding> findings) {
        this.rows = rows;
        this.findings = findings;
    }

    /** The study's attribute of that name if it is of the same type, else a new one under a free name. */
    Attribute findOrCreate(String wanted, AttributeType type, boolean ofDocuments, List<String> levels) {
        Set<String> taken = new HashSet<>();
        for (Attribute one : rows.attributes().all()) {
            if (one.ofDocuments() == ofDocuments) {
                if (isCalled(one.name(), wanted) && one.type() == type && one.levels().equals(levels)) {
                    return one;
                }
                taken.add(FreeName.key(one.name()));
            }
        }
        String name = FreeName.numbered(wanted, taken);
        if (!name.equals(wanted)) {
            findings.add(Finding.note("study.attribute-renamed", wanted, name));
        }
        return rows.attributes().create(name, type, ofDocuments, levels);
    }

    /** Whether an attribute has the name, or got it with a number because another type had it first. */
    private static boolean isCalled(String name, String wanted) {
        return name.equals(wanted)
                || (name.startsWith(wanted + " (") && name.substring(wanted.length()).matches(" \\(\\d+\\)"));
    }
}
