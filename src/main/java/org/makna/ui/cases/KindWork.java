package org.makna.ui.cases;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.CaseKind;
import org.makna.model.CaseKinds;
import org.makna.study.CaseKindEdits;
import org.makna.study.CaseKindEdits.CasesOfKind;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Makes, renames, moves and deletes kinds of case, asking first where cases are concerned. */
final class KindWork {

    private final Workspace workspace;
    private final GridBook book;
    private final Consumer<Consumer<Window>> over;

    /**
     * Creates it.
     *
     * @param over opens a form over the window in front
     */
    KindWork(Workspace workspace, GridBook book, Consumer<Consumer<Window>> over) {
        this.workspace = workspace;
        this.book = book;
        this.over = over;
    }

    /**
     * Asks for the name of a new kind.
     *
     * @param above the kind it is to stand within, or null for the top
     * @param made  told its id
     */
    void create(@Nullable CaseKind above, LongConsumer made) {
        String title = above == null
                ? workspace.text("ui.cases.new-kind")
                : workspace.text("ui.cases.new-kind-within", above.name());
        ask(title, "", name -> edits().create(above == null ? null : (Long) above.id(), name),
                kind -> made.accept(kind.id()));
    }

    void rename(CaseKind kind) {
        ask(workspace.text("ui.cases.rename-kind", kind.name()), kind.name(), name -> edits().rename(kind.id(), name),
                renamed -> {
                });
    }

    private void ask(String title, String initial,
            java.util.function.Function<String, java.util.concurrent.CompletableFuture<CaseKind>> edit,
            java.util.function.Consumer<CaseKind> done) {
        TextField name = new TextField(initial);
        name.setId("kind-name");
        name.selectAll();
        Label hint = new Label(workspace.text("ui.cases.kind-example"));
        hint.getStyleClass().addAll("mk-mute", "mk-small");
        hint.setWrapText(true);
        VBox box = FormDialog.named(workspace.text("ui.cases.name"), name);
        box.getChildren().add(hint);
        over.accept(window -> new FormDialog(workspace, window, title, box, name, workspace.text("ui.ok"))
                .show(() -> edit.apply(name.getText()), done));
    }

    /** Moves a kind; asks first when cases would leave the one they belong to. */
    void move(CaseKind kind, KindPlace place) {
        CaseKinds then = book.kinds().get().moved(kind.id(), place.parentId());
        int leaving = then.misplaced(book.cases());
        if (leaving == 0 || workspace.services().prompts().confirm(workspace.text("ui.cases.move-kind", kind.name()),
                workspace.text("ui.cases.move-kind-text", leaving), workspace.text("ui.cases.move"))) {
            workspace.edit(edits().move(kind.id(), place.parentId(), place.position()));
        }
    }

    /** Deletes a kind; asks first what becomes of its cases, if there are any. */
    void delete(CaseKind kind) {
        long cases = book.cases().stream().filter(one -> Long.valueOf(kind.id()).equals(one.kindId())).count();
        if (cases == 0) {
            workspace.edit(edits().delete(kind.id(), CasesOfKind.OF_NO_KIND));
            return;
        }
        Optional<CaseKind> above = book.kinds().get().find(kind.parentId());
        Map<CasesOfKind, RadioButton> choices = new EnumMap<>(CasesOfKind.class);
        above.ifPresent(one -> choices.put(CasesOfKind.OF_KIND_ABOVE, choice("kind-above",
                workspace.text("ui.cases.kind-above", cases, one.name()))));
        choices.put(CasesOfKind.OF_NO_KIND, choice("kind-none", workspace.text("ui.cases.kind-none", cases)));
        choices.put(CasesOfKind.DELETED, choice("kind-deleted", workspace.text("ui.cases.kind-deleted", cases)));
        ToggleGroup group = new ToggleGroup();
        VBox box = new VBox(8);
        choices.values().forEach(button -> {
            button.setToggleGroup(group);
            box.getChildren().add(button);
        });
        Label hint = new Label(workspace.text("ui.cases.kind-gone-hint"));
        hint.getStyleClass().addAll("mk-mute", "mk-small");
        hint.setWrapText(true);
        box.getChildren().add(hint);
        RadioButton first = choices.values().iterator().next();
        group.selectToggle(choices.get(CasesOfKind.OF_NO_KIND));
        over.accept(window -> new FormDialog(workspace, window, workspace.text("ui.cases.delete-title", kind.name()),
                box, first, workspace.text("ui.cases.delete"))
                .show(() -> edits().delete(kind.id(), choices.entrySet().stream()
                        .filter(one -> one.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
                        .orElse(CasesOfKind.OF_NO_KIND)), gone -> {
                        }));
    }

    private static RadioButton choice(String id, String text) {
        RadioButton button = new RadioButton(text);
        button.setId(id);
        button.setWrapText(true);
        return button;
    }

    private CaseKindEdits edits() {
        return workspace.study().caseEdits().kinds();
    }
}
