package org.makna.ui.document;

import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.document.core.Remark;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.Workspace;

/** Shows in all tabs the codings that are chosen to be shown; the choice belongs to the window. */
final class DisplayControl {

    private final Workspace workspace;
    private final DocumentArea area;
    private final ChangeListener<Display> chosen = (property, before, now) -> applyToAll();
    private final ChangeListener<Workspace.Snapshot> read = (property, before, now) -> codesMayDiffer();
    private Predicate<Span> filter = span -> true;
    private Predicate<Remark> remarkFilter = remark -> true;
    private Set<Long> codes = Set.of();

    DisplayControl(Workspace workspace, DocumentArea area) {
        this.workspace = workspace;
        this.area = area;
        Actions actions = workspace.actions();
        actions.on(Action.PLAIN_TEXT, () -> set(now().withPlain(!now().plain())));
        actions.on(Action.ALL_CODINGS, () -> set(Display.ALL));
        actions.on(Action.SHOWN_CODES, () -> withBar(DisplayBar::chooseCodes));
        actions.on(Action.SHOWN_CODERS, () -> withBar(DisplayBar::chooseCoders));
        workspace.display().addListener(chosen);
        workspace.now().addListener(read);
        refresh();
    }

    /** Makes a tab show what the others show. */
    void apply(DocumentTab tab) {
        DocumentView view = tab.view();
        view.overlay().setPlain(now().plain());
        view.overlay().setFilter(filter);
        view.overlay().setRemarkFilter(remarkFilter);
        tab.bar().tell();
    }

    private Display now() {
        return workspace.display().get();
    }

    private void set(Display display) {
        workspace.display().set(display);
    }

    private void withBar(java.util.function.Consumer<DisplayBar> work) {
        DocumentTab tab = area.front();
        if (tab != null) {
            workspace.navigator().focusText();
            work.accept(tab.bar());
        }
    }

    private void applyToAll() {
        refresh();
        area.tabs().forEach(this::apply);
    }

    /** Filtering anew costs as much as showing other codings, so it is done only where codes came, went or moved. */
    private void codesMayDiffer() {
        if (now().codesShown(workspace.now().get().codebook()).equals(codes)) {
            area.tabs().forEach(tab -> tab.bar().tell());
        } else {
            applyToAll();
        }
    }

    private void refresh() {
        Display display = now();
        Set<Long> shown = display.codesShown(workspace.now().get().codebook());
        codes = shown;
        boolean allCodes = display.codes().isEmpty();
        filter = span -> (allCodes || shown.contains(span.codeId()))
                && display.shows(span.coder().id(), !span.coder().other());
        remarkFilter = remark -> display.shows(remark.coder().id(), !remark.coder().other());
    }

    /** Lets go of the workspace. */
    void close() {
        workspace.display().removeListener(chosen);
        workspace.now().removeListener(read);
    }
}
