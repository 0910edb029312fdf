package org.makna.ui.search.sentence;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.makna.model.QueryCondition;
import org.makna.study.QueryChoices;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Conditions on cases, coders and documents, made and changed by menus of the values that there are. */
final class ConditionMenus {

    private final Workspace workspace;
    private final SentenceWords words;
    private QueryChoices choices = new QueryChoices(List.of(), List.of(), List.of());

    ConditionMenus(Workspace workspace, SentenceWords words) {
        this.workspace = workspace;
        this.words = words;
    }

    /** What can be chosen, as far as it was read. */
    QueryChoices choices() {
        return choices;
    }

    void choices(QueryChoices read) {
        choices = read;
    }

    /** A menu of values for each field; the condition that comes of one is written. */
    List<MenuItem> fields(Consumer<String> made) {
        List<MenuItem> menus = new ArrayList<>();
        for (QueryChoices.Field field : choices.fields()) {
            Menu menu = new Menu(UserText.oneLine(words.name(field)));
            menu.setMnemonicParsing(false);
            field.values().forEach(value -> menu.getItems().add(Parts.item(null, UserText.oneLine(value),
                    () -> made.accept(written(field.written(), false, List.of(value))))));
            menus.add(menu);
        }
        return menus;
    }

    /** The part that shows a condition and changes it. */
    Node part(List<QueryCondition> all, int number, Consumer<String> changed) {
        QueryCondition condition = all.get(number);
        MenuButton part = Parts.menu("query-condition-" + number, UserText.oneLine(words.of(condition, choices)));
        part.setTooltip(new Tooltip(condition.written()));
        Optional<QueryChoices.Field> field = choices.fields().stream()
                .filter(one -> one.written().equals(condition.field())).findFirst();
        field.ifPresent(known -> {
            part.getItems().addAll(values(known, all, number, changed));
            CheckMenuItem but = new CheckMenuItem(words.text("ui.query.all-but"));
            but.setId("query-condition-" + number + "-not");
            but.setSelected(condition.negated());
            but.setOnAction(event -> changed.accept(replaced(all, number,
                    written(condition.field(), !condition.negated(), condition.values()))));
            part.getItems().addAll(new SeparatorMenuItem(), but);
        });
        part.getItems().add(Parts.item("query-condition-" + number + "-remove", words.text("ui.query.remove-condition"),
                () -> changed.accept(without(all, number))));
        return part;
    }

    private List<MenuItem> values(QueryChoices.Field field, List<QueryCondition> all, int number,
            Consumer<String> changed) {
        QueryCondition condition = all.get(number);
        Set<String> offered = new LinkedHashSet<>(field.values());
        offered.addAll(condition.values());
        List<MenuItem> items = new ArrayList<>();
        for (String value : offered) {
            CheckMenuItem item = new CheckMenuItem(UserText.oneLine(value));
            item.setMnemonicParsing(false);
            item.setSelected(condition.values().contains(value));
            item.setOnAction(event -> {
                Set<String> now = new LinkedHashSet<>(condition.values());
                if (!now.remove(value)) {
                    now.add(value);
                }
                List<String> ordered = offered.stream().filter(now::contains).toList();
                changed.accept(ordered.isEmpty()
                        ? without(all, number)
                        : replaced(all, number, written(condition.field(), condition.negated(), ordered)));
            });
            items.add(item);
        }
        return items;
    }

    private String written(String field, boolean negated, List<String> values) {
        return workspace.study().codingQueries().condition(field, negated, values);
    }

    /** A condition added to others, of which there may be none. */
    static String joined(String others, String condition) {
        return others.isBlank() ? condition : others + " and " + condition;
    }

    /** Conditions without one of them. */
    static String without(List<QueryCondition> all, int gone) {
        List<QueryCondition> left = new ArrayList<>(all);
        left.remove(gone);
        return left.stream().map(QueryCondition::written).collect(Collectors.joining(" and "));
    }

    private static String replaced(List<QueryCondition> all, int number, String written) {
        List<String> conditions = new ArrayList<>(all.stream().map(QueryCondition::written).toList());
        conditions.set(number, written);
        return String.join(" and ", conditions);
    }
}
