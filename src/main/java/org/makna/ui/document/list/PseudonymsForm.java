package org.makna.ui.document.list;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Pseudonym;
import org.makna.study.PseudonymEdits;
import org.makna.study.PseudonymList;
import org.makna.study.PseudonymPlan;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.DocumentScope;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.ReplacedReport;
import org.makna.ui.workspace.Workspace;

/** Asks for names and their pseudonyms, counts where they stand, and replaces them as one step. */
final class PseudonymsForm {

    private static final double WIDTH = 600;
    /** Names are counted when nobody has typed for so long. */
    private static final Duration REST = Duration.millis(300);
    private static final int MOST_LEFT = 12;

    private final Workspace workspace;
    private final DocumentScope scope;
    private final PseudonymRows rows;
    private final CheckBox small = new CheckBox();
    private final CheckBox titles = new CheckBox();
    private final CheckBox notes = new CheckBox();
    private final Label tally = new Label();
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable FormDialog form;
    private @Nullable PseudonymPlan plan;
    private int asked;

    PseudonymsForm(Workspace workspace) {
        this.workspace = workspace;
        scope = new DocumentScope(workspace, this::changed);
        rows = new PseudonymRows(workspace, this::changed);
        option(small, "pseudonyms-small", "ui.pseudonyms.small");
        option(titles, "pseudonyms-titles", "ui.pseudonyms.titles");
        option(notes, "pseudonyms-notes", "ui.pseudonyms.notes");
        tally.setId("pseudonyms-tally");
        tally.setWrapText(true);
        tally.setMinHeight(54);
        rest.setOnFinished(event -> look());
    }

    private void option(CheckBox box, String id, String key) {
        box.setId(id);
        box.setText(workspace.text(key));
        box.setWrapText(true);
        box.selectedProperty().addListener((property, before, now) -> changed());
    }

    void show(Window owner) {
        HBox tools = new HBox(8, tool("pseudonyms-open", "ui.pseudonyms.open", this::open),
                tool("pseudonyms-save", "ui.pseudonyms.save", this::save),
                tool("pseudonyms-speakers", "ui.pseudonyms.speakers", this::speakers));
        Label safe = UserText.paragraph(workspace.text("ui.pseudonyms.safe"), WIDTH);
        safe.getStyleClass().addAll("mk-mute", "mk-small");
        VBox content = new VBox(10);
        if (scope.asks()) {
            content.getChildren().add(scope);
        }
        content.getChildren().addAll(rows, tools, small, titles, notes, tally, safe);
        VBox.setVgrow(rows, Priority.ALWAYS);
        FormDialog asking = new FormDialog(workspace, owner, workspace.text("ui.pseudonyms.title"), content,
                rows.first(), workspace.text("ui.pseudonyms.act")).wide(WIDTH).guard(() -> !rows.names().isEmpty());
        form = asking;
        asking.act().setDisable(true);
        show(null, "");
        asking.show(() -> edits().make(java.util.Objects.requireNonNull(plan)), done -> {
            if (plan != null) {
                new ReplacedReport(workspace).show(plan.lines());
            }
        });
    }

    private Button tool(String id, String text, Runnable work) {
        Button button = new Button(workspace.text(text));
        button.setId(id);
        button.setOnAction(event -> work.run());
        return button;
    }

    private PseudonymEdits edits() {
        return workspace.study().documentEdits().pseudonyms();
    }

    private void open() {
        String title = workspace.text("ui.pseudonyms.open");
        workspace.services().files().open(title, workspace.text("ui.pseudonyms.files"), List.of("*.csv", "*.xlsx"))
                .ifPresent(file -> workspace.tasks().read(progress -> PseudonymList.read(file), rows::add,
                        thrown -> failed(title, thrown)));
    }

    private void save() {
        String title = workspace.text("ui.pseudonyms.save");
        List<Pseudonym> names = rows.names();
        workspace.services().files().save(title, workspace.text("ui.pseudonyms.files"), List.of("*.csv"),
                workspace.text("ui.pseudonyms.file") + ".csv").ifPresent(
                        file -> workspace.tasks().start(title,
                                progress -> write(file, names),
                                done -> workspace.services().prompts().tell(title,
                                        workspace.text("ui.exported", done.toString())),
                                thrown -> failed(title, thrown)));
    }

    private static Path write(Path file, List<Pseudonym> names) {
        PseudonymList.write(file, names);
        return file;
    }

    private void speakers() {
        List<Long> documents = scope.documents();
        workspace.read(() -> edits().speakers(documents),
                found -> rows.add(found.stream().map(one -> new Pseudonym(one, "")).toList()));
    }

    private void changed() {
        asked++;
        if (form != null) {
            form.act().setDisable(true);
        }
        rest.playFromStart();
    }

    private void look() {
        int number = ++asked;
        List<Long> documents = scope.documents();
        List<Pseudonym> names = rows.names();
        PseudonymPlan.Options options = new PseudonymPlan.Options(small.isSelected(), titles.isSelected(),
                notes.isSelected());
        workspace.tasks().read(progress -> edits().plan(names, documents, options, progress), read -> {
            if (number == asked) {
                show(read, "");
            }
        }, thrown -> {
            if (thrown instanceof MaknaException known) {
                show(null, workspace.messages().text(known.message()));
            } else {
                workspace.failed(thrown);
            }
        });
    }

    private void show(@Nullable PseudonymPlan read, String refusal) {
        plan = read;
        tally.getStyleClass().removeAll("mk-error", "mk-mute");
        tally.getStyleClass().add(refusal.isEmpty() ? "mk-mute" : "mk-error");
        if (read == null) {
            rows.count(name -> -1);
            tally.setText(refusal.isEmpty() ? workspace.text("ui.pseudonyms.hint") : refusal);
        } else {
            rows.count(name -> count(read, name));
            tally.setText(read.names().names().isEmpty() ? workspace.text("ui.pseudonyms.hint") : words(read));
        }
        if (form != null) {
            form.act().setDisable(read == null || read.isEmpty());
        }
    }

    private static int count(PseudonymPlan plan, Pseudonym name) {
        for (int i = 0; i < plan.names().names().size(); i++) {
            if (plan.names().names().get(i).name().equals(name.name().replaceAll("[\\s\\u00A0]+", " "))) {
                return plan.count(i);
            }
        }
        return -1;
    }

    private String words(PseudonymPlan read) {
        StringJoiner words = new StringJoiner(" ");
        words.add(workspace.text("ui.pseudonyms.tally", read.total(), read.changed()));
        if (read.options().titles() || read.options().notes()) {
            words.add(workspace.text("ui.pseudonyms.elsewhere", read.titles(), read.notes()));
        }
        if (!read.left().isEmpty()) {
            words.add(workspace.text("ui.pseudonyms.left", listed(read.left())));
        }
        if (!read.meetings().isEmpty()) {
            words.add(workspace.text("ui.pseudonyms.meets", listed(read.meetings())));
        }
        return words.toString();
    }

    private static String listed(Map<String, Integer> words) {
        String listed = words.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_LEFT).map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.joining(", "));
        return words.size() > MOST_LEFT ? listed + " …" : listed;
    }

    private void failed(String title, Throwable thrown) {
        if (thrown instanceof MaknaException known) {
            workspace.services().prompts().tell(title, workspace.messages().text(known.message()));
        } else {
            workspace.failed(thrown);
        }
    }
}
