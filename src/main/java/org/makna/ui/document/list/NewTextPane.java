package org.makna.ui.document.list;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.study.Correction;
import org.makna.study.Lost;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.LostRows;
import org.makna.ui.workspace.Workspace;

/**
 * Shows how a text that would take the place of a document's begins, what becomes of the marks on it, and asks about what would lose
 * its words. For the FX thread.
 */
final class NewTextPane {

    static final double WIDTH = 560;
    private static final double OPENING = 180;
    private static final double HIGHEST = 160;
    private static final double ROW = 54;

    private final Workspace workspace;
    private final Label opening = UserText.paragraph("", WIDTH - 50);
    private final VBox card = new VBox(opening);
    private final Label tally = UserText.paragraph("", WIDTH);
    private final CheckBox anyway = new CheckBox();
    private final VBox lost = new VBox(6);
    private final VBox box;
    private boolean ready;
    private @Nullable LostRows rows;

    /**
     * @param id      beginning of the ids of its parts
     * @param anyway  asks whether corrections may be gone
     * @param changed called when {@link #isReady} may be another
     */
    NewTextPane(Workspace workspace, String id, String anyway, Runnable changed) {
        this.workspace = workspace;
        opening.setId(id + "-opening");
        tally.setId(id + "-tally");
        tally.setMinHeight(38);
        card.getStyleClass().add("mk-card");
        this.anyway.setId(id + "-anyway");
        this.anyway.setText(anyway);
        this.anyway.setWrapText(true);
        this.anyway.setMinHeight(Region.USE_PREF_SIZE);
        lost.setMinHeight(Region.USE_PREF_SIZE);
        this.anyway.selectedProperty().addListener((property, before, chosen) -> changed.run());
        ScrollPane scroll = scroll(card, OPENING);
        scroll.setMinHeight(OPENING);
        scroll.setPrefHeight(OPENING);
        scroll.setFitToHeight(true);
        box = new VBox(10, scroll, tally, lost, this.anyway);
        clear();
    }

    Node node() {
        return box;
    }

    /** Whether a text is shown that differs, and what it undoes is agreed to. */
    boolean isReady() {
        return ready && (!anyway.isVisible() || anyway.isSelected());
    }

    /** What stays, on other words. */
    Set<Lost> kept() {
        return rows == null ? Set.of() : rows.kept();
    }

    /** Shows no text. */
    void clear() {
        ready = false;
        rows = null;
        opening.setText("");
        tally.setText("");
        shown(lost, false);
        shown(anyway, false);
    }

    /** Says why there is no text. */
    void fail(String words) {
        clear();
        say(words, "mk-error");
    }

    /**
     * Shows a text.
     *
     * @param words       what it would change
     * @param isCorrected whether corrections would be gone
     */
    void show(Correction correction, String words, boolean isCorrected) {
        ready = !correction.patch().isEmpty();
        opening.setText(correction.opening());
        card.setAlignment(Scripts.startsRightToLeft(correction.opening()) ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        say(words, "mk-mute");
        rows = correction.lost().isEmpty() ? null : new LostRows(workspace, correction, WIDTH - 20);
        lost.getChildren().clear();
        if (rows != null) {
            ScrollPane list = scroll(rows.node(), HIGHEST);
            list.setId("lost-list");
            list.setMinHeight(Math.min(HIGHEST, ROW * correction.lost().size()));
            lost.getChildren().setAll(UserText.paragraph(workspace.text("ui.charset.loses"), WIDTH), list);
        }
        shown(lost, rows != null);
        shown(anyway, isCorrected && ready);
        if (lost.getScene() != null) {
            lost.getScene().getWindow().sizeToScene();
        }
    }

    private static ScrollPane scroll(Node content, double height) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(height);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-plain-scroll");
        return scroll;
    }

    private void say(String words, String style) {
        tally.getStyleClass().removeAll("mk-error", "mk-mute");
        tally.getStyleClass().add(style);
        tally.setText(words);
    }

    private static void shown(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
