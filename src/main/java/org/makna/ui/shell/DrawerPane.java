package org.makna.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Services;

/** The results drawer as it is shown under the documents. */
final class DrawerPane extends BorderPane implements Drawer {

    private final BooleanProperty open = new SimpleBooleanProperty();
    private final Map<String, Tab> tabs = new LinkedHashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private final HBox heads = new HBox();
    private final HBox tools = new HBox();

    private record Tab(ToggleButton head, Node body, Node tools) {}

    DrawerPane(Services services) {
        getStyleClass().add("mk-drawer");
        setId("drawer");
        setMinHeight(110);
        tools.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        Button close = new Button(null, Icon.DOWN.node());
        close.setId("drawer-close");
        close.getStyleClass().add("mk-icon-button");
        close.setAccessibleText(services.text("ui.drawer.close"));
        close.setTooltip(new Tooltip(services.text("ui.drawer.close")));
        close.setOnAction(event -> open.set(false));
        heads.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setTop(new DrawerHead(heads, tools, close));
    }

    /** Whether the drawer is open. */
    BooleanProperty open() {
        return open;
    }

    @Override
    public void add(String id, ObservableStringValue title, Node body, Node extra) {
        ToggleButton head = new ToggleButton();
        head.setId("drawer-" + id);
        head.getStyleClass().add("mk-drawer-tab");
        head.textProperty().bind(title);
        head.setMinWidth(Region.USE_PREF_SIZE);
        head.setToggleGroup(group);
        Tab tab = new Tab(head, body, extra);
        head.setOnAction(event -> bring(tab));
        tabs.put(id, tab);
        heads.getChildren().add(head);
        if (tabs.size() == 1) {
            bring(tab);
        }
    }

    @Override
    public void show(String id) {
        Tab tab = tabs.get(id);
        if (tab != null) {
            bring(tab);
            open.set(true);
        }
    }

    private void bring(Tab tab) {
        group.selectToggle(tab.head());
        setCenter(tab.body());
        tools.getChildren().setAll(tab.tools());
    }
}
