package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makna.model.Document;
import org.makna.model.Imported.ImportedCoding;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.PlacedCoding;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.TextPatch;
import org.makna.model.TextPatch.Replacement;
import org.makna.model.TextRange;
import org.makna.store.Content;
import org.makna.store.Rows;

/** The answers of a document on its way in, some of which go into documents that are there, within an edit. */
final class NewAnswers {

    private static final String BETWEEN = "\n\n";

    private final Rows rows;
    private final PreparedDocument source;
    private final String text;
    private final List<SurveyAnswer> answers;

    NewAnswers(Rows rows, PreparedDocument source) {
        this.rows = rows;
        this.source = source;
        this.text = rows.contents().text(source.textKey());
        this.answers = source.answers();
    }

    /**
     * A passage that a column gives a code.
     *
     * @param documentId where it is
     * @param coding     the code and the place
     */
    record Coded(long documentId, ImportedCoding coding) {}

    /**
     * Puts answers into a document, in the place of others or where their questions belong. Codings that the survey itself made
     * of an answer that goes are made anew.
     *
     * @param replaced keys of questions whose answers take the place of those that are there
     * @param added    keys of questions that the document does not answer
     * @return passages to be coded; empty, and nothing is changed, where something that lies on the text would lose its words
     */
    Optional<List<Coded>> into(Document document, Set<String> replaced, Set<String> added) {
        String before = rows.contents().text(document.textKey());
        List<Section> sections = rows.documents().sections(document.id());
        List<SurveyAnswer> there = SurveyAnswer.in(before, sections);
        Map<Integer, List<SurveyAnswer>> ahead = new HashMap<>();
        Map<Integer, List<SurveyAnswer>> behind = new HashMap<>();
        arrange(there, added, ahead, behind);
        Writing writing = new Writing(before);
        for (int i = 0; i < there.size(); i++) {
            SurveyAnswer old = there.get(i);
            if (old.section().range().start() < writing.from) {
                return Optional.empty();
            }
            SurveyAnswer fresh = replaced.contains(old.key()) ? find(old.key()) : null;
            writing.ahead(old, ahead.getOrDefault(i, List.of()));
            writing.answer(old, fresh);
            writing.behind(old, behind.getOrDefault(i, List.of()));
        }
        TextPatch patch = writing.patch();
        List<PlacedCoding> own = rows.codings().placedIn(document.id()).stream().filter(coding -> there.stream()
                .anyMatch(one -> replaced.contains(one.key()) && isOwn(coding, one))).toList();
        own.forEach(coding -> rows.codings().remove(coding.id()));
        Correction plan = TextRevision.plan(rows, document, patch, List.of());
        if (!plan.lost().isEmpty()) {
            throw new IllegalStateException("What lies on an answer was not seen: " + plan.lost());
        }
        Content content = Content.of(patch.after());
        rows.contents().put(content);
        TextRevision.make(rows, plan, Set.of(), content.key());
        List<Section> after = new ArrayList<>(rows.documents().sections(document.id()).stream()
                .filter(one -> one.kind() != SectionKind.QUESTION).toList());
        after.addAll(writing.questions);
        after.sort(Comparator.comparing(Section::range));
        rows.documents().removeSections(document.id());
        rows.documents().addSections(document.id(), after);
        return Optional.of(writing.placed.entrySet().stream()
                .flatMap(one -> codings(document.id(), one.getKey(), one.getValue())).toList());
    }

    /** Whether a coding is the one that the column of a survey gives the whole answer. */
    static boolean isOwn(PlacedCoding coding, SurveyAnswer answer) {
        return coding.automatic() && coding.range().equals(answer.words()) && coding.comment().isEmpty()
                && coding.weight() == null;
    }

    /** Whether a column codes the answer to a question. */
    static boolean isCoded(PreparedDocument source, SurveyAnswer answer) {
        return source.imported().codings().stream().anyMatch(one -> one.range().equals(answer.words()));
    }

    /** Some of the answers as a document of their own. */
    PreparedDocument only(Set<String> keys) {
        if (answers.stream().allMatch(one -> keys.contains(one.key()))) {
            return source;
        }
        StringBuilder words = new StringBuilder();
        List<Section> sections = new ArrayList<>();
        List<ImportedCoding> codings = new ArrayList<>();
        for (SurveyAnswer answer : answers) {
            if (keys.contains(answer.key())) {
                words.append(words.isEmpty() ? "" : BETWEEN);
                TextRange range = answer.section().range();
                int by = words.length() - range.start();
                words.append(range.cut(text));
                sections.add(new Section(SectionKind.QUESTION, moved(range, by), answer.question(), 0));
                source.imported().codings().stream().filter(one -> range.contains(one.range()))
                        .forEach(one -> codings.add(new ImportedCoding(one.code(), moved(one.range(), by))));
            }
        }
        Content content = Content.of(words.toString());
        rows.contents().put(content);
        ImportedDocument all = source.imported();
        return PreparedDocument.of(new ImportedDocument(all.name(), words.toString(), all.kind(), all.language(),
                sections, all.speakers(), all.folder(), all.values(), codings, List.of()), content.key(),
                Map.of());
    }

    private static TextRange moved(TextRange range, int by) {
        return new TextRange(range.start() + by, range.end() + by);
    }

    private java.util.stream.Stream<Coded> codings(long documentId, SurveyAnswer answer, int start) {
        return source.imported().codings().stream().filter(one -> answer.words().contains(one.range()))
                .map(one -> new Coded(documentId, new ImportedCoding(one.code(),
                        moved(one.range(), start - answer.words().start()))));
    }

    private SurveyAnswer find(String key) {
        return answers.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    /** Finds the places of answers to new questions: behind the question that the survey asks before, else ahead of one it asks later. */
    private void arrange(List<SurveyAnswer> there, Set<String> added, Map<Integer, List<SurveyAnswer>> ahead,
            Map<Integer, List<SurveyAnswer>> behind) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < there.size(); i++) {
            places.putIfAbsent(there.get(i).key(), i);
        }
        Integer last = null;
        List<SurveyAnswer> waiting = new ArrayList<>();
        for (SurveyAnswer answer : answers) {
            Integer place = places.get(answer.key());
            if (place != null) {
                ahead.computeIfAbsent(place, key -> new ArrayList<>()).addAll(waiting);
                waiting.clear();
                last = place;
            } else if (added.contains(answer.key())) {
                (last == null ? waiting : behind.computeIfAbsent(last, key -> new ArrayList<>())).add(answer);
            }
        }
        behind.computeIfAbsent(there.size() - 1, key -> new ArrayList<>()).addAll(waiting);
    }

    /** The new text of a document as it is written from its beginning. */
    private final class Writing {

        private final String before;
        private final StringBuilder after = new StringBuilder();
        private final List<Replacement> replacements = new ArrayList<>();
        private final List<Section> questions = new ArrayList<>();
        /** Where the words of new answers begin. */
        private final Map<SurveyAnswer, Integer> placed = new HashMap<>();
        private int from;

        Writing(String before) {
            this.before = before;
        }

        void ahead(SurveyAnswer old, List<SurveyAnswer> fresh) {
            copy(old.section().range().start());
            for (SurveyAnswer one : fresh) {
                put(one);
                insert(BETWEEN);
            }
        }

        void answer(SurveyAnswer old, @org.jspecify.annotations.Nullable SurveyAnswer fresh) {
            int start = after.length();
            if (fresh != null) {
                copy(old.words().start());
                placed.put(fresh, after.length());
                replace(old.words().end(), fresh.words().cut(text));
            }
            copy(old.section().range().end());
            questions.add(new Section(SectionKind.QUESTION, new TextRange(start, after.length()), old.question(),
                    old.section().level()));
        }

        void behind(SurveyAnswer old, List<SurveyAnswer> fresh) {
            for (SurveyAnswer one : fresh) {
                insert(BETWEEN);
                put(one);
            }
        }

        private void put(SurveyAnswer fresh) {
            int start = after.length();
            TextRange range = fresh.section().range();
            placed.put(fresh, start + fresh.words().start() - range.start());
            insert(range.cut(text));
            questions.add(new Section(SectionKind.QUESTION, new TextRange(start, after.length()), fresh.question(), 0));
        }

        private void copy(int to) {
            after.append(before, from, to);
            from = to;
        }

        private void insert(String words) {
            replace(from, words);
        }

        /** Puts words in the place of what is left up to an offset; what is changed side by side is one change. */
        private void replace(int to, String words) {
            Replacement last = replacements.isEmpty() ? null : replacements.getLast();
            if (last != null && last.range().end() == from) {
                replacements.removeLast();
                replacements.add(new Replacement(new TextRange(last.range().start(), to), last.text() + words));
            } else {
                replacements.add(new Replacement(new TextRange(from, to), words));
            }
            after.append(words);
            from = to;
        }

        TextPatch patch() {
            return new TextPatch(before, replacements);
        }
    }
}
