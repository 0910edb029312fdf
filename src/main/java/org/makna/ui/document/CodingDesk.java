package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.study.WantedCodes;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.common.OnScreen;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.view.DocumentIntentions;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Workspace;

/**
 * What is done with the text in front: apply, repeat, in vivo, uncode, recode, move bounds, comment, weigh.
 *
 * <p>The view only says what is meant; here it becomes an edit of the study.
 */
final class CodingDesk implements CodingTarget {

    private static final int LONGEST_IN_VIVO = 120;

    private final Workspace workspace;
    private final DocumentArea area;
    private final CodePicker picker;
    private @Nullable Long lastCode;
    private boolean joining;
    private LongFunction<List<TextRange>> marks = documentId -> List.of();

    CodingDesk(Workspace workspace, DocumentArea area) {
        this.workspace = workspace;
        this.area = area;
        this.picker = new CodePicker(workspace);
        Actions actions = workspace.actions();
        actions.on(Action.APPLY_CODE, () -> pick(""));
        actions.on(Action.REPEAT_CODE, this::repeat);
        actions.on(Action.IN_VIVO, this::inVivo);
        actions.on(Action.UNCODE, () -> selectedCoding().ifPresent(coding -> uncode(coding.id())));
        actions.on(Action.RECODE, this::recode);
        actions.on(Action.COMMENT_CODING, this::comment);
        actions.on(Action.WEIGH_CODING, this::weigh);
    }

    /** Makes a tab one that can be coded in. */
    void attach(DocumentTab tab) {
        tab.view().setIntentions(new Intentions(tab));
        ChangeListener<Object> changed = (property, before, now) -> needs();
        tab.view().selectionProperty().addListener(changed);
        tab.view().selectedCodingProperty().addListener(changed);
        mark(tab);
    }

    /** Says whether a coding becomes one with those of the same code that it touches. */
    void setJoining(boolean wanted) {
        joining = wanted;
    }

    /** Says which actions are possible now. */
    void needs() {
        Actions actions = workspace.actions();
        boolean selected = hasSelection();
        actions.have(Need.DOCUMENT).set(area.front() != null);
        actions.have(Need.SELECTION).set(selected);
        actions.have(Need.REPEAT).set(selected && lastCode != null);
        actions.have(Need.CODING).set(workspace.isWritable() && area.isShown() && selectedCoding().isPresent());
    }

    @Override
    public boolean hasSelection() {
        return workspace.isWritable() && area.isShown()
                && place().filter(place -> !place.range().isEmpty()).isPresent();
    }

    @Override
    public Optional<Place> place() {
        DocumentTab tab = area.front();
        return tab == null || tab.text() == null
                ? Optional.empty()
                : Optional.of(new Place(tab.documentId(), tab.view().selectionProperty().get()));
    }

    @Override
    public void apply(long codeId) {
        if (hasSelection()) {
            place().ifPresent(place -> apply(place, WantedCodes.of(codeId), false));
        }
    }

    @Override
    public void mark(LongFunction<List<TextRange>> wanted) {
        marks = wanted;
        area.tabs().forEach(this::mark);
    }

    private void mark(DocumentTab tab) {
        tab.mark(marks.apply(tab.documentId()));
    }

    /** The coding that is selected in the front tab. */
    Optional<PlacedCoding> selectedCoding() {
        DocumentTab tab = area.front();
        if (tab == null) {
            return Optional.empty();
        }
        Span selected = tab.view().selectedCodingProperty().get();
        return selected == null ? Optional.empty() : tab.coding(selected.codingId());
    }

    private void pick(String typed) {
        DocumentTab tab = area.front();
        if (tab == null || !hasSelection()) {
            return;
        }
        Place place = place().orElseThrow();
        picker.show(tab.view(), beside(tab), typed, new CodePicker.Choice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                apply(place, WantedCodes.of(codeId), keep);
            }

            @Override
            public void chosen(Set<Long> codeIds, boolean keep) {
                apply(place, WantedCodes.of(codeIds), keep);
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                create(parentId, name, Set.of(), keep);
            }

            @Override
            public void create(long parentId, String name, Set<Long> marked, boolean keep) {
                apply(place, WantedCodes.made(parentId == 0 ? null : parentId, name, marked), keep);
            }

            @Override
            public boolean takesSeveral() {
                return true;
            }
        });
    }

    /** Where the selection is; its text is brought to the front, since the action may come from another desk. */
    private Bounds beside(DocumentTab tab) {
        if (tab.view().getScene() == null) {
            workspace.navigator().focusText();
        }
        OnScreen.of(tab.view());
        return OnScreen.of(tab.view(), tab.view().selectionBounds());
    }

    private void apply(Place place, WantedCodes codes, boolean keep) {
        // Shown at once: the counts in the panels follow when they have been read.
        workspace.tasks().follow(workspace.study().coding().apply(place.documentId(), place.range(), codes, joining),
                made -> done(place, made, keep), workspace::failed);
    }

    private void done(Place place, List<PlacedCoding> made, boolean keep) {
        for (PlacedCoding coding : made) {
            lastCode = coding.codeId();
            picker.used(coding.codeId());
            area.tabs().stream().filter(one -> one.documentId() == place.documentId())
                    .forEach(one -> one.made(coding));
        }
        DocumentTab tab = area.front();
        if (!keep && tab != null && tab.documentId() == place.documentId()
                && tab.view().getSelection().equals(place.range())) {
            int end = tab.view().getSelection().end();
            tab.view().select(new TextRange(end, end));
        }
        needs();
    }

    private void repeat() {
        Long code = lastCode;
        if (code != null && workspace.now().get().code(code).isPresent()) {
            apply(code);
        }
    }

    private void favourite(int number) {
        workspace.now().get().codebook().entries().stream()
                .filter(entry -> entry.code().shortcut().equals(String.valueOf(number))).findFirst()
                .ifPresent(entry -> apply(entry.code().id()));
    }

    /** Makes a code of the words themselves, beside the selected code. */
    private void inVivo() {
        DocumentTab tab = area.front();
        if (tab == null || tab.text() == null || !hasSelection()) {
            return;
        }
        Place place = place().orElseThrow();
        String words = place.range().cut(tab.text().text()).strip().replaceAll("\\s+", " ");
        if (words.isEmpty()) {
            return;
        }
        int end = words.length() <= LONGEST_IN_VIVO
                ? words.length()
                : words.offsetByCodePoints(0,
                        words.codePointCount(0, LONGEST_IN_VIVO));
        String name = words.substring(0, end);
        Long parent = parentForNew();
        Optional<Codebook.Entry> known = workspace.now().get().codebook().children(parent).stream()
                .filter(entry -> entry.code().name().equals(name)).findFirst();
        if (known.isPresent()) {
            apply(place, WantedCodes.of(known.get().code().id()), false);
        } else {
            apply(place, WantedCodes.made(parent, name, List.of()), false);
        }
    }

    private @Nullable Long parentForNew() {
        Long selected = workspace.selectedCode().get();
        return selected == null || workspace.now().get().code(selected).isEmpty() ? null : selected;
    }

    private void uncode(long codingId) {
        workspace.edit(workspace.study().coding().uncode(List.of(codingId)));
    }

    private void recode() {
        DocumentTab tab = area.front();
        selectedCoding().ifPresent(coding -> {
            if (tab == null) {
                return;
            }
            picker.show(tab.view(), beside(tab), "", new CodePicker.Choice() {
                @Override
                public void chosen(long codeId, boolean keep) {
                    workspace.edit(workspace.study().coding().recode(coding.id(), codeId));
                }

                @Override
                public void create(long parentId, String name, boolean keep) {
                    workspace.edit(workspace.study().codebookEdits().create(parentId == 0 ? null : parentId, name),
                            code -> workspace.edit(workspace.study().coding().recode(coding.id(), code.id())));
                }
            });
        });
    }

    private void comment() {
        selectedCoding().ifPresent(coding -> workspace.services().prompts()
                .longText(workspace.text("ui.action.comment-coding"), workspace.text("ui.coding.comment"),
                        coding.comment())
                .ifPresent(typed -> workspace.edit(workspace.study().coding().setComment(coding.id(), typed))));
    }

    private void weigh() {
        selectedCoding().ifPresent(coding -> workspace.services().prompts()
                .text(workspace.text("ui.action.weigh-coding"), workspace.text("ui.coding.weight"),
                        coding.weight() == null ? "" : String.valueOf(coding.weight()))
                .ifPresent(typed -> weigh(coding, typed)));
    }

    private void weigh(PlacedCoding coding, String typed) {
        try {
            Integer weight = typed.equals("-") ? null : Integer.valueOf(typed);
            if (weight != null && (weight < 0 || weight > 100)) {
                throw new NumberFormatException(typed);
            }
            workspace.edit(workspace.study().coding().setWeight(coding.id(), weight));
        } catch (NumberFormatException e) {
            workspace.services().prompts().tell(workspace.text("ui.action.weigh-coding"),
                    workspace.text("ui.coding.no-weight", typed));
        }
    }

    /** What the view of a tab says is meant. */
    private final class Intentions implements DocumentIntentions {

        private final DocumentTab tab;

        Intentions(DocumentTab tab) {
            this.tab = tab;
        }

        @Override
        public void typed(String characters) {
            pick(characters);
        }

        @Override
        public void apply() {
            pick("");
        }

        @Override
        public void repeatLast() {
            workspace.actions().run(Action.REPEAT_CODE);
        }

        @Override
        public void favourite(int number) {
            CodingDesk.this.favourite(number);
        }

        @Override
        public void uncode(long codingId) {
            if (workspace.isWritable()) {
                CodingDesk.this.uncode(codingId);
            }
        }

        @Override
        public void moveBounds(long codingId, TextRange range) {
            if (workspace.isWritable()) {
                workspace.tasks().follow(workspace.study().coding().moveBounds(codingId, range, joining),
                        moved -> workspace.whenShown(tab::showAgain), e -> {
                            tab.showAgain();
                            workspace.failed(e);
                        });
            } else {
                tab.showAgain();
            }
        }

        @Override
        public void codesDropped(long codeId, TextRange range) {
            if (workspace.isWritable() && !range.isEmpty()) {
                CodingDesk.this.apply(new Place(tab.documentId(), range), WantedCodes.of(codeId), true);
            }
        }

        @Override
        public void contextMenu(ContextMenuEvent event, TextRange selection, int offset) {
            List<@Nullable Action> entries = new ArrayList<>();
            entries.addAll(List.of(Action.APPLY_CODE, Action.REPEAT_CODE, Action.IN_VIVO));
            entries.add(null);
            entries.addAll(List.of(Action.UNCODE, Action.RECODE, Action.COMMENT_CODING, Action.WEIGH_CODING));
            entries.add(null);
            entries.addAll(List.of(Action.COPY, Action.NEW_MEMO, Action.ASSIGN_SELECTION, Action.PLAIN_TEXT));
            ContextMenu menu = workspace.actions().menu(entries.toArray(new @Nullable Action[0]));
            menu.show(tab.view(), event.getScreenX(), event.getScreenY());
        }
    }

    /** Which codes stand at a place, in words for screen readers. */
    String inWords(DocumentTab tab, int offset) {
        String names = tab.view().spansAt(offset).stream().map(Span::caption).distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? workspace.text("ui.document.no-codes") : workspace.text("ui.document.codes", names);
    }
}
