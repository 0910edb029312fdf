package org.makna.ui.document;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.makna.model.Code;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.OnScreen;
import org.makna.ui.common.UserText;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.DisplayWords;
import org.makna.ui.workspace.Workspace;

/** The line above a text that says which codings it shows, and lets that be changed. */
final class DisplayBar {

    private static final PseudoClass NARROWED = PseudoClass.getPseudoClass("narrowed");

    /** In pixels. */
    private static final double ROOM_FOR_WORDS = 520;

    private final Workspace workspace;
    private final DocumentTab tab;
    private final Button codes;
    private final Button coders;
    private final ToggleButton plain = new ToggleButton();
    private final Label numbers = new Label();
    private final Button all;
    private final HBox node;
    private final CodePicker picker;
    private final CodersMenu menu;

    DisplayBar(Workspace workspace, DocumentTab tab) {
        this.workspace = workspace;
        this.tab = tab;
        this.picker = new CodePicker(workspace);
        this.menu = new CodersMenu(workspace);
        codes = choice(Action.SHOWN_CODES, Icon.FILTER, this::chooseCodes);
        coders = choice(Action.SHOWN_CODERS, Icon.PERSON, this::chooseCoders);
        plain.setId("display-plain");
        plain.setText(workspace.text("ui.action.plain-text"));
        plain.setAccessibleText(workspace.text("ui.action.plain-text"));
        plain.setGraphic(Icon.PLAIN.node());
        plain.setOnAction(event -> workspace.actions().run(Action.PLAIN_TEXT));
        dress(plain, Action.PLAIN_TEXT);
        numbers.setId("display-numbers");
        numbers.getStyleClass().addAll("mk-mute", "mk-small");
        numbers.setMinWidth(0);
        all = workspace.actions().button(Action.ALL_CODINGS);
        all.setId("display-all");
        all.getStyleClass().addAll("mk-link", "mk-small");
        all.setMinWidth(Region.USE_PREF_SIZE);
        // What is not shown must not take the room of what is.
        all.managedProperty().bind(all.visibleProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button find = workspace.actions().iconButton(Action.FIND_IN_DOCUMENT);
        find.setId("display-find");
        node = new HBox(codes, coders, plain, all, space, numbers, find);
        node.getStyleClass().add("mk-display");
        node.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        tell();
    }

    /** What stands above the text. */
    Node node() {
        return node;
    }

    /** Says anew what is shown. */
    void tell() {
        Display display = workspace.display().get();
        int shown = tab.view().overlay().shownCodings();
        int there = tab.codingCount();
        name(codes, DisplayWords.codes(workspace, display), !display.codes().isEmpty() && !display.plain());
        name(coders, DisplayWords.whose(workspace, display), display.whose() != Display.Whose.ALL && !display.plain());
        plain.setSelected(display.plain());
        plain.pseudoClassStateChanged(NARROWED, display.plain());
        all.setVisible(!display.equals(Display.ALL));
        numbers.setText(shown == there
                ? workspace.text("ui.display.numbers", there)
                : workspace.text("ui.display.numbers-of", shown, there));
    }

    /** Where there is little room a picture stands for words that hardly change, so that the others can be read whole. */
    private void fit(double width) {
        boolean narrow = width < ROOM_FOR_WORDS;
        plain.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        numbers.setVisible(!narrow);
        numbers.setManaged(!narrow);
    }

    /** Lets codes be chosen by typing; the ones that are shown are marked. */
    void chooseCodes() {
        picker.show(tab.view(), OnScreen.of(codes), "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                chosen(Set.of(codeId), keep);
            }

            @Override
            public void chosen(Set<Long> codeIds, boolean keep) {
                workspace.display().set(workspace.display().get().withCodes(codeIds));
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                throw new UnsupportedOperationException("Only chosen, never made");
            }

            @Override
            public boolean offers(Code code) {
                return true;
            }

            @Override
            public boolean creates() {
                return false;
            }

            @Override
            public boolean takesSeveral() {
                return true;
            }

            @Override
            public boolean takesNone() {
                return true;
            }

            @Override
            public Set<Long> marked() {
                return workspace.display().get().codes();
            }
        });
    }

    /** Lets coders be chosen from a menu. */
    void chooseCoders() {
        menu.fill();
        menu.menu().show(coders, Side.BOTTOM, 0, 2);
    }

    private Button choice(Action action, Icon icon, Runnable choose) {
        Button button = new Button(null, icon.node());
        button.setId("display-" + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.setOnAction(event -> choose.run());
        button.setMinWidth(40);
        dress(button, action);
        return button;
    }

    private void dress(javafx.scene.control.ButtonBase button, Action action) {
        button.getStyleClass().addAll("mk-tool", "mk-display-choice");
        button.setMaxWidth(230);
        button.setTooltip(new Tooltip(workspace.text(action.textKey())
                + workspace.actions().key(action).map(key -> "  " + key).orElse("")));
    }

    private void name(Button button, String words, boolean narrowed) {
        button.setText(UserText.oneLine(words));
        UserText.dress(button, words);
        button.setAccessibleText(workspace.text("ui.display.is", words));
        button.pseudoClassStateChanged(NARROWED, narrowed);
    }
}
