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

    private static final double WIDTH = 228;

    private final Messages messages;

    FaultLine(Messages messages) {
        this.messages = messages;
        setId("find-fault");
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
            from.setId("find-fault-place");
            from.getStyleClass().add("mk-fault-place");
            from.setMinWidth(Math.min(60, 6 + 8.0 * rest.length()));
            HBox line = new HBox(before, from);
            getChildren().add(line);
        }
        Label sentence = UserText.paragraph(messages.text(fault.message()), WIDTH);
        sentence.setId("find-fault-text");
        sentence.getStyleClass().add("mk-error");
        getChildren().add(sentence);
    }
}
