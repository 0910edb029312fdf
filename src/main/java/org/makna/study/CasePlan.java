package org.makna.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.makna.model.Case;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Speaker;
import org.makna.store.Rows;

/**
 * Cases that documents or speakers would become, to be looked at before {@link CaseEdits#make} makes them.
 *
 * <p>A case that has the name already gets the text instead; what belongs to it already is left out.
 *
 * @param ofSpeakers whether they are people who speak, or whole documents
 * @param cases      the cases, in the order of the documents
 */
public record CasePlan(boolean ofSpeakers, List<Planned> cases) {

    public CasePlan {
        cases = List.copyOf(cases);
    }

    /**
     * A case that would be made, or that is there and would get more text.
     *
     * @param name  its name
     * @param known whether there is a case of that name
     * @param texts what would belong to it, at least one
     */
    public record Planned(String name, boolean known, List<Text> texts) {

        public Planned {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Text that would belong to a case.
     *
     * @param speaker the speaker whose turns they are, or null for the whole document
     */
    public record Text(long documentId, String document, @Nullable String speaker) {}

    /** A case of each document, with its name; documents of the same name in several folders are told apart by their paths. */
    public static CasePlan ofDocuments(Study study, Collection<Long> documentIds) {
        List<Long> ids = List.copyOf(documentIds);
        return study.read(rows -> {
            List<Document> documents = documents(rows, ids);
            Map<String, Integer> names = count(documents.stream().map(Document::name));
            Map<String, List<Text>> wanted = new LinkedHashMap<>();
            for (Document one : documents) {
                String name = names.getOrDefault(one.name(), 0) > 1 ? path(rows, one) : one.name();
                add(wanted, name, new Text(one.id(), one.name(), null));
            }
            return plan(rows, false, wanted);
        });
    }

    /**
     * A case of each speaker who is no interviewer, with the name that stands in the text.
     *
     * @param samePerson whether the same name in several documents is one person; if not, the name is followed by the
     *                   document's
     */
    public static CasePlan ofSpeakers(Study study, Collection<Long> documentIds, boolean samePerson) {
        List<Long> ids = List.copyOf(documentIds);
        return study.read(rows -> ofSpeakers(rows, ids, samePerson));
    }

    static CasePlan ofSpeakers(Rows rows, List<Long> ids, boolean samePerson) {
        List<Document> documents = documents(rows, ids);
        Map<String, Integer> names = count(documents.stream().flatMap(one -> people(rows, one)));
        Map<String, List<Text>> wanted = new LinkedHashMap<>();
        for (Document one : documents) {
            people(rows, one).forEach(label -> {
                boolean apart = !samePerson && names.getOrDefault(label, 0) > 1;
                add(wanted, apart ? label + " (" + path(rows, one) + ")" : label,
                        new Text(one.id(), one.name(), label));
            });
        }
        return plan(rows, true, wanted);
    }

    /** Makes the cases with their text, within an edit; where one of the name is there already, it gets the text. */
    List<Case> make(Rows rows) {
        return cases.stream().map(planned -> {
            Case one = rows.cases().findOrCreate(Names.checked(planned.name()));
            planned.texts().forEach(text -> {
                Existing.document(rows, text.documentId());
                if (text.speaker() != null) {
                    Existing.speaker(rows, text.documentId(), text.speaker());
                }
                rows.cases().addPart(new CasePart(one.id(), text.documentId(), null, text.speaker()));
            });
            return one;
        }).toList();
    }

    /** How many cases it makes that are not there yet. */
    public long fresh() {
        return cases.stream().filter(one -> !one.known()).count();
    }

    private static CasePlan plan(Rows rows, boolean ofSpeakers, Map<String, List<Text>> wanted) {
        List<Planned> cases = new ArrayList<>();
        wanted.forEach((name, texts) -> {
            Optional<Case> known = rows.cases().find(Names.plain(name));
            List<CasePart> there = known.map(one -> rows.cases().parts(one.id())).orElse(List.of());
            List<Text> missing = texts.stream()
                    .filter(text -> there.stream().noneMatch(part -> text.equals(new Text(part.documentId(),
                            text.document(), part.speaker())) && part.range() == null))
                    .toList();
            if (!missing.isEmpty()) {
                cases.add(new Planned(Names.plain(name), known.isPresent(), missing));
            }
        });
        return new CasePlan(ofSpeakers, cases);
    }

    private static List<Document> documents(Rows rows, List<Long> ids) {
        return ids.stream().distinct().map(id -> Existing.document(rows, id)).toList();
    }

    private static Stream<String> people(Rows rows, Document document) {
        return rows.documents().speakers(document.id()).stream()
                .filter(one -> !one.interviewer() && one.mergedInto() == null).map(Speaker::label);
    }

    private static String path(Rows rows, Document document) {
        return rows.folders().path(document).toDocumentText();
    }

    private static Map<String, Integer> count(Stream<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }

    private static void add(Map<String, List<Text>> wanted, String name, Text text) {
        wanted.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
    }
}
