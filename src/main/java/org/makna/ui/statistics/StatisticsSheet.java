package org.makna.ui.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Message;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.Statistics.Kind;
import org.makna.model.Statistics.Row;
import org.makna.study.StatisticsChoices;
import org.makna.study.StatisticsRequest;
import org.makna.ui.common.Choice;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.common.FigureTable;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.Tasks;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** Describes, compares and correlates numbers of cases or documents; each row is also put into words. */
public final class StatisticsSheet {

    /** The questions, in the order they are offered. */
    private static final List<Kind> KINDS = List.of(Kind.FREQUENCY, Kind.DESCRIPTION, Kind.COMPARISON,
            Kind.CORRELATION);
    /** Width for the tables, beside what is asked. */
    private static final double ROOM = 690;
    private static final String CASES = "cases";
    private static final String DOCUMENTS = "documents";
    /** More variables than this are not ticked unasked. */
    private static final int FIRST = 20;

    private final Workspace workspace;
    private final Tasks.Latest latest;
    private final Choice kind;
    private final Choice owners;
    private final Choice groups;
    private final Choice methods;
    private final CheckBox subCodes;
    private final VariableList variables;
    private final Label heading = new Label();
    private final FigureTable first;
    private final Label said = new Label();
    private final Label secondHeading = new Label();
    private final FigureTable second;
    private final VBox secondBox;
    private final Label counted = new Label();
    private final List<Button> takeOut;
    private Kind asked = Kind.DESCRIPTION;
    private boolean ofDocuments;
    private String by = "";
    private String method = StatisticsRequest.USUAL_METHOD;
    private StatisticsChoices choices = new StatisticsChoices(0, List.of(), List.of(), List.of());
    private @Nullable Statistics shown;

    /** Creates it for one showing. */
    public StatisticsSheet(Workspace workspace) {
        this.workspace = workspace;
        this.latest = workspace.tasks().latest();
        kind = new Choice("statistics-kind", workspace.text("ui.statistics.kind"), value -> {
            asked = Kind.valueOf(value);
            offerVariables();
            count();
        });
        owners = new Choice("statistics-of", workspace.text("ui.statistics.of"), value -> {
            ofDocuments = value.equals(DOCUMENTS);
            choose();
        });
        groups = new Choice("statistics-by", workspace.text("ui.statistics.by"), value -> {
            by = value;
            count();
        });
        methods = new Choice("statistics-method", workspace.text("ui.statistics.method"), value -> {
            method = value;
            count();
        });
        subCodes = new CheckBox(workspace.text("ui.statistics.sub-codes"));
        subCodes.setId("statistics-sub-codes");
        subCodes.setOnAction(event -> count());
        variables = new VariableList(workspace, this::count);
        first = new FigureTable("statistics-first", workspace.messages(), ROOM);
        second = new FigureTable("statistics-second", workspace.messages(), ROOM);
        secondBox = new VBox(4, secondHeading, second);
        VBox.setVgrow(second, Priority.ALWAYS);
        first.getSelectionModel().selectedItemProperty().addListener((property, before, row) -> say(row));
        takeOut = List.of(button("chart", "ui.numbers.show", this::draw),
                button("excel", "ui.tables.excel", () -> write("xlsx", "ui.tables.excel-files")),
                button("csv", "ui.tables.csv", () -> write("csv", "ui.tables.csv-files")),
                button("copy", "ui.tables.copy", this::copy));
    }

    /** Reads what can be counted and shows the sheet. */
    public void show() {
        workspace.read(() -> {
            StatisticsChoices cases = workspace.study().tables().statistics().choices(false);
            return cases.count() > 0 ? cases : workspace.study().tables().statistics().choices(true);
        }, found -> FrontWindow.find().ifPresent(window -> {
            ofDocuments = workspace.now().get().overview().cases() == 0;
            show(window, found);
        }));
    }

    private void show(Window owner, StatisticsChoices found) {
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text("ui.statistics.title"), content(),
                takeOut.toArray(Button[]::new));
        sheet.onHidden(latest::drop);
        sheet.show();
        offer(found);
        kind.requestFocus();
    }

    private Node content() {
        VBox asking = new VBox(6, kind, owners, groups, methods, label("ui.statistics.variables"), variables, subCodes);
        VBox.setVgrow(variables, Priority.ALWAYS);
        asking.setPrefWidth(220);
        asking.setMinWidth(220);
        heading.getStyleClass().add("mk-head");
        secondHeading.getStyleClass().add("mk-head");
        said.setId("statistics-said");
        said.setWrapText(true);
        said.setMinHeight(44);
        said.setPrefHeight(44);
        counted.setId("statistics-counted");
        counted.setWrapText(true);
        counted.setMinHeight(Region.USE_PREF_SIZE);
        counted.getStyleClass().addAll("mk-mute", "mk-small");
        VBox firstBox = new VBox(4, heading, first, said);
        VBox.setVgrow(first, Priority.ALWAYS);
        SplitPane blocks = new SplitPane(firstBox, secondBox);
        blocks.setOrientation(Orientation.VERTICAL);
        blocks.setDividerPositions(0.58);
        secondBox.visibleProperty().addListener((property, before, now) -> {
            if (now) {
                blocks.getItems().setAll(firstBox, secondBox);
                blocks.setDividerPositions(0.58);
            } else {
                blocks.getItems().setAll(firstBox);
            }
        });
        VBox.setVgrow(blocks, Priority.ALWAYS);
        ScrollPane how = new ScrollPane(counted);
        how.setFitToWidth(true);
        how.setFocusTraversable(false);
        how.getStyleClass().add("mk-plain-scroll");
        how.setMinHeight(92);
        how.setPrefHeight(92);
        VBox answer = new VBox(8, blocks, how);
        HBox.setHgrow(answer, Priority.ALWAYS);
        answer.setMinWidth(360);
        HBox content = new HBox(12, asking, answer);
        content.setPrefSize(952, 620);
        return content;
    }

    private Label label(String key) {
        Label label = new Label(workspace.text(key));
        label.getStyleClass().add("mk-head");
        return label;
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId("statistics-" + id);
        button.setDisable(true);
        button.setOnAction(event -> work.run());
        return button;
    }

    /** Reads what can be counted of the others. */
    private void choose() {
        boolean documents = ofDocuments;
        workspace.read(() -> workspace.study().tables().statistics().choices(documents), this::offer);
    }

    private void offer(StatisticsChoices found) {
        choices = found;
        offerVariables();
        if (found.groups().stream().noneMatch(group -> group.written().equals(by))) {
            by = found.groups().isEmpty() ? "" : found.groups().getFirst().written();
        }
        count();
    }

    /** Frequencies can be listed of every attribute, the other questions need numbers or levels. */
    private void offerVariables() {
        List<StatisticsChoices.Choice> offered = asked == Kind.FREQUENCY ? choices.listed() : choices.variables();
        List<StatisticsChoices.Choice> attributes = offered.stream().filter(StatisticsChoices.Choice::attribute)
                .toList();
        variables.show(offered, (attributes.isEmpty() ? offered : attributes).stream().limit(FIRST).toList());
    }

    private void showChoices() {
        List<Choice.Option> kinds = KINDS.stream()
                .map(one -> new Choice.Option(one.name(),
                        workspace.text("ui.statistics.kind." + one.name().toLowerCase(Locale.ROOT))))
                .toList();
        kind.show(kinds, kinds.get(KINDS.indexOf(asked)));
        List<Choice.Option> either = Stream.of(CASES, DOCUMENTS)
                .map(one -> new Choice.Option(one, workspace.text("workbook.column." + one))).toList();
        owners.show(either, either.get(ofDocuments ? 1 : 0));
        List<Choice.Option> parts = choices.groups().stream()
                .map(one -> new Choice.Option(one.written(), one.label())).toList();
        parts.stream().filter(one -> one.value().equals(by)).findFirst().ifPresent(one -> groups.show(parts, one));
        List<Choice.Option> coefficients = Stream.of("spearman", "pearson", "kendall")
                .map(one -> new Choice.Option(one, workspace.text("statistics.coefficient." + one))).toList();
        coefficients.stream().filter(one -> one.value().equals(method)).findFirst()
                .ifPresent(one -> methods.show(coefficients, one));
        onlyFor(groups, asked == Kind.COMPARISON);
        onlyFor(methods, asked == Kind.CORRELATION);
    }

    private static void onlyFor(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private void count() {
        showChoices();
        List<StatisticsChoices.Choice> ticked = variables.ticked();
        if (ticked.isEmpty()) {
            latest.drop();
            nothing(workspace.text((asked == Kind.FREQUENCY ? choices.listed() : choices.variables()).isEmpty()
                    ? "statistics.nothing-chosen"
                    : "ui.statistics.tick"));
            return;
        }
        if (asked == Kind.COMPARISON && by.isEmpty()) {
            latest.drop();
            nothing(workspace.text("ui.statistics.no-groups"));
            return;
        }
        StatisticsRequest request = new StatisticsRequest(asked, ofDocuments,
                ticked.stream().map(StatisticsChoices.Choice::written).toList(),
                subCodes.isSelected() ? "all" : "none", by, method, "");
        latest.read(progress -> workspace.study().tables().statistics().answer(request, progress), this::answer,
                thrown -> {
                    if (thrown instanceof MaknaException known) {
                        nothing(workspace.messages().text(known.message()));
                    } else {
                        workspace.problems().failed(thrown);
                    }
                });
    }

    private void answer(Statistics statistics) {
        shown = statistics;
        Block main = statistics.blocks().getFirst();
        heading.setText(main.heading());
        first.show(main);
        boolean more = statistics.blocks().size() > 1;
        secondBox.setVisible(more);
        if (more) {
            secondHeading.setText(statistics.blocks().get(1).heading());
            second.show(statistics.blocks().get(1));
        }
        counted.setText(statistics.counted().stream().map(workspace.messages()::text)
                .collect(Collectors.joining(" ")));
        takeOut.forEach(button -> button.setDisable(false));
    }

    private void nothing(String why) {
        shown = null;
        heading.setText("");
        first.getItems().clear();
        first.getColumns().clear();
        Label reason = new Label(why);
        reason.setWrapText(true);
        reason.getStyleClass().add("mk-mute");
        first.setPlaceholder(reason);
        said.setText("");
        secondBox.setVisible(false);
        counted.setText("");
        takeOut.forEach(button -> button.setDisable(true));
    }

    private void say(@Nullable Row row) {
        Message words = row == null ? null : row.said();
        said.setText(words == null ? "" : workspace.messages().text(words));
    }

    private void write(String ending, String kindKey) {
        Statistics statistics = shown;
        if (statistics == null) {
            return;
        }
        String title = workspace.text("ui.statistics.title");
        Optional<Path> file = workspace.services().files().save(title, workspace.text(kindKey),
                List.of("*." + ending), title + "." + ending);
        file.ifPresent(to -> workspace.tasks().start(title,
                progress -> workspace.study().output().statisticsTo(statistics, to, false), notes -> {
                    List<String> told = new ArrayList<>(List.of(workspace.text("ui.exported", to.toString())));
                    notes.forEach(note -> told.add(workspace.messages().text(note)));
                    workspace.services().prompts().tell(title, String.join("\n", told));
                }, workspace.problems()::failed));
    }

    /** Draws the variable of the selected row, or the first that is ticked. */
    private void draw() {
        List<StatisticsChoices.Choice> ticked = variables.ticked();
        Row row = first.getSelectionModel().getSelectedItem();
        Optional<StatisticsChoices.Choice> chosen = ticked.stream()
                .filter(one -> row != null && row.names().contains(one.label())).findFirst()
                .or(() -> ticked.stream().findFirst());
        chosen.ifPresent(one -> new NumbersSheet(workspace, choices, ofDocuments, subCodes.isSelected()
                ? "all"
                : "none", one.written(), asked == Kind.COMPARISON ? by : "").show(first.getScene().getWindow()));
    }

    private void copy() {
        Statistics statistics = shown;
        if (statistics != null) {
            ClipboardText.set(workspace.study().output().statisticsAsText(statistics));
        }
    }
}
