package org.makna.ui.document;

import java.util.Set;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.MaknaException;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;
import org.makna.study.Correction;
import org.makna.study.DocumentContent;
import org.makna.ui.common.NextFrame;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.EditableBlock;
import org.makna.ui.document.view.Typeset;
import org.makna.ui.workspace.Workspace;

/**
 * Corrects the text in its place: the paragraph at the caret, or those that are selected.
 *
 * <p>What would lose all its text is shown for decision first. Where the study refuses, the typed words stay in the editor.
 */
final class TextEditing {

    private final Workspace workspace;

    TextEditing(Workspace workspace) {
        this.workspace = workspace;
    }

    /** Lets the paragraphs at the selection be typed over. */
    void begin(DocumentTab tab) {
        DocumentContent content = tab.content().get();
        DocumentText text = tab.text();
        if (content == null || text == null || tab.writing().get()) {
            return;
        }
        TextRange selected = tab.view().getSelection();
        EditableBlock block = EditableBlock.at(text, selected);
        if (block.shown().isBlank()) {
            tab.hint().show(workspace.text("ui.correct.empty-line"));
        } else {
            new Writing(tab, content, block).open(selected);
        }
    }

    /** One block under correction. */
    private final class Writing implements InPlaceEditor.Host {

        private final DocumentTab tab;
        private final EditableBlock block;
        private final InPlaceEditor editor;
        private final ChangeListener<@Nullable DocumentContent> reread = (property, before, now) -> follow(now);
        /** The tab scrolls back to its place after it tells of a new text. */
        private final NextFrame arranging = new NextFrame(this::arrange);
        private DocumentContent content;
        /** Where the block stands in the text of {@link #content}. */
        private TextRange range;
        /** Key of the text with the correction in it, once that is made. */
        private @Nullable String made;

        Writing(DocumentTab tab, DocumentContent content, EditableBlock block) {
            this.tab = tab;
            this.content = content;
            this.block = block;
            this.range = block.range();
            this.editor = new InPlaceEditor(workspace, "correct", workspace.text("ui.correct.field"),
                    workspace.text(block.isPart() ? "ui.correct.part" : "ui.correct.hint"), this);
        }

        void open(TextRange selected) {
            tab.view().reveal(block.isPart() ? selected : range);
            Typeset typeset = tab.view().typeset(range);
            editor.setFont(typeset.font(), typeset.spacing());
            editor.write(block.shown(), block.toShown(selected.start()), block.toShown(selected.end()));
            editor.setLeastHeight(typeset.bounds().getHeight());
            tab.write(editor);
            tab.content().addListener(reread);
            editor.setPlace(typeset.bounds());
            editor.focus();
        }

        /** The text was read again: it has the correction now, or another one that the block may have moved with. */
        private void follow(@Nullable DocumentContent now) {
            if (now == null || now.document().textKey().equals(made)) {
                leave();
                return;
            }
            if (!now.text().equals(content.text())) {
                TextRange moved = TextPatch.between(content.text(), now.text()).mark(range);
                if (!moved.cut(now.text()).equals(range.cut(content.text()))) {
                    // Keeping will be refused, and says so; nobody's words are typed over unseen.
                    return;
                }
                range = moved;
            }
            content = now;
            arranging.ask();
        }

        private void arrange() {
            Typeset typeset = tab.view().typeset(range);
            editor.setLeastHeight(typeset.bounds().getHeight());
            editor.setPlace(typeset.bounds());
        }

        private void leave() {
            arranging.drop();
            tab.content().removeListener(reread);
            tab.endWriting();
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

        @Override
        public void discard() {
            leave();
        }

        @Override
        public void keep(String words) {
            if (!editor.isChanged()) {
                leave();
                return;
            }
            editor.setBusy(true);
            workspace.tasks().read(progress -> workspace.study().textCorrections().plan(content.document().id(),
                    content.document().textKey(), range, block.typedOver(words)), this::decide, this::refused);
        }

        private void decide(Correction plan) {
            editor.setBusy(false);
            if (plan.patch().isEmpty()) {
                leave();
            } else if (plan.lost().isEmpty()) {
                editor.setBusy(true);
                workspace.tasks().follow(workspace.study().textCorrections().make(plan, Set.of()), this::made,
                        this::refused);
            } else {
                new LostForm(workspace, plan).show(tab.view().getScene().getWindow(), this::made);
            }
        }

        /** The editor stays until the text below it is the new one, so that the old one does not flash up. */
        private void made(Document document) {
            made = document.textKey();
            DocumentContent now = tab.content().get();
            if (now == null || now.document().textKey().equals(made)) {
                leave();
            } else {
                editor.setBusy(false);
            }
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
    }
}
