package org.makna.ui.document;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.makna.model.TextRange;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Tasks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.TextMatches;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.Workspace;

/** Finds words in one open document while they are typed, and goes from hit to hit. */
final class FindBar {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int LONGEST_FROM_TEXT = 100;
    private static final KeyCombination CODE = KeyCombination.valueOf("Shortcut+Enter");

    private final Workspace workspace;
    private final DocumentTab tab;
    private final FindMemory memory;
    private final Runnable code;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final ToggleButton matchCase;
    private final ToggleButton wholeWords;
    private final HBox node;
    private final Tasks.Latest searching;
    private List<TextRange> hits = List.of();
    private boolean open;
    /** From where the next hit is looked for while one types. */
    private int origin;

    /**
     * Creates it.
     *
     * @param memory what was looked for last in any tab
     * @param code   lets a code for the hit be chosen
     */
    FindBar(Workspace workspace, DocumentTab tab, FindMemory memory, Runnable code) {
        this.workspace = workspace;
        this.tab = tab;
        this.memory = memory;
        this.code = code;
        this.searching = workspace.tasks().latest();
        field.setId("find-here");
        field.setPromptText(workspace.text("ui.find-here.prompt"));
        field.setAccessibleText(workspace.text("ui.find-here.prompt"));
        field.getStyleClass().add("mk-field");
        field.setPrefColumnCount(18);
        field.setMinWidth(90);
        HBox.setHgrow(field, Priority.SOMETIMES);
        count.setId("find-here-count");
        count.getStyleClass().addAll("mk-mute", "mk-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        matchCase = option("find-here-case", "Aa", "ui.find-here.case");
        wholeWords = option("find-here-words", "ab|", "ui.find-here.words");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        node = new HBox(field, icon("find-here-previous", Icon.UP, Action.PREVIOUS_HIT, () -> step(false)),
                icon("find-here-next", Icon.DOWN, Action.NEXT_HIT, () -> step(true)), count, matchCase, wholeWords,
                space, link("find-here-code", "ui.find-here.code", CODE.getDisplayText(), this::codeHit),
                link("find-here-everywhere", "ui.find-here.everywhere",
                        workspace.actions().key(Action.FIND_TEXT).orElse(""), this::everywhere),
                close());
        node.setAlignment(Pos.CENTER_LEFT);
        node.getStyleClass().add("mk-find-here");
        field.textProperty().addListener((property, before, now) -> search(true));
        matchCase.setOnAction(event -> search(true));
        wholeWords.setOnAction(event -> search(true));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        tab.content().addListener((property, before, now) -> {
            if (open && (before == null || now == null || before.text() != now.text())) {
                // What was read anew, as after a correction, leaves the reader where he is.
                search(before == null);
            }
        });
    }

    /** What stands under the text while it is open. */
    Node node() {
        return node;
    }

    boolean isOpen() {
        return open;
    }

    boolean isFocused() {
        return field.isFocused();
    }

    /** Takes what is selected as the words, or the words of the last time, all selected to be typed over. */
    void open() {
        TextRange selected = tab.view().getSelection();
        String words = tab.text() == null ? "" : selected.cut(tab.view().document().text());
        boolean usable = !words.isBlank() && words.length() <= LONGEST_FROM_TEXT && words.indexOf('\n') < 0;
        origin = selected.start();
        boolean first = !open;
        open = true;
        if (first) {
            matchCase.setSelected(memory.matchCase());
            wholeWords.setSelected(memory.wholeWords());
            field.setText(usable ? words : memory.words());
            search(true);
        }
        field.requestFocus();
        field.selectAll();
    }

    /** Takes the marks away; what is selected stays. */
    void close(boolean focusText) {
        open = false;
        searching.drop();
        hits = List.of();
        tab.markFound(null);
        if (focusText) {
            tab.view().requestFocus();
        }
    }

    /** Goes on to all documents with the same words. */
    void everywhere() {
        String words = field.getText().strip();
        tab.closeFind();
        workspace.navigator().show(Desk.FIND);
        workspace.navigator().find(words.indexOf(' ') < 0 || words.startsWith("\"") ? words : "\"" + words + "\"");
    }

    /** Goes to the next hit after what is selected, or the one before it, round the ends. */
    void step(boolean forward) {
        if (hits.isEmpty()) {
            return;
        }
        TextRange at = tab.view().getSelection();
        int next = forward ? firstFrom(at.isEmpty() ? at.start() : at.start() + 1) : firstFrom(at.start()) - 1;
        go(Math.floorMod(next, hits.size()));
        origin = tab.view().getSelection().start();
    }

    private int firstFrom(int offset) {
        int index = 0;
        while (index < hits.size() && hits.get(index).start() < offset) {
            index++;
        }
        return index;
    }

    private void search(boolean go) {
        DocumentText text = tab.text();
        TextMatches.Wish wish = new TextMatches.Wish(field.getText(), matchCase.isSelected(), wholeWords.isSelected());
        memory.remember(wish);
        if (!open || text == null) {
            return;
        }
        if (wish.words().isEmpty()) {
            searching.drop();
            show(List.of(), false);
            return;
        }
        searching.read(progress -> TextMatches.find(text, wish), found -> show(found, go), workspace::failed);
    }

    private void show(List<TextRange> found, boolean go) {
        hits = found;
        tab.markFound(found);
        if (go && !found.isEmpty()) {
            go(firstFrom(origin) % found.size());
        } else {
            tell(found.indexOf(tab.view().getSelection()));
        }
    }

    private void go(int index) {
        TextRange hit = hits.get(index);
        tab.view().select(hit);
        tab.view().reveal(hit);
        tell(index);
    }

    private void tell(int index) {
        boolean nothing = hits.isEmpty() && !field.getText().isEmpty();
        field.pseudoClassStateChanged(WRONG, nothing);
        count.setText(nothing
                ? workspace.text("ui.find-here.nothing")
                : index < 0 ? "" : workspace.text("ui.find-here.count", index + 1, hits.size()));
        field.setAccessibleHelp(count.getText());
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (CODE.match(event)) {
                    codeHit();
                } else {
                    step(!event.isShiftDown());
                }
            }
            case DOWN -> step(true);
            case UP -> step(false);
            case ESCAPE -> tab.closeFind();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void codeHit() {
        if (!tab.view().getSelection().isEmpty()) {
            code.run();
        }
    }

    private ToggleButton option(String id, String sign, String key) {
        ToggleButton button = new ToggleButton(sign);
        dress(button, id, workspace.text(key));
        button.getStyleClass().addAll("mk-tool", "mk-display-choice");
        button.selectedProperty().addListener((property, before, now) -> button
                .pseudoClassStateChanged(PseudoClass.getPseudoClass("narrowed"), now));
        return button;
    }

    private Button icon(String id, Icon icon, Action action, Runnable work) {
        Button button = new Button(null, icon.node());
        dress(button, id, workspace.text(action.textKey())
                + workspace.actions().key(action).map(key -> "  " + key).orElse(""));
        button.getStyleClass().add("mk-icon-button");
        button.setOnAction(event -> work.run());
        return button;
    }

    private Button link(String id, String text, String key, Runnable work) {
        Button button = new Button(workspace.text(text));
        button.setId(id);
        button.setTooltip(new Tooltip(workspace.text(text) + "  " + key));
        button.getStyleClass().addAll("mk-link", "mk-small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> work.run());
        return button;
    }

    private Button close() {
        Button button = new Button(null, Icon.CLOSE.node());
        dress(button, "find-here-close", workspace.text("ui.close"));
        button.getStyleClass().add("mk-icon-button");
        button.setOnAction(event -> tab.closeFind());
        return button;
    }

    private static void dress(ButtonBase button, String id, String name) {
        button.setId(id);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setMinWidth(Region.USE_PREF_SIZE);
    }
}
