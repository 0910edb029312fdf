package org.makna.ui.history;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.makna.model.HistoryStep;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The steps in a table, the newest first. */
final class StepTable extends TableView<StepLine> {

    private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

    private static final double LEAST_WHAT = 140;
    private static final double ROOM_FOR_SCROLL_BAR = 16;

    private final Workspace workspace;

    StepTable(Workspace workspace, ObservableList<StepLine> lines) {
        super(lines);
        this.workspace = workspace;
        setId("history-steps");
        setAccessibleText(workspace.text("ui.desk.history"));
        getStyleClass().add("mk-grid");
        setFixedCellSize(28);
        Label none = new Label(workspace.text("ui.history.none"));
        none.getStyleClass().add("mk-mute");
        setPlaceholder(none);
        setRowFactory(table -> new StepRow());

        Locale locale = workspace.messages().locale();
        NumberFormat numbers = NumberFormat.getIntegerInstance(locale);
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale).withZone(ZoneId.systemDefault());
        TableColumn<StepLine, StepLine> what = column("ui.history.what", LEAST_WHAT, "", StepLine::text);
        what.setCellFactory(column -> new WhatCell());
        getColumns().add(column("ui.history.revision", 54, "mk-number",
                line -> numbers.format(line.step().revision())));
        getColumns().add(column("ui.history.time", 128, "mk-mute",
                line -> time.format(Instant.parse(line.step().time()))));
        getColumns().add(column("ui.history.who", 80, "", line -> line.step().coder()));
        getColumns().add(what);
        getColumns().add(column("ui.history.rows", 60, "mk-number", line -> numbers.format(line.step().rows())));
        getColumns().add(column("ui.history.state", 126, "mk-mute", this::state));
        DoubleBinding others = Bindings.createDoubleBinding(() -> getColumns().stream().filter(one -> one != what)
                .mapToDouble(TableColumn::getWidth).sum(),
                getColumns().stream().filter(one -> one != what).map(TableColumn::widthProperty)
                        .toArray(Observable[]::new));
        what.prefWidthProperty().bind(Bindings.max(LEAST_WHAT,
                widthProperty().subtract(others).subtract(ROOM_FOR_SCROLL_BAR)));
    }

    private String state(StepLine line) {
        HistoryStep.State state = line.step().state();
        return state == HistoryStep.State.DONE
                ? ""
                : workspace.text("history.state." + state.name().toLowerCase(Locale.ROOT));
    }

    private TableColumn<StepLine, StepLine> column(String key, double width, String style,
            Function<StepLine, String> text) {
        TableColumn<StepLine, StepLine> column = new TableColumn<>(workspace.text(key));
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(48);
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(any -> new TextCell(text));
        if (!style.isEmpty()) {
            column.getStyleClass().add(style);
        }
        return column;
    }

    /** A row says by its look, and the last column in words, that its edit holds no longer. */
    private static final class StepRow extends TableRow<StepLine> {

        @Override
        protected void updateItem(@Nullable StepLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(UNDONE, !empty && line != null && line.isUndone());
        }
    }

    private static final class TextCell extends TableCell<StepLine, StepLine> {

        private final Function<StepLine, String> text;

        TextCell(Function<StepLine, String> text) {
            this.text = text;
            setOnMouseEntered(event -> setTooltip(getText() == null || getText().length() < 14
                    ? null
                    : new Tooltip(getText())));
        }

        @Override
        protected void updateItem(@Nullable StepLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : UserText.oneLine(text.apply(line)));
        }
    }

    /** What was done; undoing and redoing carry their sign. */
    private static final class WhatCell extends TableCell<StepLine, StepLine> {

        private final Tooltip whole = new Tooltip();

        WhatCell() {
            setAlignment(Pos.CENTER_LEFT);
            whole.setMaxWidth(520);
        }

        @Override
        protected void updateItem(@Nullable StepLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setText(null);
                setGraphic(null);
                setTooltip(null);
                return;
            }
            setText(UserText.oneLine(line.text()));
            whole.setText(line.text());
            setTooltip(whole);
            setGraphic(switch (line.step().kind()) {
                case EDIT -> null;
                case UNDO -> Icon.UNDO.node();
                case REDO -> Icon.REDO.node();
            });
        }
    }
}
