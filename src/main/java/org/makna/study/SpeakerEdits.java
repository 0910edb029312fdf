package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.makna.intake.SpeakerHints;
import org.makna.intake.TurnFinder;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/**
 * Looks for the speakers of documents again, and names, merges and marks them, also in several documents at once.
 *
 * <p>No text is changed by it, so codings and all other ranges stay where they are.
 */
public final class SpeakerEdits {

    private final Study study;
    private final StudyTexts texts;

    SpeakerEdits(Study study, StudyTexts texts) {
        this.study = study;
        this.texts = texts;
    }

    /** Who speaks in documents as they are. Reads on the calling thread. */
    public SpeakerPlan now(Collection<Long> documentIds) {
        return plan(documentIds, null);
    }

    /**
     * Who would speak in documents if turns were looked for again. Reads on the calling thread.
     *
     * @param always labels that are speakers for certain
     * @param never  labels that are none
     */
    public SpeakerPlan again(Collection<Long> documentIds, Set<String> always, Set<String> never) {
        return plan(documentIds, new SpeakerHints(always, never));
    }

    private SpeakerPlan plan(Collection<Long> documentIds, @Nullable SpeakerHints hints) {
        List<Long> ids = List.copyOf(new LinkedHashSet<>(documentIds));
        return study.read(rows -> {
            SpeakerPlan.Gathering gathering = new SpeakerPlan.Gathering();
            List<SpeakerPlan.Text> all = new ArrayList<>();
            for (long id : ids) {
                rows.documents().find(id).ifPresent(document -> all.add(text(rows, document, hints, gathering)));
            }
            return new SpeakerPlan(all, gathering.all(), hints != null);
        });
    }

    private SpeakerPlan.Text text(Rows rows, Document document, @Nullable SpeakerHints hints,
            SpeakerPlan.Gathering gathering) {
        List<Section> sections = rows.documents().sections(document.id());
        List<Section> before = ofKind(sections, SectionKind.TURN);
        TurnFinder.Found found = hints == null
                ? new TurnFinder.Found(before, List.of())
                : TurnFinder.find(texts.text(document), ofKind(sections, SectionKind.HEADING), hints);
        Map<String, Integer> countsBefore = counts(before);
        Map<String, Integer> countsAfter = counts(found.turns());
        Map<String, Boolean> asks = new HashMap<>();
        found.speakers().forEach(one -> asks.put(one.label(), one.interviewer()));
        Map<String, Speaker> known = new LinkedHashMap<>();
        rows.documents().speakers(document.id()).forEach(one -> known.put(one.label(), one));
        Map<String, List<String>> cases = cases(rows, document.id());
        Set<String> labels = new LinkedHashSet<>(countsAfter.keySet());
        labels.addAll(countsBefore.keySet());
        for (String label : labels) {
            Speaker speaker = known.get(label);
            String name = speaker == null ? label : speaker.name();
            Speaker main = known.get(name);
            boolean interviewer = main == null ? asks.getOrDefault(label, false) : main.interviewer();
            List<String> own = new ArrayList<>(cases.getOrDefault(name, List.of()));
            if (!name.equals(label)) {
                own.addAll(cases.getOrDefault(label, List.of()));
            }
            gathering.add(document.id(), label, name, interviewer, own, countsBefore.getOrDefault(label, 0),
                    countsAfter.getOrDefault(label, 0));
        }
        return compared(document, before, found);
    }

    private static SpeakerPlan.Text compared(Document document, List<Section> before, TurnFinder.Found found) {
        Map<Integer, Section> old = new HashMap<>();
        before.forEach(turn -> old.put(turn.range().start(), turn));
        int added = 0;
        int changed = 0;
        int kept = 0;
        for (Section turn : found.turns()) {
            Section there = old.get(turn.range().start());
            added += there == null ? 1 : 0;
            kept += there == null ? 0 : 1;
            changed += there != null && !there.equals(turn) ? 1 : 0;
        }
        return new SpeakerPlan.Text(document, found.turns(), found.speakers(), added, before.size() - kept, changed);
    }

    private static List<Section> ofKind(List<Section> sections, SectionKind kind) {
        return sections.stream().filter(one -> one.kind() == kind).toList();
    }

    private static Map<String, Integer> counts(List<Section> turns) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        turns.forEach(turn -> counts.merge(turn.label(), 1, Integer::sum));
        return counts;
    }

    private static Map<String, List<String>> cases(Rows rows, long documentId) {
        Map<String, List<String>> cases = new HashMap<>();
        for (CasePart part : rows.cases().speakersIn(documentId)) {
            cases.computeIfAbsent(part.speaker(), speaker -> new ArrayList<>())
                    .add(Existing.oneCase(rows, part.caseId()).name());
        }
        return cases;
    }

    /**
     * A decision about one speaker of a plan.
     *
     * @param found the speaker
     * @param what  what was decided
     */
    public record Decided(SpeakerPlan.Found found, SpeakerChoice what) {}

    /**
     * Makes a plan with what was decided about it, as one step; nothing is changed where one of the texts is another one
     * meanwhile, a name is blank, or two speakers take each other's name.
     *
     * @param decided  speakers left out stay as they are
     * @param casesToo whether each participant who belongs to none becomes a case
     * @return the documents
     */
    public CompletableFuture<List<Document>> make(SpeakerPlan plan, List<Decided> decided, boolean casesToo) {
        List<Decided> all = List.copyOf(decided);
        List<Long> ids = plan.texts().stream().map(text -> text.document().id()).toList();
        return study.edit(rows -> label(rows, ids), rows -> {
            for (SpeakerPlan.Text text : plan.texts()) {
                make(rows, plan, text, all);
            }
            if (casesToo) {
                withoutCase(rows, CasePlan.ofSpeakers(rows, ids, false)).make(rows);
            }
            return ids.stream().map(id -> Existing.document(rows, id)).toList();
        });
    }

    private static Message label(Rows rows, List<Long> ids) {
        return ids.size() == 1
                ? Message.of("step.speakers", Existing.document(rows, ids.getFirst()).name())
                : Message.of("step.speakers-many", ids.size());
    }

    private static void make(Rows rows, SpeakerPlan plan, SpeakerPlan.Text text, List<Decided> decided) {
        long id = text.document().id();
        Document now = Existing.document(rows, id);
        if (!now.textKey().equals(text.document().textKey())) {
            throw new MaknaException("study.correction-stale", now.name());
        }
        SpeakerNaming naming = new SpeakerNaming(rows, id);
        if (plan.again()) {
            rows.documents().replaceTurns(id, text.turns());
            Set<String> known = new HashSet<>();
            rows.documents().speakers(id).forEach(one -> known.add(one.label()));
            List<ImportedSpeaker> fresh = text.people().stream().filter(one -> !known.contains(one.label())).toList();
            rows.documents().addSpeakers(id, fresh);
        }
        Map<String, SpeakerChoice> choices = new LinkedHashMap<>();
        decided.stream().filter(each -> each.found().documentIds().contains(id))
                .forEach(each -> choices.put(each.found().label(), each.what()));
        naming.make(choices);
        if (plan.again()) {
            naming.sweep();
        }
    }

    /** Leaves out those who belong to a case already. */
    static CasePlan withoutCase(Rows rows, CasePlan plan) {
        return new CasePlan(true, plan.cases().stream().map(one -> new CasePlan.Planned(one.name(), one.known(),
                one.texts().stream().filter(text -> rows.cases().speakersIn(text.documentId()).stream()
                        .noneMatch(part -> java.util.Objects.equals(part.speaker(), text.speaker()))).toList()))
                .filter(one -> !one.texts().isEmpty()).toList());
    }
}
