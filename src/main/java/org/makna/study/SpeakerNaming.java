package org.makna.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/**
 * Names, merges and marks the speakers of one document within an edit, and gives them to cases.
 *
 * <p>The text stays as it is, so no range moves: a label counts as the speaker whose name it was given. What belongs to cases
 * goes along with the name.
 */
final class SpeakerNaming {

    private final Rows rows;
    private final long documentId;

    SpeakerNaming(Rows rows, long documentId) {
        this.rows = rows;
        this.documentId = documentId;
    }

    /**
     * Makes the choices.
     *
     * @param choices by the label in the text; labels that do not stand in the document do not matter
     * @throws MaknaException if a name is blank, or two speakers take each other's name
     */
    void make(Map<String, SpeakerChoice> choices) {
        Map<String, String> before = names();
        Map<String, SpeakerChoice> here = new LinkedHashMap<>();
        choices.forEach((label, choice) -> {
            if (before.containsKey(label)) {
                here.put(label, choice);
            }
        });
        if (here.isEmpty()) {
            return;
        }
        Map<String, String> after = new LinkedHashMap<>(before);
        here.forEach((label, choice) -> after.put(label, Names.checked(choice.name())));
        written().stream().filter(after::containsKey).forEach(label -> after.put(label, end(after, label)));
        for (String name : Set.copyOf(after.values())) {
            if (!before.containsKey(name)) {
                rows.documents().addSpeakers(documentId,
                        List.of(new ImportedSpeaker(name, false)));
            }
        }
        // First all on their own, so that nobody counts as somebody who counts as another.
        before.forEach((label, name) -> {
            if (!label.equals(name) && !name.equals(after.get(label))) {
                rows.documents().mergeSpeaker(documentId, label, null);
            }
        });
        after.forEach((label, name) -> {
            if (!label.equals(name) && !name.equals(before.get(label))) {
                rows.documents().mergeSpeaker(documentId, label, name);
            }
        });
        moveParts(before, after);
        here.forEach((label, choice) -> {
            rows.documents().setInterviewer(documentId, label, choice.interviewer());
            rows.documents().setInterviewer(documentId, after.getOrDefault(label, label), choice.interviewer());
        });
        here.forEach((label, choice) -> {
            if (choice.caseName() != null) {
                give(after.getOrDefault(label, label), choice.caseName());
            }
        });
        sweep();
    }

    /** What each label is called, labels of the text and names alike. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        rows.documents().speakers(documentId).forEach(one -> names.put(one.label(), one.name()));
        return names;
    }

    /** The labels of the turns in the text. */
    private Set<String> written() {
        Set<String> labels = new HashSet<>();
        for (Section section : rows.documents().sections(documentId)) {
            if (section.kind() == SectionKind.TURN) {
                labels.add(section.label());
            }
        }
        return labels;
    }

    /** Follows names to the end: who is called like a speaker that is called otherwise is called so too. */
    private static String end(Map<String, String> names, String label) {
        Set<String> seen = new HashSet<>();
        String name = label;
        for (String next = names.get(name); next != null && !next.equals(name); next = names.get(name)) {
            if (!seen.add(name)) {
                throw new MaknaException("study.speakers-swapped", label, next);
            }
            name = next;
        }
        return name;
    }

    /** What belonged to cases under a name that nobody has any more goes to the name that its speakers have now. */
    private void moveParts(Map<String, String> before, Map<String, String> after) {
        Map<String, String> moved = new HashMap<>();
        before.forEach((label, name) -> {
            String now = after.getOrDefault(label, label);
            if (!label.equals(now)) {
                moved.put(label, now);
            }
            boolean left = after.entrySet().stream().noneMatch(each -> each.getValue().equals(name)
                    && !each.getKey().equals(name));
            if (!name.equals(now) && left && !written().contains(name)) {
                moved.put(name, now);
            }
        });
        for (CasePart part : rows.cases().speakersIn(documentId)) {
            String to = moved.get(speaker(part));
            if (to != null) {
                rows.cases().removePart(part);
                rows.cases().addPart(new CasePart(part.caseId(), documentId, null, to));
            }
        }
    }

    private static String speaker(CasePart part) {
        return Objects.requireNonNull(part.speaker());
    }

    private void give(String speaker, String caseName) {
        String wanted = caseName.isBlank() ? "" : Names.checked(caseName);
        rows.cases().speakersIn(documentId).stream().filter(part -> speaker.equals(part.speaker()))
                .filter(part -> !Existing.oneCase(rows, part.caseId()).name().equals(wanted))
                .forEach(rows.cases()::removePart);
        if (!wanted.isEmpty()) {
            Case one = rows.cases().findOrCreate(wanted);
            rows.cases().addPart(new CasePart(one.id(), documentId, null, speaker));
        }
    }

    /** Takes names away that nobody speaks under and that belong to no case. */
    void sweep() {
        Set<String> needed = written();
        List<Speaker> speakers = rows.documents().speakers(documentId);
        speakers.stream().filter(one -> needed.contains(one.label())).map(Speaker::name).toList().forEach(needed::add);
        rows.cases().speakersIn(documentId).forEach(part -> needed.add(speaker(part)));
        speakers.stream().map(Speaker::label).filter(label -> !needed.contains(label))
                .forEach(label -> rows.documents().removeSpeaker(documentId, label));
    }
}
