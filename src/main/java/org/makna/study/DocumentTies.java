package org.makna.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.makna.model.CasePart;
import org.makna.model.Document;
import org.makna.model.Finding;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.store.Rows;

/** What hangs on a document that would be lost with it. */
final class DocumentTies {

    private final Rows rows;
    private final Map<Long, List<CasePart>> parts = new HashMap<>();
    private final Set<MemoLink> noted = new HashSet<>();

    DocumentTies(Rows rows) {
        this.rows = rows;
        rows.cases().parts().forEach(part -> parts.computeIfAbsent(part.documentId(), id -> new ArrayList<>())
                .add(part));
        rows.memos().all().forEach(memo -> noted.addAll(memo.links()));
    }

    /** What of it belongs to cases. */
    List<CasePart> parts(Document document) {
        return parts.getOrDefault(document.id(), List.of());
    }

    /** Why another text cannot take its place, or empty when it can. */
    Optional<Finding> obstacle(Document document) {
        int codings = rows.codings().inDocument(document.id()).size();
        if (codings > 0) {
            return Optional.of(Finding.failed("study.replace-coded", document.name(), codings));
        }
        if (parts(document).stream().anyMatch(part -> part.range() != null || part.speaker() != null)) {
            return Optional.of(Finding.failed("study.replace-cased", document.name()));
        }
        return isNoted(document)
                ? Optional.of(Finding.failed("study.replace-noted", document.name()))
                : Optional.empty();
    }

    /**
     * Whether something hangs on an answer that would lose its words with it.
     *
     * @param coded whether the survey itself codes the new answer, so that the coding which it made of the old one does not count
     */
    boolean hasOn(Document document, SurveyAnswer answer, boolean coded) {
        TextRange range = answer.section().range();
        Set<Long> free = new HashSet<>();
        for (PlacedCoding coding : rows.codings().placedIn(document.id())) {
            if (coding.range().intersects(range)) {
                if (!coded || !NewAnswers.isOwn(coding, answer) || noted.contains(new MemoLink.OfCoding(coding.id()))) {
                    return true;
                }
                free.add(coding.segmentId());
            }
        }
        return rows.codings().segments(document.id()).stream().anyMatch(one -> one.range().intersects(range)
                && (!free.contains(one.id()) || noted.contains(new MemoLink.OfSegment(one.id()))))
                || rows.annotations().inDocument(document.id()).stream()
                        .anyMatch(one -> one.range().intersects(range))
                || parts(document).stream().map(CasePart::range)
                        .anyMatch(part -> part != null && part.intersects(range));
    }

    /** Whether annotations, memos or values of the document would go with it. */
    private boolean isNoted(Document document) {
        return !rows.attributes().ofDocument(document.id()).isEmpty()
                || !rows.annotations().inDocument(document.id()).isEmpty()
                || noted.contains(new MemoLink.OfDocument(document.id()));
    }
}
