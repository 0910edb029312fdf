package org.makna.ui.tables;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.makna.model.drawing.ChartKind;
import org.makna.model.drawing.ChartSettings;
import org.makna.model.drawing.Likeness;
import org.makna.model.drawing.Tie;
import org.makna.ui.common.Choice;
import org.makna.ui.workspace.Workspace;

/** What can be chosen about the shown kind of chart. For the FX thread. */
final class ChartControls extends HBox {

    private final Workspace workspace;
    private final Runnable changed;
    private final Choice tie;
    private final Choice likeness;
    private final Choice clusters;
    private ChartSettings settings = ChartSettings.USUAL;

    /**
     * Creates it.
     *
     * @param changed called when something else is chosen
     */
    ChartControls(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
        tie = choice("tables-chart-tie", "ui.tables.tie", 250, value -> settings.withTie(Tie.valueOf(value)));
        likeness = choice("tables-chart-likeness", "ui.tables.likeness", 280,
                value -> settings.withLikeness(Likeness.valueOf(value)));
        clusters = choice("tables-chart-clusters", "ui.tables.clusters", 140,
                value -> settings.withClusters(Integer.parseInt(value)));
        getStyleClass().add("mk-chart-controls");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(tie, likeness, clusters);
        managedProperty().bind(visibleProperty());
    }

    private Choice choice(String id, String nameKey, double width, Function<String, ChartSettings> change) {
        Choice choice = new Choice(id, workspace.text(nameKey), value -> set(before -> change.apply(value)));
        choice.setPrefWidth(width);
        choice.setMinWidth(0);
        choice.managedProperty().bind(choice.visibleProperty());
        return choice;
    }

    /** What is chosen. */
    ChartSettings settings() {
        return settings;
    }

    /** Chooses something. */
    void set(UnaryOperator<ChartSettings> change) {
        settings = change.apply(settings);
        changed.run();
    }

    /**
     * Offers what a kind of chart reads.
     *
     * @param meeting whether the table counts how often codes meet
     * @param rows    number of rows
     */
    void offer(ChartKind kind, boolean meeting, int rows) {
        boolean tied = kind == ChartKind.NETWORK || kind == ChartKind.HEAT && meeting;
        boolean clustered = kind == ChartKind.DENDROGRAM;
        tie.setVisible(tied);
        likeness.setVisible(clustered);
        clusters.setVisible(clustered);
        setVisible(tied || clustered);
        tie.show(Arrays.stream(Tie.values()).map(this::option).toList(), option(settings.tie()));
        likeness.show(Arrays.stream(Likeness.values()).map(this::option).toList(), option(settings.likeness()));
        List<Choice.Option> numbers = IntStream.rangeClosed(1, Math.max(1, rows)).mapToObj(ChartControls::option)
                .toList();
        clusters.show(numbers, option(Math.clamp(settings.clusters(), 1, Math.max(1, rows))));
    }

    private Choice.Option option(Tie one) {
        return new Choice.Option(one.name(), workspace.text("ui.tables.tie." + one.word()));
    }

    private Choice.Option option(Likeness one) {
        return new Choice.Option(one.name(), workspace.text("chart.likeness." + one.word()));
    }

    private static Choice.Option option(int number) {
        return new Choice.Option(Integer.toString(number), Integer.toString(number));
    }
}
