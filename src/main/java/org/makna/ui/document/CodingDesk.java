package org.makna.ui.document;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;
import org.makna.model.Code;
import org.makna.model.MaknaException;
import org.makna.model.MemoLink;
import org.makna.model.PlacedCoding;
import org.makna.model.TextRange;
import org.makna.study.Codebook;
import org.makna.study.WantedCodes;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.common.OnScreen;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.Unit;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.InHand;
import org.makna.ui.workspace.Workspace;

/**
 * What is done with the text in front: apply, repeat, in vivo, uncode, recode, move bounds, comment, weigh.
 *
 * <p>The view only says what is meant; here it becomes an edit of the study.
 */
final class CodingDesk implements CodingTarget {

    private final Workspace workspace;
    private final DocumentArea area;
    private final CodePicker picker;
    private final CodingChanges changes;
    /** What was applied last; codes that were applied together are repeated together. */
    private Set<Long> lastCodes = Set.of();
    private boolean joining;
    private LongFunction<List<TextRange>> marks = documentId -> List.of();

    CodingDesk(Workspace workspace, DocumentArea area) {
        this.workspace = workspace;
        this.area = area;
        this.picker = new CodePicker(workspace);
        this.changes = new CodingChanges(workspace, picker, this::say);
        Actions actions = workspace.actions();
        actions.on(Action.APPLY_CODE, this::codeHere);
        actions.on(Action.REPEAT_CODE, this::repeat);
        actions.on(Action.IN_VIVO, this::inVivo);
        actions.on(Action.CODE_TURN, this::codeTurn);
        actions.on(Action.CODE_SPEAKER, this::codeSpeaker);
        actions.on(Action.UNCODE, () -> selectedCoding().ifPresent(changes::uncode));
        actions.on(Action.RECODE, this::recode);
        actions.on(Action.COMMENT_CODING, () -> selectedCoding().ifPresent(changes::comment));
        actions.on(Action.WEIGH_CODING, () -> selectedCoding().ifPresent(changes::weigh));
    }

    /** Makes a tab one that can be coded in. */
    void attach(DocumentTab tab) {
        tab.view().setIntentions(new TabIntentions(this, workspace, tab));
        ChangeListener<Object> changed = (property, before, now) -> needs();
        tab.view().selectionProperty().addListener(changed);
        tab.view().selectedCodingProperty().addListener(changed);
        tab.writing().addListener(changed);
        tab.content().addListener(changed);
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
        actions.have(Need.TEXT).set(area.isShown()
                && place().filter(place -> !place.range().isEmpty()).isPresent());
        actions.have(Need.SELECTION).set(selected);
        boolean reading = area.isShown() && !area.isWriting();
        actions.have(Need.PLACE).set(workspace.isWritable() && reading && place().isPresent());
        actions.have(Need.REPEAT).set(selected && !lastCodes.isEmpty());
        actions.have(Need.CODING).set(workspace.isWritable() && reading && selectedCoding().isPresent());
        area.annotations().needs();
    }

    @Override
    public boolean hasSelection() {
        return workspace.isWritable() && area.isShown() && !area.isWriting()
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
    public Optional<InHand.Subject> inHand() {
        DocumentTab tab = area.front();
        Optional<PlacedCoding> coding = selectedCoding();
        if (tab == null || coding.isPresent()) {
            return InHand.of(coding.map(one -> new MemoLink.OfCoding(one.id())).stream().toList());
        }
        return place()
                .filter(place -> !place.range().isEmpty()).<InHand.Subject>map(
                        place -> new InHand.Subject.Passage(place.documentId(), place.range()))
                .or(() -> InHand.of(List.of(new MemoLink.OfDocument(tab.documentId()))));
    }

    @Override
    public void apply(Collection<Long> codeIds) {
        if (hasSelection() && !codeIds.isEmpty()) {
            place().ifPresent(place -> apply(place, WantedCodes.of(codeIds), false));
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

    /** Lets a code for the selected text be chosen, or with nothing selected for the paragraph at the caret. */
    void codeHere() {
        DocumentTab tab = area.front();
        if (tab != null && (hasSelection() || take(tab, Unit.PARAGRAPH))) {
            pick("");
        }
    }

    /** Lets a code for the whole turn at the caret be chosen; where nobody speaks, for the paragraph. */
    void codeTurn() {
        DocumentTab tab = area.front();
        DocumentText text = tab == null ? null : tab.text();
        if (tab != null && text != null
                && take(tab, text.turnNumber(tab.view().caretProperty().get()) > 0 ? Unit.TURN : Unit.PARAGRAPH)) {
            pick("");
        }
    }

    /** Lets a code be chosen for all turns of who speaks at the caret, and of other speakers of the document. */
    private void codeSpeaker() {
        DocumentTab tab = area.front();
        DocumentText text = tab == null ? null : tab.text();
        if (tab == null || text == null || !mayCode(tab)) {
            return;
        }
        if (text.turns().isEmpty()) {
            tab.hint().show(workspace.text("ui.speakers.none"));
            return;
        }
        workspace.navigator().focusText();
        new SpeakersForm(workspace, text, tab.view().caretProperty().get()).ask(tab.view().getScene().getWindow(),
                // Later: the window has the focus again then, without which the picker would close at once.
                turns -> workspace.tasks().later(() -> codeTurns(tab, turns)));
    }

    /** Selects the unit at the caret; whether there is one that may be coded. */
    private boolean take(DocumentTab tab, Unit unit) {
        if (!mayCode(tab)) {
            return false;
        }
        TextRange range = tab.view().unitAt(unit);
        if (range.isEmpty()) {
            tab.hint().show(workspace.text("ui.coding.empty-line"));
            return false;
        }
        tab.view().select(range);
        return true;
    }

    /** Whether the study can be changed; where it cannot, the reader is told in one sentence, and why. */
    boolean mayCode(DocumentTab tab) {
        workspace.study().readOnlyReason().ifPresent(reason -> tab.hint().show(reason.key().startsWith("store.in-use")
                ? workspace.text("ui.coding.edited-elsewhere")
                : workspace.messages().text(reason)));
        return workspace.isWritable();
    }

    void pick(String typed) {
        DocumentTab tab = area.front();
        if (tab == null || !mayCode(tab) || !hasSelection()) {
            return;
        }
        Place place = place().orElseThrow();
        picker.show(tab.view(), beside(tab), typed, new PickedCodes((codes, keep) -> apply(place, codes, keep)));
    }

    /** Lets codes be chosen for all of what some speakers say in a document. */
    void codeTurns(DocumentTab tab, SpeakerTurns turns) {
        picker.show(tab.view(), beside(tab), "", new PickedCodes((codes, keep) -> workspace.tasks().follow(
                workspace.study().coding().applyToAll(tab.documentId(), turns.ranges(), codes, turns.names()), made -> {
                    used(made);
                    tab.hint().show(workspace.text("ui.speakers.coded", turns.ranges().size(), turns.names()));
                    needs();
                }, e -> undone(new Place(tab.documentId(), turns.ranges().getFirst()), e))));
    }

    private void used(List<PlacedCoding> made) {
        lastCodes = made.stream().map(PlacedCoding::codeId).collect(Collectors.toCollection(LinkedHashSet::new));
        lastCodes.forEach(picker::used);
    }

    /** Where the selection is; its text is brought to the front, since the action may come from another desk. */
    private Bounds beside(DocumentTab tab) {
        if (tab.view().getScene() == null) {
            workspace.navigator().focusText();
        }
        OnScreen.of(tab.view());
        return OnScreen.of(tab.view(), tab.view().selectionBounds());
    }

    void apply(Place place, WantedCodes codes, boolean keep) {
        // Shown at once: the counts in the panels follow when they have been read.
        workspace.tasks().follow(workspace.study().coding().apply(place.documentId(), place.range(), codes, joining),
                made -> done(place, made, keep), e -> undone(place, e));
    }

    /** Nothing was coded, such as when the code has just gone: says so where the reader looks, who still has the selection. */
    private void undone(Place place, Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            area.tabs().stream().filter(tab -> tab.documentId() == place.documentId())
                    .forEach(tab -> tab.hint().show(changes.words(known)));
        }
        workspace.failed(thrown);
    }

    private void done(Place place, List<PlacedCoding> made, boolean keep) {
        used(made);
        for (PlacedCoding coding : made) {
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
        workspace.whenShown(() -> area.tabs().stream().filter(one -> one.documentId() == place.documentId())
                .forEach(one -> sayIfNotShown(one, made)));
    }

    /** What was made but is left out of what the text shows would seem to have failed. */
    private void sayIfNotShown(DocumentTab tab, List<PlacedCoding> made) {
        List<String> unseen = made.stream()
                .filter(one -> tab.coding(one.id()).isPresent() && tab.view().overlay().find(one.id()) == null)
                .flatMap(one -> workspace.now().get().code(one.codeId()).stream()).map(Code::name).distinct().toList();
        if (!unseen.isEmpty()) {
            tab.hint().show(workspace.text("ui.coding.not-shown", String.join(", ", unseen),
                    workspace.text(Action.ALL_CODINGS.textKey()),
                    workspace.actions().key(Action.ALL_CODINGS).orElse("")));
        }
    }

    private void repeat() {
        Workspace.Snapshot now = workspace.now().get();
        apply(lastCodes.stream().filter(code -> now.code(code).isPresent()).toList());
    }

    /** Applies the last codes again; where none was applied yet, the reader is told what the key is for. */
    void repeat(DocumentTab tab) {
        if (mayCode(tab) && lastCodes.isEmpty()) {
            tab.hint().show(workspace.text("ui.coding.nothing-to-repeat"));
        } else {
            workspace.actions().run(Action.REPEAT_CODE);
        }
    }

    void favourite(int number) {
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
        String name = InVivoName.of(tab.text().words(place.range()));
        if (name.isEmpty()) {
            return;
        }
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

    @Override
    public void say(String sentence) {
        DocumentTab tab = area.front();
        if (tab != null) {
            tab.hint().show(sentence);
        }
    }

    /** Gives a coding another range; it is shown where it really is, whether that worked or not. */
    void moveBounds(DocumentTab tab, long codingId, TextRange range) {
        workspace.tasks().follow(workspace.study().coding().moveBounds(codingId, range, joining),
                moved -> {
                    changes.others().changed(moved);
                    workspace.whenShown(tab::showAgain);
                }, e -> {
                    tab.showAgain();
                    undone(new Place(tab.documentId(), range), e);
                });
    }

    /** How one coding is changed. */
    CodingChanges changes() {
        return changes;
    }

    private void recode() {
        DocumentTab tab = area.front();
        if (tab != null) {
            selectedCoding().ifPresent(coding -> changes.recode(coding, tab.view(), beside(tab)));
        }
    }
}
