package org.makna.ui.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.makna.model.TableArrangement;
import org.makna.study.TableRequest;
import org.makna.ui.common.Choice;
import org.makna.ui.workspace.Workspace;

/** Says what of a table is shown and in which order: unassigned values, empty rows and columns, the order of the rows. */
final class TableLayoutControls extends VBox {

    private static final String AS_COUNTED = "";
    private static final String SMALLEST = "smallest ";

    private final Workspace workspace;
    private final TableModel model;
    private final Choice order;
    private final CheckBox withoutEmpty;
    private final CheckBox assignedOnly;

    TableLayoutControls(Workspace workspace, TableModel model) {
        super(6);
        this.workspace = workspace;
        this.model = model;
        order = new Choice("tables-order", workspace.text("ui.tables.order"), this::sort);
        withoutEmpty = box("tables-hide-empty", "ui.tables.hide-empty");
        withoutEmpty.setOnAction(event -> model.arrangement()
                .set(model.arrangement().get().withoutEmpty(withoutEmpty.isSelected())));
        assignedOnly = box("tables-assigned-only", "ui.tables.assigned-only");
        assignedOnly.selectedProperty().bindBidirectional(model.assignedOnly());
        assignedOnly.managedProperty().bind(assignedOnly.visibleProperty());
        VBox boxes = new VBox(6, assignedOnly, withoutEmpty);
        boxes.setPadding(new Insets(2, 12, 4, 12));
        getChildren().addAll(order, boxes);
        model.arrangement().addListener((property, before, now) -> show());
        model.counted().addListener((property, before, now) -> show());
        model.request().addListener((property, before, now) -> show());
        show();
    }

    private CheckBox box(String id, String key) {
        CheckBox box = new CheckBox(workspace.text(key));
        box.setId(id);
        box.setMinWidth(0);
        box.setWrapText(true);
        return box;
    }

    private void show() {
        TableRequest request = model.request().get();
        TableArrangement now = model.arrangement().get();
        assignedOnly.setVisible(request != null && request.hasAttributes());
        withoutEmpty.setSelected(now.withoutEmpty());
        List<Choice.Option> options = new ArrayList<>(List.of(option(AS_COUNTED, "ui.tables.order.counted"),
                option(TableArrangement.NAME, "ui.tables.order.name"),
                option(TableArrangement.TOTAL, "ui.tables.order.total"),
                option(SMALLEST + TableArrangement.TOTAL, "ui.tables.order.total-smallest")));
        ofColumn(now).ifPresent(options::add);
        String chosen = value(now);
        order.show(options, options.stream().filter(one -> one.value().equals(chosen)).findFirst()
                .orElse(options.getFirst()));
    }

    private Choice.Option option(String value, String key) {
        return new Choice.Option(value, workspace.text(key));
    }

    /** A column by which the rows are sorted, by a click on its head. */
    private Optional<Choice.Option> ofColumn(TableArrangement now) {
        CountedTable counted = model.counted().get();
        boolean other = !List.of(AS_COUNTED, TableArrangement.NAME, TableArrangement.TOTAL).contains(now.sortedBy())
                && counted != null && now.isSorted(counted.table());
        return other ? Optional.of(new Choice.Option(value(now), now.sortedBy())) : Optional.empty();
    }

    private static String value(TableArrangement now) {
        return now.ascending() && !now.sortedBy().equals(TableArrangement.NAME)
                ? SMALLEST + now.sortedBy()
                : now.sortedBy();
    }

    private void sort(String value) {
        boolean smallest = value.startsWith(SMALLEST);
        String by = smallest ? value.substring(SMALLEST.length()) : value;
        model.arrangement().set(model.arrangement().get().sorted(by, smallest || by.equals(TableArrangement.NAME)));
    }
}
