package org.makna.ui.search.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodingQuery.Join;
import org.makna.model.CodingQuery.Taking;
import org.makna.model.Distance;
import org.makna.model.QuerySentence.Link;
import org.makna.model.RangeRelation;

/** How a part works on what is before it: a drawing with words, how far apart, what is taken of a pair. */
final class LinkPart {

    private static final int MOST = 9999;
    private static final int FEW = 5;

    private final SentenceWords words;

    LinkPart(SentenceWords words) {
        this.words = words;
    }

    /** All ways to go on, each once. */
    static List<Link> all() {
        List<Link> links = new ArrayList<>(List.of(Link.of(Join.AND, false), Link.of(Join.AND, true),
                Link.of(Join.OR, false), Link.of(Join.XOR, false)));
        for (RangeRelation relation : RangeRelation.values()) {
            links.add(Link.of(relation));
        }
        return links;
    }

    /** Entries for all ways to go on, those by text apart from those by place. */
    List<MenuItem> ways(String id, @Nullable Link now, Consumer<Link> chosen) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (Link link : all()) {
            if (link.relation() == RangeRelation.WITHIN) {
                items.add(new SeparatorMenuItem());
            }
            String shown = words.text("ui.query.link.with-operator", words.of(link), SentenceWords.operator(link));
            MenuItem item;
            if (now == null) {
                item = new MenuItem(shown);
            } else {
                RadioMenuItem radio = new RadioMenuItem(shown);
                radio.setToggleGroup(group);
                radio.setSelected(isSame(link, now));
                item = radio;
            }
            item.setGraphic(new RelationPicture(link));
            item.setId(id + "-" + SentenceWords.operator(link).toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
            item.setOnAction(event -> chosen.accept(link));
            items.add(item);
        }
        return items;
    }

    private static boolean isSame(Link link, Link now) {
        return link.join() == now.join() && link.relation() == now.relation()
                && (now.join() == null || link.negated() == now.negated());
    }

    /** The controls that show and change a link. */
    List<Node> of(int number, Link link, Consumer<Link> changed) {
        MenuButton part = Parts.menu("query-link-" + number, words.of(link));
        part.setGraphic(new RelationPicture(link));
        part.setTooltip(new Tooltip(SentenceWords.operator(link)));
        part.getItems().addAll(ways("query-link-" + number, link, changed));
        RangeRelation relation = link.relation();
        List<Node> nodes = new ArrayList<>(List.of(part));
        if (relation != null) {
            part.getItems().addAll(new SeparatorMenuItem(), not(number, link, relation, changed));
            if (!link.negated()) {
                part.getItems().add(new SeparatorMenuItem());
                part.getItems().addAll(takings(link, relation, changed));
            }
            if (relation.hasDistance()) {
                nodes.addAll(distance(number, link, relation, changed));
            }
        }
        return nodes;
    }

    private MenuItem not(int number, Link link, RangeRelation relation, Consumer<Link> changed) {
        CheckMenuItem not = new CheckMenuItem(words.text("ui.query.negate"));
        not.setId("query-link-" + number + "-not");
        not.setSelected(link.negated());
        not.setOnAction(event -> changed
                .accept(new Link(null, relation, !link.negated(), link.distance(),
                        link.negated() ? link.taking() : null)));
        return not;
    }

    private List<MenuItem> takings(Link link, RangeRelation relation, Consumer<Link> changed) {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (Taking taking : Taking.values()) {
            RadioMenuItem item = new RadioMenuItem(words.of(taking));
            item.setToggleGroup(group);
            Taking now = link.taking();
            item.setSelected(taking == (now == null ? Taking.LEFT : now));
            item.setOnAction(event -> changed.accept(new Link(null, relation, false, link.distance(),
                    taking == Taking.LEFT ? null : taking)));
            items.add(item);
        }
        return items;
    }

    private List<Node> distance(int number, Link link, RangeRelation relation, Consumer<Link> changed) {
        Distance distance = link.distance();
        Consumer<@Nullable Distance> far = other -> changed
                .accept(new Link(null, relation, link.negated(), other, link.taking()));
        MenuButton unit = Parts.menu("query-unit-" + number,
                distance == null ? words.text("ui.query.any-distance") : words.of(distance.unit(), distance.most()));
        for (Distance.Unit one : Distance.Unit.values()) {
            int most = distance == null ? FEW : distance.most();
            unit.getItems().add(Parts.item("query-unit-" + number + "-" + one.letter(), words.of(one, most),
                    () -> far.accept(new Distance(most, one))));
        }
        if (relation != RangeRelation.NEAR) {
            unit.getItems().addAll(new SeparatorMenuItem(), Parts.item("query-unit-" + number + "-any",
                    words.text("ui.query.any-distance"), () -> far.accept(null)));
        }
        if (distance == null) {
            return List.of(unit);
        }
        return List.of(Parts.words(words.text("ui.query.at-most")), most(number, distance, far), unit);
    }

    private TextField most(int number, Distance distance, Consumer<@Nullable Distance> far) {
        TextField most = new TextField(Integer.toString(distance.most()));
        most.setId("query-distance-" + number);
        most.getStyleClass().add("mk-field");
        most.setPrefColumnCount(3);
        most.setAccessibleText(words.text("ui.query.distance"));
        Runnable take = () -> {
            String typed = most.getText().strip();
            int now = typed.matches("\\d{1,4}") ? Math.min(MOST, Integer.parseInt(typed)) : distance.most();
            if (now == distance.most()) {
                most.setText(Integer.toString(now));
            } else {
                far.accept(new Distance(now, distance.unit()));
            }
        };
        most.setOnAction(event -> take.run());
        most.focusedProperty().addListener((property, before, now) -> {
            if (!now && most.getScene() != null) {
                take.run();
            }
        });
        return most;
    }
}
