package org.makna.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.Finding;
import org.makna.model.ImportedProject;
import org.makna.model.ImportedProject.ProjectCode;
import org.makna.model.ProjectPart;
import org.makna.store.NewCode;
import org.makna.store.Rows;

/** The codes of a project in the study; one that is there under the same name at the same place is that code. */
final class ProjectCodes {

    private final Rows rows;
    private final ProjectReport report;
    private final List<Finding> findings;
    private final List<Long> ids = new ArrayList<>();
    private final Set<Long> used = new HashSet<>();

    ProjectCodes(Rows rows, ProjectReport report, List<Finding> findings) {
        this.rows = rows;
        this.report = report;
        this.findings = findings;
    }

    void add(List<ProjectCode> codes) {
        for (ProjectCode one : codes) {
            Long parent = one.parent() == ImportedProject.NONE ? null : ids.get(one.parent());
            Optional<Code> known = known(one, parent);
            known.ifPresent(code -> {
                report.there(ProjectPart.CODES);
                define(code, Names.prose(one.definition()));
            });
            long id = known.isPresent() ? known.get().id() : create(one, parent);
            used.add(id);
            ids.add(id);
        }
    }

    private Optional<Code> known(ProjectCode wanted, @Nullable Long parent) {
        return rows.codes().find(wanted.guid()).or(() -> rows.codes().find(parent, Names.given(wanted.name())))
                .filter(code -> !used.contains(code.id()) && (code.codable() || !wanted.codable()));
    }

    /** A code without words about it takes those of the project; other words of its own stay, which is told. */
    private void define(Code code, String definition) {
        if (code.definition().isBlank() && !definition.isEmpty()) {
            rows.codes().update(code.withDescription(definition, code.include(), code.exclude(), code.example()));
        } else if (!definition.isEmpty() && !definition.equals(code.definition())) {
            findings.add(Finding.lost("project.definition-kept", code.name(), definition));
        }
    }

    private long create(ProjectCode one, @Nullable Long parent) {
        List<Code> siblings = rows.codes().children(parent);
        Set<String> taken = new HashSet<>();
        siblings.forEach(sibling -> taken.add(sibling.name()));
        String wanted = Names.given(one.name());
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " (" + number + ")";
        }
        if (!name.equals(wanted)) {
            findings.add(Finding.repaired("project.code-renamed", wanted, name));
        }
        String colour = one.colour().isEmpty()
                ? CodeColours.next(parent == null ? null : Existing.code(rows, parent), siblings)
                : one.colour();
        String guid = rows.codes().find(one.guid()).isPresent() ? null : one.guid();
        return rows.codes()
                .create(new NewCode(parent, name, colour, one.codable(), Names.prose(one.definition()), "", "", "", "",
                        guid))
                .id();
    }

    /** Id of a code. */
    long id(int index) {
        return ids.get(index);
    }
}
