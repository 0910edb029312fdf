package org.makna.ui.search;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.makna.model.HitSpan;
import org.makna.model.TextUnit;
import org.makna.ui.workspace.Workspace;

/** Chooses what is coded around each hit: itself, some words more, or a unit of the text. */
final class SpanChoice {

    private static final int FIRST_WORDS = 5;
    private static final double NUMBER_WIDTH = 52;

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<HitSpan> span;
    private final ObjectProperty<Kind> kind;
    private final TextField words = new TextField(Integer.toString(FIRST_WORDS));
    private final HBox node;

    /** The entries of the menu. */
    private enum Kind {
        MATCH, WORDS, SENTENCE, PARAGRAPH, TURN, SECTION, DOCUMENT;

        static Kind of(HitSpan span) {
            return span.words() > 0 ? WORDS : valueOf(span.unit().name());
        }
    }

    /**
     * Creates it.
     *
     * @param id    id of the menu
     * @param first what is chosen at first
     */
    SpanChoice(Workspace workspace, String id, HitSpan first) {
        this.workspace = workspace;
        span = new ReadOnlyObjectWrapper<>(first);
        kind = new SimpleObjectProperty<>(Kind.of(first));
        if (first.words() > 0) {
            words.setText(Integer.toString(first.words()));
        }
        MenuButton menu = ToolMenu.of(id, workspace.text("ui.find.code.unit"), kind, List.of(Kind.values()),
                one -> workspace.text("ui.find.code.what", word(one)), this::word);
        words.setId(id + "-words");
        words.getStyleClass().add("mk-field");
        words.setPrefWidth(NUMBER_WIDTH);
        words.setMinWidth(NUMBER_WIDTH);
        words.setAccessibleText(workspace.text("ui.find.code.words"));
        words.setTooltip(new Tooltip(workspace.text("ui.find.code.words")));
        words.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,4}")
                ? change
                : null));
        words.visibleProperty().bind(kind.isEqualTo(Kind.WORDS));
        words.managedProperty().bind(words.visibleProperty());
        words.textProperty().subscribe(this::choose);
        kind.subscribe(this::choose);
        node = new HBox(6, menu, words);
        node.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return node;
    }

    /** What is chosen; a number that is missing or too large counts as the nearest that is possible. */
    ReadOnlyObjectProperty<HitSpan> span() {
        return span.getReadOnlyProperty();
    }

    private void choose() {
        span.set(kind.get() == Kind.WORDS
                ? HitSpan.around(Math.clamp(words.getText().isEmpty() ? 1 : Integer.parseInt(words.getText()), 1,
                        HitSpan.MOST_WORDS))
                : HitSpan.of(TextUnit.valueOf(kind.get().name())));
    }

    private String word(Kind one) {
        return workspace.text(one == Kind.WORDS
                ? "ui.find.code.unit-words"
                : "ui.find.unit." + one.name().toLowerCase(Locale.ROOT));
    }

    /** A span in words, such as “sentence” or “found words and 5 words around”. */
    static String text(Workspace workspace, HitSpan span) {
        return span.words() > 0
                ? workspace.text("ui.find.code.around", span.words())
                : workspace.text("ui.find.unit." + span.unit().name().toLowerCase(Locale.ROOT));
    }
}
