package org.makna.ui.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.PlacedCoding;
import org.makna.model.StudyChange;
import org.makna.model.TextPatch;
import org.makna.model.TextRange;
import org.makna.study.DocumentContent;
import org.makna.ui.common.Tasks;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.document.view.ScrollAnchor;
import org.makna.ui.document.view.ViewPlace;
import org.makna.ui.workspace.Workspace;

/** One open document: reads it, shows it, and follows its changes. */
final class DocumentTab {

    /** The order in which the study hands codings out. */
    private static final Comparator<PlacedCoding> IN_TEXT = Comparator
            .comparingInt((PlacedCoding coding) -> coding.range().start())
            .thenComparingInt(coding -> coding.range().end()).thenComparingLong(PlacedCoding::id);

    private final Workspace workspace;
    private final long documentId;
    private final String guid;
    private final Tab tab = new Tab();
    private final DocumentView view = new DocumentView();
    private final DisplayBar bar;
    private final FindBar find;
    private final BorderPane frame;
    private final StackPane paper;
    private final Hint hint = new Hint();
    private final Tasks.Latest reading;
    private final ReadOnlyObjectWrapper<@Nullable DocumentContent> content = new ReadOnlyObjectWrapper<>(this,
            "content");
    private final ChangeListener<Workspace.Snapshot> names = (property, before, now) -> renamed(before, now);
    private Map<Long, PlacedCoding> codings = Map.of();
    private List<TextRange> marks = List.of();
    private @Nullable List<TextRange> found;
    private @Nullable DocumentText text;
    /** Where the reader was when the document was read last, until it is there again. */
    private @Nullable ViewPlace left;
    private @Nullable Consumer<DocumentTab> whenShown;
    private boolean loading;
    private @Nullable InPlaceEditor writing;
    private final ReadOnlyBooleanWrapper writes = new ReadOnlyBooleanWrapper(this, "writing");

    /**
     * What was read.
     *
     * @param corrected what was corrected in the text that was shown before; null when there was none
     */
    private record Loaded(DocumentContent content, DocumentText text, Workspace.Snapshot names, List<Span> spans,
            @Nullable TextPatch corrected) {}

    /**
     * Opens a document.
     *
     * @param memory what was looked for last in a document
     * @param code   lets a code for the selected text be chosen
     */
    DocumentTab(Workspace workspace, Document document, FindMemory memory, Runnable code) {
        this.workspace = workspace;
        this.documentId = document.id();
        this.guid = document.guid();
        this.reading = workspace.tasks().latest();
        tab.setTooltip(new Tooltip());
        setName(document.name());
        tab.setUserData(this);
        view.setId("document-view");
        bar = new DisplayBar(workspace, this);
        find = new FindBar(workspace, this, memory, code);
        paper = new StackPane(view, hint.node());
        frame = new BorderPane(paper);
        frame.setTop(bar.node());
        frame.addEventFilter(KeyEvent.KEY_PRESSED, this::findKey);
        frame.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && find.isOpen()) {
                closeFind();
                event.consume();
            }
        });
        tab.setContent(frame);
        view.selectionProperty().addListener((property, before, now) -> hint.hide());
        workspace.now().addListener(names);
        load();
    }

    /** Names the tab as the document is named. */
    void setName(String name) {
        tab.setText(name);
        tab.getTooltip().setText(name);
        view.setAccessibleText(name);
    }

    long documentId() {
        return documentId;
    }

    /** The document's identity across copies and starts of the program. */
    String guid() {
        return guid;
    }

    Tab tab() {
        return tab;
    }

    DocumentView view() {
        return view;
    }

    /** The line above the text. */
    DisplayBar bar() {
        return bar;
    }

    /** Number of codings in the document, whether they are shown or not. */
    int codingCount() {
        return codings.size();
    }

    /** The document as it was read last; null until it has been. */
    ReadOnlyObjectProperty<@Nullable DocumentContent> content() {
        return content.getReadOnlyProperty();
    }

    /** The text as it is shown; null until it has been read. */
    @Nullable
    DocumentText text() {
        return text;
    }

    /** Length of the text in UTF-16 code units, 0 until it has been read. */
    int length() {
        return text == null ? 0 : text.length();
    }

    /** Goes where the reader was, as soon as the text is there; a wish for another place goes before it. */
    void resume(ViewPlace place) {
        left = place;
    }

    /** Where the reader is; null while a document that has not been read before is not there yet. */
    @Nullable
    ViewPlace place() {
        return text == null ? left : view.place();
    }

    /** Does something as soon as the text is there; only the latest wish is kept. */
    void whenShown(Consumer<DocumentTab> wish) {
        if (text != null) {
            wish.accept(this);
        } else {
            whenShown = wish;
        }
    }

    /** The codings at a place, the shortest first. */
    List<PlacedCoding> codingsAt(TextRange place) {
        return codingsOf(view.spansAt(place.start()));
    }

    /** The codings that spans stand for, the shortest first. */
    List<PlacedCoding> codingsOf(List<Span> spans) {
        return spans.stream().map(span -> coding(span.codingId())).flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(coding -> coding.range().length())).toList();
    }

    /** A coding of this document as it was read last. */
    Optional<PlacedCoding> coding(long id) {
        return Optional.ofNullable(codings.get(id));
    }

    /** Marks places in the text, as far as it has them, now and when it is read again. */
    void mark(List<TextRange> places) {
        marks = places;
        showMarks();
    }

    /** Marks what is found in this document, instead of what else is marked; null when nothing is looked for. */
    void markFound(@Nullable List<TextRange> hits) {
        found = hits;
        showMarks();
    }

    private void showMarks() {
        List<TextRange> shown = found != null ? found : marks;
        view.setMarks(shown.stream().filter(place -> place.end() <= length()).toList());
    }

    /** Opens the line in which words of this document are found. */
    void openFind() {
        frame.setBottom(find.node());
        find.open();
    }

    /** Closes it; the hit stays selected. */
    void closeFind() {
        find.close(true);
        frame.setBottom(null);
    }

    /** Lets words be written over the text. */
    void write(InPlaceEditor editor) {
        endWriting();
        hint.hide();
        writing = editor;
        paper.getChildren().add(editor.node());
        writes.set(true);
    }

    /** Takes the editor over the text away. */
    void endWriting() {
        InPlaceEditor before = writing;
        if (before != null) {
            writing = null;
            boolean focused = before.isFocused();
            paper.getChildren().remove(before.node());
            writes.set(false);
            if (focused) {
                view.requestFocus();
            }
        }
    }

    /** Whether words are being written over the text. */
    ReadOnlyBooleanProperty writing() {
        return writes.getReadOnlyProperty();
    }

    /** Whether the tab may be closed; words that were not kept yet are pointed out instead. */
    boolean mayClose() {
        InPlaceEditor open = writing;
        if (open == null || !open.isChanged()) {
            return true;
        }
        tab.getTabPane().getSelectionModel().select(tab);
        open.remind();
        return false;
    }

    /** A word to the reader. */
    Hint hint() {
        return hint;
    }

    FindBar find() {
        return find;
    }

    private void findKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F3 && !event.isShortcutDown() && find.isOpen()) {
            find.step(!event.isShiftDown());
            event.consume();
        }
    }

    /** Follows a change of the study. */
    void changed(StudyChange change) {
        for (StudyChange.Part part : change.parts()) {
            switch (part) {
                case StudyChange.Documents documents when documents.ids().contains(documentId) -> {
                    load();
                    return;
                }
                case StudyChange.Codings codings when codings.documentIds().contains(documentId) -> loadCodings();
                default -> {
                    // Codes and coders come with the snapshot.
                }
            }
        }
    }

    /** Shows a coding that was just made or changed here, before the study has been read again. */
    void made(PlacedCoding coding) {
        DocumentContent shown = content.get();
        if (shown == null || coding.equals(codings.get(coding.id()))) {
            return;
        }
        List<PlacedCoding> all = new ArrayList<>(shown.codings());
        all.removeIf(one -> one.id() == coding.id());
        all.add(coding);
        all.sort(IN_TEXT);
        show(all);
    }

    void close() {
        view.finishMove();
        find.close(false);
        hint.hide();
        reading.drop();
        workspace.now().removeListener(names);
    }

    private void load() {
        loading = true;
        Workspace.Snapshot now = workspace.now().get();
        DocumentContent before = content.get();
        reading.read(progress -> workspace.study().document(documentId)
                .map(read -> new Loaded(read, new DocumentText(read.text(), read.sections(), read.speakers()),
                        now, Spans.of(read.codings(), now),
                        before == null ? null : TextPatch.between(before.text(), read.text()))),
                loaded -> {
                    loading = false;
                    loaded.ifPresent(this::show);
                }, workspace::failed);
    }

    private void show(Loaded loaded) {
        TextPatch corrected = text == null ? null : loaded.corrected();
        ViewPlace place = place();
        Span chosen = view.selectedCodingProperty().get();
        text = loaded.text();
        Workspace.Snapshot now = workspace.now().get();
        // Codes that came while the document was read are not in its spans yet.
        view.show(loaded.text(), now == loaded.names()
                ? loaded.spans()
                : Spans.of(loaded.content().codings(), now));
        set(loaded.content());
        bar.tell();
        if (corrected != null) {
            // What is marked is found anew by whoever marked it; until then it is where it went.
            marks = marks.stream().map(corrected::mark).filter(range -> !range.isEmpty()).toList();
        }
        showMarks();
        if (place != null) {
            view.restore(corrected == null ? place : moved(place, corrected));
        }
        if (corrected != null && chosen != null) {
            view.selectCoding(chosen.codingId());
        }
        Consumer<DocumentTab> wish = whenShown;
        if (wish != null) {
            whenShown = null;
            wish.accept(this);
        }
    }

    private static ViewPlace moved(ViewPlace place, TextPatch corrected) {
        TextRange old = new TextRange(Math.min(place.from(), place.caret()), Math.max(place.from(), place.caret()));
        TextRange now = old.isEmpty()
                ? new TextRange(corrected.offset(old.start()), corrected.offset(old.start()))
                : corrected.mark(old);
        boolean backwards = place.caret() < place.from();
        return new ViewPlace(backwards ? now.end() : now.start(), backwards ? now.start() : now.end(),
                new ScrollAnchor(corrected.offset(place.scroll().offset()), place.scroll().share()));
    }

    /** Shows the codings as they were read last. */
    void showAgain() {
        DocumentContent shown = content.get();
        if (shown != null) {
            show(shown.codings());
        }
    }

    private void set(DocumentContent read) {
        codings = read.codings().stream().collect(Collectors.toMap(PlacedCoding::id, Function.identity()));
        content.set(read);
    }

    private void loadCodings() {
        DocumentContent shown = content.get();
        if (loading || shown == null) {
            // What is being read may be older than this change.
            load();
            return;
        }
        reading.read(progress -> workspace.study().codings(documentId), read -> {
            if (!read.equals(Objects.requireNonNull(content.get()).codings())) {
                show(read);
            }
        }, workspace::failed);
    }

    private void show(List<PlacedCoding> read) {
        DocumentContent shown = Objects.requireNonNull(content.get());
        set(new DocumentContent(shown.document(), shown.path(), shown.text(), shown.sections(), shown.speakers(),
                read));
        view.setSpans(Spans.of(read, workspace.now().get()));
        bar.tell();
    }

    /** Codes renamed or recoloured, coders hidden or changed, or somebody else works here now. */
    private void renamed(Workspace.Snapshot before, Workspace.Snapshot now) {
        DocumentContent shown = content.get();
        if (shown == null || (before.me().equals(now.me()) && before.coders().equals(now.coders())
                && sameCodes(before, now))) {
            return;
        }
        view.setSpans(Spans.of(shown.codings(), now));
        bar.tell();
    }

    private static boolean sameCodes(Workspace.Snapshot before, Workspace.Snapshot now) {
        return before.codebook().entries().stream().map(entry -> entry.code()).toList()
                .equals(now.codebook().entries().stream().map(entry -> entry.code()).toList());
    }
}
