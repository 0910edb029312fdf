package org.makna.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.ProjectCount;
import org.makna.model.ProjectPart;

/** Counts what of a project was in the study already, and says for each part what became of it. */
final class ProjectReport {

    private final List<ProjectCount> counts;
    private final Map<ProjectPart, Integer> there = new EnumMap<>(ProjectPart.class);
    private final Map<ProjectPart, Integer> left = new EnumMap<>(ProjectPart.class);

    /** @param counts what was found, and what of it can come in */
    ProjectReport(List<ProjectCount> counts) {
        this.counts = counts;
    }

    /** One more was in the study already. */
    void there(ProjectPart part) {
        there.merge(part, 1, Integer::sum);
    }

    /** One more could come in but did not, which a finding tells of. */
    void left(ProjectPart part) {
        left.merge(part, 1, Integer::sum);
    }

    /** A line for each part: found, imported, there already, not imported. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (ProjectCount count : counts) {
            int known = there.getOrDefault(count.part(), 0);
            int kept = left.getOrDefault(count.part(), 0);
            findings.add(Finding.note("project.count", Message.of("project.part-" + count.part().word()),
                    count.found(), count.imported() - known - kept, known, count.listed() + kept));
        }
        return findings;
    }
}
