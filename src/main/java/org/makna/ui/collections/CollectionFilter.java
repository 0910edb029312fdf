package org.makna.ui.collections;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.CollectionKind;
import org.makna.study.CollectionList;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A button whose menu narrows a list to one collection, and the line that says so. For the FX thread. */
public final class CollectionFilter {

    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    private final Workspace workspace;
    private final CollectionKind kind;
    private final Action narrow;
    private final MenuButton button = new MenuButton();
    private final Label words = new Label();
    private final HBox line = new HBox(4);
    private final List<MenuItem> more;
    private Runnable changed = () -> {
    };
    private @Nullable Long chosen;
    private CollectionList shown = CollectionList.EMPTY;

    /**
     * Creates it.
     *
     * @param kind   what the list lists
     * @param narrow the action that opens the menu
     * @param more   further items of the menu
     */
    public CollectionFilter(Workspace workspace, CollectionKind kind, Action narrow, MenuItem... more) {
        this.workspace = workspace;
        this.kind = kind;
        this.narrow = narrow;
        this.more = List.of(more);
        button.setId(kind.word() + "-collection");
        button.setGraphic(Icon.COLLECTION.node());
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("mk-icon-button", "mk-collection-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        words.getStyleClass().addAll("mk-mute", "mk-small");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button all = new Button(null, Icon.CLOSE.node());
        all.setId(kind.word() + "-collection-all");
        all.getStyleClass().add("mk-icon-button");
        all.setAccessibleText(workspace.text("ui.collections.all-" + kind.word()));
        all.setTooltip(new Tooltip(workspace.text("ui.collections.all-" + kind.word())));
        all.setOnAction(event -> {
            clear();
            button.requestFocus();
        });
        line.setId(kind.word() + "-collection-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("mk-documents-asked");
        line.getChildren().addAll(words, all);
        line.managedProperty().bind(line.visibleProperty());
        workspace.now().addListener((property, before, now) -> follow());
        shown = workspace.now().get().collections();
        tell();
    }

    /** The button. */
    public MenuButton node() {
        return button;
    }

    /** The line that says which collection is listed alone; hidden while all is listed. */
    public Node line() {
        return line;
    }

    /** Does something when other things are to be listed. */
    public void onChanged(Runnable work) {
        changed = work;
    }

    /** Ids of what alone is to be listed; empty for everything. */
    public Optional<Set<Long>> members() {
        return entry().map(CollectionList.Entry::members);
    }

    /** Lists everything again. */
    public void clear() {
        choose(null);
    }

    private Optional<CollectionList.Entry> entry() {
        Long id = chosen;
        return id == null ? Optional.empty() : shown.entry(id);
    }

    private void choose(@Nullable Long id) {
        if (!Objects.equals(id, chosen)) {
            chosen = id;
            tell();
            changed.run();
        }
    }

    private void follow() {
        CollectionList now = workspace.now().get().collections();
        if (now.equals(shown)) {
            return;
        }
        Optional<Set<Long>> before = members();
        shown = now;
        Optional<Set<Long>> after = members();
        if (after.isEmpty()) {
            chosen = null;
        }
        tell();
        if (!before.equals(after)) {
            changed.run();
        }
    }

    private void tell() {
        fill();
        Optional<CollectionList.Entry> entry = entry();
        button.pseudoClassStateChanged(NARROWED, entry.isPresent());
        String what = workspace.text(narrow.textKey());
        String which = entry.map(one -> one.collection().name())
                .orElseGet(() -> workspace.text("ui.collections.all-" + kind.word()));
        button.setAccessibleText(what + ": " + which);
        button.setTooltip(new Tooltip(what + workspace.actions().key(narrow).map(key -> "  " + key).orElse("") + "\n"
                + which));
        line.setVisible(entry.isPresent());
        entry.ifPresent(one -> {
            String text = workspace.text("ui.collections.only-" + kind.word(), one.collection().name(),
                    one.members().size());
            words.setText(UserText.oneLine(text));
            UserText.dress(words, text);
            words.setTooltip(new Tooltip(text));
        });
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        items.add(item(group, null, workspace.text("ui.collections.all-" + kind.word()), "all"));
        shown.of(kind).forEach(one -> items.add(item(group, one.collection().id(),
                workspace.text("ui.collections.with-size", UserText.oneLine(one.collection().name()),
                        one.members().size()),
                Long.toString(one.collection().id()))));
        items.add(new SeparatorMenuItem());
        items.addAll(more);
        items.add(workspace.actions().item(Action.ADD_TO_COLLECTION));
        items.add(workspace.actions().item(Action.REMOVE_FROM_COLLECTION));
        items.add(workspace.actions().item(Action.SHOW_COLLECTIONS));
        button.getItems().setAll(items);
    }

    private MenuItem item(ToggleGroup group, @Nullable Long id, String text, String word) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setId(kind.word() + "-collection-" + word + "-item");
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(Objects.equals(id, chosen));
        item.setOnAction(event -> choose(id));
        return item;
    }
}
