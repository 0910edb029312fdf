package org.makna.ui.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.makna.model.DocumentKind;
import org.makna.model.Finding;
import org.makna.model.Imported.ImportedSpeaker;
import org.makna.study.ImportChoice;
import org.makna.study.ImportPreview;
import org.makna.study.Importing;
import org.makna.ui.common.Choices;
import org.makna.ui.common.DocumentWords;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.SpeakerRows;
import org.makna.ui.workspace.Workspace;

/** What is known of one file, and what the user may decide about it. */
final class FilePane {

    private static final double WIDTH = 470;
    private static final int MOST_FINDINGS = 60;
    /** What the pane shows by itself, and lets the user change. */
    private static final Set<String> SHOWN = Set.of("intake.speakers.found", "intake.survey.id", "intake.survey.open",
            "intake.survey.closed", "intake.survey.multiple", "intake.posts.each", "intake.posts.accounts");
    private final Workspace workspace;
    private final ImportPlan plan;
    private final PlannedFile file;
    private final Runnable changed;
    private final Runnable reread;
    private final VBox box = new VBox(12);
    /** Stays when the file is read again, so that one can walk through the sets by keys. */
    private final ComboBox<String> charset;

    /**
     * @param changed called after a decision that the list of files shows
     * @param reread  called after the file was read again
     */
    FilePane(Workspace workspace, ImportPlan plan, PlannedFile file, Runnable changed, Runnable reread) {
        this.workspace = workspace;
        this.plan = plan;
        this.file = file;
        this.changed = changed;
        this.reread = reread;
        this.charset = charset();
        box.getStyleClass().add("mk-import-file");
    }

    Node node() {
        fill();
        ScrollPane scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("mk-import-scroll");
        return scroll;
    }

    private void fill() {
        ImportPreview preview = file.preview();
        Label name = UserText.label(file.name());
        name.getStyleClass().add("mk-title");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(preview.file().toString()));
        box.getChildren().setAll(name);
        if (preview.isReadable() || !file.charset().isEmpty()) {
            Label facts = UserText.paragraph(facts(), WIDTH);
            facts.getStyleClass().add("mk-mute");
            box.getChildren().addAll(facts, decisions());
        }
        if (preview.isProject()) {
            box.getChildren().add(section(workspace.text("ui.import.contents"),
                    List.of(new ProjectTable(workspace, preview).node())));
        }
        List<Node> findings = findings();
        if (!findings.isEmpty()) {
            box.getChildren().add(section(workspace.text(preview.isReadable()
                    ? "ui.import.noticed"
                    : "ui.import.why-not"), findings));
        }
        if (preview.status() == ImportPreview.Status.LOCKED) {
            box.getChildren().add(new PasswordRow(workspace, file, reread).node());
        }
        if (file.isSurvey()) {
            box.getChildren().add(new SurveyPane(workspace, file, reread).node());
        }
        if (!preview.speakers().isEmpty() && !file.isSurvey()) {
            box.getChildren().add(section(workspace.text("ui.import.speakers"), speakers()));
        }
        if (!preview.opening().isBlank()) {
            box.getChildren().add(section(workspace.text("ui.import.opening"), List.of(opening())));
        }
    }

    private static Node section(String head, List<Node> content) {
        Label title = new Label(head);
        title.getStyleClass().add("mk-head");
        VBox box = new VBox(5, title);
        box.getChildren().addAll(content);
        return box;
    }

    /** Format, encoding and how much there is. */
    private String facts() {
        ImportPreview preview = file.preview();
        StringJoiner facts = new StringJoiner(" · ");
        facts.add(preview.format());
        facts.add(workspace.text("ui.report.characters", preview.characters()));
        if (file.isSurvey()) {
            facts.add(workspace.text("ui.report.cases", preview.cases()));
            facts.add(workspace.text("ui.import.columns-count", preview.columns().size()));
        }
        if (preview.turns() > 0) {
            facts.add(workspace.text("ui.report.turns", preview.turns(), preview.speakers().size()));
        }
        return facts.toString();
    }

    private Node decisions() {
        GridPane grid = new GridPane(12, 8);
        grid.getColumnConstraints().addAll(new ColumnConstraints(110), new ColumnConstraints());
        int row = 0;
        DocumentKind kind = file.kind();
        if (!file.isSurvey() && kind != null) {
            List<DocumentKind> kinds = Arrays.stream(DocumentKind.values()).filter(one -> one != DocumentKind.SURVEY)
                    .toList();
            ComboBox<DocumentKind> box = Choices.box("import-kind", workspace.text("ui.import.kind"), kinds,
                    one -> DocumentWords.kind(workspace.messages(), one), kind);
            box.valueProperty().addListener((property, before, now) -> {
                file.setKind(now);
                changed.run();
            });
            row(grid, row++, workspace.text("ui.import.kind"), box, forAll("import-kind-all", one -> {
                if (!one.isSurvey()) {
                    one.setKind(box.getValue());
                }
            }));
        }
        ComboBox<String> language = Choices.box("import-language", workspace.text("ui.import.language"),
                DocumentWords.languages(List.of(file.preview().language(), file.language())),
                tag -> DocumentWords.language(workspace.messages(), tag), file.language());
        language.valueProperty().addListener((property, before, now) -> file.setLanguage(now));
        row(grid, row++, workspace.text("ui.import.language"), language,
                forAll("import-language-all", one -> one.setLanguage(language.getValue())));
        if (!file.charset().isEmpty()) {
            row(grid, row++, workspace.text("ui.import.charset"), charset);
        }
        if (!file.preview().folders().isEmpty()) {
            Label folders = UserText.label(String.join(" › ", file.preview().folders()));
            row(grid, row, workspace.text("ui.import.from-folder"), folders);
        }
        return grid;
    }

    /** The character set, which is read again at once when another one is chosen. */
    private ComboBox<String> charset() {
        List<String> names = new ArrayList<>(Importing.charsets());
        if (!names.contains(file.charset())) {
            names.addFirst(file.charset());
        }
        ComboBox<String> sets = Choices.box("import-charset", workspace.text("ui.import.charset"), names, one -> one,
                file.charset());
        sets.valueProperty().addListener((property, before, now) -> {
            ImportChoice wanted = file.inCharset(now);
            workspace.read(() -> workspace.study().importing().preview(wanted, org.makna.model.Progress.NONE), read -> {
                if (now.equals(sets.getValue())) {
                    boolean focused = sets.isFocused();
                    file.read(wanted, read);
                    changed.run();
                    fill();
                    if (focused) {
                        sets.requestFocus();
                    }
                }
            });
        });
        return sets;
    }

    private interface Decision {
        void about(PlannedFile other);
    }

    private Button forAll(String id, Decision decision) {
        Button button = new Button(workspace.text("ui.import.for-all"));
        button.setId(id);
        button.getStyleClass().add("mk-link");
        button.setOnAction(event -> {
            plan.files().stream().filter(one -> one.preview().isReadable()).forEach(decision::about);
            changed.run();
        });
        boolean several = plan.files().size() > 1;
        button.setVisible(several);
        button.setManaged(several);
        return button;
    }

    private static void row(GridPane grid, int row, String name, Node... fields) {
        Label label = new Label(name);
        label.getStyleClass().add("mk-mute");
        HBox box = new HBox(6, fields);
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        label.setLabelFor(fields[0]);
        if (fields[0] instanceof ComboBox<?> combo) {
            combo.setPrefWidth(190);
        }
        grid.add(label, 0, row);
        grid.add(box, 1, row);
    }

    private List<Node> findings() {
        List<Node> lines = new ArrayList<>();
        for (Finding finding : file.preview().findings()) {
            if (SHOWN.contains(finding.message().key())) {
                continue;
            }
            Label line = UserText.paragraph(workspace.messages().text(finding.message()), WIDTH);
            line.getStyleClass().add(switch (finding.severity()) {
                case NOTE -> "mk-mute";
                case REPAIRED, LOST -> "mk-finding";
                case FAILED -> "mk-error";
            });
            lines.add(line);
        }
        if (lines.size() > MOST_FINDINGS) {
            int more = lines.size() - MOST_FINDINGS;
            lines.subList(MOST_FINDINGS, lines.size()).clear();
            lines.add(new Label(workspace.text("ui.import.more-findings", more)));
        }
        return lines;
    }

    private List<Node> speakers() {
        List<ImportedSpeaker> all = file.preview().speakers();
        SpeakerRows rows = new SpeakerRows(workspace, all.stream().map(one -> new SpeakerRows.Row(one.label(),
                workspace.text("ui.who.count", file.preview().turnsBySpeaker().getOrDefault(one.label(), 0)),
                file.speaker(one), "")).toList(), (row, choice) -> file.setSpeaker(all.get(row).label(), choice));
        CheckBox participants = new CheckBox(workspace.text("ui.import.participants"));
        participants.setId("import-participants");
        participants.setSelected(plan.participants());
        participants.setOnAction(event -> plan.setParticipants(participants.isSelected()));
        return List.of(rows.node(), participants);
    }

    private Node opening() {
        String text = file.preview().opening();
        Label label = UserText.paragraph(text, WIDTH - 24);
        label.getStyleClass().addAll("mk-import-opening");
        VBox card = new VBox(label);
        card.getStyleClass().add("mk-card");
        card.setAlignment(Scripts.startsRightToLeft(text)
                ? javafx.geometry.Pos.TOP_RIGHT
                : javafx.geometry.Pos.TOP_LEFT);
        return card;
    }
}
