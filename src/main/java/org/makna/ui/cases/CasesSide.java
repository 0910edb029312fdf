package org.makna.ui.cases;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.CollectionKind;
import org.makna.model.MemoLink;
import org.makna.ui.action.Action;
import org.makna.ui.collections.CollectionFilter;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.Workspace;

/** The panel beside the grid: the cases, and the text of the selected one. */
final class CasesSide extends VBox {

    private final Workspace workspace;
    private final GridList listed;
    private final ListView<GridLine> cases;
    private final ListView<CasePartLine> parts = new ListView<>();
    private final Label partsHead = new Label();
    private final Tasks.Latest reading;
    private final CollectionFilter collections;

    CasesSide(Workspace workspace, GridBook book, KindsPane kinds) {
        this.workspace = workspace;
        this.reading = workspace.tasks().latest();
        setId("cases-side");
        listed = new GridList(workspace, Owners.CASES, book, workspace.actions().iconButton(Action.NEW_CASE));
        cases = listed.list();
        cases.setContextMenu(
                workspace.actions().menu(Action.NEW_CASE, Action.RENAME_CASE, Action.ASSIGN_TO_CASE, Action.NEW_MEMO,
                        Action.ADD_TO_COLLECTION, Action.REMOVE_FROM_COLLECTION, null, Action.DELETE_CASE));
        cases.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        workspace.inHand().add(cases, () -> InHand.of(cases.getSelectionModel().getSelectedItems().stream()
                .map(one -> new MemoLink.OfCase(one.id())).toList()));
        cases.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Action action = switch (event.getCode()) {
                case F2 -> Action.RENAME_CASE;
                case DELETE -> Action.DELETE_CASE;
                case INSERT -> Action.ASSIGN_TO_CASE;
                default -> null;
            };
            if (action != null && workspace.actions().run(action)) {
                event.consume();
            }
        });
        parts.setId("cases-parts");
        parts.setAccessibleText(workspace.text("ui.cases.parts"));
        parts.setPrefHeight(190);
        parts.setMinHeight(90);
        parts.setCellFactory(view -> new PartCell());
        parts.setContextMenu(workspace.actions().menu(Action.REMOVE_FROM_CASE));
        Label none = new Label(workspace.text("ui.cases.no-parts"));
        none.getStyleClass().addAll("mk-mute", "mk-small");
        parts.setPlaceholder(none);
        parts.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(parts.getSelectionModel().getSelectedItem());
            } else if (event.getCode() == KeyCode.DELETE) {
                workspace.actions().run(Action.REMOVE_FROM_CASE);
            }
        });
        VBox.setVgrow(listed, Priority.ALWAYS);
        Region line = new Region();
        line.getStyleClass().add("mk-separator");
        collections = new CollectionFilter(workspace, CollectionKind.CASES, Action.NARROW_CASES);
        collections.onChanged(() -> book.only(collections.members().orElse(null)));
        listed.narrow(collections.node(), collections.line());
        getChildren().addAll(kinds, listed, line, partsHead(), parts);
    }

    /** The case that is selected here. */
    ReadOnlyObjectProperty<GridLine> selected() {
        return cases.getSelectionModel().selectedItemProperty();
    }

    /** The text that is selected here. */
    ReadOnlyObjectProperty<CasePartLine> selectedPart() {
        return parts.getSelectionModel().selectedItemProperty();
    }

    /** Lists all cases again where a collection would hide one. */
    void reveal(long caseId) {
        if (collections.members().filter(members -> !members.contains(caseId)).isPresent()) {
            collections.clear();
        }
    }

    /** Lets a collection be chosen from its menu. */
    void chooseCollection() {
        collections.node().requestFocus();
        collections.node().show();
    }

    /** Shows a case as selected, with its text. */
    void select(@Nullable GridLine line) {
        listed.select(line);
        showParts(line);
    }

    /** Shows the text of a case as it is now. */
    void showParts(@Nullable GridLine line) {
        if (line == null) {
            reading.drop();
            partsHead.setText(workspace.text("ui.cases.parts"));
            parts.getItems().clear();
            return;
        }
        partsHead.setText(workspace.text("ui.cases.parts-of", UserText.oneLine(line.name())));
        reading.read(progress -> line.ofCase()
                .map(row -> CasePartLine.read(workspace.study(), row)).orElse(List.of()), this::fill,
                workspace.problems()::failed);
    }

    private void fill(List<CasePartLine> lines) {
        if (!lines.equals(parts.getItems())) {
            parts.getItems().setAll(lines);
        }
    }

    private void open(@Nullable CasePartLine line) {
        if (line != null) {
            line.place().ifPresentOrElse(
                    place -> workspace.navigator().open(line.part().documentId(), place),
                    () -> workspace.navigator().open(line.part().documentId()));
        }
    }

    private HBox partsHead() {
        partsHead.setText(workspace.text("ui.cases.parts"));
        partsHead.getStyleClass().add("mk-head");
        partsHead.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(2, partsHead, space, workspace.actions().iconButton(Action.ASSIGN_TO_CASE),
                workspace.actions().iconButton(Action.REMOVE_FROM_CASE));
        head.getStyleClass().add("mk-panel-head");
        return head;
    }

    private final class PartCell extends ListCell<CasePartLine> {

        PartCell() {
            setOnMouseClicked(event -> {
                if (event.getButton() == javafx.scene.input.MouseButton.PRIMARY) {
                    open(getItem());
                }
            });
        }

        @Override
        protected void updateItem(@Nullable CasePartLine line, boolean empty) {
            super.updateItem(line, empty);
            if (line == null || empty) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Icon icon = line.part().speaker() != null
                    ? Icon.PERSON
                    : line.part().range() != null ? Icon.PLAIN : Icon.DOCUMENT;
            Label title = UserText.label(line.title());
            title.setGraphic(icon.node());
            title.setGraphicTextGap(8);
            title.setMinWidth(0);
            VBox box = new VBox(1, title);
            if (!line.detail().isEmpty()) {
                Label detail = UserText.label(line.detail());
                detail.getStyleClass().addAll("mk-mute", "mk-small", "mk-under-icon");
                detail.setMinWidth(0);
                box.getChildren().add(detail);
            }
            box.setPrefWidth(0);
            setGraphic(box);
            setTooltip(new Tooltip(line.title() + (line.detail().isEmpty() ? "" : "\n" + line.detail())));
        }
    }
}
