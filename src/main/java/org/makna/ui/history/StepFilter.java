package org.makna.ui.history;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.makna.ui.workspace.Workspace;

/** The panel beside the steps: which of them are listed. */
final class StepFilter extends VBox {

    /** Stands for all coders; no coder has an empty name. */
    private static final String EVERYONE = "";

    private final Workspace workspace;
    private final TextField words = new TextField();
    private final ChoiceRows<StepGroup> groups = new ChoiceRows<>(StepGroup.ALL);
    private final ChoiceRows<String> coders = new ChoiceRows<>(EVERYONE);

    /** @param changed gets the condition that a listed step meets */
    StepFilter(Workspace workspace, Consumer<Predicate<StepLine>> changed) {
        this.workspace = workspace;
        setId("history-side");
        words.setId("history-words");
        words.getStyleClass().add("mk-field");
        words.setPromptText(workspace.text("ui.history.filter"));
        words.setAccessibleText(workspace.text("ui.history.filter"));
        HBox field = new HBox(words);
        field.getStyleClass().add("mk-panel-filter");
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox rows = new VBox(head("ui.history.steps"), groups, head("ui.history.who-head"), coders);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head("ui.history.head"), field, scroll);
        Runnable tell = () -> changed.accept(condition());
        words.textProperty().addListener((property, before, now) -> tell.run());
        groups.chosen().addListener((property, before, now) -> tell.run());
        coders.chosen().addListener((property, before, now) -> tell.run());
    }

    /** Counts the steps of each choice. */
    void count(List<StepLine> all) {
        NumberFormat numbers = NumberFormat.getIntegerInstance(workspace.messages().locale());
        List<ChoiceRows.Choice<StepGroup>> kinds = new ArrayList<>();
        for (StepGroup group : StepGroup.values()) {
            kinds.add(new ChoiceRows.Choice<>(group, "history-group-" + group.ordinal(),
                    workspace.text(group.textKey()),
                    numbers.format(all.stream().filter(line -> group.holds(line.step())).count())));
        }
        groups.show(kinds);
        Map<String, Long> byCoder = all.stream().collect(
                Collectors.groupingBy(line -> line.step().coder(), TreeMap::new, Collectors.counting()));
        List<ChoiceRows.Choice<String>> people = new ArrayList<>();
        people.add(new ChoiceRows.Choice<>(EVERYONE, "history-everyone", workspace.text("ui.history.everyone"),
                numbers.format(all.size())));
        byCoder.forEach((name, count) -> people.add(
                new ChoiceRows.Choice<>(name, "history-coder-" + people.size(), name, numbers.format(count))));
        coders.show(people);
    }

    private Predicate<StepLine> condition() {
        StepGroup group = groups.chosen().get();
        String coder = coders.chosen().get();
        String typed = words.getText();
        return line -> group.holds(line.step()) && (coder.equals(EVERYONE) || line.step().coder().equals(coder))
                && line.has(typed);
    }

    private Label head(String key) {
        Label head = new Label(workspace.text(key));
        head.getStyleClass().addAll("mk-head", "mk-side-head");
        return head;
    }
}
