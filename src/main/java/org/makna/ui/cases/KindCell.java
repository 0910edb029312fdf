package org.makna.ui.cases;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.CaseKind;
import org.makna.ui.cases.KindPlace.Zone;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A kind of case in the tree, with its number of cases; it can be dragged onto another or between two. */
final class KindCell extends TreeCell<KindsPane.Row> {

    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass ONTO = PseudoClass.getPseudoClass("drop-onto");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final String DRAGGED = "makna-kind:";

    private final Workspace workspace;
    private final GridBook book;
    private final KindWork work;
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox box;

    KindCell(Workspace workspace, GridBook book, KindWork work) {
        this.workspace = workspace;
        this.book = book;
        this.work = work;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        name.setMinWidth(0);
        count.getStyleClass().add("mk-key");
        count.setMinWidth(Region.USE_PREF_SIZE);
        box = new HBox(6, name, space, count);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnDragDetected(event -> {
            CaseKind kind = kind();
            if (kind != null && workspace.isWritable()) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(DRAGGED + kind.id());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            Zone zone = Zone.at(event.getY() / getHeight());
            boolean possible = place(event, zone).isPresent();
            mark(possible ? zone : null);
            if (possible) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragExited(event -> mark(null));
        setOnDragDropped(event -> {
            Optional<CaseKind> dragged = dragged(event);
            Optional<KindPlace> place = place(event, Zone.at(event.getY() / getHeight()));
            event.setDropCompleted(place.isPresent());
            event.consume();
            dragged.ifPresent(kind -> place.ifPresent(there -> work.move(kind, there)));
        });
    }

    private Optional<KindPlace> place(DragEvent event, Zone zone) {
        CaseKind here = kind();
        return here == null || !workspace.isWritable()
                ? Optional.empty()
                : dragged(event).flatMap(kind -> KindPlace.drop(book.kinds().get(), kind, here, zone));
    }

    private Optional<CaseKind> dragged(DragEvent event) {
        String dragged = event.getDragboard().getString();
        return dragged == null
                ? Optional.empty()
                : book.kinds().get().all().stream().filter(kind -> dragged.equals(DRAGGED + kind.id())).findFirst();
    }

    private @Nullable CaseKind kind() {
        return getItem() == null || isEmpty() ? null : getItem().kind();
    }

    private void mark(@Nullable Zone zone) {
        pseudoClassStateChanged(BEFORE, zone == Zone.BEFORE);
        pseudoClassStateChanged(ONTO, zone == Zone.ONTO);
        pseudoClassStateChanged(AFTER, zone == Zone.AFTER);
    }

    @Override
    protected void updateItem(KindsPane.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(UserText.oneLine(row.name()));
        count.setText(String.format(workspace.messages().locale(), "%,d", row.count()));
        setAccessibleText(row.name() + ", " + count.getText());
        setGraphic(box);
    }
}
