package org.makna.ui.search;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A line with a place at the left and the codes there at the right. */
final class PlaceLine extends Region {

    private final PlaceBox place = new PlaceBox();
    private final Label codes = new Label();

    PlaceLine() {
        codes.getStyleClass().add("mk-mute");
        getChildren().addAll(place, codes);
        getChildren().forEach(child -> child.setManaged(false));
    }

    /** Shows a place; see {@link PlaceBox#show}. */
    void show(String document, String within, String codesHere) {
        place.show(document, within);
        codes.setText(codesHere);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double right = Math.min(Math.ceil(codes.prefWidth(-1)), width / 2);
        place.resizeRelocate(0, 0, Math.max(0, width - right - 14), getHeight());
        Parts.put(codes, width - right, right, getHeight());
    }
}
