package org.makna.ui.picker;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.makna.model.Messages;
import org.makna.study.Codebook;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;

/** The last row of the picker: makes a code of what was typed, under a code that Tab changes. */
final class CreateRow {

    private static final PseudoClass HIGHLIGHTED = PseudoClass.getPseudoClass("highlighted");
    /** Longest name in the row's text, in characters; the whole name is in its tooltip. */
    private static final int MOST = 28;

    private final Messages messages;
    private final Label words = new Label();
    private final Label key = new Label();
    private final HBox row;
    private List<Long> parents = List.of();
    private List<String> parentNames = List.of();
    private String name = "";
    private int place;

    CreateRow(Messages messages) {
        this.messages = messages;
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        words.setMinWidth(0);
        words.setGraphic(Icon.ADD.node());
        key.getStyleClass().add("mk-key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.setText(messages.text("ui.picker.elsewhere"));
        key.managedProperty().bind(key.visibleProperty());
        row = new HBox(8, words, space, key);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setId("picker-create");
        row.getStyleClass().add("mk-picker-create");
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words.accessibleTextProperty());
        Tooltip.install(row, tooltip);
        appear();
    }

    Node node() {
        return row;
    }

    /**
     * Offers to make a code.
     *
     * @param wanted     its name
     * @param candidates codes that it may be put under, 0 for the top; none when it cannot be made
     */
    void offer(Codebook codebook, String wanted, List<Long> candidates) {
        name = wanted;
        parents = candidates;
        parentNames = candidates.stream().map(id -> codebook.entry(id)).map(CreateRow::nameOf).toList();
        place = 0;
        appear();
    }

    private static String nameOf(Optional<Codebook.Entry> entry) {
        return entry.map(parent -> parent.code().name()).orElse("");
    }

    /** Goes to another code to put it under. */
    void elsewhere(int step) {
        if (isOffered()) {
            place = Math.floorMod(place + step, parents.size());
            appear();
        }
    }

    /** Goes to a code to put it under, if that is offered. */
    void choose(long parentId) {
        if (parents.contains(parentId)) {
            place = parents.indexOf(parentId);
            appear();
        }
    }

    boolean isOffered() {
        return !parents.isEmpty();
    }

    void highlight(boolean on) {
        row.pseudoClassStateChanged(HIGHLIGHTED, on);
    }

    boolean isHighlighted() {
        return row.getPseudoClassStates().contains(HIGHLIGHTED);
    }

    String name() {
        return name;
    }

    /** The code to put it under, 0 for the top. */
    long parent() {
        return isOffered() ? parents.get(place) : NewCodePlace.TOP;
    }

    /** What the row says, with names in full. */
    String text() {
        return isOffered() ? text(name, parentNames.get(place)) : "";
    }

    private void appear() {
        row.setVisible(isOffered());
        row.setManaged(isOffered());
        words.setText(isOffered() ? text(shortened(name), shortened(parentNames.get(place))) : "");
        words.setAccessibleText(text());
        key.setVisible(parents.size() > 1);
    }

    private String text(String code, String parent) {
        return parent.isEmpty()
                ? messages.text("ui.picker.create-top", code)
                : messages.text("ui.picker.create", code, parent);
    }

    private static String shortened(String text) {
        String line = UserText.oneLine(text);
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST)).strip() + "…";
    }
}
