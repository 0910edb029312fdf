package org.makna.ui.search;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.makna.study.StructureName;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** Names in the structure of documents, to be ticked one by one or all at once. */
final class StructureList {

    private static final double HEIGHT = 190;

    private final Workspace workspace;
    private final Runnable changed;
    private final ListView<Line> list = new ListView<>();
    private final CheckBox all = new CheckBox();
    private final VBox node = new VBox(6, all, list);
    private boolean ticking;

    private record Line(StructureName name, BooleanProperty ticked) {}

    /**
     * Creates it.
     *
     * @param changed told when a name is ticked or no longer
     */
    StructureList(Workspace workspace, Runnable changed) {
        this.workspace = workspace;
        this.changed = changed;
        list.setId("code-by-names");
        list.setPrefHeight(HEIGHT);
        list.setCellFactory(CheckBoxListCell.forListView(Line::ticked, new LineText()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Line line = list.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.SPACE && line != null) {
                event.consume();
                line.ticked().set(!line.ticked().get());
            }
        });
        all.setId("code-by-all");
        all.setText(workspace.text("ui.code-by.all"));
        all.setOnAction(event -> tickAll());
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    Node node() {
        return node;
    }

    /** Lists names; those that are mostly wanted are ticked. */
    void show(String title, String whenEmpty, List<StructureName> names) {
        list.setAccessibleText(title);
        Label nothing = new Label(whenEmpty);
        nothing.setWrapText(true);
        nothing.getStyleClass().add("mk-mute");
        list.setPlaceholder(nothing);
        List<Line> lines = new ArrayList<>();
        for (StructureName name : names) {
            Line line = new Line(name, new SimpleBooleanProperty(name.main()));
            line.ticked().addListener((property, before, now) -> ticked());
            lines.add(line);
        }
        list.getItems().setAll(lines);
        all.setDisable(lines.isEmpty());
        ticked();
    }

    /** The names that are ticked. */
    List<String> chosen() {
        return list.getItems().stream().filter(line -> line.ticked().get()).map(line -> line.name().label()).toList();
    }

    private void tickAll() {
        ticking = true;
        list.getItems().forEach(line -> line.ticked().set(all.isSelected()));
        ticking = false;
        ticked();
    }

    private void ticked() {
        if (!ticking) {
            int chosen = chosen().size();
            all.setSelected(chosen > 0 && chosen == list.getItems().size());
            changed.run();
        }
    }

    private final class LineText extends StringConverter<Line> {

        @Override
        public String toString(Line line) {
            return workspace.text("ui.code-by.name", UserText.oneLine(line.name().label()), line.name().passages(),
                    line.name().documents());
        }

        @Override
        public Line fromString(String text) {
            throw new UnsupportedOperationException("Names are not typed here");
        }
    }
}
