package org.makna.ui.document;

import java.util.List;
import java.util.stream.Collectors;
import org.makna.ui.document.core.Span;
import org.makna.ui.workspace.Workspace;

/** Says in words what lies on the text, for screen readers. */
final class CodesInWords {

    private final Workspace workspace;
    private final AnnotationDesk annotations;

    CodesInWords(Workspace workspace, AnnotationDesk annotations) {
        this.workspace = workspace;
        this.annotations = annotations;
    }

    /** Which codes and annotations stand at a place, and which coding is chosen. */
    String at(DocumentTab tab, int offset) {
        List<Span> on = tab.view().spansAt(offset);
        // As for keys: where nothing begins or goes on, what ends there.
        List<Span> here = on.isEmpty() && offset > 0 ? tab.view().spansAt(offset - 1) : on;
        String names = here.stream().map(Span::description).distinct().collect(Collectors.joining(", "));
        String codes = names.isEmpty()
                ? workspace.text("ui.document.no-codes")
                : workspace.text("ui.document.codes", names);
        Span chosen = tab.view().selectedCodingProperty().get();
        String said = chosen == null
                ? codes
                : workspace.text("ui.document.chosen-coding", chosen.description()) + " " + codes;
        String remarks = annotations.inWords(tab, offset);
        return remarks.isEmpty() ? said : said + ". " + remarks;
    }
}
