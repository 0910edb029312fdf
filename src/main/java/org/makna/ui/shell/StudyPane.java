package org.makna.ui.shell;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.TextRange;
import org.makna.study.Study;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.cases.CasesDesk;
import org.makna.ui.codebook.CodebookPanel;
import org.makna.ui.collections.CollectionActions;
import org.makna.ui.common.Inside;
import org.makna.ui.common.NextFrame;
import org.makna.ui.document.CodeLineTab;
import org.makna.ui.document.DocumentArea;
import org.makna.ui.document.DocumentsPanel;
import org.makna.ui.document.InspectorPane;
import org.makna.ui.document.ReadingPlaces;
import org.makna.ui.history.HistoryDesk;
import org.makna.ui.intake.ImportDialog;
import org.makna.ui.memos.MemosDesk;
import org.makna.ui.search.FindDesk;
import org.makna.ui.statistics.SimilaritySheet;
import org.makna.ui.statistics.StatisticsSheet;
import org.makna.ui.tables.TablesDesk;
import org.makna.ui.words.WordsDesk;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.Display;
import org.makna.ui.workspace.Navigator;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Workspace;

/** The desks of one open study: what stands where, and the way from one to another. */
final class StudyPane extends BorderPane implements Navigator, AutoCloseable {

    /** Below this width of the window the inspector has room only in the place of the lists. */
    private static final double ROOM_FOR_INSPECTOR = 1120;
    private static final double INSPECTOR = 280;

    private final Workspace workspace;
    private final DrawerPane drawer;
    private final StatusBar status;
    private final DocumentArea documents;
    private final DocumentsPanel list;
    private final InspectorPane inspector;
    private final CodebookPanel codebook;
    private final FindDesk find;
    private final ImportDialog intake;
    private final CasesDesk cases;
    private final CollectionActions collections;
    private final MemosDesk memos;
    private final Map<Desk, DeskView> desks = new EnumMap<>(Desk.class);
    private final ObjectProperty<Desk> desk = new SimpleObjectProperty<>(Desk.CODE);
    private final BooleanProperty inspectorWanted = new SimpleBooleanProperty();
    private final BooleanProperty inspectorForLists = new SimpleBooleanProperty();
    private final SplitPane columns = new SplitPane();
    private final SplitPane reading = new SplitPane();
    /** The inspector, and the memo that is pinned beside the text. */
    private final SplitPane beside = new SplitPane();
    private final StackPane side = new StackPane();
    private final StackPane centre = new StackPane();
    /** Positions hold only once what was added or taken away is laid out. */
    private final NextFrame placing = new NextFrame(this::placeDividers);
    private double sideWidth;
    private double inspectorWidth = INSPECTOR;
    private double drawerHeight = 220;

    StudyPane(Study study, Workspace.Snapshot first, Services services, Preferences preferences, WindowState state,
            ReadingPlaces places) {
        workspace = new Workspace(study, first, services, this);
        drawer = new DrawerPane(services);
        collections = new CollectionActions(workspace);
        collections.register();
        documents = new DocumentArea(workspace, places, preferences.text());
        documents.setJoining(preferences.joining());
        list = new DocumentsPanel(workspace);
        codebook = new CodebookPanel(workspace, state.codebook());
        find = new FindDesk(workspace, drawer, state.lists());
        new CodeLineTab(workspace, documents, drawer, this::readable);
        intake = new ImportDialog(workspace);
        inspector = new InspectorPane(workspace, documents);
        SplitPane lists = new SplitPane(list.node(), codebook.node());
        lists.setOrientation(Orientation.VERTICAL);
        lists.setDividerPositions(0.42);
        desks.put(Desk.CODE, new DeskView(lists, null, inspector.node(), documents::focusText));
        cases = new CasesDesk(workspace);
        desks.put(Desk.CASES, cases.view());
        desks.put(Desk.FIND, find.view());
        desks.put(Desk.TABLES, new TablesDesk(workspace).view());
        workspace.actions().on(Action.STATISTICS, () -> new StatisticsSheet(workspace).show());
        workspace.actions().on(Action.SIMILARITY, () -> new SimilaritySheet(workspace).show());
        desks.put(Desk.WORDS, new WordsDesk(workspace).view());
        memos = new MemosDesk(workspace);
        memos.pinnedId().addListener((property, before, now) -> layOut());
        desks.put(Desk.MEMOS, memos.view());
        desks.put(Desk.HISTORY, new HistoryDesk(workspace).view());

        sideWidth = state.side();
        side.getStyleClass().add("mk-side");
        side.setMinWidth(190);
        side.setMaxWidth(460);
        reading.setOrientation(Orientation.VERTICAL);
        beside.setOrientation(Orientation.VERTICAL);
        beside.setMinWidth(220);
        SplitPane.setResizableWithParent(beside, false);
        reading.getItems().add(documents.node());
        inspectorWanted.set(state.inspector());
        drawer.open().set(state.drawer());
        setTop(new TopBar(workspace));
        setLeft(new Rail(services, desk));
        status = new StatusBar(workspace, documents.place());
        setBottom(status);
        setCenter(columns);
        actions();
        desk.addListener((property, before, now) -> layOut());
        inspectorWanted.addListener((property, before, now) -> layOut());
        inspectorForLists.addListener((property, before, now) -> layOut());
        drawer.open().addListener((property, before, now) -> layOutDrawer());
        widthProperty().addListener((property, before, now) -> {
            if (hasRoom(before.doubleValue()) != hasRoom(now.doubleValue())) {
                layOut();
            }
        });
        columns.getItems().addAll(side, centre);
        SplitPane.setResizableWithParent(side, false);
        layOut();
        layOutDrawer();
        columns.widthProperty().addListener((property, before, now) -> placing.ask());
        columns.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && node.getStyleClass().contains("split-pane-divider")) {
                dividersPlaced();
            }
        });
    }

    Workspace workspace() {
        return workspace;
    }

    DocumentArea documents() {
        return documents;
    }

    /** What of the window's state belongs to the study's panels. */
    WindowState state(WindowState window) {
        return new WindowState(window.x(), window.y(), window.width(), window.height(), window.maximised(),
                inspectorWanted.get(), drawer.open().get(), sideWidth, codebook.choices(), find.choices());
    }

    /** Where the user is: to be put back when the inside of the window is built anew. */
    Whereabouts whereabouts() {
        return new Whereabouts(desk.get(), documents.opened(), workspace.display().get());
    }

    /** Goes where the user was. */
    void goTo(Whereabouts place) {
        workspace.display().set(place.display());
        documents.openAll(place.documents());
        show(place.desk());
    }

    /**
     * Where a user is in a study.
     *
     * @param desk      the desk that is shown
     * @param documents the open documents by id, in the order of their tabs, and then the front one once more
     * @param display   which codings the text shows
     */
    record Whereabouts(Desk desk, List<Long> documents, Display display) {}

    @Override
    public void show(Desk wanted) {
        showLists(wanted);
        view().focus().run();
    }

    @Override
    public void open(long documentId) {
        readable();
        documents.open(documentId);
    }

    @Override
    public void open(long documentId, TextRange place) {
        readable();
        documents.open(documentId, place);
    }

    @Override
    public void openCoding(long documentId, TextRange place, long codingId) {
        readable();
        documents.openCoding(documentId, place, codingId);
    }

    @Override
    public void focusText() {
        readable();
        documents.focusText();
    }

    @Override
    public void showCode(long codeId) {
        showLists(Desk.CODE);
        codebook.show(codeId);
    }

    @Override
    public void showMemo(long memoId) {
        if (view().middle() == null) {
            memos.pin(memoId);
        } else {
            // The desk first: it gives the focus to its list, and a new memo takes it from there to be named.
            show(Desk.MEMOS);
            memos.select(memoId);
        }
    }

    @Override
    public void showCollection(long collectionId) {
        collections.show(collectionId);
    }

    @Override
    public void showSegments(@Nullable String code, String where, String title) {
        readable();
        find.showSegments(code, where, title);
    }

    @Override
    public void find(String query) {
        desk.set(Desk.FIND);
        find.find(query);
    }

    @Override
    public void bringIn(List<Path> files) {
        intake.bringIn(files);
    }

    /** Goes to a desk that shows documents, if another one is shown. */
    private void readable() {
        if (view().middle() != null) {
            desk.set(Desk.CODE);
        }
    }

    private DeskView view() {
        return Objects.requireNonNull(desks.get(desk.get()));
    }

    private void actions() {
        Actions actions = workspace.actions();
        for (Desk one : Desk.values()) {
            actions.on(one.action(), () -> show(one));
        }
        actions.on(Action.FIND_TEXT, () -> {
            if (!documents.find()) {
                show(Desk.FIND);
            }
        });
        actions.on(Action.GO_TO_TEXT, this::focusText);
        actions.on(Action.GO_TO_DOCUMENTS, () -> {
            showLists(Desk.CODE);
            list.focus();
        });
        actions.on(Action.GO_TO_CODEBOOK, () -> {
            showLists(Desk.CODE);
            codebook.focus();
        });
        actions.on(Action.SHOW_INSPECTOR, this::switchInspector);
        actions.on(Action.SHOW_DRAWER, () -> {
            readable();
            drawer.open().set(!drawer.open().get());
        });
        actions.on(Action.UNDO, () -> workspace.edit(workspace.study().trail().undo()));
        actions.on(Action.REDO, () -> workspace.edit(workspace.study().trail().redo()));
        actions.on(Action.NEXT_PANE, () -> Panes.move(panes(), getScene(), 1));
        actions.on(Action.PREVIOUS_PANE, () -> Panes.move(panes(), getScene(), -1));
    }

    /** Goes to a desk, with its lists at the left. */
    private void showLists(Desk wanted) {
        inspectorForLists.set(false);
        desk.set(wanted);
    }

    /** Shows the inspector or takes it away; where there is little room it stands in the place of the lists. */
    private void switchInspector() {
        boolean known = view().inspector() != null;
        BooleanProperty wanted = hasRoom(getWidth()) ? inspectorWanted : inspectorForLists;
        boolean listsLeft = Inside.of(side, getScene().getFocusOwner());
        desk.set(known ? desk.get() : Desk.CODE);
        wanted.set(!known || !wanted.get());
        if (listsLeft && side.getScene() == null) {
            documents.focusText();
        }
    }

    /** The places that F6 goes round. */
    private List<Node> panes() {
        List<Node> panes = new java.util.ArrayList<>();
        if (columns.getItems().contains(side)) {
            panes.addAll(desk.get() == Desk.CODE ? List.of(list.node(), codebook.node()) : List.of(side));
        }
        Node middle = view().middle();
        panes.add(middle != null ? middle : documents.node());
        if (middle == null && drawer.open().get()) {
            panes.add(drawer);
        }
        panes.addAll(beside.getItems());
        return panes;
    }

    private boolean hasRoom(double width) {
        return width >= ROOM_FOR_INSPECTOR;
    }

    private void layOut() {
        DeskView view = view();
        side.getChildren().setAll(view.side());
        centre.getChildren().setAll(view.middle() != null ? view.middle() : reading);
        Node inspector = view.inspector();
        List<Node> right = new java.util.ArrayList<>();
        boolean room = hasRoom(getWidth());
        boolean forLists = inspector != null && inspectorForLists.get() && !room;
        if (inspector != null && (forLists || room && inspectorWanted.get())) {
            right.add(inspector);
        }
        if (view.middle() == null && memos.pinnedId().getValue() != null) {
            right.add(memos.pinned());
        }
        if (!beside.getItems().equals(right)) {
            beside.getItems().setAll(right);
        }
        if (forLists) {
            columns.getItems().remove(side);
        } else if (!columns.getItems().contains(side)) {
            columns.getItems().addFirst(side);
            placing.ask();
        }
        if (right.isEmpty()) {
            columns.getItems().remove(beside);
        } else if (!columns.getItems().contains(beside)) {
            columns.getItems().add(beside);
            // Its content is in the window, and can take the focus, from the first style on.
            beside.applyCss();
            placing.ask();
        }
    }

    /** Widths in pixels become positions of the dividers. */
    private void placeDividers() {
        double width = columns.getWidth();
        if (width > 0 && columns.getItems().contains(side)) {
            columns.setDividerPosition(0, sideWidth / width);
        }
        if (width > 0 && columns.getItems().contains(beside)) {
            columns.setDividerPosition(columns.getItems().size() - 2, 1 - inspectorWidth / width);
        }
    }

    /** Takes note of where the user has put the dividers. */
    private void dividersPlaced() {
        if (columns.getItems().contains(side)) {
            sideWidth = side.getWidth();
        }
        if (columns.getItems().contains(beside)) {
            inspectorWidth = beside.getWidth();
        }
    }

    private void layOutDrawer() {
        boolean shown = reading.getItems().contains(drawer);
        if (drawer.open().get() && !shown) {
            reading.getItems().add(drawer);
            SplitPane.setResizableWithParent(drawer, false);
            double height = reading.getHeight() > 0 ? reading.getHeight() : 700;
            reading.setDividerPosition(0, 1 - drawerHeight / height);
        } else if (!drawer.open().get() && shown) {
            drawerHeight = Math.max(drawer.getHeight(), 120);
            reading.getItems().remove(drawer);
        }
    }

    @Override
    public void close() {
        cases.close();
        memos.close();
        inspector.close();
        documents.close();
        status.close();
        workspace.close();
    }
}
