package org.makna.ui.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodingQuery;
import org.makna.model.MaknaException;
import org.makna.model.QueryException;
import org.makna.model.SavedQuery;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.search.sentence.SentenceBar;
import org.makna.ui.workspace.Workspace;

/** Where a coding query is typed, such as {@code Trust WITHIN Cost}, with the saved ones; not there until it is asked for. */
final class QueryLine {

    private static final double FAULT_WIDTH = 560;

    private final Workspace workspace;
    private final Consumer<@Nullable Question> asking;
    private final TextField field = new TextField();
    private final MenuButton saved = new MenuButton();
    private final FaultLine fault;
    private final SentenceBar sentence;
    private final VBox node;
    private boolean writing;
    private List<SavedQuery> queries = List.of();

    /**
     * Creates it.
     *
     * @param asking gets the question, or null when there is none any more
     */
    QueryLine(Workspace workspace, Consumer<@Nullable Question> asking) {
        this.workspace = workspace;
        this.asking = asking;
        fault = new FaultLine(workspace.messages(), "segments-query-fault", FAULT_WIDTH);
        field.setId("segments-query");
        field.getStyleClass().add("mk-field");
        field.setPromptText(workspace.text("ui.query.prompt"));
        field.setAccessibleText(workspace.text("ui.query.field"));
        field.setAccessibleHelp(workspace.text("ui.query.help"));
        field.setTooltip(new Tooltip(workspace.text("ui.query.help")));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.textProperty().addListener((property, before, now) -> {
            if (!writing) {
                read(now);
            }
        });
        HBox.setHgrow(field, Priority.ALWAYS);
        saved.setId("segments-saved");
        saved.setText(workspace.text("ui.query.saved"));
        saved.getStyleClass().add("mk-tool");
        saved.setMinWidth(Region.USE_PREF_SIZE);
        saved.setOnShowing(event -> fill());
        fill();
        Button close = new Button(null, Icon.CLOSE.node());
        close.setId("segments-query-close");
        close.getStyleClass().add("mk-icon-button");
        close.setAccessibleText(workspace.text("ui.query.close"));
        close.setTooltip(new Tooltip(workspace.text("ui.query.close")));
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> close());
        HBox line = new HBox(8, field, saved, close);
        line.getStyleClass().add("mk-line");
        sentence = new SentenceBar(workspace, this::say);
        node = new VBox(line, fault, sentence.node());
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
        node.setId("segments-query-line");
        node.getStyleClass().add("mk-question");
        node.setVisible(false);
        node.setManaged(false);
    }

    Node node() {
        return node;
    }

    /** Reads the saved queries anew. */
    void refresh() {
        workspace.tasks().read(progress -> workspace.study().codingQueries().saved(), this::fill,
                workspace.problems()::failed);
        sentence.refresh();
    }

    /** Shows the line and puts the focus into it. */
    void open() {
        refresh();
        node.setVisible(true);
        node.setManaged(true);
        field.requestFocus();
        field.selectAll();
    }

    /** Says what is wrong with the query and goes back to it; says nothing for null. */
    void show(@Nullable MaknaException wrong) {
        fault.show(wrong);
        if (wrong != null) {
            field.requestFocus();
        }
        if (wrong instanceof QueryException query) {
            field.positionCaret(Math.min(query.position(), field.getLength()));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            ask();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        }
    }

    private void close() {
        node.setVisible(false);
        node.setManaged(false);
        show(null);
        asking.accept(null);
    }

    private void ask() {
        typed().ifPresent(this::ask);
    }

    private void ask(CodingQuery query) {
        asking.accept(new Question(query, sentence.mode().get()));
    }

    /** Writes what the parts say, and asks it. */
    private void say(CodingQuery query) {
        writing = true;
        field.setText(query.toString());
        writing = false;
        show(null);
        ask(query);
    }

    /** Shows in parts what is typed. */
    private void read(String text) {
        Optional<CodingQuery> read = Optional.empty();
        try {
            read = Optional.of(workspace.study().codingQueries().parse(text));
        } catch (QueryException e) {
            // Half a question is told as a fault only when it is asked.
        }
        sentence.show(read, text.isBlank());
    }

    private Optional<CodingQuery> typed() {
        try {
            CodingQuery query = workspace.study().codingQueries().parse(field.getText());
            show(null);
            return Optional.of(query);
        } catch (QueryException e) {
            show(e);
            return Optional.empty();
        }
    }

    private void fill(List<SavedQuery> read) {
        queries = List.copyOf(read);
        fill();
    }

    private void fill() {
        saved.getItems().clear();
        for (SavedQuery query : queries) {
            MenuItem item = new MenuItem();
            Label name = UserText.label(query.name());
            item.setGraphic(name);
            item.setId("segments-saved-" + query.id());
            item.setOnAction(event -> {
                field.setText(query.definition());
                field.positionCaret(query.definition().length());
                ask();
            });
            saved.getItems().add(item);
        }
        if (!queries.isEmpty()) {
            saved.getItems().add(new SeparatorMenuItem());
        }
        MenuItem save = new MenuItem(workspace.text("ui.query.save"));
        save.setId("segments-save-query");
        save.setDisable(workspace.study().readOnlyReason().isPresent());
        save.setOnAction(event -> save());
        saved.getItems().add(save);
        queries.stream().filter(query -> query.definition().equals(field.getText().strip())).findFirst()
                .ifPresent(query -> {
                    MenuItem delete = new MenuItem(workspace.text("ui.query.delete", query.name()));
                    delete.setMnemonicParsing(false);
                    delete.setId("segments-delete-query");
                    delete.setDisable(workspace.study().readOnlyReason().isPresent());
                    delete.setOnAction(event -> workspace.edit(workspace.study().codingQueries().delete(query.id())));
                    saved.getItems().add(delete);
                });
    }

    /** Keeps the query under a name, written as it was understood, so that it is found again among the saved ones. */
    private void save() {
        typed().ifPresent(query -> workspace.services().prompts()
                .text(workspace.text("ui.query.save"), workspace.text("ui.query.name"), "").ifPresent(name -> {
                    field.setText(query.toString());
                    workspace.edit(workspace.study().codingQueries().save(name, query));
                }));
    }
}
