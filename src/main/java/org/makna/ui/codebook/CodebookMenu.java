package org.makna.ui.codebook;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.makna.ui.action.Action;
import org.makna.ui.codebook.CodebookChoices.Counted;
import org.makna.ui.codebook.CodebookChoices.Order;
import org.makna.ui.codebook.CodebookChoices.Reach;
import org.makna.ui.workspace.Workspace;

/** The head of the column of numbers: says what is counted, and lets that and the order of the tree be chosen. */
final class CodebookMenu {

    private final Workspace workspace;
    private final CodeNumbers numbers;
    private final MenuButton button = new MenuButton();

    CodebookMenu(Workspace workspace, CodeNumbers numbers) {
        this.workspace = workspace;
        this.numbers = numbers;
        button.setId("codebook-arrange");
        button.getStyleClass().add("mk-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        add(Counted.values(), CodebookChoices::counted, CodebookChoices::withCounted);
        button.getItems().add(new SeparatorMenuItem());
        add(Reach.values(), CodebookChoices::reach, CodebookChoices::withReach);
        button.getItems().add(new SeparatorMenuItem());
        add(Order.values(), CodebookChoices::order, CodebookChoices::withOrder);
        numbers.state().addListener((property, before, now) -> tell());
        tell();
    }

    MenuButton node() {
        return button;
    }

    private <E extends Enum<E>> void add(E[] all, Function<CodebookChoices, E> now, With<E> with) {
        ToggleGroup group = new ToggleGroup();
        for (E one : all) {
            RadioMenuItem item = new RadioMenuItem(text(one));
            item.setId("codebook-by-" + CodebookChoices.word(one).replace('.', '-'));
            item.setToggleGroup(group);
            item.setSelected(now.apply(numbers.choices()) == one);
            item.setOnAction(event -> numbers.choose(with.apply(numbers.choices(), one)));
            numbers.state().addListener((property, before, state) -> item.setSelected(
                    now.apply(state.choices()) == one));
            button.getItems().add(item);
        }
    }

    private void tell() {
        CodebookChoices choices = numbers.choices();
        button.setText(text(choices.counted()));
        String chosen = String.join(", ",
                List.of(text(choices.counted()), text(choices.reach()), text(choices.order())));
        button.setAccessibleText(workspace.text(Action.ARRANGE_CODES.textKey()) + ": " + chosen);
        button.setTooltip(new Tooltip(workspace.text(Action.ARRANGE_CODES.textKey())
                + workspace.actions().key(Action.ARRANGE_CODES).map(key -> "  " + key).orElse("") + "\n" + chosen));
    }

    private String text(Enum<?> choice) {
        return workspace.text("ui.codebook.by-" + CodebookChoices.word(choice));
    }

    /** Changes one choice. */
    private interface With<E> {

        CodebookChoices apply(CodebookChoices choices, E one);
    }
}
