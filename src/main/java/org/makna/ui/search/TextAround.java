package org.makna.ui.search;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.makna.model.TextUnit;
import org.makna.study.HitContext;
import org.makna.ui.action.Action;
import org.makna.ui.workspace.Workspace;

/** How much text is shown around hits and segments, chosen once for both lists: by a slider, a menu or keys. */
final class TextAround {

    /** Most sentences or turns on each side. */
    static final int MOST = HitContext.MOST_UNITS;
    /** Characters on each side of a hit in one line: what a wide screen shows. */
    private static final int LINE_REACH = 240;
    private static final List<TextUnit> UNITS = List.of(TextUnit.SENTENCE, TextUnit.TURN);

    private final Workspace workspace;
    private final IntegerProperty count = new SimpleIntegerProperty();
    private final ObjectProperty<TextUnit> unit = new SimpleObjectProperty<>(TextUnit.SENTENCE);
    private final ObservableValue<HitContext> context;

    TextAround(Workspace workspace, ListChoices choices) {
        this.workspace = workspace;
        count.set(choices.context());
        unit.set(choices.unit());
        context = Bindings.createObjectBinding(() -> count.get() == 0
                ? HitContext.line(LINE_REACH)
                : HitContext.units(count.get(), unit.get()), count, unit);
        workspace.actions().on(Action.MORE_CONTEXT, () -> count.set(Math.min(MOST, count.get() + 1)));
        workspace.actions().on(Action.LESS_CONTEXT, () -> count.set(Math.max(0, count.get() - 1)));
    }

    /** What is chosen. */
    ObservableValue<HitContext> context() {
        return context;
    }

    int count() {
        return count.get();
    }

    TextUnit unit() {
        return unit.get();
    }

    /** Lines of text that a row has; 0 where it is one line in all. */
    int lines() {
        return count.get() == 0 ? 0 : 2 + 2 * count.get();
    }

    /**
     * Makes a control for a list.
     *
     * @param id what its parts are called by, such as {@code hits}
     */
    Node control(String id) {
        Slider slider = new Slider(0, MOST, count.get());
        slider.setId(id + "-context");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.getStyleClass().add("mk-small-slider");
        slider.setMinWidth(56);
        slider.setPrefWidth(64);
        slider.setMaxWidth(64);
        slider.setAccessibleText(workspace.text("ui.find.context"));
        slider.setTooltip(new Tooltip(workspace.text("ui.find.context-tip", key(Action.LESS_CONTEXT),
                key(Action.MORE_CONTEXT))));
        slider.valueProperty().addListener((property, before, now) -> {
            // Between two ticks nothing new is shown.
            if (now.doubleValue() == Math.rint(now.doubleValue())) {
                count.set(now.intValue());
            }
        });
        count.addListener((property, before, now) -> slider.setValue(now.doubleValue()));
        MenuButton menu = ToolMenu.of(id + "-context-unit", workspace.text("ui.find.context"), unit, UNITS,
                one -> "", one -> workspace.text("ui.find.context-unit." + one.name().toLowerCase(Locale.ROOT)));
        menu.textProperty().unbind();
        menu.textProperty().bind(Bindings.createStringBinding(this::words, count, unit));
        menu.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(2, slider, menu);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private String words() {
        return workspace.text("ui.find.context-tool." + unit.get().name().toLowerCase(Locale.ROOT), count.get());
    }

    private String key(Action action) {
        return workspace.actions().key(action).orElse("");
    }
}
