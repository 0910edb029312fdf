package org.makna.ui.codebook;

import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import org.makna.model.CollectionKind;
import org.makna.ui.action.Action;
import org.makna.ui.collections.CollectionFilter;
import org.makna.ui.workspace.Workspace;

/** Narrows the codebook to a collection of codes, and the text with it where that is wanted. */
final class CodeCollections {

    private final Workspace workspace;
    private final CheckMenuItem inText;
    private final CollectionFilter filter;

    CodeCollections(Workspace workspace) {
        this.workspace = workspace;
        inText = new CheckMenuItem(workspace.text("ui.collections.in-text"));
        inText.setId("codes-collection-in-text");
        inText.setOnAction(event -> show());
        filter = new CollectionFilter(workspace, CollectionKind.CODES, Action.NARROW_CODES, inText);
        filter.node().setOnShowing(event -> tell());
    }

    CollectionFilter filter() {
        return filter;
    }

    private void tell() {
        Set<Long> members = filter.members().orElse(Set.of());
        inText.setDisable(members.isEmpty());
        inText.setSelected(!members.isEmpty() && workspace.display().get().codes().equals(members));
    }

    /** Shows in the text the codings of these codes alone, or of all again. */
    private void show() {
        workspace.display().set(workspace.display().get()
                .withCodes(inText.isSelected() ? filter.members().orElse(Set.of()) : Set.of()));
    }
}
