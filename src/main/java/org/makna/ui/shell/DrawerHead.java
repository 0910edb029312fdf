package org.makna.ui.shell;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

/** The head of the results drawer: its tabs and the tools of the one that is shown, in one row, or in two where the window is narrow. */
final class DrawerHead extends Pane {

    private static final double ROW = 34;
    private static final double GAP = 12;

    private final HBox tabs;
    private final HBox tools;
    private final Button close;

    DrawerHead(HBox tabs, HBox tools, Button close) {
        this.tabs = tabs;
        this.tools = tools;
        this.close = close;
        getChildren().setAll(tabs, tools, close);
        getStyleClass().add("mk-drawer-head");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return sides() + Math.max(tabs.minWidth(-1) + GAP + close.prefWidth(-1), tools.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return sides() + wanted();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 || fits(width) ? ROW : 2 * ROW;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    private double sides() {
        return snappedLeftInset() + snappedRightInset();
    }

    private double wanted() {
        return tabs.prefWidth(-1) + GAP + tools.prefWidth(-1) + close.prefWidth(-1);
    }

    private boolean fits(double width) {
        return sides() + wanted() <= width;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - sides();
        double shut = close.prefWidth(-1);
        put(close, left + width - shut, 0, shut, HPos.RIGHT);
        put(tabs, left, 0, Math.min(tabs.prefWidth(-1), width - shut), HPos.LEFT);
        if (fits(getWidth())) {
            double at = left + tabs.prefWidth(-1) + GAP;
            put(tools, at, 0, left + width - shut - at, HPos.RIGHT);
        } else {
            put(tools, left, ROW, width, HPos.RIGHT);
        }
    }

    private void put(Node node, double x, double y, double width, HPos side) {
        layoutInArea(node, x, y, width, ROW, 0, side, VPos.CENTER);
    }
}
