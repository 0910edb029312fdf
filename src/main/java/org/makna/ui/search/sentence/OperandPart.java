package org.makna.ui.search.sentence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.makna.model.Code;
import org.makna.model.CodingQuery;
import org.makna.model.CodingQuery.Any;
import org.makna.model.CodingQuery.Codes;
import org.makna.model.CodingQuery.Kin;
import org.makna.model.CodingQuery.Named;
import org.makna.model.CodingQuery.Source;
import org.makna.model.NamePath;
import org.makna.model.QueryCondition;
import org.makna.model.QuerySentence;
import org.makna.model.QuerySentence.Operand;
import org.makna.study.Codebook;
import org.makna.ui.common.OnScreen;
import org.makna.ui.common.Swatch;
import org.makna.ui.common.UserText;
import org.makna.ui.picker.CodeChoice;
import org.makna.ui.picker.CodePicker;
import org.makna.ui.workspace.Workspace;

/** Something that is found or compared with: a code with or without those below it, words, a saved query, a collection. */
final class OperandPart {

    private final Workspace workspace;
    private final SentenceWords words;
    private final ConditionMenus conditions;
    private final CodePicker picker;

    OperandPart(Workspace workspace, SentenceWords words, ConditionMenus conditions) {
        this.workspace = workspace;
        this.words = words;
        this.conditions = conditions;
        this.picker = new CodePicker(workspace);
    }

    /**
     * The part of a sentence.
     *
     * @param number number of the operand, from 0
     * @param alone  whether it is the only operand, so that it needs no conditions of its own
     */
    Node of(QuerySentence sentence, int number, boolean alone, Consumer<QuerySentence> changed) {
        Operand operand = sentence.operand(number);
        MenuButton part = Parts.menu("query-operand-" + number, words.of(operand));
        part.setTooltip(new Tooltip(operand.leaf().toString()));
        swatch(operand.leaf()).ifPresent(part::setGraphic);
        part.getItems().addAll(leaves(part, operand.leaf(),
                leaf -> changed.accept(sentence.with(number, new Operand(leaf, operand.conditions())))));
        if (!alone) {
            part.getItems().addAll(narrowing(sentence, number, operand, changed));
        }
        if (number > 0) {
            part.getItems().addAll(new SeparatorMenuItem(), Parts.item("query-remove-" + number,
                    words.text("ui.query.remove-part"), () -> changed.accept(sentence.without(number - 1))));
        }
        return part;
    }

    /** Lets a code be chosen. */
    void pick(Node beside, Consumer<CodingQuery> chosen) {
        picker.show(beside, OnScreen.of(beside), "", new CodeChoice() {
            @Override
            public void chosen(long codeId, boolean keep) {
                picker.hide();
                workspace.now().get().codebook().entry(codeId).ifPresent(entry -> chosen.accept(codes(entry)));
            }

            @Override
            public void create(long parentId, String name, boolean keep) {
                throw new IllegalStateException("A question makes no code");
            }

            @Override
            public boolean offers(Code code) {
                return true;
            }

            @Override
            public boolean creates() {
                return false;
            }
        });
    }

    /** Entries that put another leaf in place. */
    List<MenuItem> leaves(MenuButton part, CodingQuery now, Consumer<CodingQuery> chosen) {
        Stream.Builder<MenuItem> items = Stream.builder();
        items.add(Parts.item("query-choose-code", words.text("ui.query.choose-code"), () -> pick(part, chosen)));
        if (now instanceof Codes codes) {
            ToggleGroup group = new ToggleGroup();
            for (Kin kin : Kin.values()) {
                RadioMenuItem item = new RadioMenuItem(words.of(kin));
                item.setToggleGroup(group);
                item.setSelected(codes.kin() == kin);
                item.setOnAction(event -> chosen.accept(new Codes(codes.path(), kin)));
                items.add(item);
            }
        }
        items.add(new SeparatorMenuItem());
        items.add(Parts.item("query-any", words.text("ui.query.operand.any"), () -> chosen.accept(new Any())));
        items.add(Parts.item("query-words", words.text("ui.query.choose-words"), () -> askForWords(now, chosen)));
        named("query-queries", words.text("ui.query.choose-query"),
                conditions.choices().saved().stream().map(one -> one.name()),
                Source.QUERY, chosen).ifPresent(items::add);
        named("query-collections", words.text("ui.query.choose-collection"),
                conditions.choices().collections().stream(), Source.COLLECTION,
                chosen).ifPresent(items::add);
        return items.build().toList();
    }

    private void askForWords(CodingQuery now, Consumer<CodingQuery> chosen) {
        String before = now instanceof Named named && named.source() == Source.TEXT ? named.name() : "";
        workspace.services().prompts().text(words.text("ui.query.choose-words"), words.text("ui.query.words"), before)
                .filter(typed -> !typed.isBlank())
                .ifPresent(typed -> chosen.accept(new Named(Source.TEXT, typed.strip())));
    }

    private Optional<Menu> named(String id, String title, Stream<String> names, Source source,
            Consumer<CodingQuery> chosen) {
        Menu menu = new Menu(title);
        menu.setId(id);
        names.forEach(name -> {
            MenuItem item = Parts.item(null, UserText.oneLine(name), () -> chosen.accept(new Named(source, name)));
            menu.getItems().add(item);
        });
        return menu.getItems().isEmpty() ? Optional.empty() : Optional.of(menu);
    }

    private List<MenuItem> narrowing(QuerySentence sentence, int number, Operand operand,
            Consumer<QuerySentence> changed) {
        Stream.Builder<MenuItem> items = Stream.builder();
        items.add(new SeparatorMenuItem());
        Menu only = new Menu(words.text("ui.query.only-where"));
        only.setId("query-only-" + number);
        only.getItems().setAll(conditions.fields(condition -> changed.accept(sentence.with(number,
                new Operand(operand.leaf(), ConditionMenus.joined(operand.conditions(), condition))))));
        only.setDisable(only.getItems().isEmpty());
        items.add(only);
        List<QueryCondition> parts = words.parts(operand.conditions());
        for (int i = 0; i < parts.size(); i++) {
            int gone = i;
            items.add(Parts.item("query-only-" + number + "-without-" + i,
                    words.text("ui.query.without-condition", words.of(parts.get(i), conditions.choices())),
                    () -> changed.accept(sentence.with(number,
                            new Operand(operand.leaf(), ConditionMenus.without(parts, gone))))));
        }
        return items.build().toList();
    }

    /** A code with all below it, where there are any. */
    private Codes codes(Codebook.Entry entry) {
        boolean parent = !workspace.now().get().codebook().children(entry.code().id()).isEmpty();
        return new Codes(NamePath.parseCode(entry.path()), parent ? Kin.SUB : Kin.ITSELF);
    }

    private Optional<Node> swatch(CodingQuery leaf) {
        return leaf instanceof Codes codes
                ? workspace.now().get().codebook().find(codes.path().toCodeText())
                        .map(entry -> new Swatch(entry.code().colour()))
                : Optional.empty();
    }
}
