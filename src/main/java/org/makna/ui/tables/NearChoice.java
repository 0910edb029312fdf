package org.makna.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.makna.model.Distance;
import org.makna.model.Message;
import org.makna.model.Table;
import org.makna.study.TableRequest;
import org.makna.ui.common.Choice;
import org.makna.ui.workspace.Workspace;

/** How far apart segments may be that count as near; in sight only where pairs near each other are counted. */
final class NearChoice extends VBox {

    private static final Distance USUAL = new Distance(1, Distance.Unit.SENTENCE);
    private static final List<Distance> OFFERED = List.of(new Distance(5, Distance.Unit.WORD),
            new Distance(25, Distance.Unit.WORD), new Distance(0, Distance.Unit.SENTENCE), USUAL,
            new Distance(3, Distance.Unit.SENTENCE), new Distance(0, Distance.Unit.PARAGRAPH),
            new Distance(1, Distance.Unit.PARAGRAPH), new Distance(0, Distance.Unit.TURN),
            new Distance(1, Distance.Unit.TURN));

    private final Workspace workspace;
    private final TableModel model;
    private final Choice choice;

    NearChoice(Workspace workspace, TableModel model) {
        this.workspace = workspace;
        this.model = model;
        choice = new Choice("tables-near", workspace.text("ui.tables.near"),
                value -> model.ask(request -> request.withUnit(value)));
        getChildren().add(choice);
        managedProperty().bind(visibleProperty());
    }

    /** A request with another unit, which has a distance where it needs one. */
    static TableRequest with(TableRequest request, Table.Unit unit) {
        return unit == Table.Unit.NEAR ? request.withUnit(written(USUAL)) : request.withUnit(unit);
    }

    /** Shows the distance of a request. */
    void show(TableRequest request) {
        boolean near = model.unit(request) == Table.Unit.NEAR;
        setVisible(near);
        if (near) {
            List<Choice.Option> options = new ArrayList<>(OFFERED.stream().map(this::option).toList());
            Choice.Option now = Distance.of(request.unit().substring(request.unit().indexOf('/') + 1))
                    .map(this::option).orElse(options.getFirst());
            if (!options.contains(now)) {
                options.add(now);
            }
            choice.show(options, now);
        }
    }

    private Choice.Option option(Distance distance) {
        Message unit = Message.of("table.distance." + distance.unit().name().toLowerCase(Locale.ROOT),
                Math.max(1, distance.most()));
        return new Choice.Option(written(distance), workspace.messages().text(distance.most() == 0
                ? Message.of("ui.tables.near.same", unit)
                : Message.of("ui.tables.near.at-most", distance.most(), unit)));
    }

    private static String written(Distance distance) {
        return Table.Unit.NEAR.word() + "/" + distance;
    }
}
