package org.makna.ui.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.makna.study.SegmentArrangement;
import org.makna.study.SegmentArrangement.Grouping;
import org.makna.study.SegmentArrangement.Sort;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The menu that says how segments are grouped and sorted, and which attributes the source of a quotation names. */
final class SegmentOrder {

    private final Workspace workspace;
    private final ObjectProperty<SegmentArrangement> chosen = new SimpleObjectProperty<>(SegmentArrangement.PLAIN);
    private final Set<String> named = new LinkedHashSet<>();
    private final MenuButton menu = new MenuButton();
    private List<String> attributes = List.of();

    /**
     * Creates it.
     *
     * @param wanted names of the attributes that the source of a quotation tells, in whichever study has them
     */
    SegmentOrder(Workspace workspace, List<String> wanted) {
        this.workspace = workspace;
        named.addAll(wanted);
        menu.setId("segments-order");
        menu.getStyleClass().add("mk-tool");
        menu.setText(workspace.text("ui.segments.order"));
        menu.setTooltip(new Tooltip(workspace.text("ui.segments.order-tip")));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.setOnShowing(event -> fill());
        fill();
    }

    MenuButton node() {
        return menu;
    }

    ObjectProperty<SegmentArrangement> chosen() {
        return chosen;
    }

    /** Names of the attributes that the source of a quotation tells, in the order of the study. */
    List<String> named() {
        return attributes.stream().filter(named::contains).toList();
    }

    /** The same, with those that only other studies have. */
    List<String> wanted() {
        return List.copyOf(named);
    }

    /** Takes the attributes that the study has. */
    void attributes(List<String> names) {
        if (!names.equals(attributes)) {
            attributes = List.copyOf(names);
            fill();
        }
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup groups = new ToggleGroup();
        for (Grouping grouping : Grouping.values()) {
            if (grouping != Grouping.ATTRIBUTE) {
                items.add(choice("segments-group-" + word(grouping), workspace.text(groupKey(grouping)), groups,
                        chosen.get().by(grouping, "")));
            }
        }
        Menu byAttribute = new Menu(workspace.text("ui.segments.group-by.attribute"));
        byAttribute.setDisable(attributes.isEmpty());
        attributes.forEach(name -> byAttribute.getItems()
                .add(choice(null, UserText.oneLine(name), groups, chosen.get().by(Grouping.ATTRIBUTE, name))));
        items.add(byAttribute);
        items.add(new SeparatorMenuItem());
        ToggleGroup sorts = new ToggleGroup();
        for (Sort sort : Sort.values()) {
            items.add(choice("segments-sort-" + sort.name().toLowerCase(Locale.ROOT),
                    workspace.text("ui.segments.sort." + sort.name().toLowerCase(Locale.ROOT)), sorts,
                    chosen.get().sorted(sort)));
        }
        items.add(new SeparatorMenuItem());
        Menu source = new Menu(workspace.text("ui.segments.source-names"));
        source.setId("segments-source");
        source.setDisable(attributes.isEmpty());
        for (String name : attributes) {
            CheckMenuItem item = new CheckMenuItem(UserText.oneLine(name));
            item.setMnemonicParsing(false);
            item.setSelected(named.contains(name));
            item.setOnAction(event -> {
                if (!named.remove(name)) {
                    named.add(name);
                }
            });
            source.getItems().add(item);
        }
        items.add(source);
        menu.getItems().setAll(items);
    }

    private MenuItem choice(@org.jspecify.annotations.Nullable String id, String words, ToggleGroup group,
            SegmentArrangement arrangement) {
        RadioMenuItem item = new RadioMenuItem(words);
        item.setMnemonicParsing(false);
        item.setId(id);
        item.setToggleGroup(group);
        item.setSelected(arrangement.equals(chosen.get()));
        item.setOnAction(event -> {
            chosen.set(arrangement);
            fill();
        });
        return item;
    }

    private static String groupKey(Grouping grouping) {
        return "ui.segments.group-by." + word(grouping);
    }

    private static String word(Grouping grouping) {
        return grouping.name().toLowerCase(Locale.ROOT);
    }
}
