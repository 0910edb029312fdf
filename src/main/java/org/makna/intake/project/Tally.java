package org.makna.intake.project;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.makna.model.Finding;
import org.makna.model.Message;
import org.makna.model.ProjectCount;
import org.makna.model.ProjectPart;

/** Counts what was found, what comes in and what does not, and tells of each thing that does not. */
final class Tally {

    /** A report that nobody can read to its end tells nothing. */
    private static final int MOST_LINES = 200;

    private final Map<ProjectPart, long[]> counts = new EnumMap<>(ProjectPart.class);
    private final Map<ProjectPart, Map<Finding.Severity, List<Finding>>> lines = new EnumMap<>(ProjectPart.class);
    private final Map<ProjectPart, Map<Finding.Severity, Integer>> unsaid = new EnumMap<>(ProjectPart.class);
    private final List<Finding> notes = new ArrayList<>();

    void found(ProjectPart part, long number) {
        count(part)[0] += number;
    }

    void imported(ProjectPart part) {
        count(part)[1]++;
    }

    /** Tells of one thing that does not come in. */
    void left(ProjectPart part, String key, Object... args) {
        left(part, 1, key, args);
    }

    /** Tells of several things that do not come in, in one line. */
    void left(ProjectPart part, long number, String key, Object... args) {
        count(part)[2] += number;
        line(part, Finding.lost(key, args));
    }

    /** Tells of something that comes in otherwise than it was. */
    void changed(ProjectPart part, String key, Object... args) {
        line(part, Finding.repaired(key, args));
    }

    void note(String key, Object... args) {
        notes.add(Finding.note(key, args));
    }

    private long[] count(ProjectPart part) {
        return counts.computeIfAbsent(part, one -> new long[3]);
    }

    private void line(ProjectPart part, Finding finding) {
        List<Finding> told = lines.computeIfAbsent(part, one -> new EnumMap<>(Finding.Severity.class))
                .computeIfAbsent(finding.severity(), one -> new ArrayList<>());
        if (told.size() < MOST_LINES) {
            told.add(finding);
        } else {
            unsaid.computeIfAbsent(part, one -> new EnumMap<>(Finding.Severity.class)).merge(finding.severity(), 1,
                    Integer::sum);
        }
    }

    /** The numbers, without parts that the project has nothing of. */
    List<ProjectCount> counts() {
        return counts.entrySet().stream().filter(one -> one.getValue()[0] > 0)
                .map(one -> new ProjectCount(one.getKey(), one.getValue()[0], one.getValue()[1], one.getValue()[2]))
                .toList();
    }

    /** Everything that was told: notes first, then part by part. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(notes);
        lines.forEach((part, kinds) -> kinds.forEach((severity, told) -> {
            all.addAll(told);
            int more = unsaid.getOrDefault(part, Map.of()).getOrDefault(severity, 0);
            if (more > 0) {
                all.add(new Finding(severity, Message.of("project.more", more,
                        Message.of("project.part-" + part.word()))));
            }
        }));
        return all;
    }
}
