package org.makna.ui.codebook;

import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.makna.ui.action.Action;
import org.makna.ui.action.Scope;
import org.makna.ui.collections.CollectionFilter;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.DisplayWords;
import org.makna.ui.workspace.Workspace;

/** The codebook as a tree with counts. For the FX thread. */
public final class CodebookPanel {

    /** Codes that are filtered with every key. */
    private static final int AT_ONCE = 500;
    private static final Duration REST = Duration.millis(150);

    private final Workspace workspace;
    private final VBox box = new VBox();
    private final TextField filter = new TextField();
    private final PauseTransition typing = new PauseTransition(REST);
    private final CodeTree tree;
    private final CodeActions actions;
    private final MenuButton arrange;
    private final CollectionFilter collections;
    private final Node empty;
    private final Label nothing;

    /**
     * The codebook of the open study.
     *
     * @param choices how it is shown at first
     */
    public CodebookPanel(Workspace workspace, CodebookChoices choices) {
        this.workspace = workspace;
        tree = new CodeTree(workspace, choices, this::rename);
        arrange = new CodebookMenu(workspace, tree.numbers()).node();
        collections = new CodeCollections(workspace).filter();
        actions = new CodeActions(workspace, tree);
        actions.register();
        empty = empty();
        nothing = new Label(workspace.text("ui.codebook.nothing"));
        nothing.getStyleClass().addAll("mk-mute", "mk-empty-line");
        StackPane middle = new StackPane(tree.view(), empty, nothing);
        StackPane.setAlignment(empty, Pos.TOP_LEFT);
        StackPane.setAlignment(nothing, Pos.TOP_LEFT);
        VBox.setVgrow(middle, Priority.ALWAYS);
        box.setId("codebook");
        box.getChildren().addAll(head(), new HBox(4, filter, collections.node(), arrange), collections.line(), only(),
                middle);
        box.setMinHeight(120);
        filter.getParent().getStyleClass().addAll("mk-panel-filter", "mk-code-filter");
        HBox.setHgrow(filter, Priority.ALWAYS);
        filterField();
        keys();
        tree.view().setContextMenu(actions.menu());
        workspace.actions().on(Action.ARRANGE_CODES, () -> {
            workspace.navigator().show(Desk.CODE);
            arrange.requestFocus();
            arrange.show();
        });
        workspace.actions().on(Action.NARROW_CODES, () -> {
            workspace.navigator().show(Desk.CODE);
            collections.node().requestFocus();
            collections.node().show();
        });
        collections.onChanged(() -> {
            tree.only(collections.members().orElse(null));
            look();
        });
        workspace.now().addListener((property, before, now) -> look());
        look();
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }

    /** How it is shown now. */
    public CodebookChoices choices() {
        return tree.numbers().choices();
    }

    /** Selects a code and brings it into sight. */
    public void show(long codeId) {
        if (!filter.getText().isBlank()) {
            filter.clear();
            filterNow();
        }
        if (!tree.isShown(codeId)) {
            collections.clear();
        }
        tree.show(codeId);
    }

    /** Puts the focus into the tree. */
    public void focus() {
        if (tree.view().isVisible()) {
            tree.view().requestFocus();
            tree.selectFirst();
        } else {
            box.lookupAll(".mk-empty .button").stream().findFirst().ifPresent(Node::requestFocus);
        }
    }

    private void rename(long codeId, String name) {
        actions.rename(codeId, name);
    }

    private Node head() {
        Label title = new Label(workspace.text("ui.codebook.head"));
        title.getStyleClass().add("mk-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, workspace.actions().iconButton(Action.NEW_CODE));
        head.getStyleClass().add("mk-panel-head");
        return head;
    }

    private void filterField() {
        filter.setId("codebook-filter");
        filter.setPromptText(workspace.text("ui.codebook.filter"));
        filter.setAccessibleText(workspace.text("ui.codebook.filter-name"));
        filter.getStyleClass().add("mk-field");
        typing.setOnFinished(event -> filterNow());
        filter.textProperty().addListener((property, before, now) -> {
            // A large codebook waits until the typing rests, so that no key ever does.
            if (workspace.now().get().codebook().entries().size() > AT_ONCE) {
                typing.playFromStart();
            } else {
                filterNow();
            }
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !filter.getText().isEmpty()) {
                filter.clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                filterNow();
                focus();
                event.consume();
            }
        });
    }

    private void filterNow() {
        typing.stop();
        if (!filter.getText().strip().equals(tree.filter())) {
            tree.filter(filter.getText());
            look();
        }
    }

    private void keys() {
        var scope = workspace.actions().keysOf(Scope.CODEBOOK);
        tree.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() instanceof TextField) {
                return;
            }
            scope.handle(event);
            if (!event.isConsumed() && event.getCode() == KeyCode.ENTER && !event.isShortcutDown()
                    && !event.isAltDown()) {
                actions.apply();
                event.consume();
            }
        });
    }

    /** Says that the text shows only some codes, and lets that be ended. */
    private Node only() {
        Label words = new Label();
        words.setMinWidth(0);
        words.setGraphic(Icon.FILTER.node());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        Button all = new Button(workspace.text("ui.codebook.show-all"));
        all.setId("codebook-show-all");
        all.getStyleClass().add("mk-link");
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> workspace.display().set(workspace.display().get().withCodes(Set.of())));
        HBox bar = new HBox(8, words, all);
        bar.getStyleClass().add("mk-only");
        bar.managedProperty().bind(bar.visibleProperty());
        Runnable tell = () -> {
            Display display = workspace.display().get();
            bar.setVisible(!display.codes().isEmpty());
            words.setText(workspace.text("ui.codebook.only", UserText.oneLine(
                    DisplayWords.codes(workspace, display))));
        };
        workspace.display().addListener((property, before, now) -> tell.run());
        workspace.now().addListener((property, before, now) -> tell.run());
        tell.run();
        return bar;
    }

    private Node empty() {
        Label title = new Label(workspace.text("ui.codebook.empty"));
        title.getStyleClass().add("mk-strong");
        Label how = UserText.paragraph(workspace.text("ui.codebook.empty-how",
                workspace.actions().key(Action.NEW_CODE).orElse("")), 260);
        how.getStyleClass().add("mk-mute");
        Button make = workspace.actions().button(Action.NEW_CODE);
        make.setId("codebook-first");
        VBox page = new VBox(10, title, how, make);
        page.getStyleClass().add("mk-empty");
        return page;
    }

    private void look() {
        boolean none = workspace.now().get().codebook().entries().isEmpty();
        empty.setVisible(none);
        nothing.setVisible(!none && tree.isNothingFound());
        tree.view().setVisible(!none && !tree.isNothingFound());
    }
}
