package org.makna.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.makna.model.CodedCorpus;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.CodedCorpus.CorpusDocument;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.store.Rows;
import org.makna.study.Study;

/** An import of the whole sample corpus gives what {@code counts.csv} says, nothing more and nothing less. */
class ImportCountsTest {

    private static final Predicate<String> SURVEY = name -> name.matches("R\\d{3}");
    private static final Predicate<String> ACCOUNT = name -> name.startsWith("@");
    private static final Predicate<String> PERSON = SURVEY.or(ACCOUNT).negate();

    @TempDir
    Path folder;

    private final Map<String, Long> counted = new TreeMap<>();

    @Test
    void everythingIsThereOnce() {
        try (Study study = SampleStudies.make(folder)) {
            SampleStudies.add(study, "posts.csv");
            CodedCorpus corpus = study.corpus();
            study.read(rows -> {
                documents(corpus, rows);
                codings(corpus);
                cases(corpus, rows);
                return true;
            });
        }
        Map<String, Long> expected = new TreeMap<>();
        Expected.rows("counts.csv")
                .forEach(row -> expected.put(row.get("what") + ": " + row.get("of"), Long.valueOf(row.get("count"))));
        assertThat(counted).containsExactlyInAnyOrderEntriesOf(expected);
    }

    private void count(String what, String of, long number) {
        counted.merge(what + ": " + of, number, Long::sum);
    }

    private void documents(CodedCorpus corpus, Rows rows) {
        for (CorpusDocument one : corpus.documents()) {
            List<Section> sections = rows.documents().sections(one.document().id());
            switch (one.folder()) {
                case "survey" -> {
                    count("documents", "survey.csv", 1);
                    sections.stream().filter(section -> section.kind() == SectionKind.QUESTION)
                            .forEach(answer -> count("answers", answer.label(), 1));
                }
                case "posts" -> {
                    count("documents", "posts.csv", 1);
                    count("characters", "posts.csv", one.document().codePoints());
                }
                default -> {
                    count("documents", "all", 1);
                    count("documents in folder", one.folder(), 1);
                    count("characters", one.path(), one.document().codePoints());
                    count("turns", one.path(),
                            sections.stream().filter(section -> section.kind() == SectionKind.TURN).count());
                    count("speakers", one.path(), rows.documents().speakers(one.document().id()).size());
                    count("codings in document", one.path(), 0);
                }
            }
        }
    }

    private void codings(CodedCorpus corpus) {
        corpus.codes().forEach(code -> count("codes", "all", 1));
        corpus.codes().stream().filter(code -> code.code().codable()).forEach(code -> count("codes", "codable", 1));
        CodedCorpus.Codings codings = corpus.codings();
        count("codings", "all", codings.count());
        for (int i = 0; i < codings.count(); i++) {
            count("codings", corpus.coders().get(codings.coder()[i]).name(), 1);
            count("codings in document", corpus.documents().get(codings.document()[i]).path(), 1);
        }
        for (int coder : codings.coder()) {
            String name = corpus.coders().get(coder).name();
            int[] mine = IntStream.range(0, codings.count()).filter(i -> codings.coder()[i] == coder).toArray();
            counted.put("segments: " + name,
                    IntStream.of(mine).mapToLong(i -> codings.segment()[i]).distinct().count());
            counted.put("documents coded: " + name,
                    IntStream.of(mine).map(i -> codings.document()[i]).distinct().count());
        }
    }

    private void cases(CodedCorpus corpus, Rows rows) {
        for (CorpusCase one : corpus.cases()) {
            String name = one.oneCase().name();
            if (SURVEY.test(name)) {
                count("cases", "survey.csv", 1);
                values(corpus, one).forEach(attribute -> count("values of survey.csv", attribute, 1));
            } else if (ACCOUNT.test(name)) {
                count("cases", "posts.csv", 1);
                count("posts", name, rows.cases().parts(one.oneCase().id()).size());
            } else {
                count("cases", "cases.csv", 1);
                count("case parts", "cases.csv", rows.cases().parts(one.oneCase().id()).size());
                for (String attribute : List.of("Age group", "Region")) {
                    count("cases of cases.csv by " + attribute, value(corpus, one, attribute), 1);
                }
            }
        }
        count("attributes", "cases.csv", attributes(corpus, PERSON).size());
        count("attributes", "survey.csv", attributes(corpus, SURVEY).size());
        count("attributes", "cases.csv and survey.csv", attributes(corpus, PERSON.or(SURVEY)).size());
        // What is the same in all posts of an account is said of the account, the rest of each post.
        count("attributes", "posts.csv", attributes(corpus, ACCOUNT).size() + ofPosts(corpus));
    }

    private static long ofPosts(CodedCorpus corpus) {
        return IntStream.range(0, corpus.attributes().size()).filter(i -> corpus.documents().stream()
                .anyMatch(one -> one.folder().equals("posts") && one.values().get(i).isAssigned())).count();
    }

    /** The attributes of which the cases have a value. */
    private static Set<String> attributes(CodedCorpus corpus, Predicate<String> cases) {
        Set<String> names = new TreeSet<>();
        corpus.cases().stream().filter(one -> cases.test(one.oneCase().name()))
                .forEach(one -> names.addAll(values(corpus, one)));
        return names;
    }

    /** The attributes of which a case has a value. */
    private static List<String> values(CodedCorpus corpus, CorpusCase one) {
        return IntStream.range(0, corpus.attributes().size()).filter(i -> one.values().get(i).isAssigned())
                .mapToObj(i -> corpus.attributes().get(i).name()).toList();
    }

    private static String value(CodedCorpus corpus, CorpusCase one, String attribute) {
        return IntStream.range(0, corpus.attributes().size())
                .filter(i -> corpus.attributes().get(i).name().equals(attribute))
                .mapToObj(i -> one.values().get(i).text()).findFirst().orElse("");
    }
}
