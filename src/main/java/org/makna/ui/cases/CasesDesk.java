package org.makna.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.model.Case;
import org.makna.model.CaseKind;
import org.makna.model.NaturalOrder;
import org.makna.model.StudyChange;
import org.makna.study.CaseTable;
import org.makna.ui.action.Action;
import org.makna.ui.action.Actions;
import org.makna.ui.action.Need;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.workspace.CodingTarget;
import org.makna.ui.workspace.Desk;
import org.makna.ui.workspace.DeskView;
import org.makna.ui.workspace.ShownReading;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Cases, or documents, and their attributes in a grid. Nothing typed is lost: closing keeps it. */
public final class CasesDesk implements AutoCloseable {

    /** More values than this are no levels of anything. */
    private static final int MOST_LEVELS = 12;

    private final Workspace workspace;
    private final GridBook book = new GridBook();
    private final ValueGrid grid;
    private final KindsPane kinds;
    private final KindWork kindWork;
    private final CasesSide side;
    private final DocumentSheet documents;
    private final SurveySheet surveys;
    private final OwnersSwitch owners;
    private final VBox middle;
    private final StackPane sides;
    private final ShownReading<?> counts;
    private @Nullable Long awaited;
    private boolean followingSide;

    public CasesDesk(Workspace workspace) {
        this.workspace = workspace;
        kindWork = new KindWork(workspace, book, this::over);
        kinds = new KindsPane(workspace, book, kindWork);
        grid = new ValueGrid(workspace, Owners.CASES, book, whenEmpty());
        side = new CasesSide(workspace, book, kinds);
        documents = new DocumentSheet(workspace);
        surveys = new SurveySheet(workspace, this::goTo);
        owners = new OwnersSwitch(workspace);
        StackPane grids = new StackPane(grid);
        sides = new StackPane(side);
        middle = new VBox(head(), grids);
        middle.setId("cases");
        middle.getStyleClass().add("mk-desk");
        VBox.setVgrow(grids, Priority.ALWAYS);
        owners.chosen().addListener((property, before, now) -> {
            (before.areDocuments() ? documents.grid() : grid).finish();
            grids.getChildren().setAll(switch (now) {
                case CASES -> grid;
                case DOCUMENTS -> documents.grid();
                case SURVEYS -> surveys.table();
            });
            sides.getChildren().setAll(switch (now) {
                case CASES -> side;
                case DOCUMENTS -> documents.side();
                case SURVEYS -> surveys.side();
            });
            offer();
        });
        documents.grid().line().addListener((property, before, now) -> offer());
        documents.grid().column().addListener((property, before, now) -> offer());
        surveys.table().cell().addListener((property, before, now) -> offer());
        kinds.selected().addListener((property, before, now) -> offer());
        counts = new ShownReading<>(workspace, middle, () -> workspace.study().tables().codingsOfCases(),
                part -> part instanceof StudyChange.Codings, book::count);
        new ShownReading<>(workspace, middle, () -> workspace.study().caseTable(),
                part -> part instanceof StudyChange.Cases || part instanceof StudyChange.Documents
                        || part instanceof StudyChange.Folders,
                this::show);
        grid.line().addListener((property, before, now) -> {
            if (!followingSide) {
                side.select(now);
            }
        });
        side.selected().addListener((property, before, now) -> {
            if (now != null && !followingSide) {
                // The grid has no line for a moment, which must not end a selection of several cases at the side.
                followingSide = true;
                grid.select(now);
                followingSide = false;
                side.showParts(grid.line().get());
            }
        });
        grid.line().addListener((property, before, now) -> {
            workspace.selectedCase().set(now == null ? null : (Long) now.id());
            offer();
        });
        workspace.selectedCase().addListener((property, before, wanted) -> {
            if (wanted != null && (grid.line().get() == null || grid.line().get().id() != wanted)) {
                goTo(wanted);
            }
        });
        grid.column().addListener((property, before, now) -> offer());
        side.selectedPart().addListener((property, before, now) -> offer());
        middle.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                front().finish();
            }
            offer();
        });
        act();
    }

    /** What the window shows. */
    public DeskView view() {
        return new DeskView(sides, middle, null, this::focus);
    }

    /** Keeps what is being typed; to be called before the study is closed. */
    @Override
    public void close() {
        grid.finish();
        documents.grid().finish();
    }

    private void focus() {
        if (owners.chosen().get() == Owners.SURVEYS) {
            surveys.table().focus();
        } else {
            front().focus();
        }
    }

    /** The grid of values that is seen, or that of cases behind the surveys. */
    private ValueGrid front() {
        return owners.chosen().get().areDocuments() ? documents.grid() : grid;
    }

    private Owners shownOwners() {
        return owners.chosen().get().areDocuments() ? Owners.DOCUMENTS : Owners.CASES;
    }

    private GridBook frontBook() {
        return owners.chosen().get().areDocuments() ? documents.book() : book;
    }

    private void show(CaseTable table) {
        if (book.show(table)) {
            counts.refresh();
            side.showParts(grid.line().get());
        }
        Long wanted = awaited;
        if (wanted != null) {
            goTo(wanted);
        }
    }

    private void act() {
        Actions actions = workspace.actions();
        actions.on(Action.NEW_CASE, this::newCase);
        actions.on(Action.NARROW_CASES, () -> {
            workspace.navigator().show(Desk.CASES);
            owners.show(Owners.CASES);
            side.chooseCollection();
        });
        actions.on(Action.RENAME_CASE, grid::editName);
        actions.on(Action.DELETE_CASE, () -> line().ifPresent(this::delete));
        actions.on(Action.ASSIGN_TO_CASE, () -> line()
                .flatMap(GridLine::ofCase)
                .ifPresent(row -> over(window -> new TextsForm(workspace, window).ask(row))));
        actions.on(Action.ASSIGN_SELECTION, this::assignSelection);
        actions.on(Action.CASES_OF_DOCUMENTS,
                () -> over(window -> new CasesForm(workspace, false).ask(window, this::made)));
        actions.on(Action.CASES_OF_SPEAKERS,
                () -> over(window -> new CasesForm(workspace, true).ask(window, this::made)));
        actions.on(Action.REMOVE_FROM_CASE, () -> Optional.ofNullable(side.selectedPart().get())
                .ifPresent(line -> workspace.edit(workspace.study().caseEdits().removePart(line.part()))));
        actions.on(Action.NEW_ATTRIBUTE,
                () -> over(window -> new AttributeForm(workspace, window).create(shownOwners())));
        actions.on(Action.EDIT_ATTRIBUTE, () -> column()
                .ifPresent(column -> attribute(column).ifPresent(one -> over(
                        window -> new AttributeForm(workspace, window).edit(one, valuesOf(column))))));
        actions.on(Action.MOVE_ATTRIBUTE_LEFT, () -> column().ifPresent(column -> move(column, -1)));
        actions.on(Action.MOVE_ATTRIBUTE_RIGHT, () -> column().ifPresent(column -> move(column, 1)));
        actions.on(Action.DELETE_ATTRIBUTE, () -> column()
                .ifPresent(column -> attribute(column).ifPresent(one -> delete(column, one))));
        actions.on(Action.ATTRIBUTE_FREQUENCIES, () -> new FrequenciesSheet(workspace)
                .show(column().flatMap(CasesDesk::attribute).orElse(null)));
        actions.on(Action.UNASSIGN_VALUE, () -> front().unassign());
        actions.on(Action.NOT_APPLICABLE, () -> front().notApplicable());
        actions.on(Action.CASES_OR_DOCUMENTS, () -> {
            owners.toggle();
            focus();
        });
        actions.on(Action.SORT_ANSWERS, () -> surveys.table().sort());
        actions.on(Action.SURVEY_ANSWERS, () -> {
            workspace.navigator().show(Desk.CASES);
            owners.show(Owners.SURVEYS);
            focus();
        });
        actions.on(Action.NEW_KIND, () -> kindWork.create(null, this::showKind));
        actions.on(Action.NEW_KIND_WITHIN, () -> kind().ifPresent(kind -> kindWork.create(kind, this::showKind)));
        actions.on(Action.RENAME_KIND, () -> kind().ifPresent(kindWork::rename));
        actions.on(Action.DELETE_KIND, () -> kind().ifPresent(kindWork::delete));
        actions.on(Action.MOVE_KIND_UP, () -> move(KindPlace.Step.UP));
        actions.on(Action.MOVE_KIND_DOWN, () -> move(KindPlace.Step.DOWN));
        actions.on(Action.MOVE_KIND_IN, () -> move(KindPlace.Step.IN));
        actions.on(Action.MOVE_KIND_OUT, () -> move(KindPlace.Step.OUT));
    }

    private void move(KindPlace.Step step) {
        kind().ifPresent(kind -> KindPlace.step(book.kinds().get(), kind, step)
                .ifPresent(place -> kindWork.move(kind, place)));
    }

    private Optional<CaseKind> kind() {
        return Optional.ofNullable(kinds.selected().get());
    }

    private void showKind(long id) {
        workspace.navigator().show(Desk.CASES);
        owners.show(Owners.CASES);
        kinds.select(id);
    }

    private void offer() {
        boolean editable = middle.getScene() != null && workspace.isWritable()
                && owners.chosen().get() != Owners.SURVEYS;
        boolean cases = editable && !owners.chosen().get().areDocuments();
        boolean attribute = column().flatMap(CasesDesk::attribute).isPresent();
        Actions actions = workspace.actions();
        actions.have(Need.CASES_DESK).set(middle.getScene() != null);
        actions.have(Need.RESPONDENT).set(middle.getScene() != null
                && owners.chosen().get() == Owners.SURVEYS && surveys.table().cell().get() != null);
        actions.have(Need.CASE).set(cases && grid.line().get() != null);
        actions.have(Need.CASE_KIND).set(cases && kinds.selected().get() != null);
        actions.have(Need.ATTRIBUTE).set(editable && attribute);
        actions.have(Need.VALUE).set(editable && front().value().isPresent());
        actions.have(Need.CASE_PART).set(cases && side.selectedPart().get() != null);
    }

    private void newCase() {
        TextField name = new TextField();
        name.setId("case-name");
        CaseKind kind = owners.chosen().get().areDocuments() ? null : kinds.selected().get();
        String title = kind == null
                ? workspace.text("ui.cases.new-case")
                : workspace.text("ui.cases.new-case-of", kind.name());
        Long kindId = kind == null ? null : (Long) kind.id();
        over(window -> new FormDialog(workspace, window, title,
                FormDialog.named(workspace.text("ui.cases.name"), name), name, workspace.text("ui.ok"))
                .show(() -> workspace.study().caseEdits().create(name.getText(), kindId), made -> goTo(made.id())));
    }

    /** Shows cases that were just made. */
    private void made(List<Case> cases) {
        workspace.navigator().show(Desk.CASES);
        cases.stream().findFirst().ifPresent(one -> goTo(one.id()));
    }

    /** Selects a case, as soon as it is read. */
    private void goTo(long caseId) {
        owners.show(Owners.CASES);
        side.reveal(caseId);
        Optional<GridLine> line = book.line(caseId);
        awaited = line.isPresent() ? null : caseId;
        line.ifPresent(found -> {
            if (!book.listed().contains(found)) {
                kinds.selectAll();
            }
            grid.select(found);
            grid.focus();
        });
    }

    private void delete(GridLine line) {
        CaseTable.Row row = line.ofCase().orElseThrow();
        long values = row.values().stream().filter(AttributeValue::isAssigned).count();
        if (workspace.services().prompts().confirm(workspace.text("ui.cases.delete-title", line.name()),
                workspace.text("ui.cases.delete-text", values, row.parts().size()),
                workspace.text("ui.cases.delete"))) {
            workspace.edit(workspace.study().caseEdits().delete(List.of(line.id())));
        }
    }

    private void delete(ValueColumn column, Attribute attribute) {
        long values = frontBook().all().stream().filter(line -> column.value(line.row().get()).isAssigned()).count();
        if (workspace.services().prompts().confirm(
                workspace.text("ui.cases.delete-attribute-title", attribute.name()),
                workspace.text(attribute.ofDocuments()
                        ? "ui.cases.delete-document-attribute-text"
                        : "ui.cases.delete-attribute-text", values),
                workspace.text("ui.cases.delete"))) {
            workspace.edit(workspace.study().caseEdits().attributes().delete(attribute.id()));
        }
    }

    private void move(ValueColumn column, int step) {
        int wanted = column.index() + step;
        if (wanted >= 0 && wanted < frontBook().attributes().get().size()) {
            workspace.edit(workspace.study().caseEdits().attributes().move(column.attributeId(), wanted));
        }
    }

    private void assignSelection() {
        CodingTarget target = workspace.target().get();
        Optional<CodingTarget.Place> place = target == null ? Optional.empty() : target.place();
        place.filter(one -> !one.range().isEmpty()).ifPresent(one -> workspace.read(
                () -> workspace.study().caseTable().rows().stream().map(CaseTable.Row::oneCase).toList(),
                (List<Case> cases) -> over(window -> new CaseChooser(workspace, window).ask(
                        workspace.text("ui.cases.assign-selection"), cases,
                        id -> workspace.study().caseEdits().assignRange(id, one.documentId(), one.range()),
                        name -> workspace.study().caseEdits().assignRange(name, one.documentId(), one.range())))));
    }

    /** The values of an attribute that could be its levels, in natural order. */
    private List<String> valuesOf(ValueColumn column) {
        List<String> values = frontBook().all().stream().map(line -> column.value(line.row().get()))
                .filter(AttributeValue::isAssigned).map(AttributeValue::text).distinct()
                .sorted(NaturalOrder.OF_NAMES).limit(MOST_LEVELS + 1).toList();
        return values.size() > MOST_LEVELS ? List.of() : values;
    }

    private Optional<GridLine> line() {
        return Optional.ofNullable(grid.line().get());
    }

    private Optional<ValueColumn> column() {
        return Optional.ofNullable(front().column().get());
    }

    private static Optional<Attribute> attribute(ValueColumn column) {
        return Optional.ofNullable(column.attribute());
    }

    /** Opens a form over the window in front; without a window there is nobody to ask. */
    private void over(Consumer<Window> form) {
        FrontWindow.find().or(() -> Optional.ofNullable(middle.getScene()).map(Scene::getWindow)).ifPresent(form);
    }

    private HBox head() {
        Label count = new Label();
        count.setId("cases-count");
        count.getStyleClass().add("mk-mute");
        count.setMinWidth(0);
        count.textProperty().bind(Bindings.createStringBinding(this::counted, book.listed(), book.attributes(),
                documents.book().listed(), documents.book().attributes(), surveys.book().listed(), owners.chosen()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(owners, count, space);
        head.getStyleClass().add("mk-desk-head");
        for (Action action : List.of(Action.NEW_CASE, Action.NEW_ATTRIBUTE)) {
            Button button = workspace.actions().button(action);
            button.getStyleClass().add("mk-link");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.visibleProperty().bind(action == Action.NEW_ATTRIBUTE
                    ? owners.chosen().isNotEqualTo(Owners.SURVEYS)
                    : owners.chosen().isEqualTo(Owners.CASES));
            button.managedProperty().bind(button.visibleProperty());
            head.getChildren().add(button);
        }
        return head;
    }

    private String counted() {
        if (owners.chosen().get() == Owners.SURVEYS) {
            return workspace.text("ui.survey.count", surveys.book().listed().size(), surveys.book().all().size(),
                    surveys.questions());
        }
        GridBook shown = frontBook();
        return workspace.text(owners.chosen().get().areDocuments() ? "ui.cases.document-count" : "ui.cases.count",
                shown.listed().size(), shown.all().size(), shown.attributes().get().size());
    }

    private VBox whenEmpty() {
        Label what = new Label(workspace.text("ui.cases.empty"));
        what.setWrapText(true);
        what.setMaxWidth(420);
        what.getStyleClass().add("mk-mute");
        VBox box = new VBox(10, what, workspace.actions().button(Action.CASES_OF_DOCUMENTS),
                workspace.actions().button(Action.CASES_OF_SPEAKERS));
        box.setAlignment(Pos.CENTER);
        box.setMaxWidth(420);
        return box;
    }
}
