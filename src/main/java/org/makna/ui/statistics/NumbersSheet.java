package org.makna.ui.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.GroupedNumbers;
import org.makna.model.drawing.Mark;
import org.makna.model.drawing.NumberChartKind;
import org.makna.study.StatisticsChoices;
import org.makna.ui.common.Choice;
import org.makna.ui.common.Tasks;
import org.makna.ui.drawing.DrawingExports;
import org.makna.ui.drawing.DrawingPane;
import org.makna.ui.drawing.DrawingView;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** The numbers of cases or documents as box plots or histograms, by groups. For the FX thread. */
final class NumbersSheet {

    private static final String NONE = "";
    /** Width of a drawing that leaves the window. */
    private static final double PAGE = 960;

    private final Workspace workspace;
    private final StatisticsChoices choices;
    private final boolean ofDocuments;
    private final String rollUp;
    private final Tasks.Latest latest;
    private final DrawingView view = new DrawingView(this::chosen);
    private final BehindList behind;
    private Runnable leave = () -> {
    };
    private final Label name = new Label();
    private final Label done = new Label();
    private final Choice variables;
    private final Choice groups;
    private final Choice kinds;
    private String variable;
    private String by;
    private NumberChartKind kind = NumberChartKind.BOXES;
    private @Nullable GroupedNumbers shown;

    /**
     * Creates it for one showing.
     *
     * @param variable what is drawn at first, as statistics write it
     * @param by       by what it is grouped at first, or empty
     */
    NumbersSheet(Workspace workspace, StatisticsChoices choices, boolean ofDocuments, String rollUp, String variable,
            String by) {
        this.workspace = workspace;
        this.choices = choices;
        this.ofDocuments = ofDocuments;
        this.rollUp = rollUp;
        this.variable = variable;
        this.by = by;
        latest = workspace.tasks().latest();
        variables = new Choice("numbers-variable", workspace.text("ui.numbers.variable"), value -> {
            this.variable = value;
            read();
        });
        groups = new Choice("numbers-by", workspace.text("ui.statistics.by"), value -> {
            this.by = value;
            read();
        });
        kinds = new Choice("numbers-kind", workspace.text("ui.tables.chart-kind"), value -> {
            kind = NumberChartKind.valueOf(value);
            draw();
        });
        view.setId("numbers-chart");
        behind = new BehindList(workspace, this::open);
    }

    void show(Window owner) {
        DrawingExports exports = new DrawingExports(workspace, this::page, done::setText);
        variables.setPrefWidth(300);
        groups.setPrefWidth(260);
        kinds.setPrefWidth(240);
        HBox asking = new HBox(8, variables, groups, kinds);
        asking.setAlignment(Pos.CENTER_LEFT);
        name.setId("numbers-title");
        name.getStyleClass().add("mk-head");
        done.getStyleClass().add("mk-mute");
        DrawingPane pane = new DrawingPane(view);
        VBox.setVgrow(pane, Priority.ALWAYS);
        VBox content = new VBox(8, asking, name, pane, behind, done);
        done.managedProperty().bind(done.textProperty().isNotEmpty());
        content.setPrefSize(860, 560);
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text("ui.numbers.title"), content,
                button("png", "ui.tables.png", exports::png), button("svg", "ui.tables.svg", exports::svg),
                button("copy", "ui.tables.copy", exports::copy));
        sheet.onHidden(latest::drop);
        exports.keysIn(content.getScene().getRoot());
        leave = () -> {
            sheet.close();
            // The statistics that it stands over.
            owner.hide();
        };
        offer();
        sheet.show();
        read();
        view.requestFocus();
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId("numbers-" + id);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void offer() {
        show(variables, options(choices.variables()), variable);
        List<Choice.Option> all = new ArrayList<>(List.of(new Choice.Option(NONE, workspace.text("ui.numbers.all"))));
        all.addAll(options(choices.groups()));
        show(groups, all, by);
        show(kinds, Arrays.stream(NumberChartKind.values()).map(one -> new Choice.Option(one.name(),
                workspace.text("ui.tables.chart." + one.word()))).toList(), kind.name());
    }

    private static List<Choice.Option> options(List<StatisticsChoices.Choice> from) {
        return from.stream().map(one -> new Choice.Option(one.written(), one.label())).toList();
    }

    private static void show(Choice choice, List<Choice.Option> options, String value) {
        choice.show(options, options.stream().filter(one -> one.value().equals(value)).findFirst()
                .orElse(options.getFirst()));
    }

    private void read() {
        latest.read(progress -> workspace.study().tables().statistics().numbers(ofDocuments, variable, by, rollUp),
                numbers -> {
                    shown = numbers;
                    name.setText(numbers.title());
                    draw();
                }, workspace::failed);
    }

    private void draw() {
        GroupedNumbers numbers = shown;
        NumberChartKind drawn = kind;
        if (numbers != null) {
            view.forget();
            behind.clear(workspace.text("ui.numbers.behind-how"));
            view.show((width, lettering) -> workspace.study().output().pictures().draw(drawn, numbers, width, false,
                    lettering));
        }
    }

    private Optional<Drawing> page() {
        return Optional.ofNullable(shown).map(numbers -> workspace.study().output().pictures().draw(kind, numbers, PAGE,
                true, view.lettering()));
    }

    private void chosen(Mark mark) {
        GroupedNumbers numbers = shown;
        if (numbers != null) {
            behind.show(mark.said(), workspace.study().output().pictures().behind(kind, numbers, mark));
        }
    }

    private void open(GroupedNumbers.Owned one) {
        leave.run();
        if (ofDocuments) {
            workspace.navigator().open(one.owner().id());
        } else {
            workspace.navigator().show(Desk.CASES);
            workspace.selectedCase().set(one.owner().id());
        }
    }
}
