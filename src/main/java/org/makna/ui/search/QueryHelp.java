package org.makna.ui.search;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import java.util.function.Consumer;
import org.makna.ui.workspace.Workspace;

/** What a query can say, each with an example to try. */
final class QueryHelp {

    private final ScrollPane node;

    private record Example(String query, String meaning) {}

    /**
     * Creates it.
     *
     * @param trying gets the example that the reader wants to try
     */
    QueryHelp(Workspace workspace, Consumer<String> trying) {
        VBox lines = new VBox();
        lines.getStyleClass().add("mk-query-help");
        int number = 0;
        for (Example example : examples(workspace)) {
            Button query = new Button(example.query());
            query.setId("find-example-" + number++);
            query.setMnemonicParsing(false);
            query.getStyleClass().addAll("mk-link", "mk-query");
            query.setOnAction(event -> trying.accept(example.query()));
            Label meaning = new Label(example.meaning());
            meaning.getStyleClass().addAll("mk-mute", "mk-small");
            meaning.setWrapText(true);
            lines.getChildren().addAll(query, meaning);
        }
        node = new ScrollPane(lines);
        node.setId("find-help");
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.setAccessibleText(workspace.text("ui.find.help"));
    }

    ScrollPane node() {
        return node;
    }

    private static List<Example> examples(Workspace workspace) {
        return List.of(
                new Example(workspace.text("ui.find.example.all"), workspace.text("ui.find.meaning.all")),
                new Example(workspace.text("ui.find.example.phrase"), workspace.text("ui.find.meaning.phrase")),
                new Example(workspace.text("ui.find.example.or"), workspace.text("ui.find.meaning.or")),
                new Example(workspace.text("ui.find.example.not"), workspace.text("ui.find.meaning.not")),
                new Example(workspace.text("ui.find.example.start"), workspace.text("ui.find.meaning.start")),
                new Example(workspace.text("ui.find.example.any"), workspace.text("ui.find.meaning.any")),
                new Example(workspace.text("ui.find.example.fuzzy"), workspace.text("ui.find.meaning.fuzzy")),
                new Example(workspace.text("ui.find.example.near"), workspace.text("ui.find.meaning.near")),
                new Example(workspace.text("ui.find.example.before"), workspace.text("ui.find.meaning.before")),
                new Example(workspace.text("ui.find.example.speaker"), workspace.text("ui.find.meaning.speaker")),
                new Example(workspace.text("ui.find.example.code"), workspace.text("ui.find.meaning.code")),
                new Example(workspace.text("ui.find.example.attribute"), workspace.text("ui.find.meaning.attribute")),
                new Example(workspace.text("ui.find.example.regex"), workspace.text("ui.find.meaning.regex")),
                new Example(workspace.text("ui.find.example.case"), workspace.text("ui.find.meaning.case")));
    }
}
