package org.makna.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.makna.ui.common.Icon;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Services;

/** The rail at the left edge: one button for each desk. */
final class Rail extends VBox {

    Rail(Services services, ObjectProperty<Desk> current) {
        getStyleClass().add("mk-rail");
        ToggleGroup group = new ToggleGroup();
        for (Desk desk : Desk.values()) {
            ToggleButton button = button(services.text(desk.textKey()), desk.icon().node());
            button.setId("rail-" + desk.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(current.get() == desk);
            button.setOnAction(event -> services.actions().run(desk.action()));
            services.actions().key(desk.action()).ifPresent(key -> button.setTooltip(new Tooltip(
                    services.text(desk.action().textKey()) + "  " + key)));
            current.addListener((property, before, now) -> button.setSelected(now == desk));
            // A second press would only unpress the button; the desk stays.
            button.selectedProperty().addListener((property, before, now) -> button.setSelected(current.get() == desk));
            getChildren().add(button);
        }
        ToggleButton team = button(services.text("ui.desk.team"), Icon.TEAM.node());
        team.setId("rail-team");
        team.setDisable(true);
        getChildren().add(team);
    }

    private static ToggleButton button(String text, Node icon) {
        ToggleButton button = new ToggleButton(text, icon);
        button.getStyleClass().add("mk-rail-button");
        return button;
    }
}
