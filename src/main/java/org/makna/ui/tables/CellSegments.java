package org.makna.ui.tables;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.study.SegmentList;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The segments of the chosen cell; a click or Enter on one opens its place. */
final class CellSegments extends VBox {

    private static final double LISTING = 206;
    private static final double WAITING = 84;

    private final Workspace workspace;
    private final MatrixWords words;
    private final Tasks.Latest latest;
    private final Label number = new Label();
    private final Label where = new Label();
    private final ListView<Integer> list = new ListView<>();
    private @Nullable SegmentPages pages;

    CellSegments(Workspace workspace, MatrixWords words) {
        this.workspace = workspace;
        this.words = words;
        this.latest = workspace.tasks().latest();
        setId("tables-segments");
        getStyleClass().add("mk-cell-segments");
        number.setId("tables-segments-number");
        number.getStyleClass().add("mk-strong");
        number.setMinWidth(USE_PREF_SIZE);
        where.getStyleClass().add("mk-mute");
        where.setId("tables-segments-cell");
        HBox head = new HBox(6, number, where);
        head.getStyleClass().add("mk-cell-segments-head");
        list.setId("tables-segments-list");
        list.setAccessibleText(workspace.text("ui.tables.segments"));
        Label hint = new Label(workspace.text("ui.tables.choose-cell"));
        hint.getStyleClass().add("mk-mute");
        list.setPlaceholder(hint);
        list.setFixedCellSize(28);
        list.setCellFactory(view -> {
            SegmentRow row = new SegmentRow(workspace, position -> pages == null
                    ? java.util.Optional.empty()
                    : pages.at(position));
            row.setOnMouseClicked(event -> {
                if (!row.isEmpty()) {
                    open(row.getIndex());
                }
            });
            return row;
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && list.getSelectionModel().getSelectedIndex() >= 0) {
                open(list.getSelectionModel().getSelectedIndex());
                event.consume();
            }
        });
        list.focusedProperty().addListener((property, before, now) -> {
            if (now && list.getSelectionModel().isEmpty() && !list.getItems().isEmpty()) {
                list.getSelectionModel().select(0);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        clear();
    }

    /** Lists the segments of a cell. */
    void show(MatrixData data, Cell cell) {
        show(data, List.of(cell));
    }

    /** Lists the segments of a cell and of such as belong to it, each once. */
    void show(MatrixData data, List<Cell> cells) {
        CountedTable counted = data.counted();
        List<Cell> listed = cells.stream().map(data::listed).toList();
        String row = words.row(data, cells.getFirst());
        String place = (cells.size() == 1 ? row : workspace.text("ui.tables.with-below", row)) + " × "
                + words.column(data, cells.getFirst());
        latest.read(progress -> listed.stream().map(cell -> counted.tables().segmentsOf(counted.request(), cell.row(),
                cell.column(), progress)).reduce(SegmentList::with).orElseThrow(), segments -> {
                    SegmentPages read = new SegmentPages(segments, workspace.tasks(), page -> list.refresh(),
                            workspace::failed);
                    pages = read;
                    setMinHeight(LISTING);
                    setPrefHeight(LISTING);
                    number.setText(workspace.text("ui.tables.codings", segments.size()));
                    where.setText("· " + UserText.oneLine(place));
                    where.setTooltip(new Tooltip(place));
                    list.setItems(FXCollections.observableList(read.positions()));
                    list.scrollTo(0);
                }, workspace::failed);
    }

    /** Lists nothing. */
    void clear() {
        latest.drop();
        pages = null;
        setMinHeight(WAITING);
        setPrefHeight(WAITING);
        number.setText(workspace.text("ui.tables.segments"));
        where.setText("");
        list.setItems(FXCollections.observableArrayList());
    }

    private void open(int position) {
        if (pages != null) {
            SegmentList.Place place = pages.place(position);
            workspace.navigator().openCoding(place.documentId(), place.range(), place.codingId());
        }
    }
}
