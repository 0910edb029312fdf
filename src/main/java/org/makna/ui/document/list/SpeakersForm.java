package org.makna.ui.document.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.makna.study.SpeakerChoice;
import org.makna.study.SpeakerEdits;
import org.makna.study.SpeakerEdits.Decided;
import org.makna.study.SpeakerPlan;
import org.makna.study.SpeakerPlan.Found;
import org.makna.ui.workspace.DocumentScope;
import org.makna.ui.workspace.FormDialog;
import org.makna.ui.workspace.SpeakerRows;
import org.makna.ui.workspace.Workspace;

/** Shows who speaks in documents, lets it be changed and looked for again, and applies all of it as one step. */
final class SpeakersForm {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 300;
    private static final String BETWEEN = ";";

    private final Workspace workspace;
    private final DocumentScope scope;
    private final CheckBox again = new CheckBox();
    private final TextField always = new TextField();
    private final TextField never = new TextField();
    private final VBox hints;
    private final ScrollPane list = new ScrollPane();
    private final Label tally = new Label();
    private final CheckBox cases = new CheckBox();
    /** What the user decided, by label and documents, so that it outlasts another look. */
    private final Map<String, SpeakerChoice> decided = new LinkedHashMap<>();
    private SpeakerPlan plan = new SpeakerPlan(List.of(), List.of(), false);
    private int asked;
    private @Nullable FormDialog form;

    SpeakersForm(Workspace workspace) {
        this.workspace = workspace;
        scope = new DocumentScope(workspace, this::look);
        again.setText(workspace.text("ui.speakers.again"));
        again.setId("speakers-again");
        again.selectedProperty().addListener((property, before, now) -> look());
        hints = new VBox(6, hint(always, "speakers-always", "ui.speakers.always"),
                hint(never, "speakers-never", "ui.speakers.never"));
        hints.visibleProperty().bind(again.selectedProperty());
        hints.managedProperty().bind(again.selectedProperty());
        list.setId("speakers-list");
        list.setFitToWidth(true);
        list.setFocusTraversable(false);
        list.setPrefHeight(HEIGHT);
        list.getStyleClass().add("mk-plain-scroll");
        tally.setId("speakers-tally");
        tally.getStyleClass().addAll("mk-mute", "mk-small");
        tally.setWrapText(true);
        cases.setText(workspace.text("ui.speakers.cases"));
        cases.setId("speakers-cases");
        cases.selectedProperty().addListener((property, before, now) -> offer());
    }

    private Node hint(TextField field, String id, String key) {
        field.setId(id);
        field.getStyleClass().add("mk-field");
        field.setPromptText(workspace.text("ui.speakers.between"));
        field.textProperty().addListener((property, before, now) -> look());
        return FormDialog.named(workspace.text(key), field);
    }

    void show(Window owner) {
        VBox content = new VBox(10);
        if (scope.asks()) {
            content.getChildren().add(scope);
        }
        content.getChildren().addAll(list, again, hints, tally, cases);
        VBox.setVgrow(list, Priority.ALWAYS);
        FormDialog asking = new FormDialog(workspace, owner, workspace.text("ui.who.title"), content,
                scope.asks() ? scope.first() : again, workspace.text("ui.speakers.act")).wide(WIDTH)
                .guard(() -> !decided.isEmpty());
        form = asking;
        // Boxes to tick keep Enter to themselves.
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                asking.act().fire();
                event.consume();
            }
        });
        asking.act().setDisable(true);
        look();
        asking.show(() -> edits().make(plan, decisions(), cases.isSelected()), done -> {
        });
    }

    private SpeakerEdits edits() {
        return workspace.study().documentEdits().speakers();
    }

    private void look() {
        int number = ++asked;
        List<Long> documents = scope.documents();
        boolean anew = again.isSelected();
        Set<String> wanted = names(always);
        Set<String> unwanted = names(never);
        workspace.read(() -> anew ? edits().again(documents, wanted, unwanted) : edits().now(documents), read -> {
            if (number == asked) {
                show(read);
            }
        });
    }

    private static Set<String> names(TextField field) {
        return Arrays.stream(field.getText().split(BETWEEN)).map(String::strip).filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void show(SpeakerPlan read) {
        plan = read;
        List<Found> speakers = read.speakers();
        if (speakers.isEmpty()) {
            Label nobody = new Label(workspace.text("ui.speakers.nobody"));
            nobody.setWrapText(true);
            nobody.getStyleClass().add("mk-mute");
            list.setContent(nobody);
        } else {
            list.setContent(new SpeakerRows(workspace, speakers.stream().map(this::row).toList(), (row, choice) -> {
                decided.put(key(speakers.get(row)), choice);
                offer();
            }).node());
        }
        int added = read.texts().stream().mapToInt(SpeakerPlan.Text::added).sum();
        int gone = read.texts().stream().mapToInt(SpeakerPlan.Text::gone).sum();
        int changed = read.texts().stream().mapToInt(SpeakerPlan.Text::changed).sum();
        tally.setText(read.again()
                ? workspace.text("ui.speakers.tally", added, gone, changed)
                : workspace.text("ui.speakers.stay"));
        offer();
    }

    private SpeakerRows.Row row(Found found) {
        String turns = plan.again() && found.before() != found.after()
                ? workspace.text("ui.speakers.count-changed", found.before(), found.after())
                : workspace.text("ui.who.count", found.after());
        return new SpeakerRows.Row(found.label(), turns, decided.getOrDefault(key(found), found.choice()),
                String.join("; ", found.cases()));
    }

    private static String key(Found found) {
        return found.label() + "\n" + found.name() + "\n" + found.documentIds();
    }

    private List<Decided> decisions() {
        List<Decided> all = new ArrayList<>();
        for (Found found : plan.speakers()) {
            SpeakerChoice choice = decided.get(key(found));
            if (choice != null && !choice.equals(found.choice())) {
                all.add(new Decided(found, choice));
            }
        }
        return all;
    }

    private void offer() {
        if (form == null) {
            return;
        }
        form.act().setDisable(plan.moved() == 0 && decisions().isEmpty() && !cases.isSelected());
    }
}
