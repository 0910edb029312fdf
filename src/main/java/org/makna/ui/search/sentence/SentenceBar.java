package org.makna.ui.search.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.makna.model.CodingQuery;
import org.makna.model.QueryCondition;
import org.makna.model.QuerySentence;
import org.makna.model.QuerySentence.Clause;
import org.makna.model.QuerySentence.Operand;
import org.makna.model.ResultMode;
import org.makna.ui.workspace.Workspace;

/**
 * A question about codings as a sentence whose parts are chosen from menus.
 *
 * <p>What cannot be said so is not shown in parts, and that is told. For the FX thread.
 */
public final class SentenceBar {

    private final Workspace workspace;
    private final Consumer<CodingQuery> asked;
    private final SentenceWords words;
    private final ConditionMenus conditions;
    private final OperandPart operands;
    private final LinkPart links;
    private final FlowPane node = new FlowPane();
    private final ObjectProperty<ResultMode> mode = new SimpleObjectProperty<>(ResultMode.WHOLE);
    private Optional<QuerySentence> shown = Optional.empty();
    private @Nullable String note;

    /**
     * Creates it.
     *
     * @param asked gets each question that the parts make
     */
    public SentenceBar(Workspace workspace, Consumer<CodingQuery> asked) {
        this.workspace = workspace;
        this.asked = asked;
        this.words = new SentenceWords(workspace);
        this.conditions = new ConditionMenus(workspace, words);
        this.operands = new OperandPart(workspace, words, conditions);
        this.links = new LinkPart(words);
        node.setId("query-sentence");
        node.getStyleClass().add("mk-sentence");
        show(Optional.empty(), true);
    }

    public Node node() {
        return node;
    }

    /** Whether whole segments or only the common parts are asked for. */
    public ObjectProperty<ResultMode> mode() {
        return mode;
    }

    /** Reads anew what can be chosen. */
    public void refresh() {
        workspace.tasks().read(progress -> workspace.study().codingQueries().choices(), read -> {
            if (!read.equals(conditions.choices())) {
                conditions.choices(read);
                draw();
            }
        }, workspace.problems()::failed);
    }

    /**
     * Shows a question.
     *
     * @param query the question; empty where nothing can be read
     * @param blank whether nothing was typed, so that a new sentence begins
     */
    public void show(Optional<CodingQuery> query, boolean blank) {
        Optional<QuerySentence> sentence = query.flatMap(QuerySentence::of);
        if (query.isPresent() && sentence.isEmpty()) {
            note = words.text("ui.query.only-text");
        } else if (query.isEmpty() && !blank) {
            note = words.text("ui.query.unread");
        } else {
            note = null;
        }
        shown = sentence;
        draw();
    }

    private void change(QuerySentence other) {
        Node focused = focused();
        String id = focused == null ? null : focused.getId();
        show(Optional.of(other.query()), false);
        if (id != null) {
            focus(id);
        }
        asked.accept(other.query());
    }

    /** The part with the focus, if any. */
    private @Nullable Node focused() {
        Node owner = node.getScene() == null ? null : node.getScene().getFocusOwner();
        return owner != null && node.getChildren().contains(owner) ? owner : null;
    }

    /** Puts the focus on a part again, or on where the sentence goes on. */
    private void focus(String id) {
        node.getChildren().stream().filter(part -> id.equals(part.getId())).findFirst()
                .or(() -> node.getChildren().stream().filter(part -> "query-add".equals(part.getId())).findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void draw() {
        Node focused = focused();
        String id = focused == null ? null : focused.getId();
        List<Node> parts = new ArrayList<>();
        String said = note;
        if (said != null) {
            Label label = new Label(said);
            label.setId("query-note");
            label.getStyleClass().add("mk-mute");
            label.setWrapText(true);
            parts.add(label);
        } else {
            parts.add(Parts.words(words.text("ui.query.segments-of")));
            shown.ifPresentOrElse(sentence -> addParts(sentence, parts), () -> parts.add(beginning()));
        }
        parts.add(modes());
        node.getChildren().setAll(parts);
        if (id != null) {
            focus(id);
        }
    }

    /** Where a sentence begins. */
    private Node beginning() {
        MenuButton begin = Parts.menu("query-operand-0", words.text("ui.query.choose-first"));
        begin.getItems().addAll(operands.leaves(begin, new CodingQuery.Any(),
                leaf -> change(QuerySentence.of(Operand.of(leaf)))));
        return begin;
    }

    private void addParts(QuerySentence sentence, List<Node> parts) {
        boolean alone = sentence.clauses().isEmpty();
        parts.add(operands.of(sentence, 0, alone, this::change));
        for (int i = 0; i < sentence.clauses().size(); i++) {
            Clause clause = sentence.clauses().get(i);
            int number = i;
            parts.addAll(links.of(i + 1, clause.link(),
                    link -> change(sentence.with(number, new Clause(link, clause.operand())))));
            parts.add(operands.of(sentence, i + 1, false, this::change));
        }
        parts.add(adding(sentence));
        List<QueryCondition> all = words.parts(sentence.conditions());
        for (int i = 0; i < all.size(); i++) {
            parts.add(Parts.words(words.text(i == 0 ? "ui.query.where" : "ui.query.and")));
            parts.add(conditions.part(all, i, others -> change(sentence.where(others))));
        }
        MenuButton where = Parts.menu("query-where", words.text("ui.query.add-condition"));
        where.getStyleClass().add("mk-part-add");
        where.getItems().setAll(conditions.fields(
                condition -> change(sentence.where(ConditionMenus.joined(sentence.conditions(), condition)))));
        if (!where.getItems().isEmpty()) {
            parts.add(where);
        }
    }

    private Node adding(QuerySentence sentence) {
        MenuButton add = Parts.menu("query-add", words.text("ui.query.add-part"));
        add.getStyleClass().add("mk-part-add");
        add.getItems().setAll(links.ways("query-add", null,
                link -> operands.pick(add, leaf -> change(sentence.and(new Clause(link, Operand.of(leaf)))))));
        return add;
    }

    private Node modes() {
        MenuButton menu = Parts.menu("query-mode", words.text("ui.query.mode." + word(mode.get())));
        menu.getStyleClass().add("mk-part-add");
        menu.setAccessibleText(words.text("ui.query.mode") + ": " + menu.getText());
        ToggleGroup group = new ToggleGroup();
        for (ResultMode one : ResultMode.values()) {
            RadioMenuItem item = new RadioMenuItem(words.text("ui.query.mode." + word(one)));
            item.setId("query-mode-" + word(one));
            item.setToggleGroup(group);
            item.setSelected(one == mode.get());
            item.setOnAction(event -> {
                mode.set(one);
                draw();
                shown.ifPresent(sentence -> asked.accept(sentence.query()));
            });
            menu.getItems().add((MenuItem) item);
        }
        return menu;
    }

    private static String word(ResultMode one) {
        return one == ResultMode.WHOLE ? "whole" : "part";
    }
}
