package org.makna.ui.document;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
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
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.document.view.ScrollAnchor;
import org.makna.ui.document.view.ViewPlace;
import org.makna.ui.workspace.Workspace;

/** One open document in its tab: the text with what stands above, below and over it. */
final class DocumentTab implements DocumentReading.Screen {

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
    private final DocumentReading reading;
    private final ChangeListener<Workspace.Snapshot> names = (property, before, now) -> renamed(before, now);
    private final SpanMemory spans = new SpanMemory();
    private List<TextRange> marks = List.of();
    private @Nullable List<TextRange> found;
    private @Nullable DocumentText text;
    /** Where the reader was when the document was read last, until it is there again. */
    private @Nullable ViewPlace left;
    private @Nullable Consumer<DocumentTab> whenShown;
    private @Nullable InPlaceEditor writing;
    private final ReadOnlyBooleanWrapper writes = new ReadOnlyBooleanWrapper(this, "writing");

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
        this.reading = new DocumentReading(workspace, documentId, this);
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
    }

    /** Reads the document, if it has not been asked for yet. */
    void read() {
        reading.begin();
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
        return reading.codingCount();
    }

    /** The document as it was read last; null until it has been. */
    ReadOnlyObjectProperty<@Nullable DocumentContent> content() {
        return reading.content();
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

    /** The codings that spans stand for, the shortest first. */
    List<PlacedCoding> codingsOf(List<Span> spans) {
        return spans.stream().map(span -> coding(span.codingId())).flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(coding -> coding.range().length())).toList();
    }

    /** A coding of this document as it was read last. */
    Optional<PlacedCoding> coding(long id) {
        return reading.coding(id);
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
        view.overlay().setMarks(shown.stream().filter(place -> place.end() <= length()).toList());
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

    /** Words that are being written over the text and were not kept yet; empty when there are none. */
    String unkept() {
        InPlaceEditor open = writing;
        return open != null && open.isChanged() ? open.words() : "";
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
        reading.changed(change);
    }

    /** Shows a coding that was just made or changed here, before the study has been read again. */
    void made(PlacedCoding coding) {
        reading.made(coding);
    }

    void close() {
        view.finishMove();
        find.close(false);
        hint.hide();
        reading.close();
        workspace.now().removeListener(names);
    }

    @Override
    public void show(DocumentReading.Loaded loaded) {
        TextPatch corrected = text == null ? null : loaded.corrected();
        ViewPlace place = place();
        Span chosen = view.selectedCodingProperty().get();
        text = loaded.text();
        Workspace.Snapshot now = workspace.now().get();
        // Codes that came while the document was read are not in its spans yet.
        view.show(loaded.text(), now == loaded.names()
                ? loaded.spans()
                : Spans.of(loaded.content().codings(), now));
        view.overlay().setRemarks(Remarks.of(loaded.content().annotations(), now));
        reading.take(loaded.content());
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
        if (reading.content().get() != null) {
            showCodings();
        }
    }

    @Override
    public void showCodings() {
        view.setSpans(spans.of(shown().codings(), workspace.now().get()));
        bar.tell();
    }

    @Override
    public void showAnnotations() {
        view.overlay().setRemarks(Remarks.of(shown().annotations(), workspace.now().get()));
    }

    private DocumentContent shown() {
        return Objects.requireNonNull(reading.content().get());
    }

    /** Codes renamed or recoloured, coders hidden or changed, or somebody else works here now. */
    private void renamed(Workspace.Snapshot before, Workspace.Snapshot now) {
        if (reading.content().get() == null || (before.me().equals(now.me()) && before.coders().equals(now.coders())
                && sameCodes(before, now))) {
            return;
        }
        spans.forget();
        showCodings();
        showAnnotations();
    }

    private static boolean sameCodes(Workspace.Snapshot before, Workspace.Snapshot now) {
        return before.codebook().entries().stream().map(entry -> entry.code()).toList()
                .equals(now.codebook().entries().stream().map(entry -> entry.code()).toList());
    }
}
