package org.makna.ui.collections;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.makna.model.CollectionKind;
import org.makna.model.MemoLink;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.Workspace;

/**
 * What the reader is at, as it can stand in collections.
 *
 * @param kind what it is
 * @param ids  documents, codes or cases, at least one
 */
record InCollections(CollectionKind kind, Set<Long> ids) {

    /** The selected documents, codes or cases; at text, its document. */
    static Optional<InCollections> of(Workspace workspace) {
        return workspace.inHand().now().flatMap(subject -> switch (subject) {
            case InHand.Subject.Passage passage -> documents(Set.of(passage.documentId()));
            case InHand.Subject.Things things -> of(workspace, things.links());
        });
    }

    private static Optional<InCollections> of(Workspace workspace, List<MemoLink> links) {
        return switch (links.getFirst()) {
            case MemoLink.OfDocument any -> documents(ids(links));
            case MemoLink.OfCode any -> Optional.of(new InCollections(CollectionKind.CODES, ids(links)));
            case MemoLink.OfCase any -> Optional.of(new InCollections(CollectionKind.CASES, ids(links)));
            case MemoLink.OfCoding any -> atText(workspace);
            case MemoLink.OfSegment any -> atText(workspace);
        };
    }

    private static Optional<InCollections> atText(Workspace workspace) {
        return Optional.ofNullable(workspace.target().get()).flatMap(target -> target.place())
                .flatMap(place -> documents(Set.of(place.documentId())));
    }

    private static Optional<InCollections> documents(Set<Long> ids) {
        return Optional.of(new InCollections(CollectionKind.DOCUMENTS, ids));
    }

    private static Set<Long> ids(List<MemoLink> links) {
        return links.stream().map(link -> switch (link) {
            case MemoLink.OfDocument one -> one.documentId();
            case MemoLink.OfCode one -> one.codeId();
            case MemoLink.OfCase one -> one.caseId();
            case MemoLink.OfCoding one -> one.codingId();
            case MemoLink.OfSegment one -> one.segmentId();
        }).collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** The picture of things of a kind. */
    static Icon icon(CollectionKind kind) {
        return switch (kind) {
            case DOCUMENTS -> Icon.DOCUMENT;
            case CODES -> Icon.CODE;
            case CASES -> Icon.CASES;
        };
    }
}
