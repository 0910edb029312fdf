package org.makna.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.makna.model.Code;
import org.makna.model.Coder;
import org.makna.model.PlacedCoding;
import org.makna.study.Codebook;
import org.makna.ui.action.Action;
import org.makna.ui.common.OnScreen;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** The card of a coding in the inspector: code, coder, what is said of it, and what can be done with it. */
final class CodingCard {

    private static final String UNKNOWN = "#888888";

    private final Workspace workspace;
    private final InspectorCards cards;
    private final DocumentArea documents;

    CodingCard(Workspace workspace, InspectorCards cards, DocumentArea documents) {
        this.workspace = workspace;
        this.cards = cards;
        this.documents = documents;
    }

    /**
     * Makes the card.
     *
     * @param text canonical text of the document
     * @param rule   whether the rule of the code is shown too
     * @param chosen whether it is the one that keys change
     */
    Node of(PlacedCoding coding, String text, boolean rule, boolean chosen) {
        Optional<Code> code = workspace.now().get().codebook().entry(coding.codeId()).map(Codebook.Entry::code);
        String name = code.map(Code::name).orElse("");
        VBox card = InspectorCards.card(heading(name, code.map(Code::colour).orElse(UNKNOWN)));
        if (chosen) {
            card.getStyleClass().add("mk-card-chosen");
            card.setAccessibleText(workspace.text("ui.inspector.chosen", name));
        }
        workspace.now().get().coders().stream().filter(coder -> coder.id() == coding.coderId()).findFirst()
                .ifPresent(coder -> card.getChildren().add(by(coder)));
        card.getChildren().add(InspectorCards.small(String.join(" · ", facts(coding, text))));
        if (!coding.comment().isBlank()) {
            card.getChildren().add(InspectorCards.words(coding.comment()));
        }
        if (rule) {
            code.ifPresent(one -> cards.addRule(card, one));
        }
        if (workspace.isWritable()) {
            card.getChildren().add(tools(coding, name, card));
        }
        card.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                select(coding);
            }
        });
        return card;
    }

    private static Node heading(String name, String colour) {
        Swatch swatch = new Swatch(colour);
        Label title = UserText.paragraph(name, InspectorCards.WIDTH - 24);
        title.getStyleClass().add("mk-strong");
        HBox heading = new HBox(8, swatch, title);
        heading.setAlignment(Pos.TOP_LEFT);
        HBox.setMargin(swatch, new Insets(4, 0, 0, 0));
        return heading;
    }

    /** Name, initials and colour as they stand in the margin, so that two coders of one code are told apart. */
    static Node by(Coder coder) {
        Label name = UserText.label(coder.name());
        name.getStyleClass().add("mk-small");
        name.setMinWidth(0);
        HBox line = new HBox(8, Swatch.ofCoder(coder.colour()), name);
        if (!coder.initials().isEmpty()) {
            Label initials = UserText.label(coder.initials());
            initials.getStyleClass().add("mk-badge");
            initials.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            line.getChildren().add(initials);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private List<String> facts(PlacedCoding coding, String text) {
        List<String> facts = new ArrayList<>();
        facts.add(cards.moment(coding.created()));
        facts.add(workspace.text("ui.inspector.characters",
                text.codePointCount(coding.range().start(), Math.min(coding.range().end(), text.length()))));
        if (coding.weight() != null) {
            facts.add(workspace.text("ui.inspector.weight", coding.weight()));
        }
        if (coding.automatic()) {
            facts.add(workspace.text("ui.inspector.automatic"));
        }
        return facts;
    }

    private Node tools(PlacedCoding coding, String name, Node card) {
        CodingChanges changes = documents.desk().changes();
        HBox tools = new HBox(2, tool(Action.COMMENT_CODING, name, coding, () -> changes.comment(coding)),
                tool(Action.WEIGH_CODING, name, coding, () -> changes.weigh(coding)),
                tool(Action.RECODE, name, coding, () -> recode(coding, card)),
                tool(Action.UNCODE, name, coding, () -> changes.uncode(coding)));
        tools.getStyleClass().add("mk-card-tools");
        return tools;
    }

    /** What a tool does may make this card anew, so the focus goes back to the text. */
    private Button tool(Action action, String code, PlacedCoding coding, Runnable work) {
        Button button = new Button(null, action.icon().node());
        String words = workspace.text(action.textKey());
        button.setId("inspector-" + action.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("mk-icon-button");
        button.setAccessibleText(words + " " + code);
        button.setTooltip(new Tooltip(words + workspace.actions().key(action).map(key -> "  " + key).orElse("")));
        button.setOnAction(event -> {
            documents.focusText();
            select(coding);
            work.run();
        });
        return button;
    }

    private void recode(PlacedCoding coding, Node card) {
        DocumentTab tab = documents.front();
        if (tab != null) {
            documents.desk().changes().recode(coding, tab.view(), OnScreen.of(card));
        }
    }

    private void select(PlacedCoding coding) {
        DocumentTab tab = documents.front();
        if (tab != null) {
            tab.view().selectCoding(coding.id());
        }
    }
}
