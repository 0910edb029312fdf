package org.makna.ui.cases;

import java.util.Comparator;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.makna.study.SurveyGrid;
import org.makna.study.ValueRow;
import org.makna.ui.common.UserText;

/** A column of answers to an open question; sorted, rows without an answer stay last. */
final class AnswerColumn extends TableColumn<GridLine, ValueRow> {

    private static final double WIDTH = 260;
    /** Characters by which long answers are sorted, UTF-16. */
    private static final int SORTED_BY = 60;

    private final int question;
    private final String name;

    /** @param question its number in the grid */
    AnswerColumn(int question, String name) {
        this.question = question;
        this.name = name;
        Label label = UserText.label(name);
        label.setTooltip(new Tooltip(name));
        setGraphic(label);
        setId("column-question-" + question);
        setReorderable(false);
        setPrefWidth(WIDTH);
        setMinWidth(90);
        setCellValueFactory(cell -> cell.getValue().row());
        setComparator(comparator());
    }

    /** Number of the question in the grid. */
    int question() {
        return question;
    }

    /** The question. */
    String name() {
        return name;
    }

    /** The words of an answer; empty where there is none. */
    String words(ValueRow row) {
        return row instanceof SurveyGrid.Row one ? one.words(question) : "";
    }

    private Comparator<ValueRow> comparator() {
        // The table turns the order round to go downwards; turned twice, no answer stays last.
        return (a, b) -> {
            String one = key(a);
            String other = key(b);
            if (one.isEmpty() || other.isEmpty()) {
                int last = Boolean.compare(one.isEmpty(), other.isEmpty());
                return getSortType() == SortType.ASCENDING ? last : -last;
            }
            return one.compareToIgnoreCase(other);
        };
    }

    private String key(ValueRow row) {
        if (row instanceof SurveyGrid.Row one) {
            return one.answer(question).map(answer -> one.text().substring(answer.words().start(),
                    Math.min(answer.words().end(), answer.words().start() + SORTED_BY)).strip()).orElse("");
        }
        return "";
    }
}
