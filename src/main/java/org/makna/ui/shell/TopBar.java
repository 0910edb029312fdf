package org.makna.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.OverrunStyle;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.control.Tooltip;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Swatch;
import org.makna.ui.workspace.Workspace;

/** The bar at the top: menu, study, what is in it, palette, undo, coder. */
final class TopBar extends HBox {

    /** Narrower windows leave the numbers out. */
    private static final double ROOM_FOR_NUMBERS = 1180;

    TopBar(Workspace workspace) {
        Actions actions = workspace.actions();
        getStyleClass().add("mk-top");

        Label study = new Label();
        study.getStyleClass().add("mk-study");
        study.setTextOverrun(OverrunStyle.ELLIPSIS);
        study.setMinWidth(80);
        study.textProperty().bind(Bindings.createStringBinding(() -> workspace.now().get().overview().title(),
                workspace.now()));
        Tooltip path = new Tooltip(workspace.study().path().toString());
        study.setTooltip(path);

        Label numbers = new Label();
        numbers.setId("study-numbers");
        numbers.getStyleClass().add("mk-mute");
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        numbers.textProperty().bind(Bindings.createStringBinding(() -> numbers(workspace), workspace.now()));

        numbers.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_NUMBERS));
        numbers.managedProperty().bind(numbers.visibleProperty());

        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);

        Button search = new Button(workspace.text("ui.top.search"));
        search.setId("top-search");
        Label key = new Label(actions.key(Action.PALETTE).orElse(""));
        key.getStyleClass().add("mk-key");
        search.setGraphic(key);
        search.setContentDisplay(ContentDisplay.RIGHT);
        search.setGraphicTextGap(24);
        search.getStyleClass().add("mk-search");
        search.setPrefWidth(330);
        search.setMinWidth(200);
        search.setOnAction(event -> actions.run(Action.PALETTE));

        Button undo = actions.button(Action.UNDO);
        undo.setGraphic(Icon.UNDO.node());
        undo.getStyleClass().add("mk-link");
        undo.setMinWidth(110);
        undo.setMaxWidth(230);
        Button redo = actions.iconButton(Action.REDO);

        Button coder = actions.button(Action.CHOOSE_CODER);
        coder.textProperty().unbind();
        coder.textProperty().bind(Bindings.createStringBinding(() -> workspace.now().get().me(), workspace.now()));
        coder.accessibleTextProperty().bind(Bindings.createStringBinding(
                () -> workspace.text("ui.top.coder", workspace.now().get().me()), workspace.now()));
        coder.graphicProperty().bind(Bindings.createObjectBinding(() -> mark(workspace), workspace.now()));
        coder.getStyleClass().add("mk-pill");
        coder.setMinWidth(Region.USE_PREF_SIZE);
        coder.setMaxWidth(160);

        getChildren().addAll(menu(actions), study, numbers, space, search, undo, redo, coder);
    }

    /** The button that opens the menu of all actions. */
    static Button menu(Actions actions) {
        Button button = new Button(null, Icon.MENU.node());
        button.setId("main-menu");
        button.getStyleClass().add("mk-icon-button");
        String name = actions.messages().text("ui.top.menu");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        ContextMenu menu = new ContextMenu();
        for (Action.Group group : Action.Group.values()) {
            Menu entry = new Menu(actions.messages().text(group.textKey()));
            for (Action action : Action.values()) {
                if (action.group() == group) {
                    entry.getItems().add(actions.item(action));
                }
            }
            menu.getItems().add(entry);
        }
        button.setOnAction(event -> menu.show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    /** The colour of who codes, as it marks their codings for others. */
    private static Node mark(Workspace workspace) {
        return workspace.now().get().coders().stream().filter(coder -> coder.name().equals(workspace.now().get().me()))
                .findFirst().<Node>map(coder -> Swatch.ofCoder(coder.colour())).orElseGet(Icon.PERSON::node);
    }

    private static String numbers(Workspace workspace) {
        var overview = workspace.now().get().overview();
        return workspace.text("ui.top.numbers", overview.documents(), overview.codes(), overview.codings());
    }
}
