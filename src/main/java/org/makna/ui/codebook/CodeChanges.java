package org.makna.ui.codebook;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.makna.model.CodeConsequences;
import org.makna.study.Codebook;
import org.makna.study.SeveralCodes;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.codebook.CodePlace.Step;
import org.makna.ui.codebook.CodebookChoices.Order;
import org.makna.ui.workspace.Workspace;

/** What can be done with all selected codes at once, each as one step. */
final class CodeChanges {

    private final Workspace workspace;
    private final CodeTree tree;
    private final CodebookWork work;
    private final CodeMerge merge;
    private final CodeNest nest;

    CodeChanges(Workspace workspace, CodeTree tree, CodebookWork work, CodeMerge merge) {
        this.workspace = workspace;
        this.tree = tree;
        this.work = work;
        this.merge = merge;
        this.nest = new CodeNest(workspace, work);
    }

    /** Says how the actions are carried out. */
    void register() {
        on(Action.RECOLOUR_CODE, this::recolour);
        on(Action.CODABLE_CODE, this::setCodable);
        on(Action.MOVE_CODE_UP, chosen -> step(chosen, Step.UP));
        on(Action.MOVE_CODE_DOWN, chosen -> step(chosen, Step.DOWN));
        on(Action.MOVE_CODE_IN, chosen -> step(chosen, Step.IN));
        on(Action.MOVE_CODE_OUT, chosen -> step(chosen, Step.OUT));
        on(Action.NEST_CODE, this::nest);
        on(Action.GROUP_CODES, this::group);
        on(Action.MERGE_CODE, chosen -> merge.ask(tree.view(), tree.placeOf(lead(chosen)), chosen));
        on(Action.DELETE_CODE, this::delete);
        tree.onChosen(this::name);
        name();
    }

    private void on(Action action, Consumer<List<Codebook.Entry>> handler) {
        workspace.actions().on(action, () -> {
            List<Codebook.Entry> chosen = tree.chosen();
            if (!chosen.isEmpty()) {
                if (chosen.size() == 1) {
                    // It may be hidden by a filter, or the codebook by another desk.
                    workspace.navigator().showCode(chosen.getFirst().code().id());
                }
                handler.accept(chosen);
            }
        });
    }

    /** Lets menus and the palette say what the actions do with what is selected. */
    private void name() {
        List<Codebook.Entry> chosen = tree.chosen();
        Actions actions = workspace.actions();
        actions.name(Action.DELETE_CODE, chosen.size() > 1
                ? workspace.text("ui.codebook.delete-several", chosen.size())
                : workspace.text(Action.DELETE_CODE.textKey()));
        actions.name(Action.MERGE_CODE, chosen.size() > 1
                ? workspace.text("ui.codebook.merge-several", chosen.size())
                : workspace.text(Action.MERGE_CODE.textKey()));
        actions.name(Action.CODABLE_CODE, isAnyCodable(chosen)
                ? workspace.text(Action.CODABLE_CODE.textKey())
                : workspace.text("ui.codebook.may-be-applied"));
    }

    private static boolean isAnyCodable(List<Codebook.Entry> chosen) {
        return chosen.isEmpty() || chosen.stream().anyMatch(entry -> entry.code().codable());
    }

    private void recolour(List<Codebook.Entry> chosen) {
        long lead = lead(chosen);
        String now = chosen.stream().filter(entry -> entry.code().id() == lead).findFirst()
                .orElse(chosen.getFirst()).code().colour();
        ColourPopup.show(workspace.messages(), tree.view(), tree.placeOf(lead), now,
                colour -> make(Action.RECOLOUR_CODE, chosen, several(chosen).recolour(colour)));
    }

    private void setCodable(List<Codebook.Entry> chosen) {
        make(Action.CODABLE_CODE, chosen, several(chosen).setCodable(!isAnyCodable(chosen)));
    }

    private void step(List<Codebook.Entry> chosen, Step step) {
        if (step != Step.OUT && !isInOwnOrder()) {
            return;
        }
        CodePlace.step(work.codebook(), ids(chosen), step).ifPresent(place -> make(Action.NEST_CODE, chosen,
                several(chosen).move(place.parentId(), place.position())));
    }

    /** A place among others can only be meant while they stand as they were put; otherwise that order is offered. */
    private boolean isInOwnOrder() {
        CodebookChoices now = tree.numbers().choices();
        if (now.order() == Order.OWN) {
            return true;
        }
        if (work.prompts().confirm(workspace.text("ui.codebook.sorted"), workspace.text("ui.codebook.sorted-text"),
                workspace.text("ui.codebook.sorted-do"))) {
            tree.numbers().choose(now.withOrder(Order.OWN));
        }
        return false;
    }

    private void nest(List<Codebook.Entry> chosen) {
        nest.ask(tree.view(), tree.placeOf(lead(chosen)), chosen,
                parent -> make(Action.NEST_CODE, chosen, several(chosen).move(parent, Integer.MAX_VALUE)));
    }

    private void group(List<Codebook.Entry> chosen) {
        String title = workspace.text(Action.GROUP_CODES.textKey());
        Long parent = CodePlace.topmost(work.codebook(), ids(chosen)).getFirst().parentId();
        work.prompts().text(title, workspace.text("ui.codebook.group-name", work.names(chosen)), "")
                .filter(name -> work.isWantedBesides(parent, name, 0))
                .ifPresent(name -> work.make(title, several(chosen).group(name), group -> tree.show(group.id())));
    }

    private void delete(List<Codebook.Entry> chosen) {
        String title = chosen.size() == 1
                ? workspace.text("ui.codebook.delete", chosen.getFirst().code().name())
                : workspace.text("ui.codebook.delete-several-title", chosen.size());
        SeveralCodes several = several(chosen);
        work.read(title, several::consequences, gone -> {
            String text = (chosen.size() == 1 ? "" : work.names(chosen) + "\n") + consequences(gone);
            if (work.prompts().confirm(title, text, workspace.text("ui.codebook.delete-do"))) {
                work.make(title, several.delete(), done -> {
                });
            }
        });
    }

    private String consequences(CodeConsequences gone) {
        return gone.codings() == 0
                ? workspace.text("ui.codebook.delete-unused", gone.codes())
                : workspace.text("ui.codebook.delete-text", gone.codes(), gone.codings(), gone.documents());
    }

    private <T> void make(Action action, List<Codebook.Entry> chosen, CompletableFuture<T> edit) {
        long lead = lead(chosen);
        work.make(workspace.text(action.textKey()), edit, done -> tree.show(ids(chosen), lead));
    }

    private SeveralCodes several(List<Codebook.Entry> chosen) {
        return work.edits().several(ids(chosen));
    }

    /** The one that has the focus. */
    private long lead(List<Codebook.Entry> chosen) {
        Long selected = workspace.selectedCode().get();
        return selected != null && ids(chosen).contains(selected) ? selected : chosen.getLast().code().id();
    }

    private static List<Long> ids(List<Codebook.Entry> chosen) {
        return chosen.stream().map(entry -> entry.code().id()).toList();
    }
}
