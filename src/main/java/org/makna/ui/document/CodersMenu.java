package org.makna.ui.document;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.makna.model.Coder;
import org.makna.ui.action.Action;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.Workspace;

/** Whose codings are shown: all, mine, those of others, or of some coders. */
final class CodersMenu {

    private final Workspace workspace;
    private final ContextMenu menu = new ContextMenu();

    CodersMenu(Workspace workspace) {
        this.workspace = workspace;
    }

    ContextMenu menu() {
        return menu;
    }

    /** Offers the coders that there are now. */
    void fill() {
        Display display = workspace.display().get();
        menu.getItems().setAll(whose(display, Display.Whose.ALL, "all", workspace.text("ui.display.all-coders")),
                whose(display, Display.Whose.MINE, "mine",
                        workspace.text("ui.display.mine", workspace.now().get().me())),
                whose(display, Display.Whose.OTHERS, "others", workspace.text("ui.display.others")));
        menu.getItems().add(new SeparatorMenuItem());
        for (Coder coder : workspace.now().get().coders()) {
            menu.getItems().add(one(display, coder));
        }
        menu.getItems().add(new SeparatorMenuItem());
        menu.getItems().add(workspace.actions().item(Action.CHOOSE_CODER));
    }

    private MenuItem whose(Display display, Display.Whose whose, String id, String text) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId("coders-" + id);
        item.setSelected(display.whose() == whose);
        item.setOnAction(event -> workspace.display().set(display.withWhose(whose)));
        return item;
    }

    private MenuItem one(Display display, Coder coder) {
        String name = UserText.oneLine(coder.name());
        CheckMenuItem item = new CheckMenuItem(coder.automatic()
                ? workspace.text("ui.display.automatic", name)
                : coder.hidden() ? workspace.text("ui.display.hidden", name) : name);
        item.setId("coder-" + coder.id());
        item.setMnemonicParsing(false);
        item.setGraphic(Swatch.ofCoder(coder.colour()));
        boolean mine = coder.name().equals(workspace.now().get().me());
        item.setSelected(!coder.hidden() && display.shows(coder.id(), mine));
        item.setDisable(coder.hidden());
        item.setOnAction(event -> toggle(display, coder));
        return item;
    }

    /** From all of them the first choice is one; after that each is added or taken away. */
    private void toggle(Display display, Coder coder) {
        if (display.whose() == Display.Whose.ALL) {
            workspace.display().set(display.withCoders(Set.of(coder.id())));
            return;
        }
        String me = workspace.now().get().me();
        Set<Long> shown = new HashSet<>(workspace.now().get().coders().stream()
                .filter(one -> display.shows(one.id(), one.name().equals(me))).map(Coder::id)
                .collect(Collectors.toSet()));
        if (!shown.remove(coder.id())) {
            shown.add(coder.id());
        }
        boolean all = shown.size() == workspace.now().get().coders().size();
        workspace.display().set(display.withCoders(all ? Set.of() : shown));
    }
}
