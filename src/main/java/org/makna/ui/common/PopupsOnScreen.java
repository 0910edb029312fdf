package org.makna.ui.common;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/**
 * Keeps everything that pops up whole on its screen, shadow included, also when it grows while it is open.
 *
 * <p>The toolkit keeps only what lies inside the shadow on the screen, and a popup that is to stand at one place not at
 * all. What pops up at a node goes when the node leaves its scene, as with another desk: without it the popup would lose its
 * colours and its sense. From its making to its closing, for the FX thread.
 */
public final class PopupsOnScreen implements AutoCloseable {

    private final ListChangeListener<Window> shownOrHidden = this::changed;
    private final EventHandler<WindowEvent> shown = event -> {
        if (event.getSource() instanceof PopupWindow popup) {
            keep(popup);
        }
    };
    /** What follows each popup that is open: the toolkit sets edge after edge, so that only a whole layout tells where it is. */
    private final Map<PopupWindow, Runnable> followers = new HashMap<>();
    /** What waits for the node of each popup to leave its scene. */
    private final Map<PopupWindow, Subscription> owners = new HashMap<>();

    /** Begins. */
    public PopupsOnScreen() {
        Window.getWindows().addListener(shownOrHidden);
    }

    private void changed(ListChangeListener.Change<? extends Window> change) {
        while (change.next()) {
            popups(change.getRemoved()).forEach(this::leave);
            popups(change.getAddedSubList()).forEach(this::follow);
        }
    }

    private static List<PopupWindow> popups(List<? extends Window> windows) {
        return windows.stream().filter(PopupWindow.class::isInstance).map(PopupWindow.class::cast).toList();
    }

    private void follow(PopupWindow popup) {
        Runnable follower = () -> keep(popup);
        followers.put(popup, follower);
        popup.getScene().addPostLayoutPulseListener(follower);
        popup.addEventHandler(WindowEvent.WINDOW_SHOWN, shown);
        Node owner = popup.getOwnerNode();
        if (owner != null) {
            owners.put(popup, owner.sceneProperty().subscribe((before, now) -> popup.hide()));
        }
    }

    private void leave(PopupWindow popup) {
        Subscription owner = owners.remove(popup);
        if (owner != null) {
            owner.unsubscribe();
        }
        Runnable follower = followers.remove(popup);
        if (follower != null) {
            popup.getScene().removePostLayoutPulseListener(follower);
            popup.removeEventHandler(WindowEvent.WINDOW_SHOWN, shown);
        }
    }

    private static void keep(PopupWindow popup) {
        if (Double.isNaN(popup.getX() + popup.getY() + popup.getWidth() + popup.getHeight())) {
            return;
        }
        Rectangle2D screen = Screen
                .getScreensForRectangle(popup.getX(), popup.getY(), popup.getWidth(), popup.getHeight()).stream()
                .findFirst().orElseGet(Screen::getPrimary).getVisualBounds();
        double right = inside(popup.getX(), popup.getWidth(), screen.getMinX(), screen.getMaxX()) - popup.getX();
        double down = inside(popup.getY(), popup.getHeight(), screen.getMinY(), screen.getMaxY()) - popup.getY();
        if (right != 0) {
            popup.setAnchorX(popup.getAnchorX() + right);
        }
        if (down != 0) {
            popup.setAnchorY(popup.getAnchorY() + down);
        }
    }

    /** Where what is {@code size} long begins so that it lies between the ends, or at the first when it is longer. */
    private static double inside(double start, double size, double least, double most) {
        return Math.max(least, Math.min(start, most - size));
    }

    @Override
    public void close() {
        Window.getWindows().removeListener(shownOrHidden);
        List.copyOf(followers.keySet()).forEach(this::leave);
    }
}
