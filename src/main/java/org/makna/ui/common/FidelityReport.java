package org.makna.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.FileReport;
import org.makna.model.FileReport.Status;
import org.makna.model.Finding;
import org.makna.model.Messages;

/** What became of files on their way in, for people: files that need attention stand first. */
public final class FidelityReport {

    private static final double WIDTH = 600;

    private final Messages messages;
    private final List<FileReport> files;

    /** Shows these files in this language. */
    public FidelityReport(Messages messages, List<FileReport> files) {
        this.messages = messages;
        List<FileReport> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(file -> switch (file.status()) {
            case FAILED -> 0;
            case NOT_A_DOCUMENT -> 1;
            case SKIPPED -> 2;
            case IMPORTED -> file.findings().stream().anyMatch(one -> one.severity() == Finding.Severity.LOST) ? 3 : 4;
        }));
        this.files = List.copyOf(sorted);
    }

    /** The report as a list to read. */
    public ListView<FileReport> node() {
        ListView<FileReport> list = new ListView<>();
        list.setId("fidelity-report");
        list.setAccessibleText(messages.text("ui.report.list"));
        list.getStyleClass().add("mk-report");
        list.getItems().setAll(files);
        list.setCellFactory(view -> new FileCell());
        int lines = files.stream().mapToInt(file -> file.findings().size()).sum();
        list.setPrefSize(WIDTH + 60, Math.clamp(50L * files.size() + 22L * lines + 40, 160, 460));
        return list;
    }

    /** The report as text to keep. */
    public String text() {
        StringJoiner lines = new StringJoiner("\n");
        for (FileReport file : files) {
            lines.add(file.file());
            lines.add("    " + outcome(file));
            file.findings().forEach(finding -> lines.add("    " + sentence(finding)));
        }
        return lines.toString();
    }

    private String outcome(FileReport file) {
        return switch (file.status()) {
            case FAILED -> messages.text("ui.report.failed");
            case NOT_A_DOCUMENT -> messages.text("ui.report.not-a-document");
            case SKIPPED -> messages.text("ui.report.skipped");
            case IMPORTED -> imported(file);
        };
    }

    private String imported(FileReport file) {
        StringJoiner parts = new StringJoiner(" · ");
        parts.add(file.format());
        if (!file.encoding().isEmpty()) {
            parts.add(file.encoding());
        }
        parts.add(messages.text("ui.report.documents", file.documents().size()));
        if (file.cases() > 0) {
            parts.add(messages.text("ui.report.cases", file.cases()));
        }
        parts.add(messages.text("ui.report.characters", file.characters()));
        if (file.turns() > 0) {
            parts.add(messages.text("ui.report.turns", file.turns(), file.speakers().size()));
        }
        return parts.toString();
    }

    /** A finding with a word for what it cost; a note needs none. */
    private String sentence(Finding finding) {
        String words = messages.text(finding.message());
        return switch (finding.severity()) {
            case NOTE, FAILED -> words;
            case REPAIRED -> messages.text("ui.report.repaired", words);
            case LOST -> messages.text("ui.report.lost", words);
        };
    }

    private static String fileName(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }

    private final class FileCell extends ListCell<FileReport> {

        FileCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable FileReport file, boolean empty) {
            super.updateItem(file, empty);
            if (file == null) {
                setGraphic(null);
                return;
            }
            boolean attention = file.status() == Status.FAILED || file.status() == Status.NOT_A_DOCUMENT;
            Label name = UserText.label(fileName(file.file()));
            name.setMaxWidth(WIDTH);
            name.getStyleClass().add("mk-strong");
            name.setGraphic((attention ? Icon.PROBLEM : Icon.DONE).node());
            Label outcome = new Label(outcome(file));
            outcome.getStyleClass().add(attention ? "mk-error" : "mk-mute");
            VBox box = new VBox(2, name, outcome);
            for (Finding finding : file.findings()) {
                Label line = UserText.paragraph(sentence(finding), WIDTH);
                line.getStyleClass().add(finding.severity() == Finding.Severity.NOTE ? "mk-mute" : "mk-finding");
                box.getChildren().add(line);
            }
            setGraphic(box);
            setAccessibleText(fileName(file.file()) + ". " + outcome.getText());
        }
    }
}
