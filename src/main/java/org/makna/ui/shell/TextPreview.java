package org.makna.ui.shell;

import java.util.List;
import org.makna.model.Messages;
import org.makna.model.Section;
import org.makna.model.SectionKind;
import org.makna.model.Speaker;
import org.makna.model.TextRange;
import org.makna.ui.document.core.DocumentText;
import org.makna.ui.document.core.Span;
import org.makna.ui.document.core.SpanCoder;
import org.makna.ui.document.view.DocumentView;
import org.makna.ui.document.view.TextStyle;

/** Some lines of an interview, set as documents will be. */
final class TextPreview {

    private static final String CODE = "#56b4e9";
    private static final SpanCoder NOBODY = new SpanCoder(0, "", "", CODE, false);

    private final DocumentView view = new DocumentView();

    TextPreview(Messages messages) {
        String question = messages.text("ui.preferences.preview-question");
        String answer = messages.text("ui.preferences.preview-answer");
        String text = "I: " + question + "\nIbu Sari: " + answer;
        int second = text.indexOf('\n') + 1;
        DocumentText document = new DocumentText(text, List.of(
                new Section(SectionKind.TURN, new TextRange(0, second - 1), "I", 0),
                new Section(SectionKind.TURN, new TextRange(second, text.length()), "Ibu Sari", 0)),
                List.of(new Speaker(1, "I", true)));
        int from = text.length() - answer.length();
        int to = text.indexOf('.', from) + 1;
        view.setId("preferences-preview");
        view.setMarginWidth(0);
        view.setFocusTraversable(false);
        view.setMouseTransparent(true);
        view.setAccessibleText(messages.text("ui.preferences.preview"));
        view.show(document, List.of(new Span(1, new TextRange(from, Math.max(from + 1, to)), 1, "", CODE, NOBODY)));
    }

    DocumentView view() {
        return view;
    }

    void show(TextStyle style) {
        view.setTextStyle(style);
    }
}
