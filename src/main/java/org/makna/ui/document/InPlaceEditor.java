package org.makna.ui.document;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.makna.ui.common.Inside;
import org.makna.ui.common.NextFrame;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserTextArea;
import org.makna.ui.workspace.Workspace;

/**
 * Words that are written on a card over the text; all else waits behind a veil until they are kept or given up.
 *
 * <p>Enter keeps, with Shift it begins a new line; Escape gives up, Tab goes to the buttons. The keys of the document and the
 * window do not act meanwhile.
 */
final class InPlaceEditor {

    private static final KeyCombination KEEP = new KeyCodeCombination(KeyCode.ENTER);
    private static final KeyCombination KEEP_TOO = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEW_LINE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN);
    private static final double EDGE = 9;
    private static final double LOWEST = 24;

    /** Who is told what becomes of the words. */
    interface Host {

        /** The words are to be kept. */
        void keep(String words);

        /** They are given up. */
        void discard();

        /** There is another room around the words, which may have moved in it. */
        void moved();

        /** The wheel was turned over the veil, by so many pixels. */
        void scroll(double pixels);
    }

    private final Workspace workspace;
    private final Host host;
    private final Pane veil = new Pane();
    private final UserTextArea area = new UserTextArea();
    private final Label word = new Label();
    private final Button keep;
    private final Button discard;
    private final HBox foot;
    private final VBox card;
    private final Text probe = new Text();
    /** What was clicked on takes the focus after this was told of it. */
    private final NextFrame focusing = new NextFrame(this::focus);
    private String initial = "";
    private Bounds place = new BoundingBox(0, 0, 0, 0);
    private double spacing;
    private double least = LOWEST;

    /**
     * Creates it.
     *
     * @param id   begins the ids of its parts
     * @param name what is written, for screen readers
     * @param hint stands at the foot
     */
    InPlaceEditor(Workspace workspace, String id, String name, String hint, Host host) {
        this.workspace = workspace;
        this.host = host;
        area.setId(id + "-field");
        area.setAccessibleText(name);
        area.setAccessibleHelp(hint);
        area.getStyleClass().add("mk-in-place-text");
        word.setId(id + "-word");
        word.setWrapText(true);
        word.setMinHeight(Region.USE_PREF_SIZE);
        say(hint, false);
        keep = button(id + "-keep", "ui.write.keep", KEEP.getDisplayText(), this::keep);
        keep.getStyleClass().add("accent");
        discard = button(id + "-discard", "ui.write.discard", "Esc", host::discard);
        HBox.setHgrow(word, Priority.ALWAYS);
        word.setMaxWidth(Double.MAX_VALUE);
        foot = new HBox(8, word, discard, keep);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.getStyleClass().add("mk-in-place-foot");
        card = new VBox(area, foot);
        VBox.setVgrow(area, Priority.ALWAYS);
        card.getStyleClass().add("mk-in-place");
        card.setManaged(false);
        card.setId(id);
        veil.setId(id + "-veil");
        veil.getStyleClass().add("mk-veil");
        veil.getChildren().add(card);
        area.textProperty().addListener((property, before, now) -> arrange());
        veil.layoutBoundsProperty().addListener((property, before, now) -> {
            arrange();
            host.moved();
        });
        veil.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        veil.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        veil.addEventHandler(MouseEvent.ANY, this::mouse);
        veil.addEventHandler(ScrollEvent.SCROLL, event -> {
            host.scroll(-event.getDeltaY());
            event.consume();
        });
    }

    private Button button(String id, String key, String shortcut, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId(id);
        button.getStyleClass().add("mk-small");
        button.setTooltip(new Tooltip(workspace.text(key) + "  " + shortcut));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    /** What lies over the text. */
    Node node() {
        return veil;
    }

    /** Sets the words as they are at first, with a part of them selected. */
    void write(String words, int anchor, int caret) {
        initial = words;
        area.setText(words);
        area.selectRange(anchor, caret);
    }

    /** Sets the look of the words. */
    void setFont(Font font, double lineSpacing) {
        spacing = lineSpacing;
        area.setFont(font);
        probe.setFont(font);
        probe.setLineSpacing(lineSpacing);
    }

    /** Sets the least height of the words in pixels. */
    void setLeastHeight(double pixels) {
        least = pixels;
    }

    /** Says where the words stand: the card grows downwards as they become more, and never out of the view. */
    void setPlace(Bounds wanted) {
        place = wanted;
        arrange();
    }

    void focus() {
        area.requestFocus();
    }

    boolean isFocused() {
        Scene scene = veil.getScene();
        return scene != null && Inside.of(veil, scene.getFocusOwner());
    }

    /** Says that the words are to be kept or given up first. */
    void remind() {
        say(workspace.text("ui.write.first"), false);
        focusing.ask();
    }

    /** The words as they are now. */
    String words() {
        return area.getText();
    }

    boolean isChanged() {
        return !area.getText().equals(initial);
    }

    /** Says something at the foot. */
    void say(String words, boolean error) {
        word.setText(words);
        word.getStyleClass().removeAll("mk-mute", "mk-error", "mk-small");
        word.getStyleClass().addAll(error ? "mk-error" : "mk-mute", "mk-small");
        arrange();
    }

    /** Takes no words while those that were kept are on their way. */
    void setBusy(boolean busy) {
        area.setEditable(!busy);
        keep.setDisable(busy);
        discard.setDisable(busy);
    }

    private void keep() {
        host.keep(area.getText());
    }

    private void key(KeyEvent event) {
        boolean inWords = area.isFocused();
        if (KEEP_TOO.match(event) || inWords && KEEP.match(event)) {
            if (!keep.isDisabled()) {
                keep();
            }
            event.consume();
        } else if (inWords && NEW_LINE.match(event)) {
            if (area.isEditable()) {
                area.replaceSelection("\n");
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            if (!discard.isDisabled()) {
                host.discard();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && inWords) {
            (event.isShiftDown() ? discard : keep).requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && keep.isFocused()) {
            discard.requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB && !event.isShiftDown() && discard.isFocused()) {
            area.requestFocus();
            event.consume();
        }
    }

    /** A click beside the card gives up what was not changed; what was is not lost by a click. */
    private void mouse(MouseEvent event) {
        if (event.getEventType() == MouseEvent.MOUSE_CLICKED && event.getTarget() == veil && !keep.isDisabled()) {
            if (isChanged()) {
                remind();
            } else {
                host.discard();
            }
        }
        event.consume();
    }

    private void arrange() {
        if (place.getWidth() <= 0 || veil.getHeight() <= 0) {
            return;
        }
        double width = place.getWidth() + 2 * EDGE;
        // What was just said may be set in another style, which its height depends on.
        card.applyCss();
        Insets frame = card.getInsets();
        double inside = width - frame.getLeft() - frame.getRight();
        foot.setPrefWidth(inside);
        double below = Math.ceil(foot.prefHeight(inside));
        double most = Math.max(LOWEST, veil.getHeight() - below - 4 * EDGE);
        double height = Math.clamp(wordsHeight(), Math.min(least, most), most);
        double whole = frame.getTop() + height + EDGE + below + frame.getBottom();
        double left = Math.clamp(place.getMinX() - EDGE, 0, Math.max(0, veil.getWidth() - width));
        double top = Math.clamp(place.getMinY() - EDGE, EDGE, Math.max(EDGE, veil.getHeight() - whole - EDGE));
        area.setPrefHeight(height + EDGE);
        area.setMinHeight(height + EDGE);
        card.resizeRelocate(Math.round(left), Math.round(top), width, Math.round(whole));
        area.applyCss();
        area.lookupAll(".text").forEach(node -> {
            if (node instanceof Text text) {
                text.setLineSpacing(spacing);
            }
        });
    }

    private double wordsHeight() {
        String words = area.getText();
        probe.setWrappingWidth(Scripts.hasRightToLeft(words) ? 0 : place.getWidth());
        probe.setText(words + (words.isEmpty() || words.endsWith("\n") ? "x" : ""));
        return Math.ceil(probe.getLayoutBounds().getHeight() + spacing);
    }
}
