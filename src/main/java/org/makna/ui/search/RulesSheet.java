package org.makna.ui.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.makna.study.CodingRules;
import org.makna.study.ListedRule;
import org.makna.study.RuleRun;
import org.makna.study.RuleWithdrawal;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Sheet;
import org.makna.ui.workspace.Workspace;

/** The automatic coders: what they code, what they made; run again, withdrawn, or made anew. */
public final class RulesSheet {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 320;

    private final Workspace workspace;
    private final Window owner;
    private final ListView<ListedRule> list = new ListView<>();
    private final VBox told = new VBox();
    private final Button run;
    private final Button everywhere;
    private final Button withdraw;
    private final Button codings;
    private final Sheet sheet;
    private final ChangeListener<Workspace.Snapshot> followed = (property, before, now) -> read();
    private boolean first = true;
    private boolean working;

    public RulesSheet(Workspace workspace, Window owner) {
        this.workspace = workspace;
        this.owner = owner;
        list.setId("rules");
        list.setAccessibleText(workspace.text("ui.rules.list"));
        list.setCellFactory(view -> new RuleCell(workspace));
        list.setPrefSize(WIDTH, HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedIndices()
                .addListener((javafx.collections.ListChangeListener<Integer>) change -> needs());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Label teach = UserText.paragraph(workspace.text("ui.rules.teach"), WIDTH - 60);
        teach.getStyleClass().add("mk-mute");
        list.setPlaceholder(teach);
        run = button("rules-run", "ui.rules.run", Icon.DONE, () -> run(false));
        everywhere = button("rules-everywhere", "ui.rules.everywhere", Icon.EXCHANGE, () -> run(true));
        everywhere.setTooltip(new Tooltip(workspace.text("ui.rules.everywhere-tip")));
        withdraw = button("rules-withdraw", "ui.rules.withdraw", Icon.REMOVE, this::withdraw);
        codings = button("rules-codings", "ui.rules.codings", Icon.DRAWER, this::showCodings);
        Button more = button("rules-new", "ui.rules.new", Icon.ADD,
                () -> new CodeByForm(workspace).show(window(), done -> read()));
        more.setDisable(!workspace.isWritable());
        told.setId("rules-told");
        Label what = UserText.paragraph(workspace.text("ui.rules.what"), WIDTH);
        what.getStyleClass().add("mk-mute");
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(10, what, list, new HBox(8, run, everywhere, withdraw, codings), told);
        sheet = new Sheet(owner, workspace.services(), workspace.text("ui.rules.title"), content, more);
        needs();
    }

    /** Shows it; the program goes on meanwhile. */
    public void show() {
        read();
        workspace.now().addListener(followed);
        sheet.onHidden(() -> workspace.now().removeListener(followed));
        sheet.show();
        list.requestFocus();
    }

    private Button button(String id, String text, Icon icon, Runnable work) {
        Button button = new Button(workspace.text(text), icon.node());
        button.setId(id);
        button.setOnAction(event -> work.run());
        return button;
    }

    private CodingRules rules() {
        return workspace.study().codingRules();
    }

    private void read() {
        workspace.read(() -> rules().list(), this::fill);
    }

    private void fill(List<ListedRule> rules) {
        List<Long> selected = selected();
        list.getItems().setAll(rules);
        list.getSelectionModel().clearSelection();
        for (int i = 0; i < rules.size(); i++) {
            if (selected.contains(rules.get(i).id())) {
                list.getSelectionModel().select(i);
            }
        }
        if (first && !rules.isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        first = false;
        needs();
    }

    private List<Long> selected() {
        return list.getSelectionModel().getSelectedItems().stream().map(ListedRule::id).toList();
    }

    private void needs() {
        List<ListedRule> chosen = list.getSelectionModel().getSelectedItems();
        boolean can = workspace.isWritable() && !chosen.isEmpty() && !working;
        run.setDisable(!can || chosen.stream().allMatch(rule -> rule.newDocuments() == 0));
        everywhere.setDisable(!can);
        withdraw.setDisable(!can);
        codings.setDisable(chosen.size() != 1);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE && !withdraw.isDisabled()) {
            event.consume();
            withdraw();
        } else if (event.getCode() == KeyCode.INSERT && workspace.isWritable()) {
            event.consume();
            new CodeByForm(workspace).show(window(), done -> read());
        }
    }

    private void run(boolean all) {
        List<Long> ids = selected();
        working = true;
        needs();
        workspace.tasks().start(workspace.text("ui.rules.title"), progress -> rules().run(ids, all, progress),
                this::ran, thrown -> {
                    working = false;
                    needs();
                    workspace.failed(thrown);
                });
    }

    private void ran(RuleRun run) {
        working = false;
        tell(Stream.concat(Stream.of(workspace.text("ui.rules.ran", run.coded(), run.documents(), run.present())),
                run.failed().stream().map(workspace.messages()::text)).collect(Collectors.joining("\n")),
                !run.failed().isEmpty());
        read();
    }

    private void withdraw() {
        workspace.edit(rules().withdraw(selected()), this::withdrawn);
    }

    private void withdrawn(RuleWithdrawal gone) {
        tell(workspace.text("ui.rules.withdrawn", gone.removed(), gone.kept()), false);
    }

    private void tell(String sentence, boolean fault) {
        Label words = UserText.paragraph(sentence, WIDTH);
        words.setId("rules-told-text");
        words.getStyleClass().add(fault ? "mk-error" : "mk-strong");
        told.getChildren().setAll(words);
    }

    private void showCodings() {
        ListedRule rule = list.getSelectionModel().getSelectedItem();
        if (rule != null) {
            sheet.close();
            workspace.navigator().showSegments(rule.does().codePath(), "", "");
        }
    }

    private Window window() {
        return list.getScene() == null ? owner : list.getScene().getWindow();
    }
}
