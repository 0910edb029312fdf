package org.makna.ui.search;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.makna.ui.common.UserText;

/** A place in one line: where there is no room, the name of the document gives way before what follows it. */
final class PlaceBox extends Region {

    private final Label name = new Label();
    private final Label rest = new Label();

    PlaceBox() {
        rest.getStyleClass().add("mk-mute");
        getChildren().addAll(name, rest);
        // Placed by hand; a text that changes must not lay out the whole row.
        name.setManaged(false);
        rest.setManaged(false);
    }

    /**
     * Shows a place.
     *
     * @param document  name of the document
     * @param within    where in it, or empty
     */
    void show(String document, String within) {
        name.setText(UserText.oneLine(document));
        UserText.dress(name, document);
        rest.setText(within.isEmpty() ? "" : " · " + UserText.oneLine(within));
        requestLayout();
    }

    /** The place in words. */
    String spoken() {
        return name.getText() + rest.getText();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double wanted = Math.ceil(name.prefWidth(-1));
        double behind = Math.min(Math.ceil(rest.prefWidth(-1)), Math.max(width * 0.6, width - wanted));
        double before = Math.min(wanted, width - behind);
        Parts.put(name, 0, before, height);
        Parts.put(rest, before, behind, height);
    }
}
