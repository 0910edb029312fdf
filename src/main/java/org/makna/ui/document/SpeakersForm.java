package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.model.TextRange;
import org.makna.ui.common.UserText;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Asks whose turns in a document are to be coded, and says how many those are. */
final class SpeakersForm {

    private static final double MOST_HEIGHT = 260;

    private final Workspace workspace;
    private final Map<String, List<TextRange>> turns;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final Label count = new Label();

    /** @param caret who speaks there is chosen at first */
    SpeakersForm(Workspace workspace, DocumentText text, int caret) {
        this.workspace = workspace;
        this.turns = SpeakerTurns.bySpeaker(text);
        int turn = text.turnNumber(caret);
        String current = turn > 0 ? text.turns().get(turn - 1).label() : "";
        turns.forEach((speaker, ranges) -> {
            CheckBox box = new CheckBox(workspace.text("ui.speakers.one", UserText.oneLine(speaker), ranges.size()));
            box.setUserData(speaker);
            box.setSelected(speaker.equals(current));
            box.setMnemonicParsing(false);
            boxes.add(box);
        });
    }

    /** Asks; {@code chosen} gets the turns of the speakers that were ticked. */
    void ask(Window owner, Consumer<SpeakerTurns> chosen) {
        VBox list = new VBox(8);
        list.setId("speakers");
        list.getChildren().addAll(boxes);
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        count.setId("speakers-count");
        count.getStyleClass().add("mk-mute");
        CheckBox first = boxes.stream().filter(CheckBox::isSelected).findFirst().orElse(boxes.getFirst());
        FormDialog form = new FormDialog(workspace, owner, workspace.text("ui.speakers.title"),
                new VBox(12, scroll, count), first, workspace.text("ui.speakers.choose"));
        boxes.forEach(box -> box.selectedProperty().subscribe(() -> tell(form)));
        // A box would take Enter for itself.
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                form.act().fire();
                event.consume();
            }
        });
        tell(form);
        form.show(() -> CompletableFuture.completedFuture(wanted()), chosen);
    }

    private void tell(FormDialog form) {
        SpeakerTurns wanted = wanted();
        count.setText(workspace.text("ui.speakers.count", wanted.ranges().size()));
        form.act().setDisable(wanted.ranges().isEmpty());
    }

    private SpeakerTurns wanted() {
        return SpeakerTurns.of(turns,
                boxes.stream().filter(CheckBox::isSelected).map(box -> (String) box.getUserData()).toList());
    }
}
