package org.makna.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.makna.intake.FileReader;
import org.makna.intake.IntakeOptions;
import org.makna.model.Annotation;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedComment;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.MaknaException;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/**
 * The annotations of a document that came with its file and that nobody changed, which another version of the file may take back.
 *
 * <p>They are known by the comments of the original that is kept. Where that cannot be read there are none: then every annotation
 * counts as written by hand.
 */
final class EarlierComments {

    /** So many of those that are gone are told. */
    private static final int MOST = 5;

    private final List<Annotation> annotations;

    private EarlierComments(List<Annotation> annotations) {
        this.annotations = annotations;
    }

    /**
     * Finds them, before the document gets its new text.
     *
     * @param names what stands in the place of names in what is imported now, or null
     */
    static EarlierComments of(Rows rows, Document document, @Nullable PseudonymsAtImport names) {
        List<Annotation> present = rows.annotations().inDocument(document.id());
        String original = document.originalKey();
        if (present.isEmpty() || original == null) {
            return new EarlierComments(List.of());
        }
        Map<Long, String> coders = new TreeMap<>();
        rows.coders().all().forEach(coder -> coders.put(coder.id(), coder.name()));
        List<ImportedComment> comments = new ArrayList<>(comments(rows, document, original));
        if (names != null) {
            comments.replaceAll(names::in);
        }
        List<Annotation> found = new ArrayList<>();
        for (Annotation one : present) {
            String coder = coders.getOrDefault(one.coderId(), "");
            comments.stream().filter(comment -> isOf(comment, coder, one.text())).findFirst().ifPresent(comment -> {
                comments.remove(comment);
                found.add(one);
            });
        }
        return new EarlierComments(found);
    }

    private static List<ImportedComment> comments(Rows rows, Document document, String original) {
        try {
            return new FileReader().read(document.fileName(), rows.contents().original(original),
                    new IntakeOptions(document.kind(), document.language(), null, null)).documents().stream()
                    .map(ImportedDocument::comments).flatMap(List::stream).toList();
        } catch (MaknaException e) {
            return List.of();
        }
    }

    /** A comment without author is of whoever imported it. */
    private static boolean isOf(ImportedComment comment, String coder, String text) {
        String author = Names.plain(comment.author());
        return Names.prose(comment.text()).equals(text) && (author.isEmpty() || author.equals(coder));
    }

    /** Whether an annotation is one of them. */
    boolean has(Annotation annotation) {
        return annotations.stream().anyMatch(one -> one.id() == annotation.id());
    }

    /** Tells of the remarks that are gone from the document meanwhile and that the new comments do not bring again. */
    Optional<Finding> gone(Rows rows, List<ImportedComment> fresh) {
        List<String> brought = new ArrayList<>(fresh.stream().map(one -> Names.prose(one.text())).toList());
        List<String> gone = new ArrayList<>();
        for (Annotation one : annotations) {
            if (rows.annotations().find(one.id()).isPresent()) {
                brought.remove(one.text());
            } else {
                gone.add(one.text());
            }
        }
        gone.removeIf(brought::remove);
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.lost("study.comments-gone", gone.size(), gone.stream().limit(MOST)
                        .map(one -> "“" + ShortQuote.of(one, new TextRange(0, one.length())) + "”")
                        .collect(Collectors.joining(", "))));
    }
}
