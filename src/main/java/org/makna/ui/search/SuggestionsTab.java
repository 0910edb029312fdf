package org.makna.ui.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.Skip;
import org.makna.model.StudyChange;
import org.makna.study.Codebook;
import org.makna.study.Suggestion;
import org.makna.study.SuggestionList;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Drawer;
import org.makna.ui.workspace.Workspace;

/** The drawer's tab of passages that a code may fit too: each is accepted or skipped by a key, and what was skipped is listed. */
final class SuggestionsTab {

    private static final String ID = "suggestions";
    private static final int MOST = 200;
    private static final int MOST_WORDS = 12;

    private final Workspace workspace;
    private final Drawer drawer;
    private final Tasks.Latest latest;
    private final StringProperty title = new SimpleStringProperty();
    private final PagedList<Suggestion> list;
    private final Label what = UserText.label("");
    private final Button accept;
    private final Button skip;
    private final Button again;
    private final VBox body;
    private final Button back;
    private final ToggleButton refused = new ToggleButton();
    private final List<SuggestionList.Skipped> skipped = new ArrayList<>();
    /** Skips that are on their way into the study. */
    private int pending;
    private @Nullable SuggestionList found;
    private final List<Suggestion> open = new ArrayList<>();

    SuggestionsTab(Workspace workspace, Drawer drawer) {
        this.workspace = workspace;
        this.drawer = drawer;
        latest = workspace.tasks().latest();
        list = new PagedList<>(workspace, "suggestions", workspace.text("ui.suggest.list"),
                () -> new SuggestionRowView(workspace.messages()), this::go);
        what.setId("suggestions-what");
        what.setMinWidth(0);
        what.getStyleClass().addAll("mk-mute", "mk-small");
        accept = button("suggestions-accept", "ui.suggest.accept", "ui.suggest.accept-tip", Icon.DONE, this::accept);
        skip = button("suggestions-skip", "ui.suggest.skip", "ui.suggest.skip-tip", Icon.CLOSE, this::skip);
        again = button("suggestions-again", "ui.suggest.again", "ui.suggest.again-tip", Icon.EXCHANGE, this::again);
        back = button("suggestions-back", "ui.suggest.back", "ui.suggest.back-tip", Icon.UNDO, this::takeBack);
        refused.setId("suggestions-skipped");
        refused.getStyleClass().add("mk-tool");
        refused.setMinWidth(Region.USE_PREF_SIZE);
        refused.setTooltip(new Tooltip(workspace.text("ui.suggest.skipped-tip")));
        refused.selectedProperty().addListener((property, before, now) -> {
            show();
            focus(0);
        });
        HBox bar = new HBox(what);
        bar.getStyleClass().add("mk-bar");
        body = new VBox(bar, list.node());
        // Before the list, which takes Enter for the way to the text.
        body.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(list.node(), Priority.ALWAYS);
        HBox tools = new HBox(accept, skip, back, refused, again);
        tools.getStyleClass().add("mk-tools");
        drawer.add(ID, title, body, tools);
        list.node().getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> needs());
        body.sceneProperty().addListener((property, before, now) -> mark(now != null));
        show();
        workspace.actions().on(Action.SUGGEST, () -> Optional.ofNullable(workspace.selectedCode().get())
                .ifPresent(this::suggest));
        workspace.onChange(this::changed);
    }

    private Button button(String id, String key, String tip, Icon icon, Runnable work) {
        Button button = new Button(workspace.text(key), icon.node());
        button.setId(id);
        button.getStyleClass().add("mk-link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(workspace.text(tip)));
        button.setOnAction(event -> work.run());
        return button;
    }

    /** Looks for passages that a code may fit too. */
    void suggest(long codeId) {
        drawer.show(ID);
        what.setText(workspace.text("ui.suggest.looking", name(codeId)));
        refused.setSelected(false);
        look(codeId, 0);
    }

    private void look(long codeId, int row) {
        latest.read(progress -> workspace.study().suggestions().of(codeId, MOST, progress), now -> found(now, row),
                thrown -> {
                    if (!(thrown instanceof CancellationException)
                            && !(thrown instanceof RejectedExecutionException)) {
                        workspace.failed(thrown);
                    }
                });
    }

    private void found(SuggestionList now, int row) {
        found = now;
        skipped.clear();
        skipped.addAll(now.skipped());
        open.clear();
        open.addAll(now.suggestions());
        show();
        focus(row);
    }

    private void focus(int row) {
        if (shown().isEmpty()) {
            list.node().requestFocus();
        } else {
            list.focus();
            list.choose(Math.min(row, shown().size() - 1));
        }
    }

    /** What is listed: suggestions, or what was skipped. */
    private List<Suggestion> shown() {
        return refused.isSelected() ? skipped.stream().map(SuggestionList.Skipped::passage).toList() : open;
    }

    /** A skip that was undone, or made in another place, changes what is suggested. */
    private void changed(StudyChange change) {
        SuggestionList listed = found;
        if (listed != null && pending == 0
                && change.parts().stream().anyMatch(StudyChange.Definitions.class::isInstance)) {
            long code = listed.codeId();
            workspace.read(() -> workspace.study().suggestions().skipped(code), now -> {
                if (found == listed && pending == 0 && !now.equals(known())) {
                    look(code, Math.max(0, list.selected()));
                }
            });
        }
    }

    private Set<Long> known() {
        return skipped.stream().map(SuggestionList.Skipped::id).collect(Collectors.toSet());
    }

    private String name(long codeId) {
        return workspace.now().get().codebook().entry(codeId).map(Codebook.Entry::code)
                .map(code -> UserText.oneLine(code.name())).orElse("");
    }

    private void show() {
        SuggestionList shown = found;
        title.set(shown == null
                ? workspace.text("ui.suggest.title")
                : workspace.text("ui.suggest.title-number", open.size()));
        String sentence;
        String empty = workspace.text("ui.suggest.teach", workspace.actions().key(Action.SUGGEST).orElse(""));
        if (shown == null) {
            sentence = workspace.text("ui.suggest.plain");
        } else if (shown.segments() == 0) {
            sentence = workspace.text("ui.suggest.plain");
            empty = workspace.text("ui.suggest.no-segments", name(shown.codeId()));
        } else if (refused.isSelected()) {
            sentence = workspace.text("ui.suggest.skipped-what", name(shown.codeId()));
            empty = workspace.text("ui.suggest.skipped-none", name(shown.codeId()));
        } else {
            sentence = workspace.text("ui.suggest.what", name(shown.codeId()), shown.segments(),
                    String.join(", ", shown.words().stream().limit(MOST_WORDS).toList()));
            empty = workspace.text("ui.suggest.nothing", name(shown.codeId()));
        }
        what.setText(sentence);
        UserText.dress(what, sentence);
        what.setTooltip(new Tooltip(sentence + "\n" + workspace.text("ui.suggest.plain")));
        refused.setText(workspace.text("ui.suggest.skipped", skipped.size()));
        List<Suggestion> rows = List.copyOf(shown());
        list.show(rows.size(), (from, to) -> IntStream.range(from, to).mapToObj(i -> Optional.of(rows.get(i))).toList(),
                List.of(), empty);
        mark(body.getScene() != null);
        needs();
    }

    private void needs() {
        boolean any = list.selected() >= 0 && list.selected() < shown().size() && workspace.isWritable();
        boolean suggested = !refused.isSelected();
        accept.setDisable(!any || !suggested);
        skip.setDisable(!any || !suggested);
        back.setDisable(!any || suggested);
        refused.setDisable(found == null || (suggested && skipped.isEmpty()));
        again.setDisable(found == null);
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.isShiftDown()
                || !list.node().isFocused()) {
            return;
        }
        boolean takesBack = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DELETE;
        if (takesBack && !back.isDisabled()) {
            event.consume();
            takeBack();
        } else if (event.getCode() == KeyCode.ENTER && !accept.isDisabled()) {
            event.consume();
            accept();
        } else if (event.getCode() == KeyCode.DELETE && !skip.isDisabled()) {
            event.consume();
            skip();
        }
    }

    private void accept() {
        SuggestionList shown = found;
        int row = list.selected();
        if (shown != null && row >= 0 && row < open.size()) {
            Suggestion one = open.get(row);
            workspace.edit(workspace.study().coding().apply(one.documentId(), one.range(), shown.codeId()));
            open.remove(row);
            show();
            focus(row);
        }
    }

    private void skip() {
        SuggestionList shown = found;
        int row = list.selected();
        if (shown != null && row >= 0 && row < open.size()) {
            Suggestion one = open.get(row);
            open.remove(row);
            pending++;
            workspace.tasks().follow(workspace.study().suggestions().skip(shown.codeId(), one.documentId(),
                    one.range()), made -> skipped(shown, made, one), this::refusedEdit);
            show();
            focus(row);
        }
    }

    private void skipped(SuggestionList of, Skip made, Suggestion one) {
        pending--;
        if (of == found) {
            skipped.add(new SuggestionList.Skipped(made.id(), new Suggestion(one.documentId(), one.document(),
                    one.range(), one.text(), List.of(), List.of())));
            refused.setText(workspace.text("ui.suggest.skipped", skipped.size()));
            needs();
        }
    }

    private void takeBack() {
        SuggestionList listed = found;
        int row = list.selected();
        if (listed != null && row >= 0 && row < skipped.size()) {
            SuggestionList.Skipped gone = skipped.remove(row);
            show();
            focus(row);
            pending++;
            workspace.tasks().follow(workspace.study().suggestions().takeBack(gone.id()), done -> {
                pending--;
                if (listed == found) {
                    look(listed.codeId(), row);
                }
            }, this::refusedEdit);
        }
    }

    private void refusedEdit(Throwable thrown) {
        pending--;
        workspace.failed(thrown);
    }

    private void again() {
        SuggestionList shown = found;
        if (shown != null) {
            suggest(shown.codeId());
        }
    }

    private void go(int row) {
        List<Suggestion> rows = shown();
        if (row < rows.size()) {
            workspace.navigator().open(rows.get(row).documentId(), rows.get(row).range());
        }
    }

    /** Marks the shared words in the texts while the tab is in front. */
    private void mark(boolean shown) {
        CodingTarget target = workspace.target().get();
        if (target != null && shown) {
            List<Suggestion> rows = List.copyOf(shown());
            target.mark(documentId -> rows.stream().filter(one -> one.documentId() == documentId)
                    .flatMap(one -> one.shared().stream()).sorted().toList());
        }
    }
}
