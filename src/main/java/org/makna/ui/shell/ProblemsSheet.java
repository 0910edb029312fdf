package org.makna.ui.shell;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.makna.study.AppVersion;
import org.makna.ui.common.Problems.Problem;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Services;
import org.makna.ui.workspace.Sheet;

/** The problems of this run, with a report that can be copied. */
final class ProblemsSheet {

    private final Sheet sheet;

    ProblemsSheet(Stage owner, Services services) {
        VBox list = new VBox(10);
        list.setId("problems");
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(services.messages().locale()).withZone(ZoneId.systemDefault());
        for (Problem problem : services.problems().list()) {
            Label when = new Label(time.format(problem.time()));
            when.getStyleClass().addAll("mk-mute", "mk-small");
            list.getChildren().add(new VBox(2, when,
                    UserText.paragraph(services.messages().text(problem.message()), 520)));
        }
        if (list.getChildren().isEmpty()) {
            list.getChildren().add(new Label(services.text("ui.problems.none")));
        }
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(560, 360);
        Button copy = new Button(services.text("ui.problems.copy"));
        copy.setId("problems-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(services.problems().report(AppVersion.text()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        sheet = new Sheet(owner, services, services.text("ui.action.show-problems"), scroll, copy);
    }

    void show() {
        sheet.show();
    }
}
