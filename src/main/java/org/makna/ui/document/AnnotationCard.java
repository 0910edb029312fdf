package org.makna.ui.document;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.makna.model.Annotation;
import org.makna.model.Coder;
import org.makna.ui.action.Action;
import org.makna.ui.common.Icon;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The card of an annotation in the inspector: what it says, on which words, whose it is, and what can be done with it. */
final class AnnotationCard {

    private static final int LONGEST_QUOTE = 60;

    private final Workspace workspace;
    private final InspectorCards cards;
    private final DocumentArea documents;

    AnnotationCard(Workspace workspace, InspectorCards cards, DocumentArea documents) {
        this.workspace = workspace;
        this.cards = cards;
        this.documents = documents;
    }

    /**
     * Makes the card.
     *
     * @param text canonical text of the document
     */
    Node of(Annotation annotation, String text) {
        Optional<Coder> coder = workspace.now().get().coders().stream()
                .filter(one -> one.id() == annotation.coderId()).findFirst();
        boolean mine = coder.map(one -> one.name().equals(workspace.now().get().me())).orElse(true);
        Label words = UserText.paragraph(annotation.text(), InspectorCards.WIDTH);
        VBox card = InspectorCards.card(words);
        card.setId("annotation-card");
        card.getChildren().add(InspectorCards.small(workspace.text("ui.annotation.on", quoted(annotation, text))));
        coder.ifPresent(one -> card.getChildren().add(CodingCard.by(one)));
        card.getChildren().add(InspectorCards.small(cards.moment(annotation.modified())));
        if (workspace.isWritable()) {
            card.getChildren().add(tools(annotation, mine));
        }
        card.setOnMouseClicked(event -> {
            DocumentTab tab = documents.front();
            if (event.getButton() == MouseButton.PRIMARY && tab != null) {
                tab.view().select(annotation.range());
                tab.view().reveal(annotation.range());
            }
        });
        return card;
    }

    private static String quoted(Annotation annotation, String text) {
        String line = annotation.range().cut(text).strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }

    /** Nobody else's words are changed; who has more to say writes an annotation of their own. */
    private Node tools(Annotation annotation, boolean mine) {
        Button change = tool(Action.ANNOTATE, Icon.EDIT, "ui.annotation.change", annotation,
                () -> documents.annotations().change(annotation));
        change.setDisable(!mine);
        Button delete = tool(Action.DELETE_ANNOTATION, Icon.REMOVE, "ui.action.delete-annotation",
                annotation,
                () -> documents.annotations().delete(annotation.id()));
        HBox tools = new HBox(2, change, delete);
        tools.setAlignment(Pos.CENTER_LEFT);
        tools.getStyleClass().add("mk-card-tools");
        return tools;
    }

    private Button tool(Action action, Icon icon, String key, Annotation annotation, Runnable work) {
        Button button = new Button(null, icon.node());
        String words = workspace.text(key);
        button.setId("inspector-" + action.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("mk-icon-button");
        button.setAccessibleText(words + ": " + annotation.text());
        button.setTooltip(new Tooltip(words + workspace.actions().key(action).map(shown -> "  " + shown).orElse("")));
        button.setOnAction(event -> {
            documents.focusText();
            work.run();
        });
        return button;
    }
}
