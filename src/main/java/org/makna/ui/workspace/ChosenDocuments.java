package org.makna.ui.workspace;

import java.util.List;
import java.util.Optional;
import org.makna.model.MemoLink;

/** The documents that an action is about: those selected in the list, else the one in front while one reads. */
public final class ChosenDocuments {

    private ChosenDocuments() {
    }

    /** Their ids, perhaps none. For the FX thread. */
    public static List<Long> of(Workspace workspace) {
        Optional<InHand.Subject> now = workspace.inHand().now();
        if (now.isPresent() && now.get() instanceof InHand.Subject.Things things) {
            List<Long> documents = things.links().stream().filter(MemoLink.OfDocument.class::isInstance)
                    .map(link -> ((MemoLink.OfDocument) link).documentId()).toList();
            if (!documents.isEmpty()) {
                return documents;
            }
        }
        return Optional.ofNullable(workspace.target().get()).flatMap(CodingTarget::place)
                .map(place -> List.of(place.documentId())).orElse(List.of());
    }

    /** All documents of the study. For the FX thread. */
    public static List<Long> all(Workspace workspace) {
        return workspace.now().get().documents().allDocuments().stream().map(entry -> entry.document().id()).toList();
    }
}
