package org.makna.ui.cases;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeType;
import org.makna.model.AttributeValue;
import org.makna.model.Messages;
import org.makna.study.ValueRow;
import org.makna.ui.common.UserText;

/** One cell of the grid: a value, a text that was refused, or the field that is typed into. */
final class GridCell extends TableCell<GridLine, ValueRow> {

    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");

    /** Shorter texts fit into every column. */
    private static final int SHORT = 8;
    /** How far a name is moved in under another. */
    private static final double STEP = 16;

    private final ValueColumn column;
    private final CellEditor editor;
    private final ValueText texts;
    private final Messages messages;
    private final @Nullable CheckBox check;
    private final Region indent = new Region();
    private String hint = "";

    /** @param act what a double click or a click on the check box does, with this cell selected */
    GridCell(ValueColumn column, CellEditor editor, ValueText texts, Messages messages, Runnable act) {
        this.column = column;
        this.editor = editor;
        this.texts = texts;
        this.messages = messages;
        Attribute attribute = column.attribute();
        check = attribute != null && attribute.type() == AttributeType.BOOLEAN ? new CheckBox() : null;
        if (check != null) {
            check.setFocusTraversable(false);
            check.setMouseTransparent(true);
        }
        editor.place().addListener((property, before, now) -> {
            CellPlace here = place();
            if (here != null && (here.equals(before) || here.equals(now))) {
                paint();
            }
        });
        // Made only when the pointer rests here: one for each cell would slow scrolling down.
        setOnMouseEntered(event -> setTooltip(hint.isEmpty() ? null : new Tooltip(hint)));
        setOnMouseExited(event -> setTooltip(null));
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && place() != null) {
                act.run();
            }
        });
    }

    /** Paints the cell as things stand now. */
    void paint() {
        updateItem(getItem(), isEmpty());
    }

    /** Which cell this shows now, or null for none. */
    @Nullable
    CellPlace place() {
        ValueRow row = getItem();
        return row == null ? null : new CellPlace(row.id(), column.attributeId());
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            show("", null, false);
            return;
        }
        CellPlace here = new CellPlace(row.id(), column.attributeId());
        if (here.equals(editor.place().get())) {
            hint = "";
            setText(null);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setGraphic(editor.field());
            pseudoClassStateChanged(TYPING, true);
            pseudoClassStateChanged(NONE, false);
            pseudoClassStateChanged(REFUSED, editor.refusal(here).isPresent());
            return;
        }
        Optional<CellEditor.Refusal> refusal = editor.refusal(here);
        if (refusal.isPresent()) {
            show(refusal.get().typed(), null, false);
            pseudoClassStateChanged(REFUSED, true);
            hint = messages.text(refusal.get().reason());
            return;
        }
        Attribute attribute = column.attribute();
        if (attribute == null) {
            show(column.words(row), indent(), false);
            return;
        }
        AttributeValue value = column.value(row);
        CheckBox box = check;
        if (box != null && value.isAssigned()) {
            box.setSelected(value.text().equals("true"));
            show("", box, false);
            setAccessibleText(texts.shown(attribute, value));
        } else {
            show(texts.shown(attribute, value), null, value.state() == AttributeValue.State.NOT_APPLICABLE);
        }
    }

    /** What moves a name in, under the case that it belongs to; null where it stands at the edge. */
    private @Nullable Region indent() {
        GridLine line = getTableRow() == null ? null : getTableRow().getItem();
        int depth = line == null || column.attributeId() != CellPlace.NAME ? 0 : line.depth().get();
        if (depth == 0) {
            return null;
        }
        indent.setMinWidth(depth * STEP - getGraphicTextGap());
        return indent;
    }

    private void show(String text, @Nullable Region before, boolean none) {
        String line = UserText.oneLine(text);
        if (getGraphic() != before) {
            setContentDisplay(ContentDisplay.LEFT);
            setGraphic(before);
        }
        setAccessibleText(null);
        setText(line);
        pseudoClassStateChanged(NONE, none);
        pseudoClassStateChanged(TYPING, false);
        pseudoClassStateChanged(REFUSED, false);
        hint = line.length() > SHORT ? text : "";
    }
}
