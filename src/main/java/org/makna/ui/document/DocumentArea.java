package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.Document;
import org.makna.model.Message;
import org.makna.model.StudyChange;
import org.makna.model.TextRange;
import org.makna.study.DocumentContent;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Scope;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.common.NextFrame;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.view.TextStyle;
import org.makna.ui.document.view.ViewPlace;
import org.makna.ui.workspace.Discarding;
import org.makna.ui.workspace.Workspace;

/** The open documents in their tabs. */
public final class DocumentArea implements AutoCloseable {

    private static final double SLIM = 480;
    private static final double SLIM_MARGIN = 96;
    private static final double NARROW = 760;
    private static final double NARROW_MARGIN = 150;
    private static final double WIDE_MARGIN = 200;

    private final Workspace workspace;
    private final StackPane box = new StackPane();
    private final TabPane tabPane = new TabPane();
    private final Label place = new Label();
    private final NextFrame telling = new NextFrame(this::tellPlace);
    private final CodesInWords words;
    private final CodingDesk desk;
    private final AnnotationDesk annotations;
    private final DisplayControl display;
    private final FindMemory finding = new FindMemory();
    private final ReadingPlaces places;
    private final ChangeListener<Object> shownOrHidden = (property, before, now) -> needs();
    private final ReadOnlyObjectWrapper<@Nullable DocumentTab> front = new ReadOnlyObjectWrapper<>(this, "front");
    private TextStyle style;

    /**
     * Creates it.
     *
     * @param places where the reader was before
     * @param style  how the text is set
     */
    public DocumentArea(Workspace workspace, ReadingPlaces places, TextStyle style) {
        this.workspace = workspace;
        this.places = places;
        this.style = style;
        this.annotations = new AnnotationDesk(workspace, this);
        this.words = new CodesInWords(workspace, annotations);
        this.desk = new CodingDesk(workspace, this);
        this.display = new DisplayControl(workspace, this);
        box.setId("document-area");
        tabPane.getStyleClass().add("mk-tabs");
        tabPane.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        tabPane.setTabDragPolicy(TabPane.TabDragPolicy.REORDER);
        tabPane.setFocusTraversable(false);
        // The tab pane would take these keys first, and the focus out of the text with them.
        tabPane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && event.isControlDown()) {
                workspace.actions().run(event.isShiftDown() ? Action.PREVIOUS_TAB : Action.NEXT_TAB);
                event.consume();
            }
        });
        tabPane.visibleProperty().bind(front.isNotNull());
        box.getChildren().addAll(NothingOpen.node(workspace), tabPane);
        tabPane.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            front.set(now == null ? null : (DocumentTab) now.getUserData());
            withFront(DocumentTab::read);
            desk.needs();
            telling.ask();
        });
        box.widthProperty().addListener((property, before, now) -> tabs().forEach(this::fitMargin));
        box.sceneProperty().addListener(shownOrHidden);
        workspace.target().set(desk);
        workspace.inHand().add(box, desk::inHand);
        workspace.onChange(this::changed);
        Actions actions = workspace.actions();
        actions.on(Action.NEXT_TAB, () -> step(1));
        actions.on(Action.PREVIOUS_TAB, () -> step(-1));
        actions.on(Action.CLOSE_TAB, () -> withFront(tab -> {
            if (tab.mayClose()) {
                closeTab(tab.tab());
            }
        }));
        actions.on(Action.FIND_IN_DOCUMENT, () -> withFront(tab -> {
            workspace.navigator().focusText();
            tab.openFind();
        }));
        TextEditing editing = new TextEditing(workspace);
        actions.on(Action.CORRECT_TEXT, () -> withFront(tab -> {
            workspace.navigator().focusText();
            editing.begin(tab);
        }));
        actions.on(Action.COPY, () -> withFront(tab -> tab.view().copySelection()));
        actions.on(Action.COPY_WITH_SOURCE, () -> withFront(this::copyWithSource));
        desk.needs();
    }

    /** What the window shows. */
    public Node node() {
        return box;
    }

    /** What the status bar says of the caret, such as turn 4 of 61. */
    public Label place() {
        return place;
    }

    /** The tab in front; null when nothing is open. */
    @Nullable
    DocumentTab front() {
        return front.get();
    }

    ReadOnlyObjectProperty<@Nullable DocumentTab> frontProperty() {
        return front.getReadOnlyProperty();
    }

    /** Whether the documents are seen; other desks may stand in their place. */
    boolean isShown() {
        return box.getScene() != null;
    }

    /** Whether words are being written over the text in front. */
    boolean isWriting() {
        DocumentTab tab = front.get();
        return tab != null && tab.writing().get();
    }

    private void needs() {
        desk.needs();
    }

    AnnotationDesk annotations() {
        return annotations;
    }

    CodingDesk desk() {
        return desk;
    }

    List<DocumentTab> tabs() {
        return tabPane.getTabs().stream().map(tab -> (DocumentTab) tab.getUserData()).toList();
    }

    /** Sets how the text of all documents is set. */
    public void setStyle(TextStyle wanted) {
        style = wanted;
        tabs().forEach(tab -> tab.view().setTextStyle(wanted));
    }

    /** Says whether a coding becomes one with those of the same code that it touches. */
    public void setJoining(boolean wanted) {
        desk.setJoining(wanted);
    }

    /** Opens a document where the reader was last, and puts the focus there at once: nothing takes it from the user later. */
    public void open(long documentId) {
        tab(documentId).ifPresent(tab -> focusFront());
    }

    /** The open documents by id, in the order of their tabs, and then the front one once more. */
    public List<Long> opened() {
        List<Long> ids = new ArrayList<>(tabs().stream().map(DocumentTab::documentId).toList());
        DocumentTab shown = front.get();
        if (shown != null) {
            ids.add(shown.documentId());
        }
        return ids;
    }

    /**
     * Opens documents, each where the reader was; the last one comes to the front and has the focus at once, if it is seen,
     * so that nothing takes it from the user later. The others are read when they come to the front.
     */
    public void openAll(List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        tab(ids.getLast());
        List<Long> order = ids.stream().distinct().toList();
        for (int i = 0; i < order.size(); i++) {
            addAt(i, order.get(i));
        }
        focusFront();
    }

    private void focusFront() {
        // The text is in the window, and can take the focus, from the first style on.
        box.applyCss();
        focusText();
    }

    /** Opens a document at a place and selects it; the focus stays where it is. */
    public void open(long documentId, TextRange range) {
        tab(documentId).ifPresent(tab -> tab.whenShown(shown -> {
            if (range.end() <= shown.length()) {
                shown.view().select(range);
                shown.view().reveal(range);
            }
        }));
    }

    /** Opens a document at a coding and selects the coding. */
    public void openCoding(long documentId, TextRange range, long codingId) {
        tab(documentId).ifPresent(tab -> tab.whenShown(shown -> {
            if (range.end() <= shown.length()) {
                shown.view().select(new TextRange(range.start(), range.start()));
                shown.view().reveal(range);
                shown.view().selectCoding(codingId);
            }
        }));
    }

    /**
     * Begins to find where the focus is in the text, or goes on to all documents from there.
     *
     * @return false when the focus is elsewhere
     */
    public boolean find() {
        DocumentTab tab = front.get();
        if (tab == null || !isShown()) {
            return false;
        }
        if (tab.find().isFocused()) {
            tab.find().everywhere();
            return true;
        }
        if (tab.view().isFocused()) {
            tab.openFind();
            return true;
        }
        return false;
    }

    /** Whether all documents may be closed; where words over a text were not kept yet, the user is asked first. */
    public boolean mayClose() {
        Optional<DocumentTab> open = tabs().stream().filter(tab -> !tab.unkept().isEmpty()).findFirst();
        if (open.isEmpty()) {
            return true;
        }
        tabPane.getSelectionModel().select(open.get().tab());
        workspace.navigator().focusText();
        if (Discarding.isWanted(workspace.services())) {
            return true;
        }
        open.get().mayClose();
        return false;
    }

    /** Puts the focus into the text. */
    public void focusText() {
        withFront(tab -> tab.view().requestFocus());
    }

    @Override
    public void close() {
        workspace.target().set(null);
        display.close();
        telling.drop();
        box.sceneProperty().removeListener(shownOrHidden);
        places.keepOpened(opened().stream().flatMap(id -> tabs().stream().filter(tab -> tab.documentId() == id))
                .map(DocumentTab::guid).toList());
        tabs().forEach(this::leave);
    }

    /** Opens the documents that were open when the study was left, as far as they are still there. */
    public void openRemembered() {
        Map<String, Long> ids = workspace.now().get().documents().allDocuments().stream().map(entry -> entry.document())
                .collect(Collectors.toMap(Document::guid, Document::id));
        openAll(places.opened().stream().filter(ids::containsKey).map(ids::get).toList());
    }

    private Optional<DocumentTab> tab(long documentId) {
        Optional<DocumentTab> tab = addAt(tabPane.getTabs().size(), documentId);
        tab.ifPresent(found -> tabPane.getSelectionModel().select(found.tab()));
        return tab;
    }

    /** The tab of a document, which is added at a place where it has none. */
    private Optional<DocumentTab> addAt(int index, long documentId) {
        return tabs().stream().filter(tab -> tab.documentId() == documentId).findFirst()
                .or(() -> workspace.now().get().documents().document(documentId)
                        .map(entry -> add(Math.min(index, tabPane.getTabs().size()), entry.document())));
    }

    private DocumentTab add(int index, Document document) {
        DocumentTab tab = new DocumentTab(workspace, document, finding,
                () -> workspace.actions().run(Action.APPLY_CODE));
        places.of(document.guid()).ifPresent(tab::resume);
        tab.view().setTextStyle(style);
        tab.view().setCodesDescription(offset -> words.at(tab, offset));
        tab.view().caretProperty().addListener((property, before, now) -> telling.ask());
        tab.view().selectionProperty().addListener((property, before, now) -> telling.ask());
        tab.content().addListener((property, before, now) -> telling.ask());
        tab.tab().setOnCloseRequest(event -> {
            if (!tab.mayClose()) {
                event.consume();
            }
        });
        tab.tab().setOnClosed(event -> leave(tab));
        fitMargin(tab);
        tab.view().getParent().addEventHandler(KeyEvent.KEY_PRESSED, workspace.actions().keysOf(Scope.DOCUMENT));
        desk.attach(tab);
        display.apply(tab);
        tabPane.getTabs().add(index, tab.tab());
        return tab;
    }

    /** Narrow windows give the labels less room, in steps, so that the text has enough. */
    private void fitMargin(DocumentTab tab) {
        tab.view().setMarginWidth(
                box.getWidth() < SLIM ? SLIM_MARGIN : box.getWidth() < NARROW ? NARROW_MARGIN : WIDE_MARGIN);
    }

    private void changed(StudyChange change) {
        for (DocumentTab tab : List.copyOf(tabs())) {
            var entry = workspace.now().get().documents().document(tab.documentId());
            if (entry.isEmpty()) {
                rescue(tab);
                closeTab(tab.tab());
            } else {
                tab.setName(entry.get().document().name());
                tab.changed(change);
            }
        }
        desk.needs();
    }

    /** Words that were being written over a text that is gone now are not lost. */
    private void rescue(DocumentTab tab) {
        String words = tab.unkept();
        if (!words.isEmpty()) {
            ClipboardText.set(words);
            workspace.problems().say(Message.of("ui.write.rescued", tab.tab().getText()));
        }
    }

    private void leave(DocumentTab tab) {
        ViewPlace place = tab.place();
        if (place != null) {
            places.keep(tab.guid(), place);
        }
        tab.close();
    }

    private void closeTab(Tab tab) {
        leave((DocumentTab) tab.getUserData());
        tabPane.getTabs().remove(tab);
        if (front.get() != null) {
            focusText();
        } else if (box.getScene() != null) {
            workspace.actions().run(Action.GO_TO_DOCUMENTS);
        }
    }

    private void step(int by) {
        int count = tabPane.getTabs().size();
        if (count > 0) {
            tabPane.getSelectionModel().select(
                    Math.floorMod(tabPane.getSelectionModel().getSelectedIndex() + by, count));
            focusText();
        }
    }

    private void withFront(Consumer<DocumentTab> work) {
        DocumentTab tab = front.get();
        if (tab != null) {
            work.accept(tab);
        }
    }

    private void copyWithSource(DocumentTab tab) {
        DocumentContent content = tab.content().get();
        DocumentText text = tab.text();
        TextRange range = tab.view().getSelection();
        if (content != null && text != null && !range.isEmpty()) {
            ClipboardText.set(Quotation.of(workspace.messages(), content, text, range));
        }
    }

    private void tellPlace() {
        DocumentTab tab = front.get();
        DocumentText text = tab == null ? null : tab.text();
        place.setText(tab == null || text == null
                ? ""
                : PlaceInWords.of(workspace.messages(), text,
                        tab.view().selectionProperty().get(), tab.view().caretProperty().get()));
    }
}
