package org.makna.ui.search;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.makna.model.MaknaException;
import org.makna.model.Messages;
import org.makna.model.QueryException;
import org.makna.ui.common.UserText;

/** What is wrong with a query: the sentence, and the query with the place of the fault marked. Not there when all is well. */
final class FaultLine extends VBox {

    private final Messages messages;
    private final double width;

    /**
     * Creates it.
     *
     * @param width how wide the sentence may be
     */
    FaultLine(Messages messages, String id, double width) {
        this.messages = messages;
        this.width = width;
        setId(id);
        getStyleClass().add("mk-fault");
        show(null);
    }

    void show(@Nullable MaknaException fault) {
        setVisible(fault != null);
        setManaged(fault != null);
        getChildren().clear();
        if (fault == null) {
            return;
        }
        if (fault instanceof QueryException query) {
            Label before = UserText.label(query.query().substring(0, query.position()));
            before.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
            before.getStyleClass().add("mk-mute");
            before.setMinWidth(0);
            String rest = query.query().substring(query.position());
            Label from = UserText.label(rest.isEmpty() ? "\u2009" : rest);
            from.setId(getId() + "-place");
            from.getStyleClass().add("mk-fault-place");
            from.setMinWidth(Math.min(60, 6 + 8.0 * rest.length()));
            HBox line = new HBox(before, from);
            getChildren().add(line);
        }
        Label sentence = UserText.paragraph(messages.text(fault.message()), width);
        sentence.setId(getId() + "-text");
        sentence.getStyleClass().add("mk-error");
        getChildren().add(sentence);
    }
}
