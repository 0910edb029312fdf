package org.makna.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.makna.model.Code;
import org.makna.model.Messages;
import org.makna.study.Codebook;
import org.makna.ui.common.UserText;

/** What there is to know of a code, in a few lines. */
final class CodeCard {

    private static final double WIDTH = 340;
    private static final int MOST = 400;

    private CodeCard() {
    }

    /** The name in full, its numbers, its definition and its rule. */
    static Node of(Messages messages, Codebook.Entry entry) {
        Code code = entry.code();
        VBox card = new VBox(4);
        card.getStyleClass().add("mk-code-card");
        Label name = paragraph(entry.path());
        name.getStyleClass().add("mk-strong");
        card.getChildren().addAll(name, new Label(entry.own() == entry.withSubCodes()
                ? messages.text("ui.codebook.numbers-own", entry.own())
                : messages.text("ui.codebook.numbers", entry.own(), entry.withSubCodes())));
        if (!code.codable()) {
            card.getChildren().add(new Label(messages.text("ui.picker.groups-only")));
        }
        add(card, code.definition());
        if (!code.include().isBlank()) {
            add(card, messages.text("ui.codebook.rule", messages.text("ui.picker.include"), code.include()));
        }
        if (!code.exclude().isBlank()) {
            add(card, messages.text("ui.codebook.rule", messages.text("ui.picker.exclude"), code.exclude()));
        }
        return card;
    }

    private static void add(VBox card, String text) {
        if (!text.isBlank()) {
            card.getChildren().add(paragraph(text.strip()));
        }
    }

    private static Label paragraph(String text) {
        boolean cut = text.codePointCount(0, text.length()) > MOST;
        return UserText.paragraph(cut ? text.substring(0, text.offsetByCodePoints(0, MOST)) + "…" : text, WIDTH);
    }
}
