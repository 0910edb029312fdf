package org.makna.ui.tables;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.makna.model.Table;
import org.makna.study.TableRequest;
import org.makna.ui.WindowTest;
import org.makna.ui.action.Action;

class TablesPicturesTest extends WindowTest {

    @Test
    void pictures() {
        clickOn("#button-open-sample");
        await(() -> window.workspace().isPresent());
        push(KeyCode.CONTROL, KeyCode.DIGIT4);
        await(() -> lookup("#tables-matrix").tryQuery().isPresent() && ((Matrix) node("tables-matrix")).data().isPresent());
        picture("tables-first");
        for (String column : new String[]{"documents", "cases"}) {
            interact(() -> lookup("#tables-presets").queryListView().getSelectionModel().select(column.equals("documents") ? 0 : 1));
            await(() -> ((Matrix) node("tables-matrix")).data().orElseThrow().table().columnAxis().equals(column));
            picture("tables-" + column);
        }
        interact(() -> lookup("#tables-presets").queryListView().getSelectionModel().select(4));
        interact(() -> {
            lookup("#tables-base").queryComboBox().getSelectionModel().select(2);
            lookup("#tables-sub-codes").queryComboBox().getSelectionModel().select(2);
        });
        await(() -> ((Matrix) node("tables-matrix")).data().orElseThrow().hasShares());
        Matrix matrix = node("tables-matrix");
        var place = matrix.place(new Cell(0, 1)).orElseThrow();
        clickOn(matrix.localToScreen(place.getMinX() + 10, place.getMinY() + 10));
        await(() -> !lookup("#tables-segments-list").queryListView().getItems().isEmpty());
        picture("tables-share");
        interact(() -> window.services().actions().run(Action.SWITCH_THEME));
        picture("tables-share-dark");
    }
}
