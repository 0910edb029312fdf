package org.makna.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.makna.study.HitArrangement;
import org.makna.study.HitArrangement.Grouping;
import org.makna.ui.workspace.Workspace;

/** The menu that says how hits are grouped, and whether the most relevant documents come first. */
final class HitOrder {

    private final Workspace workspace;
    private final ObjectProperty<HitArrangement> chosen = new SimpleObjectProperty<>(HitArrangement.PLAIN);
    private final MenuButton menu = new MenuButton();

    HitOrder(Workspace workspace) {
        this.workspace = workspace;
        menu.setId("hits-order");
        menu.getStyleClass().add("mk-tool");
        menu.setText(workspace.text("ui.segments.order"));
        menu.setTooltip(new Tooltip(workspace.text("ui.find.order-tip")));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        fill();
        chosen.addListener((property, before, now) -> fill());
    }

    MenuButton node() {
        return menu;
    }

    ObjectProperty<HitArrangement> chosen() {
        return chosen;
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup groups = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            String word = grouping.name().toLowerCase(Locale.ROOT);
            items.add(choice("hits-group-" + word, workspace.text("ui.segments.group-by." + word), groups,
                    chosen.get().by(grouping)));
        }
        items.add(new SeparatorMenuItem());
        ToggleGroup orders = new ToggleGroup();
        items.add(choice("hits-sort-position", workspace.text("ui.segments.sort.position"), orders,
                chosen.get().ranked(false)));
        items.add(choice("hits-sort-ranked", workspace.text("ui.find.sort.ranked"), orders,
                chosen.get().ranked(true)));
        menu.getItems().setAll(items);
    }

    private MenuItem choice(String id, String words, ToggleGroup group, HitArrangement arrangement) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setToggleGroup(group);
        item.setSelected(arrangement.equals(chosen.get()));
        item.setOnAction(event -> chosen.set(arrangement));
        return item;
    }
}
