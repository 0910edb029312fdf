package org.makna.study;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedDocument;
import org.makna.model.TextPatch;
import org.makna.store.Rows;

/**
 * Gives a document with codings the text of another file, within an edit.
 *
 * <p>What lies on the text moves with it as with a correction. Where something would lose its words, nothing is changed and it is
 * told, for that is for a person to decide.
 */
final class ReplacedDocument {

    /** So many of the things that would lose their words are told. */
    private static final int MOST = 5;

    private final Rows rows;
    private final Document document;

    ReplacedDocument(Rows rows, Document document) {
        this.rows = rows;
        this.document = document;
    }

    /**
     * Does it, if nothing is lost by it that somebody did by hand.
     *
     * @param earlier what came with the earlier file, which goes with its words
     * @return why it is not done; empty when it is
     */
    Optional<Finding> become(PreparedDocument fresh, PreparedFile file, EarlierComments earlier) {
        String before = rows.contents().text(document.textKey());
        String after = rows.contents().text(fresh.textKey());
        SpeakerLabels labels = new SpeakerLabels(before, rows.documents().sections(document.id()));
        if (after.isBlank() && !before.isBlank()) {
            return Optional.of(Finding.failed("study.correction-empties", document.name()));
        }
        Correction plan = TextRevision.plan(rows, document, TextPatch.between(before, after), labels.ranges());
        List<Lost> lost = plan.lost().stream()
                .filter(one -> !(one instanceof Lost.OfAnnotation note && earlier.has(note.annotation()))).toList();
        if (!lost.isEmpty()) {
            String words = lost.stream().limit(MOST)
                    .map(one -> "“" + ShortQuote.of(before, one.range()) + "”").collect(Collectors.joining(", "));
            return Optional.of(Finding.failed("study.replace-loses", document.name(), lost.size(), words));
        }
        TextRevision.make(rows, plan, Set.of(), fresh.textKey());
        structure(fresh.imported(), file.task().choice().speakers());
        rows.documents().replaceOriginal(document.id(), file.originalKey(),
                java.util.Objects.requireNonNull(file.imported()).fileName());
        return Optional.empty();
    }

    /**
     * Gives it the sections of another text that it has already, and the speakers who are new in it.
     *
     * @param choices what a person said about speakers, by label
     */
    void structure(ImportedDocument fresh, Map<String, SpeakerChoice> choices) {
        rows.documents().removeSections(document.id());
        rows.documents().addSections(document.id(), fresh.sections());
        Set<String> known = new HashSet<>();
        rows.documents().speakers(document.id()).forEach(one -> known.add(one.label()));
        rows.documents().addSpeakers(document.id(), fresh.speakers().stream()
                .filter(one -> !known.contains(one.label())).toList());
        SpeakerNaming naming = new SpeakerNaming(rows, document.id());
        naming.make(choices);
        naming.sweep();
    }
}
