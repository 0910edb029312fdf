package org.makna.ui.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.HitSpan;
import org.makna.model.MaknaException;
import org.makna.model.TextUnit;
import org.makna.study.AutoCoding;
import org.makna.study.CodingRules;
import org.makna.study.RuleWish;
import org.makna.study.Structure;
import org.makna.study.WordList;
import org.makna.ui.common.Tasks;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.Workspace;

/** Codes by speaker, question, heading or a list of words: asks which and with what code, counts, and codes as one step. */
final class CodeByForm {

    private static final double WIDTH = 620;
    /** It is counted when nobody has typed for so long. */
    private static final Duration REST = Duration.millis(250);
    private static final int MOST_UNREAD = 4;

    private final Workspace workspace;
    private final Tasks.Latest latest;
    private final StructureList names;
    private final TextArea words = new TextArea();
    private final VBox wordsBox;
    private final RadioButton each = new RadioButton();
    private final RadioButton one = new RadioButton();
    private final TextField path = new TextField();
    private final Label pathName = new Label();
    private final HBox how;
    private final SpanChoice span;
    private final CheckBox stem = new CheckBox();
    private final CheckBox uncovered = new CheckBox();
    private final Label tally = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Structure structure = Structure.SPEAKER;
    private @Nullable FormDialog form;
    private List<RuleWish> wishes = List.of();

    CodeByForm(Workspace workspace) {
        this.workspace = workspace;
        latest = workspace.tasks().latest();
        names = new StructureList(workspace, this::changed);
        span = new SpanChoice(workspace, "code-by-span", HitSpan.of(TextUnit.MATCH));
        span.span().addListener((property, before, now) -> changed());
        words.setId("code-by-list");
        words.setPromptText(workspace.text("ui.code-by.words-prompt"));
        words.setAccessibleText(workspace.text("ui.code-by.words"));
        words.setPrefRowCount(8);
        words.textProperty().addListener((property, before, now) -> changed());
        Button file = new Button(workspace.text("ui.code-by.file"));
        file.setId("code-by-file");
        file.setOnAction(event -> open());
        option(stem, "code-by-stem", "ui.find.stem", "ui.find.stem-tip");
        option(uncovered, "code-by-uncovered", "ui.find.code.uncovered", "ui.find.code.uncovered-tip");
        Label teach = UserText.paragraph(workspace.text("ui.code-by.words-teach"), WIDTH);
        teach.getStyleClass().addAll("mk-mute", "mk-small");
        HBox wordTools = new HBox(12, file, span.node(), stem);
        wordTools.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        wordsBox = new VBox(8, teach, words, wordTools);
        VBox.setVgrow(words, Priority.ALWAYS);
        ToggleGroup group = new ToggleGroup();
        radio(each, group, "code-by-each", "ui.code-by.each");
        radio(one, group, "code-by-one", "ui.code-by.one");
        each.setSelected(true);
        how = new HBox(16, each, one);
        path.setId("code-by-path");
        path.getStyleClass().add("mk-field");
        path.textProperty().addListener((property, before, now) -> changed());
        pathName.setLabelFor(path);
        pathName.getStyleClass().add("mk-mute");
        tally.setId("code-by-tally");
        tally.setWrapText(true);
        tally.setMinHeight(40);
        rest.setOnFinished(event -> count());
    }

    private void option(CheckBox box, String id, String key, String tip) {
        box.setId(id);
        box.setText(workspace.text(key));
        box.setTooltip(new Tooltip(workspace.text(tip)));
        box.selectedProperty().addListener((property, before, now) -> changed());
    }

    private void radio(RadioButton button, ToggleGroup group, String id, String key) {
        button.setId(id);
        button.setText(workspace.text(key));
        button.setToggleGroup(group);
        button.selectedProperty().addListener((property, before, now) -> changed());
    }

    /** Shows it; {@code done} gets what was coded. */
    void show(Window owner, Consumer<List<AutoCoding>> done) {
        Node kinds = kinds();
        VBox target = new VBox(6, how, pathName, path);
        VBox content = new VBox(12, kinds, names.node(), wordsBox, target, uncovered, tally);
        VBox.setVgrow(names.node(), Priority.ALWAYS);
        VBox.setVgrow(wordsBox, Priority.ALWAYS);
        FormDialog asking = new FormDialog(workspace, owner, workspace.text("ui.code-by.title"), content, path,
                workspace.text("ui.code-by.act")).wide(WIDTH);
        form = asking;
        names.node().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !asking.act().isDisabled()) {
                event.consume();
                asking.act().fire();
            }
        });
        choose(Structure.SPEAKER);
        asking.show(this::make, done);
    }

    private Node kinds() {
        HBox kinds = new HBox();
        kinds.getStyleClass().add("mk-switch");
        ToggleGroup group = new ToggleGroup();
        for (Structure kind : Structure.values()) {
            kinds.getChildren().add(kind(group, kind.field(), () -> choose(kind), kind == Structure.SPEAKER));
        }
        kinds.getChildren().add(kind(group, "words", () -> choose(null), false));
        return kinds;
    }

    private ToggleButton kind(ToggleGroup group, String word, Runnable chosen, boolean selected) {
        ToggleButton button = new ToggleButton(workspace.text("ui.code-by." + word));
        button.setId("code-by-" + word);
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.run();
        });
        return button;
    }

    /** @param chosen null for a list of words */
    private void choose(@Nullable Structure chosen) {
        structure = chosen;
        show(names.node(), chosen != null);
        show(wordsBox, chosen == null);
        show(how, chosen != null);
        if (chosen != null) {
            String word = chosen.name().toLowerCase(Locale.ROOT);
            names.show(workspace.text("ui.code-by." + word), "", List.of());
            workspace.read(() -> rules().names(chosen), read -> {
                if (structure == chosen) {
                    names.show(workspace.text("ui.code-by." + word), workspace.text("ui.code-by.none-" + word), read);
                }
            });
        }
        changed();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private CodingRules rules() {
        return workspace.study().codingRules();
    }

    private void open() {
        String title = workspace.text("ui.code-by.file");
        workspace.services().files()
                .open(title, workspace.text("ui.code-by.files"), List.of("*.csv", "*.tsv", "*.xlsx"))
                .ifPresent(this::read);
    }

    private void read(Path file) {
        workspace.tasks().read(progress -> WordList.read(file).text(), words::setText,
                thrown -> tell(thrown instanceof MaknaException known
                        ? workspace.messages().text(known.message())
                        : String.valueOf(thrown.getMessage()), true));
    }

    private void changed() {
        boolean own = structure != null && each.isSelected();
        String name = workspace.text(structure == null || own ? "ui.code-by.under" : "ui.code-by.code");
        pathName.setText(name);
        path.setAccessibleText(name);
        if (form != null) {
            form.act().setDisable(true);
        }
        // An answer to what was asked before would be taken for this one.
        latest.drop();
        rest.playFromStart();
    }

    /** Counts what would be coded. */
    private void count() {
        List<RuleWish> asked;
        String unread = "";
        try {
            if (structure == null) {
                WordList list = WordList.parse(words.getText());
                asked = list.wishes(path.getText(), span.span().get(), stem.isSelected(), uncovered.isSelected());
                unread = list.unread().isEmpty()
                        ? ""
                        : "\n" + workspace.text("ui.code-by.unread", list.unread().size(),
                                String.join(", ", list.unread().stream().limit(MOST_UNREAD).toList()));
            } else if (one.isSelected() && path.getText().isBlank()) {
                asked = List.of();
            } else {
                asked = CodingRules.wishes(structure, names.chosen(), path.getText(), each.isSelected(),
                        uncovered.isSelected());
            }
        } catch (MaknaException e) {
            latest.drop();
            tell(workspace.messages().text(e.message()), true);
            return;
        }
        if (asked.isEmpty()) {
            latest.drop();
            tell(workspace.text("ui.code-by.nothing") + unread, false);
            return;
        }
        tell(workspace.text("ui.code-by.counting") + unread, false);
        String lines = unread;
        latest.read(progress -> rules().plan(asked, null, progress), plan -> counted(asked, plan, lines), thrown -> {
            if (thrown instanceof MaknaException known) {
                tell(workspace.messages().text(known.message()), true);
            } else if (!(thrown instanceof CancellationException)) {
                workspace.failed(thrown);
            }
        });
    }

    private void counted(List<RuleWish> asked, List<AutoCoding> plan, String unread) {
        wishes = asked;
        long coded = plan.stream().mapToLong(AutoCoding::coded).sum();
        long codes = plan.stream().map(AutoCoding::codePath).distinct().count();
        tell(workspace.text("ui.code-by.tally", coded, codes, plan.stream().mapToLong(AutoCoding::present).sum())
                + (coded == 0 ? " " + workspace.text("ui.code-by.kept") : "") + unread, false);
        if (form != null) {
            form.act().setDisable(false);
        }
    }

    private void tell(String sentence, boolean fault) {
        tally.setText(sentence);
        tally.getStyleClass().removeAll("mk-error");
        if (fault) {
            tally.getStyleClass().add("mk-error");
        }
    }

    private CompletableFuture<List<AutoCoding>> make() {
        List<RuleWish> asked = wishes;
        CompletableFuture<List<AutoCoding>> made = new CompletableFuture<>();
        workspace.tasks().start(workspace.text("ui.code-by.title"), progress -> rules().make(asked, null, progress),
                made::complete, made::completeExceptionally);
        return made;
    }
}
