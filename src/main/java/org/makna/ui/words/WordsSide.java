package org.makna.ui.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.makna.model.WordComparison.Measure;
import org.makna.study.TextPart;
import org.makna.study.WordRequest;
import org.makna.ui.action.Action;
import org.makna.ui.common.Choice;
import org.makna.ui.common.Choice.Option;
import org.makna.ui.words.WordsModel.Choices;
import org.makna.ui.words.WordsModel.Wish;
import org.makna.ui.workspace.Workspace;

/** At the left of the desk of words: which words of which text are counted, and what is compared. */
final class WordsSide extends ScrollPane {

    private static final int LONGEST_SEQUENCE = 3;
    private static final int LONGEST_LEAST = 8;

    private final Workspace workspace;
    private final WordsModel model;
    private final Choice part;
    private final Choice size;
    private final Choice length;
    private final Choice axis;
    private final Choice measure;
    private final TextField where = new TextField();
    private final Label fault = new Label();
    private final PauseTransition typing = new PauseTransition(Duration.millis(500));

    WordsSide(Workspace workspace, WordsModel model) {
        this.workspace = workspace;
        this.model = model;
        part = choice("words-part", "ui.words.part", value -> wish -> wish.withPart(value));
        size = choice("words-size", "ui.words.size", value -> wish -> wish.with(sized(wish.request(), value)));
        length = choice("words-length", "ui.words.length",
                value -> wish -> wish.with(least(wish.request(), Integer.parseInt(value))));
        axis = choice("words-axis", "ui.words.axis", value -> wish -> wish.withAxis(value));
        measure = choice("words-measure", "ui.words.measure",
                value -> wish -> wish.withMeasure(Measure.valueOf(value)));
        setId("words-side");
        getStyleClass().addAll("mk-plain-scroll", "mk-table-controls");
        setFitToWidth(true);
        setFocusTraversable(false);
        setContent(content());
        model.choices().addListener((property, before, now) -> show());
        model.wish().addListener((property, before, now) -> show());
        model.fault().addListener((property, before, now) -> {
            fault.setText(now);
            fault.setVisible(!now.isEmpty());
            fault.setManaged(!now.isEmpty());
        });
        show();
    }

    private Choice choice(String id, String key,
            java.util.function.Function<String, UnaryOperator<Wish>> change) {
        return new Choice(id, workspace.text(key), value -> model.ask(change.apply(value)));
    }

    private Node content() {
        where.setId("words-where");
        where.getStyleClass().add("mk-field");
        where.setPromptText(workspace.text("ui.tables.filter-prompt"));
        where.setAccessibleText(workspace.text("ui.tables.filter"));
        where.setTooltip(new Tooltip(workspace.text("ui.tables.filter-help")));
        typing.setOnFinished(event -> filtered());
        where.textProperty().addListener((property, before, now) -> typing.playFromStart());
        where.setOnAction(event -> filtered());
        Label named = new Label(workspace.text("ui.tables.filter"));
        named.setLabelFor(where);
        fault.setId("words-fault");
        fault.setWrapText(true);
        fault.setMinHeight(Region.USE_PREF_SIZE);
        fault.getStyleClass().addAll("mk-error", "mk-small");
        fault.setVisible(false);
        fault.setManaged(false);
        VBox filtering = new VBox(4, named, where, fault);
        filtering.getStyleClass().add("mk-table-filter");
        Button own = workspace.actions().button(Action.EDIT_STOP_WORDS);
        own.getStyleClass().add("mk-link");
        VBox ownBox = new VBox(own);
        ownBox.getStyleClass().add("mk-words-link");
        VBox content = new VBox(head("ui.words.text"), part,
                box("words-participants", "ui.words.participants", false, Wish::withParticipants), filtering,
                head("ui.words.counted"), size, length,
                box("words-stop", "ui.words.stop", true, (wish, on) -> wish.with(stop(wish.request(), on))), ownBox,
                box("words-stems", "ui.words.stems", false, (wish, on) -> wish.with(stems(wish.request(), on))),
                box("words-hyphens", "ui.words.hyphens", false, (wish, on) -> wish.with(hyphens(wish.request(), on))),
                box("words-numbers", "ui.words.numbers", true, (wish, on) -> wish.with(numbers(wish.request(), on))),
                head("ui.words.compare"), axis, measure);
        content.getStyleClass().add("mk-table-controls-body");
        return content;
    }

    private CheckBox box(String id, String key, boolean on, BiFunction<Wish, Boolean, Wish> change) {
        CheckBox box = new CheckBox(workspace.text(key));
        box.setId(id);
        box.setSelected(on);
        box.getStyleClass().add("mk-words-check");
        box.setTooltip(new Tooltip(workspace.text(key)));
        box.selectedProperty().addListener((property, before, now) -> model.ask(wish -> change.apply(wish, now)));
        return box;
    }

    private Label head(String key) {
        Label head = new Label(workspace.text(key));
        head.getStyleClass().addAll("mk-head", "mk-table-controls-head");
        return head;
    }

    private void filtered() {
        typing.stop();
        model.ask(wish -> wish.withWhere(where.getText().strip()));
    }

    private void show() {
        Choices found = model.choices().get();
        Wish wish = model.wish().get();
        List<Option> parts = new ArrayList<>(List.of(new Option("", workspace.text("ui.words.part.all"))));
        List<Option> axes = new ArrayList<>(List.of(new Option("", workspace.text("ui.words.axis.none"))));
        if (found != null) {
            for (TextPart one : found.parts()) {
                parts.add(new Option(one.where(), one.label()));
            }
            found.axes().forEach(one -> axes.add(new Option(one.written(), one.label())));
        }
        show(part, parts, wish.part());
        show(axis, axes, wish.axis());
        show(size, IntStream.rangeClosed(1, LONGEST_SEQUENCE).mapToObj(Integer::toString)
                .map(one -> new Option(one, workspace.text("ui.words.size." + one))).toList(),
                Integer.toString(wish.request().size()));
        show(length, IntStream.rangeClosed(1, LONGEST_LEAST).mapToObj(Integer::toString)
                .map(one -> new Option(one, one)).toList(), Integer.toString(wish.request().leastLength()));
        show(measure, Arrays.stream(Measure.values()).map(one -> new Option(one.name(), workspace.text(
                "ui.words.measure." + one.name().toLowerCase(Locale.ROOT).replace('_', '-')))).toList(),
                wish.measure().name());
        measure.setDisable(wish.axis().isEmpty());
    }

    private static void show(Choice choice, List<Option> options, String value) {
        choice.show(options, options.stream().filter(one -> one.value().equals(value)).findFirst()
                .orElse(new Option(value, value)));
    }

    private static WordRequest sized(WordRequest one, String size) {
        return new WordRequest(one.where(), one.leastLength(), one.stopWords(), one.numbers(), one.hyphens(),
                one.stems(), Integer.parseInt(size));
    }

    private static WordRequest least(WordRequest one, int length) {
        return new WordRequest(one.where(), length, one.stopWords(), one.numbers(), one.hyphens(), one.stems(),
                one.size());
    }

    private static WordRequest stop(WordRequest one, boolean on) {
        return new WordRequest(one.where(), one.leastLength(), on, one.numbers(), one.hyphens(), one.stems(),
                one.size());
    }

    private static WordRequest numbers(WordRequest one, boolean on) {
        return new WordRequest(one.where(), one.leastLength(), one.stopWords(), on, one.hyphens(), one.stems(),
                one.size());
    }

    private static WordRequest hyphens(WordRequest one, boolean on) {
        return new WordRequest(one.where(), one.leastLength(), one.stopWords(), one.numbers(), on, one.stems(),
                one.size());
    }

    private static WordRequest stems(WordRequest one, boolean on) {
        return new WordRequest(one.where(), one.leastLength(), one.stopWords(), one.numbers(), one.hyphens(), on,
                one.size());
    }
}
