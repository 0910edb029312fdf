package org.makna.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.DocumentKind;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.store.Rows;

/** The answers that one case has given in surveys, whatever the files that they came from. */
final class CaseAnswers {

    private record Given(Document document, SurveyAnswer answer) {}

    private final Map<String, List<Given>> byQuestion = new HashMap<>();
    private final List<Document> answered = new ArrayList<>();

    /** @param documents those that belong to the case as a whole */
    CaseAnswers(Rows rows, List<Document> documents) {
        for (Document document : documents) {
            if (document.kind() == DocumentKind.POSTS) {
                continue;
            }
            List<Section> sections = rows.documents().sections(document.id());
            if (sections.stream().anyMatch(one -> one.kind() == SectionKind.QUESTION)) {
                answered.add(document);
                SurveyAnswer.in(rows.contents().text(document.textKey()), sections)
                        .forEach(one -> byQuestion.computeIfAbsent(one.key(), key -> new ArrayList<>())
                                .add(new Given(document, one)));
            }
        }
    }

    /**
     * How other answers meet these.
     *
     * @param asked    keys of all questions of their survey, also of those that nobody answered here
     * @param fileName where they come from
     * @param standing the document that stands where theirs would
     */
    MetAnswers meet(List<SurveyAnswer> answers, Set<String> asked, String fileName, Optional<Document> standing) {
        Document home = answers.isEmpty() ? null : home(asked, fileName, standing);
        int same = 0;
        List<SurveyAnswer> fresh = new ArrayList<>();
        List<MetAnswers.Other> others = new ArrayList<>();
        for (SurveyAnswer answer : answers) {
            List<Given> given = byQuestion.getOrDefault(answer.key(), List.of());
            if (given.isEmpty()) {
                fresh.add(answer);
            } else if (given.stream().anyMatch(one -> one.answer.digest().equals(answer.digest()))) {
                same++;
            } else {
                Given one = given.stream().max(Comparator
                        .comparing((Given each) -> home != null && each.document.id() == home.id())
                        .thenComparing(each -> each.document.id())).orElseThrow();
                others.add(new MetAnswers.Other(answer, one.document, one.answer));
            }
        }
        return new MetAnswers(home, same, fresh, others);
    }

    /** The document of the survey: that which came of a file of the name, otherwise the newest that answers one of the questions. */
    private @Nullable Document home(Set<String> asked, String fileName, Optional<Document> standing) {
        Set<Document> sharing = new HashSet<>();
        for (String question : asked) {
            byQuestion.getOrDefault(question, List.of()).forEach(one -> sharing.add(one.document));
        }
        return sharing.stream().max(Comparator.comparing((Document one) -> one.fileName().equals(fileName))
                .thenComparing(Document::id)).or(() -> standing.filter(answered::contains)).orElse(null);
    }
}
