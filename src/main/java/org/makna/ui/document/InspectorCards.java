package org.makna.ui.document;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.makna.model.Attribute;
import org.makna.model.Code;
import org.makna.model.CodedCorpus.CorpusCase;
import org.makna.model.Memo;
import org.makna.ui.common.Scripts;
import org.makna.ui.common.UserText;
import org.makna.ui.markdown.MarkdownText;
import org.makna.ui.workspace.Workspace;

/** The cards of the inspector. */
final class InspectorCards {

    static final double WIDTH = 232;
    private static final int LONGEST = 400;

    private final Workspace workspace;
    private final DateTimeFormatter time;

    InspectorCards(Workspace workspace) {
        this.workspace = workspace;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(workspace.messages().locale()).withZone(ZoneId.systemDefault());
    }

    static Label head(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("mk-head");
        label.setStyle("-fx-padding: 6 0 0 2;");
        return label;
    }

    /** Adds a card for each, and where there are too many the number of those left out. */
    <T> void list(VBox box, List<T> all, int most, Function<? super T, ? extends Node> card) {
        all.stream().limit(most).forEach(one -> box.getChildren().add(card.apply(one)));
        if (all.size() > most) {
            box.getChildren().add(hint(workspace.text("ui.inspector.more", all.size() - most)));
        }
    }

    static Label hint(String text) {
        Label label = UserText.paragraph(text, WIDTH);
        label.getStyleClass().addAll("mk-mute", "mk-small");
        return label;
    }

    /** Says what a code means, and when to apply it. */
    void addRule(VBox card, Code code) {
        addPart(card, "ui.inspector.definition", code.definition());
        addPart(card, "ui.inspector.include", code.include());
        addPart(card, "ui.inspector.exclude", code.exclude());
        addPart(card, "ui.inspector.example", code.example());
    }

    private void addPart(VBox card, String key, String text) {
        if (!text.isBlank()) {
            Label head = new Label(workspace.messages().bundle().getString(key));
            head.getStyleClass().addAll("mk-small", "mk-strong");
            card.getChildren().addAll(head, words(text));
        }
    }

    /** A case with its values. */
    Node oneCase(List<Attribute> attributes, CorpusCase one) {
        Label title = UserText.paragraph(one.oneCase().name(), WIDTH);
        title.getStyleClass().add("mk-strong");
        List<String> values = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            if (one.values().get(i).isAssigned()) {
                values.add(attributes.get(i).name() + ": " + one.values().get(i).text());
            }
        }
        VBox card = card(title);
        if (!values.isEmpty()) {
            card.getChildren().add(small(values.stream().limit(10).collect(Collectors.joining(" · "))));
        }
        return card;
    }

    /** A memo with the beginning of its text; a click pins it beside the text. */
    Node memo(Memo memo) {
        Hyperlink title = new Hyperlink(memo.title());
        UserText.dress(title, memo.title());
        title.getStyleClass().add("mk-card-title");
        title.setMaxWidth(WIDTH);
        title.setWrapText(!Scripts.hasRightToLeft(memo.title()));
        title.setTooltip(new Tooltip(workspace.text("ui.action.pin-memo")));
        title.setOnAction(event -> workspace.navigator().showMemo(memo.id()));
        VBox card = card(title);
        String words = MarkdownText.plain(memo.text());
        if (!words.isBlank()) {
            card.getChildren().add(small(words));
        }
        return card;
    }

    /** When something was made, as the reader writes it. */
    String moment(String instant) {
        try {
            return time.format(Instant.parse(instant));
        } catch (DateTimeParseException e) {
            // A study from elsewhere may say it otherwise; then it is shown as it stands.
            return instant;
        }
    }

    static VBox card(Node... parts) {
        VBox card = new VBox(4, parts);
        card.getStyleClass().add("mk-card");
        card.setMinHeight(Region.USE_PREF_SIZE);
        return card;
    }

    static Label words(String text) {
        Label label = UserText.paragraph(shortened(text), WIDTH);
        label.getStyleClass().add("mk-small");
        return label;
    }

    static Label small(String text) {
        Label label = UserText.paragraph(shortened(text), WIDTH);
        label.getStyleClass().addAll("mk-mute", "mk-small");
        return label;
    }

    private static String shortened(String text) {
        String stripped = text.strip();
        return stripped.codePointCount(0, stripped.length()) <= LONGEST
                ? stripped
                : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
