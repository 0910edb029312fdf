package org.makna.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.effect.DropShadow;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class PopupsOnScreenTest extends FxRobot {

    private final Region content = new Region();
    private Stage stage;
    private Popup popup;
    private PopupsOnScreen keeper;

    @BeforeEach
    void aPopupWithAShadow() throws Exception {
        FxToolkit.registerPrimaryStage();
        stage = FxToolkit.registerStage(Stage::new);
        interact(() -> {
            keeper = new PopupsOnScreen();
            stage.setScene(new Scene(new Region(), 200, 200));
            stage.show();
            content.setPrefSize(100, 80);
            content.setStyle("-fx-background-color: white;");
            content.setEffect(new DropShadow(30, Color.BLACK));
            popup = new Popup();
            popup.setAutoFix(false);
            popup.setAnchorLocation(AnchorLocation.CONTENT_BOTTOM_LEFT);
            popup.getContent().add(content);
        });
    }

    @AfterEach
    void close() throws Exception {
        interact(() -> {
            popup.hide();
            keeper.close();
        });
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({"-50, -50", "5, 30", "990, 995", "5000, 5000", "300, 300"})
    void isWholeWhereverItIsOpenedAndStaysSoWhenItGrows(double x, double y) {
        interact(() -> popup.show(stage, x, y));
        WaitForAsyncUtils.waitForFxEvents();
        interact(this::isWhole);
        interact(() -> content.setPrefSize(300, 400));
        WaitForAsyncUtils.waitForFxEvents();
        interact(this::isWhole);
    }

    @Test
    void staysWhereItIsWhereThereIsRoom() {
        interact(() -> popup.show(stage, 300, 400));
        WaitForAsyncUtils.waitForFxEvents();
        interact(() -> {
            assertThat(popup.getAnchorX()).isEqualTo(300);
            assertThat(popup.getAnchorY()).isEqualTo(400);
        });
    }

    @Test
    void goesWhenTheNodeItStandsAtLeavesItsScene() {
        interact(() -> popup.show(stage.getScene().getRoot(), 300, 400));
        assertThat(popup.isShowing()).isTrue();
        interact(() -> stage.getScene().setRoot(new Region()));
        assertThat(popup.isShowing()).isFalse();
    }

    private void isWhole() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(screen.contains(new Rectangle2D(popup.getX(), popup.getY(), popup.getWidth(), popup.getHeight())))
                .as("%s %s %s %s", popup.getX(), popup.getY(), popup.getWidth(), popup.getHeight()).isTrue();
    }
}
