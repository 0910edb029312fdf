package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.study.WantedCodes;
import org.makna.ui.action.Action;
import org.makna.ui.document.view.DocumentIntentions;
import org.makna.ui.workspace.CodingTarget.Place;
import org.makna.ui.workspace.Workspace;

/** Does what the reader of one tab wants of its text. */
final class TabIntentions implements DocumentIntentions {

    private final CodingDesk desk;
    private final Workspace workspace;
    private final DocumentTab tab;

    TabIntentions(CodingDesk desk, Workspace workspace, DocumentTab tab) {
        this.desk = desk;
        this.workspace = workspace;
        this.tab = tab;
    }

    @Override
    public void typed(String characters) {
        desk.pick(characters);
    }

    @Override
    public void apply() {
        desk.codeHere();
    }

    @Override
    public void applyToTurn() {
        desk.codeTurn();
    }

    @Override
    public void nothingSelected() {
        if (desk.mayCode(tab)) {
            tab.hint().show(workspace.text("ui.coding.nothing-selected"));
        }
    }

    @Override
    public void severalHere(int count) {
        tab.hint().show(workspace.text("ui.coding.several-here", count));
    }

    @Override
    public void repeatLast() {
        desk.repeat(tab);
    }

    @Override
    public void favourite(int number) {
        if (desk.mayCode(tab)) {
            desk.favourite(number);
        }
    }

    @Override
    public void uncode(long codingId) {
        if (desk.mayCode(tab)) {
            tab.coding(codingId).ifPresent(desk.changes()::uncode);
        }
    }

    @Override
    public void moveBounds(long codingId, TextRange range) {
        if (desk.mayCode(tab)) {
            desk.moveBounds(tab, codingId, range);
        } else {
            tab.showAgain();
        }
    }

    @Override
    public void codesDropped(long codeId, TextRange range) {
        if (desk.mayCode(tab) && !range.isEmpty()) {
            desk.apply(new Place(tab.documentId(), range), WantedCodes.of(codeId), true);
        }
    }

    @Override
    public void zoom(boolean larger) {
        workspace.actions().run(larger ? Action.LARGER_TEXT : Action.SMALLER_TEXT);
    }

    @Override
    public void contextMenu(ContextMenuEvent event, TextRange selection, int offset) {
        List<@Nullable Action> entries = new ArrayList<>();
        entries.addAll(
                List.of(Action.APPLY_CODE, Action.CODE_TURN, Action.CODE_SPEAKER, Action.REPEAT_CODE, Action.IN_VIVO));
        entries.add(null);
        entries.addAll(List.of(Action.UNCODE, Action.RECODE, Action.COMMENT_CODING, Action.WEIGH_CODING));
        entries.add(null);
        entries.addAll(List.of(Action.ANNOTATE, Action.DELETE_ANNOTATION, Action.CORRECT_TEXT, Action.COPY,
                Action.COPY_WITH_SOURCE, Action.NEW_MEMO,
                Action.ASSIGN_SELECTION, Action.PLAIN_TEXT));
        ContextMenu menu = workspace.actions().menu(entries.toArray(new @Nullable Action[0]));
        menu.show(tab.view(), event.getScreenX(), event.getScreenY());
    }
}
