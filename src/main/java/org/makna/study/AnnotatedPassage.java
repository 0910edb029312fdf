package org.makna.study;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.makna.model.Annotation;
import org.makna.store.Rows;

/**
 * An annotation together with what it stands on.
 *
 * @param annotation the annotation
 * @param document   name of the document
 * @param words      the annotated words on one line, cut short where they are many
 */
public record AnnotatedPassage(Annotation annotation, String document, String words) {

    /** Reads all annotations, the one changed last first, of one moment the one made last; each text is read once. */
    static List<AnnotatedPassage> read(Rows rows, StudyTexts texts) {
        Map<Long, List<Annotation>> byDocument = rows.annotations().all().stream()
                .collect(Collectors.groupingBy(Annotation::documentId, TreeMap::new, Collectors.toList()));
        return byDocument.entrySet().stream().flatMap(entry -> rows.documents().find(entry.getKey()).stream()
                .flatMap(document -> {
                    String text = texts.text(document);
                    return entry.getValue().stream().map(annotation -> new AnnotatedPassage(annotation,
                            document.name(), ShortQuote.of(text, annotation.range())));
                })).sorted(Comparator.comparing((AnnotatedPassage one) -> one.annotation().modified())
                        .thenComparing(one -> one.annotation().id()).reversed())
                .toList();
    }
}
