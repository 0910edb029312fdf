package org.makna.ui.statistics;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Statistics;
import org.makna.model.Statistics.Block;
import org.makna.model.drawing.Drawing;
import org.makna.model.drawing.Likeness;
import org.makna.model.drawing.Mark;
import org.makna.study.SimilarityRequest;
import org.makna.study.SimilarityRequest.Basis;
import org.makna.study.SimilarityRequest.Items;
import org.makna.study.StudySimilarity;
import org.makna.study.WordRequest;
import org.makna.ui.common.Choice;
import org.makna.ui.common.ClipboardText;
import org.makna.ui.common.FigureTable;
import org.makna.ui.common.FrontWindow;
import org.makna.ui.common.Tasks;
import org.makna.ui.drawing.DrawingExports;
import org.makna.ui.drawing.DrawingPane;
import org.makna.ui.drawing.DrawingView;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** What is alike: the pairs, and the tree of clusters, of codes, documents, cases or words. For the FX thread. */
public final class SimilaritySheet {

    /** Width for the table of pairs. */
    private static final double ROOM = 660;
    /** Width of a drawing that leaves the window. */
    private static final double PAGE = 960;
    /** Items beyond which a tree cannot be read. */
    private static final int MOST_DRAWN = 100;
    /** Pairs beyond which a list is not scrolled through; files have them all. */
    private static final int MOST_LISTED = 5_000;

    private final Workspace workspace;
    private final Tasks.Latest latest;
    private final Choice items;
    private final Choice basis;
    private final Choice indices;
    private final Choice clusters;
    private final FigureTable pairs;
    private final DrawingView view = new DrawingView(this::cutAt);
    private final Label counted = new Label();
    private final Label done = new Label();
    private final List<Button> takeOut;
    private SimilarityRequest asked = new SimilarityRequest(Items.CODES, Basis.CODINGS, Likeness.PEARSON,
            SimilarityRequest.USUAL_CLUSTERS, "", WordRequest.usual());
    private StudySimilarity.@Nullable Answer shown;

    /** Creates it for one showing. */
    public SimilaritySheet(Workspace workspace) {
        this.workspace = workspace;
        this.latest = workspace.tasks().latest();
        items = choice("items", "ui.similarity.items",
                value -> with(Items.valueOf(value), asked.by(), asked.index(), asked.clusters()));
        basis = choice("by", "ui.similarity.by",
                value -> with(asked.items(), Basis.valueOf(value), asked.index(), asked.clusters()));
        indices = choice("index", "ui.similarity.index",
                value -> with(asked.items(), asked.by(), Likeness.valueOf(value), asked.clusters()));
        clusters = choice("cut", "ui.similarity.cut",
                value -> with(asked.items(), asked.by(), asked.index(), Integer.parseInt(value)));
        pairs = new FigureTable("similarity-pairs", workspace.messages(), ROOM);
        view.setId("similarity-tree");
        DrawingExports exports = new DrawingExports(workspace, this::page, done::setText);
        takeOut = List.of(button("excel", "ui.tables.excel", () -> write("xlsx", "ui.tables.excel-files")),
                button("csv", "ui.tables.csv", () -> write("csv", "ui.tables.csv-files")),
                button("png", "ui.tables.png", exports::png), button("svg", "ui.tables.svg", exports::svg),
                button("copy", "ui.tables.copy", this::copy));
    }

    private Choice choice(String name, String key, Function<String, SimilarityRequest> change) {
        return new Choice("similarity-" + name, workspace.text(key), value -> {
            asked = change.apply(value);
            count();
        });
    }

    private static SimilarityRequest with(Items compared, Basis by, Likeness index, int cut) {
        // Words have no attributes to be alike by.
        Basis possible = compared == Items.WORDS && by == Basis.ATTRIBUTES ? Basis.WORDS : by;
        return new SimilarityRequest(compared, possible, index, cut, "", WordRequest.usual());
    }

    /** Counts and shows the sheet. */
    public void show() {
        FrontWindow.find().ifPresent(this::show);
    }

    private void show(Window owner) {
        Sheet sheet = new Sheet(owner, workspace.services(), workspace.text("ui.similarity.title"), content(),
                takeOut.toArray(Button[]::new));
        sheet.onHidden(latest::drop);
        sheet.show();
        count();
        items.requestFocus();
    }

    private Node content() {
        HBox asking = new HBox(8, items, basis, indices, clusters);
        for (Choice one : List.of(items, basis, indices, clusters)) {
            one.setPrefWidth(one == indices ? 270 : 200);
            one.setMinWidth(0);
        }
        counted.setId("similarity-counted");
        counted.setWrapText(true);
        counted.setMinHeight(Region.USE_PREF_SIZE);
        counted.getStyleClass().addAll("mk-mute", "mk-small");
        ScrollPane how = new ScrollPane(counted);
        how.setFitToWidth(true);
        how.setFocusTraversable(false);
        how.getStyleClass().add("mk-plain-scroll");
        how.setMinHeight(74);
        how.setPrefHeight(74);
        done.getStyleClass().add("mk-mute");
        done.managedProperty().bind(done.textProperty().isNotEmpty());
        DrawingPane tree = new DrawingPane(view);
        tree.setMinHeight(180);
        pairs.setPrefHeight(210);
        pairs.setMinHeight(140);
        VBox.setVgrow(tree, Priority.ALWAYS);
        VBox content = new VBox(8, asking, pairs, tree, how, done);
        content.setPrefSize(920, 660);
        return content;
    }

    private Button button(String id, String key, Runnable work) {
        Button button = new Button(workspace.text(key));
        button.setId("similarity-" + id);
        button.setDisable(true);
        button.setOnAction(event -> work.run());
        return button;
    }

    private void offer(int count) {
        show(items, Stream.of(Items.values())
                .map(one -> new Choice.Option(one.name(), workspace.text("ui.similarity.items." + one.word())))
                .toList(),
                asked.items().name());
        show(basis, Stream.of(Basis.values())
                .filter(one -> one != Basis.ATTRIBUTES || asked.items() != Items.WORDS)
                .map(one -> new Choice.Option(one.name(), workspace.text("ui.similarity.by." + one.word()))).toList(),
                asked.by().name());
        show(indices, Stream.of(Likeness.values())
                .map(one -> new Choice.Option(one.name(), workspace.text("chart.likeness." + one.word()))).toList(),
                asked.index().name());
        show(clusters, IntStream.rangeClosed(1, Math.clamp(count, 1, MOST_DRAWN)).mapToObj(Integer::toString)
                .map(one -> new Choice.Option(one, one)).toList(),
                Integer.toString(Math.clamp(asked.clusters(), 1, Math.max(1, Math.min(count, MOST_DRAWN)))));
    }

    private static void show(Choice choice, List<Choice.Option> options, String value) {
        choice.show(options, options.stream().filter(one -> one.value().equals(value)).findFirst()
                .orElse(options.getFirst()));
    }

    private void count() {
        StudySimilarity.Answer before = shown;
        offer(before == null ? SimilarityRequest.USUAL_CLUSTERS : before.items().size());
        SimilarityRequest request = asked;
        latest.read(progress -> workspace.study().tables().similarity().answer(request, MOST_DRAWN, progress),
                this::answer, thrown -> {
                    if (thrown instanceof MaknaException known) {
                        nothing(workspace.messages().text(known.message()));
                    } else {
                        workspace.problems().failed(thrown);
                    }
                });
    }

    private void answer(StudySimilarity.Answer answer) {
        shown = answer;
        offer(answer.items().size());
        Statistics statistics = answer.statistics();
        Block all = statistics.blocks().getFirst();
        pairs.show(new Block(all.heading(), all.names(), all.columns(),
                all.rows().subList(0, Math.min(MOST_LISTED, all.rows().size()))));
        counted.setText(statistics.counted().stream().map(workspace.messages()::text)
                .collect(Collectors.joining(" ")));
        takeOut.forEach(button -> button.setDisable(false));
        boolean drawn = answer.features().length > 0;
        view.setVisible(drawn);
        if (drawn) {
            SimilarityRequest request = asked;
            view.forget();
            view.show((width, lettering) -> draw(answer, request, width, false));
        }
    }

    private Drawing draw(StudySimilarity.Answer answer, SimilarityRequest request, double width, boolean titled) {
        String title = workspace.text("ui.similarity.items." + request.items().word()) + " × "
                + workspace.text("ui.similarity.by." + request.by().word());
        return workspace.study().output().pictures().draw(answer, request, title, width, titled, view.lettering());
    }

    private void nothing(String why) {
        shown = null;
        pairs.getItems().clear();
        Label reason = new Label(why);
        reason.setWrapText(true);
        reason.getStyleClass().add("mk-mute");
        pairs.setPlaceholder(reason);
        view.setVisible(false);
        counted.setText("");
        takeOut.forEach(button -> button.setDisable(true));
    }

    /** Cuts the tree at the fork that was chosen. */
    private void cutAt(Mark mark) {
        if (mark.row() < 0) {
            asked = with(asked.items(), asked.by(), asked.index(), -mark.row());
            count();
        }
    }

    private Optional<Drawing> page() {
        return Optional.ofNullable(shown).filter(answer -> answer.features().length > 0)
                .map(answer -> draw(answer, asked, PAGE, true));
    }

    private void write(String ending, String kindKey) {
        StudySimilarity.Answer answer = shown;
        if (answer == null) {
            return;
        }
        String title = workspace.text("ui.similarity.title");
        Optional<Path> file = workspace.services().files().save(title, workspace.text(kindKey),
                List.of("*." + ending), "alike." + ending);
        file.ifPresent(to -> workspace.tasks().start(title,
                progress -> workspace.study().output().statisticsTo(answer.statistics(), to, false), notes -> {
                    List<String> told = new ArrayList<>(List.of(workspace.text("ui.exported", to.toString())));
                    notes.forEach(note -> told.add(workspace.messages().text(note)));
                    workspace.services().prompts().tell(title, String.join("\n", told));
                }, workspace.problems()::failed));
    }

    private void copy() {
        StudySimilarity.Answer answer = shown;
        if (answer != null) {
            ClipboardText.set(workspace.study().output().statisticsAsText(answer.statistics()));
        }
    }
}
