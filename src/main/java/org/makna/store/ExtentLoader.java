package org.makna.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.CodedCorpus.CorpusQuestion;
import org.makna.model.CodedCorpus.CorpusSpeaker;
import org.makna.model.Extent;
import org.makna.model.RangeSet;
import org.makna.model.TextRange;

/** Finds the text that belongs to cases, speakers and questions. */
final class ExtentLoader {

    private final Sql sql;
    private final List<CorpusDocument> documents;
    private final Map<Long, Integer> documentIndex;

    /** Turns by document index and label of the speaker they count for. */
    private final Map<Integer, Map<String, List<TextRange>>> turns = new HashMap<>();
    /** Questions by label in the order of their first appearance. */
    private final Map<String, Collected> questions = new LinkedHashMap<>();
    /** Labels that count as another one, by document index. */
    private final Map<Integer, Map<String, String>> mergedInto = new HashMap<>();
    private final Map<String, Boolean> interviewers = new TreeMap<>(CorpusLoader.BY_NAME);

    ExtentLoader(Sql sql, List<CorpusDocument> documents, Map<Long, Integer> documentIndex) {
        this.sql = sql;
        this.documents = documents;
        this.documentIndex = documentIndex;
        loadSpeakers();
        loadSections();
    }

    /** Ranges on their way to become an extent. */
    private static final class Collected {

        private final Map<Integer, List<TextRange>> ranges = new HashMap<>();

        void add(int document, TextRange range) {
            ranges.computeIfAbsent(document, at -> new ArrayList<>()).add(range);
        }

        Extent extent() {
            Map<Integer, RangeSet> sets = new HashMap<>();
            ranges.forEach((document, list) -> {
                RangeSet set = RangeSet.of(list);
                if (!set.isEmpty()) {
                    sets.put(document, set);
                }
            });
            return sets.isEmpty() ? Extent.EMPTY : new Extent(sets);
        }
    }

    private record FoundQuestion(int document, String label, TextRange range) {}

    private void loadSpeakers() {
        sql.each("""
                SELECT speaker.document, speaker.label, speaker.interviewer, main.label
                FROM speaker LEFT JOIN speaker AS main ON main.id = speaker.merged_into""", row -> {
            String main = row.nullableText(4);
            if (main != null) {
                mergedInto.computeIfAbsent(index(row.number(1)), at -> new HashMap<>()).put(row.text(2), main);
            } else {
                interviewers.merge(row.text(2), row.flag(3), Boolean::logicalOr);
            }
        });
    }

    private void loadSections() {
        List<FoundQuestion> found = new ArrayList<>();
        sql.each("SELECT document, kind, label, start, end FROM section WHERE kind IN ('turn', 'question')", row -> {
            int document = index(row.number(1));
            String label = row.text(3);
            TextRange range = new TextRange(row.integer(4), row.integer(5));
            if (row.text(2).equals("turn")) {
                String speaker = mainLabel(document, label);
                interviewers.putIfAbsent(speaker, false);
                turns.computeIfAbsent(document, at -> new HashMap<>())
                        .computeIfAbsent(speaker, at -> new ArrayList<>()).add(range);
            } else {
                found.add(new FoundQuestion(document, label, range));
            }
        });
        found.sort((a, b) -> a.document() != b.document()
                ? Integer.compare(a.document(), b.document())
                : a.range().compareTo(b.range()));
        for (FoundQuestion each : found) {
            questions.computeIfAbsent(each.label(), label -> new Collected()).add(each.document(), each.range());
        }
    }

    private String mainLabel(int document, String label) {
        return mergedInto.getOrDefault(document, Map.of()).getOrDefault(label, label);
    }

    /** The text of each case that has any, by id. */
    Map<Long, Extent> cases() {
        Map<Long, Collected> collected = new HashMap<>();
        sql.each("""
                SELECT part.case_, part.document, part.start, part.end, speaker.label
                FROM case_part AS part LEFT JOIN speaker ON speaker.id = part.speaker""", row -> {
            Collected ofCase = collected.computeIfAbsent(row.number(1), id -> new Collected());
            int document = index(row.number(2));
            Integer start = row.nullableInteger(3);
            for (TextRange range : ranges(document, start == null ? null : new TextRange(start, row.integer(4)),
                    row.nullableText(5))) {
                ofCase.add(document, range);
            }
        });
        Map<Long, Extent> extents = new HashMap<>();
        collected.forEach((id, ofCase) -> extents.put(id, ofCase.extent()));
        return extents;
    }

    private List<TextRange> ranges(int document, @Nullable TextRange range, @Nullable String speaker) {
        if (range != null) {
            return List.of(range);
        }
        if (speaker != null) {
            return turns.getOrDefault(document, Map.of()).getOrDefault(mainLabel(document, speaker), List.of());
        }
        return List.of(new TextRange(0, documents.get(document).document().length()));
    }

    /** All speakers by label; an interviewer in one document is one in all. */
    List<CorpusSpeaker> speakers() {
        Map<String, Collected> collected = new HashMap<>();
        turns.forEach((document, byLabel) -> byLabel.forEach((label, ranges) -> {
            Collected ofSpeaker = collected.computeIfAbsent(label, at -> new Collected());
            ranges.forEach(range -> ofSpeaker.add(document, range));
        }));
        List<CorpusSpeaker> speakers = new ArrayList<>();
        interviewers.forEach((label, interviewer) -> speakers.add(new CorpusSpeaker(label, interviewer,
                collected.getOrDefault(label, new Collected()).extent())));
        return speakers;
    }

    /** All questions in the order of their first appearance. */
    List<CorpusQuestion> questions() {
        List<CorpusQuestion> all = new ArrayList<>();
        questions.forEach((label, collected) -> all.add(new CorpusQuestion(label, collected.extent())));
        return all;
    }

    private int index(long documentId) {
        Integer index = documentIndex.get(documentId);
        if (index == null) {
            throw new IllegalStateException("No document " + documentId);
        }
        return index;
    }
}
