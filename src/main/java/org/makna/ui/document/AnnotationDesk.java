package org.makna.ui.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.makna.model.Annotation;
import org.makna.model.TextRange;
import org.makna.study.DocumentContent;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.document.core.Remark;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.Unit;
import org.makna.ui.workspace.Workspace;

/** What is done with the annotations of the text in front: write, change, delete, go from one to the next. */
final class AnnotationDesk {

    private static final Comparator<Remark> SHORTEST = Comparator.comparingInt(remark -> remark.range().length());

    private final Workspace workspace;
    private final DocumentArea area;

    AnnotationDesk(Workspace workspace, DocumentArea area) {
        this.workspace = workspace;
        this.area = area;
        Actions actions = workspace.actions();
        actions.on(Action.ANNOTATE, this::annotate);
        actions.on(Action.DELETE_ANNOTATION, this::delete);
        actions.on(Action.NEXT_ANNOTATION, () -> go(true));
        actions.on(Action.PREVIOUS_ANNOTATION, () -> go(false));
    }

    /** Says which of it is possible now. */
    void needs() {
        workspace.actions().have(Need.ANNOTATION).set(workspace.isWritable() && area.isShown() && !area.isWriting()
                && here().isPresent());
    }

    /** The shortest annotation that is shown at the caret or on the selected text. */
    private Optional<Remark> here() {
        DocumentTab tab = area.front();
        return tab == null ? Optional.empty() : at(tab).stream().min(SHORTEST);
    }

    private static List<Remark> at(DocumentTab tab) {
        return tab.text() == null ? List.of() : tab.view().overlay().remarksAt(tab.view().getSelection());
    }

    /**
     * Lets a remark be written on the selected text, else on the selected coding, else on the word at the caret.
     *
     * <p>Where one's own annotation is on just that text, or at the caret with nothing selected, it is changed instead.
     */
    private void annotate() {
        DocumentTab tab = area.front();
        if (tab == null) {
            return;
        }
        workspace.navigator().focusText();
        if (tab.text() == null || tab.writing().get()) {
            return;
        }
        TextRange selected = tab.view().getSelection();
        Span coding = tab.view().selectedCodingProperty().get();
        boolean onCoding = selected.isEmpty() && coding != null && coding.range().start() <= selected.start()
                && selected.start() <= coding.range().end();
        TextRange wanted = !selected.isEmpty() ? selected : onCoding ? coding.range() : tab.view().unitAt(Unit.WORD);
        Optional<Remark> known = at(tab).stream().filter(remark -> !remark.coder().other())
                .filter(remark -> remark.range().equals(wanted) || selected.isEmpty() && !onCoding)
                .min(SHORTEST);
        if (known.isPresent()) {
            annotation(tab, known.get().annotationId()).ifPresent(one -> change(tab, one));
        } else if (wanted.isEmpty() || wanted.cut(tab.text().text()).isBlank()) {
            tab.hint().show(workspace.text("ui.annotation.no-words"));
        } else {
            new AnnotationWriting(workspace, tab, wanted, null).open();
        }
    }

    /** Lets an annotation of the text in front be changed. */
    void change(Annotation annotation) {
        DocumentTab tab = area.front();
        if (tab != null && tab.documentId() == annotation.documentId() && !tab.writing().get()) {
            change(tab, annotation);
        }
    }

    private void change(DocumentTab tab, Annotation annotation) {
        new AnnotationWriting(workspace, tab, annotation.range(), annotation).open();
    }

    private void delete() {
        here().ifPresent(remark -> delete(remark.annotationId()));
    }

    /** Deletes an annotation; undo brings it back. */
    void delete(long annotationId) {
        workspace.edit(workspace.study().annotationEdits().delete(annotationId));
    }

    private void go(boolean forward) {
        DocumentTab tab = area.front();
        if (tab == null) {
            return;
        }
        workspace.navigator().focusText();
        List<Remark> all = tab.view().overlay().remarks();
        if (all.isEmpty()) {
            tab.hint().show(workspace.text(workspace.display().get().plain()
                    ? "ui.annotation.plain"
                    : "ui.annotation.none", workspace.actions().key(Action.ANNOTATE).orElse("")));
            return;
        }
        List<TextRange> places = all.stream().map(Remark::range).distinct().sorted().toList();
        TextRange at = tab.view().getSelection();
        TextRange next = forward
                ? places.stream().filter(place -> place.compareTo(at) > 0).findFirst().orElseGet(places::getFirst)
                : places.reversed().stream().filter(place -> place.compareTo(at) < 0).findFirst()
                        .orElseGet(places::getLast);
        tab.view().select(next);
        tab.view().reveal(next);
    }

    /** The annotations at a place of a tab that are shown there, as they were read last. */
    static List<Annotation> at(DocumentTab tab, TextRange place) {
        DocumentContent content = tab.content().get();
        if (content == null) {
            return List.of();
        }
        var shown = tab.view().overlay().remarksAt(place).stream().map(Remark::annotationId)
                .collect(Collectors.toSet());
        return content.annotations().stream().filter(one -> shown.contains(one.id())).toList();
    }

    private static Optional<Annotation> annotation(DocumentTab tab, long id) {
        DocumentContent content = tab.content().get();
        return content == null
                ? Optional.empty()
                : content.annotations().stream().filter(one -> one.id() == id).findFirst();
    }

    /** The annotations on the selected text, else at an offset, in words for screen readers; empty where there are none. */
    String inWords(DocumentTab tab, int offset) {
        TextRange selected = tab.view().getSelection();
        List<Remark> here = tab.view().overlay()
                .remarksAt(selected.isEmpty() ? new TextRange(offset, offset) : selected);
        return here.isEmpty()
                ? ""
                : workspace.text("ui.annotation.here", here.size(),
                        here.stream().map(Remark::description).collect(Collectors.joining(". ")));
    }
}
