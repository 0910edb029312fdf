package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.TextRange;
import org.makna.store.QuestionStore.Answered;
import org.makna.store.QuestionStore.Question;
import org.makna.store.Rows;

/**
 * Surveys as rows of respondents and columns of questions, as they were at one revision.
 *
 * <p>A respondent is a document that answers open questions, with the case that has all of it; or a case without any text, which
 * answered closed questions alone.
 *
 * @param attributes the attributes of cases that have values here, in their order
 * @param questions  open questions, in the order in which documents ask them
 * @param rows       respondents, in the order they came; those without text last
 */
public record SurveyGrid(List<Attribute> attributes, List<String> questions, List<Row> rows) {

    public SurveyGrid {
        attributes = List.copyOf(attributes);
        questions = List.copyOf(questions);
        rows = List.copyOf(rows);
    }

    /**
     * The answer to an open question.
     *
     * @param range   the question with its answer in the document
     * @param words   the answer alone
     * @param codings number of codings that share text with it
     */
    public record Answer(TextRange range, TextRange words, int codings) {}

    /**
     * A respondent.
     *
     * @param name       name of the case, or of the document where no case or several documents belong together
     * @param caseId     the case, or null for none
     * @param documentId the document, or null for none
     * @param fileName   the file it came from; empty without a document
     * @param text       canonical text of the document; empty without one
     * @param values     value of each attribute, in the order of the attributes
     * @param answers    answers by the number of the question
     */
    public record Row(String name, @Nullable Long caseId, @Nullable Long documentId, String fileName, String text,
            List<AttributeValue> values, Map<Integer, Answer> answers) implements ValueRow {

        public Row {
            values = List.copyOf(values);
            answers = Map.copyOf(answers);
        }

        /** The document's, and below zero that of a case without one. */
        @Override
        public long id() {
            return documentId != null ? documentId : caseId == null ? 0 : -caseId;
        }

        @Override
        public Row with(List<AttributeValue> others) {
            return new Row(name, caseId, documentId, fileName, text, others, answers);
        }

        /** The answer to a question, if there is one. */
        public Optional<Answer> answer(int question) {
            return Optional.ofNullable(answers.get(question));
        }

        /**
         * Whether an answer has a word, whatever its case.
         *
         * @param word in lower case
         */
        public boolean isAnsweredWith(String word) {
            return answers.values().stream().anyMatch(answer -> hasWithin(answer.words(), word));
        }

        private boolean hasWithin(TextRange range, String word) {
            int last = range.end() - word.length();
            char small = word.charAt(0);
            char large = Character.toUpperCase(small);
            for (int i = range.start(); i <= last; i++) {
                char here = text.charAt(i);
                if ((here == small || here == large) && text.regionMatches(true, i, word, 0, word.length())) {
                    return true;
                }
            }
            return false;
        }

        /** The words of an answer; empty where there is none. */
        public String words(int question) {
            Answer answer = answers.get(question);
            return answer == null ? "" : text.substring(answer.words().start(), answer.words().end());
        }
    }

    /** Names of the files that respondents came from, in the order they came. */
    public List<String> files() {
        return rows.stream().map(Row::fileName).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** Reads the surveys of a study; takes its time, not for the UI thread. */
    public static SurveyGrid of(Study study) {
        return study.read(SurveyGrid::read);
    }

    private static SurveyGrid read(Rows rows) {
        return new Reading(rows).grid();
    }

    /** One reading of a study. */
    private static final class Reading {

        private final Rows rows;
        private final Map<Long, Case> cases = new HashMap<>();
        private final Map<Long, Long> caseOfDocument = new HashMap<>();
        private final Map<Long, Integer> documentsOfCase = new HashMap<>();
        private final Map<Long, Map<Long, AttributeValue>> values;
        private final Map<Long, List<TextRange>> codings;
        private final List<String> questions = new ArrayList<>();
        private final List<Answered> answered = new ArrayList<>();

        Reading(Rows rows) {
            this.rows = rows;
            rows.cases().all().forEach(one -> cases.put(one.id(), one));
            values = rows.attributes().ofCases();
            codings = rows.questions().codings();
            for (CasePart part : rows.cases().parts()) {
                documentsOfCase.merge(part.caseId(), 1, Integer::sum);
                if (part.range() == null && part.speaker() == null) {
                    caseOfDocument.putIfAbsent(part.documentId(), part.caseId());
                }
            }
        }

        SurveyGrid grid() {
            Set<String> known = new HashSet<>();
            rows.questions().each(one -> {
                answered.add(one);
                meet(one, known);
            });
            List<Case> mute = cases.values().stream().filter(one -> !documentsOfCase.containsKey(one.id()))
                    .filter(one -> values.containsKey(one.id())).sorted((a, b) -> Long.compare(a.id(), b.id()))
                    .toList();
            Set<Long> used = new HashSet<>();
            answered.forEach(one -> see(caseOfDocument.get(one.id()), used));
            mute.forEach(one -> see(one.id(), used));
            List<Attribute> attributes = rows.attributes().all().stream()
                    .filter(one -> !one.ofDocuments() && used.contains(one.id())).toList();
            Map<String, Integer> places = new HashMap<>();
            questions.forEach(one -> places.put(one, places.size()));
            List<Row> all = new ArrayList<>();
            answered.forEach(one -> all.add(row(one, attributes, places)));
            mute.forEach(one -> all.add(new Row(one.name(), one.id(), null, "", "", line(attributes, one.id()),
                    Map.of())));
            return new SurveyGrid(attributes, questions, all);
        }

        private void see(@Nullable Long caseId, Set<Long> used) {
            if (caseId != null) {
                used.addAll(values.getOrDefault(caseId, Map.of()).keySet());
            }
        }

        /** Puts questions that are new where the document has them: who left the first out comes before who did not. */
        private void meet(Answered one, Set<String> known) {
            int place = 0;
            for (Question question : one.questions()) {
                if (known.add(question.label())) {
                    questions.add(place, question.label());
                    place++;
                } else if (known.size() > 1) {
                    place = questions.indexOf(question.label()) + 1;
                } else {
                    place = 1;
                }
            }
        }

        private Row row(Answered one, List<Attribute> attributes, Map<String, Integer> places) {
            Map<Integer, Answer> answers = new HashMap<>();
            List<TextRange> coded = codings.getOrDefault(one.id(), List.of());
            for (Question question : one.questions()) {
                answers.putIfAbsent(places.get(question.label()), answer(one.text(), question, coded));
            }
            Long caseId = caseOfDocument.get(one.id());
            Case home = caseId == null ? null : cases.get(caseId);
            boolean alone = home != null && documentsOfCase.getOrDefault(home.id(), 0) == 1;
            return new Row(home != null && alone ? home.name() : one.name(), caseId, one.id(), one.fileName(),
                    one.text(), line(attributes, caseId), answers);
        }

        private static Answer answer(String text, Question question, List<TextRange> coded) {
            int end = Math.min(question.range().end(), text.length());
            int start = Math.min(question.range().start(), end);
            String head = question.label() + "\n";
            int words = text.startsWith(head, start) ? Math.min(start + head.length(), end) : start;
            int count = 0;
            for (TextRange one : coded) {
                count += one.start() < end && one.end() > start ? 1 : 0;
            }
            return new Answer(new TextRange(start, end), new TextRange(words, end), count);
        }

        private List<AttributeValue> line(List<Attribute> attributes, @Nullable Long caseId) {
            return CaseTable.line(attributes, caseId == null ? Map.of() : values.getOrDefault(caseId, Map.of()));
        }
    }
}
