package org.makna.ui.cases;

import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.makna.model.Attribute;
import org.makna.model.AttributeValue;
import org.makna.study.SurveyGrid;
import org.makna.study.ValueRow;
import org.makna.ui.common.UserText;
import org.makna.ui.workspace.Workspace;

/** A cell of the survey grid, to be read: a name, a value, or how an answer begins and how often it is coded. */
final class SurveyCell extends TableCell<GridLine, ValueRow> {

    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    /** More of an answer than any cell is wide, UTF-16. */
    private static final int BEGINNING = 160;

    private final Workspace workspace;
    private final TableColumn<GridLine, ValueRow> column;
    private final ValueText texts;
    private final Label coded = new Label();

    /** @param open what a double click does, with this cell selected */
    SurveyCell(Workspace workspace, TableColumn<GridLine, ValueRow> column, ValueText texts, Runnable open) {
        this.workspace = workspace;
        this.column = column;
        this.texts = texts;
        coded.getStyleClass().add("mk-coded");
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && getItem() != null) {
                open.run();
            }
        });
    }

    @Override
    protected void updateItem(@Nullable ValueRow row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(null);
        setAccessibleText(null);
        pseudoClassStateChanged(NONE, false);
        if (empty || row == null) {
            setText(null);
        } else if (column instanceof ValueColumn value) {
            show(value, row);
        } else if (column instanceof AnswerColumn answer && row instanceof SurveyGrid.Row one) {
            show(answer, one);
        }
    }

    private void show(ValueColumn value, ValueRow row) {
        Attribute attribute = value.attribute();
        if (attribute == null) {
            setText(UserText.oneLine(value.words(row)));
            return;
        }
        AttributeValue held = value.value(row);
        setText(UserText.oneLine(attribute.type() == org.makna.model.AttributeType.BOOLEAN && held.isAssigned()
                ? workspace.text(held.text().equals("true") ? "ui.survey.yes" : "ui.survey.no")
                : texts.shown(attribute, held)));
        pseudoClassStateChanged(NONE, held.state() == AttributeValue.State.NOT_APPLICABLE);
    }

    private void show(AnswerColumn at, SurveyGrid.Row row) {
        SurveyGrid.Answer answer = row.answer(at.question()).orElse(null);
        if (answer == null) {
            setText(null);
            return;
        }
        String words = beginning(row.text(), answer);
        setText(words);
        setContentDisplay(ContentDisplay.LEFT);
        if (answer.codings() > 0) {
            coded.setText(String.format(workspace.messages().locale(), "%,d", answer.codings()));
            setGraphic(coded);
        }
        setAccessibleText(workspace.text("ui.survey.answer", words, answer.codings()));
    }

    private static String beginning(String text, SurveyGrid.Answer answer) {
        int start = answer.words().start();
        int end = Math.min(answer.words().end(), start + BEGINNING);
        if (end < answer.words().end() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return UserText.oneLine(text.substring(start, end)) + (end < answer.words().end() ? "…" : "");
    }
}
