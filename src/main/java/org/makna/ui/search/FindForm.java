package org.makna.ui.search;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.makna.model.Message;
import org.makna.model.TextUnit;
import org.makna.study.FoundHits;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The panel where a query is typed: how it is understood, how much was found, and in which documents. */
final class FindForm {

    /** The units that all words of a query can be asked to share, the narrowest first. */
    static final List<TextUnit> UNITS = List.of(TextUnit.SENTENCE, TextUnit.PARAGRAPH, TextUnit.TURN, TextUnit.SECTION,
            TextUnit.DOCUMENT);
    /** How long typing rests before it is searched; short enough to feel at once. */
    private static final Duration REST = Duration.millis(120);
    /** How often an answer from an index that is being built is made anew. */
    private static final Duration WHILE_BUILDING = Duration.seconds(1);
    private static final double WIDTH = 228;

    private final Workspace workspace;
    private final HitSearch search;
    private final Runnable toHits;
    private final TextField field = new TextField();
    private final FaultLine fault;
    private final Label numbers = new Label();
    private final VBox understood = new VBox();
    private final Label building = new Label();
    private final FoundDocuments documents;
    private final ToggleButton help = new ToggleButton();
    private final VBox node;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition rebuilt = new PauseTransition(WHILE_BUILDING);
    private boolean goingToHits;

    /**
     * Creates it.
     *
     * @param toHits   puts the focus into the list of hits
     * @param choosing goes to a hit, by number
     * @param notes    what was found in notes
     */
    FindForm(Workspace workspace, HitSearch search, Runnable toHits, IntConsumer choosing, NotesTab notes) {
        this.workspace = workspace;
        this.search = search;
        this.toHits = toHits;
        fault = new FaultLine(workspace.messages(), "find-fault", WIDTH);
        documents = new FoundDocuments(workspace, choosing);
        node = new VBox(head(), box("mk-panel-filter", new FilterChips(workspace, field).node(), field, fault),
                box("mk-find-options", within(), words(), strict()),
                box("mk-find-answer", numbers, inNotes(notes), understood, building), below());
        node.setId("find");
        field.setId("find-field");
        field.getStyleClass().add("mk-field");
        field.setPromptText(workspace.text("ui.find.prompt"));
        field.setAccessibleText(workspace.text("ui.find.field"));
        numbers.setId("find-numbers");
        numbers.getStyleClass().add("mk-strong");
        numbers.setWrapText(true);
        numbers.setMinHeight(Region.USE_PREF_SIZE);
        building.setId("find-building");
        building.setText(workspace.text("ui.find.building"));
        building.setWrapText(true);
        building.setMinHeight(Region.USE_PREF_SIZE);
        building.getStyleClass().add("mk-small");
        understood.setId("find-understood");

        rest.setOnFinished(event -> search.search(field.getText()));
        rebuilt.setOnFinished(event -> search.again());
        node.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                rest.stop();
                rebuilt.stop();
            } else if (building.isVisible()) {
                rebuilt.playFromStart();
            }
        });
        field.textProperty().addListener((property, before, typed) -> {
            goingToHits = false;
            rest.playFromStart();
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        search.fault().addListener((property, before, now) -> fault.show(now));
        search.answer().addListener((property, before, now) -> show(now));
        show(null);
    }

    Node node() {
        return node;
    }

    /** Puts the focus into the field, with what stands there selected. */
    void focus() {
        field.requestFocus();
        field.selectAll();
    }

    /** Looks for a query at once. */
    void find(String query) {
        field.setText(query);
        field.positionCaret(query.length());
        rest.stop();
        search.search(query);
    }

    private Node head() {
        Label head = new Label(workspace.text("ui.find.head"));
        head.getStyleClass().add("mk-head");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        help.setId("find-help-toggle");
        help.setText(workspace.text("ui.find.help"));
        help.getStyleClass().addAll("mk-link", "mk-small");
        HBox box = new HBox(head, space, help);
        box.getStyleClass().add("mk-panel-head");
        return box;
    }

    /** How much was found in notes, to go there; not there where nothing was. */
    private Node inNotes(NotesTab notes) {
        Button button = new Button();
        button.setId("find-notes");
        button.getStyleClass().add("mk-link");
        button.textProperty().bind(Bindings.createStringBinding(
                () -> workspace.text("ui.find.in-notes", notes.count().get()), notes.count()));
        button.visibleProperty().bind(notes.count().greaterThan(0));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> notes.open());
        return button;
    }

    private static VBox box(String style, Node... children) {
        VBox box = new VBox(children);
        box.getStyleClass().add(style);
        return box;
    }

    private Node within() {
        Label label = new Label(workspace.text("ui.find.within"));
        label.getStyleClass().add("mk-mute");
        ComboBox<TextUnit> choice = new ComboBox<>();
        choice.setId("find-within");
        choice.getItems().setAll(UNITS);
        choice.setConverter(new UnitText());
        choice.valueProperty().bindBidirectional(search.within());
        choice.getStyleClass().add("mk-find-unit");
        label.setLabelFor(choice);
        label.setMinWidth(Region.USE_PREF_SIZE);
        choice.setAccessibleText(workspace.text("ui.find.within"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(label, space, choice);
        line.getStyleClass().add("mk-line");
        return line;
    }

    private Node words() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton exact = word(group, "find-exact", "ui.find.exact", "ui.find.exact-tip");
        ToggleButton stems = word(group, "find-stem", "ui.find.stem", "ui.find.stem-tip");
        exact.setSelected(!search.stem().get());
        stems.setSelected(search.stem().get());
        exact.setOnAction(event -> search.stem().set(false));
        stems.setOnAction(event -> search.stem().set(true));
        search.stem().addListener((property, before, now) -> {
            exact.setSelected(!now);
            stems.setSelected(now);
        });
        // Pressing the chosen one again would choose none.
        exact.selectedProperty().addListener((property, before, now) -> exact.setSelected(!search.stem().get()));
        stems.selectedProperty().addListener((property, before, now) -> stems.setSelected(search.stem().get()));
        HBox line = new HBox(exact, stems);
        line.getStyleClass().add("mk-switch");
        return line;
    }

    private Node strict() {
        FlowPane line = new FlowPane(12, 4, strict("find-case", "ui.find.case", search.matchCase()),
                strict("find-accents", "ui.find.accents", search.matchAccents()));
        line.disableProperty().bind(search.stem());
        return line;
    }

    private CheckBox strict(String id, String text, BooleanProperty choice) {
        CheckBox box = new CheckBox(workspace.text(text));
        box.setId(id);
        box.getStyleClass().add("mk-small");
        box.setMinWidth(0);
        box.setTooltip(new Tooltip(workspace.text("ui.find.strict-tip")));
        box.selectedProperty().bindBidirectional(choice);
        return box;
    }

    private ToggleButton word(ToggleGroup group, String id, String text, String tip) {
        ToggleButton button = new ToggleButton(workspace.text(text));
        button.setId(id);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(workspace.text(tip)));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    private Node below() {
        QueryHelp examples = new QueryHelp(workspace, query -> {
            find(query);
            focus();
        });
        examples.node().visibleProperty().bind(help.selectedProperty());
        documents.node().visibleProperty().bind(help.selectedProperty().not());
        StackPane below = new StackPane(documents.node(), examples.node());
        VBox.setVgrow(below, Priority.ALWAYS);
        return below;
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
            event.consume();
            goToHits();
        }
    }

    /** Goes to the hits of what is typed, when they are there. */
    private void goToHits() {
        boolean old = !field.getText().equals(search.query());
        if (old) {
            rest.stop();
            search.search(field.getText());
        }
        if (search.busy().get()) {
            goingToHits = true;
        } else {
            toHits.run();
        }
    }

    private void show(HitSearch.@Nullable Answer answer) {
        boolean found = answer != null;
        numbers.setVisible(found);
        numbers.setManaged(found);
        understood.getChildren().clear();
        boolean partly = found && !Objects.requireNonNull(answer).found().exact();
        building.setVisible(partly);
        building.setManaged(partly);
        rebuilt.stop();
        if (answer == null) {
            documents.show(List.of(), false);
            return;
        }
        FoundHits hits = answer.found();
        numbers.setText(workspace.text(partly ? "ui.find.numbers-so-far" : "ui.find.numbers", hits.rows().size(),
                hits.rows().perDocument().size()));
        showUnderstood(hits.understood());
        documents.show(hits.rows().perDocument(), true);
        if (partly) {
            rebuilt.playFromStart();
        }
        if (goingToHits) {
            goingToHits = false;
            toHits.run();
        }
    }

    /** The query has a line of its own, as it may read from right to left. */
    private void showUnderstood(Message message) {
        List<Object> args = message.args();
        String query = args.isEmpty() ? workspace.messages().text(message) : args.getFirst().toString();
        String how = args.stream().skip(1).map(arg -> arg instanceof Message inner
                ? workspace.messages().text(inner)
                : arg.toString()).collect(Collectors.joining(", "));
        for (String line : List.of(query, how)) {
            Label words = UserText.paragraph(line, WIDTH);
            words.getStyleClass().addAll("mk-mute", "mk-small");
            words.setTooltip(new Tooltip(line));
            understood.getChildren().add(words);
        }
    }

    /** The word of a unit in the reader's language. */
    static String word(Workspace workspace, TextUnit unit) {
        return workspace.text("ui.find.unit." + unit.name().toLowerCase(Locale.ROOT));
    }

    private final class UnitText extends StringConverter<TextUnit> {

        @Override
        public String toString(@Nullable TextUnit unit) {
            return unit == null ? "" : word(workspace, unit);
        }

        @Override
        public TextUnit fromString(String text) {
            return UNITS.stream().filter(unit -> word(workspace, unit).equals(text)).findFirst()
                    .orElse(TextUnit.PARAGRAPH);
        }
    }
}
