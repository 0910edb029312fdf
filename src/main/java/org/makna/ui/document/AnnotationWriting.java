package org.makna.ui.document;

import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ChangeListener;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;
import org.makna.model.Annotation;
import org.makna.model.MaknaException;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;
import org.makna.study.AnnotationEdits;
import org.makna.study.DocumentContent;
import org.makna.ui.common.NextFrame;
import org.makna.ui.workspace.Workspace;

/** One remark while it is written, on a card below the words it is about. */
final class AnnotationWriting implements InPlaceEditor.Host {

    private static final double WIDTH = 380;
    private static final double LEAST_HEIGHT = 62;
    /** Between the words and the card, with the card's own edge. */
    private static final double BELOW = 15;
    /** The card with its foot, about; so much room decides whether it stands below or above the words. */
    private static final double WHOLE = 130;
    private static final Font FONT = Font.font("Noto Sans", 13);
    private static final double SPACING = 3;

    private final Workspace workspace;
    private final DocumentTab tab;
    private final @Nullable Annotation changed;
    private final InPlaceEditor editor;
    private final ChangeListener<@Nullable DocumentContent> reread = (property, before, now) -> follow(before, now);
    private final NextFrame arranging = new NextFrame(this::arrange);
    private TextRange range;

    /**
     * Prepares it.
     *
     * @param range   what the remark is about
     * @param changed the annotation that is changed; null for a new one
     */
    AnnotationWriting(Workspace workspace, DocumentTab tab, TextRange range, @Nullable Annotation changed) {
        this.workspace = workspace;
        this.tab = tab;
        this.range = range;
        this.changed = changed;
        this.editor = new InPlaceEditor(workspace, "annotation", workspace.text("ui.annotation.field"),
                workspace.text("ui.annotation.hint"), this);
    }

    /** Shows the card and selects the words it is about. */
    void open() {
        String words = changed == null ? "" : changed.text();
        tab.view().select(range);
        tab.view().reveal(range);
        editor.setFont(FONT, SPACING);
        editor.setLeastHeight(LEAST_HEIGHT);
        editor.write(words, words.length(), words.length());
        tab.write(editor);
        tab.content().addListener(reread);
        arrange();
        editor.focus();
    }

    private void arrange() {
        Bounds at = tab.view().selectionBounds();
        double left = Math.clamp(at.getMinX(), tab.view().textBounds().getMinX(),
                Math.max(tab.view().textBounds().getMinX(), tab.view().textBounds().getMaxX() - WIDTH));
        boolean above = at.getMaxY() + WHOLE > tab.view().getHeight() && at.getMinY() > WHOLE;
        double top = above ? at.getMinY() - WHOLE : at.getMaxY() + BELOW;
        editor.setPlace(new BoundingBox(left, top, WIDTH, LEAST_HEIGHT));
    }

    /** The text was read again: a new remark stays with its words. */
    private void follow(@Nullable DocumentContent before, @Nullable DocumentContent now) {
        if (before != null && now != null && !before.text().equals(now.text())) {
            range = TextPatch.between(before.text(), now.text()).mark(range);
            arranging.ask();
        }
    }

    private void leave() {
        arranging.drop();
        tab.content().removeListener(reread);
        tab.endWriting();
    }

    @Override
    public void keep(String words) {
        if (!editor.isChanged() && changed != null) {
            leave();
            return;
        }
        editor.setBusy(true);
        AnnotationEdits edits = workspace.study().annotationEdits();
        CompletableFuture<Annotation> edit = changed == null
                ? edits.create(tab.documentId(), range, words)
                : edits.setText(changed.id(), words);
        workspace.tasks().follow(edit, done -> leave(), this::refused);
    }

    private void refused(Throwable thrown) {
        editor.setBusy(false);
        if (thrown instanceof MaknaException known) {
            editor.say(workspace.messages().text(known.message()), true);
        } else {
            workspace.failed(thrown);
            editor.say(workspace.text("ui.problems.fault"), true);
        }
        editor.focus();
    }

    @Override
    public void discard() {
        leave();
    }

    @Override
    public void moved() {
        arranging.ask();
    }

    @Override
    public void scroll(double pixels) {
        tab.view().scrollBy(pixels);
        arrange();
    }
}
