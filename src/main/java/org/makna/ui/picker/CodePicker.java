package org.makna.ui.picker;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.study.Codebook;
import org.makna.ui.picker.Ranking.Match;
import org.makna.ui.workspace.Workspace;

/**
 * Chooses a code by typing: ranked by recent use, frequency and how well it matches; the last row creates one.
 *
 * <p>Stands beside or under what it is for, never over it. For the FX thread.
 */
public final class CodePicker {

    /** What cannot be chosen. */
    static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private static final double WIDTH = 380;
    private static final double INSIDE = WIDTH - 28;
    private static final double ROW = 30;
    private static final int MOST_ROWS = 8;
    private static final double FIELD = 46;
    private static final double FOOT = 176;
    private static final int ROWS_BESIDE_RULE = 3;
    private static final double WHOLE_RULE = 240;
    private static final double LEAST_RULE = 80;
    private static final double KEYS = 64;

    private final Workspace workspace;
    private final Popup popup = new Popup();
    private final TextField field = new TextField();
    private final ListView<Match> list = new ListView<>();
    private final CreateRow create;
    private final RuleFoot foot;
    private final KeyLine keys;
    private final Marks marks = new Marks();
    private @Nullable CodeChoice choice;
    private int rows = MOST_ROWS;
    private Placement place = new Placement(0, 0, false, 0);

    /** A picker of codes of the open study. */
    public CodePicker(Workspace workspace) {
        this.workspace = workspace;
        this.create = new CreateRow(workspace.messages());
        this.foot = new RuleFoot(workspace.messages(), INSIDE);
        this.keys = new KeyLine(workspace);
        field.setId("picker-field");
        field.setPromptText(workspace.text("ui.picker.prompt"));
        field.setAccessibleText(workspace.text("ui.picker.prompt"));
        list.setId("picker-list");
        list.setAccessibleText(workspace.text("ui.picker.list"));
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> explain());
        create.node().setOnMouseClicked(event -> take(true, event.isShiftDown()));
        VBox box = new VBox(field, list, create.node(), foot, keys.node());
        box.setId("picker");
        box.getStyleClass().add("mk-picker");
        box.setPrefWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        // What the field does not use must not reach the text behind, where letters and digits are commands.
        box.addEventHandler(KeyEvent.ANY, KeyEvent::consume);
        popup.getContent().add(box);
        popup.getScene().getRoot().getStyleClass().add("mk-bare");
        popup.setAutoHide(true);
        popup.setAutoFix(false);
        popup.setHideOnEscape(false);
        field.textProperty().addListener((property, before, now) -> {
            marks.moved();
            fill();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        workspace.now().addListener((property, before, now) -> {
            if (popup.isShowing()) {
                fillAgain();
            }
        });
    }

    /**
     * Opens the picker.
     *
     * @param owner  the node it belongs to; the focus stays there
     * @param beside what must not be covered, in screen coordinates
     * @param typed  what was typed already
     * @param wanted gets the choice
     */
    public void show(Node owner, Bounds beside, String typed, CodeChoice wanted) {
        choice = wanted;
        // The theme may have changed since it was open last; rows must not be styled before that is known.
        popup.getScene().getStylesheets().setAll(owner.getScene().getStylesheets());
        popup.getScene().getRoot().applyCss();
        list.setCellFactory(view -> new MatchCell(workspace.messages(), wanted, marks, this::clicked));
        foot.setWhole(false, 0);
        place = place(beside);
        rows = (int) Math.clamp(Math.floor((place.room() - FIELD - ROW - FOOT) / ROW), 2, MOST_ROWS);
        field.setText(typed);
        field.end();
        marks.begin(wanted.marked());
        fill();
        popup.setAnchorLocation(place.up() ? AnchorLocation.CONTENT_BOTTOM_LEFT : AnchorLocation.CONTENT_TOP_LEFT);
        popup.show(owner, place.x(), place.y());
        field.requestFocus();
        field.end();
    }

    /** Closes the picker without a choice. */
    public void hide() {
        popup.hide();
    }

    /** Whether it is open. */
    public boolean isShowing() {
        return popup.isShowing();
    }

    /** Remembers that a code was used, so that it ranks first, in all pickers of the study. */
    public void used(long codeId) {
        workspace.recentCodes().used(codeId);
    }

    private static Placement place(Bounds beside) {
        Rectangle2D taken = new Rectangle2D(beside.getMinX(), beside.getMinY(), beside.getWidth(), beside.getHeight());
        Rectangle2D screen = Screen.getScreensForRectangle(taken).stream().findFirst().orElseGet(Screen::getPrimary)
                .getVisualBounds();
        return Placement.of(taken, screen, WIDTH, FIELD + (MOST_ROWS + 1) * ROW + FOOT);
    }

    private void fill() {
        CodeChoice wanted = choice;
        if (wanted == null) {
            return;
        }
        Codebook codebook = workspace.now().get().codebook();
        // All are ranked before some are left out, since the path of a code is made of those above it.
        List<Match> matches = Ranking.rank(codebook.entries(), field.getText(), workspace.recentCodes().ids()).stream()
                .filter(match -> wanted.lists(match.entry())).toList();
        list.getItems().setAll(matches);
        sizeList();
        list.setVisible(!matches.isEmpty());
        list.setManaged(!matches.isEmpty());
        String name = field.getText().strip().replaceAll("\\s+", " ");
        Optional<Codebook.Entry> best = matches.stream().map(Match::entry)
                .filter(entry -> wanted.offers(entry.code())).findFirst();
        create.offer(codebook, name, wanted.creates() && workspace.isWritable() && !name.isEmpty()
                ? NewCodePlace.candidates(codebook, workspace.selectedCode().get(), best, name)
                : List.of());
        int first = best.map(entry -> indexOf(matches, entry)).orElse(create.isOffered() ? matches.size() : 0);
        highlight(first);
        list.scrollTo(0);
        explain();
    }

    /** A whole rule takes the room of rows. */
    private void sizeList() {
        int seen = foot.isWhole() ? Math.min(rows, ROWS_BESIDE_RULE) : rows;
        double height = Math.min(seen, list.getItems().size()) * ROW;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    /** The study changed: what is highlighted stays so while it is there. */
    private void fillAgain() {
        boolean creates = create.isHighlighted();
        long parent = create.parent();
        Match before = list.getSelectionModel().getSelectedItem();
        marks.keep(workspace.now().get().codebook().entries().stream().map(entry -> entry.code().id())
                .collect(Collectors.toSet()));
        fill();
        if (creates) {
            create.choose(parent);
            if (create.isOffered()) {
                highlight(list.getItems().size());
            }
        } else if (before != null) {
            long codeId = before.entry().code().id();
            list.getItems().stream().filter(match -> match.entry().code().id() == codeId).findFirst()
                    .map(list.getItems()::indexOf).ifPresentOrElse(row -> {
                        highlight(row);
                        list.scrollTo(Math.max(0, row - rows / 2));
                    }, () -> gone(before.entry().code().name()));
        }
    }

    /** What was highlighted has just been deleted: nothing else is taken for it by a key that is already on its way. */
    private void gone(String name) {
        create.highlight(false);
        list.getSelectionModel().clearSelection();
        foot.tell(workspace.text("ui.picker.gone", name));
    }

    private static int indexOf(List<Match> matches, Codebook.Entry entry) {
        int index = 0;
        while (matches.get(index).entry() != entry) {
            index++;
        }
        return index;
    }

    /** Highlights a row; the one behind the last code is the one that creates. */
    private void highlight(int index) {
        boolean creates = create.isOffered() && index >= list.getItems().size();
        create.highlight(creates);
        if (creates) {
            list.getSelectionModel().clearSelection();
        } else {
            list.getSelectionModel().select(index);
        }
    }

    private int highlighted() {
        return create.isHighlighted() ? list.getItems().size() : list.getSelectionModel().getSelectedIndex();
    }

    private void move(int step) {
        int last = list.getItems().size() - (create.isOffered() ? 0 : 1);
        if (last < 0) {
            return;
        }
        int next = Math.clamp((long) highlighted() + step, 0, last);
        marks.moved();
        highlight(next);
        if (next < list.getItems().size()) {
            list.scrollTo(Math.max(0, next - rows / 2));
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                if (foot.isWhole()) {
                    showWhole(false);
                } else {
                    popup.hide();
                }
            }
            case ENTER -> {
                if (event.isShortcutDown()) {
                    mark(highlightedMatch());
                } else {
                    take(create.isHighlighted(), event.isShiftDown());
                }
            }
            case INSERT -> mark(highlightedMatch());
            case F2 -> showWhole(!foot.isWhole());
            case DOWN -> down(event, 1);
            case UP -> down(event, -1);
            case PAGE_DOWN -> move(rows);
            case PAGE_UP -> move(-rows);
            case TAB -> {
                create.elsewhere(event.isShiftDown() ? -1 : 1);
                highlight(create.isOffered() ? list.getItems().size() : highlighted());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void down(KeyEvent event, int step) {
        if (event.isShortcutDown() && foot.isWhole()) {
            foot.scroll(step > 0);
        } else {
            move(step);
        }
    }

    private void showWhole(boolean whole) {
        foot.setWhole(whole && foot.hasMore(), Math.clamp(
                place.room() - FIELD - (ROWS_BESIDE_RULE + 1) * ROW - KEYS, LEAST_RULE, WHOLE_RULE));
        sizeList();
        explain();
    }

    private @Nullable Match highlightedMatch() {
        return create.isHighlighted() ? null : list.getSelectionModel().getSelectedItem();
    }

    private void clicked(Match match, MouseEvent event) {
        marks.moved();
        list.getSelectionModel().select(match);
        if (event.isShortcutDown()) {
            mark(match);
        } else {
            take(false, event.isShiftDown());
        }
    }

    private void mark(@Nullable Match match) {
        CodeChoice wanted = choice;
        if (wanted != null && match != null && wanted.takesSeveral() && wanted.offers(match.entry().code())) {
            marks.toggle(match.entry().code().id());
            list.refresh();
            field.selectAll();
            explain();
        }
    }

    private void take(boolean creates, boolean keep) {
        CodeChoice wanted = choice;
        if (wanted == null || creates && !create.isOffered()) {
            return;
        }
        Optional<Long> highlighted = Optional.ofNullable(highlightedMatch()).map(match -> match.entry().code())
                .filter(wanted::offers).map(Code::id);
        Set<Long> marked = marks.ids();
        Set<Long> chosen = marks.chosen(highlighted, wanted.takesNone());
        if (!creates && chosen.isEmpty() && !wanted.takesNone()) {
            return;
        }
        long parent = create.parent();
        String name = create.name();
        if (keep) {
            field.selectAll();
            marks.begin(wanted.takesNone() ? chosen : Set.of());
            list.refresh();
            explain();
        } else {
            popup.hide();
        }
        if (!creates) {
            wanted.chosen(chosen, keep);
        } else if (marked.isEmpty()) {
            wanted.create(parent, name, keep);
        } else {
            wanted.create(parent, name, marked, keep);
        }
    }

    private static boolean isRefusedAsGroup(CodeChoice wanted, Code code) {
        return !code.codable() && !wanted.offers(code) && wanted.offers(code.withCodable(true));
    }

    private void explain() {
        Match match = list.getSelectionModel().getSelectedItem();
        CodeChoice wanted = choice;
        field.setAccessibleHelp(match != null ? match.entry().path() : create.text());
        if (match != null && wanted != null && isRefusedAsGroup(wanted, match.entry().code())) {
            foot.tell(workspace.text("ui.picker.groups-only-why"));
        } else if (match != null) {
            foot.show(match.entry().code());
        } else if (workspace.now().get().codebook().entries().isEmpty()) {
            foot.tell(workspace.text("ui.picker.empty"));
        } else if (wanted != null && list.getItems().isEmpty() && !create.isOffered()) {
            foot.tell(workspace.text(field.getText().isBlank() ? "ui.picker.none" : "ui.picker.none-such",
                    field.getText().strip()));
        } else {
            foot.clear();
        }
        keys.tell(wanted != null && wanted.takesSeveral() && !list.getItems().isEmpty(), marks.ids(),
                foot.hasMore() || foot.isWhole());
    }
}
